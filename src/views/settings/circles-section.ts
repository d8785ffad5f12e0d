/** Settings: the circles, in the order in which they are offered. */
import type { Setting } from 'obsidian';
import { parseCadence } from '../../core/cadence';
import type { Circle } from '../../core/settings';
import { faults, rhythmPhrase, settingsWords as words } from '../../core/words';
import { ConfirmModal } from '../modals/confirm-modal';
import { remarkLine, save, type Judged, type Row, type Section, type Tab } from './setting-field';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a name can be the name of the circle at a place in the list. */
export function judgeCircleName(typed: string, at: number, circles: readonly Circle[]): Judged<string> {
	if (typed.trim() === '') return { fault: words.circleNameEmpty };
	const taken = circles.find(({ name }, other) => other !== at && same(name, typed));
	return taken === undefined ? { value: typed.trim() } : { fault: words.circleNameTaken(taken.name) };
}

/** A list with the item at one place moved to another. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = list.filter((_, at) => at !== from);
	return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

export function circlesSection(tab: Tab): Section {
	return {
		heading: words.circles,
		rows: [
			...tab.host.settings.circles.map((circle, at): Row => ({ name: circle.name, desc: rhythmPhrase(circle.every), draw: (setting) => drawCircle(setting, tab, circle, at) })),
			{ ...words.addCircle, draw: (setting) => void setting.addButton((button) => button.setButtonText(words.add).onClick(() => void add(tab))) },
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

function drawCircle(setting: Setting, tab: Tab, circle: Circle, at: number): void {
	const circles = (): readonly Circle[] => tab.host.settings.circles;
	const change = (patch: Partial<Circle>): void => void save(tab, { circles: circles().map((other, index) => (index === at ? { ...other, ...patch } : other)) });
	const members = tab.people.list().filter(({ person }) => same(person.circle ?? '', circle.name)).length;
	setting.setName('').setDesc('').setClass('nurture-circle');
	const name = setting.controlEl.createEl('input', { type: 'text', value: circle.name });
	const sayName = remarkLine(setting, name, `${words.circleName} ${at + 1}`);
	name.addEventListener('input', () => {
		const judged = judgeCircleName(name.value, at, circles());
		const renamed = 'value' in judged && members > 0 && !same(judged.value, circle.name);
		sayName(renamed ? { ...judged, remark: words.circleRenamed(members, circle.name) } : judged);
		if ('value' in judged) change({ name: judged.value });
	});
	const every = setting.controlEl.createEl('input', { type: 'text', value: circle.every });
	const sayEvery = remarkLine(setting, every, `${words.circleEvery} ${at + 1}`);
	every.addEventListener('input', () => {
		const fault = parseCadence(every.value) === null;
		sayEvery(fault ? { fault: faults.cadence(every.value.trim()) } : { value: every.value });
		if (!fault) change({ every: every.value.trim() });
	});
	drawButtons(setting, tab, circle, at, members);
}

function drawButtons(setting: Setting, tab: Tab, { name }: Circle, at: number, members: number): void {
	const { circles } = tab.host.settings;
	const move = async (to: number): Promise<void> => {
		await save(tab, { circles: moved(tab.host.settings.circles, at, to) });
		tab.redraw(to < at ? words.moveUp(name) : words.moveDown(name));
	};
	const remove = async (): Promise<void> => {
		await save(tab, { circles: tab.host.settings.circles.filter((_, other) => other !== at) });
		tab.redraw();
	};
	setting.addExtraButton((button) => label(button.setIcon('arrow-up').setDisabled(at === 0).onClick(() => void move(at - 1)).extraSettingsEl, words.moveUp(name)));
	setting.addExtraButton((button) => label(button.setIcon('arrow-down').setDisabled(at === circles.length - 1).onClick(() => void move(at + 1)).extraSettingsEl, words.moveDown(name)));
	setting.addExtraButton((button) => label(button.setIcon('trash-2').onClick(() => {
		if (members === 0) void remove();
		else new ConfirmModal(tab.app, { title: words.removeTitle(name), text: words.removeInUse(name, members), yes: words.removeButton }, remove).open();
	}).extraSettingsEl, words.remove(name)));
}

/** The app's small buttons are plain boxes: they are given a name, a role and a place in the tab order. */
export function label(el: HTMLElement, name: string): void {
	el.setAttribute('aria-label', name);
	el.setAttribute('role', 'button');
	el.tabIndex = 0;
	el.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		el.click();
	});
}
