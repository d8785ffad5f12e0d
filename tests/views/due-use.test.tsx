import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TODAY } from './due-people';
import { catchMenus, frame, giveHeights, openDue, quiet, stopTheClock } from './due-host';

const ANA = 'People/Ana Díaz.md';
const BO = 'People/Bo Lind.md';
const LUCIA = 'People/Lucía Ibáñez.md';

beforeEach(giveHeights);
afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

describe('the mouse', () => {
	it('opens a note by click, in a new tab with Mod or the middle button', async () => {
		const { row, actions } = await openDue();
		row('Bo Lind').click();
		expect(actions.open).toHaveBeenLastCalledWith(BO, false);
		row('Bo Lind').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
		expect(actions.open).toHaveBeenLastCalledWith(BO, 'tab');
		row('Ana Díaz').dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
		expect(actions.open).toHaveBeenLastCalledWith(ANA, 'tab');
		row('Ana Díaz').dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 2 }));
		expect(actions.open).toHaveBeenCalledTimes(3);
	});

	it('shows the brief by hovering', async () => {
		const { row, actions } = await openDue();
		row('Bo Lind')
			.querySelector('.nurture-person-name')
			?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(actions.brief.hover).toHaveBeenCalledWith(expect.any(MouseEvent), row('Bo Lind'), BO);
	});

	it('shows no brief to a finger, which does not hover, and to a mouse again after it', async () => {
		const { row, actions } = await openDue();
		const over = (pointerType: string) => {
			row('Bo Lind').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
			row('Bo Lind').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		};
		over('touch');
		expect(actions.brief.hover).not.toHaveBeenCalled();
		over('mouse');
		expect(actions.brief.hover).toHaveBeenCalledOnce();
	});

	it("has one menu, from the right button and from the row's own", async () => {
		const { row, actions, button } = await openDue();
		const menus = catchMenus();
		row('Bo Lind').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		const titles = menus.titles();
		expect(titles).toEqual([
			'Log today',
			'Log with details…',
			'Plan…',
			'Add a promise…',
			'Message…',
			'Snooze for a week',
			'Snooze for a month',
			'Snooze until…',
			'Set rhythm…',
			'Set circle…',
			'Pause',
			'Open the brief',
			'Show in calendar',
			'Giving and receiving',
			'Open',
			'Open in new tab',
		]);
		button('More for Ana Díaz').click();
		expect(menus.atPosition).toHaveBeenCalledOnce();
		expect(menus.titles()).toEqual(titles);
		expect(actions.open).not.toHaveBeenCalled();
		menus.choose('Log today');
		expect(actions.logToday).toHaveBeenCalledWith(ANA);
		menus.choose('Snooze for a week');
		expect(actions.snooze).toHaveBeenLastCalledWith(ANA, '2026-12-02');
		menus.choose('Snooze for a month');
		expect(actions.snooze).toHaveBeenLastCalledWith(ANA, '2026-12-25');
		menus.choose('Snooze until…');
		expect(actions.snooze).toHaveBeenLastCalledWith(ANA, null);
		menus.choose('Open in new tab');
		expect(actions.open).toHaveBeenLastCalledWith(ANA, 'tab');
	});

	it('offers no snooze to whom nothing asks for: paused, or without a rhythm', async () => {
		const { row } = await openDue();
		const menus = catchMenus();
		for (const section of ['No rhythm', 'Paused']) {
			row(section).click();
			await frame();
		}
		for (const name of ['Wout', 'Petra Novák']) {
			row(name).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
			expect(menus.titles().filter((title) => typeof title === 'string' && title.includes('Snooze'))).toEqual([]);
		}
	});

	it('opens and shuts a section, and remembers it', async () => {
		const { row, names, view, saved } = await openDue();
		row('Later').click();
		await frame();
		expect(names()).toContain('Theo Brandt');
		expect(row('Later').getAttribute('aria-expanded')).toBe('true');
		expect(view.getState().closed).toEqual([
			'rest',
			'promises',
			'milestones',
			'drifting',
			'aside',
			'untracked',
			'paused',
		]);
		expect(saved).toHaveBeenCalled();
	});

	it('offers to resume who is paused', async () => {
		const { row, button } = await openDue({ state: { closed: [] } });
		const menus = catchMenus();
		expect(row('Petra').textContent).toContain('paused');
		button('More for Petra Novák').click();
		expect(menus.titles()).toContain('Resume');
	});
});

