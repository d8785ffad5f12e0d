/** The first run: which folder of the vault may be the one of people. */
import type { App } from 'obsidian';
import { LIKELY_PEOPLE_FOLDERS, type Settings } from '../core/settings';
import { noteName } from '../core/vault-path';

/** A folder named as people name such folders, the likeliest and highest one; null if the one set is there, or none is. */
export function findPeopleFolder(app: App, settings: Settings): string | null {
	if (settings.peopleFolders.some((folder) => app.vault.getFolderByPath(folder) !== null)) return null;
	const rank = (path: string): number => LIKELY_PEOPLE_FOLDERS.indexOf(noteName(path).toLowerCase());
	const likely = app.vault.getAllFolders().map(({ path }) => path).filter((path) => rank(path) !== -1);
	likely.sort((a, b) => a.split('/').length - b.split('/').length || rank(a) - rank(b) || (a < b ? -1 : 1));
	return likely[0] ?? null;
}
