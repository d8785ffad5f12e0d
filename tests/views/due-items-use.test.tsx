/** The rows of plans, promises and milestones, worked by mouse, key and finger. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catchMenus, frame, giveHeights, openDue, quiet, stopTheClock } from './due-host';

const THEO =
	'---\nevery: 6 weeks\nbirthday: 1979-12-01\n---\n## Promises\n- [ ] bring him the catalogue 📅 2026-11-30\n- [ ] copy of the specimen book #waiting 📅 2026-11-20\n\n## Interactions\n- [ ] 2026-11-24 lunch with [[Bo]]\n- 2026-11-01 call\n';
const NOTES = { 'People/Theo.md': THEO, 'People/Bo.md': '---\ntype: person\nbirthday: 11-20\n---\n' };
const open = () => openDue({ notes: NOTES });
const PEOPLE = ['People/Theo.md', 'People/Bo.md'];
const likeThis = (part: object): unknown => expect.objectContaining(part);
const plan = { plan: likeThis({ path: 'People/Theo.md', date: '2026-11-24', line: 10 }) };
const promise = { path: 'People/Theo.md', promise: likeThis({ text: 'bring him the catalogue', line: 6 }) };

beforeEach(giveHeights);
afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

describe('what is on the screen', () => {
	it('is each with its words, its day, its people', async () => {
		const { rows, nameOf } = await open();
		expect(
			rows()
				.filter((row) => row.classList.contains('nurture-item'))
				.map(nameOf),
		).toEqual([
			'lunch with Bo yesterday with Theo and Bo',
			'Bo: birthday belated on Friday, 20 November, still time for a word',
			'copy of the specimen book 5 days past Promised to you · Theo',
			'bring him the catalogue in 5 days You promised · Theo',
			'Theo turns 47 in 6 days Tuesday',
		]);
		expect(
			rows()
				.filter((row) => row.classList.contains('nurture-section'))
				.map((row) => row.textContent?.trim()),
		).toEqual(['Did it happen? 1', 'This week 4', 'Later 1', 'No rhythm 1']);
	});

	it('names every control after its row', async () => {
		const { row } = await open();
		const named = (words: string): (string | null)[] =>
			[...row(words).querySelectorAll('button, input')].map((control) => control.getAttribute('aria-label'));
		expect(named('lunch')).toEqual([
			'Yes: lunch with Bo',
			'Another day…: lunch with Bo',
			'Let it go: lunch with Bo',
			'More for lunch with Bo',
		]);
		expect(named('catalogue')).toEqual(['Kept: bring him the catalogue', 'More for bring him the catalogue']);
		expect(named('turns 47')).toEqual(['More for Theo']);
	});

	it('says truly that nobody is due', async () => {
		const { el, view } = await open();
		expect(el.querySelector('.nurture-note')?.textContent).toBe('Nobody is due. Next: Theo on 13 Dec.');
		view.unload();
		const none = await openDue({ notes: { 'People/Bo.md': NOTES['People/Bo.md'] } });
		expect(none.el.querySelector('.nurture-note')?.textContent).toBe('Nobody is due yet.');
		expect(none.row('1 person has no rhythm yet: sort them')).toBeDefined();
	});

	it('is found by the people', async () => {
		const { type, names, said } = await open();
		stopTheClock();
		await type('bo');
		expect(names().filter((name) => name !== undefined && /^(?:Did|This week|\d more)/.test(name))).toEqual([
			'Did it happen? 1',
			'This week 1',
		]);
		await quiet();
		expect(said()).toBe('1 person, 1 plan and 1 milestone found.');
		await type('nobody');
		expect(names()).toEqual([]);
	});

	it('folds, is counted aloud, and is remembered', async () => {
		const { row, names, view, said } = await open();
		stopTheClock();
		row('This week').click();
		await frame();
		expect(names().join()).not.toContain('catalogue');
		expect(view.getState().closed).toContain('soon');
		await quiet();
		expect(said()).toBe('This week, 4, closed.');
	});
});

describe('the mouse', () => {
	it('answers a plan, and does not open its note with that', async () => {
		const { button, actions } = await open();
		button('Yes: lunch with Bo').click();
		button('Another day…: lunch with Bo').click();
		await frame();
		button('Another day…: lunch with Bo').click();
		await frame();
		button('Let it go: lunch with Bo').click();
		await frame();
		expect(actions.items.keepPlan).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(plan));
		expect(actions.items.movePlan).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(plan));
		expect(actions.items.dropPlan).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(plan));
		expect(actions.items.openLine).not.toHaveBeenCalled();
	});

	it('ticks a promise once while it is being written, and the box is open again if that was refused', async () => {
		const { row, actions } = await open();
		let finish = (): void => undefined;
		actions.items.keepPromise.mockImplementation(async () => new Promise((resolve) => (finish = resolve)));
		const box = row('catalogue').querySelector('input') as HTMLInputElement;
		box.click();
		expect(box.checked).toBe(true);
		row('catalogue').dispatchEvent(new KeyboardEvent('keydown', { key: 'y', bubbles: true }));
		expect(actions.items.keepPromise).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(promise));
		expect(actions.items.openLine).not.toHaveBeenCalled();
		finish();
		await frame();
		expect(box.checked).toBe(false);
	});

	it("opens the note at the line, in a new tab with Mod or the middle button; of a milestone the person's", async () => {
		const { row, actions } = await open();
		row('catalogue').click();
		row('lunch').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
		row('lunch').dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
		expect(actions.items.openLine.mock.calls).toEqual([
			['People/Theo.md', 6, false],
			['People/Theo.md', 10, 'tab'],
			['People/Theo.md', 10, 'tab'],
		]);
		row('turns 47').click();
		expect(actions.open).toHaveBeenCalledExactlyOnceWith('People/Theo.md', false);
	});

	it('previews the note by hovering', async () => {
		const { row, actions } = await open();
		row('catalogue').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(actions.hover).toHaveBeenCalledWith(expect.any(MouseEvent), row('catalogue'), 'People/Theo.md');
		row('catalogue').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' }));
		row('catalogue').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(actions.hover).toHaveBeenCalledOnce();
	});

	it("has one menu from the right button and from the row's own; that of a milestone is the person's", async () => {
		const { row, actions, button } = await open();
		const menus = catchMenus();
		row('lunch').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(menus.titles()).toEqual([
			'Yes, it happened',
			'Move to another day…',
			'Let it go',
			'Log with details…',
			'Open at the line',
			'Open at the line in a new tab',
		]);
		menus.choose('Move to another day…');
		menus.choose('Log with details…');
		expect(actions.items.movePlan).toHaveBeenCalledOnce();
		expect(actions.logWithDetails).toHaveBeenLastCalledWith(PEOPLE);
		button('More for bring him the catalogue').click();
		expect(menus.titles()).toEqual([
			'Tick off',
			'Log with details…',
			'Open at the line',
			'Open at the line in a new tab',
		]);
		menus.choose('Tick off');
		menus.choose('Open at the line in a new tab');
		expect(actions.items.keepPromise).toHaveBeenCalledOnce();
		expect(actions.items.openLine).toHaveBeenLastCalledWith('People/Theo.md', 6, 'tab');
		row('turns 47').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
		expect(menus.titles().slice(0, 4)).toEqual(['Log today', 'Log with details…', 'Plan…', 'Add a promise…']);
		menus.choose('Add a promise…');
		expect(actions.items.addPromise).toHaveBeenCalledExactlyOnceWith('People/Theo.md');
		expect(actions.items.openLine).toHaveBeenCalledOnce();
	});
});

describe('the keys', () => {
	it('walk people and items alike', async () => {
		const { row, press, rows, focused } = await open();
		row('Did it happen').focus();
		const seen: (string | null)[] = [];
		for (let step = 0; step < 9; step++) {
			press('ArrowDown');
			await frame();
			seen.push(focused()?.replace(/ .*/, '') ?? null);
		}
		expect(seen).toEqual([
			'plan:',
			'section/soon',
			'milestone:',
			'promise:',
			'promise:',
			'milestone:',
			'offer/sort',
			'section/later',
			'section/untracked',
		]);
		expect(rows().filter((each) => each.tabIndex === 0)).toHaveLength(1);
	});

	it('answer: y for a plan and a promise, a blank for a promise, p for another day', async () => {
		const { row, press, actions } = await open();
		row('lunch').focus();
		await frame();
		press(' ');
		expect(actions.items.keepPlan).not.toHaveBeenCalled();
		press('y');
		await frame();
		press('p');
		await frame();
		press('L', { shiftKey: true });
		expect([actions.items.keepPlan.mock.calls.length, actions.items.movePlan.mock.calls.length]).toEqual([1, 1]);
		expect(actions.logWithDetails).toHaveBeenLastCalledWith(PEOPLE);
		row('catalogue').focus();
		await frame();
		press('y');
		await frame();
		press(' ');
		press('l');
		press('s');
		expect(actions.items.keepPromise).toHaveBeenCalledTimes(2);
		expect([actions.logToday.mock.calls, actions.snooze.mock.calls]).toEqual([[], []]);
	});

	it('do for a milestone what they do for its person', async () => {
		const { row, press, actions } = await open();
		row('turns 47').focus();
		await frame();
		for (const key of ['l', 'p', 's', 'y', ' ', 'Enter']) press(key);
		expect(actions.logToday).toHaveBeenCalledExactlyOnceWith('People/Theo.md');
		expect(actions.plan).toHaveBeenCalledExactlyOnceWith('People/Theo.md');
		expect(actions.snooze).toHaveBeenCalledExactlyOnceWith('People/Theo.md', null);
		expect(actions.open).toHaveBeenCalledExactlyOnceWith('People/Theo.md', false);
	});

	it('open at the line, and the menu', async () => {
		const { row, press, actions } = await open();
		const menus = catchMenus();
		row('catalogue').focus();
		await frame();
		press('Enter');
		press('Enter', { ctrlKey: true });
		expect(actions.items.openLine.mock.calls).toEqual([
			['People/Theo.md', 6, false],
			['People/Theo.md', 6, 'tab'],
		]);
		press('.');
		press('F10', { shiftKey: true });
		expect(menus.atPosition).toHaveBeenCalledTimes(2);
	});

	it('go from a row to its buttons, between them and back', async () => {
		const { row, press, actions } = await open();
		const named = (): string | null =>
			document.activeElement?.getAttribute('aria-label') ??
			(document.activeElement as HTMLElement).dataset.key ??
			null;
		row('lunch').focus();
		await frame();
		const seen: (string | null)[] = [];
		for (const key of [
			'ArrowRight',
			'ArrowRight',
			'ArrowRight',
			'ArrowRight',
			'ArrowRight',
			'ArrowLeft',
			'ArrowLeft',
			'ArrowLeft',
			'ArrowLeft',
			'ArrowLeft',
		]) {
			press(key);
			await frame();
			seen.push(named()?.replace(/:.*/, '') ?? null);
		}
		expect(seen).toEqual([
			'Yes',
			'Another day…',
			'Let it go',
			'More for lunch with Bo',
			'More for lunch with Bo',
			'Let it go',
			'Another day…',
			'Yes',
			'plan',
			'section/plans',
		]);
		row('catalogue').focus();
		await frame();
		press('ArrowRight');
		expect(document.activeElement).toBe(row('catalogue').querySelector('input'));
		expect([press(' '), press('Enter')]).toEqual([true, true]);
		expect(actions.items.openLine).not.toHaveBeenCalled();
	});
});

