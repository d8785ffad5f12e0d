/** The modals: what is typed is judged at once, what is written is what was shown, what cannot be done is said. */
import { App, Notice } from 'obsidian-test-mocks/obsidian';
import type { App as RealApp, Modal } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { LogRequest } from '../../src/services/people';
import { People } from '../../src/services/people';
import { Refusal, type NoteStore } from '../../src/services/ports';
import { judgeName, NewPersonModal } from '../../src/views/modals/new-person-modal';
import { LogForm } from '../../src/services/writing/log-form';
import { LogModal, type LogDraft } from '../../src/views/modals/log-modal';
import type { LogDesk } from '../../src/views/ports/log-desk';
import { PromiseModal } from '../../src/views/modals/promise-modal';
import { PlanModal } from '../../src/views/modals/plan-modal';
import { judgeRhythm, RhythmModal } from '../../src/views/modals/rhythm-modal';
import { PersonSuggest } from '../../src/views/fields/person-suggest';
import { SnoozeModal } from '../../src/views/modals/snooze-modal';

const TODAY = '2026-11-24';
/** The day it is, which a test may let pass. */
let day = TODAY;
const today = (): string => day;
beforeEach(() => void (day = TODAY));
const days = { today, dates: DEFAULT_SETTINGS };

const NOTES: Record<string, string> = {
	'People/Ana.md': '---\nevery: 3 weeks\nsnooze: 2026-12-24\n---\n\n## Interactions\n\n- [[2026-11-01]] call\n',
	'People/Bob.md': '',
	'People/Cy.md': '',
};

const refuse = async (): Promise<never> => Promise.reject(new Refusal('No.'));
const store: NoteStore = {
	list: async () => Promise.resolve(Object.keys(NOTES)),
	read: async (path) => Promise.resolve(NOTES[path] ?? ''),
	change: refuse,
	create: refuse,
};

async function setUp() {
	const app: RealApp = App.createConfigured__({}).asOriginalType__();
	const people = new People(store, { today }, DEFAULT_SETTINGS);
	await people.load();
	const ana = people.member('People/Ana.md');
	if (ana === null) throw new Error('no Ana');
	return { app, people, ana };
}

/** Draws a modal into the page without the host's opening, which closes it again at once. */
function show(modal: Modal): HTMLElement {
	document.body.replaceChildren(modal.contentEl);
	void modal.onOpen();
	return modal.contentEl;
}

function type(control: HTMLInputElement | HTMLSelectElement, value: string): void {
	control.value = value;
	control.dispatchEvent(new Event('input', { bubbles: true }));
	control.dispatchEvent(new Event('change', { bubbles: true }));
}

function labelled<T extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(
	el: HTMLElement,
	label: string,
): T {
	const found = [...el.querySelectorAll<T>('input, select')].find(
		(control) => document.getElementById(control.getAttribute('aria-labelledby') ?? '')?.textContent === label,
	);
	if (!found) throw new Error(`no control called ${label}`);
	return found;
}

const said = (control: HTMLElement): string =>
	document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
const submit = async (el: HTMLElement): Promise<void> => {
	el.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
	await new Promise((resolve) => setTimeout(resolve));
};
const alertOf = (el: HTMLElement): string => el.querySelector('[role="alert"]')?.textContent ?? '';

const MOVED = { names: 'Ana and Bob', what: 'lunch', was: 'yesterday', day: '2026-11-23' };

