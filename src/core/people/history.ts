/** A person's contacts as they stand on a day: what has been, what is planned, and when the last was. */
import { compareDays, endOfMonth, type Day } from '../time/day';
import type { NoteEntry } from '../entry/entries';
import { entryDay } from '../entry/interaction';
import { OTHER_KIND } from '../settings/kinds';
import { baseName, withLinksAs } from '../markdown/link';
import { foldCase } from '../text/fold';
import { addTo } from '../text/lists';
import { noteName } from '../text/vault-path';
import type { Person } from '../person/person';
import { countedDay, type Precision } from '../dates/written-date';

/** An interaction or a plan on its day, with the note that tells it. */
export interface Contact extends Omit<NoteEntry, 'date' | 'open'> {
	/** The day it counts as; of a month, its last day not after today, of a plan for a month its last day. */
	readonly date: Day;
	/** The note that holds the line, from the vault's root. */
	readonly path: string;
	/** The other places that tell of the same contact. */
	readonly also: readonly Source[];
	/** The same contact as those places tell it, with their own words; undefined where there is none. */
	readonly retold?: readonly Contact[];
}

/**
 * A line that another note tells of this person: `with [[them]]` in somebody's note, or any note that links to them.
 */
export interface SharedEntry {
	readonly path: string;
	readonly entry: NoteEntry;
	/** Whether that note is a person's own. */
	readonly from: 'person' | 'note';
	/** Whether that note is private, or the line links to somebody else who is. */
	readonly isPrivate?: boolean;
}

/** A path in place of that of a note which is not told, since it is private or called by somebody private. */
export const untoldPath = (of: number | string): string => `\0${of}`;
/** Whether a path stands for a note that must not be named. */
export const isUntold = (path: string): boolean => path.startsWith('\0');

/** Where a line stands: the note from the vault's root, the line from 1. */
export interface Source {
	readonly path: string;
	readonly line: number;
}

/** The places that tell of a contact and may be told, its own first. */
export const toldSources = ({ path, line, also }: Pick<Contact, 'path' | 'line' | 'also'>): readonly Source[] =>
	[{ path, line }, ...also].filter((source) => !isUntold(source.path));

/** The contacts with a person: those that have been, those to come, and when the last one was. */
export interface History {
	/** Newest first; of one day, in the order of the note. Each told once. */
	readonly interactions: readonly Contact[];
	/** Soonest first. */
	readonly plans: readonly Contact[];
	/** The last day of contact: the newest interaction, or `last-contact` where that is later; never after today. */
	readonly last: Day | null;
	/** `month`: of that contact only the month is known, and `last` is the day it counts as. */
	readonly lastPrecision: Precision;
}

const NOWHERE: readonly Source[] = [];

/** Every dated line of the vault comes by here: each part is named, since all that are made so have one shape. */
function contact(path: string, entry: NoteEntry, today: Day): Contact {
	const {
		precision,
		kind,
		direction,
		benefits,
		text,
		said,
		word,
		participants,
		line,
		form,
		within = null,
		detail,
	} = entry;
	// What is meant for a month may happen on any of its days, and is asked about when the last has come.
	const isForMonth = entry.open && precision === 'month';
	const made: Contact = {
		date: isForMonth ? endOfMonth(entry.date) : entryDay(entry, today),
		precision,
		kind,
		direction,
		benefits,
		text,
		said,
		word,
		participants,
		line,
		form,
		within,
		detail,
		path,
		also: NOWHERE,
	};
	if (entry.yearless === undefined && entry.withheld === undefined) return made;
	const { yearless, withheld } = entry;
	return { ...made, ...(yearless && { yearless }), ...(withheld && { withheld }) };
}

/** A contact while it is compared with others, with the places that tell of it and may tell of no second one. */
interface Kept extends Omit<Contact, 'retold'> {
	readonly also: Source[];
	retold?: Contact[] | undefined;
	readonly told: Set<string>;
}

/** Words as they are compared: whatever the blanks and the case. What is not told is like nothing. */
function wordsOf({ kind, text, said, withheld, path, line }: Omit<Contact, 'retold'>): { same: string; exact: string } {
	if (withheld === true) return { same: `${kind} \n${line} ${path}`, exact: `\n${line} ${path}` };
	const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');
	return { same: `${kind} ${plain(text)}`, exact: `${kind} ${plain(said)}` };
}

/** Of a line with more people only so many are looked for by their names. */
const MOST_COMPANY = 20;

/**
 * By what a contact with those called so is found where their own notes tell of it: by the same words but for who was
 * there, else by its kind.
 */