describe('a finger', () => {
	const touch = (kind: string, more = {}) =>
		new PointerEvent(kind, {
			bubbles: true,
			pointerType: 'touch',
			isPrimary: true,
			clientX: 10,
			clientY: 10,
			...more,
		});

	it('held still opens the menu and not the note', async () => {
		const { row, actions } = await openDue();
		const menus = catchMenus();
		vi.useFakeTimers();
		row('Bo Lind').dispatchEvent(touch('pointerdown'));
		vi.advanceTimersByTime(600);
		vi.useRealTimers();
		row('Bo Lind').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		row('Bo Lind').dispatchEvent(touch('pointerup'));
		row('Bo Lind').click();
		expect(menus.atPosition).toHaveBeenCalledOnce();
		expect(menus.atMouse).not.toHaveBeenCalled();
		expect(actions.open).not.toHaveBeenCalled();
		row('Bo Lind').dispatchEvent(touch('pointerdown'));
		row('Bo Lind').dispatchEvent(touch('pointerup'));
		row('Bo Lind').click();
		expect(actions.open).toHaveBeenCalledOnce();
	});

	it('that holds somebody who leaves the list opens nothing', async () => {
		const { row, people } = await openDue();
		const menus = catchMenus();
		stopTheClock();
		row('Bo Lind').dispatchEvent(touch('pointerdown'));
		people.noteRemoved(BO);
		await frame();
		await vi.advanceTimersByTimeAsync(600);
		expect(menus.atPosition).not.toHaveBeenCalled();
	});

	it('that moves on scrolls and opens nothing', async () => {
		const { row } = await openDue();
		const menus = catchMenus();
		vi.useFakeTimers();
		row('Bo Lind').dispatchEvent(touch('pointerdown'));
		row('Bo Lind').dispatchEvent(touch('pointermove', { clientY: 40 }));
		vi.advanceTimersByTime(600);
		vi.useRealTimers();
		expect(menus.atPosition).not.toHaveBeenCalled();
	});
});

