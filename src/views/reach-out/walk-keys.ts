/** What a key means on the walk. */
import type { TypedKey } from '../due/due-keys';
import { isShortcut } from '../parts/keys';
import { turned } from '../parts/right-to-left';

/** What a key asks for on the walk. */
export type WalkCommand =
	'write' | 'call' | 'log' | 'plan' | 'snooze' | 'skip' | 'reached' | 'previous' | 'open' | 'leave';

/** Keys in small letters. */
const KEYS: ReadonlyMap<string, WalkCommand> = new Map([
	['w', 'write'],
	['c', 'call'],
	['l', 'log'],
	['p', 'plan'],
	['s', 'snooze'],
	['k', 'skip'],
	['arrowright', 'skip'],
	['d', 'reached'],
	['b', 'previous'],
	['arrowleft', 'previous'],
	['o', 'open'],
	['escape', 'leave'],
]);

/** The command of a key press, or null. In a right-to-left layout forward is to the left. */
export function walkCommandOf(press: TypedKey, rtl: boolean): WalkCommand | null {
	if (press.isComposing || press.shiftKey || isShortcut(press)) return null;
	return KEYS.get(turned(press.key, rtl).toLowerCase()) ?? null;
}
