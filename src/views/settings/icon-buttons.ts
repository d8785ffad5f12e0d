/** Small buttons beside a setting. */
import type { Setting } from 'obsidian';
import { settingsWords as words } from '../../words/words';
import { pressable } from '../parts/pressable';
import { isEcho } from '../parts/steady';

interface IconButton {
	readonly icon: string;
	readonly name: string;
	readonly run: () => void;
	readonly disabled?: boolean;
}

/** One of the app's small buttons. They are plain boxes without a name. */
export function iconButton(setting: Setting, { icon, name, run, disabled = false }: IconButton): void {
	setting.addExtraButton((button) => {
		const el = button.setIcon(icon).setDisabled(disabled).onClick(run).extraSettingsEl;
		el.setAttrs({ 'aria-label': name, 'aria-disabled': disabled });
		pressable(el);
		// It may take its setting away, and the next one stands there then.
		el.addEventListener('click', (event) => isEcho(event) && event.stopImmediatePropagation(), { capture: true });
	});
}

interface Movable {
	readonly name: string;
	/** Its place in the list, from 0, and how long the list is. */
	readonly at: number;
	readonly count: number;
	/** Moves it by so many places. `label` names the button that did it, by what the thing is called then. */
	readonly move: (by: number, label: (name: string) => string) => Promise<void>;
}

/** The buttons that move something up and down in its list. */
export function moveButtons(setting: Setting, { name, at, count, move }: Movable): void {
	iconButton(setting, {
		icon: 'arrow-up',
		name: words.moveUp(name),
		run: () => void move(-1, words.moveUp),
		disabled: at === 0,
	});
	iconButton(setting, {
		icon: 'arrow-down',
		name: words.moveDown(name),
		run: () => void move(1, words.moveDown),
		disabled: at === count - 1,
	});
}
