/** Which folder is the vault, and the settings it keeps for Nurture. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DAILY_SETTINGS, dailyFormatsIn } from '../core/time/daily-name';
import { TEMPLATE_SETTINGS, templateFoldersIn, type Habits } from '../core/settings/habits';
import { parseSettings, type Settings } from '../core/settings/settings';
import { terminalWords } from '../words/terminal';
import { Refusal } from '../services/ports';
import { decodeUtf8 } from './folder-store.mts';
import { readPlain } from './plain-file.mts';
import { systemCode } from './system-error.mts';

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** The folder given, else the nearest folder upward from `from` that has `.obsidian`, else `from` itself. */
export function findVault(given: string | undefined, from: string): string {
	if (given !== undefined) {
		const folder = resolve(from, given);
		if (!isFolder(folder))
			throw new Refusal(existsSync(folder) ? terminalWords.vaultIsFile(given) : terminalWords.noVault(given));
		return folder;
	}
	for (let folder = from; ; folder = dirname(folder)) {
		if (isFolder(join(folder, '.obsidian'))) return folder;
		if (dirname(folder) === folder) return from;
	}
}

/** What a JSON file holds. Throws the system's error, and one for what is no file, no text or no JSON. */
const jsonIn = (file: string): unknown =>
	JSON.parse(decodeUtf8(readPlain(file).bytes, file).replace(/^\uFEFF/, '')) as unknown;

/** A JSON file in the vault's folder of settings; null if it is not there or is none. */
function storedIn(vault: string, path: string): unknown {
	try {
		return jsonIn(join(vault, '.obsidian', path));
	} catch {
		return null;
	}
}

/** How the vault names its daily notes, and where its templates lie. */
export const vaultHabits = (vault: string): Habits => ({
	dailyFormats: dailyFormatsIn(
		storedIn(vault, DAILY_SETTINGS.dailyNotes),
		storedIn(vault, DAILY_SETTINGS.periodicNotes),
	),
	templateFolders: templateFoldersIn(
		storedIn(vault, TEMPLATE_SETTINGS.templates),
		storedIn(vault, TEMPLATE_SETTINGS.templater),
	),
});

/** The plugin's file of settings in the vault. */
const settingsFile = (vault: string): string => join(vault, '.obsidian', 'plugins', 'nurture', 'data.json');

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(error));

/** Whether nothing was ever stored there. What may not be looked at is there. */
export function isFirstRun(vault: string): boolean {
	try {
		statSync(settingsFile(vault));
		return false;
	} catch (error) {
		return isMissing(error);
	}
}

/** The settings that the plugin keeps in the vault, else the default ones; `warn` is told of what could not be used. */
export function vaultSettings(vault: string, warn: (sentence: string) => void): Settings {
	let stored: unknown = null;
	try {
		stored = jsonIn(settingsFile(vault));
	} catch (error) {
		if (!isMissing(error)) warn(terminalWords.badSettings('data.json'));
	}
	const { settings, problems } = parseSettings(stored);
	if (problems.length > 0)
		warn(
			terminalWords.badSettings(problems.map(({ key, expected }) => `${key} (expected ${expected})`).join(', ')),
		);
	return settings;
}
