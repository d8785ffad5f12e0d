/** A person's contacts as they stand on a day: what has been, what is planned, and when the last was. */
import type { Day } from './day';
import type { NoteEntry } from './entries';
import { entryDay } from './interaction';
import type { Person } from './person';
import { countedDay } from './written-date';

/** An interaction or a plan on its day, with the note that tells it. */
export interface Contact extends Omit<NoteEntry, 'date' | 'open'> {
	/** The day it counts as; of a month, its last day not after today. */
	readonly date: Day;
	/** The note that holds the line, from the vault's root. */
	readonly path: string;
}

/** A line of another person's note that says `with [[this person]]`. */
export interface SharedEntry {
	readonly path: string;
	readonly entry: NoteEntry;
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
	return { ...rest, date: entryDay(entry, today), path };
}

/** Told twice: the same day, kind and words, whatever the blanks and the case. */
const sameness = (told: Contact): string => `${told.date} ${told.kind} ${told.text.toLowerCase().replace(/\s+/g, ' ')}`;

function once(contacts: Contact[]): Contact[] {
	const seen = new Set<string>();
	return contacts.filter((told) => {
		const key = sameness(told);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/**
 * Sorts a person's dated lines, and those of others that name the person, into interactions and plans: an open task
 * is a plan, and so is anything dated after `today`. A shared line does not count again on a day that the person's
 * own note tells of already with the same words.
 */
export function historyOn(person: Person, shared: readonly SharedEntry[], today: Day): History {
	const interactions: Contact[] = [];
	const plans: Contact[] = [];
	for (const [path, entry] of [...person.entries.map((own) => [person.path, own] as const), ...shared.map((other) => [other.path, other.entry] as const)]) {
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
