/** What is said of who would like something: the reasons, and when it was talked about. */
import type { Day } from '../../core/time/day';
import type { Precision } from '../../core/dates/written-date';
import { onDay } from '../words';

interface Told {
	readonly date: Day;
	readonly precision: Precision;
}

type Reason =
	| {
			readonly kind:
				| 'interest'
				| 'topic'
				| 'tag'
				| 'like'
				| 'gift'
				| 'link'
				| 'place'
				| 'role'
				| 'company'
				| 'why'
				| 'part'
				| 'linked';
			readonly word: string;
	  }
	| { readonly kind: 'talk'; readonly word: string; readonly contact: Told };

/** What each kind of reason is, behind the word. */
const KINDS = {
	interest: 'interest',
	topic: 'topic',
	tag: 'tag',
	like: 'likes it',
	gift: 'gift idea',
	link: 'linked in their note',
	place: 'place',
	role: 'role',
	company: 'company',
	why: 'why they matter',
	part: 'in part',
} as const;

/** The day of a contact as it is said; of a whole month the month. */
const dayWords = ({ date, precision }: Told, today: Day): string =>
	precision === 'day' && date === today ? 'today' : onDay(date, precision, today);

/** Sentences about who would like something. */
export const matchWords = {
	/** `letterpress (interest)`, `tides (you talked about it on 30 Sep)`. */
	reason(reason: Reason, today: Day): string {
		if (reason.kind === 'linked') return 'linked here';
		if (reason.kind === 'talk') return `${reason.word} (you talked about it ${dayWords(reason.contact, today)})`;
		return `${reason.word} (${KINDS[reason.kind]})`;
	},
	/** Somebody who has had it already. */
	had: (contact: Told, today: Day): string => `had it already, ${dayWords(contact, today)}`,
	title: 'Who would like this?',
	commands: { open: 'Who would like this?', clipboard: 'Who would like what I copied?' },
	looking: 'Looking…',
	found: (count: number): string => (count === 1 ? '1 person would like this.' : `${count} people would like this.`),
	/** The list, and what its keys do. */
	keys: 'Enter notes that you sent it, M writes a message, C copies one.',
	share: (name: string): string => `Note that you sent it to ${name}`,
	writeTo: (name: string): string => `Write a message to ${name}`,
	copyFor: (name: string): string => `Copy a message to ${name}`,
	/** The words of the contact, with a link, an address or a quotation. */
	sent: (what: string): string => `sent ${what}`,
	/** What a message to somebody begins with; `''` for what is not to be named. */
	letter: (first: string, what: string): string =>
		`Hi ${first},\n\nthis reminded me of you${what === '' ? '.' : `: ${what}`}`,
	/** The sentence that is copied. */
	message: (what: string): string => `This reminded me of you${what === '' ? '.' : `: ${what}`}`,
	copied: (message: string): string => `Copied: ${message}`,
	notCopied: 'Nothing was copied: the clipboard could not be written to.',
	nothingCopied: 'There is no text in the clipboard: copy something first.',
	noClipboard: 'The clipboard could not be read: select the text in a note instead.',
	none: 'Nobody comes to mind: nothing in this text is among what your people care about, or what you talked about with them.',
};
