/**
 * How the vault names its daily notes, and where its templates lie: the settings of Obsidian's own plugins, of Periodic
 * Notes and Templater. Only read.
 */
import { moment, type App } from 'obsidian';
import { DAILY_SETTINGS, dailyFormatsIn } from '../../core/time/daily-name';
import { TEMPLATE_SETTINGS, templateFoldersIn } from '../../core/settings/habits';
import type { VaultHabits } from '../../services/ports';

/** No settings are larger, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * There is no public interface to those settings: their files are read. One that is not there, or is none, counts as
 * empty; so does what has no size, as a pipe has none, which could be read for ever.
 */
export function habitsOf({ vault }: App): VaultHabits {
	const stored = async (name: string): Promise<unknown> => {
		const path = `${vault.configDir}/${name}`;
		try {
			const { size = 0 } = (await vault.adapter.stat(path)) ?? {};
			if (size === 0 || size > LARGEST) return null;
			return JSON.parse(await vault.adapter.read(path)) as unknown;
		} catch {
			return null;
		}
	};
	return async () => ({
		dailyFormats: dailyFormatsIn(
			await stored(DAILY_SETTINGS.dailyNotes),
			await stored(DAILY_SETTINGS.periodicNotes),
			vault.configDir,
		),
		templateFolders: templateFoldersIn(
			await stored(TEMPLATE_SETTINGS.templates),
			await stored(TEMPLATE_SETTINGS.templater),
		),
		week: { dow: moment.localeData().firstDayOfWeek(), doy: moment.localeData().firstDayOfYear() },
	});
}
