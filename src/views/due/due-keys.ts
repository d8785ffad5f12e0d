/** What a key means in the list. Letters are only asked here, never while somebody types. */
import { ownValue } from '../../core/own-key';

export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'page-down'
	| 'page-up'
	| 'forward'
	| 'back'
	| 'activate'
	| 'activate-in-tab'
	| 'toggle'
	| 'menu'
	| 'log-today'
	| 'log-with-details'
	| 'plan'
	| 'snooze'
	| 'brief'
	| 'filter'
	| 'yes';

const MOVES: Readonly<Record<string, Command>> = {
	ArrowDown: 'next',
	ArrowUp: 'previous',
	Home: 'first',
	End: 'last',
	PageDown: 'page-down',
	PageUp: 'page-up',
};
const LETTERS: Readonly<Record<string, Command>> = {
	l: 'log-today',
	p: 'plan',
	s: 'snooze',
	y: 'yes',
	b: 'brief',
	'.': 'menu',
	'/': 'filter',
};

/** A key press, as far as it matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

const own = (table: Readonly<Record<string, Command>>, key: string): Command | null => ownValue(table, key) ?? null;

/** The command of a key press, or null. In a right-to-left layout forward is to the left. */
export function commandOf(
	{ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: KeyPress,
	rtl: boolean,
): Command | null {
	if (isComposing) return null;
	if (key === 'Enter') return ctrlKey || metaKey ? 'activate-in-tab' : 'activate';
	if (ctrlKey || metaKey || altKey) return null;
	if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu';
	if (key === 'ArrowRight') return rtl ? 'back' : 'forward';
	if (key === 'ArrowLeft') return rtl ? 'forward' : 'back';
	if (key === ' ') return 'toggle';
	// `/` and `.` need Shift on some keyboards, so only letters look at it.
	if (key.toLowerCase() === 'l') return shiftKey ? 'log-with-details' : 'log-today';
	return own(MOVES, key) ?? own(LETTERS, key) ?? (shiftKey ? null : own(LETTERS, key.toLowerCase()));
}