function companyKeys(names: readonly string[], { kind, said }: Contact): readonly string[] {
	if (names.length === 0) return [];
	const words = withLinksAs(said, () => '').match(/[\p{L}\p{N}]+/gu) ?? [];
	const rest = words.filter((word) => !/^(?:with|and)$/i.test(word)).join(' ');
	const whos = [...new Set(names.slice(0, MOST_COMPANY).map((name) => `with ${foldCase(name)}\n${kind}`))];
	return [...whos.map((who) => `${who} ${rest.slice(0, 200).toLowerCase()}`), ...whos.map((who) => `${who}\n`)];
}

/** Whether a contact is told in passing, without a date of its own: in a daily note, or by who attended. */
const isPassing = ({ form }: Contact): boolean => form === 'mention' || form === 'property';

/** The part of a note in which a line stands: one list or table. What a heading tells stands beside other headings. */
function placeOf({ path, form, within }: Contact): string {
	const around = within === undefined || within === null ? null : within;
	const heading = around !== null && 'heading' in around ? around.heading : around;
	const section = form === 'heading' ? heading?.parent : heading;
	return `${path} ${form} ${section?.line ?? ''}`;
}

/**
 * Each contact once, in the order given: the first that tells of it keeps its words, the others become sources of it.
 *
 * Two notes tell of the same contact of a day if they say the same, else unless they name two different kinds (a call,
 * and a dinner), of which the same kind is looked for first: of a person's note, where that person took part. A dated
 * line of a note tells of one contact, so three of them are three. In one note each dated line is a contact of its own,
 * but for the same words in another part of it (*Latest*); all that only links to the person is one.
 *
 * A contact is compared with a few of its day and not with all: a note may have a hundred thousand lines of one day.
 */
class Told {
	readonly kept: Kept[] = [];
	/** By what a contact is found again, where those that it may be stand among those kept. */
	readonly #known = new Map<string, number[]>();
	/** For each of these and each place how many of them have been looked at in vain, which they stay. */
	readonly #passed = new Map<string, number>();
	/** By day and note what its dated lines say: another line of the note is not taken for those. */
	readonly #said = new Set<string>();

	constructor(contacts: readonly Contact[]) {
		for (const one of contacts)
			if (!isPassing(one)) this.#said.add(`${one.date} ${one.path} ${wordsOf(one).exact}`);
		for (const one of contacts) this.#add(one);
	}

	#add(contact: Contact): void {
		const same = this.kept[this.#find(contact)];
		if (same === undefined) return this.#keep(contact);
		same.also.push({ path: contact.path, line: contact.line });
		(same.retold ??= []).push(contact);
		this.#mark(same, contact);
	}

	/** A dated line tells of one contact in its note, and any line of one in its part of the note. */
	#mark({ told }: Kept, contact: Contact): void {
		told.add(placeOf(contact));
		if (!isPassing(contact)) told.add(contact.path);
	}

	/** Where the contact that another line tells of stands already; -1: nowhere. */
	#find(contact: Contact): number {
		const { kind, path, form } = contact;
		const { same, exact } = wordsOf(contact);
		const linked = form === 'mention' ? (this.#known.get(`${contact.date} link ${path}`)?.[0] ?? -1) : -1;
		const levels = [`exact ${exact}`, `said ${same}`];
		levels.push(...companyKeys([noteName(path)], contact));
		const said = levels.map((key) => this.#first(contact, key)).find((at) => at >= 0);
		if (said !== undefined) return said;
		const linkedAlike = this.kept[linked]?.kind === kind ? linked : -1;
		const anyKind = kind === OTHER_KIND ? 'any' : `kind ${OTHER_KIND}`;
		const alike = earlier(this.#first(contact, `kind ${kind}`), linkedAlike);
		return alike >= 0 ? alike : earlier(this.#first(contact, anyKind), linked);
	}

	/** The first of those known by a key that a contact may be; -1: none. */
	#first(contact: Contact, key: string): number {
		const places = this.#known.get(`${contact.date} ${key}`) ?? [];
		const cursor = `${contact.date} ${key}\n${placeOf(contact)}`;
		let at = this.#passed.get(cursor) ?? 0;
		while (at < places.length && !this.#mayBe(this.kept[places[at] ?? -1], contact, key)) at++;
		this.#passed.set(cursor, at);
		return places[at] ?? -1;
	}

	#mayBe(kept: Kept | undefined, contact: Contact, key: string): boolean {
		if (kept === undefined) return false;
		const isSaid = key.startsWith('exact ') || key.startsWith('said ');
		if (kept.path === contact.path) return isSaid && contact.text !== '' && !kept.told.has(placeOf(contact));
		if (isPassing(contact)) return true;
		const { exact } = wordsOf(kept);
		const isOthers = !key.startsWith('exact ') && this.#said.has(`${kept.date} ${contact.path} ${exact}`);
		return !kept.told.has(contact.path) && !isOthers;
	}

	#keep(contact: Contact): void {
		const { date, kind, path, participants } = contact;
		const kept: Kept = { ...contact, also: [], retold: undefined, told: new Set() };
		this.#mark(kept, contact);
		const at = this.kept.push(kept) - 1;
		const { same, exact } = wordsOf(contact);
		const keys = [`exact ${exact}`, `said ${same}`, `kind ${kind}`, 'any'];
		if (isPassing(contact)) keys.push(`link ${path}`);
		keys.push(
			...companyKeys(
				participants.map(({ target }) => baseName(target)),
				contact,
			),
		);
		for (const key of keys) addTo(this.#known, `${date} ${key}`, at);
	}
}

/** The earlier of two places, -1 being none. */
const earlier = (a: number, b: number): number => (a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b));