describe('every modal', () => {
	it('names each of its controls and starts in the first', async () => {
		const { app, people, ana } = await setUp();
		const modals = [
			new LogModal(app, deskOf(people).desk, ['People/Ana.md']),
			new SnoozeModal(app, ana, days, vi.fn()),
			new RhythmModal(app, ana, TODAY, vi.fn()),
			new PlanModal(app, ana, days, vi.fn()),
			new PlanModal(app, MOVED, days, vi.fn()),
			new PromiseModal(app, ana, days, vi.fn()),
			new NewPersonModal(app, {
				settings: DEFAULT_SETTINGS,
				taken: () => null,
				bearers: () => [],
				create: vi.fn(),
			}),
		];
		for (const modal of modals) {
			const el = show(modal);
			const controls = [...el.querySelectorAll('input, select')];
			for (const control of controls)
				expect(document.getElementById(control.getAttribute('aria-labelledby') ?? '')?.textContent).not.toBe(
					'',
				);
			for (const button of el.querySelectorAll('button'))
				expect(button.textContent || button.getAttribute('aria-label')).toBeTruthy();
			for (const button of el.querySelectorAll('button:not(.mod-cta)'))
				expect(button.getAttribute('type')).toBe('button');
			expect(document.activeElement).toBe(controls[0]);
			if (controls[0] instanceof HTMLInputElement)
				expect([controls[0].selectionStart, controls[0].selectionEnd]).toEqual([0, controls[0].value.length]);
			modal.onClose();
		}
	});
});

it('a modal that was left while it worked says in a notice why it was refused', async () => {
	const { app, ana } = await setUp();
	const told = vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(() => undefined);
	let refused = (): void => undefined;
	const modal = new SnoozeModal(
		app,
		ana,
		days,
		async () => new Promise((_, reject) => (refused = () => reject(new Refusal('No.')))),
	);
	const el = show(modal);
	type(labelled(el, 'Until'), 'tomorrow');
	await submit(el);
	modal.onClose();
	refused();
	await new Promise((resolve) => setTimeout(resolve));
	expect(told.mock.calls.map(([message]) => message)).toEqual(['No.']);
	told.mockRestore();
});

it('a form for one person looks nobody else up at every key', async () => {
	const { people } = await setUp();
	const list = vi.spyOn(people, 'list');
	const form = new LogForm(deskOf(people).desk, ['People/Ana.md']);
	form.text = 'coffee';
	form.requests();
	expect(list).not.toHaveBeenCalled();
});

function deskOf(people: People) {
	const logged: [LogRequest, boolean][] = [];
	const desk: LogDesk = {
		people,
		preview: async (requests) => {
			const texts = await Promise.all(requests.map(async ({ path }) => store.read(path)));
			return requests.map((one, at) => people.planLog(texts[at] ?? '', one, 'settled').entryLine).join('\n');
		},
		log: async (requests, openAfter) =>
			Promise.resolve(requests.forEach((request) => logged.push([request, openAfter]))),
		link: (path) => `[[${path.replace(/^People\/|\.md$/g, '')}]]`,
	};
	return { desk, logged };
}

async function logging(paths = ['People/Ana.md'], draft: LogDraft = {}) {
	const { app, people } = await setUp();
	const { desk, logged } = deskOf(people);
	const modal = new LogModal(app, desk, paths, draft);
	const el = show(modal);
	const preview = async (): Promise<string> =>
		new Promise((resolve) => setTimeout(resolve)).then(
			() => el.querySelector('.nurture-preview-line')?.textContent ?? '',
		);
	return { el, logged, preview, modal, title: () => modal.titleEl.textContent };
}

describe('whom a line is about', () => {
	const log = async (line: string, paths: string[], isGuess: boolean): Promise<unknown> => {
		const { el, logged } = await logging(paths, { isGuess });
		type(labelled(el, 'What happened'), line);
		await submit(el);
		return logged.map(([{ path, text }]) => [path, text]);
	};

	it('is whoever it names, and not the person whose note happens to be open', async () => {
		expect(await log('Bob coffee yesterday', ['People/Ana.md'], true)).toEqual([['People/Bob.md', 'coffee']]);
		expect(await log('coffee yesterday', ['People/Ana.md'], true)).toEqual([['People/Ana.md', 'coffee']]);
		expect(await log('Ana, Bob coffee', ['People/Ana.md'], true)).toEqual([
			['People/Ana.md', 'coffee with [[Bob]]'],
			['People/Bob.md', 'coffee with [[Ana]]'],
		]);
	});

	it('is the person who was chosen as well', async () => {
		expect(await log('Bob coffee yesterday', ['People/Ana.md'], false)).toEqual([
			['People/Ana.md', 'coffee with [[Bob]]'],
			['People/Bob.md', 'coffee with [[Ana]]'],
		]);
	});

	it('is the person of the open note again once the name is gone, unless they were taken out', async () => {
		const { el, logged } = await logging(['People/Ana.md'], { isGuess: true });
		const words = labelled(el, 'What happened');
		for (const line of ['Bob coffee', 'coffee']) type(words, line);
		await submit(el);
		expect(logged.map(([{ path }]) => path)).toEqual(['People/Ana.md']);
	});
});

