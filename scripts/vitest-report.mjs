/** Counts a vitest run from its JSON report and its exit code; what failed in it, and what took long. */

/**
 * The parts of a report that are read.
 *
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} Counts
 * @typedef {{ status: string }} Judged
 * @typedef {{ fullName: string, duration?: number | null, meta?: { zone?: string } }} Named
 * @typedef {Judged & Named & { failureMessages?: readonly string[] | null }} ReportedTest
 * @typedef {Judged & { name: string, message?: string, assertionResults: readonly ReportedTest[] }} ReportedFile
 * @typedef {Counts & { testResults: readonly ReportedFile[] }} Report
 */

/**
 * @typedef {{ passed: number, failed: number, notRun: number }} Count
 * @typedef {{ name: string, milliseconds: number }} Timed
 * @typedef {Count & { failures: readonly string[], tests: readonly Timed[] }} Outcome
 */

/**
 * How many tests passed, failed and did not run. A file that failed as a whole (it could not be loaded, say) is one
 * failure; so is a run that ended badly without saying which test it was, or that ran no test at all.
 *
 * @param {Counts & { testResults: readonly (Judged & { assertionResults: readonly Judged[] })[] }} report
 * @param {number} code
 * @returns {Count}
 */
export function countRun(report, code) {
	const brokenFiles = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	).length;
	const passed = report.numPassedTests;
	const failed = report.numFailedTests + brokenFiles;
	const unexplained = failed === 0 && (code !== 0 || passed === 0);
	return { passed, failed: unexplained ? 1 : failed, notRun: report.numPendingTests + report.numTodoTests };
}

/**
 * The name of a test, with its file below the project and the time zone it ran in, if it runs in several.
 *
 * @param {string} file
 * @param {Named} test
 */
const nameOf = (file, { fullName, meta }) => `${file} > ${fullName}${meta?.zone ? ` (${meta.zone})` : ''}`;

/**
 * The path of a file below the project.
 *
 * @param {string} path
 * @param {string} root
 */
const below = (path, root) => (path.startsWith(root) ? path.slice(root.length) : path);

/**
 * All tests with how long they took.
 *
 * @param {{ testResults: readonly ReportedFile[] }} report
 * @param {string} root
 * @returns {Timed[]}
 */
export const timesOf = ({ testResults }, root) =>
	testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map((test) => ({ name: nameOf(below(name, root), test), milliseconds: test.duration ?? 0 })),
	);

/**
 * What failed, one line each: the file below the project, the test's full name, and the first line of what was said.
 *
 * @param {{ testResults: readonly ReportedFile[] }} report
 * @param {string} root
 */
export function failuresOf({ testResults }, root) {
	const firstLine = (/** @type {string | undefined} */ text) => (text ?? '').split('\n', 1)[0];
	return testResults
		.filter(({ status }) => status === 'failed')
		.flatMap(({ name, message, assertionResults }) => {
			const file = below(name, root);
			const tests = assertionResults.filter((test) => test.status === 'failed');
			return tests.length === 0
				? [`${file}: ${firstLine(message)}`]
				: tests.map((test) => `${nameOf(file, test)}: ${firstLine(test.failureMessages?.[0])}`);
		});
}
