/**
 * The contact calendar as the app opens it: it follows the notes, the day and the chosen person, and remembers what was
 * chosen.
 */
import { App, TFile, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { afterEach, describe, expect, it, vi, type Mock } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { People } from '../../src/services/people';
import type { CalendarActions } from '../../src/views/ports/calendar-actions';
import { CalendarView } from '../../src/views/calendar/calendar-view';
import { FixedClock, MemoryStore } from '../support/ports';
import { catchMenus, frame } from './due-host';

const ANA =
	'---\nwhy: x\n---\n## Interactions\n- 2026-05-05 call: her knee\n- 2026-05 letters\n- 2026-05-05 lunch with [[Bo]]\n- 2024-02-29 coffee\n';
const NOTES = {
	'People/Ana.md': ANA,
	'People/Bo.md': '---\nwhy: x\n---\n',
	'People/Cy.md': '---\nwhy: x\n---\n- 2026-11-25 call\n',
};

function spiedActions(): { [K in keyof CalendarActions]: Mock<CalendarActions[K]> } {
	return {
		newPerson: vi.fn(),
		openSettings: vi.fn(),
		logWithDetails: vi.fn(),
		openLine: vi.fn(),
		choosePerson: vi.fn(),
		chooseLine: vi.fn(),
		savePicture: vi.fn(async () => {}),
	};
}

async function open({
	notes = NOTES,
	state,
	load = true,
}: { notes?: Readonly<Record<string, string>>; state?: unknown; load?: boolean } = {}) {
	const mock = App.createConfigured__();
	const clock = new FixedClock('2026-11-25');
	const people = new People(new MemoryStore(notes), clock, DEFAULT_SETTINGS);
	if (load) await people.load();
	const actions = spiedActions();
	const view = new CalendarView(WorkspaceLeaf.create2__(mock).asOriginalType3__(), people, actions);
	document.body.appendChild(view.containerEl);
	const saved = vi.spyOn(view.app.workspace, 'requestSaveLayout');
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	if (state !== undefined) await view.setState(state, { history: false });
	const el = view.contentEl;
	return {
		mock,
		view,
		people,
		clock,
		actions,
		saved,
		el,
		summary: () => el.querySelector('.nurture-calendar-summary')?.textContent ?? null,
		empty: () => el.querySelector('.nurture-empty-title')?.textContent ?? null,
		button: (label: string): HTMLElement => {
			const found = [...el.querySelectorAll('button')].find(
				(each) => (each.getAttribute('aria-label') ?? each.textContent) === label,
			);
			if (found === undefined) throw new Error(`No button ${label}`);
			return found;
		},
		day: (day: string) => el.querySelector<SVGElement>(`[data-day="${day}"]`) as SVGElement,
		stops: () =>
			[...el.querySelectorAll('[role=grid] [tabindex="0"]')].map(
				(each) =>
					each.getAttribute('data-day') ??
					`${each.getAttribute('data-row')}.${each.getAttribute('data-month')}`,
			),
		rows: () =>
			[...el.querySelectorAll('tbody tr')].map((row) =>
				[...row.children].map((cell) => cell.textContent).join(' | '),
			),
	};
}

const press = (target: Element, name: string, more: KeyboardEventInit = {}): boolean =>
	target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));

afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

