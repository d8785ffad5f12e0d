/** Opens the list as the app does, over notes in memory, and reads and works it as a person would. */
import { Menu } from 'obsidian';
import { App, Menu as MockMenu, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { onTestFinished, vi, type Mock } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { People } from '../../src/services/people';
import type { Actions } from '../../src/views/ports/actions';
import { DueView } from '../../src/views/due/due-view';
import { FixedClock, MemoryStore } from '../support/ports';
import { NOTES, TODAY } from './due-people';

/** Heights that jsdom does not lay out: a list of 600 pixels, rows of 50. */
export function giveHeights(): void {
	const sizes: Readonly<Record<string, (this: HTMLElement) => number>> = {
		offsetHeight() {
			return this.classList.contains('nurture-list') ? 600 : 50;
		},
		offsetWidth: () => 300,
		clientHeight: () => 600,
	};
	for (const [name, get] of Object.entries(sizes)) {
		const before = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
		Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get });
		onTestFinished(() => {
			Reflect.deleteProperty(HTMLElement.prototype, name);
			if (before) Object.defineProperty(HTMLElement.prototype, name, before);
		});
	}
}

/** Makes time pass only where a test says so, until its end; frames are drawn as always. */
export function stopTheClock(): void {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	onTestFinished(() => void vi.useRealTimers());
}

/** Lets what is to be said aloud be said: it waits for quiet. Before that, the clock has to be stopped. */
export const quiet = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(450));

export const frame = (): Promise<void> => new Promise((resolve) => window.requestAnimationFrame(() => resolve()));

/** Actions that write down what they were asked for. */
type Spied<T> = { [K in keyof T]: T[K] extends (...given: never[]) => unknown ? Mock<T[K]> : Spied<T[K]> };

export function spiedActions(): Spied<Actions> {
	const done = () => vi.fn(async (): Promise<void> => {});
	return {
		reach: { message: vi.fn(), call: vi.fn(), walk: done() },
		items: {
			keepPlan: vi.fn(),
			movePlan: vi.fn(),
			dropPlan: done(),
			keepPromise: done(),
			addPromise: vi.fn(),
			openLine: done(),
		},
		brief: { open: done(), hover: vi.fn(), choose: vi.fn() },
		open: done(),
		logToday: done(),
		snooze: done(),
		togglePause: done(),
		takeRhythm: done(),
		showInCalendar: done(),
		showBalance: done(),
		logWithDetails: vi.fn(),
		plan: vi.fn(),
		setRhythm: vi.fn(),
		setCircle: vi.fn(),
		newPerson: vi.fn(),
		sort: done(),
		views: [],
		showDue: done(),
		openSettings: vi.fn(),
		hover: vi.fn(),
	};
}

export interface Options {
	readonly notes?: Readonly<Record<string, string>>;
	readonly settings?: Partial<Settings>;
	readonly load?: boolean;
	readonly state?: unknown;
}

export async function openDue({ notes = NOTES, settings = {}, load = true, state }: Options = {}) {
	const app = App.createConfigured__();
	const clock = new FixedClock(TODAY);
	const store = new MemoryStore(notes);
	const people = new People(store, clock, { ...DEFAULT_SETTINGS, ...settings });
	if (load) await people.load();
	const actions = spiedActions();
	const view = new DueView(WorkspaceLeaf.create2__(app).asOriginalType3__(), people, actions);
	document.body.appendChild(view.containerEl);
	const saved = vi.spyOn(view.app.workspace, 'requestSaveLayout');
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	if (state !== undefined) await view.setState(state, { history: false });
	return { view, people, actions, clock, saved, el: view.contentEl, ...reader(view.contentEl) };
}

/** Reads what is on the screen, and presses what is there. */
function reader(el: HTMLElement) {
	const rows = (): HTMLElement[] =>
		[...el.querySelectorAll<HTMLElement>('[role=row]')].sort(
			(a, b) =>
				Number(a.ariaRowIndex ?? a.getAttribute('aria-rowindex')) -
				Number(b.ariaRowIndex ?? b.getAttribute('aria-rowindex')),
		);
	const row = (name: string): HTMLElement => {
		const found = rows().find((each) => each.textContent?.includes(name));
		if (!found)
			throw new Error(
				`No row says ${name}: ${rows()
					.map((each) => each.textContent)
					.join(' | ')}`,
			);
		return found;
	};
	return {
		rows,
		row,
		names: () =>
			rows().map((each) => each.querySelector('.nurture-person-name')?.textContent ?? each.textContent?.trim()),
		focused: () => (el.ownerDocument.activeElement as HTMLElement | null)?.dataset.key ?? null,
		press: (key: string, more: KeyboardEventInit = {}): boolean =>
			(el.ownerDocument.activeElement ?? el).dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
			),
		input: () => el.querySelector('input') as HTMLInputElement,
		type: async (words: string): Promise<void> => {
			const input = el.querySelector('input') as HTMLInputElement;
			input.value = words;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			await frame();
		},
		button: (label: string): HTMLElement => {
			const found = [...el.querySelectorAll<HTMLElement>('button, [role=button]')].find(
				(each) => each.getAttribute('aria-label') === label || each.textContent === label,
			);
			if (!found) throw new Error(`No button ${label}`);
			return found;
		},
		/** What is said aloud. */
		said: () => el.querySelector('[role=status]')?.textContent ?? '',
		/** A row's accessible name, as its `aria-labelledby` makes it. */
		nameOf: (of: HTMLElement) =>
			(of.getAttribute('aria-labelledby') ?? '')
				.split(' ')
				.map((id) => el.ownerDocument.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim())
				.join(' '),
	};
}

/** Catches menus as they are shown. */
export function catchMenus() {
	const shown: Menu[] = [];
	const atPosition = vi.spyOn(Menu.prototype, 'showAtPosition').mockImplementation(function (this: Menu) {
		shown.push(this);
		return this;
	});
	const atMouse = vi.spyOn(Menu.prototype, 'showAtMouseEvent').mockImplementation(function (this: Menu) {
		shown.push(this);
		return this;
	});
	const last = (): MockMenu => {
		const menu = shown[shown.length - 1];
		if (menu === undefined) throw new Error('No menu was shown');
		return MockMenu.fromOriginalType2__(menu);
	};
	return {
		atPosition,
		atMouse,
		titles: () => last().menuItems__.map((item) => item.title__),
		choose: (title: string) =>
			last()
				.menuItems__.find((item) => item.title__ === title)
				?.onClick__?.(new MouseEvent('click')),
	};
}
