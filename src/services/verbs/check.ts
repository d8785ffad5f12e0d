/** Every problem in the vault's notes. */
import { excerpt, type Problem } from '../../core/problem';
import type { People } from '../people';
import { sentenceOf } from '../ports';

/** The problems by note and line; notes that could not be read at all come first. */
export function checkReport(people: People, unread: readonly { path: string; error: unknown }[]): { problems: readonly Problem[] } {
	const closed = unread.map(({ path, error }): Problem => ({ path, line: 1, found: excerpt(sentenceOf(error)), expected: 'a note that can be read as UTF-8 text', severity: 'error' }));
	return { problems: [...closed, ...people.roster.problems(people.today)] };
}
