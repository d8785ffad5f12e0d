/** What notes tell, kept from one start to the next: taken at the start, and kept again when nothing else is to do. */
import { decodeReading } from '../../core/cache/decode';
import { encodeReading } from '../../core/cache/encode';
import { wholeMark } from '../../core/copies/likeness';
import { readingOf, textAtHand, type Reading } from '../../core/people/reading';
import type { Roster } from '../../core/people/roster';
import { textMark } from '../../core/text/text-hash';
import type { Day } from '../../core/time/day';
import { NO_BREATH, type Breath, type KeptNote, type NoteCache } from './note-cache';

/** A note that was read and is to be kept. */
interface Fresh extends Omit<KeptNote, 'path' | 'reading'> {
	readonly reading: Reading;
}

/** A note that was taken as it was kept, and is to be looked at again. */
export interface Taken {
	readonly path: string;
	readonly mark: string;
}

/** Whether a note, or somebody's name in it, is not to be told. */
function isPrivate({ person, told, isHidden }: Reading): boolean {
	return isHidden || person?.private === true || told?.isPrivate === true;
}

export class KeptReadings {
	readonly #fresh = new Map<string, Fresh>();
	/** Notes that are not there any more, or not as they were kept. */
	readonly #gone = new Set<string>();
	/** The notes of which something is kept. */
	readonly #known = new Set<string>();
	readonly #cache: NoteCache;
	#grammar = '';

	constructor(cache: NoteCache) {
		this.#cache = cache;
	}

	/** Whether there is anything to be kept. */
	get isBehind(): boolean {
		return this.#fresh.size > 0 || this.#gone.size > 0;
	}

	/**
	 * Puts into a roster what was kept of the notes that are as they were: `stampOf` gives the stamp of a note, null
	 * where there is none of that path. Gives the notes that it has put there.
	 */
	async take(
		roster: Roster,
		grammar: string,
		stampOf: (path: string) => string | null,
		breath: Breath = NO_BREATH,
	): Promise<ReadonlyMap<string, Taken>> {
		this.#grammar = grammar;
		this.#fresh.clear();
		this.#gone.clear();
		this.#known.clear();
		const taken = new Map<string, Taken>();
		for await (const notes of this.#cache.kept(grammar))
			for (const { path, stamp, mark, whole, reading: text } of notes) {
				this.#known.add(path);
				const isSame = !taken.has(path) && stampOf(path) === stamp;
				const reading = isSame ? decodeReading(path, text) : null;
				if (reading === null) this.#gone.add(path);
				else {
					roster.take(reading, { text: null, whole: () => whole });
					taken.set(path, { path, mark });
				}
				await breath();
			}
		return taken;
	}

	/** Reads a note into a roster, to be kept later. */
	read(
		roster: Roster,
		path: string,
		{ text, stamp }: { readonly text: string; readonly stamp: string | null },
	): void {
		const reading = readingOf(path, text, roster.reader);
		roster.take(reading, textAtHand(text));
		if (stamp === null) return;
		this.#gone.delete(path);
		const mark = textMark(text);
		this.#fresh.set(path, { reading, stamp, mark, whole: reading.person === null ? mark : wholeMark(text) });
	}

	/** A note is gone, or is not as it was kept. */
	forget(path: string): void {
		this.#fresh.delete(path);
		this.#gone.add(path);
	}

	/** Keeps what was read, and nothing of those who are private. Rejects where it cannot. */
	async keep(roster: Roster, today: Day, breath: Breath = NO_BREATH): Promise<void> {
		const privacy = textMark(roster.privacy(today));
		const isOther = privacy !== this.#cache.privacy;
		if (isOther) await this.#forgetPrivate(roster, today, breath);
		else if (!this.isBehind) return;
		do await this.#keepSome(roster, today, { privacy, breath });
		while (this.isBehind);
	}

	async #keepSome(
		roster: Roster,
		today: Day,
		{ privacy, breath }: { readonly privacy: string; readonly breath: Breath },
	): Promise<void> {
		const put: KeptNote[] = [];
		const gone = new Set(this.#gone);
		this.#gone.clear();
		for (const [path, fresh] of this.#fresh) {
			if (put.length >= this.#cache.batch) break;
			this.#fresh.delete(path);
			const reading = mayBeKept(roster, path, fresh.reading, today) ? encodeReading(fresh.reading) : null;
			if (reading === null) gone.add(path);
			else put.push({ ...fresh, path, reading });
			await breath();
		}
		const remove = [...gone].filter((path) => this.#known.delete(path));
		for (const { path } of put) this.#known.add(path);
		if (put.length + remove.length > 0 || privacy !== this.#cache.privacy)
			await this.#cache.keep({ put, remove, privacy });
	}

	/** Whoever has become private: what is kept of them, or tells of them, goes. */
	async #forgetPrivate(roster: Roster, today: Day, breath: Breath): Promise<void> {
		for await (const notes of this.#cache.kept(this.#grammar))
			for (const { path, reading: text } of notes) {
				const reading = decodeReading(path, text);
				if (reading === null || !mayBeKept(roster, path, reading, today)) this.#gone.add(path);
				await breath();
			}
	}
}

/** Whether a note and all that is kept of it tell of nobody who is private. */
function mayBeKept(roster: Roster, path: string, reading: Reading, today: Day): boolean {
	if (isPrivate(reading) || roster.member(path, today)?.person.private === true) return false;
	if (roster.privacy(today) === '') return true;
	const words = textsIn(reading);
	return words.every((text) => roster.privateIn(text, path, today).size === 0);
}

/** All texts of a reading, each once. */
function textsIn(reading: Reading): string[] {
	const found = new Set<string>();
	const look = (value: unknown): void => {
		if (typeof value === 'string') found.add(value);
		else if (value instanceof Map)
			for (const [key, inner] of value) {
				look(key);
				look(inner);
			}
		else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
	};
	look(reading);
	return [...found];
}