/** Each of the contacts once; they come by day, and most days have one, of which there is nothing to compare. */
function once(contacts: readonly Contact[]): Contact[] {
	const found: Contact[] = [];
	for (let from = 0, to = 0; from < contacts.length; from = to) {
		while (contacts[to]?.date === contacts[from]?.date && to < contacts.length) to++;
		const ofDay = contacts.slice(from, to);
		if (ofDay.length === 1) found.push(...ofDay);
		else
			for (const { told: _, retold, ...contact } of new Told(ofDay).kept)
				found.push(retold === undefined ? contact : { ...contact, retold });
	}
	return found;
}

/** The surest first: another person's line, a dated line elsewhere or who attended, a mere link. */
function rank({ from, entry }: SharedEntry): number {
	if (from === 'person') return 0;
	return entry.form === 'mention' ? 2 : 1;
}

/** The later of two days; the one there is where the other is none. */
function later(a: Day | null, b: Day | null): Day | null {
	if (a === null || b === null) return a ?? b;
	return a > b ? a : b;
}

/** The last day of contact that a person's property tells; null where there is none, or it is still to come. */
function lastContact({ lastContact: last, lastContactPrecision }: Person, today: Day): Day | null {
	if (last === null) return null;
	const day = lastContactPrecision === 'month' ? countedDay(last, today) : last;
	return day <= today ? day : null;
}

/**
 * Whether the history of a day is that of all later days too: nothing is dated after it, and no date counts as another
 * day then.
 */
export function isSettled(
	{ entries, lastContact: last, lastContactPrecision }: Person,
	shared: readonly SharedEntry[],
	day: Day,
): boolean {
	const hasBeen = (date: Day, precision: Precision): boolean =>
		precision === 'month' ? date.slice(0, 7) < day.slice(0, 7) : date <= day;
	const isPast = ({ date, precision, yearless, open }: NoteEntry): boolean =>
		yearless !== true && (open || hasBeen(date, precision));
	return (
		(last === null || hasBeen(last, lastContactPrecision)) &&
		entries.every(isPast) &&
		shared.every(({ entry }) => isPast(entry))
	);
}

/**
 * Sorts a person's dated lines, and those of others that name the person, into interactions and plans: an open task
 * is a plan, and so is anything dated after `today`. A contact that two notes tell of on one day counts once, in the
 * person's own words where there are any (note format, "Interactions"). A person may want no mentions counted.
 */
export function historyOn(person: Person, shared: readonly SharedEntry[], today: Day): History {
	const others = shared
		.filter(({ from }) => from === 'person' || !person.ignoreMentions)
		.sort((a, b) => rank(a) - rank(b));
	const entries = [
		...person.entries.map((entry) => ({ path: person.path, entry })),
		...others.map(({ path, entry }) => ({ path, entry })),
	];
	const interactions: Contact[] = [];
	const plans: Contact[] = [];
	const isWithheld = ({ entry }: (typeof entries)[number]): boolean => entry.withheld === true;
	// Words that may be told come before those that may not.
	for (const { path, entry } of [...entries.filter((one) => !isWithheld(one)), ...entries.filter(isWithheld)]) {
		const told = contact(path, entry, today);
		if (entry.open || told.date > today) plans.push(told);
		else interactions.push(told);
	}
	interactions.sort((a, b) => compareDays(b.date, a.date));
	plans.sort((a, b) => compareDays(a.date, b.date));
	const newest = interactions[0]?.date ?? null;
	const told = lastContact(person, today);
	const last = later(newest, told);
	const precisions = [
		...(told === last ? [person.lastContactPrecision] : []),
		...interactions.filter(({ date }) => date === last).map(({ precision }) => precision),
	];
	return {
		interactions: once(interactions),
		plans: once(plans),
		last,
		lastPrecision: last === null || precisions.includes('day') ? 'day' : 'month',
	};
}
