/** What a key means in the list. Letters are only asked here, never while somebody types. */
import { isShortcut, type KeyPress } from '../parts/keys';
import { turned } from '../parts/right-to-left';

/** What a key asks for in the list. */
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

/** With Shift or without: some keyboards need it for `/` and `.`. */
const KEYS: ReadonlyMap<string, Command> = new Map([
	['ArrowDown', 'next'],
	['ArrowUp', 'previous'],
	['ArrowRight', 'forward'],
	['ArrowLeft', 'back'],
	['Home', 'first'],
	['End', 'last'],
	['PageDown', 'page-down'],
	['PageUp', 'page-up'],
	[' ', 'toggle'],
	['ContextMenu', 'menu'],
	['l', 'log-today'],
	['p', 'plan'],
	['s', 'snooze'],
	['y', 'yes'],
	['b', 'brief'],
	['.', 'menu'],
	['/', 'filter'],
]);
const WITH_SHIFT: ReadonlyMap<string, Command> = new Map([
	['F10', 'menu'],
	['l', 'log-with-details'],
	['L', 'log-with-details'],
]);

/** A key press in a list that can also be typed into. */
export type TypedKey = KeyPress & Pick<KeyboardEvent, 'isComposing'>;

/** The command of a key press, or null. In a right-to-left layout forward is to the left. */
export function commandOf(press: TypedKey, rtl: boolean): Command | null {
	if (press.isComposing) return null;
	if (press.key === 'Enter') return press.ctrlKey || press.metaKey ? 'activate-in-tab' : 'activate';
	if (isShortcut(press)) return null;
	const key = turned(press.key, rtl);
	// A capital without Shift is the letter, with the capitals locked.
	const command = press.shiftKey ? WITH_SHIFT.get(key) : KEYS.get(key.toLowerCase());
	return command ?? KEYS.get(key) ?? null;
}
