/** What an import of people would do, row by row: nothing is written before it has been seen. */
import { withoutEnd } from '../../core/text/ends';
import { foldPath, nameFault, notePath, type NameFault } from '../../core/text/vault-path';
import type { Person } from '../../core/person/person';
import { fill, type FieldChange, type FieldKept, type FillOptions } from './fill';
import { MatchIndex, type Doubt, type Target } from './matching';
import { RowBuilder, type Row, type RowFault, type RowKey } from './row';
import { comparedPhone, usualCountry } from './phones';
import { heldValues, holdingOf } from './holding';

/** What becomes of a row. */
export type Outcome = 'made' | 'changed' | 'unchanged' | 'left-out';

/** Why a row is left out. */
export type Reason =
	| { readonly why: RowFault | 'chosen' | 'not-chosen' | 'unread' | 'placeholder' }
	| { readonly why: 'name'; readonly fault: NameFault }
	| { readonly why: 'doubt'; readonly doubt: Doubt | 'bearer'; readonly targets: readonly Target[] }
	| { readonly why: 'exists'; readonly path: string }
	| { readonly why: 'no-note'; readonly path: string };

/** A row with what becomes of it. */
export interface Proposed {
	readonly row: Row;
	readonly outcome: Outcome;
	/** The note; null for a row that is left out. */
	readonly path: string | null;
	/** The row before it that tells of the same person, where that one makes the note. */
	readonly joins: number | null;
	readonly changes: readonly FieldChange[];
	readonly kept: readonly FieldKept[];
	readonly reason: Reason | null;
	/** Whether the note it is put into is private: of those nothing that stands there is shown. */
	readonly isPrivate: boolean;
}

/** The rows of one note, with the text that they make of it. */
export interface NoteChange {
	readonly path: string;
	readonly isNew: boolean;
	readonly name: string;
	readonly rows: readonly Row[];
}

/** What is decided of rows before they are looked at. */
export interface Choices {
	/** By the row's number: a note's path, `new` or `skip`. */
	readonly rows: ReadonlyMap<number, string>;
	/** By the group's name in lower case: what it becomes. */
	readonly groups: ReadonlyMap<string, { readonly key: 'tags' | 'circle'; readonly value: string }>;
	/** Who has the same whole name is the same, whatever the addresses. */
	readonly byName: boolean;
	readonly replace: ReadonlySet<RowKey>;
	/** The country's code of telephone numbers without one; null: that of most of the others. */
	readonly country: string | null;
	/** Rows that are not among these are left out; null: all are taken. Tells by name, address and group. */
	readonly take: ((row: Row) => boolean) | null;
}

/** What there is in a vault. */
export interface Vault {
	readonly people: readonly Person[];
	/** The paths of all notes. */
	readonly paths: readonly string[];
	/** Where new notes go. */
	readonly folder: string;
	/** The notes that bear a name, people's and others. */
	readonly bearers: (name: string) => readonly string[];
}

/** A row with its groups made tags or a circle. Groups that become nothing have no place. */
function withGroups(row: Row, groups: Choices['groups']): Row {
	if (row.groups.length === 0) return row;
	const made = new RowBuilder();
	made.name = row.name;
	for (const [key, values] of row.values) for (const value of values) made.add(key, value);
	for (const name of row.groups) {
		const becomes = groups.get(name.toLowerCase());
		if (becomes !== undefined) made.add(becomes.key, becomes.value);
	}
	return { ...row, values: made.row(row.file, row.number).values };
}

/** The name of the note of somebody: the dot of *Jr.* is none of it. */
const noteNameOf = (name: string): string => withoutEnd(name, /[\s.]/);

/** Whom each row is of, and in which note it goes. */
export interface Matched {
	readonly notes: readonly NoteChange[];
	readonly country: string | null;
	readonly leftOut: ReadonlyMap<Row, Reason>;
	/** Rows that could be of one person who has a note, and change nothing in it if they are: by its path. */
	readonly doubtful: ReadonlyMap<Row, string>;
	readonly rows: readonly Row[];
}

interface NoteRows {
	readonly path: string;
	readonly isNew: boolean;
	readonly name: string;
	readonly rows: Row[];
}

class Matcher {
	readonly notes = new Map<string, NoteRows>();
	readonly leftOut = new Map<Row, Reason>();
	readonly doubtful = new Map<Row, string>();
	readonly country: string | null;
	readonly #index: MatchIndex;
	readonly #taken: Map<string, string>;

	constructor(
		readonly rows: readonly Row[],
		readonly vault: Vault,
		readonly choices: Choices,
	) {
		this.country = choices.country ?? usualCountry(allPhones(rows, vault.people));
		this.#index = new MatchIndex(vault.people, this.country);
		this.#taken = new Map(vault.paths.map((path) => [foldPath(path), path]));
	}

	take(row: Row): void {
		const reason = this.#decide(row);
		if (reason !== null) this.leftOut.set(row, reason);
	}

