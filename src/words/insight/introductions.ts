/** What is said of people who should meet, of introductions promised and made. */
import type { Day } from '../../core/time/day';
import { andList, onDay, shortDay } from '../words';
import type { Precision } from '../../core/dates/written-date';
import { counted } from '../counted';

interface Shared {
	readonly text: string;
	readonly kind: 'interest' | 'topic' | 'tag' | 'like' | 'company' | 'role' | 'place';
}

/** What two people share: `letterpress, tides, also in Ghent`. */
function shared(values: readonly Shared[]): string {
	return values
		.map(({ text, kind }, at) => {
			const both = at === 0 ? 'both' : 'also';
			if (kind === 'place') return `${both} in ${text}`;
			return kind === 'company' ? `${both} at ${text}` : text;
		})
		.join(', ');
}

/** Sentences about introductions. */
export const introductionWords = {
	shared,
	/** One of a person's introductions, as the brief names it: `Theo Brandt: letterpress, also in Ghent`. */
	one: (name: string, values: readonly Shared[]): string => `${name}: ${shared(values)}`,
	pair: (a: string, b: string): string => andList([a, b]),
	none:
		'Nobody to introduce just now: no two people share something rare and have not met. ' +
		'Interests, topics and places in their notes help.',
	title: 'Introductions',
	command: 'Suggest introductions',
	shouldMeet: 'Who could meet',
	reading: 'Reading your notes…',
	count: (count: number): string => `${counted(count, 'pair')} could meet.`,
	more: (count: number): string => `Show ${count} more`,
	introduce: 'Introduce…',
	introduceThem: (a: string, b: string): string => `Introduce ${a} and ${b}`,
	never: 'Never suggest',
	neverThem: (a: string, b: string): string => `Never suggest ${a} and ${b} again`,
	open: (name: string): string => `Open ${name}`,
	message: 'Message',
	/** The letter that is offered, by first names. */
	draft(a: string, b: string, about: string): string {
		const why = about === '' ? '' : `: ${about}`;
		return `Dear ${a}, dear ${b},\n\nI think you would enjoy knowing each other${why}. I leave the rest to you.`;
	},
	copy: 'Copy the message',
	about: 'About',
	aboutExample: 'letterpress',
	writes: (a: string, b: string): string => `Written into the notes of ${a} and ${b}, as one step.`,
	note: 'Note the introduction',
	/** The words of the contact in one note, with a link to the other. */
	contact: (link: string, about: string): string => (about.trim() === '' ? link : `${link}, ${about.trim()}`),
	doneIntroduced: (a: string, b: string): string => `Noted for ${a} and ${b}: introduced today.`,
	doneNever: (a: string, b: string): string => `${a} and ${b} will not be suggested to each other again.`,
	nonePromised: 'No introduction is promised.',
	noneMade: 'No introduction is noted yet. One that is noted shows here what came of it.',
	promised: 'Promised',
	made: 'Made',
	/** When an introduction is due, and when it was made. */
	due: (day: Day | null, today: Day): string => (day === null ? '' : shortDay(day, today)),
	/** What came of it: how often the two were in touch since, as far as the notes tell. */
	since(contacts: readonly { readonly date: Day; readonly precision: Precision }[], today: Day): string {
		const [first] = contacts;
		if (first === undefined) return 'nothing heard of it yet';
		return contacts.length === 1
			? `in touch ${onDay(first.date, first.precision, today)}`
			: `in touch ${contacts.length} times, first ${onDay(first.date, first.precision, today)}`;
	},
};
