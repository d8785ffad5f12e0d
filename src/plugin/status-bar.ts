/** How many are due, at the foot of the window. Not on phones, where there is no such place. */
import { debounce, Platform, setTooltip, type Plugin } from 'obsidian';
import { isDue } from '../core/standing';
import { commandWords } from '../core/words';
import type { People } from '../services/people';
import { pressable } from '../views/parts/pressable';

/** A sync changes notes by the thousand: the whole list is counted once for those of so many milliseconds. */
const PAUSE = 100;

export function addStatusBar(plugin: Plugin, people: People, open: () => unknown): void {
	if (Platform.isMobile) return;
	const item = plugin.addStatusBarItem();
	item.addClass('mod-clickable', 'nurture-status');
	pressable(item);
	plugin.registerDomEvent(item, 'click', () => void open());
	const draw = debounce((): void => {
		if (!people.loaded) return;
		const count = people.list().filter(({ standing }) => isDue(standing.status)).length;
		item.setText(commandWords.statusDue(count));
		setTooltip(item, commandWords.statusHint(count), { placement: 'top' });
	}, PAUSE);
	plugin.register(() => draw.cancel());
	plugin.register(people.onChange(draw));
	draw();
}