it('a finger held still opens the menu', async () => {
	const { row, actions } = await open();
	const menus = catchMenus();
	vi.useFakeTimers();
	row('lunch').dispatchEvent(
		new PointerEvent('pointerdown', {
			bubbles: true,
			pointerType: 'touch',
			isPrimary: true,
			clientX: 10,
			clientY: 10,
		}),
	);
	vi.advanceTimersByTime(600);
	vi.useRealTimers();
	row('lunch').click();
	expect(menus.atPosition).toHaveBeenCalledOnce();
	expect(actions.items.openLine).not.toHaveBeenCalled();
});

describe('a press that was not meant for the row it hits', () => {
	const KEPT = THEO.replace('- [ ] copy', '- [x] copy');
	/** The list, in which the first promise is ticked and gone; time stands still. */
	async function ticked() {
		const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
		const list = await open();
		const tickOf = (words: string) => list.row(words).querySelector('input') as HTMLInputElement;
		tickOf('specimen').focus();
		tickOf('specimen').click();
		list.people.noteChanged('People/Theo.md', KEPT);
		await frame();
		expect(list.actions.items.keepPromise).toHaveBeenCalledOnce();
		list.actions.items.keepPromise.mockClear();
		const click = (words: string, detail: number): boolean =>
			tickOf(words).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
		return { ...list, click, later: (by: number) => now.mockReturnValue(1000 + by) };
	}

	it('does nothing: neither the second click of a double click, nor any click at once', async () => {
		const { click, actions, later, row } = await ticked();
		click('catalogue', 2);
		click('catalogue', 1);
		row('catalogue').click();
		expect(actions.items.keepPromise).not.toHaveBeenCalled();
		expect(actions.items.openLine).not.toHaveBeenCalled();
		later(600);
		click('catalogue', 2);
		expect(actions.items.keepPromise).not.toHaveBeenCalled();
		click('catalogue', 1);
		expect(actions.items.keepPromise).toHaveBeenCalledOnce();
	});

	it('does nothing by key either, while arrows lead on at once', async () => {
		const { press, actions, later, focused } = await ticked();
		expect(focused()).toBe('promise: People/Theo.md bring him the catalogue');
		for (const key of ['y', ' ', 'Enter', 'l']) press(key);
		press('Enter', { repeat: true });
		expect(actions.items.keepPromise).not.toHaveBeenCalled();
		expect(actions.items.openLine).not.toHaveBeenCalled();
		expect(actions.logWithDetails).not.toHaveBeenCalled();
		press('ArrowUp');
		await frame();
		expect(focused()).toBe('milestone: People/Bo.md birthday 2026-11-20');
		press('ArrowDown');
		await frame();
		later(600);
		press(' ', { repeat: true });
		expect(actions.items.keepPromise).not.toHaveBeenCalled();
		press(' ');
		expect(actions.items.keepPromise).toHaveBeenCalledOnce();
	});

	it('counts at once where what has gone was not pressed', async () => {
		const { people, row, actions } = await open();
		people.noteChanged('People/Theo.md', KEPT);
		await frame();
		row('catalogue').querySelector('input')?.click();
		expect(actions.items.keepPromise).toHaveBeenCalledOnce();
	});
});

