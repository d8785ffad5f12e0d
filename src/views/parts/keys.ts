/** Keys as lists read them. */

/** A key press, as far as lists and pictures look at it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether a key press is meant for the app or the system. Shift is left to whoever asks. */
export const isShortcut = ({ ctrlKey, metaKey, altKey }: Pick<KeyPress, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
	ctrlKey || metaKey || altKey;

/**
 * Where a key leads in a list of `count` rows from the one at `at`, perhaps beyond its ends; undefined for a key that
 * leads nowhere.
 */
export const placeAfter = (key: string, at: number, count: number): number | undefined =>
	new Map([
		['ArrowDown', at + 1],
		['ArrowUp', at - 1],
		['Home', 0],
		['End', count - 1],
	]).get(key);
