/** A person's contacts as they stand on a day: what has been, what is planned, and when the last was. */
import type { Day } from './day';
import type { NoteEntry } from './entries';
import { entryDay } from './interaction';
import { OTHER_KIND } from './kinds';
import type { Person } from './person';
import { countedDay } from './written-date';

/** An interaction or a plan on its day, with the note that tells it. */
export interface Contact extends Omit<NoteEntry, 'date' | 'open'> {
	/** The day it counts as; of a month, its last day not after today. */
	readonly date: Day;
	/** The note that holds the line, from the vault's root. */
	readonly path: string;
	/** The other places that tell of the same contact. */
	readonly also: readonly Source[];
}

/** A line that another note tells of this person: `with [[them]]` in somebody's note, or any note that links to them. */
export interface SharedEntry {
	readonly path: string;
	readonly entry: NoteEntry;
	/** Whether that note is a person's own. */
	readonly from: 'person' | 'note';
}

/** Where a line stands: the note from the vault's root, the line from 1. */
export interface Source {
	readonly path: string;
	readonly line: number;
}

export interface History {
	/** Newest first; of one day, in the order of the note. Each told once. */
	readonly interactions: readonly Contact[];
	/** Soonest first. */
	readonly plans: readonly Contact[];
	/** The last day of contact: the newest interaction, or `last-contact` where that is later; never after today. */
	readonly last: Day | null;
}

function contact(path: string, entry: NoteEntry, today: Day): Contact {
	const { open: _open, ...rest } = entry;
	return { ...rest, date: entryDay(entry, today), path, also: [] };
}

/** Told twice in one note: the same kind and words, whatever the blanks and the case. */
const sameness = ({ kind, text }: Contact): string => `${kind} ${text.toLowerCase().replace(/\s+/g, ' ')}`;

/**
 * Whether two lines of one day tell of the same contact. In one note: the same words, or both only link to the person.
 * In two notes: unless they name two different kinds (a call, and a dinner).
 */
function isSame(known: Contact, told: Contact): boolean {
	if (sameness(known) === sameness(told)) return true;
	if (known.path === told.path) return told.form === 'mention' && (known.form === 'mention' || known.form === 'property');
	return known.kind === told.kind || known.kind === OTHER_KIND || told.kind === OTHER_KIND;
}

/** Each contact once, in the order given: the first that tells of it keeps its words, the others become sources of it. */
function once(contacts: readonly Contact[]): Contact[] {
	const byDay = new Map<Day, Contact[]>();
	const kept: Contact[] = [];
	for (const told of contacts) {
		const day = byDay.get(told.date) ?? [];
		byDay.set(told.date, day);
		const alike = day.filter((known) => isSame(known, told));
		const same = alike.find((known) => sameness(known) === sameness(told)) ?? alike.find(({ kind }) => kind === told.kind) ?? alike[0];
		if (same === undefined) {
			const own = { ...told, also: [] };
			day.push(own);
			kept.push(own);
		} else (same.also as Source[]).push({ path: told.path, line: told.line });
	}
	return kept;
}

/** The surest first: another person's line, a dated line elsewhere or who attended, a mere link. */
const rank = ({ from, entry }: SharedEntry): number => (from === 'person' ? 0 : entry.form === 'mention' ? 2 : 1);

/**
 * Sorts a person's dated lines, and those of others that name the person, into interactions and plans: an open task
 * is a plan, and so is anything dated after `today`. A contact that two notes tell of on one day counts once, in the
 * person's own words where there are any (note format, "Interactions"). A person may want no mentions counted.
 */
export function historyOn(person: Person, shared: readonly SharedEntry[], today: Day): History {
	const others = shared.filter(({ from }) => from === 'person' || !person.ignoreMentions).sort((a, b) => rank(a) - rank(b));
	const interactions: Contact[] = [];
	const plans: Contact[] = [];
	for (const [path, entry] of [...person.entries.map((own) => [person.path, own] as const), ...others.map((other) => [other.path, other.entry] as const)]) {
		const told = contact(path, entry, today);
		if (entry.open || told.date > today) plans.push(told);
		else interactions.push(told);
	}
	interactions.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
	plans.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const newest = interactions[0]?.date ?? null;
	const told = person.lastContact !== null && person.lastContactPrecision === 'month' ? countedDay(person.lastContact, today) : person.lastContact;
	const floor = told !== null && told <= today ? told : null;
	const last = newest === null || (floor !== null && floor > newest) ? floor : newest;
	return { interactions: once(interactions), plans: once(plans), last };
}
