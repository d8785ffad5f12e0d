/**
 * The list of problems: where, what, what would do, what would put it right; it follows the notes and keeps the focus.
 */
import { App, Menu, Modal, Notice, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { PluginProblemActions } from '../../src/plugin/feature/problems';
import { servicesOf } from '../../src/plugin/services';
import { Fixes } from '../../src/services/fixes';
import { Ledger } from '../../src/services/writing/ledger';
import { People } from '../../src/services/people';
import { ProblemsView } from '../../src/views/problems/problems-view';
import { MemoryStore } from '../support/ports';
import { settingsHost } from '../support/settings-host';

/** The dialogs that are open, the last one last. */
const dialogs: Modal[] = [];
const menus: Menu[] = [];
vi.spyOn(Modal.prototype, 'open').mockImplementation(function open(this: Modal) {
	dialogs.push(this);
	document.body.append(this.contentEl);
	this.onOpen();
});
vi.spyOn(Modal.prototype, 'close').mockImplementation(function close(this: Modal) {
	dialogs.splice(dialogs.indexOf(this), 1);
	this.contentEl.remove();
	this.onClose();
});
vi.spyOn(Menu.prototype, 'showAtPosition').mockImplementation(function show(this: Menu) {
	menus.push(this);
	return this;
});

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
	vi.useRealTimers();
	dialogs.splice(0);
	menus.splice(0);
});

async function showing(notes: Record<string, string>) {
	const store = new MemoryStore(notes);
	const ledger = new Ledger(store);
	const people = new People(ledger, { today: () => '2026-11-24' }, DEFAULT_SETTINGS);
	const mock = App.createConfigured__({});
	const fixing = new Fixes(people, ledger);
	const services = servicesOf(mock.asOriginalType__(), people, ledger, settingsHost(DEFAULT_SETTINGS));
	const actions = new PluginProblemActions(services, fixing);
	const open = vi.spyOn(actions, 'openLine').mockResolvedValue();
	const view = new ProblemsView(WorkspaceLeaf.create2__(mock).asOriginalType3__(), people, fixing, actions);
	document.body.replaceChildren(view.contentEl);
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	const rows = () => [...document.querySelectorAll<HTMLElement>('.nurture-problem')];
	const fixes = () => [...document.querySelectorAll<HTMLElement>('.nurture-problem-fix')];
	const summary = () => document.querySelector('[role="status"]')?.textContent ?? '';
	/** Lets what changed be drawn: that waits for a pause. */
	const drawn = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(140));
	const key = (name: string): void =>
		void document.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
		);
	/** The dialog that opens on a press, as text. */
	const dialog = async (): Promise<HTMLElement> =>
		vi.waitFor(() => {
			const [shown] = dialogs.slice(-1);
			if (shown === undefined) throw new Error('no dialog');
			return shown.contentEl;
		});
	const confirm = async (): Promise<void> => {
		const content = await dialog();
		content.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
	};
	return { ...services, store, ledger, fixing, view, open, rows, fixes, summary, drawn, key, dialog, confirm };
}

const BAD = '---\nevery: whenever\n---\n\n## Interactions\n\n- 2026-02-30 call\n';
const SLIP = '---\nevery: 3 weks\n---\n';