describe('logging', () => {
	it('leaves no keys of its suggestions behind when it is closed', async () => {
		const { app, people } = await setUp();
		const modal = new LogModal(app, deskOf(people).desk, []);
		const pushed = vi.spyOn(app.keymap, 'pushScope');
		const popped = vi.spyOn(app.keymap, 'popScope');
		const el = show(modal);
		type(labelled(el, 'What happened'), 'An');
		expect(pushed).toHaveBeenCalledTimes(1);
		modal.onClose();
		expect(popped).toHaveBeenCalledWith(pushed.mock.calls[0]?.[0]);
	});

	it('shows the very line as the note writes them', async () => {
		const { el, preview } = await logging();
		type(labelled(el, 'What happened'), 'talked about the move');
		expect(await preview()).toBe(`- [[${TODAY}]] talked about the move`);
		type(labelled(el, 'When'), 'last tuesday');
		type(labelled<HTMLSelectElement>(el, 'Kind'), 'call');
		type(labelled<HTMLSelectElement>(el, 'Given or received'), 'gave');
		type(labelled<HTMLSelectElement>(el, 'Of what kind'), 'emotional');
		expect(await preview()).toBe('- [[2026-11-17]] call: talked about the move #gave/emotional');
	});

	it('says which day is meant, or what is wrong with it', async () => {
		const { el } = await logging();
		const when = labelled(el, 'When');
		expect(said(when)).toBe('Tuesday, 24 November 2026');
		type(when, 'yesterday');
		expect(said(when)).toBe('Monday, 23 November 2026');
		type(when, '2026-12-01');
		expect(said(when)).toContain('plan');
		type(when, 'whenever');
		expect(said(when)).toBe('"whenever" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.');
		expect(when.getAttribute('aria-invalid')).toBe('true');
	});

	it('writes what was shown on Enter, and opens the note on Mod+Enter', async () => {
		const { el, logged } = await logging();
		type(labelled(el, 'What happened'), 'coffee');
		await submit(el);
		expect(logged).toEqual([[{ path: 'People/Ana.md', day: TODAY, kind: null, text: 'coffee' }, false]]);
		const again = await logging();
		type(labelled(again.el, 'What happened'), 'coffee');
		again.el
			.querySelector('form')
			?.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
			);
		await new Promise((resolve) => setTimeout(resolve));
		expect(again.logged[0]?.[1]).toBe(true);
	});

	it('says first for whom it is, and again when somebody is left out', async () => {
		const { el, title } = await logging(['People/Ana.md', 'People/Bob.md', 'People/Cy.md']);
		expect(title()).toBe('Log an interaction with Ana and 2 others');
		expect(el.querySelector('.nurture-field .nurture-chips, .nurture-field input')?.tagName).toBe('UL');
		el.querySelector<HTMLElement>('.nurture-chip:last-child button')?.click();
		expect(title()).toBe('Log an interaction with Ana and Bob');
		el.querySelector<HTMLElement>('.nurture-chip button')?.click();
		expect(title()).toBe('Log an interaction with Bob');
	});

	it('takes everything from one line, and shows in the fields what it understood', async () => {
		const { el, logged } = await logging([]);
		const line = labelled(el, 'What happened');
		const chips = (): string[] =>
			[...el.querySelectorAll('.nurture-chip span')].map(({ textContent }) => textContent);
		const first = (label: string): string => labelled<HTMLSelectElement>(el, label).options[0]?.text ?? '';
		type(line, 'bob, Ana coffee last tuesday: talked #gave/advice');
		expect(chips()).toEqual(['Bob', 'Ana']);
		expect([labelled(el, 'When').value, said(labelled(el, 'When'))]).toEqual([
			'last tuesday',
			'Tuesday, 17 November 2026',
		]);
		expect([first('Kind'), first('Given or received')]).toEqual(['From the text: meet', 'From the text: I gave']);
		type(line, 'bob coffee: talked');
		expect([chips(), labelled(el, 'When').value, first('Given or received')]).toEqual([['Bob'], '', 'Not said']);
		await submit(el);
		expect(logged.map(([request]) => request)).toEqual([
			{ path: 'People/Bob.md', day: TODAY, kind: null, text: 'coffee: talked' },
		]);
	});

	it('goes by what was chosen where the line says otherwise', async () => {
		const { el, logged } = await logging(['People/Cy.md']);
		const line = labelled(el, 'What happened');
		type(labelled(el, 'When'), '20 nov');
		type(line, 'Ana, Bob: lunch');
		el.querySelector<HTMLElement>('[aria-label="Leave out Ana"]')?.click();
		type(line, 'Ana, Bob yesterday: lunch in town');
		expect([...el.querySelectorAll('.nurture-chip span')].map(({ textContent }) => textContent)).toEqual([
			'Cy',
			'Bob',
		]);
		await submit(el);
		expect(logged.map(([request]) => request)).toEqual([
			{ path: 'People/Cy.md', day: '2026-11-20', kind: null, text: 'lunch in town with [[Bob]]' },
			{ path: 'People/Bob.md', day: '2026-11-20', kind: null, text: 'lunch in town with [[Cy]]' },
		]);
	});

	it('writes no line that says nothing; a kind is enough', async () => {
		const { el, logged } = await logging();
		await submit(el);
		expect(logged).toEqual([]);
		expect(alertOf(el)).toBe('There is nothing to log yet: say a word about it.');
		type(labelled<HTMLSelectElement>(el, 'Kind'), 'call');
		await submit(el);
		expect(logged).toHaveLength(1);
	});

	it('offers the kinds in their order, also those that are numbers', async () => {
		const { app, people } = await setUp();
		const named = (id: string) => ({ id, icon: 'x', synonyms: [] });
		await people.load({ ...DEFAULT_SETTINGS, kinds: [named('call'), named('5')] });
		const el = show(new LogModal(app, deskOf(people).desk, ['People/Ana.md']));
		expect([...labelled<HTMLSelectElement>(el, 'Kind').options].map(({ value }) => value)).toEqual([
			'',
			'call',
			'5',
		]);
	});

	it('names the others in the note of each, those that the text names already aside', async () => {
		const { el, preview } = await logging(['People/Ana.md', 'People/Bob.md', 'People/Cy.md']);
		type(labelled(el, 'What happened'), 'coffee with [[Bob]] #fun');
		expect(await preview()).toBe(
			[
				`- [[${TODAY}]] coffee with [[Bob]] with [[Cy]] #fun`,
				`- ${TODAY} coffee with [[Ana]] with [[Cy]] #fun`,
				`- ${TODAY} coffee with [[Bob]] with [[Ana]] #fun`,
			].join('\n'),
		);
		type(labelled(el, 'What happened'), 'coffee');
		expect(await preview()).toBe(
			[
				`- [[${TODAY}]] coffee with [[Bob]] and [[Cy]]`,
				`- ${TODAY} coffee with [[Ana]] and [[Cy]]`,
				`- ${TODAY} coffee with [[Ana]] and [[Bob]]`,
			].join('\n'),
		);
	});

	it('writes nothing for a day that cannot be read, and for nobody', async () => {
		const { el, logged } = await logging();
		type(labelled(el, 'When'), 'whenever');
		await submit(el);
		expect(logged).toEqual([]);
		expect(said(labelled(el, 'When'))).toContain('whenever');
		expect(el.textContent.match(/whenever/g)).toHaveLength(1);
		type(labelled(el, 'When'), '');
		el.querySelector<HTMLElement>('.nurture-chip button')?.click();
		await submit(el);
		expect(logged).toEqual([]);
		expect(alertOf(el)).toBe(
			'No name of anybody here is in the line: begin it with one, as in "Ana coffee yesterday".',
		);
	});
});

