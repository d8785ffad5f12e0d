/** What a key means on the walk. */
import { ownValue } from '../../core/own-key';
import type { KeyPress } from '../due/due-keys';

export type WalkCommand =
	'write' | 'call' | 'log' | 'plan' | 'snooze' | 'skip' | 'done' | 'previous' | 'open' | 'leave';

const KEYS: Readonly<Record<string, WalkCommand>> = {
	w: 'write',
	c: 'call',
	l: 'log',
	p: 'plan',
	s: 'snooze',
	k: 'skip',
	d: 'done',
	b: 'previous',
	o: 'open',
};

/** The command of a key press, or null. In a right-to-left layout forward is to the left. */
export function walkCommandOf(
	{ key, shiftKey, ctrlKey, metaKey, altKey, isComposing }: KeyPress,
	rtl: boolean,
): WalkCommand | null {
	if (isComposing || ctrlKey || metaKey || altKey || shiftKey) return null;
	if (key === 'Escape') return 'leave';
	if (key === 'ArrowRight') return rtl ? 'previous' : 'skip';
	if (key === 'ArrowLeft') return rtl ? 'skip' : 'previous';
	const letter = key.toLowerCase();
	return ownValue(KEYS, letter) ?? null;
}
