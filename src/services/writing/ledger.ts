/**
 * The ledger: the last steps, in memory only, so that each can be taken back. It stands before the store: whatever is
 * written through it is recorded, so that no use case can forget it. What is taken back is not recorded again.
 */
import { addTo } from '../../core/text/lists';
import { placeOf, restore } from '../../core/edit/place';
import { movedPath } from '../../core/text/vault-path';
import { doneWords, hostWords } from '../../words/words';
import { Refusal, sentenceOf, type Change, type TrashStore } from '../ports';
import { WriteQueue } from './write-queue';

/** A note's text before and after a write. */
interface Written {
	readonly before: string;
	readonly after: string;
}

/** What a write left in a note. */
interface Trace {
	path: string;
	/**
	 * From the note's text as it stands to the one before the write; null if there was no note. Undefined if that
	 * cannot be told any more.
	 */
	readonly back: (text: string) => string | null | undefined;
	/** The text of a note that was put away; undefined if it was not. */
	readonly removed?: string;
}

/** What one command, button or dialog wrote. */
export interface Step {
	/** A sentence that says what was done. */
	words: string;
	readonly traces: Trace[];
}

/** What a task gave, what is said of it, and what it wrote; null if nothing. */
export interface Done<T> {
	readonly result: T;
	readonly words: string;
	readonly step: Step | null;
}

/** Puts a note back as it was before a step was taken back in it. */
type PutBack = () => Promise<void>;
/** Takes a step back in one note. */
type Taking = () => Promise<PutBack>;

/** As many steps as are remembered. */
const LIMIT = 20;
/** The key under which steps queue: they are done and taken back one at a time. */
const ALL = '';

/** A note store that remembers what each step wrote, and takes it back. */
export class Ledger implements TrashStore {
	#steps: readonly Step[] = [];
	/**
	 * Steps that could not be taken back when that was tried: they stand before all others in `steps`, so that none of
	 * these waits for them.
	 */
	readonly #aside = new WeakSet<Step>();
	#open: Step | null = null;
	/** What the open step wrote last. */
	#lastWritten: (Written & { readonly path: string }) | null = null;
	readonly #queue = new WriteQueue();

	readonly #store: TrashStore;

	constructor(store: TrashStore) {
		this.#store = store;
	}

	async list(): Promise<readonly string[]> {
		return this.#store.list();
	}

	stamp(path: string): string | null {
		return this.#store.stamp?.(path) ?? null;
	}

	async read(path: string): Promise<string> {
		return this.#store.read(path);
	}

