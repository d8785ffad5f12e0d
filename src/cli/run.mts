/** A command from a terminal, over a vault's folder. */
import { existsSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { dayOf, type Day } from '../core/time/day';
import { likelyFolders } from '../core/settings/likely-folder';
import { faults } from '../words/words';
import { outWords } from '../words/exchange-out';
import { terminalWords } from '../words/terminal';
import { verbWords } from '../words/verbs';
import { People } from '../services/people';
import { Refusal, sentenceOf } from '../services/ports';
import { KeptReadings } from '../services/reading/kept-readings';
import { read, readNote } from '../services/verbs/notes/read';
import { check } from '../services/verbs/notes/check';
import { LONGEST_FILE } from '../exchange/formats/bytes';
import type { Answer, ForeignFiles } from '../services/command/verb';
import type { TerminalCommand } from './arguments.mts';
import { cacheFile } from './cache-place.mts';
import { FileCache } from './file-cache.mts';
import { decodeUtf8, FolderStore } from './folder-store.mts';
import { readPlain } from './plain-file.mts';
import { createFile, replaceFile } from './safe-write.mts';
import { systemCode, why } from './system-error.mts';
import { findVault, isFirstRun, vaultHabits, vaultSettings } from './vault-folder.mts';

function fileBytes(file: string, longest?: number): Uint8Array {
	try {
		return readPlain(file, longest).bytes;
	} catch (error) {
		throw new Refusal(
			systemCode(error) === 'ENOENT' ? verbWords.noFile(file) : faults.unreadable(file, why(error)),
		);
	}
}

/** The text of a note to be read, wherever it lies. Refused for what is no text. */
function noteText(file: string, verb: string): string {
	const bytes = fileBytes(file);
	if (!/\.(?:md|markdown|txt)$/i.test(file)) throw new Refusal(terminalWords.notANote(file, verb));
	if (bytes.includes(0)) throw new Refusal(faults.unreadable(file, terminalWords.notText));
	return decodeUtf8(bytes, file);
}

/** What is piped in. */
async function pipedBytes(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of input) parts.push(part);
	return Buffer.concat(parts);
}

/** The same as text. */
const pipedText = async (input: AsyncIterable<Uint8Array>): Promise<string> =>
	decodeUtf8(await pipedBytes(input), terminalWords.pipedIn);

/** Files of other programs, by their paths from the working folder. */
const foreignFiles = (cwd: string, input: Surroundings['input']): ForeignFiles => ({
	read: async (name) =>
		name === '-' ? pipedBytes(input()) : Promise.resolve(fileBytes(resolve(cwd, name), LONGEST_FILE)),
	save: async (name, text) => saveFile(resolve(cwd, name), text),
});

/** By so many characters at its beginning a file is known as an export of the same kind; all of them are ASCII. */
const KNOWN_BY = 36;

/** Whether a file is empty, or begins as the text does that is to take its place. */
function beginsAs(file: string, text: string): boolean {
	const begin = Buffer.from(fileBytes(file, LONGEST_FILE).slice(0, KNOWN_BY)).toString('latin1');
	return begin === '' || begin === text.slice(0, KNOWN_BY);
}

/** Writes a file whole. Refused for what is there and is no file, or was not written by an export of the same kind. */
async function saveFile(file: string, text: string): Promise<void> {
	const rights = statSync(file, { throwIfNoEntry: false });
	if (rights?.isFile() === true && !beginsAs(file, text)) throw new Refusal(outWords.overOther(file));
	try {
		if (rights === undefined) await createFile(file, text);
		else await replaceFile(file, text, rights, () => void readPlain(file, Infinity));
	} catch (error) {
		throw new Refusal(faults.unwritten(file, why(error)));
	}
}

/** A template by its path from the working folder, else from the vault. */
function templateFile(path: string, cwd: string, vault: string): string {
	return [cwd, vault].map((from) => resolve(from, path)).find((file) => existsSync(file)) ?? resolve(cwd, path);
}

/** The path from the vault's root if the file, which must be there, lies in it; else the file's name. */
async function pathIn(vault: string, file: string): Promise<string> {
	const inside = relative(await realpath(vault), await realpath(file));
	return inside === '' || inside.split(sep)[0] === '..' || isAbsolute(inside)
		? basename(file)
		: inside.split(sep).join('/');
}

/** The system hands over words that are not UTF-8 with U+FFFD in place of what they said: that goes into no note. */
function refuseBroken({ written }: TerminalCommand): void {
	const broken = written.find((word) => word.includes('\uFFFD'));
	if (broken !== undefined) throw new Refusal(terminalWords.brokenWord(broken));
}

/** Where a command is carried out. `warn` is told what did not stop it. */
interface Surroundings {
	/** The folder it was given in. */
	readonly folder: string;
	/** What is piped in. */
	readonly input: () => AsyncIterable<Uint8Array>;
	readonly warn: (sentence: string) => void;
	/** Is given what is to be done once the answer is out. */
	readonly later: (task: () => Promise<void>) => void;
}

/** Reads one note, with no look at the vault's others. */
async function readAlone(command: TerminalCommand, { folder, warn }: Surroundings, today: Day): Promise<Answer> {
	const file = resolve(folder, command.given[0] ?? '');
	const vault = findVault(command.vault, command.vault === undefined ? resolve(file, '..') : folder);
	const text = noteText(file, command.verb.name);
	return readNote({ path: await pathIn(vault, file), text }, vaultSettings(vault, warn), today);
}

declare const NURTURE_GRAMMAR: string;
const GRAMMAR = typeof NURTURE_GRAMMAR === 'undefined' ? '' : NURTURE_GRAMMAR;

/** What is kept of the vault's notes; null where nothing is to be. */
function keptReadings(
	vault: string,
	{ noCache }: TerminalCommand,
	warn: (sentence: string) => void,
): KeptReadings | null {
	const file = noCache || GRAMMAR === '' ? null : cacheFile(vault);
	return file === null ? null : new KeptReadings(new FileCache(file, () => warn(terminalWords.brokenCache)));
}

/** Carries a command out in the folder it was given in. Rejects with a `Refusal`. */
export async function run(command: TerminalCommand, surroundings: Surroundings): Promise<Answer> {
	refuseBroken(command);
	const { folder: cwd, warn, later } = surroundings;
	const today = command.today ?? dayOf(new Date());
	if (command.verb === read) return readAlone(command, surroundings, today);
	const vault = findVault(command.vault, cwd);
	const store = new FolderStore(vault);
	const settings = vaultSettings(vault, warn);
	const likely = isFirstRun(vault) ? likelyFolders(await store.folders(), settings) : null;
	const kept = keptReadings(vault, command, warn);
	const people = new People(store, { today: () => today }, { ...settings, ...likely }, async () =>
		Promise.resolve(vaultHabits(vault)),
	);
	const { unread } = await people.load(people.settings, { kept, grammar: GRAMMAR });
	if (kept !== null) later(async () => kept.keep(people.roster, today));
	if (command.verb !== check) for (const { error } of unread) warn(terminalWords.unreadNote(sentenceOf(error)));
	return command.command({
		people,
		notes: store,
		unread,
		file: async (name, verb) => {
			if (name === '-') return { path: null, text: await pipedText(surroundings.input()) };
			const file = resolve(cwd, name);
			return { text: noteText(file, verb), path: await pathIn(vault, file) };
		},
		template: async (path) => {
			const file = templateFile(path, cwd, vault);
			return Promise.resolve(decodeUtf8(fileBytes(file), file));
		},
		step: async (task) => task(),
		foreign: foreignFiles(cwd, surroundings.input),
	});
}
