/** Readings kept in the app's own database, one for each vault and device. Nothing of it lies in the vault. */
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { App, Plugin } from 'obsidian';
import { textMark } from '../../core/text/text-hash';
import type { CacheChange, KeptNote, NoteCache } from '../../services/reading/note-cache';

const STORE = 'readings';
/** A key that no note has. What stands there says by which grammar, and of whose names. */
const HEAD = '';
/** So many notes are asked for at a time. */
const PAGE = 200;
/** So long after it was turned off the plugin's folder is looked for, in milliseconds. */
const LEAVING = 5000;

/** By which grammar, and of whose names. Lists of texts: a build may call the parts of an object otherwise. */
type Head = readonly [grammar: string, privacy: string];

/** A note as it is stored: with the mark of its reading. */
type Stored = readonly [path: string, stamp: string, mark: string, whole: string, reading: string, sum: string];

const areTexts = (value: unknown, count: number): boolean =>
	Array.isArray(value) && value.length === count && value.every((text) => typeof text === 'string');

const isHead = (value: unknown): value is Head => areTexts(value, 2);

/** A note that is stored; null if that is not what it was. */
function keptNote(value: unknown): KeptNote | null {
	if (!areTexts(value, 6)) return null;
	const [path, stamp, mark, whole, reading, sum] = value as Stored;
	return textMark(reading) === sum ? { path, stamp, mark, whole, reading } : null;
}

/** The readings of the app's vault. */
export class VaultCache implements NoteCache {
	readonly batch = 100;
	privacy = '';
	#grammar = '';
	readonly #store: UseStore;
	readonly #onBroken: () => void;

	/** `onBroken` is told where there is something that cannot be used. */
	constructor(database: string, onBroken: () => void) {
		this.#store = createStore(database, STORE);
		this.#onBroken = onBroken;
	}

	async *kept(grammar: string): AsyncGenerator<readonly KeptNote[]> {
		this.#grammar = grammar;
		this.privacy = '';
		try {
			const head = await this.#store('readonly', async (store) => promisifyRequest<unknown>(store.get(HEAD)));
			if (!isHead(head) || head[0] !== grammar) return await this.#clear(head !== undefined && !isHead(head));
			[, this.privacy] = head;
			for (let from = HEAD; ;) {
				const page = await this.#page(from);
				const notes = page.flatMap((value) => keptNote(value) ?? []);
				if (notes.length < page.length) return await this.#clear(true);
				yield notes;
				if (page.length < PAGE) return;
				from = notes[notes.length - 1]?.path ?? HEAD;
			}
		} catch {
			this.#onBroken();
		}
	}

	async keep({ put, remove, privacy }: CacheChange): Promise<void> {
		await this.#store('readwrite', async (store) => {
			for (const path of remove) store.delete(path);
			for (const { path, stamp, mark, whole, reading } of put)
				store.put([path, stamp, mark, whole, reading, textMark(reading)] satisfies Stored, path);
			store.put([this.#grammar, privacy] satisfies Head, HEAD);
			return promisifyRequest(store.transaction);
		});
		this.privacy = privacy;
	}

	/** The notes behind a path, in their order. */
	async #page(from: string): Promise<readonly unknown[]> {
		const range = IDBKeyRange.lowerBound(from, true);
		return this.#store('readonly', async (store) => promisifyRequest<unknown[]>(store.getAll(range, PAGE)));
	}

	async #clear(isBroken: boolean): Promise<void> {
		await this.#store('readwrite', async (store) => {
			store.clear();
			return promisifyRequest(store.transaction);
		});
		if (isBroken) this.#onBroken();
	}
}

/** What the vault's database is called: the app has an id for each vault. Null where it tells none. */
export function databaseOf(app: App): string | null {
	// No public name: it may be gone in a later version.
	const appId: unknown = 'appId' in app ? app.appId : null;
	return typeof appId === 'string' && appId !== '' ? `nurture-${appId}` : null;
}

/** When the plugin is removed, and not only turned off, its folder is gone: then the database goes as well. */
export function forgetWithPlugin({ app, manifest: { dir } }: Plugin, database: string): void {
	window.setTimeout(() => {
		void app.vault.adapter.exists(dir ?? '').then((isThere) => {
			if (dir !== undefined && !isThere) indexedDB.deleteDatabase(database);
		});
	}, LEAVING);
}
