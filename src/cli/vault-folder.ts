/** Which folder is the vault, and the settings it keeps for Nurture. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DAILY_SETTINGS, dailyFormatsIn } from '../core/daily-name';
import { parseSettings, type Settings } from '../core/settings';
import { terminalWords } from '../core/words/terminal';
import { Refusal } from '../services/ports';

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

/** A JSON file in the vault's folder of settings; null if it is not there or is none. */
function storedIn(vault: string, path: string): unknown {
	try {
		return JSON.parse(readFileSync(join(vault, '.obsidian', path), 'utf8').replace(/^\uFEFF/, '')) as unknown;
	} catch {
		return null;
	}
}

/** How the vault names its daily notes. */
export const vaultDailyFormats = (vault: string): string[] =>
	dailyFormatsIn(storedIn(vault, DAILY_SETTINGS.dailyNotes), storedIn(vault, DAILY_SETTINGS.periodicNotes));

/** The plugin's file of settings in the vault. */
const settingsFile = (vault: string): string => join(vault, '.obsidian', 'plugins', 'nurture', 'data.json');

/** Whether nothing was ever stored there. */
export const isFirstRun = (vault: string): boolean => !existsSync(settingsFile(vault));

/** The settings that the plugin keeps in the vault, else the default ones; `warn` is told of what could not be used. */
export function vaultSettings(vault: string, warn: (sentence: string) => void): Settings {
	const file = settingsFile(vault);
	let stored: unknown = null;
	try {
		stored = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : null;
	} catch {
		warn(terminalWords.badSettings('data.json'));
	}
	const { settings, problems } = parseSettings(stored);
	if (problems.length > 0)
		warn(
			terminalWords.badSettings(problems.map(({ key, expected }) => `${key} (expected ${expected})`).join(', ')),
		);
	return settings;
}
