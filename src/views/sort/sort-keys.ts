/** What a key means where people without a rhythm are sorted. */
import type { Circle } from '../../core/settings/settings';
import type { TypedKey } from '../due/due-keys';
import { isShortcut } from '../parts/keys';
import { turned } from '../parts/right-to-left';

/** What is chosen for somebody: a circle of the settings, or a rhythm in words. */
export type Choice = { readonly circle: string } | { readonly every: string };

/** What a key or a button asks for: a choice, the one that was suggested, or to go on, back and away. */
export type SortCommand = Choice | 'take' | 'skip' | 'previous' | 'open' | 'leave';

/** The rhythms that have a key, in the order of their buttons. */
export const RHYTHMS = [
	['m', 'monthly'],
	['q', 'quarterly'],
	['y', 'yearly'],
	['n', 'never'],
] as const;

const KEYS: ReadonlyMap<string, SortCommand> = new Map<string, SortCommand>([
	...RHYTHMS.map(([key, every]) => [key, { every }] as const),
	['enter', 'take'],
	[' ', 'skip'],
	['arrowright', 'skip'],
	['u', 'previous'],
	['arrowleft', 'previous'],
	['o', 'open'],
	['escape', 'leave'],
]);

/** The command of a key press, or null. In a right-to-left layout on is to the left. */
export function sortCommandOf(press: TypedKey, circles: readonly Circle[], rtl: boolean): SortCommand | null {
	if (press.isComposing || isShortcut(press)) return null;
	const key = turned(press.key, rtl).toLowerCase();
	// Some keyboards have their digits with Shift.
	const circle = /^[1-9]$/.test(key) ? circles[Number(key) - 1] : undefined;
	if (circle !== undefined) return { circle: circle.name };
	return press.shiftKey ? null : (KEYS.get(key) ?? null);
}