describe('choosing a person', () => {
	it('tells those of one name apart by their notes, and nobody else', async () => {
		const { app } = await setUp();
		const notes = ['People/Anna.md', 'People/Bob.md', 'Work/Anna.md'];
		const people = new People(
			{ ...store, list: async () => Promise.resolve(notes) },
			{ today: () => TODAY },
			{ ...DEFAULT_SETTINGS, peopleFolders: ['People', 'Work'] },
		);
		await people.load();
		const suggest = new PersonSuggest(app, people, vi.fn());
		const shown = suggest.getItems().map((item) => {
			const el = document.createElement('div');
			suggest.renderSuggestion({ item, match: { score: 0, matches: [] } }, el);
			return el.querySelector('.suggestion-note')?.textContent;
		});
		expect(shown).toEqual(['People: no rhythm yet', 'Work: no rhythm yet', 'no rhythm yet']);
	});
});

describe('choosing a person where there is nobody', () => {
	const nobodySays = async (load: boolean): Promise<string> => {
		const { app } = await setUp();
		const people = new People(
			{ ...store, list: async () => Promise.resolve([]) },
			{ today: () => TODAY },
			DEFAULT_SETTINGS,
		);
		if (load) await people.load();
		return new PersonSuggest(app, people, vi.fn()).emptyStateText;
	};

	it('says which notes would be people, or that they are still being read', async () => {
		expect(await nobodySays(true)).toBe(
			'Nobody here yet. A note in People, or tagged #person, #people or #contact, is a person. Make the first one, or change this in the settings.',
		);
		expect(await nobodySays(false)).toBe('Reading your notes…');
	});
});

