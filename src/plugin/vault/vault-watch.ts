/** Keeps the people in step with the vault. Reads notes; never writes any. */
import { Component, TFile, TFolder, type App, type TAbstractFile } from 'obsidian';
import type { Settings } from '../../core/settings/settings';
import type { People } from '../../services/people';
import type { NoteStore } from '../../services/ports';
import type { KeptReadings, Taken } from '../../services/reading/kept-readings';
import { lookAgain } from './look-again';
import { slices } from './slices';

/** Events of one path within so many milliseconds cost one reading. */
const BURST = 60;
/** So many milliseconds are worked before others have their turn. */
const SLICE = 8;
/** What can wait rests for so many milliseconds between, and begins so long after all was read. */
const PAUSE = 24;
const QUIET = 3000;

/** What is kept of the notes from one start to the next. */
export interface Cache {
	readonly readings: KeptReadings;
	/** By what the code that reads is known. */
	readonly grammar: string;
	/** Is told that nothing can be kept. */
	readonly onFull: (error: unknown) => void;
}

/** Whom it tells. */
interface Telling {
	readonly onUnread: (paths: readonly string[]) => void;
	readonly cache?: Cache | null;
}

const isNote = (path: string): boolean => /\.md$/i.test(path);

/** Keeps the people current with what changes in the vault. */
export class VaultWatch extends Component {
	/** Paths to be read, each with the paths it was renamed from. */
	readonly #waiting = new Map<string, Set<string>>();
	/** For each path the number of its last event: a reading that an event has overtaken is dropped. */
	readonly #latest = new Map<string, number>();
	#count = 0;
	#timer = 0;
	#alive = false;
	#loading: Promise<void> | null = null;
	#wanted: Settings | null = null;
	readonly #app: App;
	readonly #people: People;
	readonly #notes: NoteStore;
	readonly #onUnread: (paths: readonly string[]) => void;
	readonly #cache: Cache | null;
	#quiet = 0;

	/** `onUnread` is told of notes that could not be read, after the whole vault was. */
	constructor(app: App, people: People, notes: NoteStore, { onUnread, cache = null }: Telling) {
		super();
		this.#app = app;
		this.#people = people;
		this.#notes = notes;
		this.#onUnread = onUnread;
		this.#cache = cache;
	}

