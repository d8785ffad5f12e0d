/** What Nurture suggests in a vault, asked of it as its views and verbs ask. */
import { discreet } from '../../../src/core/people/discreet';
import type { Source } from '../../../src/core/people/history';
import type { Member } from '../../../src/core/people/roster';
import { matchWords } from '../../../src/words/insight/match';
import { brief } from '../../../src/insight/brief/brief';
import { giftsOf } from '../../../src/insight/giving/gifts';
import { introductions } from '../../../src/insight/introductions/introductions';
import { soughtNote } from '../../../src/insight/match/query';
import { briefContext } from '../../../src/services/brief';
import { Matches } from '../../../src/services/matches';
import type { People } from '../../../src/services/people';
import { reviewAsked } from '../../../src/services/verbs/contacts/review';
import type { World } from '../builders';
import type { Told } from './compare';
import { pairOf, readerOf } from './labels';
import type { Half, Measure } from './measures';

/** So many readers of a clipping, and so many introductions, are looked at. */
const FIRST_READERS = 3;
const FIRST_INTRODUCTIONS = 10;

const of = ({ person }: Member, words: string, source: Source | null = null): Told => ({
	of: person.path,
	source,
	words,
});

/** What the brief of each person has to ask. */
const toAsk = (people: People): Told[] =>
	people
		.list()
		.flatMap((member) =>
			brief(member, briefContext(people)).ask.map(({ words, source }) => of(member, words, source)),
		);

/** The gift ideas that the balance of each person has left. */
const ideasLeft = (people: People): Told[] =>
	people
		.list()
		.flatMap((member) => giftsOf([discreet(member)]).left.map(({ idea }) => of(member, idea.words, idea.source)));

/** The gifts that the balance of each person tells as given. */
const giftsGiven = (people: People): Told[] =>
	people
		.list()
		.flatMap((member) => giftsOf([discreet(member)]).given.map(({ gift }) => of(member, gift.words, gift.source)));

/** The gifts that the balance of each person tells as received. */
const giftsReceived = (people: People): Told[] =>
	people
		.list()
		.flatMap((member) =>
			giftsOf([discreet(member)]).received.map(({ gift }) => of(member, gift.words, gift.source)),
		);

/** For each clipping that is labelled the first of those who would like it. */
async function readers(people: People, { notes, labels }: Half): Promise<Told[]> {
	const matches = new Matches(people);
	const told: Told[] = [];
	for (const clipping of Object.keys(labels.readers)) {
		const found = await matches.find(soughtNote(clipping, notes[clipping] ?? ''));
		for (const { member, reasons } of found.slice(0, FIRST_READERS)) {
			const words = reasons.map((reason) => matchWords.reason(reason, people.today)).join(', ');
			told.push({ of: readerOf(clipping, member.person.path), source: null, words });
		}
	}
	return told;
}

const pairs = (people: People): Told[] =>
	introductions(people.list(), people.today, people.settings).map(({ a, b, shared }) => ({
		of: pairOf(a.person.path, b.person.path),
		source: null,
		words: shared.map(({ text }) => text).join(', '),
	}));

/** Whom each brief would have somebody meet; a pair once, though the briefs of both may name it. */
function meetings(people: People): Told[] {
	const told = people.list().flatMap((member) =>
		brief(member, briefContext(people)).meet.map(({ path, reasons }) => ({
			of: pairOf(member.person.path, path),
			source: null,
			words: reasons.join(', '),
		})),
	);
	return [...new Map(told.map((one) => [one.of, one])).values()];
}

/** Who has been quiet, as the review of the last month tells it. */
function quiet(people: People): Told[] {
	const asked = reviewAsked({ since: undefined, period: undefined }, people.today, people.settings);
	return asked.review(people.list()).fading.map(({ member }) => of(member, `last on ${member.standing.last ?? '?'}`));
}

/** All that is measured. */
export async function toldBy({ people }: World, half: Half): Promise<Readonly<Record<Measure, readonly Told[]>>> {
	const introduced = pairs(people);
	return {
		ask: toAsk(people),
		ideas: ideasLeft(people),
		given: giftsGiven(people),
		received: giftsReceived(people),
		readers: await readers(people, half),
		firstIntroductions: introduced.slice(0, FIRST_INTRODUCTIONS),
		introductions: introduced,
		meet: meetings(people),
		drifting: quiet(people),
	};
}