describe('snoozing', () => {
	const snoozing = async () => {
		const { app, ana } = await setUp();
		const snooze = vi.fn(async (_until: string | null) => Promise.resolve());
		const el = show(new SnoozeModal(app, ana, days, snooze));
		return { el, snooze, until: labelled(el, 'Until') };
	};

	it('shows the snooze there is and ends it', async () => {
		const { el, snooze, until } = await snoozing();
		expect(said(until)).toContain('24 December 2026');
		[...el.querySelectorAll('button')].find(({ textContent }) => textContent === 'End the snooze')?.click();
		await vi.waitFor(() => expect(snooze).toHaveBeenCalledWith(null));
	});

	it('takes words and offers, and refuses what is not ahead', async () => {
		const { el, snooze, until } = await snoozing();
		type(until, 'yesterday');
		await submit(el);
		expect(snooze).not.toHaveBeenCalled();
		expect(said(until)).toContain('not ahead');
		expect(alertOf(el)).toBe('');
		type(until, 'friday');
		expect(said(until)).toBe('Friday, 27 November 2026');
		[...el.querySelectorAll('button')].find(({ textContent }) => textContent === 'A week')?.click();
		expect(said(until)).toBe('Tuesday, 1 December 2026');
		await submit(el);
		expect(snooze).toHaveBeenCalledWith('2026-12-01');
	});

	it('keeps the modal open and says why it was refused', async () => {
		const { app, ana } = await setUp();
		const el = show(new SnoozeModal(app, ana, days, refuse));
		type(labelled(el, 'Until'), 'friday');
		await submit(el);
		expect(alertOf(el)).toBe('No.');
		expect(el.querySelector('form')).not.toBeNull();
	});
});

