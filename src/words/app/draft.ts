/** Words within a message to somebody: days and milestones as they are said to the person they are about. */
import { addDays, daysBetween, formatDay, monthOf, weekday, yearOf, type Day } from '../../core/time/day';
import { ownValue } from '../../core/text/own-key';

/** A day behind "on": a weekday within the week, else `5 October`, with the year where it is not this one. */
export function draftDay(day: Day, today: Day): string {
	if (day !== today && day > addDays(today, -7) && day < addDays(today, 7)) return formatDay(day, 'dddd');
	return formatDay(day, yearOf(day) === yearOf(today) ? 'D MMMM' : 'D MMMM YYYY');
}

/**
 * When something was, as one says it to whoever was there: `yesterday`, `on Friday`, `last week`, `in October`, with
 * the year where it is not this one. A week is the last one whether weeks begin on Sunday or on Monday.
 */
export function sinceWords(day: Day, precision: 'day' | 'month', today: Day): string {
	const ago = daysBetween(day, today);
	const isThisMonth = yearOf(day) === yearOf(today) && monthOf(day) === monthOf(today);
	if (precision === 'day') {
		if (ago <= 1) return ago < 1 ? 'today' : 'yesterday';
		if (ago < 7) return `on ${formatDay(day, 'dddd')}`;
		const monday = addDays(today, -((weekday(today) + 6) % 7));
		if (weekday(day) !== 0 && day >= addDays(monday, -7)) return 'last week';
	}
	if (isThisMonth) return precision === 'day' ? `on ${formatDay(day, 'D MMMM')}` : 'this month';
	return `in ${formatDay(day, yearOf(day) === yearOf(today) ? 'MMMM' : 'MMMM YYYY')}`;
}

/** A promise of one's own as one speaks of it without its words. */
export const whatIPromised = 'what I promised you';

/** What one was at together, by the word of the note. */
const MEETINGS = ['coffee', 'tea', 'lunch', 'dinner', 'supper', 'breakfast', 'brunch', 'walk', 'hike', 'picnic'];
const CALLS = ['phone call', 'video call'];
const EVENTS = ['workshop', 'conference', 'party', 'wedding', 'concert', 'meetup', 'festival'];
/** What was received, by its kind. */
const RECEIVED: Readonly<Record<string, string>> = {
	message: 'message',
	letter: 'letter',
	gift: 'gift',
	help: 'help',
};

/** A contact as one says it to whom it was with, without its day: `our lunch`; `''` where that cannot be said. */
export function contactName(kind: string, word: string, isReceived: boolean): string {
	if (kind === 'meet') return `our ${MEETINGS.includes(word) ? word : 'meeting'}`;
	if (kind === 'call') return `our ${CALLS.includes(word) ? word : 'call'}`;
	if (kind === 'event') return EVENTS.includes(word) ? `the ${word}` : '';
	const received = isReceived ? ownValue(RECEIVED, kind) : undefined;
	return received === undefined ? '' : `your ${received}`;
}

/** Milestones that one can say "your" to, by how they are labelled. */
const YOURS: ReadonlyMap<string, string> = new Map([
	['birthday', 'birthday'],
	['bday', 'birthday'],
	['b-day', 'birthday'],
	['name day', 'name day'],
	['nameday', 'name day'],
	["saint's day", 'name day'],
	['anniversary', 'anniversary'],
	['wedding', 'wedding anniversary'],
	['wedding day', 'wedding anniversary'],
	['wedding anniversary', 'wedding anniversary'],
	['marriage', 'wedding anniversary'],
	['married', 'wedding anniversary'],
	['got married', 'wedding anniversary'],
	['work anniversary', 'work anniversary'],
	['job anniversary', 'work anniversary'],
	['jubilee', 'jubilee'],
]);

/** A milestone in few words behind "your": `birthday`, `wedding anniversary`; null for what cannot be said so. */
export function yourMilestone(label: string, years: number | null): string | null {
	const plain = label
		.trim()
		.toLowerCase()
		.replace(/[-_’\s]+/g, (gap) => (gap === '’' ? "'" : ' '));
	const name = YOURS.get(plain) ?? YOURS.get(plain.replace(/ /g, '-')) ?? null;
	return name === 'wedding anniversary' && years === 0 ? 'wedding' : name;
}

/** A milestone as a template has it: `birthday`, `wedding anniversary`, else the note's own words. */
export function milestoneName({ label, years }: { readonly label: string; readonly years: number | null }): string {
	return yourMilestone(label, years) ?? label;
}

