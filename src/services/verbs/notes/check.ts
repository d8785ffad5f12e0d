/** Every problem in the vault's notes, with what would put it right. */
import { problemAt, type Problem } from '../../../core/markdown/problem';
import { arrivalWords } from '../../../words/insight/arrival';
import { problemsWords } from '../../../words/problems';
import { verbWords } from '../../../words/verbs';
import { orList, problemWords } from '../../../words/words';
import type { NotRead } from '../../../insight/arrival/not-read';
import { diagnose, type Finding } from '../../../insight/doctor/doctor';
import { datedLinesNotRead } from '../../arrival';
import { safe } from '../../answers/safe';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { sentenceOf, type Unread } from '../../ports';

/** A problem with its fix in words, two where either could be meant; null where there is none. */
interface CheckedProblem extends Problem {
	readonly fix: string | null;
}

const fixOf = ({ fixes, other }: Finding): string | null => {
	if (other !== null) return problemsWords.keepOne(other);
	return fixes.length === 0 ? null : orList(fixes.map(({ label }) => label));
};

const checked = (finding: Finding): CheckedProblem => {
	const { path, line, code, found, expected, severity } = finding;
	return { path, line, code, found, expected, severity, fix: fixOf(finding) };
};

/** The problems by note and line; notes and folders that could not be read at all come first. */
function checkReport(people: People, unread: readonly Unread[]): { problems: readonly CheckedProblem[] } {
	const closed = unread.map(({ path, error, isFolder }): CheckedProblem => ({
		path,
		...problemAt(1, isFolder === true ? 'unreadable-folder' : 'unreadable-note', sentenceOf(error)),
		fix: null,
	}));
	return { problems: [...closed, ...diagnose(people.roster, people.today).map(checked)] };
}

/** Problems, one sentence a line, with what would put them right below, and their number. */
function printProblems(problems: readonly CheckedProblem[]): string {
	if (problems.length === 0) return verbWords.noProblems;
	const lines = problems.flatMap((problem) => [
		problemWords(problem),
		...(problem.fix === null ? [] : [`  ${verbWords.fix(problem.fix)}`]),
	]);
	return [...lines.map(safe), verbWords.problemCount(problems.length)].join('\n');
}

/** The dated lines that tell of no contact, below the problems: not each is a fault. */
function printNotRead(notRead: readonly NotRead[]): string[] {
	if (notRead.length === 0) return [];
	const lines = notRead.map(({ path, line, found }) => safe(`  ${arrivalWords.line(path, line, found)}`));
	return ['', `${arrivalWords.lines(notRead.length)}:`, ...lines, `  ${arrivalWords.linesHint}`];
}

/** `nurture check`: every problem, and dated lines that are none. What could not be read is part of its answer. */
export const check = verb({
	name: 'check',
	does: verbWords.verbs.check,
	needs: {},
	options: {},
	async answer({ host, people }) {
		const report = checkReport(people, host.unread);
		const notRead = await datedLinesNotRead(people, host.notes);
		const text = [printProblems(report.problems), ...printNotRead(notRead)].join('\n');
		return { json: { ...report, notRead: notRead.map(({ path, line, found }) => ({ path, line, found })) }, text };
	},
});
