/** What is said of giving and receiving: a picture, never an account. */
import { hasOwnKey } from '../../core/text/own-key';
import { UNNAMED } from '../../core/entry/benefit';
import { formatDay, yearOf, type Day } from '../../core/time/day';
import { fileWords } from '../../core/text/vault-path';
import { modalWords } from '../app/modals';

interface Tally {
	readonly gave: number;
	readonly received: number;
}

interface KindTally extends Tally {
	readonly kind: string;
}

const TIMES: Readonly<Record<number, string>> = { 1: 'once', 2: 'twice' };
const times = (count: number): string => TIMES[count] ?? `${count} times`;

/** A kind of benefit as a word. */
const kindWord = (kind: string): string => {
	if (kind === UNNAMED) return 'unnamed';
	return hasOwnKey(modalWords.benefits, kind)
		? modalWords.benefits[kind as keyof typeof modalWords.benefits].toLowerCase()
		: kind;
};

function part(label: string, way: keyof Tally, tally: Tally, kinds: readonly KindTally[]): string {
	if (tally[way] === 0) return '';
	const told = kinds
		.filter((kind) => kind[way] > 0 && !(kind.kind === UNNAMED && kinds.length === 1))
		.map((kind) => `${kindWord(kind.kind)} ${kind[way]}`);
	const said = `${label} ${times(tally[way])}`;
	return told.length === 0 ? said : `${said} (${told.join(', ')})`;
}

/** `given 3 times (cake 1), received once`; empty where there was nothing. */
const counted = (tally: Tally, kinds: readonly KindTally[]): string =>
	[part('given', 'gave', tally, kinds), part('received', 'received', tally, kinds)]
		.filter((words) => words !== '')
		.join(', ');

const SPANS = { month: 'MMM YYYY', quarter: '[Q]Q YYYY', year: 'YYYY' };

/** Sentences of *Giving and receiving*. */
export const balanceWords = {
	title: 'Giving and receiving',
	command: 'Open giving and receiving',
	commandPerson: 'Open giving and receiving with a person',
	everybody: 'Everybody',
	showEverybody: 'Show everybody',
	/** The name of the button that says with whom. */
	whose: (name: string | null): string => `Giving and receiving with: ${name ?? 'everybody'}. Choose a person`,
	units: { month: 'Months', quarter: 'Quarters', year: 'Years' },
	given: 'Given',
	received: 'Received',
	/** What the two halves of the picture are. */
	legendGiven: 'Given, above the line',
	legendReceived: 'Received, below the line',
	picture: (who: string): string =>
		`Giving and receiving over time, ${who}. Arrow keys go from one time to the next, Enter shows what it was.`,
	/** Below the picture while no time is pointed at. */
	tipHint: 'Choose a time to see what it was.',
	/** A time with what was in it: `Nov 2026, tagged: given once.` */
	spanSentence(span: string, tally: Tally, kinds: readonly KindTally[]): string {
		const words = counted(tally, kinds);
		return words === '' ? `${span}: nothing is noted as given or received.` : `${span}, tagged: ${words}.`;
	},
	asTable: 'As a table',
	time: 'Time',
	kinds: 'By kind',
	kindHead: 'Kind',
	gifts: 'Gifts',
	gift: (words: string, day: string): string => (words === '' ? `a gift, ${day}` : `${words}, ${day}`),
	giftsGiven: 'Gifts given',
	giftsReceived: 'Gifts received',
	giftsEither: 'Gifts, either way',
	ideasLeft: 'Ideas left',
	open: (name: string): string => `Open the note of ${name}`,
	nothing: (name: string | null): string =>
		name === null
			? 'Nothing is noted as given or received yet.'
			: `Nothing is noted as given to ${name} or received yet.`,
	hint: 'Write #gave or #received in an interaction, or #gave/advice, #received/referral, and it shows here.',
	more: (count: number): string => `Show ${count} more`,
	andMore: (count: number): string => `and ${count} more`,
	/** The title in a saved picture. */
	pictureTitle: (name: string | null): string =>
		name === null ? 'Giving and receiving' : `Giving and receiving with ${name}`,
	/** The name of its file, without its ending. */
	pictureFile: (name: string | null, from: Day, to: Day): string =>
		fileWords(`${balanceWords.pictureTitle(name)} ${yearOf(from)}-${yearOf(to)}`),
	kind: kindWord,
	/** `Tagged: given 3 times (intellectual 2, cake 1), received once (social 1).` More may have gone untagged. */
	sentence(tally: Tally, kinds: readonly KindTally[]): string {
		const words = counted(tally, kinds);
		return words === '' ? 'Nothing is noted as given or received.' : `Tagged: ${words}.`;
	},
	voice: { give: 'You may have something to give.', generous: 'They have been generous.' },
	/** Before the names of people. */
	voiceOf: { give: 'You may have something to give:', generous: 'They have been generous:' },
	/** The same of several people, by their names. */
	voices: {
		give: (names: string): string => `You may have something to give: ${names}.`,
		generous: (names: string): string => `They have been generous: ${names}.`,
	},
	/** A span by its name: `Nov 2026`, `Q4 2026`, `2026`. */
	span: (unit: keyof typeof SPANS, from: Day): string => formatDay(from, SPANS[unit]),
	/** All of these times, by their first days: `Dec 2025 to Nov 2026`. */
	spans(unit: keyof typeof SPANS, from: readonly Day[]): string {
		const [first, last] = [from[0], from[from.length - 1]].map((day) =>
			day === undefined ? '' : balanceWords.span(unit, day),
		);
		return first === last ? `${first}` : `${first} to ${last}`;
	},
};