const MOURNING =
	/\b(?:deaths?|died|dead|dies|dying|passed|passing|funeral|burial|buried|cremat\w+|memorial|remembrance|loss|lost|widow\w*|bereave\w*|grief|griev\w+|mourn\w*|suicide|killed|murder\w*|miscarr\w+|stillb\w+|yahrzeit|jahrzeit)\b|todestag|gestorben|verstorben|beerdigung|décès|muerte|fallec|sterfdag|overle(?:den|ed)|morte\b|dödsdag|dødsdag/i;
const PARTING = /\b(?:divorc\w+|separat\w+|split|broke up|break-?up)\b|scheidung|trennung|\bex-/i;

/** Whether a milestone is a day of mourning: there is nothing to wish then. */
export const isMourning = (label: string): boolean => MOURNING.test(label);
/** Whether a milestone tells that a marriage is over. */
export const isParting = (label: string): boolean => isMourning(label) || PARTING.test(label);

/** In a line of a note, where *lost* may be of keys and *split* of a bill. */
const MARRIAGE_OVER =
	/\b(?:divorc\w+|separat(?:ed|ion|ing)|widow\w*|broke up|break-?up)\b|scheidung|geschieden|gescheiden|trennung/i;
const SPOUSE_GONE = /\b(?:husband|wife|spouse|partner)\b/i;
const GONE = /\b(?:died|dead|death|passed away|funeral|left (?:her|him|them))\b/i;

/** Whether a line of a note may tell that a marriage is over. */
export const tellsParting = (line: string): boolean =>
	MARRIAGE_OVER.test(line) || (SPOUSE_GONE.test(line) && GONE.test(line));

/** What is wished to, and when. */
export interface Wished {
	/** What "your" stands before; null: whether it is a day to be glad of is not known. */
	readonly name: string | null;
	readonly mourning: boolean;
	readonly day: Day;
	/** Of a month alone no day is said. */
	readonly precision: 'day' | 'month';
	readonly belated: boolean;
}

/** Behind what is wished for: ` on Friday`, ` in December`; `''` of today. */
function wishedDay(day: Day, precision: 'day' | 'month', today: Day): string {
	if (precision === 'day') return day === today ? '' : ` on ${draftDay(day, today)}`;
	return day.slice(0, 7) <= today.slice(0, 7) ? ' this month' : ` in ${formatDay(day, 'MMMM')}`;
}

/** Good wishes in whole sentences; quiet ones for a day of mourning, and for one of which nothing is known. */
export function wishesWords({ name, mourning, day, precision, belated }: Wished, today: Day): string {
	const isToday = day === today && precision === 'day';
	const on = wishedDay(day, precision, today);
	if (name !== null)
		return belated
			? `belated best wishes for your ${name}! I hope the day was good to you.`
			: `all my best for your ${name}${on}! I hope the day is good to you.`;
	if (belated) return mourning ? 'I have been thinking of you.' : 'this comes late: I have been thinking of you.';
	return isToday ? 'I am thinking of you today.' : `I will be thinking of you${on}.`;
}

/** What the settings say of drafts. */
export const draftSettingWords = {
	heading: 'Drafts of messages',
	hint: (placeholders: string): string =>
		`What a message begins with. These are filled in from the person's note, and a sentence with nothing to say is left out: ${placeholders}. {{last topic}}, {{promise}}, {{their promise}}, {{plan}}, {{interest}} and {{why}} put your notes' own words into the message: read it before you send it.`,
	name: (number: number): string => `Name of draft ${number}`,
	text: (number: number): string => `Text of draft ${number}`,
	nameEmpty: 'A draft needs a name.',
	nameTaken: (name: string): string => `There is a draft "${name}" already.`,
	unknown(placeholders: string, count: number): string {
		const [mean, asTheyAre] = count === 1 ? ['means', 'as it is'] : ['mean', 'as they are'];
		return `${placeholders} ${mean} nothing here and would stay in the message ${asTheyAre}.`;
	},
	newDraft: (number: number): string => (number === 1 ? 'New draft' : `New draft ${number}`),
	add: { name: 'Add a draft', desc: 'Another way to begin a message.' },
	reset: {
		name: 'Start over with drafts',
		desc: 'Puts all drafts back to how they came.',
		button: 'Reset the drafts',
	},
};
