/** Settings: the circles, in the order in which they are offered. */
import type { Setting } from 'obsidian';
import { parseCadence } from '../../core/time/cadence';
import type { Circle } from '../../core/settings/settings';
import { faults, rhythmPhrase, settingsWords as words } from '../../words/words';
import { ConfirmModal } from '../modals/confirm-modal';
import { iconButton, moveButtons } from './icon-buttons';
import { remarkLine, save, type Judged, type Row, type Section, type Tab } from './setting-field';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a circle that goes by a name can go by another. */
export function judgeCircleName(typed: string, own: string, circles: readonly Circle[]): Judged<string> {
	if (typed.trim() === '') return { fault: words.circleNameEmpty };
	const taken = circles.find(({ name }) => name !== own && same(name, typed));
	return taken === undefined ? { value: typed.trim() } : { fault: words.circleNameTaken(taken.name) };
}

/** A list with the item at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = list.filter((_, at) => at !== from);
	return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/** The circles: name, rhythm, order. */
export function circlesSection(tab: Tab): Section {
	return {
		heading: words.circles,
		rows: [
			...tab.host.settings.circles.map((circle, at): Row => ({
				name: circle.name,
				desc: rhythmPhrase(circle.every),
				draw: (setting) => drawCircle(setting, tab, at),
			})),
			{
				...words.addCircle,
				draw: (setting) =>
					void setting.addButton((button) => {
						button
							.setButtonText(words.add)
							.onClick(() => void add(tab))
							.buttonEl.setAttribute('aria-label', words.addCircle.name);
					}),
			},
		],
	};
}

async function add(tab: Tab): Promise<void> {
	const { circles } = tab.host.settings;
	let number = 1;
	while (circles.some(({ name }) => same(name, words.newCircle(number)))) number += 1;
	await save(tab, { circles: [...circles, { name: words.newCircle(number), every: 'monthly' }] });
	tab.redraw(`${words.circleName} ${circles.length + 1}`);
}

/**
 * Draws the circle that is at a place in the list by now. From then on the row knows it by the name: the place may be
 * another's after a sync.
 */
function drawCircle(setting: Setting, tab: Tab, at: number): void {
	const circle = tab.host.settings.circles[at];
	if (circle === undefined) return;
	let own = circle.name;
	const circles = (): readonly Circle[] => tab.host.settings.circles;
	const change = (patch: Partial<Circle>): void =>
		void save(tab, { circles: circles().map((other) => (other.name === own ? { ...other, ...patch } : other)) });
	const members = tab.people.list().filter(({ person }) => same(person.circle ?? '', own)).length;
	setting.setName('').setDesc('').setClass('nurture-circle');
	const name = setting.controlEl.createEl('input', { type: 'text', value: own });
	const sayName = remarkLine(setting, name, `${words.circleName} ${at + 1}`);
	name.addEventListener('input', () => {
		const judged = judgeCircleName(name.value, own, circles());
		const renamed = 'value' in judged && members > 0 && !same(judged.value, circle.name);
		sayName(renamed ? { ...judged, remark: words.circleRenamed(members, circle.name) } : judged);
		if (!('value' in judged)) return;
		change({ name: judged.value });
		own = judged.value;
	});
	const every = setting.controlEl.createEl('input', { type: 'text', value: circle.every });
	const sayEvery = remarkLine(setting, every, `${words.circleEvery} ${at + 1}`);
	every.addEventListener('input', () => {
		const fault = parseCadence(every.value) === null;
		sayEvery(fault ? { fault: faults.cadence(every.value.trim()) } : { value: every.value });
		if (!fault) change({ every: every.value.trim() });
	});
	const move = async (by: number, moveWords: (name: string) => string): Promise<void> => {
		const from = circles().findIndex((other) => other.name === own);
		await save(tab, { circles: moved(circles(), from, from + by) });
		tab.redraw(moveWords(own));
	};
	const remove = async (): Promise<void> => {
		const left = circles().filter((other) => other.name !== own);
		await save(tab, { circles: left });
		tab.redraw(left.length === 0 ? words.addCircle.name : `${words.circleName} ${Math.min(at + 1, left.length)}`);
	};
	const askFirst = (): void => {
		const ask = { title: words.removeTitle(own), text: words.removeInUse(own, members), yes: words.removeButton };
		new ConfirmModal(tab.app, ask, remove).open();
	};
	moveButtons(setting, { name: own, at, count: circles().length, move });
	iconButton(setting, {
		icon: 'trash-2',
		name: words.remove(own),
		run: () => (members === 0 ? void remove() : askFirst()),
	});
}
