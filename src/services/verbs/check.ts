/** Every problem in the vault's notes, with what would put it right. */
import { problemAt, type Problem } from '../../core/markdown/problem';
import { orList } from '../../words/words';
import { problemsWords } from '../../words/problems';
import { diagnose, type Finding } from '../../insight/doctor/doctor';
import type { People } from '../people';
import { sentenceOf, type Unread } from '../ports';

/** A problem with its fix in words, two where either could be meant; null where there is none. */
export interface CheckedProblem extends Problem {
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
export function checkReport(people: People, unread: readonly Unread[]): { problems: readonly CheckedProblem[] } {
	const closed = unread.map(({ path, error, isFolder }): CheckedProblem => ({
		path,
		...problemAt(1, isFolder === true ? 'unreadable-folder' : 'unreadable-note', sentenceOf(error)),
		fix: null,
	}));
	return { problems: [...closed, ...diagnose(people.roster, people.today).map(checked)] };
}
