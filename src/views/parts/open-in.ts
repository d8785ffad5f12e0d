/** Where a note opens. */
import { Keymap } from 'obsidian';

/** In the leaf at hand, or in a new one. */
export type OpenIn = false | 'tab' | 'split' | 'window';

/** Where a click or a key asks for it: `true` of the app means a new tab. */
export function openIn(event: MouseEvent | KeyboardEvent): OpenIn {
	const where = Keymap.isModEvent(event);
	return where === true ? 'tab' : where;
}