	/**
	 * Starts to listen, then reads the vault. To be called when the layout is ready: before, every note counts as new.
	 */
	async start(settings: Settings): Promise<void> {
		if (!this.#alive) return;
		const { vault, workspace } = this.#app;
		this.registerEvent(vault.on('create', (file) => this.#touched(file)));
		this.registerEvent(vault.on('modify', (file) => this.#touched(file)));
		this.registerEvent(vault.on('delete', (file) => this.#removed(file)));
		this.registerEvent(vault.on('rename', (file, from) => this.#renamed(file, from)));
		// Nothing tells that daily notes are named otherwise now; whoever changed it opens one before long.
		this.registerEvent(workspace.on('file-open', () => void this.#lookAtHabits()));
		await this.reload(settings);
	}

	override onload(): void {
		this.#alive = true;
	}

	override onunload(): void {
		this.#alive = false;
		window.clearTimeout(this.#timer);
		window.clearTimeout(this.#quiet);
		this.#waiting.clear();
	}

	/** Reads the vault anew. Asked again meanwhile, it reads once more with the last settings asked for. */
	async reload(settings: Settings): Promise<void> {
		this.#wanted = settings;
		this.#loading ??= this.#readAll().finally(() => {
			this.#loading = null;
			this.#schedule();
		});
		return this.#loading;
	}

	async #lookAtHabits(): Promise<void> {
		if (this.#loading === null && (await this.#people.habitsChanged()) && this.#alive)
			await this.reload(this.#people.settings);
	}

	async #readAll(): Promise<void> {
		while (this.#wanted !== null && this.#alive) {
			const settings = this.#wanted;
			this.#wanted = null;
			const { unread, taken } = await this.#people.load(settings, {
				breath: slices(SLICE),
				kept: this.#cache?.readings ?? null,
				grammar: this.#cache?.grammar ?? '',
			});
			if (unread.length > 0) this.#onUnread(unread.map(({ path }) => path));
			this.#whenQuiet(taken);
		}
	}

	/** Once nothing else is to do: looks again at what was taken from the cache, and keeps what was read. */
	#whenQuiet(taken: readonly Taken[] = []): void {
		if (this.#cache === null || !this.#alive) return;
		window.clearTimeout(this.#quiet);
		this.#quiet = window.setTimeout(() => void this.#keepUp(taken), QUIET);
	}

	async #keepUp(taken: readonly Taken[]): Promise<void> {
		const { roster } = this.#people;
		const breath = slices(SLICE, PAUSE);
		const isOver = (): boolean => !this.#alive || this.#loading !== null || this.#people.roster !== roster;
		await lookAgain(taken, this.#notes, {
			breath,
			isOver,
			onOther: (path, text) => {
				this.#cache?.readings.forget(path);
				this.#people.noteChanged(path, text);
			},
		});
		if (!isOver()) await this.#cache?.readings.keep(roster, this.#people.today, breath).catch(this.#cache.onFull);
	}

	#touched(file: TAbstractFile): void {
		if (file instanceof TFile && isNote(file.path)) this.#ask(file.path);
	}

	#removed(file: TAbstractFile): void {
		if (file instanceof TFile) this.#forget(file.path);
		else this.#forgetFolder(file.path);
	}

	#renamed(file: TAbstractFile, from: string): void {
		if (file instanceof TFolder) this.#folderRenamed(file, from);
		else if (isNote(file.path)) this.#ask(file.path, from);
		else this.#forget(from);
	}

	/** A folder's notes may be told of one by one as well; once more does no harm. */
	#folderRenamed(folder: TFolder, from: string): void {
		for (const child of folder.children) {
			const before = `${from}${child.path.slice(folder.path.length)}`;
			if (child instanceof TFolder) this.#folderRenamed(child, before);
			else if (isNote(child.path)) this.#ask(child.path, before);
		}
	}

	#forgetFolder(path: string): void {
		const under = (other: string): boolean => other.startsWith(`${path}/`);
		for (const other of [...this.#waiting.keys()].filter(under)) this.#forget(other);
		for (const other of this.#people.roster.notesBelow(path)) this.#forget(other);
	}

	#forget(path: string): void {
		if (!isNote(path)) return;
		const gone = this.#waiting.get(path);
		this.#waiting.delete(path);
		this.#stamp(path);
		for (const other of [path, ...(gone ?? [])]) this.#people.noteRemoved(other);
		// While the vault is read, the reader may have had the note already, under any of its paths: all are looked for
		// again.
		if (this.#loading !== null) this.#waiting.set(path, gone ?? new Set());
	}

	#ask(path: string, from?: string): void {
		const origins = this.#waiting.get(path) ?? new Set<string>();
		if (from !== undefined && from !== path) {
			origins.add(from);
			for (const older of this.#waiting.get(from) ?? []) origins.add(older);
			this.#waiting.delete(from);
			this.#stamp(from);
		}
		this.#waiting.set(path, origins);
		this.#stamp(path);
		this.#schedule();
	}

	#stamp(path: string): number {
		this.#count += 1;
		this.#latest.set(path, this.#count);
		this.#cache?.readings.forget(path);
		return this.#count;
	}

	#schedule(): void {
		window.clearTimeout(this.#timer);
		if (!this.#alive || this.#loading !== null || this.#waiting.size === 0) return;
		this.#timer = window.setTimeout(() => this.#flush(), BURST);
	}

	#flush(): void {
		const batch = [...this.#waiting];
		this.#waiting.clear();
		for (const [path, origins] of batch) void this.#take(path, origins, this.#latest.get(path) ?? 0);
	}

	async #take(path: string, origins: ReadonlySet<string>, asked: number): Promise<void> {
		const text = await this.#notes.read(path).catch(() => null);
		if (!this.#alive) return;
		const left = [...origins].filter((origin) => this.#app.vault.getFileByPath(origin) === null);
		if (this.#latest.get(path) !== asked || this.#loading !== null || text === null) {
			for (const origin of left) this.#people.noteRemoved(origin);
		}
		if (this.#latest.get(path) !== asked) return;
		this.#latest.delete(path);
		if (this.#loading !== null) this.#ask(path);
		else if (text !== null) this.#takeIn(path, text, left);
		else if (this.#app.vault.getFileByPath(path) === null) this.#people.noteRemoved(path);
	}

	/** A renamed note leaves its old path and stands at its new one in one step, so that no list ever lacks it. */
	#takeIn(path: string, text: string, [from, ...others]: readonly string[]): void {
		for (const other of others) this.#people.noteRemoved(other);
		this.#people.noteChanged(path, text, from);
		// What the cache told without its text may be a copy of this one.
		for (const other of this.#people.roster.wanting()) this.#ask(other);
	}
}
