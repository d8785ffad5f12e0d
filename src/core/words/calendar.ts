/**
 * What the contact calendar says: its controls, its days and months, its table, and what it comes to in one sentence.
 */
import { dayOfMonth, formatDay, makeDay, type Day } from '../day';
import type { Contact } from '../history';
import { OTHER_KIND } from '../kinds';
import { plainText } from '../plain-text';
import { fileWords, noteName } from '../vault-path';
import { andList, longDay } from '../words';

/** A contact with everybody whom it was with, as far as it is told here. */
interface ToldEncounter {
	readonly contact: Contact;
	readonly members: readonly { readonly person: { readonly name: string } }[];
}

/** Counts with what they are of (months, years), in the order of time. */
type Counted = readonly (readonly [name: string, count: number])[];

const contacts = (count: number): string => (count === 1 ? '1 contact' : `${count} contacts`);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const first = (year: number, month: number): Day => makeDay(year, month, 1) ?? '';
const monthName = (month: number): string => formatDay(first(2000, month), 'MMMM');
/** As many names as a line holds. */
const MOST_NAMES = 3;
/** So many contacts of a day are read out. */
const MOST_READ = 3;

/** `, most in May`; nothing where no one or two stand out. */
function most(counted: Counted): string {
	const top = Math.max(0, ...counted.map(([, count]) => count));
	const best = counted.filter(([, count]) => count === top).map(([name]) => name);
	return top < 2 || best.length > 2 || counted.filter(([, count]) => count > 0).length < 2
		? ''
		: `, most in ${andList(best)}`;
}

function names(members: ToldEncounter['members']): string {
	const all = members.map(({ person }) => person.name);
	return all.length <= MOST_NAMES
		? andList(all)
		: `${all.slice(0, MOST_NAMES - 1).join(', ')} and ${all.length - MOST_NAMES + 1} others`;
}

/**
 * What it was: `call: her knee is better`, `call` (also where its words are no others), `her knee is better`; `contact`
 * where a line says no more than its date.
 */
function what({ kind, said }: Contact): string {
	const words = plainText(said);
	const word = kind === OTHER_KIND ? '' : kind;
	return word === ''
		? words === ''
			? 'contact'
			: words
		: words === '' || words.toLowerCase() === word
			? word
			: `${word}: ${words}`;
}

const withWhom = (count: number, name: string | null): string => (name === null ? people(count) : name);

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

	/** What a year comes to; `name` where it is one person's. `undated`: of how many only the month is known. */
	yearSummary(
		{
			year,
			count,
			people: whom,
			months,
			undated,
		}: {
			readonly year: number;
			readonly count: number;
			readonly people: number;
			readonly months: readonly number[];
			readonly undated: number;
		},
		name: string | null,
	): string {
		if (count === 0)
			return name === null ? `No contact noted in ${year}.` : `No contact with ${name} noted in ${year}.`;
		const vague =
			undated === 0
				? ''
				: undated === 1
					? ' Of one only the month is known.'
					: ` Of ${undated} only the month is known.`;
		return `In ${year}: ${contacts(count)} with ${withWhom(whom, name)}${most(months.map((own, at) => [monthName(at + 1), own]))}.${vague}`;
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
		return `${years.length === 1 ? 'In' : 'Since'} ${begin}: ${contacts(count)} with ${withWhom(whom, name)}${most([...years].reverse().map((year) => [String(year.year), year.count]))}.`;
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
		return `${told}: ${contacts(encounters.length)}. ${some.join('; ')}${encounters.length > MOST_READ ? `; and ${encounters.length - MOST_READ} more` : ''}`;
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
	encounterOn: (encounter: ToldEncounter, name: string | null): string =>
		`${encounter.contact.precision === 'month' ? '' : `${formatDay(encounter.contact.date, 'D MMM')}: `}${calendarWords.encounter(encounter, name)}`,
	undated: (year: number, month: number): string => `In ${monthName(month)} ${year}, day not known`,
	moreInTip: (count: number): string => `and ${count} more`,
	tapAgain: 'Tap again to open',
	/** Where there are more than a menu holds. */
	choose: { placeholder: 'Choose a contact to open its note…', nothingFound: 'Nothing found. Try fewer letters.' },

	/** What a step of strength stands for: `1`, `2–3`, `4 or more`. */
	step(lowest: readonly number[], at: number): string {
		const [from = 0, next] = [lowest[at], lowest[at + 1]];
		return next === undefined ? `${from} or more` : next === from + 1 ? String(from) : `${from}–${next - 1}`;
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
		others: (count: number): string => (count === 0 ? '' : count === 1 ? ' and 1 other' : ` and ${count} others`),
		/** The days of a month with the kinds: `5 call, 12`. */
		daysWords: (encounters: readonly ToldEncounter[]): string =>
			encounters
				.map(({ contact: { date, kind, precision } }) =>
					[
						precision === 'month' ? 'day not known' : String(dayOfMonth(date)),
						kind === OTHER_KIND ? '' : kind,
					]
						.filter((part) => part !== '')
						.join(' '),
				)
				.join(', '),
		mostWords: (months: readonly number[]): string =>
			most(months.map((own, at) => [monthName(at + 1), own])).replace(', most in ', ''),
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
