/** A person's contacts as they stand on a day: what has been, what is planned, and when the last was. */
import { endOfMonth, type Day } from './day';
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
	const { open, ...rest } = entry;
	// What is meant for a month may happen on any of its days, and is asked about when the last has come.
	return {
		...rest,
		date: open && entry.precision === 'month' ? endOfMonth(entry.date) : entryDay(entry, today),
		path,
		also: [],
	};
}

/** The same kind and words, whatever the blanks and the case. */
const sameness = ({ kind, text }: Contact): string => `${kind} ${text.toLowerCase().replace(/\s+/g, ' ')}`;

/**
 * Each contact once, in the order given: the first that tells of it keeps its words, the others become sources of it.
 * Two
 * lines of one day tell of the same contact if they say the same; in two notes, unless they name two different kinds (a
 * call, and a dinner), of which the same kind is looked for first; in one note, if both only link to the person.
 *
 * A contact is compared with a few of its day and not with all: a note may have a hundred thousand lines of one day.
 */
function once(contacts: readonly Contact[]): Contact[] {
	const kept: (Contact & { readonly also: Source[] })[] = [];
	/**
	 * By what a contact is found again: where the first one stands among those kept, and the first one of another note.
	 */
	const known = new Map<string, number[]>();
	for (const told of contacts) {
		const { date, kind, path, form, line } = told;
		const first = (key: string, elsewhere: boolean): number =>
			known.get(`${date} ${key}`)?.find((at) => !elsewhere || kept[at]?.path !== path) ?? Infinity;
		const linked = form === 'mention' ? first(`link ${path}`, false) : Infinity;
		const alike = Math.min(first(`kind ${kind}`, true), kept[linked]?.kind === kind ? linked : Infinity);
		const loosely = Math.min(first(kind === OTHER_KIND ? 'any' : `kind ${OTHER_KIND}`, true), linked);
		const words = `said ${sameness(told)}`;
		const same = kept[[first(words, false), alike, loosely].find((at) => at < Infinity) ?? -1];
		if (same !== undefined) {
			same.also.push({ path, line });
			continue;
		}
		const at = kept.push({ ...told, also: [] }) - 1;
		for (const key of [
			words,
			`kind ${kind}`,
			'any',
			...(form === 'mention' || form === 'property' ? [`link ${path}`] : []),
		]) {
			const before = known.get(`${date} ${key}`) ?? [];
			if (before.every((other) => kept[other]?.path !== path))
				known.set(`${date} ${key}`, [...before, at].slice(0, 2));
		}
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
	const others = shared
		.filter(({ from }) => from === 'person' || !person.ignoreMentions)
		.sort((a, b) => rank(a) - rank(b));
	const interactions: Contact[] = [];
	const plans: Contact[] = [];
	for (const [path, entry] of [
		...person.entries.map((own) => [person.path, own] as const),
		...others.map((other) => [other.path, other.entry] as const),
	]) {
		const told = contact(path, entry, today);
		if (entry.open || told.date > today) plans.push(told);
		else interactions.push(told);
	}
	interactions.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
	plans.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const newest = interactions[0]?.date ?? null;
	const told =
		person.lastContact !== null && person.lastContactPrecision === 'month'
			? countedDay(person.lastContact, today)
			: person.lastContact;
	const floor = told !== null && told <= today ? told : null;
	const last = newest === null || (floor !== null && floor > newest) ? floor : newest;
	return { interactions: once(interactions), plans: once(plans), last };
}