describe('the list of problems', () => {
	it('says that it is reading, and then that all is well', async () => {
		const { people, summary, drawn } = await showing({ 'People/Ana.md': '' });
		expect(summary()).toContain('Reading');
		await people.load();
		await drawn();
		expect(summary()).toContain('Every note');
	});

	it('gives each with its line, what was found and what is expected, and opens the note there', async () => {
		const { people, rows, fixes, open, drawn } = await showing({ 'People/Ana.md': BAD });
		await people.load();
		await drawn();
		expect(rows().map(({ textContent }) => textContent)).toEqual([
			expect.stringContaining('Line 2'),
			expect.stringContaining('2026-02-30'),
		]);
		expect(rows()[0]?.textContent).toContain('expected a rhythm such as');
		expect(fixes()).toEqual([]);
		rows()[1]?.click();
		expect(open).toHaveBeenCalledWith('People/Ana.md', 7, false);
	});

	it('leads from what the settings of the vault say to these, or says where they are', async () => {
		const { app, open } = await showing({});
		open.mockRestore();
		const actions = new PluginProblemActions(
			{ app } as ConstructorParameters<typeof PluginProblemActions>[0],
			{} as Fixes,
		);
		const told = vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(() => undefined);
		const setting = { open: vi.fn(), openTabById: vi.fn() };
		Object.assign(app, { setting });
		await actions.openLine('.obsidian/daily-notes.json', 1, false);
		expect([setting.open.mock.calls.length, setting.openTabById.mock.calls]).toEqual([1, [['daily-notes']]]);
		expect(told).not.toHaveBeenCalled();
		Object.assign(app, { setting: null });
		await actions.openLine('.obsidian/daily-notes.json', 1, false);
		expect(told.mock.calls.map(([words]) => words)).toEqual([
			'The format is set in the settings of the vault, under Daily notes or Periodic Notes.',
		]);
		told.mockRestore();
	});

	it('is walked through with the arrow keys and keeps the focus when it changes', async () => {
		const { people, rows, drawn, key } = await showing({ 'People/Ana.md': BAD, 'People/Bo.md': BAD });
		await people.load();
		await drawn();
		rows()[0]?.focus();
		for (let step = 0; step < 2; step++) key('ArrowDown');
		expect(document.activeElement).toBe(rows()[2]);
		people.noteChanged('People/Ana.md', '');
		await drawn();
		expect(rows()).toHaveLength(2);
		expect(document.activeElement).toBe(rows()[0]);
		people.noteChanged('People/Bo.md', BAD.replace('whenever', 'monthly'));
		await drawn();
		expect(document.activeElement).toBe(rows()[0]);
	});

	it('is one stop for Tab, with the fix of the active problem', async () => {
		const { people, rows, fixes, drawn, key } = await showing({
			'People/Ana.md': SLIP,
			'People/Bo.md': BAD,
			'People/Cy.md': SLIP,
		});
		await people.load();
		await drawn();
		const stops = (): number => [...rows(), ...fixes()].filter(({ tabIndex }) => tabIndex === 0).length;
		expect(stops()).toBe(2);
		rows()[0]?.focus();
		key('ArrowRight');
		expect(document.activeElement).toBe(fixes()[0]);
		key('ArrowLeft');
		expect(document.activeElement).toBe(rows()[0]);
		key('ArrowRight');
		key('ArrowDown');
		expect(document.activeElement).toBe(rows()[1]);
		key('End');
		expect(document.activeElement).toBe(rows()[3]);
		key('Home');
		expect(document.activeElement).toBe(rows()[0]);
		await drawn();
		expect(stops()).toBe(2);
	});

	it('is drawn once for a crowd of changes, and in part where there are very many', async () => {
		const { people, fixing, rows, drawn } = await showing({});
		await people.load();
		await drawn();
		const asked = vi.spyOn(fixing, 'findings');
		for (let at = 0; at < 150; at++) people.noteChanged(`People/P${at}.md`, `${BAD}${at}\n`);
		await drawn();
		expect(rows()).toHaveLength(200);
		expect(asked).toHaveBeenCalledTimes(1);
		document.querySelector<HTMLElement>('.nurture-problems-more')?.click();
		await drawn();
		expect(rows()).toHaveLength(300);
		expect(document.querySelector('.nurture-problems-more')).toBeNull();
	});

	it('hears nothing more once it is unloaded', async () => {
		const { people, view, rows, drawn } = await showing({ 'People/Ana.md': BAD });
		await people.load();
		await drawn();
		view.unload();
		people.noteChanged('People/Ana.md', '');
		await drawn();
		expect(rows()).toHaveLength(2);
	});
});

