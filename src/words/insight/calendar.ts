/**
 * What the contact calendar says: its controls, its days and months, its table, and what it comes to in one sentence.
 */
import { dayOfMonth, formatDay, makeDay, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Contact } from '../../core/people/history';
import { OTHER_KIND } from '../../core/settings/kinds';
import { saidWords } from '../../core/entry/ask-text';
import { fileWords, noteName } from '../../core/text/vault-path';
import { tellingName } from '../namesakes';
import { andList, longDay } from '../words';
import { counted } from '../counted';

/** A contact with everybody whom it was with, as far as it is told here. */
interface ToldEncounter {
	readonly contact: Contact;
	readonly members: readonly Member[];
}

/** What a year comes to. */
interface YearSum {
	readonly year: number;
	readonly count: number;
	readonly people: number;
	/** The contacts of each month, January first. */
	readonly months: readonly number[];
	/** Of how many only the month is known. */
	readonly undated: number;
}

/** Counts with what they are of (months, years), in the order of time. */
type Counted = readonly (readonly [name: string, count: number])[];

const contacts = (count: number): string => counted(count, 'contact');
const first = (year: number, month: number): Day => makeDay(year, month, 1) ?? '';
const monthName = (month: number): string => formatDay(first(2000, month), 'MMMM');
/** As many names as a line holds. */
const MOST_NAMES = 3;
/** So many contacts of a day are read out. */
const MOST_READ = 3;

/** The months of a year with their names. */
const byName = (months: readonly number[]): Counted => months.map((count, at) => [monthName(at + 1), count]);

/** The names of the one or two with the most; none where no one or two stand out. */
function standingOut(counts: Counted): string[] {
	const top = Math.max(0, ...counts.map(([, count]) => count));
	const best = counts.filter(([, count]) => count === top).map(([name]) => name);
	const several = counts.filter(([, count]) => count > 0).length > 1;
	return several && top > 1 && best.length <= 2 ? best : [];
}

/** `, most in May`; nothing where no one or two stand out. */
function most(counts: Counted): string {
	const best = standingOut(counts);
	return best.length === 0 ? '' : `, most in ${andList(best)}`;
}

/** `5 (call)`, which is no number of calls; `5`; a day that is not known is said so. */
function dayAndKind({ date, kind, precision }: Contact): string {
	const day = precision === 'month' ? 'day not known' : String(dayOfMonth(date));
	return kind === OTHER_KIND ? day : `${day} (${kind})`;
}

function names(members: ToldEncounter['members']): string {
	const all = members.map(tellingName);
	return all.length <= MOST_NAMES
		? andList(all)
		: `${all.slice(0, MOST_NAMES - 1).join(', ')} and ${all.length - MOST_NAMES + 1} others`;
}

/**
 * What it was: `call: her knee is better`, `call` (also where its words are no others), `her knee is better`; `contact`
 * where a line says no more than its date.
 */
function what({ kind, said }: Contact): string {
	const words = saidWords(said);
	const word = kind === OTHER_KIND ? '' : kind;
	if (word === '') return words === '' ? 'contact' : words;
	return words === '' || words.toLowerCase() === word ? word : `${word}: ${words}`;
}

/** So many contacts, with one person by name or with so many. */
const contactsWith = (count: number, whom: number, name: string | null): string =>
	`${contacts(count)} with ${name ?? counted(whom, 'person', 'people')}`;

/** Behind the sum of a year, for the contacts of which no more than the month is known. */
function undatedWords(count: number): string {
	if (count === 0) return '';
	return count === 1 ? ' Of one only the month is known.' : ` Of ${count} only the month is known.`;
}

