/** The list of who is due: its view, what opens it, and today's portion at the foot of the window. */
import { debounce, Platform, setTooltip, type App, type Plugin } from 'obsidian';
import { commandWords } from '../../words/words';
import { portion, type KeptPortion } from '../../insight/rhythm/portion';
import type { People } from '../../services/people';
import { DUE_VIEW_TYPE, DueView, listedPortion } from '../../views/due/due-view';
import { pressable } from '../../views/parts/pressable';
import { registerReminder } from '../lifecycle/reminder';
import type { FeatureActions, Services } from '../services';
import { showInSidebar } from '../shell/open';
import { attempt } from '../shell/told';

/** A sync changes notes by the thousand: the whole list is counted once for those of so many milliseconds. */
const PAUSE = 100;

/** Registers the view, its command and its icon. Ids and names are promises to users' hotkeys: they stay. */
export function registerDue(plugin: Plugin, { app, people }: Services, actions: FeatureActions): void {
	const open = (): void => void openDue(app);
	plugin.registerView(DUE_VIEW_TYPE, (leaf) => new DueView(leaf, people, actions));
	plugin.addRibbonIcon('sprout', commandWords.openDue, open);
	plugin.addCommand({ id: 'open-due', name: commandWords.openDue, icon: 'sprout', callback: open });
	addStatusBar(plugin, people, open);
	registerReminder(plugin, people, open);
}

/** Shows the list, with the focus in it if that is wanted. Why it cannot be shown is told. */
export async function openDue(app: App, focus = false): Promise<void> {
	await attempt(async () => showInSidebar(app, DUE_VIEW_TYPE));
	const [leaf] = app.workspace.getLeavesOfType(DUE_VIEW_TYPE);
	if (focus && leaf?.view instanceof DueView) leaf.view.enter();
}

/** How far today's portion is. Not on phones, where there is no such place. */
function addStatusBar(plugin: Plugin, people: People, open: () => void): void {
	if (Platform.isMobile) return;
	const item = plugin.addStatusBarItem();
	item.addClass('mod-clickable', 'nurture-status');
	pressable(item);
	plugin.registerDomEvent(item, 'click', open);
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
