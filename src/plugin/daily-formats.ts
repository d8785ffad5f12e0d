/** How the vault names its daily notes: the settings of Obsidian's daily notes and of Periodic Notes. Only read. */
import type { App } from 'obsidian';
import { DAILY_SETTINGS, dailyFormatsIn } from '../core/daily-name';
import type { DailyFormats } from '../services/ports';

/**
 * There is no public interface to those settings: their files are read. One that is not there, or is none, counts as
 * empty.
 */
export function dailyFormatsOf({ vault }: App): DailyFormats {
	const stored = async (path: string): Promise<unknown> => {
		try {
			return JSON.parse(await vault.adapter.read(`${vault.configDir}/${path}`)) as unknown;
		} catch {
			return null;
		}
	};
	return async () =>
		dailyFormatsIn(await stored(DAILY_SETTINGS.dailyNotes), await stored(DAILY_SETTINGS.periodicNotes));
}
