/** The last twenty lines of `npm test` say what failed. */
import { describe, expect, it } from 'vitest';
import { failureLines, linesOf, slowestLines } from '../../scripts/parts/last-words.mjs';
import { timesOf } from '../../scripts/vitest-report.mjs';

const row = (name: string, ...failures: string[]) => ({
	name,
	passed: 3,
	failed: failures.length,
	notRun: 0,
	failures,
	tests: [],
});
const many = (count: number, word: string): string[] => Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);

describe('what failed', () => {
	it('is told with its check, and nothing of what passed', () => {
		expect(
			failureLines([row('types'), row('core', 'a.test.ts > one: no', 'a.test.ts > two: no'), row('cli')]),
		).toEqual(['FAILED core: a.test.ts > one: no', 'FAILED core: a.test.ts > two: no']);
		expect(failureLines([row('types'), row('core')])).toEqual([]);
	});

	it('takes nineteen lines at most, and says how many more there are', () => {
		const lines = failureLines([row('core', ...many(30, 'test'))]);
		expect(lines).toHaveLength(19);
		expect(lines.slice(-2)).toEqual(['FAILED core: test 18', 'FAILED core: 12 more above']);
		expect(failureLines([row('core', ...many(19, 'test'))]).at(-1)).toBe('FAILED core: test 19');
	});

	it('leaves room for each check that failed', () => {
		const lines = failureLines([
			row('types', ...many(19, 'error')),
			row('core', ...many(40, 'test')),
			row('cli', 'x'),
		]);
		expect(lines).toHaveLength(19);
		expect(lines.filter((line) => line.startsWith('FAILED types'))).toHaveLength(9);
		expect(lines.filter((line) => line.startsWith('FAILED core'))).toHaveLength(9);
		expect(lines.at(-1)).toBe('FAILED cli: x');
	});

	it('is named even where nothing was said', () => {
		expect(failureLines([{ ...row('build'), failed: 1 }])).toEqual(['FAILED build']);
	});

	it('is one line each, however long', () => {
		expect(failureLines([row('core', 'x'.repeat(5000))])[0]).toHaveLength(300);
	});
});

describe('what a check said', () => {
	it('is told from its first lines, without colours and empty lines', () => {
		const output = '\u001b[31msrc/a.ts(1,2): error TS1: no\u001b[39m\n\nsrc/b.ts(3,4): error TS2: no  \n';
		expect(linesOf(output, 'first')).toEqual(['src/a.ts(1,2): error TS1: no', 'src/b.ts(3,4): error TS2: no']);
	});

	it('is told from its last lines where it broke off', () => {
		expect(linesOf(`${many(9, 'line').join('\n')}\n`, 'last')).toEqual(['line 7', 'line 8', 'line 9']);
	});
});

describe('what was slow', () => {
	it('is the ten slowest tests of all checks', () => {
		const tests = (word: string, factor: number) =>
			many(8, word).map((name, at) => ({ name, milliseconds: (at + 1) * factor }));
		const lines = slowestLines([
			{ ...row('core'), tests: tests('core', 1000) },
			{ ...row('host'), tests: tests('host', 1500) },
		]);
		expect(lines).toHaveLength(10);
		expect(lines.slice(0, 3)).toEqual(['  12.0 s  host 8', '  10.5 s  host 7', '   9.0 s  host 6']);
	});

	it('is named with its file and its time zone', () => {
		const assertionResults = [
			{ status: 'passed', fullName: 'a day ends', duration: 12, meta: { zone: 'Pacific/Apia' } },
			{ status: 'skipped', fullName: 'a day begins' },
		];
		const testResults = [{ name: '/home/me/nurture/tests/day.test.ts', status: 'passed', assertionResults }];
		expect(timesOf({ testResults }, '/home/me/nurture/')).toEqual([
			{ name: 'tests/day.test.ts > a day ends (Pacific/Apia)', milliseconds: 12 },
			{ name: 'tests/day.test.ts > a day begins', milliseconds: 0 },
		]);
	});
});
