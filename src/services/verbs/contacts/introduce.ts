/** Notes today's introduction of two people in both their notes, or in none. */
import { introductionWords } from '../../../words/insight/introductions';
import { flagWords, verbWords } from '../../../words/verbs';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { OTHER, SOMEBODY } from '../../command/needs';
import { text } from '../../command/options';
import { verb } from '../../command/verb';
import { Introductions } from '../../introductions';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';
import { linkWriter } from '../../writing/link-writer';

interface IntroduceReport {
	readonly a: string;
	readonly b: string;
	/** The two notes that were written. */
	readonly paths: readonly [string, string];
}

/**
 * Writes it, with what they share in words, into the notes that the two names mean. Refused for a name that is
 * nobody's, for two that are one person's, for somebody who has died, and where one of the notes cannot be written.
 */
async function introduceBoth(
	[one, other]: readonly [string, string],
	about: string,
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

const printIntroduced = ({ a, b }: IntroduceReport): string => safe(introductionWords.doneIntroduced(a, b));

/** `nurture introduce`: writes an introduction into both notes. */
export const introduce = verb({
	name: 'introduce',
	does: verbWords.verbs.introduce,
	needs: { name: SOMEBODY, other: OTHER },
	options: { about: text('TEXT', flagWords.about) },
	async answer({ given: { name, other }, options: { about = '' }, host, people }) {
		const report = await host.step(
			async () => introduceBoth([name, other], about, people, host.notes),
			printIntroduced,
		);
		return { json: report, text: printIntroduced(report) };
	},
});