describe('a rhythm', () => {
	const judge = (words: string, member: Member) => judgeRhythm(words, member.history.last, TODAY);

	it('is said to mean the next day, or not to be one', async () => {
		const { ana } = await setUp();
		expect(judge('2 months', ana)).toEqual({ ok: true, says: 'Next due Friday, 1 January 2027.' });
		expect(judge('never', ana).ok).toBe(true);
		expect(judge('now and then', ana)).toMatchObject({ ok: false });
	});

	it('is set as typed', async () => {
		const { app, ana } = await setUp();
		const set = vi.fn(async (_words: string) => Promise.resolve());
		const el = show(new RhythmModal(app, ana, TODAY, set));
		const input = labelled(el, 'Rhythm');
		expect(input.value).toBe('3 weeks');
		type(input, 'sometimes');
		await submit(el);
		expect(set).not.toHaveBeenCalled();
		type(input, 'every other week');
		await submit(el);
		expect(set).toHaveBeenCalledWith('every other week');
	});
});

describe('a plan', () => {
	it('needs a day that is ahead', async () => {
		const { app, ana } = await setUp();
		const plan = vi.fn(async () => Promise.resolve());
		const el = show(new PlanModal(app, ana, days, plan));
		await submit(el);
		expect(alertOf(el)).toContain('Say a day');
		type(labelled(el, 'When'), 'next friday');
		type(labelled(el, 'What'), 'lunch');
		await submit(el);
		expect(plan).toHaveBeenCalledWith('2026-11-27', 'lunch', false);
	});
});

describe('a new person', () => {
	it('is told at once what is wrong with the name', () => {
		const needs = {
			settings: DEFAULT_SETTINGS,
			taken: (path: string) => (path === 'People/Ana.md' ? path : null),
			bearers: (name: string) => (name === 'Cy' ? ['Clients/Cy.md'] : []),
		};
		expect(judgeName('Bo', needs)).toEqual({ ok: true, says: 'Makes People/Bo.md' });
		expect(judgeName('Cy', needs)).toEqual({
			ok: true,
			says: 'Would make People/Cy.md, a second note: the name, an alias or an address is that of Clients/Cy.md.',
		});
		expect(judgeName('Ana', needs).says).toContain('People/Ana.md already');
		expect(judgeName('a/b', needs).ok).toBe(false);
		expect(judgeName('  ', needs).ok).toBe(false);
	});

	it('is made with rhythm and circle', async () => {
		const { app } = await setUp();
		const create = vi.fn(async () => Promise.resolve());
		const needs = { settings: DEFAULT_SETTINGS, taken: () => null, bearers: () => [], create };
		const el = show(new NewPersonModal(app, needs));
		type(labelled(el, 'Name'), 'Bo Lind');
		type(labelled(el, 'Rhythm'), 'sometimes');
		await submit(el);
		expect(create).not.toHaveBeenCalled();
		type(labelled(el, 'Rhythm'), 'monthly');
		type(labelled<HTMLSelectElement>(el, 'Circle'), 'Close');
		await submit(el);
		expect(create).toHaveBeenCalledWith({ name: 'Bo Lind', every: 'monthly', circle: 'Close' });
	});

	it('whose name another note bears is made at the second asking alone', async () => {
		const { app } = await setUp();
		const create = vi.fn(async () => Promise.resolve());
		const bearers = (name: string): string[] => (name === 'Bob Okafor' ? ['Clients/Bob Okafor.md'] : []);
		const el = show(new NewPersonModal(app, { settings: DEFAULT_SETTINGS, taken: () => null, bearers, create }));
		type(labelled(el, 'Name'), 'Bob Okafor');
		expect(said(labelled(el, 'Name'))).toContain('is that of Clients/Bob Okafor.md');
		await submit(el);
		expect(create).not.toHaveBeenCalled();
		expect(alertOf(el)).toContain('Create it again, if it shall be another person.');
		await submit(el);
		expect(create).toHaveBeenCalledExactlyOnceWith({ name: 'Bob Okafor', every: '', circle: '', second: true });
	});
});

