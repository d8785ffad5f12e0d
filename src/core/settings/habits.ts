/** What the vault's own settings say of its notes: how daily notes are named, and where templates lie. */
import { DEFAULT_DAILY_FORMAT } from '../time/daily-name';
import { normalizeFolder, type Settings } from './settings';
import { liesIn } from '../text/vault-path';
import type { WeekRule } from '../time/week';

/** What the vault's own settings say of its notes. */
export interface Habits {
	/** The formats of daily notes, in moment's tokens. */
	readonly dailyFormats: readonly string[];
	/** The folders of templates that Obsidian and Templater are told. */
	readonly templateFolders: readonly string[];
	/** How the app's language counts weeks; left out where that is not known. */
	readonly week?: WeekRule | undefined;
}

/** The habits of a vault that says nothing. */
export const DEFAULT_HABITS: Habits = { dailyFormats: [DEFAULT_DAILY_FORMAT], templateFolders: [] };

/** Where those folders are kept, from the vault's folder of settings (`.obsidian`). */
export const TEMPLATE_SETTINGS = {
	templates: 'templates.json',
	templater: 'plugins/templater-obsidian/data.json',
} as const;

const textIn = (stored: unknown, key: string): string => {
	const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>)[key] : '';
	return typeof value === 'string' ? normalizeFolder(value) : '';
};

/** The folders of templates in what Obsidian's *Templates* and Templater keep. */
export const templateFoldersIn = (templates: unknown, templater: unknown): string[] =>
	[...new Set([textIn(templates, 'folder'), textIn(templater, 'templates_folder')])].filter(
		(folder) => folder !== '',
	);

/** The settings with the vault's own folders of templates; one in which people live is none. */
export function withTemplateFolders(settings: Settings, folders: readonly string[]): Settings {
	const more = folders.filter((folder) => !settings.peopleFolders.some((people) => liesIn(`${people}/x.md`, folder)));
	return more.length === 0 ? settings : { ...settings, templateFolders: [...settings.templateFolders, ...more] };
}