	async change(path: string, change: Change): Promise<void> {
		let written: Written | null = null;
		const trace = await this.#write(path, (before) => {
			const after = change(before);
			written = { before, after: after ?? before };
			return after;
		});
		this.#record(trace, written);
	}

	async create(path: string, text: string): Promise<void> {
		await this.#store.create(path, text);
		this.#record({ path, back: (now) => (now === text ? null : undefined) });
	}

	async remove(path: string, text: string): Promise<void> {
		await this.#store.remove(path, text);
		this.#record({ path, back: () => text, removed: text });
	}

	/** The last step that has not been taken back; one that could not be only where there is no other. */
	get last(): Step | null {
		return this.#steps[this.#steps.length - 1] ?? null;
	}

	/**
	 * Runs a task; all that it writes is one step, also if it fails half-way. One step never runs within another: it
	 * would wait for ever. What is done `after` another step, which can still be taken back, becomes a part of that.
	 */
	async step<T>(task: () => Promise<T>, words: (result: T) => string, after: Step | null = null): Promise<Done<T>> {
		return this.#queue.run(ALL, async () => {
			const grown = after !== null && this.#steps.includes(after) ? after : null;
			const step: Step = grown ?? { words: doneWords.change, traces: [] };
			const had = step.traces.length;
			this.#open = step;
			try {
				const result = await task();
				step.words = words(result);
				return { result, words: step.words, step: step.traces.length > had ? step : null };
			} finally {
				this.#open = null;
				this.#lastWritten = null;
				this.#keep(step);
			}
		});
	}

	/**
	 * Takes back what a step left in one note, if it left anything there; the rest of it stays, and can be taken back
	 * later. Refused as `undo` is.
	 */
	async undoIn(step: Step, path: string): Promise<void> {
		await this.#queue.run(ALL, async () => {
			const isThere = (trace: Trace): boolean => trace.path === path;
			const own = step.traces.filter(isThere);
			if (!this.#steps.includes(step) || own.length === 0) return;
			await this.#takeBack({ words: step.words, traces: own });
			step.traces.splice(0, step.traces.length, ...step.traces.filter((trace) => !isThere(trace)));
			if (step.traces.length === 0) this.#steps = this.#steps.filter((other) => other !== step);
		});
	}

	/** A note goes by another path now, or a folder does. */
	renamed(from: string, to: string): void {
		for (const trace of this.#steps.flatMap(({ traces }) => traces)) trace.path = movedPath(trace.path, from, to);
	}

	/**
	 * Takes a step back. Refused, with nothing written, if what it wrote does not stand there any more as it was
	 * written: then it stands aside, and can be tried again once all the others are taken back.
	 */
	async undo(step: Step): Promise<void> {
		await this.#queue.run(ALL, async () => this.#undoNow(step));
	}

	/**
	 * Takes the last step back, as it is when those that are under way have been done; gives that step. Refused as
	 * `undo` is.
	 */
	async undoLast(): Promise<Step> {
		return this.#queue.run(ALL, async () => {
			const { last } = this;
			if (last === null) throw new Refusal(hostWords.undoneAlready);
			await this.#undoNow(last);
			return last;
		});
	}

	/** Whether a step could be taken back as the notes are now. Writes nothing. */
	async canUndo(step: Step): Promise<boolean> {
		return this.#queue.run(ALL, async () => {
			if (!this.#steps.includes(step)) return false;
			return this.#takingsOf(step).then(
				() => true,
				() => false,
			);
		});
	}

	async #undoNow(step: Step): Promise<void> {
		if (!this.#steps.includes(step)) throw new Refusal(hostWords.undoneAlready);
		const others = this.#steps.filter((other) => other !== step);
		try {
			await this.#takeBack(step);
			this.#steps = others;
		} catch (error) {
			this.#steps = [step, ...others];
			this.#aside.add(step);
			throw this.#withNext(error);
		}
	}

	/** Why a step was refused, and which one is the next, if there is one that has not been tried. */
	#withNext(error: unknown): unknown {
		const { last } = this;
		return error instanceof Refusal && last !== null && !this.#aside.has(last)
			? new Refusal(hostWords.goesOn(error.message, last.words))
			: error;
	}

	/** Records what was written. A task that takes its last write back itself leaves nothing of it. */
	#record(trace: Trace | null, written: Written | null = null): void {
		if (trace === null) return;
		const last = this.#lastWritten;
		if (
			this.#open !== null &&
			last?.path === trace.path &&
			last.before === written?.after &&
			last.after === written.before
		) {
			this.#open.traces.pop();
			this.#lastWritten = null;
			return;
		}
		this.#lastWritten = written === null ? null : { ...written, path: trace.path };
		if (this.#open !== null) this.#open.traces.push(trace);
		else this.#keep({ words: doneWords.change, traces: [trace] });
	}

	#keep(step: Step): void {
		if (step.traces.length === 0) return;
		this.#steps = [...this.#steps.filter((other) => other !== step), step].slice(-LIMIT);
	}

	/**
	 * Looks at every note before it writes any. If one cannot be written all the same, those before it are put back.
	 * Notes that the step put away come back, and those that it made come last: they are put away when all the rest has
	 * gone well.
	 */
	async #takeBack(step: Step): Promise<void> {
		const undone: PutBack[] = [];
		const takings = await this.#takingsOf(step);
		try {
			for (const take of takings) undone.unshift(await take());
		} catch (error) {
			const results = await Promise.allSettled(undone.map(async (putBack) => putBack()));
			throw results.every(({ status }) => status === 'fulfilled')
				? error
				: new Refusal(hostWords.halfUndone(sentenceOf(error)));
		}
	}

	/** What takes a step back in each of its notes, in the order in which that is to be done. Writes nothing yet. */
	async #takingsOf({ traces }: Step): Promise<readonly Taking[]> {
		const staying: Taking[] = [];
		const gone: Taking[] = [];
		const made: Taking[] = [];
		for (const [path, own] of tracesByPath(traces)) {
			const removed = own[own.length - 1]?.removed;
			const text = removed ?? (await this.#store.read(path));
			const before = textBefore(path, text, own);
			if (removed === undefined && before !== null) staying.push(async () => this.#rewrite(path, own));
			else if (before !== null) gone.push(async () => this.#bringBack(path, before));
			// A note that the step made and put away again was not there before.
			else if (removed === undefined) made.push(async () => this.#putAway(path, text));
		}
		return [...staying, ...gone, ...made];
	}

	async #rewrite(path: string, traces: readonly Trace[]): Promise<PutBack> {
		const trace = await this.#write(path, (text) => textBefore(path, text, traces));
		return async () => this.#store.change(path, (text) => trace && textBefore(path, text, [trace]));
	}

	async #bringBack(path: string, text: string): Promise<PutBack> {
		await this.#store.create(path, text);
		return async () => this.#store.remove(path, text);
	}

	async #putAway(path: string, text: string): Promise<PutBack> {
		await this.#store.remove(path, text);
		return async () => this.#store.create(path, text);
	}

	/** Changes a note and gives the trace of it; null if the note stays as it is. */
	async #write(path: string, change: Change): Promise<Trace | null> {
		let trace: Trace | null = null;
		await this.#store.change(path, (before) => {
			const after = change(before);
			trace = traceOf(path, { before, after: after ?? before });
			return after;
		});
		return trace;
	}
}

function traceOf(path: string, { before, after }: Written): Trace | null {
	const place = placeOf(before, after);
	return before === after ? null : { path, back: (now) => restore(now, place) ?? undefined };
}

function tracesByPath(traces: readonly Trace[]): Map<string, Trace[]> {
	const byPath = new Map<string, Trace[]>();
	for (const trace of traces) addTo(byPath, trace.path, trace);
	return byPath;
}

/** The text of a note before the traces that were left in it, the last one first; null if it was not there. */
function textBefore(path: string, text: string, traces: readonly Trace[]): string | null {
	return traces.reduceRight<string | null>((now, trace) => {
		const before = now === null ? null : trace.back(now);
		if (before === undefined) throw new Refusal(hostWords.cannotUndo(path));
		return before;
	}, text);
}
