/** How notes are read: the settings, and what is made of them once for many notes. */
import { DEFAULT_DAILY_FORMAT } from '../time/daily-name';
import type { EntryOptions } from './interaction';
import { kindIndex } from '../settings/kinds';
import type { Settings } from '../settings/settings';
import { ENGLISH_WEEK, type WeekRule } from '../time/week';

/** What is made once from the settings to read many notes. */
export interface Reader {
	readonly settings: Settings;
	readonly options: EntryOptions;
	/** The formats of the vault's daily notes, as moment writes them. */
	readonly dailyFormats: readonly string[];
	/** How local weeks are counted (`ww`). */
	readonly week: WeekRule;
}

export function readerOf(
	settings: Settings,
	dailyFormats: readonly string[] = [DEFAULT_DAILY_FORMAT],
	week: WeekRule = ENGLISH_WEEK,
): Reader {
	return { settings, options: { dates: settings, kinds: kindIndex(settings.kinds) }, dailyFormats, week };
}