describe('a fix', () => {
	it('is shown before it is made, is one step, and the focus goes to the next problem', async () => {
		const { store, ledger, people, rows, fixes, drawn, dialog, confirm } = await showing({
			'People/Ana.md': SLIP,
			'People/Bo.md': BAD,
		});
		await people.load();
		await drawn();
		fixes()[0]?.focus();
		expect(fixes()[0]?.textContent).toBe('Fix… “3 weks”, line 2');
		fixes()[0]?.click();
		expect((await dialog()).querySelector('.nurture-diffs')?.textContent).toBe(
			'People/Ana.md, line 2−Before: every: 3 weks+After: every: 3 weeks',
		);
		expect(store.files.get('People/Ana.md')).toBe(SLIP);
		await confirm();
		await vi.waitFor(() => expect(store.files.get('People/Ana.md')).toBe('---\nevery: 3 weeks\n---\n'));
		await drawn();
		expect(document.activeElement).toBe(rows()[0]);
		expect(rows()[0]?.dataset.key).toContain('People/Bo.md');
		expect(ledger.last?.words).toBe('Fixed in Ana: every: 3 weeks');
		await vi.waitFor(() =>
			expect(document.querySelectorAll('[role="status"]')[1]?.textContent).toBe('Fixed in Ana: every: 3 weeks'),
		);
		if (ledger.last) await ledger.undo(ledger.last);
		expect(store.files.get('People/Ana.md')).toBe(SLIP);
	});

	it('is a choice where two could be meant', async () => {
		const { store, people, fixes, drawn } = await showing({ 'People/Ana.md': '- 05/06/2026 call\n' });
		await people.load();
		await drawn();
		expect(fixes()[0]?.getAttribute('aria-haspopup')).toBe('menu');
		fixes()[0]?.click();
		expect([menus.length, dialogs.length]).toEqual([1, 0]);
		expect(store.files.get('People/Ana.md')).toBe('- 05/06/2026 call\n');
	});

	it('follows its line, and is refused in the dialog if the line has changed', async () => {
		const { store, people, fixes, drawn, dialog, confirm } = await showing({ 'People/Ana.md': SLIP });
		await people.load();
		await drawn();
		fixes()[0]?.click();
		await dialog();
		store.files.set('People/Ana.md', '---\nevery: 4 weks\n---\n');
		await confirm();
		await vi.waitFor(() =>
			expect(document.querySelector('[role="alert"]')?.textContent).toBe(
				'Nothing was written: People/Ana.md changed in the meantime. Try again.',
			),
		);
		expect(store.files.get('People/Ana.md')).toBe('---\nevery: 4 weks\n---\n');
		store.files.set('People/Ana.md', '---\nwhy: she asks\nevery: 3 weks\n---\n');
		await confirm();
		await vi.waitFor(() =>
			expect(store.files.get('People/Ana.md')).toBe('---\nwhy: she asks\nevery: 3 weeks\n---\n'),
		);
	});
});

describe('fixing all of a kind', () => {
	const notes = {
		'People/Ana.md': `\uFEFF${SLIP.replaceAll('\n', '\r\n')}`,
		'People/Bo.md': '---\nevery: montly\n---\n',
		'People/Cy.md': BAD,
		'People/Di.md': '- 05/06/2026 x\n',
	};
	const all = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.nurture-problems-all button')];

	it('shows every line and makes one step of them', async () => {
		const { store, ledger, people, drawn, dialog, confirm } = await showing(notes);
		await people.load();
		await drawn();
		expect(all().map(({ textContent }) => textContent)).toEqual(['Fix all 2 rhythms…']);
		all()[0]?.click();
		expect([...(await dialog()).querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
			'every: 3 weeks',
			'every: monthly',
		]);
		await confirm();
		await vi.waitFor(() => expect(store.files.get('People/Bo.md')).toBe('---\nevery: monthly\n---\n'));
		expect(store.files.get('People/Ana.md')).toBe('\uFEFF---\r\nevery: 3 weeks\r\n---\r\n');
		await vi.waitFor(() => expect(ledger.last?.words).toBe('2 lines are fixed.'));
		if (ledger.last) await ledger.undo(ledger.last);
		expect(Object.fromEntries(store.files)).toEqual(notes);
	});

	it('leaves a note alone that has changed meanwhile, and says so', async () => {
		const { store, ledger, people, drawn, dialog, confirm } = await showing(notes);
		await people.load();
		await drawn();
		all()[0]?.click();
		await dialog();
		store.files.set('People/Bo.md', '---\nevery: weekly\n---\n');
		await confirm();
		await vi.waitFor(() =>
			expect(ledger.last?.words).toBe(
				'One line is fixed. People/Bo.md could not be written, or has changed meanwhile: it is left as it is.',
			),
		);
		expect(store.files.get('People/Bo.md')).toBe('---\nevery: weekly\n---\n');
	});
});