describe('the contact calendar', () => {
	it('has a square for each day of this year, one tab stop, and says what was', async () => {
		const { el, stops, summary, day } = await open();
		expect(el.querySelectorAll('[data-day]')).toHaveLength(365);
		expect(stops()).toEqual(['2026-11-25']);
		expect(summary()).toBe('In 2026: 4 contacts with 3 people, most in May. Of one only the month is known.');
		expect(day('2026-05-05').textContent).toBe(
			'Tuesday, 5 May 2026: 2 contacts. Ana, call: her knee; Ana and Bo, meet: lunch with Bo',
		);
		expect(
			el.querySelectorAll('.nurture-day-mark[class*=step]').length -
				el.querySelectorAll('.nurture-legend .nurture-day-mark').length,
		).toBe(2);
	});

	it('steps through the years there is contact in, and remembers the year', async () => {
		const { button, summary, view, saved, el } = await open();
		expect(button('Next year').getAttribute('aria-disabled')).toBe('true');
		button('Next year').click();
		expect(summary()).toContain('In 2026');
		button('Previous year').click();
		await frame();
		expect(summary()).toBe('No contact noted in 2025.');
		button('Previous year').click();
		await frame();
		expect(summary()).toBe('In 2024: 1 contact with 1 person.');
		expect(el.querySelectorAll('[data-day]')).toHaveLength(366);
		expect(button('Previous year').getAttribute('aria-disabled')).toBe('true');
		expect(view.getState()).toEqual({ who: null, year: 2024, mode: 'year', table: false });
		expect(saved).toHaveBeenCalled();
	});

	it('goes over the new year by arrows, and not beyond what there is', async () => {
		const { day, summary, el } = await open();
		day('2026-11-25').focus();
		press(day('2026-11-25'), 'Home', { ctrlKey: true });
		await frame();
		expect(document.activeElement?.getAttribute('data-day')).toBe('2026-01-01');
		press(document.activeElement as Element, 'ArrowUp');
		await frame();
		expect(document.activeElement?.getAttribute('data-day')).toBe('2025-12-31');
		expect(summary()).toBe('No contact noted in 2025.');
		for (let turn = 0; turn < 3; turn++) {
			press(document.activeElement as Element, 'PageUp', { shiftKey: true });
			await frame();
		}
		expect(document.activeElement?.getAttribute('data-day')).toBe('2024-01-01');
		expect(el.querySelectorAll('[tabindex="0"][data-day]')).toHaveLength(1);
	});

	it('opens each contact of a day at its line, and those of the month whose day is not known', async () => {
		const { day, actions } = await open();
		const menus = catchMenus();
		press(day('2026-05-05'), 'Enter');
		expect(menus.titles()).toEqual([
			'Tuesday, 5 May 2026',
			'Ana, call: her knee',
			'Ana and Bo, meet: lunch with Bo',
			'In May 2026, day not known',
			'Ana, letters',
		]);
		menus.choose('Ana and Bo, meet: lunch with Bo');
		expect(actions.openLine).toHaveBeenCalledWith('People/Ana.md', 7, false);
		press(day('2026-03-01'), 'Enter');
		expect(menus.atPosition).toHaveBeenCalledOnce();
	});

	it('lets one of very many be found by typing', async () => {
		const { day, actions } = await open({
			notes: {
				'People/Ana.md': `---\nwhy: x\n---\n## Interactions\n${Array.from({ length: 40 }, (_, at) => `- 2026-05-05 said number ${at}`).join('\n')}\n`,
			},
		});
		press(day('2026-05-05'), ' ');
		expect(actions.chooseLine.mock.lastCall?.[0]).toHaveLength(40);
		actions.chooseLine.mock.lastCall?.[1](39);
		expect(actions.openLine).toHaveBeenCalledWith('People/Ana.md', 44, false);
	});

	it("shows one person, and says so where that note is nobody's", async () => {
		const { actions, button, summary, view, el, empty } = await open();
		button('Contacts with: everybody. Choose a person').click();
		actions.choosePerson.mock.lastCall?.[0]('People/Bo.md');
		await frame();
		expect(summary()).toBe('In 2026: 1 contact with Bo.');
		expect(view.getState()).toMatchObject({ who: 'People/Bo.md' });
		await view.setState({ who: 'People/Zoe.md' }, { history: false });
		expect(empty()).toBe('Zoe is not one of your people (any more).');
		expect(el.querySelector('[role=grid]')).toBe(null);
		([...el.querySelectorAll('.nurture-empty button')][0] as HTMLElement).click();
		await frame();
		expect(summary()).toContain('3 people');
	});

	it('shows all years by months, and a month by its days', async () => {
		const { button, el, stops, summary, view } = await open();
		button('All years').click();
		await frame();
		expect(summary()).toBe('Since 2024: 5 contacts with 3 people, most in 2026.');
		expect(stops()).toEqual(['0.10']);
		const cell = el.querySelector('[data-row="2"][data-month="1"]') as SVGElement;
		expect(cell.textContent).toBe('1February 2024: 1 contact');
		cell.focus();
		press(cell, 'Enter');
		await frame();
		expect(view.getState()).toEqual({ who: null, year: 2024, mode: 'year', table: false });
		expect(document.activeElement?.getAttribute('data-day')).toBe('2024-02-29');
	});

	it('is a table for whoever wants one', async () => {
		const { button, rows, view } = await open();
		button('As a table').click();
		await frame();
		expect(rows().filter((row) => !row.includes('| 0 |'))).toEqual([
			'May | 3 | 2 | Ana 3, Bo',
			'November | 1 | 1 | Cy',
		]);
		expect(rows()).toHaveLength(12);
		await view.setState({ who: 'People/Ana.md', table: true }, { history: false });
		expect(rows()[4]).toBe('May | 3 | 5 (call), 5 (meet), day not known');
		await view.setState({ mode: 'years', table: true }, { history: false });
		expect(rows()).toEqual(['2026 | 4 | 3 | May', '2025 | 0 | 0 | ', '2024 | 1 | 1 | ']);
		button('2024').click();
		await frame();
		expect(rows()[1]).toBe('February | 1 | 1 | Ana');
	});

	it('saves what it shows', async () => {
		const { button, actions, view } = await open();
		button('Save as picture').click();
		expect(actions.savePicture.mock.lastCall?.[0]).toBe('Contact 2026');
		expect(actions.savePicture.mock.lastCall?.[1]).toContain(
			'<desc id="summary">In 2026: 4 contacts with 3 people',
		);
		await view.setState({ mode: 'years', who: 'People/Ana.md' }, { history: false });
		button('Save as picture').click();
		expect(actions.savePicture.mock.lastCall?.[0]).toBe('Contact with Ana 2024-2026');
	});
});