	/** Puts a row to its note; gives why not. */
	#decide(row: Row): Reason | null {
		const choice = this.choices.rows.get(row.number);
		const unwanted = this.#unwanted(row, choice);
		if (unwanted !== null) return unwanted;
		if (choice !== undefined && choice !== 'new') return this.#intoNote(row, choice);
		const match = choice === 'new' ? ({ is: 'new' } as const) : this.#index.match(row, this.choices.byName);
		if (match.is === 'one') return this.#into(row, match.target);
		if (match.is === 'new') return this.#make(row, choice === 'new');
		const [only] = match.targets;
		if (match.doubt === 'one-word' && only?.row === null) this.doubtful.set(row, only.path);
		return { why: 'doubt', doubt: match.doubt, targets: match.targets };
	}

	/** Why a row is not even looked at. */
	#unwanted(row: Row, choice: string | undefined): Reason | null {
		if (row.fault !== null) return { why: row.fault };
		if (choice === 'skip') return { why: 'chosen' };
		return this.choices.take?.(row) === false ? { why: 'not-chosen' } : null;
	}

	#intoNote(row: Row, path: string): Reason | null {
		const person = this.vault.people.find((one) => one.path === path || one.path === `${path}.md`);
		if (person === undefined) return { why: 'no-note', path };
		return this.#into(row, { path: person.path, row: null });
	}

	#into(row: Row, { path, row: first }: Target): null {
		const known = this.notes.get(path);
		if (known !== undefined) known.rows.push(row);
		else this.notes.set(path, { path, isNew: first !== null, name: row.name, rows: [row] });
		return null;
	}

	#make(row: Row, isChosen: boolean): Reason | null {
		const name = noteNameOf(row.name);
		const fault = nameFault(name);
		if (fault !== null) return { why: 'name', fault };
		const path = notePath(this.vault.folder, name);
		const clash = this.#taken.get(foldPath(path));
		if (clash !== undefined) return { why: 'exists', path: clash };
		const bearers = isChosen ? [] : this.vault.bearers(name);
		if (bearers.length > 0)
			return { why: 'doubt', doubt: 'bearer', targets: bearers.map((bearer) => ({ path: bearer, row: null })) };
		this.#taken.set(foldPath(path), path);
		return this.#into(row, this.#index.addRow(row, path));
	}
}

function* allPhones(rows: readonly Row[], people: readonly Person[]) {
	for (const { values } of rows) for (const value of values.get('phone') ?? []) yield* some(comparedPhone(value));
	for (const { details } of people) for (const value of details.phone) yield* some(comparedPhone(value));
}

const some = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** The code that most of the telephone numbers of people have; null: none has most. */
export const usualPhones = (people: readonly Person[]): string | null => usualCountry(allPhones([], people));

/** Finds whom each row is of. */
export function matchRows(rows: readonly Row[], vault: Vault, choices: Choices): Matched {
	const all = rows.map((row) => withGroups(row, choices.groups));
	const matcher = new Matcher(all, vault, choices);
	for (const row of all) matcher.take(row);
	const { notes, country, leftOut, doubtful } = matcher;
	return { notes: [...notes.values()], country, leftOut, doubtful, rows: all };
}

/** A note with its rows put in, one behind the other. */
export interface FilledNote {
	readonly text: string;
	readonly rows: readonly Proposed[];
}

/** Puts the rows of a note into its text: what is there, or of a new note what its template makes. */
export function fillNote(note: NoteChange, text: string, options: FillOptions): FilledNote {
	const isPrivate = !note.isNew && holdingOf(note.path, text, options.reader).person.private;
	let now = text;
	const rows = note.rows.map((row, at): Proposed => {
		const { text: filled, changes, kept, fault } = fill(note.path, now, row, options);
		now = filled;
		const isMade = note.isNew && at === 0;
		const told = {
			row,
			changes,
			kept,
			path: note.path,
			isPrivate,
			joins: note.isNew && at > 0 ? firstRow(note) : null,
		};
		if (fault !== null) return { ...told, outcome: 'left-out', path: null, reason: { why: fault } };
		const outcome = changes.length > 0 ? 'changed' : 'unchanged';
		return { ...told, outcome: isMade ? 'made' : outcome, reason: null };
	});
	return { text: now, rows };
}

const firstRow = ({ rows }: NoteChange): number => rows[0]?.number ?? 0;

/** Whether a note holds all that a row tells: then it is of its person, for it changes nothing. */
export function holdsAll(path: string, text: string, row: Row, options: FillOptions): boolean {
	const { changes, kept, fault } = fill(path, text, row, options);
	const hasValues = heldValues(holdingOf(path, text, options.reader), 'aliases').length > 0;
	return hasValues && changes.length === 0 && kept.length === 0 && fault === null;
}

/** A row that is left out. */
export const leftOut = (row: Row, reason: Reason): Proposed => ({
	row,
	outcome: 'left-out',
	path: null,
	joins: null,
	changes: [],
	kept: [],
	reason,
	isPrivate: false,
});
