/** The settings on the disk: read through `parseSettings`, written back with everything that is not known here. */
import { parseSettings, type Settings, type SettingsProblem } from '../../core/settings/settings';
import type { SettingsHost } from '../../views/ports/settings-host';

/** Where the settings lie: the plugin's `data.json`. */
export interface SettingsFile {
	/** What is stored, null if nothing is. Rejects, or gives null, for what is not JSON. */
	load(): Promise<unknown>;
	save(data: unknown): Promise<void>;
	exists(): Promise<boolean>;
}

type Stored = Readonly<Record<string, unknown>>;

const isStored = (value: unknown): value is Stored =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What `parseSettings` names as a problem of the whole file. */
const NO_OBJECT = false;

/** Settings in `data.json`: read, changed by us, and changed by others meanwhile. */
export class SettingsStore implements SettingsHost {
	/** What is on the disk, as far as is known. */
	#stored: Stored = {};
	/** What was changed here and is not on the disk yet. */
	#pending: Stored = {};
	/** Found out where nothing is stored, and not stored until the user changes something. */
	#assumed: Partial<Settings> = {};
	#current: Settings = parseSettings(null).settings;
	#isFirst = false;
	#hasRead = false;
	#writing: Promise<void> = Promise.resolve();
	readonly #listeners = new Set<(outside: boolean) => void>();

	readonly #file: SettingsFile;

	constructor(file: SettingsFile) {
		this.#file = file;
	}

	get settings(): Settings {
		return this.#current;
	}

	/** Whether nothing was ever stored. */
	get firstRun(): boolean {
		return this.#isFirst;
	}

	/** The folder of people that was found out; null if none was, or the user has said something since. */
	get assumedFolder(): string | null {
		return this.#assumed.newNoteFolder ?? null;
	}

	/**
	 * Reads the settings; writes nothing. Gives what could not be used. Never rejects. A file that cannot be read at
	 * all gives the defaults at first; later, when a sync has it half-written, it changes nothing.
	 */
	async load(): Promise<readonly SettingsProblem[]> {
		let data: unknown;
		let written: Promise<void>;
		// A change that is still to be written is not in the file: it is read behind the writes, again if there was one
		// meanwhile.
		do {
			written = this.#writing;
			await written;
			data = await this.#file.load().catch(() => undefined);
		} while (written !== this.#writing);
		const missing = data === null || data === undefined;
		const broken = missing ? await this.#file.exists().catch(() => false) : !isStored(data);
		const { settings, problems } = parseSettings(broken ? NO_OBJECT : data);
		if (broken && this.#hasRead) return problems;
		this.#hasRead = true;
		this.#isFirst = missing && !broken;
		this.#stored = isStored(data) ? data : {};
		this.#pending = {};
		this.#use({ ...settings, ...(this.#isFirst ? this.#assumed : {}) }, true);
		return problems;
	}

	/** Uses settings that were found out, until the user says otherwise. */
	assume(patch: Partial<Settings>): void {
		this.#assumed = patch;
		this.#use({ ...this.#current, ...patch }, true);
	}

	/** Uses settings and writes them into what is on the disk by then, key by key. */
	async change(patch: Partial<Settings>): Promise<void> {
		this.#pending = { ...this.#pending, ...this.#assumed, ...patch };
		this.#assumed = {};
		this.#isFirst = false;
		this.#use({ ...this.#current, ...patch }, false);
		const write = this.#writing.then(async () => this.#write());
		this.#writing = write.catch(() => undefined);
		return write;
	}

	onChange(listener: (outside: boolean) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Others may have written meanwhile: their keys stay, and are used from now on. */
	async #write(): Promise<void> {
		const pending = this.#pending;
		const found = await this.#file.load().catch(() => null);
		const base = isStored(found) ? found : this.#stored;
		const data = { ...base, ...pending };
		await this.#file.save(data);
		const outside = !alike(base, this.#stored);
		this.#stored = data;
		if (this.#pending === pending) this.#pending = {};
		if (outside) this.#use(parseSettings({ ...data, ...this.#pending }).settings, true);
	}

	/** Uses settings; says so if they differ from those before. */
	#use(settings: Settings, outside: boolean): void {
		if (alike(settings, this.#current)) return;
		this.#current = settings;
		for (const listener of [...this.#listeners]) listener(outside);
	}
}
