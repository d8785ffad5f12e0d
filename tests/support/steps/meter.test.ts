/** What is counted of the steps that a text takes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountingExpression } from './expression-machine';
import { outgrown, startMeter, type Meter } from './meter';
import { LINEAR_JOBS, QUADRATIC_JOBS } from './planted';

describe('steps', () => {
	let meter: Meter;
	beforeAll(async () => void (meter = await startMeter(new URL('planted.ts', import.meta.url))), 60_000);
	afterAll(async () => meter.close());

	async function outgrowing(job: string): Promise<string[]> {
		const measured = async (length: number) => {
			const text = 'x '.repeat(length / 2);
			return { length, steps: await meter.stepsOf(job, text) };
		};
		return outgrown(await measured(500), await measured(1000));
	}

	it.each(LINEAR_JOBS)('grow with the text: %s', async (job) => expect(await outgrowing(job)).toEqual([]));

	it.each(QUADRATIC_JOBS)('grow beyond the text: %s', async (job) => expect(await outgrowing(job)).not.toEqual([]));

	it('are the same each time', async () => {
		const text = 'some words '.repeat(50);
		const first = await meter.stepsOf('a list in order', text);
		expect(await meter.stepsOf('a list in order', text)).toEqual(first);
	});

	it('are of a job that there is', async () => {
		await expect(meter.stepsOf('nothing', 'x')).rejects.toThrow('There is no job "nothing"');
	});

	it('may be more than the text has grown by, where they are fewer than its characters', () => {
		const [small, large] = [
			{ length: 100, steps: { rare: 1, many: 100 } },
			{ length: 200, steps: { rare: 200, many: 301, late: 201 } },
		];
		expect(outgrown(small, large)).toEqual([
			'many: 100 steps for 100 characters, 301 for 200',
			'late: 0 steps for 100 characters, 201 for 200',
		]);
	});
});

describe('the steps of an expression', () => {
	const found = (expression: RegExp, text: string): string | null => {
		const { start, end } = new CountingExpression(expression).search(text, 0);
		return end === -1 ? null : text.slice(start, end);
	};

	// As texts: most are as no expression should be written, and lint would say so.
	it.each<[source: string, flags: string, text: string]>([
		['a+?b|c{2,3}', '', 'xaab'],
		['a+?b|c{2,3}', '', 'ccccc'],
		['^b', 'm', 'a\nb'],
		['^b', '', 'a\nb'],
		['b$', 'm', 'ab\nc'],
		[String.raw`\bword\b`, 'i', 'a WORD.'],
		[String.raw`(?=(a+))\1b`, '', 'aaab'],
		['(?!ab)a.', '', 'abac'],
		['(a|b)*?c', '', 'abac'],
		[String.raw`(?:a|(b))+\1c`, '', 'bac'],
		['(?:)*x', '', 'ax'],
		['(?:a?)*?$', '', 'aaab'],
		[String.raw`(?<year>\d{4})-\k<year>`, '', '2025-2026-2026'],
		[String.raw`\p{L}+`, 'u', '12 über 3'],
		['.', 'gu', '😀'],
		['.', 'g', '😀'],
		['[^]', 'gu', '\ud83d'],
		['a.b', 's', 'a\nb'],
		['a.b', '', 'a\nb'],
	])('end where it ends: %s with the flags %j in %j', (source, flags, text) => {
		const expression = new RegExp(source, flags);
		expect(found(expression, text)).toBe(expression.exec(text)?.[0] ?? null);
	});

	const stepsOf = (expression: RegExp, text: string): number =>
		new CountingExpression(expression).search(text, 0).steps;

	it('double with every character where it explodes', () => {
		const whole = (source: string): RegExp => new RegExp(`^${source}$`);
		const steps = (length: number): number => stepsOf(whole('(?:a+)+'), `${'a'.repeat(length)}!`);
		expect(steps(16) / steps(15)).toBeGreaterThan(1.9);
	});

	it('are few where the first character decides', () => expect(stepsOf(/^- /, 'a'.repeat(1000))).toBeLessThan(10));

	it('are not told of what is not known', () =>
		expect(() => stepsOf(/(?<=a)b/, 'ab')).toThrow('The steps of (?<=a) cannot be counted'));
});
