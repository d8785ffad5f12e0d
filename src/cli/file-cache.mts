/**
 * Readings kept in a file that its owner alone may read: a line that says by which grammar, two lines for each note,
 * and at the end a sum. Anything else than that is thrown away.
 */
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { hasOwnKey } from '../core/text/own-key';
import type { CacheChange, KeptNote, NoteCache } from '../services/reading/note-cache';
import { makeOwnFolder, readOwn, removeFile, sweepCaches } from './own-file.mts';

const FORM = 'nurture cache 1';
/** A vault of fewer notes is read as fast as what would be kept of it. */
const FEWEST = 100;
/** So many bytes are written at a time, and so many notes are given. */
const PIECE = 1024 * 1024;
const SOME = 500;

/** What stands in the first line, and in the first of the two of a note. */
interface Head {
	readonly form: string;
	readonly grammar: string;
	readonly privacy: string;
}
type Known = Omit<KeptNote, 'reading'>;

/** A note's two lines as bytes, with their ends. */
interface Lines {
	readonly known: Known;
	readonly both: Buffer;
	readonly reading: Buffer;
}

/** What is no cache of ours. */
class Broken extends Error {}

/** The readings of one vault. */
export class FileCache implements NoteCache {
	readonly batch = Infinity;
	privacy = '';
	#grammar = '';
	readonly #file: string;
	readonly #onBroken: () => void;

	/** `onBroken` is told where there is something that cannot be used. */
	constructor(file: string, onBroken: () => void) {
		this.#file = file;
		this.#onBroken = onBroken;
	}

	*kept(grammar: string): Generator<readonly KeptNote[]> {
		this.#grammar = grammar;
		this.privacy = '';
		let some: KeptNote[] = [];
		for (const { known, reading } of this.#notes()) {
			some.push({ ...known, reading: reading.toString('utf8') });
			if (some.length < SOME) continue;
			yield some;
			some = [];
		}
		yield some;
	}

	async keep({ put, remove, privacy }: CacheChange): Promise<void> {
		const others = new Set([...remove, ...put.map(({ path }) => path)]);
		const old = [...this.#notes()].filter(({ known }) => !others.has(known.path));
		this.privacy = privacy;
		if (old.length + put.length < FEWEST) return Promise.resolve(removeFile(this.#file));
		const head: Head = { form: FORM, grammar: this.#grammar, privacy };
		const folder = dirname(this.#file);
		makeOwnFolder(folder);
		sweepCaches(folder);
		const temporary = join(folder, `.nurture-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
		try {
			writeWhole(temporary, linesOf(head, old, put));
			renameSync(temporary, this.#file);
		} catch (error) {
			removeFile(temporary);
			throw error;
		}
		return Promise.resolve();
	}

	/** The notes of the file, where it is of this grammar; of one that is broken none. */
	#notes(): Iterable<Lines> {
		try {
			const bytes = readOwn(this.#file);
			if (bytes === null) return [];
			const { head, body } = partsOf(bytes);
			if (head.grammar !== this.#grammar) return [];
			this.privacy = head.privacy;
			return notesIn(body);
		} catch {
			removeFile(this.#file);
			this.#onBroken();
			return [];
		}
	}
}

function* linesOf(head: Head, old: readonly Lines[], put: readonly KeptNote[]): Generator<Buffer> {
	yield lineOf(head);
	for (const { both } of old) yield both;
	for (const { reading, path, stamp, mark, whole } of put) {
		yield lineOf({ path, stamp, mark, whole } satisfies Known);
		yield Buffer.from(`${reading}\n`, 'utf8');
	}
}

const lineOf = (value: Head | Known): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

/** Writes a new file of its owner's alone, piece by piece, with the sum of all at its end. */
function writeWhole(file: string, parts: Iterable<Buffer>): void {
	const sum = createHash('sha256');
	const handle = openSync(file, 'wx', 0o600);
	try {
		let [waiting, length]: [Buffer[], number] = [[], 0];
		const write = (): void => {
			const piece = Buffer.concat(waiting);
			for (let at = 0; at < piece.length;) at += writeSync(handle, piece, at);
			sum.update(piece);
			[waiting, length] = [[], 0];
		};
		for (const part of parts) {
			waiting.push(part);
			length += part.length;
			if (length >= PIECE) write();
		}
		write();
		writeSync(handle, sum.digest('hex'));
	} finally {
		closeSync(handle);
	}
}

const NEW_LINE = 10;
/** The sum, in signs. */
const SUM = 64;

/** The head of a file, and the lines of its notes. Throws for what is no file of ours, or not whole. */
function partsOf(bytes: Buffer): { head: Head; body: Buffer } {
	const end = bytes.indexOf(NEW_LINE);
	const last = bytes.length - SUM;
	if (end < 0 || last <= end) throw new Broken();
	const sum = createHash('sha256').update(bytes.subarray(0, last)).digest('hex');
	if (sum !== bytes.toString('latin1', last)) throw new Broken();
	const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
	if (head.form !== FORM || typeof head.grammar !== 'string' || typeof head.privacy !== 'string') throw new Broken();
	return { head, body: bytes.subarray(end + 1, last) };
}

function* notesIn(body: Buffer): Generator<Lines> {
	for (let at = 0; at < body.length;) {
		const middle = body.indexOf(NEW_LINE, at);
		const end = middle < 0 ? -1 : body.indexOf(NEW_LINE, middle + 1);
		if (end < 0) return;
		const known = knownIn(body.toString('utf8', at, middle));
		if (known !== null) yield { known, both: body.subarray(at, end + 1), reading: body.subarray(middle + 1, end) };
		at = end + 1;
	}
}

const TEXTS = ['path', 'stamp', 'mark', 'whole'] as const;

function knownIn(line: string): Known | null {
	try {
		const known = JSON.parse(line) as Known;
		return TEXTS.every((name) => hasOwnKey(known, name) && typeof known[name] === 'string') ? known : null;
	} catch {
		return null;
	}
}