describe('a plan that is moved', () => {
	const open = async () => {
		const { app } = await setUp();
		const run = vi.fn(async () => Promise.resolve());
		return { run, el: show(new PlanModal(app, MOVED, days, run)) };
	};

	it('is asked for a day alone, with what it was said', async () => {
		const { el, run } = await open();
		expect(el.textContent).toContain('“lunch” was planned for yesterday.');
		expect(el.querySelectorAll('input')).toHaveLength(1);
		type(labelled(el, 'When'), 'next friday');
		expect(said(labelled(el, 'When'))).toBe('Friday, 27 November 2026');
		await submit(el);
		expect(run).toHaveBeenCalledExactlyOnceWith('2026-11-27', '', false);
	});

	it('takes a day by a button', async () => {
		const { el, run } = await open();
		for (const [button, date] of [
			['Tomorrow', '2026-11-25'],
			['A week', '2026-12-01'],
			['A month', '2026-12-24'],
		] as const) {
			[...el.querySelectorAll('button')].find(({ textContent }) => textContent === button)?.click();
			expect(labelled(el, 'When').value).toBe(date);
		}
		await submit(el);
		expect(run).toHaveBeenCalledExactlyOnceWith('2026-12-24', '', false);
	});

	it('goes to no day that has passed, to no day that is none, and not to its own', async () => {
		const { el, run } = await open();
		await submit(el);
		expect(alertOf(el)).toBe('Say a day, such as "next friday".');
		type(labelled(el, 'When'), 'yesterday');
		expect(said(labelled(el, 'When'))).toContain('is not ahead');
		type(labelled(el, 'When'), 'whenever');
		expect(said(labelled(el, 'When'))).toBe(
			'"whenever" is not a date I can read: try "friday", "in 2 weeks" or "1 december".',
		);
		await submit(el);
		expect(run).not.toHaveBeenCalled();
		const { app } = await setUp();
		const own = show(new PlanModal(app, { ...MOVED, day: TODAY }, days, run));
		type(labelled(own, 'When'), 'today');
		expect(said(labelled(own, 'When'))).toBe(
			'It is planned for Tuesday, 24 November 2026 already: choose another day.',
		);
		await submit(own);
		expect(run).not.toHaveBeenCalled();
	});
});

describe('a promise', () => {
	const open = async () => {
		const { app, ana } = await setUp();
		const run = vi.fn(async () => Promise.resolve());
		return { run, el: show(new PromiseModal(app, ana, days, run)) };
	};

	it('is mine and without a day, unless something else is said', async () => {
		const { el, run } = await open();
		expect(said(labelled(el, 'Due'))).toBe('No day: it stays open until it is ticked off.');
		type(labelled(el, 'What'), 'send the book');
		await submit(el);
		expect(run).toHaveBeenCalledExactlyOnceWith({ text: 'send the book', owner: 'mine', due: null }, false);
	});

	it('takes a day in words and shows it, also one that has passed', async () => {
		const { el, run } = await open();
		type(labelled(el, 'What'), 'lend me the stick');
		type(labelled<HTMLSelectElement>(el, 'Whose'), 'theirs');
		type(labelled(el, 'Due'), '2026-11-20');
		expect(said(labelled(el, 'Due'))).toBe('Friday, 20 November 2026. That has passed already.');
		type(labelled(el, 'Due'), 'in 2 weeks');
		expect(said(labelled(el, 'Due'))).toBe('Tuesday, 8 December 2026');
		el.querySelector('input')?.dispatchEvent(
			new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
		);
		await new Promise((resolve) => setTimeout(resolve));
		expect(run).toHaveBeenCalledExactlyOnceWith(
			{ text: 'lend me the stick', owner: 'theirs', due: '2026-12-08' },
			true,
		);
	});

	it('is refused without words, and with a day that is none', async () => {
		const { el, run } = await open();
		type(labelled(el, 'What'), '  ');
		await submit(el);
		expect(said(labelled(el, 'What'))).toBe('There is nothing to promise yet: say what.');
		expect(document.activeElement).toBe(labelled(el, 'What'));
		type(labelled(el, 'What'), 'ring');
		expect(said(labelled(el, 'What'))).toBe('');
		type(labelled(el, 'Due'), 'someday');
		await submit(el);
		expect(said(labelled(el, 'Due'))).toBe(
			'"someday" is not a date I can read: try "friday", "in 2 weeks" or "1 december".',
		);
		expect(run).not.toHaveBeenCalled();
	});
});