describe('two notes of one person', () => {
	const KEPT = '---\nevery: monthly\n---\n## Interactions\n- 2026-11-20 coffee\n- 2026-10-01 call\n';
	const COPY = 'People/Ana (conflicted copy 2026-11-20).md';

	it('become one where the copy says nothing of its own, and can be taken apart again', async () => {
		const notes = { 'People/Ana.md': KEPT, [COPY]: KEPT.replace('- 2026-11-20 coffee\n', '') };
		const { store, ledger, people, fixes, drawn, dialog, confirm } = await showing(notes);
		await people.load();
		await drawn();
		expect(fixes()[0]?.textContent).toContain('Compare…');
		fixes()[0]?.click();
		expect((await dialog()).textContent).toContain(`Every line of ${COPY} stands in People/Ana.md too.`);
		await confirm();
		await vi.waitFor(() => expect([...store.files.keys()]).toEqual(['People/Ana.md']));
		await vi.waitFor(() => expect(ledger.last?.words).toContain('is the one note now'));
		if (ledger.last) await ledger.undo(ledger.last);
		expect(Object.fromEntries(store.files)).toEqual(notes);
	});

	it('become one with the dated lines of both, byte for byte', async () => {
		const notes = {
			'People/Ana.md': KEPT,
			[COPY]: KEPT.replace('- 2026-10-01', '* **2026-11-02** dinner  #gave\n- 2026-10-01'),
		};
		const { store, ledger, people, fixes, drawn, dialog, confirm } = await showing(notes);
		await people.load();
		await drawn();
		fixes()[0]?.click();
		expect([...(await dialog()).querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
			'* **2026-11-02** dinner  #gave',
		]);
		await confirm();
		await vi.waitFor(() => expect(Object.fromEntries(store.files)).toEqual({ 'People/Ana.md': notes[COPY] }));
		await vi.waitFor(() => expect(ledger.last?.words).toContain('is the one note now'));
		if (ledger.last) await ledger.undo(ledger.last);
		expect(Object.fromEntries(store.files)).toEqual(notes);
	});

	it('are only shown where they say different things, or one has changed meanwhile', async () => {
		const notes = { 'People/Ana.md': KEPT, [COPY]: KEPT.replace('monthly', 'weekly') };
		const { store, people, fixes, drawn, dialog, confirm } = await showing(notes);
		await people.load();
		await drawn();
		fixes()[0]?.click();
		const content = await dialog();
		expect(content.textContent).toContain('say different things');
		expect([...content.querySelectorAll('.nurture-only li')].map(({ textContent }) => textContent)).toEqual([
			'every: weekly',
			'every: monthly',
		]);
		await confirm();
		expect(Object.fromEntries(store.files)).toEqual(notes);
	});

	it('of two names stay two as long as links to one would lead nowhere', async () => {
		const notes = {
			'People/Bob Okafor.md': '---\nemail: b@example.org\nwhy: x\n---\n',
			'People/Bob.md': '---\nemail: b@example.org\n---\n',
		};
		const { people, fixes, drawn, dialog } = await showing(notes);
		await people.load();
		await drawn();
		fixes()[0]?.click();
		expect((await dialog()).textContent).toContain('Add its name to the aliases of People/Bob Okafor.md first');
	});
});
