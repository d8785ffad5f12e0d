/** Notes today's introduction of two people in both their notes, or in none. */
import { introductionWords } from '../../core/words/introductions';
import { verbWords } from '../../core/words/verbs';
import { Introductions } from '../introductions';
import { linkWriter } from '../link-writer';
import type { People } from '../people';
import { Refusal, type NoteStore } from '../ports';
import { findPerson } from './find-person';
import { safe } from './safe';

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
	one: string,
	other: string,
	about: string,
	people: People,
	notes: NoteStore,
): Promise<IntroduceReport> {
	const [a, b] = [findPerson(one, people.list()), findPerson(other, people.list())];
	if (a === b) throw new Refusal(verbWords.samePerson(a.person.name));
	for (const {
		person: { deceased, name },
	} of [a, b])
		if (deceased) throw new Refusal(verbWords.hasDied(name));
	const { person } = linkWriter(await notes.list());
	const paths = [a.person.path, b.person.path] as const;
	await new Introductions(people, notes).introduce(
		{ a: paths[0], b: paths[1], link: (path) => person(path === paths[0] ? a : b) },
		about,
	);
	return { a: a.person.name, b: b.person.name, paths };
}

export const printIntroduced = ({ a, b }: IntroduceReport): string => safe(introductionWords.doneIntroduced(a, b));