describe('the keys', () => {
	it('have one stop in the list and walk it with arrows', async () => {
		const { el, row, rows, press, focused } = await openDue();
		expect(rows().filter((each) => each.tabIndex === 0)).toHaveLength(1);
		row('Today').focus();
		for (const [key, at] of [
			['ArrowDown', ANA],
			['ArrowDown', BO],
			['ArrowUp', ANA],
			['ArrowLeft', 'section/due'],
			['End', 'section/paused'],
			['Home', 'section/due'],
			['PageDown', 'section/untracked'],
			['PageUp', 'section/due'],
			['ArrowUp', 'section/due'],
		] as const) {
			press(key);
			await frame();
			expect([key, focused()]).toEqual([key, at]);
		}
		expect(
			rows()
				.filter((each) => each.tabIndex === 0)
				.map((each) => each.dataset.key),
		).toEqual(['section/due']);
		expect(el.querySelectorAll('[role=treegrid]')).toHaveLength(1);
	});

	it('do for a person what the menu does', async () => {
		const { row, press, actions } = await openDue();
		const menus = catchMenus();
		row('Bo Lind').focus();
		await frame();
		press('Enter');
		expect(actions.open).toHaveBeenLastCalledWith(BO, false);
		press('Enter', { ctrlKey: true });
		expect(actions.open).toHaveBeenLastCalledWith(BO, 'tab');
		press('l');
		expect(actions.logToday).toHaveBeenCalledExactlyOnceWith(BO);
		press('L', { shiftKey: true });
		expect(actions.logWithDetails).toHaveBeenCalledExactlyOnceWith([BO]);
		press('p');
		expect(actions.plan).toHaveBeenCalledExactlyOnceWith(BO);
		press('s');
		expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(BO, null);
		press('.');
		press('ContextMenu');
		press('F10', { shiftKey: true });
		expect(menus.atPosition).toHaveBeenCalledTimes(3);
	});

	it('write once however long they are held', async () => {
		const { row, press, actions, focused } = await openDue();
		row('Bo Lind').focus();
		await frame();
		press('l');
		for (let time = 0; time < 5; time++) expect(press('l', { repeat: true })).toBe(false);
		expect(actions.logToday).toHaveBeenCalledExactlyOnceWith(BO);
		press('ArrowUp', { repeat: true });
		await frame();
		expect(focused()).toBe(ANA);
	});

	it('write once where they are pressed twice at once on a row that stays; on another row, and later, again', async () => {
		const { row, press, actions } = await openDue();
		row('Bo Lind').focus();
		await frame();
		const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
		press('l');
		now.mockReturnValue(1200);
		press('l');
		expect(actions.logToday.mock.calls).toEqual([[BO]]);
		row('Ana Díaz').focus();
		await frame();
		press('l');
		row('Bo Lind').focus();
		await frame();
		now.mockReturnValue(1800);
		press('l');
		expect(actions.logToday.mock.calls).toEqual([[BO], [ANA], [BO]]);
	});

	it("leave the app's own shortcuts alone", async () => {
		const { row, press, actions } = await openDue();
		row('Bo Lind').focus();
		await frame();
		expect(press('p', { ctrlKey: true })).toBe(true);
		expect(press('s', { metaKey: true })).toBe(true);
		expect(press('x')).toBe(true);
		expect(actions.plan).not.toHaveBeenCalled();
		expect(actions.snooze).not.toHaveBeenCalled();
	});

	it('open and shut sections', async () => {
		const { row, press, names } = await openDue();
		row('Later').focus();
		await frame();
		press('ArrowRight');
		await frame();
		expect(names()).toContain('Theo Brandt');
		press('ArrowLeft');
		await frame();
		expect(names()).not.toContain('Theo Brandt');
		press('Enter');
		await frame();
		expect(names()).toContain('Theo Brandt');
	});

	it('reach the buttons of a row, which answer for themselves', async () => {
		const { row, press, actions, button } = await openDue();
		row('Bo Lind').focus();
		await frame();
		for (const name of ['Log with Bo Lind', 'Brief of Bo Lind', 'More for Bo Lind']) {
			press('ArrowRight');
			expect(document.activeElement).toBe(button(name));
			press('Enter');
		}
		expect(actions.open).not.toHaveBeenCalled();
		for (let step = 0; step < 3; step++) press('ArrowLeft');
		expect(document.activeElement).toBe(row('Bo Lind'));
		button('Log with Bo Lind').click();
		button('Brief of Bo Lind').click();
		expect(actions.logWithDetails).toHaveBeenCalledWith([BO]);
		expect(actions.brief.open).toHaveBeenCalledWith(BO);
		expect(actions.open).not.toHaveBeenCalled();
	});

	it('go from the list to the filter and back, and are letters there', async () => {
		const { row, press, actions, input, focused } = await openDue();
		row('Bo Lind').focus();
		await frame();
		press('/');
		expect(document.activeElement).toBe(input());
		for (const key of ['l', 'p', 's', '.', '/', 'Enter']) expect(press(key)).toBe(true);
		expect(actions.logToday).not.toHaveBeenCalled();
		press('ArrowDown');
		await frame();
		expect(focused()).toBe(BO);
	});
});

describe('the focus', () => {
	it('stays with a person who moves in the list', async () => {
		const { row, people, focused } = await openDue({ state: { closed: [] } });
		row('Bo Lind').focus();
		await frame();
		people.noteChanged(BO, '---\nevery: fortnightly\n---\n- 2026-11-25 coffee: again\n- 2026-11-11 coffee\n');
		await frame();
		expect(row('Bo Lind').textContent).toContain('in 2 weeks');
		expect(focused()).toBe(BO);
	});

	it('goes to the next one when somebody leaves the list', async () => {
		const { row, people, focused } = await openDue();
		row('Bo Lind').focus();
		await frame();
		people.noteRemoved(BO);
		await frame();
		expect(focused()).toBe(LUCIA);
	});

	it('is not taken from elsewhere', async () => {
		const { people, input } = await openDue();
		input().focus();
		people.noteRemoved(BO);
		await frame();
		expect(document.activeElement).toBe(input());
	});
});

