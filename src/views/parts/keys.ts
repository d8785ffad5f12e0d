/** Keys as lists read them. */

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Whether a key press is meant for the app or the system. Shift is left to whoever asks. */
export const isShortcut = ({ ctrlKey, metaKey, altKey }: Pressed): boolean => ctrlKey || metaKey || altKey;

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
