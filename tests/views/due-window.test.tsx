import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveHeights, openDue } from './due-host';

beforeEach(giveHeights);
afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

/** A second window, with what the app gives to the elements of each of its windows. */
function otherWindow() {
	const iframe = document.body.appendChild(document.createElement('iframe'));
	const win = iframe.contentWindow as (Window & typeof globalThis) | null;
	if (!win) throw new Error('No window');
	for (const name of ['setCssProps', 'empty', 'createEl'] as const)
		Object.defineProperty(win.HTMLElement.prototype, name, {
			configurable: true,
			value: Reflect.get(HTMLElement.prototype, name),
		});
	Object.defineProperty(win.Node.prototype, 'win', {
		configurable: true,
		get(this: Node) {
			return this.ownerDocument?.defaultView;
		},
	});
	Object.defineProperty(win.HTMLElement.prototype, 'offsetHeight', {
		configurable: true,
		get(this: HTMLElement) {
			return this.classList.contains('nurture-list') ? 600 : 50;
		},
	});
	return win;
}

it('goes along into a window of its own', async () => {
	let migrated: ((win: Window) => void) | null = null;
	vi.spyOn(HTMLElement.prototype, 'onWindowMigrated').mockImplementation((listener) => {
		migrated = listener;
		return () => {};
	});
	const { view, people, row, names, focused } = await openDue({ state: { filter: '', closed: [] } });
	const win = otherWindow();
	const frame = () => new Promise((resolve) => win.requestAnimationFrame(resolve));
	win.document.body.appendChild(win.document.adoptNode(view.containerEl));
	const mainFrame = vi.spyOn(window, 'requestAnimationFrame');
	(migrated as unknown as (win: Window) => void)(win);
	await frame();
	expect(names()[0]).toBe('Today 3');
	expect(row('Bo Lind').ownerDocument).toBe(win.document);
	row('Bo Lind').focus();
	people.noteRemoved('People/Bo Lind.md');
	await frame();
	expect(names()[0]).toBe('Today 2');
	expect(focused()).toBe('People/Lucía Ibáñez.md');
	expect(mainFrame).not.toHaveBeenCalled();
});