/** Sentences of the contact calendar. */
export const calendarWords = {
	title: 'Contact calendar',
	open: 'Open the contact calendar',
	show: 'Show in calendar',
	everybody: 'Everybody',
	/** The name of the button that says whose contacts are shown. */
	whose: (name: string | null): string => `Contacts with: ${name ?? 'everybody'}. Choose a person`,
	showEverybody: 'Show everybody',
	previousYear: 'Previous year',
	nextYear: 'Next year',
	modes: { year: 'Year', years: 'All years' },
	asTable: 'As a table',
	savePicture: 'Save as picture',
	log: 'Log an interaction…',

	monthName,
	shortMonth: (month: number): string => formatDay(first(2000, month), 'MMM'),
	monthOfYear: (year: number, month: number): string => `${monthName(month)} ${year}`,
	/** The weekday of a row of days; 0 is Sunday. */
	weekday: (day: number): string => formatDay(`2000-01-0${2 + day}`, 'ddd'),

	/** The names of the two pictures. */
	daysOf: (year: number, name: string | null): string => `${calendarWords.pictureTitle(name)}: the days of ${year}`,
	monthsOf: (name: string | null): string => `${calendarWords.pictureTitle(name)}: months of all years`,

	/** What a year comes to; `name` where it is one person's. */
	yearSummary({ year, count, people, months, undated }: YearSum, name: string | null): string {
		if (count === 0)
			return name === null ? `No contact noted in ${year}.` : `No contact with ${name} noted in ${year}.`;
		const told = contactsWith(count, people, name) + most(byName(months));
		return `In ${year}: ${told}.${undatedWords(undated)}`;
	},
	/** What all years come to; they come latest first. */
	yearsSummary(
		years: readonly { readonly year: number; readonly count: number }[],
		whom: number,
		name: string | null,
	): string {
		const count = years.reduce((sum, year) => sum + year.count, 0);
		const begin = years[years.length - 1]?.year ?? 0;
		if (count === 0) return calendarWords.noneEver(name);
		const byYear = years.map((year) => [String(year.year), year.count] as const).reverse();
		const told = contactsWith(count, whom, name) + most(byYear);
		return `${years.length === 1 ? 'In' : 'Since'} ${begin}: ${told}.`;
	},
	noneEver: (name: string | null): string =>
		name === null ? 'No contact noted yet.' : `No contact with ${name} noted yet.`,
	noneEverHint: 'Once a note tells of one, it stands here on its day.',
	nobodyThere: (path: string): string => `${noteName(path)} is not one of your people (any more).`,

	/** A day for those who hear it: with what was, as far as it is few words. */
	dayRead(day: Day, today: Day, encounters: readonly ToldEncounter[], name: string | null): string {
		const told = longDay(day);
		if (encounters.length === 0) return `${told}: ${day > today ? 'still to come' : 'no contact noted'}`;
		const some = encounters.slice(0, MOST_READ).map((one) => calendarWords.encounter(one, name));
		const more = encounters.length - some.length;
		const parts = more === 0 ? some : [...some, `and ${more} more`];
		return `${told}: ${contacts(encounters.length)}. ${parts.join('; ')}`;
	},
	day: (day: Day): string => longDay(day),
	/** Below the day: that there was nothing. */
	noContact: (day: Day, today: Day): string => (day > today ? 'Still to come' : 'No contact noted'),
	month: (year: number, month: number, count: number): string =>
		`${monthName(month)} ${year}: ${count === 0 ? 'no contact noted' : contacts(count)}`,
	names,
	what,
	/** A contact in one line; without the name where all are one person's. */
	encounter: ({ contact, members }: ToldEncounter, name: string | null): string =>
		name === null ? `${names(members)}, ${what(contact)}` : what(contact),
	/** The same in a list of a month: with its day. */
	encounterOn(encounter: ToldEncounter, name: string | null): string {
		const { date, precision } = encounter.contact;
		const told = calendarWords.encounter(encounter, name);
		return precision === 'month' ? told : `${formatDay(date, 'D MMM')}: ${told}`;
	},
	undated: (year: number, month: number): string => `In ${monthName(month)} ${year}, day not known`,
	moreInTip: (count: number): string => `and ${count} more`,
	tapAgain: 'Tap again to open',
	/** Where there are more than a menu holds. */
	choose: { placeholder: 'Choose a contact to open its note…', nothingFound: 'Nothing found. Try fewer letters.' },

	/** What a step of strength stands for: `1`, `2–3`, `4 or more`. */
	step(lowest: readonly number[], at: number): string {
		const [from = 0, next] = [lowest[at], lowest[at + 1]];
		if (next === undefined) return `${from} or more`;
		return next === from + 1 ? String(from) : `${from}–${next - 1}`;
	},
	legend: 'Contacts a day',

	table: {
		month: 'Month',
		year: 'Year',
		contacts: 'Contacts',
		people: 'People',
		whom: 'With whom',
		days: 'Days',
		mostIn: 'Most in',
		total: 'Whole year',
		all: 'All years',
		/** Behind some names: that there are others. */
		others: (count: number): string => (count === 0 ? '' : ` and ${counted(count, 'other')}`),
		/** The days of a month with the kinds: `5 (call), 12`. */
		daysWords: (encounters: readonly ToldEncounter[]): string =>
			encounters.map(({ contact }) => dayAndKind(contact)).join(', '),
		mostWords: (months: readonly number[]): string => andList(standingOut(byName(months))),
	},

	/** Last twelve months, for those who do not see the picture of them. */
	twelveMonths(counts: readonly number[]): string {
		const count = counts.reduce((sum, own) => sum + own, 0);
		return count === 0 ? 'No contact in the last twelve months' : `${contacts(count)} in the last twelve months`;
	},

	/** The title in a saved picture. */
	pictureTitle: (name: string | null): string => (name === null ? 'Contact' : `Contact with ${name}`),
	/** The name of its file, without what no file may be called. */
	pictureFile: (name: string | null, years: string): string =>
		fileWords(`${calendarWords.pictureTitle(name)} ${years}`),
	saved: (path: string): string => `The picture is in ${path}.`,
};
