/** The sum at the end of `npm test` hides no failure. */
import { describe, expect, it } from 'vitest';
import { countRun, failuresOf } from '../../scripts/vitest-report.mjs';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((test) => ({ status: test })),
});
const report = (passed: number, failed: number, testResults: ReturnType<typeof file>[], notRun = 0) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: notRun,
	numTodoTests: 0,
	testResults,
});

describe('counting a run', () => {
	it('takes the counts of the report', () => {
		expect(countRun(report(2, 0, [file('passed', 'passed', 'passed')]), 0)).toEqual({
			passed: 2,
			failed: 0,
			notRun: 0,
		});
		expect(countRun(report(1, 1, [file('failed', 'passed', 'failed')]), 1)).toEqual({
			passed: 1,
			failed: 1,
			notRun: 0,
		});
	});

	it('counts a file that could not be loaded, beside tests that failed', () => {
		expect(countRun(report(1, 1, [file('failed', 'passed', 'failed'), file('failed')]), 1)).toMatchObject({
			passed: 1,
			failed: 2,
		});
	});

	it('takes a bad exit without a failed test as a failure', () => {
		expect(countRun(report(2, 0, [file('passed', 'passed', 'passed')]), 1)).toMatchObject({ passed: 2, failed: 1 });
	});

	it('takes a run without tests as a failure', () => {
		expect(countRun(report(0, 0, []), 0)).toMatchObject({ passed: 0, failed: 1 });
	});

	it('says how many did not run', () => {
		expect(countRun(report(1, 0, [file('passed', 'passed', 'skipped')], 1), 0)).toEqual({
			passed: 1,
			failed: 0,
			notRun: 1,
		});
	});
});

describe('what failed', () => {
	it('is named with its file, its test and what was said first', () => {
		const testResults = [
			{
				name: '/home/me/nurture/tests/core/day.test.ts',
				status: 'failed',
				message: '',
				assertionResults: [
					{ status: 'passed', fullName: 'a day is one' },
					{
						status: 'failed',
						fullName: 'a day ends',
						failureMessages: ['AssertionError: expected 1 to be 2\n    at day.test.ts:3'],
					},
				],
			},
			{
				name: '/home/me/nurture/tests/core/broken.test.ts',
				status: 'failed',
				message: 'Cannot find module\nmore',
				assertionResults: [],
			},
			{
				name: '/home/me/nurture/tests/core/good.test.ts',
				status: 'passed',
				message: '',
				assertionResults: [{ status: 'passed', fullName: 'good' }],
			},
		];
		expect(failuresOf({ testResults }, '/home/me/nurture/')).toEqual([
			'tests/core/day.test.ts > a day ends: AssertionError: expected 1 to be 2',
			'tests/core/broken.test.ts: Cannot find module',
		]);
	});
});