describe('a contact calendar that is open', () => {
	it('follows the notes and the day', async () => {
		const { people, summary, clock, day, el } = await open();
		people.noteChanged('People/Bo.md', '---\nwhy: x\n---\n- 2026-06-01 call\n');
		await frame();
		expect(summary()).toContain('5 contacts');
		expect(day('2026-11-26').getAttribute('class')).toContain('nurture-is-ahead');
		clock.day = '2027-01-01';
		people.dayChanged();
		await frame();
		expect(summary()).toBe('No contact noted in 2027.');
		expect(el.querySelector('.nurture-is-today')?.getAttribute('data-day')).toBe('2027-01-01');
	});

	it('follows the chosen person under another name', async () => {
		const { mock, people, view, summary, empty, saved } = await open({ state: { who: 'People/Ana.md' } });
		mock.vault.trigger('rename', TFile.create__(mock.vault, 'People/Anna.md'), 'People/Ana.md');
		expect(view.getState()).toMatchObject({ who: 'People/Anna.md' });
		expect(saved).toHaveBeenCalled();
		people.noteChanged('People/Anna.md', ANA, 'People/Ana.md');
		await frame();
		expect([summary(), empty()]).toEqual(['In 2026: 3 contacts with Anna. Of one only the month is known.', null]);
	});

	it('says that it reads, that nobody is there, that there was no contact', async () => {
		const { empty, people } = await open({ load: false });
		expect(empty()).toBe('Reading your notes…');
		await people.load();
		await frame();
		expect(empty()).toBe(null);
		expect((await open({ notes: {} })).empty()).toBe('Nobody here yet');
		const none = await open({ notes: { 'People/Bo.md': '---\nwhy: x\n---\n' }, state: { who: 'People/Bo.md' } });
		expect(none.empty()).toBe('No contact with Bo noted yet.');
		none.button('Log an interaction…').click();
		expect(none.actions.logWithDetails).toHaveBeenCalledWith(['People/Bo.md']);
	});

	it('draws nothing any more once it is closed', async () => {
		const { view, people, el } = await open();
		await (view as unknown as { onClose(): Promise<void> }).onClose();
		people.dayChanged();
		await frame();
		expect(el.textContent).toBe('');
	});
});