describe('this week', () => {
	const LATE = Array.from({ length: 7 }, (_, at) => `- [ ] thing ${String(at)} 📅 2026-11-0${String(at + 1)}\n`);
	const notes = { 'People/Ana.md': `---\nevery: weekly\n---\n- 2026-11-24 call\n${LATE.join('')}` };
	const things = (names: readonly (string | undefined)[]) => names.filter((name) => /thing|more/.test(name ?? ''));

	it('opens all of it from its last row, and folds again with its section', async () => {
		const { row, names, press, focused } = await openDue({ notes });
		expect(row('3 more').getAttribute('aria-level')).toBe('2');
		expect(things(names())).toHaveLength(5);
		row('3 more').focus();
		await frame();
		press('Enter');
		await frame();
		expect(things(names())).toHaveLength(7);
		expect(focused()).toBe('promise: People/Ana.md thing 4');
		vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
		row('This week').click();
		await frame();
		row('This week').click();
		await frame();
		expect(row('3 more')).toBeDefined();
		row('3 more').click();
		await frame();
		expect(things(names())).toHaveLength(7);
	});

	it('shows all that is found', async () => {
		const { type, names } = await openDue({ notes });
		await type('ana');
		expect(things(names())).toHaveLength(7);
	});
});

it('tells two of one name apart, to the ear as well', async () => {
	const { rows, nameOf, button } = await openDue({
		notes: {
			'People/Ana.md': '---\nevery: weekly\n---\n- [ ] bring bread 📅 2026-11-20\n',
			'People/Work/Ana.md': '---\nevery: weekly\n---\n',
		},
	});
	expect(rows().slice(1, 5).map(nameOf)).toEqual([
		'Ana People today No contact noted yet',
		'Ana Work today No contact noted yet',
		'',
		'bring bread 5 days past You promised · Ana (People)',
	]);
	expect(button('More for Ana (Work)')).toBeDefined();
});

describe('the filter', () => {
	it('is one button in the header, until it is asked for', async () => {
		const { el, button, input, press, type, names } = await openDue();
		const isFolded = () => el.querySelector('.nurture-filters')?.classList.contains('nurture-is-folded');
		expect([isFolded(), button('Filter the list').getAttribute('aria-expanded')]).toEqual([true, 'false']);
		button('Filter the list').click();
		await frame();
		expect([isFolded(), document.activeElement]).toEqual([false, input()]);
		await type('theo');
		expect(names()).toHaveLength(2);
		button('Show everybody').click();
		await frame();
		expect([isFolded(), input().value, names().length]).toEqual([true, '', 12]);
		button('Filter the list').click();
		await frame();
		press('Escape');
		await frame();
		expect(isFolded()).toBe(true);
	});

	it('finds people wherever they are listed, and Escape ends it', async () => {
		const { type, names, press, view, input } = await openDue();
		await type('theo');
		expect(names()).toEqual(['Later 1', 'Theo Brandt']);
		expect(view.getState().filter).toBe('theo');
		input().focus();
		press('Escape');
		await frame();
		expect(names()).toHaveLength(12);
		expect(press('Escape')).toBe(false);
		await frame();
		expect(document.activeElement?.classList.contains('nurture-row')).toBe(true);
	});

	it('can be cleared by a button', async () => {
		const { type, button, names } = await openDue();
		await type('theo');
		button('Clear filter').click();
		await frame();
		expect(names()).toHaveLength(12);
	});

	it('narrows to a circle and a tag', async () => {
		const { el, names, view } = await openDue();
		const choose = async (label: string, text: string) => {
			const select = el.querySelector<HTMLSelectElement>(`select[aria-label=${label}]`)!;
			select.value = [...select.options].find((option) => option.text === text)?.value ?? '';
			select.dispatchEvent(new Event('change', { bubbles: true }));
			await frame();
		};
		await choose('Circle', 'Friends');
		expect(names()).toEqual(['Today 1', 'Lucía Ibáñez']);
		await choose('Circle', 'No circle');
		expect(view.getState().circle).toBe('');
		await choose('Circle', 'All circles');
		await choose('Tag', '#choir');
		expect(names()).toEqual(['Today 1', 'Ana Díaz', 'This week 1', 'Wim Vermeulen']);
	});

	it('is there again with the workspace', async () => {
		const { names, input } = await openDue({ state: { filter: 'bo', sort: 'name' } });
		expect(names()).toEqual(['Today 1', 'Bo Lind']);
		expect(input().value).toBe('bo');
	});
});

