/** Notes today's introduction of two people in both their notes, or in none. */
import { introductionWords } from '../../words/insight/introductions';
import { verbWords } from '../../words/verbs';
import { Introductions } from '../introductions';
import { linkWriter } from '../writing/link-writer';
import type { People } from '../people';
import { Refusal, type NoteStore } from '../ports';
import { findPerson } from '../answers/find-person';
import { safe } from '../answers/safe';

export interface IntroduceArguments {
	/** The names of the two. */
	readonly one: string;
	readonly other: string;
	/** What they share, in words. */
	readonly about?: string | undefined;
}

export interface IntroduceReport {
	readonly a: string;
	readonly b: string;
	/** The two notes that were written. */
	readonly paths: readonly [string, string];
}

/**
 * Refused for a name that is nobody's, for two that are one person's, for somebody who has died, and where one of the
 * notes cannot be written.
 */
export async function introduceVerb(
	{ one, other, about = '' }: IntroduceArguments,
	people: People,
	notes: NoteStore,
): Promise<IntroduceReport> {
	const [a, b] = [findPerson(one, people.list()), findPerson(other, people.list())];
	if (a === b) throw new Refusal(verbWords.samePerson(a.person.name));
	const died = [a, b].find(({ person }) => person.deceased);
	if (died !== undefined) throw new Refusal(verbWords.hasDied(died.person.name));
	const links = linkWriter(await notes.list());
	const paths = [a.person.path, b.person.path] as const;
	const pair = { a: paths[0], b: paths[1], link: (path: string) => links.person(path === paths[0] ? a : b) };
	await new Introductions(people, notes).introduce(pair, about);
	return { a: a.person.name, b: b.person.name, paths };
}

export const printIntroduced = ({ a, b }: IntroduceReport): string => safe(introductionWords.doneIntroduced(a, b));
