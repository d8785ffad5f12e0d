/** Address books taken in: what that would do, and doing it. */
import { renderTemplate } from '../../core/time/template';
import { mayBeLossy } from '../../core/text/utf8';
import type { FillOptions } from '../../exchange/people/fill';
import {
	fillNote,
	holdsAll,
	leftOut,
	matchRows,
	type Choices,
	type Matched,
	type NoteChange,
	type Proposed,
} from '../../exchange/people/proposal';
import type { Row } from '../../exchange/people/row';
import { faults } from '../../words/words';
import { personTemplate } from '../person-template';
import type { People } from '../people';
import { Refusal, sentenceOf, type NoteStore } from '../ports';

/** A row with what has become of it; `refused`: why its note could not be written. */
export type Imported = Proposed & { readonly refused?: string };

/** A note to be made. */
interface FreshNote {
	readonly note: NoteChange;
	readonly path: string;
	readonly text: string;
	readonly rows: readonly Proposed[];
}

/** Takes rows into the notes of a vault. */
export class PeopleImport {
	readonly #people: People;
	readonly #notes: NoteStore;

	constructor(people: People, notes: NoteStore) {
		this.#people = people;
		this.#notes = notes;
	}

	/** What would become of each row, in their order. Writes nothing. */
	async propose(rows: readonly Row[], choices: Choices): Promise<readonly Imported[]> {
		return this.#go(rows, choices, false);
	}

	/** Writes what `propose` says, note by note, each whole; what cannot be written is told with its row. */
	async apply(rows: readonly Row[], choices: Choices): Promise<readonly Imported[]> {
		return this.#go(rows, choices, true);
	}

	async #go(rows: readonly Row[], choices: Choices, writes: boolean): Promise<readonly Imported[]> {
		const matched = await this.#match(rows, choices);
		const options = { reader: this.#people.roster.reader, country: matched.country, replace: choices.replace };
		const done = new Map<number, Imported>();
		const keep = (imported: readonly Imported[]): void => {
			for (const one of imported) done.set(one.row.number, one);
		};
		for (const [row, reason] of matched.leftOut) keep([leftOut(row, reason)]);
		keep(await this.#settled(matched, options));
		const template = matched.notes.some(({ isNew }) => isNew) ? await this.#template() : '';
		const fresh: FreshNote[] = [];
		for (const note of matched.notes) {
			if (!note.isNew) keep(await this.#change(note, options, writes));
			else {
				const { text, rows: own } = fillNote(note, this.#rendered(template, note), options);
				fresh.push({ note, path: note.path, text, rows: own });
			}
		}
		keep(fresh.flatMap((one) => one.rows));
		if (writes) await this.#make(fresh, keep);
		return matched.rows.flatMap((row) => done.get(row.number) ?? []);
	}

	async #match(rows: readonly Row[], choices: Choices): Promise<Matched> {
		const people = this.#people;
		return matchRows(
			rows,
			{
				people: people.list().map(({ person }) => person),
				paths: await this.#notes.list(),
				folder: people.settings.newNoteFolder,
				bearers: (name) => people.bearers(name),
			},
			choices,
		);
	}

	/** Rows that could be of somebody and tell nothing that the note has not: they are of them. */
	async #settled({ doubtful }: Matched, options: FillOptions): Promise<readonly Imported[]> {
		const found: Imported[] = [];
		for (const [row, path] of doubtful) {
			const text = await this.#notes.read(path).catch(() => null);
			if (text !== null && holdsAll(path, text, row, options))
				found.push(...fillNote({ path, isNew: false, name: row.name, rows: [row] }, text, options).rows);
		}
		return found;
	}

	async #template(): Promise<string> {
		const template = await personTemplate(this.#notes, this.#people.settings);
		if (mayBeLossy(template)) throw new Refusal(faults.lossyTemplate);
		return template;
	}

	#rendered(template: string, { path, name }: NoteChange): string {
		const today = this.#people.today;
		const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
		return renderTemplate(template, { name: file || name, today, every: '', circle: '' }).text;
	}

	async #change(note: NoteChange, options: FillOptions, writes: boolean): Promise<readonly Imported[]> {
		try {
			const proposed = fillNote(note, await this.#notes.read(note.path), options);
			if (!writes || proposed.rows.every(({ changes }) => changes.length === 0)) return proposed.rows;
			const written = await this.#people.write(note.path, (text) => fillNote(note, text, options));
			return written.rows;
		} catch (error) {
			const empty = {
				outcome: 'left-out',
				path: null,
				joins: null,
				changes: [],
				kept: [],
				isPrivate: false,
			} as const;
			return note.rows.map((row) => ({ ...empty, row, reason: null, refused: sentenceOf(error) }));
		}
	}

	/** Makes the new notes that something is told of. */
	async #make(fresh: readonly FreshNote[], keep: (imported: readonly Imported[]) => void): Promise<void> {
		const wanted = fresh.filter(({ rows }) => rows.some(({ outcome }) => outcome !== 'left-out'));
		const byPath = new Map(wanted.map((one) => [one.path, one]));
		const done = (path: string, error: unknown): void => {
			const note = byPath.get(path);
			if (note === undefined) return;
			if (error === null) this.#people.noteChanged(path, note.text);
			else
				keep(note.rows.map((row) => ({ ...row, outcome: 'left-out', path: null, refused: sentenceOf(error) })));
		};
		if (this.#notes.createAll !== undefined) return this.#notes.createAll(wanted, done);
		for (const { path, text } of wanted)
			await this.#notes.create(path, text).then(
				() => done(path, null),
				(error: unknown) => done(path, error),
			);
	}
}