it('sorts as its menu says', async () => {
	const { button, names, view } = await openDue();
	const menus = catchMenus();
	button('Change sort order').click();
	expect(menus.titles()).toEqual(['Longest past their rhythm', 'Name', 'Longest since last contact', 'Circle']);
	menus.choose('Longest since last contact');
	await frame();
	expect(view.getState().sort).toBe('last');
	expect(names().slice(1, 4)).toEqual(['Lucía Ibáñez', 'Ana Díaz', 'Bo Lind']);
});

describe('the order of the list', () => {
	/** What the row of somebody says at its right edge. */
	const edges = (rows: readonly HTMLElement[]): string[] =>
		rows
			.filter((each) => each.classList.contains('nurture-person'))
			.map((each) =>
				['.nurture-person-name', '.nurture-person-when', '.nurture-person-rhythms > [aria-hidden]']
					.map((part) => each.querySelector(part)?.textContent ?? '-')
					.join(' | '),
			);
	const silent = (every: string, since: string): string => `---\nevery: ${every}\n---\n- ${since} call\n`;
	const LATE = {
		'People/Ana.md': silent('yearly', '2024-11-25'),
		'People/Bo.md': silent('weekly', '2026-10-28'),
		'People/Cy.md': silent('monthly', '2026-02-25'),
		'People/Di.md': silent('weekly', '2026-11-18'),
	};

	it('is told beside the button that changes it, and every row shows what it goes by, in that order', async () => {
		const { el, rows, button } = await openDue({ notes: LATE });
		expect(el.querySelector('.nurture-sorted')?.textContent).toBe('Longest past their rhythm');
		expect(edges(rows())).toEqual([
			'Cy | 8 months past | 9.1×',
			'Bo | 3 weeks past | 4×',
			'Ana | 12 months past | 2×',
			'Di | today | -',
		]);
		expect(rows()[1]?.getAttribute('aria-describedby')?.split(' ')[0]).toMatch(/-rhythms$/);
		expect(rows()[1]?.textContent).toContain('9.1 times their rhythm');
		const menus = catchMenus();
		button('Change sort order').click();
		menus.choose('Name');
		await frame();
		expect(el.querySelector('.nurture-sorted')?.textContent).toBe('Name');
		expect(edges(rows())).toEqual([
			'Ana | 12 months past | -',
			'Bo | 3 weeks past | -',
			'Cy | 8 months past | -',
			'Di | today | -',
		]);
	});

	it("is that of the figures in today's portion as well, however it was chosen; who is done stays, and says so", async () => {
		const settings = { portionSize: 3 };
		const { rows, people } = await openDue({
			notes: {
				...LATE,
				'People/Bo.md': '---\nevery: weekly\ncircle: Friends\n---\n- 2026-10-28 call\n',
				'People/Eve.md': '---\nevery: weekly\ncircle: Inner circle\n---\n- 2026-10-29 call\n',
			},
			settings,
		});
		expect(rows()[0]?.textContent).toBe('Today 0 of 3 done');
		expect(edges(rows()).slice(0, 3)).toEqual([
			'Cy | 8 months past | 9.1×',
			'Bo | 3 weeks past | 4×',
			'Eve | 2 weeks past | 3.8×',
		]);
		await people.log({ path: 'People/Bo.md', day: TODAY, kind: null, text: 'call' });
		await frame();
		expect(rows()[0]?.textContent).toBe('Today 1 of 3 done');
		expect(edges(rows()).slice(0, 3)).toEqual([
			'Cy | 8 months past | 9.1×',
			'Bo | done today | -',
			'Eve | 2 weeks past | 3.8×',
		]);
	});
});

describe('what is said aloud', () => {
	it('is how many were found, once the typing rests', async () => {
		const { type, said } = await openDue();
		stopTheClock();
		await type('ch');
		await type('choir');
		expect(said()).toBe('');
		await quiet();
		expect(said()).toBe('2 people found.');
	});

	it('is the new standing of whom something was written for', async () => {
		const { people, said } = await openDue();
		stopTheClock();
		people.noteChanged(BO, '---\nevery: fortnightly\n---\n- 2026-11-25 coffee: again\n');
		await frame();
		await quiet();
		expect(said()).toBe('Bo Lind: in 2 weeks.');
	});
});
