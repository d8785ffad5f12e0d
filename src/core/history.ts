/** A person's contacts as they stand on a day: what has been, what is planned, and when the last was. */
import { compareDays, endOfMonth, type Day } from './day';
import type { NoteEntry } from './entries';
import { entryDay } from './interaction';
import { OTHER_KIND } from './kinds';
import type { Person } from './person';
import { countedDay } from './written-date';

/** An interaction or a plan on its day, with the note that tells it. */
export interface Contact extends Omit<NoteEntry, 'date' | 'open'> {
	/** The day it counts as; of a month, its last day not after today, of a plan for a month its last day. */
	readonly date: Day;
	/** The note that holds the line, from the vault's root. */
	readonly path: string;
	/** The other places that tell of the same contact. */
	readonly also: readonly Source[];
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
export const untoldPath = (number: number): string => `\0${number}`;
export const isUntold = (path: string): boolean => path.startsWith('\0');

/** Where a line stands: the note from the vault's root, the line from 1. */
export interface Source {
	readonly path: string;
	readonly line: number;
}

/** The places that tell of a contact and may be told, its own first. */
export const toldSources = ({ path, line, also }: Pick<Contact, 'path' | 'line' | 'also'>): readonly Source[] =>
	[{ path, line }, ...also].filter((source) => !isUntold(source.path));

export interface History {
	/** Newest first; of one day, in the order of the note. Each told once. */
	readonly interactions: readonly Contact[];
	/** Soonest first. */
	readonly plans: readonly Contact[];
	/** The last day of contact: the newest interaction, or `last-contact` where that is later; never after today. */
	readonly last: Day | null;
}

function contact(path: string, entry: NoteEntry, today: Day): Contact {
	const { open, ...rest } = entry;
	// What is meant for a month may happen on any of its days, and is asked about when the last has come.
	const isForMonth = open && entry.precision === 'month';
	return { ...rest, date: isForMonth ? endOfMonth(entry.date) : entryDay(entry, today), path, also: [] };
}

/** The same kind and words, whatever the blanks and the case. What is not told is like nothing. */
const sameness = ({ kind, text, withheld, path, line }: Contact): string =>
	withheld === true ? `${kind} \n${line} ${path}` : `${kind} ${text.toLowerCase().replace(/\s+/g, ' ')}`;

type Kept = Contact & { readonly also: Source[] };

/** Comes after the place of every contact: that of none. */
const NOWHERE = Infinity;

/**
 * Each contact once, in the order given: the first that tells of it keeps its words, the others become sources of it.
 * Two lines of one day tell of the same contact if they say the same; in two notes, unless they name two different
 * kinds (a call, and a dinner), of which the same kind is looked for first; in one note, if both only link to the
 * person.
 *
 * A contact is compared with a few of its day and not with all: a note may have a hundred thousand lines of one day.
 */
class Told {
	readonly kept: Kept[] = [];
	/** By what a contact is found again: where the first stands among those kept, and the first of another note. */
	private readonly known = new Map<string, readonly number[]>();

	add(contact: Contact): void {
		const same = this.kept[this.find(contact)];
		if (same !== undefined) same.also.push({ path: contact.path, line: contact.line });
		else this.keep(contact);
	}

	/** Where the contact that another line tells of stands already. */
	private find(contact: Contact): number {
		const { kind, path, form } = contact;
		const said = this.first(contact, `said ${sameness(contact)}`);
		const linked = form === 'mention' ? this.first(contact, `link ${path}`) : NOWHERE;
		const linkedAlike = this.kept[linked]?.kind === kind ? linked : NOWHERE;
		const alike = Math.min(this.firstElsewhere(contact, `kind ${kind}`), linkedAlike);
		const anyKind = kind === OTHER_KIND ? 'any' : `kind ${OTHER_KIND}`;
		const loosely = Math.min(this.firstElsewhere(contact, anyKind), linked);
		return [said, alike, loosely].find((at) => at < NOWHERE) ?? NOWHERE;
	}

	private first({ date }: Contact, key: string): number {
		return this.known.get(`${date} ${key}`)?.[0] ?? NOWHERE;
	}

	private firstElsewhere({ date, path }: Contact, key: string): number {
		return this.known.get(`${date} ${key}`)?.find((at) => this.kept[at]?.path !== path) ?? NOWHERE;
	}

	private keep(contact: Contact): void {
		const { date, kind, path, form } = contact;
		const at = this.kept.push({ ...contact, also: [] }) - 1;
		const keys = [`said ${sameness(contact)}`, `kind ${kind}`, 'any'];
		if (form === 'mention' || form === 'property') keys.push(`link ${path}`);
		for (const key of keys.map((one) => `${date} ${one}`)) {
			const before = this.known.get(key) ?? [];
			if (before.every((other) => this.kept[other]?.path !== path))
				this.known.set(key, [...before, at].slice(0, 2));
		}
	}
}

function once(contacts: readonly Contact[]): Contact[] {
	const told = new Told();
	for (const one of contacts) told.add(one);
	return told.kept;
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
	return { interactions: once(interactions), plans: once(plans), last: later(newest, lastContact(person, today)) };
}