describe('the focus', () => {
	it('goes to the next of the section, then to the one before, then to what comes below', async () => {
		const { row, people, focused } = await open();
		const without = (...texts: readonly string[]): string =>
			THEO.split('\n')
				.filter((each) => !texts.some((text) => each.includes(text)))
				.join('\n');
		row('specimen').querySelector('input')?.focus();
		await frame();
		people.noteChanged('People/Theo.md', without('specimen'));
		await frame();
		expect(focused()).toBe('promise: People/Theo.md bring him the catalogue');
		people.noteChanged('People/Theo.md', without('specimen', 'catalogue'));
		await frame();
		expect(focused()).toBe('milestone: People/Theo.md birthday 2026-12-01');
		people.noteChanged('People/Theo.md', without('specimen', 'catalogue', 'birthday'));
		await frame();
		expect(focused()).toBe('milestone: People/Bo.md birthday 2026-11-20');
		people.noteChanged('People/Bo.md', '---\ntype: person\n---\n');
		await frame();
		expect(focused()).toBe('offer/sort');
	});

	it('stays with a row whose line has moved', async () => {
		const { row, people, focused, actions } = await open();
		row('catalogue').focus();
		await frame();
		people.noteChanged('People/Theo.md', THEO.replace('## Promises', 'Hello.\n\n## Promises'));
		await frame();
		expect(focused()).toBe('promise: People/Theo.md bring him the catalogue');
		row('catalogue').click();
		expect(actions.items.openLine).toHaveBeenLastCalledWith('People/Theo.md', 8, false);
	});
});

it('says aloud how many are left, once', async () => {
	const { people, said } = await open();
	stopTheClock();
	people.noteChanged('People/Theo.md', THEO.replace('- [ ] bring', '- [x] bring'));
	await frame();
	await quiet();
	expect(said()).toBe('Open promises: 1.');
	people.noteChanged(
		'People/Theo.md',
		THEO.replace('- [ ] bring', '- [x] bring').replace('- [ ] 2026-11-24', '- 2026-11-24'),
	);
	await frame();
	await quiet();
	expect(said()).toBe('No more plans to ask about. Milestones: 1.');
});
