/** By what it is known how notes are read: readings of another grammar are not taken. */
import { shapes } from '../../core/cache/shapes';
import { FORM } from '../../core/cache/tokens';
import type { Habits } from '../../core/settings/habits';
import type { Settings } from '../../core/settings/settings';
import { textMark } from '../../core/text/text-hash';

/** `build` stands for the code that reads; the settings that say nothing of reading are left aside. */
export function grammarOf(build: string, settings: Settings, habits: Habits): string {
	const {
		drafts: _drafts,
		portionSize: _size,
		reminder: _reminder,
		leadDays: _lead,
		rememberDeceased: _remember,
		soonDays: _soon,
		dateStyle: _style,
		newest: _newest,
		...reading
	} = settings;
	return [build, FORM, shapes().mark, textMark(JSON.stringify([reading, habits]))].join(' ');
}
