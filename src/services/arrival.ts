/** The arrival report: what was read in the vault, and what looks as if it should have been. Nothing is written. */
import { arrivalOf, type Arrival } from '../insight/arrival/arrival';
import { notReadIn, type NotRead } from '../insight/arrival/not-read';
import { propertyKey } from '../core/properties/frontmatter';
import type { Member } from '../core/people/roster';
import type { People } from './people';
import type { NoteStore } from './ports';

/** A key whose values look like a date or a rhythm and that is not read. */
interface UnreadKey {
	/** As the first note writes it. */
	readonly key: string;
	readonly looksLike: 'date' | 'rhythm';
	/** The notes that have it, from 1. */
	readonly count: number;
	readonly example: NotRead;
}

/** The whole report. */
export interface ArrivalReport extends Arrival {
	/** How many problems the notes have: what `nurture check` tells. */
	readonly problems: number;
	readonly notRead: {
		/** Lines that begin with a whole date, by note and line; those of private people are left out. */
		readonly lines: readonly NotRead[];
		/** The most frequent first. */
		readonly keys: readonly UnreadKey[];
	};
}

/** So many notes are looked at between two pauses. */
const SLICE = 50;

/** Keys by what they are, however they are written, with how many notes have them. */
function keysOf(found: readonly NotRead[]): UnreadKey[] {
	const byKey = new Map<string, UnreadKey>();
	for (const example of found) {
		const { looksLike, found: key } = example;
		if (looksLike === 'line') continue;
		const id = `${looksLike} ${propertyKey(key)}`;
		const known = byKey.get(id);
		byKey.set(
			id,
			known === undefined ? { key, looksLike, count: 1, example } : { ...known, count: known.count + 1 },
		);
	}
	return [...byKey.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/**
 * Looks at a person's note for what was not read, without what tells of somebody private (`last_seen_pia_quill`); a
 * note that cannot be read any more has nothing.
 */
async function lookedAt(member: Member, people: People, notes: NoteStore): Promise<readonly NotRead[]> {
	const { roster, today } = people;
	try {
		const found = notReadIn(member, await notes.read(member.person.path), roster.reader);
		return found.filter(({ found: words, path }) => roster.privateIn(words, path, today).size === 0);
	} catch {
		return [];
	}
}

/** The lines among what was not read, by note and line. */
const linesIn = (found: readonly NotRead[]): NotRead[] =>
	found
		.filter(({ looksLike }) => looksLike === 'line')
		.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line);

/** The lines in the notes of people that begin with a whole date and were not read, by note and line. */
export async function datedLinesNotRead(people: People, notes: NoteStore): Promise<readonly NotRead[]> {
	const found: NotRead[] = [];
	for (const member of people.list()) found.push(...(await lookedAt(member, people, notes)));
	return linesIn(found);
}

/**
 * Makes the report of a vault that has been read. The people's notes are looked at once more; `pause` is awaited now
 * and then.
 */
export async function arrivalReport(
	people: People,
	notes: NoteStore,
	pause: () => Promise<void> = async () => {},
): Promise<ArrivalReport> {
	const members = people.list();
	const found: NotRead[] = [];
	for (const [at, member] of members.entries()) {
		if (!member.person.private) found.push(...(await lookedAt(member, people, notes)));
		if (at % SLICE === SLICE - 1) await pause();
	}
	const lines = linesIn(found);
	return {
		...arrivalOf(members, people.settings),
		problems: people.roster.problems(people.today).length,
		notRead: { lines, keys: keysOf(found) },
	};
}
