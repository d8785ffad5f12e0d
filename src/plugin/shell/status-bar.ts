/** How far today's portion is, at the foot of the window. Not on phones, where there is no such place. */
import { debounce, Platform, setTooltip, type Plugin } from 'obsidian';
import { commandWords } from '../../words/words';
import { portion, type KeptPortion } from '../../insight/rhythm/portion';
import type { People } from '../../services/people';
import { listedPortion } from '../../views/due/due-view';
import { pressable } from '../../views/parts/pressable';

/** A sync changes notes by the thousand: the whole list is counted once for those of so many milliseconds. */
const PAUSE = 100;

export function addStatusBar(plugin: Plugin, people: People, open: () => unknown): void {
	if (Platform.isMobile) return;
	const item = plugin.addStatusBarItem();
	item.addClass('mod-clickable', 'nurture-status');
	pressable(item);
	plugin.registerDomEvent(item, 'click', () => void open());
	let kept: KeptPortion | null = null;
	const draw = debounce((): void => {
		if (!people.loaded) return;
		const { today, settings } = people;
		kept = dayPortion(people, listedPortion(plugin.app.workspace, today) ?? kept);
		const {
			people: { length },
			done,
		} = portion(people.list(), today, settings, kept);
		item.setText(commandWords.statusToday(done, length));
		setTooltip(item, commandWords.statusHint(done, length), { placement: 'top' });
	}, PAUSE);
	plugin.register(() => draw.cancel());
	plugin.register(people.onChange(draw));
	draw();
}

/** The portion kept of the day, with whoever is due since as far as there is room: who was put off stays counted. */
function dayPortion(people: People, before: KeptPortion | null): KeptPortion {
	const { today, settings } = people;
	const kept = before?.day === today ? before.paths : [];
	const due = portion(people.list(), today, settings, null).people.map(({ person }) => person.path);
	return { day: today, paths: [...new Set([...kept, ...due])].slice(0, Math.max(kept.length, settings.portionSize)) };
}
