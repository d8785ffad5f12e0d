/**
 * The ledger: the last steps, in memory only, so that each can be taken back. Whatever is written through its stores is
 * recorded, so that no use case can forget it. What is taken back is not recorded again.
 */
import { placeOf, restore, type Place } from '../core/place';
import { noteName } from '../core/vault-path';
import { doneWords, hostWords } from '../core/words';
import { Refusal, sentenceOf, type Change, type NoteStore, type PropertyStore, type TrashStore, type Written } from './ports';
import { WriteQueue } from './write-queue';

/** What a write left in a note: lines in a place, or the whole of a new note. */
type Trace = { path: string } & ({ readonly place: Place } | { readonly made: string });

/** What one command, button or dialog wrote. */
export interface Step {
	/** A sentence that says what was done. */
	readonly words: string;
	readonly traces: readonly Trace[];
}

export interface Done<T> {
	readonly result: T;
	readonly words: string;
	/** Null if nothing was written. */
	readonly step: Step | null;
}

/** Who is told of the notes that are as before, or gone again. */
interface Witness {
	noteChanged(path: string, text: string): void;
	noteRemoved(path: string): void;
}

/** A note of a step as it stands and as it was before; null: it was not there. */
interface Plan {
	readonly path: string;
	readonly text: string;
	readonly before: string | null;
}

/** As many steps as are remembered. */
const LIMIT = 20;
/** Steps are done and taken back one at a time. */
const ALL = '';

export class Ledger {
	/** The notes, with a record of what is written. */
	readonly notes: NoteStore;
	/** Their properties, with a record of what is written. */
	readonly properties: PropertyStore;
	private readonly steps: Step[] = [];
	private readonly queue = new WriteQueue();
	private open: Trace[] | null = null;

	constructor(private readonly store: TrashStore, properties: PropertyStore) {
		this.notes = {
			list: async () => store.list(),
			read: async (path) => store.read(path),
			change: async (path, change) => {
				const written = await this.write(path, change);
				if (written !== null) this.record({ path, place: placeOf(written.before, written.after) });
			},
			create: async (path, text) => {
				await store.create(path, text);
				this.record({ path, made: text });
			},
		};
		this.properties = {
			set: async (path, values) => {
				const written = await properties.set(path, values);
				if (written.before !== written.after) this.record({ path, place: placeOf(written.before, written.after) });
				return written;
			},
		};
	}

	/** The last step that has not been taken back. */
	get last(): Step | null {
		return this.steps[this.steps.length - 1] ?? null;
	}

	/** Runs a task; all that it writes is one step, also if it fails half-way. One step never runs within another: it would wait for ever. */
	async step<T>(task: () => Promise<T>, words: (result: T) => string): Promise<Done<T>> {
		return this.queue.run(ALL, async () => {
			const traces: Trace[] = [];
			this.open = traces;
			try {
				const result = await task();
				const said = words(result);
				return { result, words: said, step: this.add(traces, said) };
			} catch (error) {
				this.add(traces, wordsFor(traces));
				throw error;
			} finally {
				this.open = null;
			}
		});
	}

	/** A note goes by another path now, or a folder does. */
	renamed(from: string, to: string): void {
		for (const { traces } of this.steps) {
			for (const trace of traces) {
				if (trace.path === from || trace.path.startsWith(`${from}/`)) trace.path = to + trace.path.slice(from.length);
			}
		}
	}

	/** Takes a step back. Refused, with nothing written, if what it wrote does not stand there any more as it was written. */
	async undo(step: Step, people: Witness): Promise<void> {
		await this.queue.run(ALL, async () => {
			if (!this.steps.includes(step)) throw new Refusal(hostWords.undoneAlready);
			const texts = await this.carryOut(step, await this.plan(step));
			this.steps.splice(this.steps.indexOf(step), 1);
			for (const [path, text] of texts) {
				if (text === null) people.noteRemoved(path);
				else people.noteChanged(path, text);
			}
		});
	}

	private record(trace: Trace): void {
		if (this.open !== null) this.open.push(trace);
		else this.add([trace], wordsFor([trace]));
	}

	private add(traces: readonly Trace[], words: string): Step | null {
		if (traces.length === 0) return null;
		const step = { words, traces };
		this.steps.push(step);
		this.steps.splice(0, this.steps.length - LIMIT);
		return step;
	}

	/** What taking a step back comes to. New notes come last: nothing is put away before all the rest has gone well. */
	private async plan({ traces }: Step): Promise<Plan[]> {
		const plans: Plan[] = [];
		for (const path of new Set(traces.map((trace) => trace.path))) {
			const text = await this.store.read(path).catch((error: unknown) => {
				throw new Refusal(hostWords.notUndone(sentenceOf(error)));
			});
			plans.push({ path, text, before: textBefore(path, text, traces) });
		}
		return [...plans.filter(({ before }) => before !== null), ...plans.filter(({ before }) => before === null)];
	}

	/** Writes note by note and gives the texts; if one fails, those before are put back. */
	private async carryOut({ traces }: Step, plans: readonly Plan[]): Promise<Map<string, string | null>> {
		const texts = new Map<string, string | null>();
		const putBack: { path: string; run: () => Promise<unknown> }[] = [];
		try {
			for (const { path, text, before } of plans) {
				if (before === null) {
					await this.store.remove(path, text);
					texts.set(path, null);
					putBack.unshift({ path, run: async () => this.store.create(path, text) });
					continue;
				}
				const written = await this.write(path, (now) => textBefore(path, now, traces));
				if (written === null) continue;
				texts.set(path, written.after);
				const place = placeOf(written.before, written.after);
				putBack.unshift({ path, run: async () => this.store.change(path, (now) => restored(path, now, place)) });
			}
			return texts;
		} catch (error) {
			const lost: string[] = [];
			for (const { path, run } of putBack) await run().catch(() => lost.push(path));
			throw lost.length === 0 ? error : new Refusal(hostWords.halfUndone(sentenceOf(error), lost));
		}
	}

	/** Changes a note and tells its texts; null if it stays as it is. */
	private async write(path: string, change: Change): Promise<Written | null> {
		let written: Written | null = null;
		await this.store.change(path, (before) => {
			const after = change(before);
			written = after === null || after === before ? null : { before, after };
			return after;
		});
		return written;
	}
}

/** The text of a note before the traces that a step left in it, the last one first; null if the step made the note. */
function textBefore(path: string, text: string, traces: readonly Trace[]): string | null {
	let before = text;
	for (const trace of traces.filter((other) => other.path === path).reverse()) {
		if ('place' in trace) before = restored(path, before, trace.place);
		else if (before === trace.made) return null;
		else throw new Refusal(hostWords.writtenOn(path));
	}
	return before;
}

function restored(path: string, text: string, place: Place): string {
	const before = restore(text, place);
	if (before === null) throw new Refusal(hostWords.cannotUndo(path));
	return before;
}

/** What a step is called that nobody has named. */
function wordsFor(traces: readonly Trace[]): string {
	return doneWords.changeOf([...new Set(traces.map(({ path }) => noteName(path)))]);
}