describe('a form that stays open over midnight', () => {
	const NEXT = '2026-11-25';
	const CHANGED = 'A new day has begun: that is Wednesday, 25 November 2026 now. Once more writes it.';

	it('does not write what has passed: the day it means now is shown, and written when that is said once more', async () => {
		const { app, ana } = await setUp();
		const plan = vi.fn(async () => Promise.resolve());
		const el = show(new PlanModal(app, ana, days, plan));
		type(labelled(el, 'When'), 'today');
		expect(said(labelled(el, 'When'))).toBe('Tuesday, 24 November 2026');
		day = NEXT;
		await submit(el);
		expect([plan.mock.calls.length, alertOf(el), said(labelled(el, 'When'))]).toEqual([
			0,
			CHANGED,
			'Wednesday, 25 November 2026',
		]);
		await submit(el);
		expect(plan).toHaveBeenCalledExactlyOnceWith(NEXT, '', false);
	});

	it('refuses a day that was written out and has passed', async () => {
		const { app, ana } = await setUp();
		const plan = vi.fn(async () => Promise.resolve());
		const el = show(new PlanModal(app, ana, days, plan));
		type(labelled(el, 'When'), TODAY);
		day = NEXT;
		for (const _ of [1, 2]) await submit(el);
		expect([plan.mock.calls.length, said(labelled(el, 'When'))]).toEqual([
			0,
			'Tuesday, 24 November 2026 is not ahead: choose a day after today.',
		]);
	});

	it('writes at once what means the same day as before', async () => {
		const { app, ana } = await setUp();
		const plan = vi.fn(async () => Promise.resolve());
		const el = show(new PlanModal(app, ana, days, plan));
		type(labelled(el, 'When'), '2026-12-01');
		day = NEXT;
		await submit(el);
		expect(plan).toHaveBeenCalledExactlyOnceWith('2026-12-01', '', false);
	});

	it('offers days from the day it is', async () => {
		const { app } = await setUp();
		const run = vi.fn(async () => Promise.resolve());
		const el = show(new PlanModal(app, MOVED, days, run));
		day = NEXT;
		[...el.querySelectorAll('button')].find(({ textContent }) => textContent === 'Tomorrow')?.click();
		await submit(el);
		expect(run).toHaveBeenCalledExactlyOnceWith('2026-11-26', '', false);
	});

	it('asks the same of a snooze and of a promise', async () => {
		const { app, ana } = await setUp();
		const run = vi.fn(async () => Promise.resolve());
		for (const [modal, label] of [
			[new SnoozeModal(app, ana, days, run), 'Until'],
			[new PromiseModal(app, ana, days, run), 'Due'],
		] as const) {
			day = '2026-11-23';
			const el = show(modal);
			if (label === 'Due') type(labelled(el, 'What'), 'ring');
			type(labelled(el, label), 'tomorrow');
			day = TODAY;
			run.mockClear();
			await submit(el);
			expect([run.mock.calls.length, alertOf(el)]).toEqual([0, CHANGED]);
			await submit(el);
			expect(run).toHaveBeenCalledOnce();
		}
	});

	it('asks whether a contact was really today, where no day was said', async () => {
		const { el, logged } = await logging();
		type(labelled(el, 'What happened'), 'a long talk');
		day = NEXT;
		await submit(el);
		expect([logged.length, alertOf(el), said(labelled(el, 'When'))]).toEqual([
			0,
			CHANGED,
			'Wednesday, 25 November 2026',
		]);
		type(labelled(el, 'When'), 'yesterday');
		await submit(el);
		expect(logged.map(([request]) => request.day)).toEqual([TODAY]);
	});
});
