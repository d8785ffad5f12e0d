import { App, TFile, TFolder } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { People } from '../../src/services/people';
import { DUE_VIEW_TYPE } from '../../src/views/due/due-view';
import { frame, giveHeights, openDue } from './due-host';

beforeEach(giveHeights);
afterEach(() => {
	document.body.textContent = '';
	vi.restoreAllMocks();
});

/** Those that hear of changes and have not stopped listening. */
function spyOnListeners(): ReadonlySet<() => void> {
	const listening = new Set<() => void>();
	const original = Object.getOwnPropertyDescriptor(People.prototype, 'onChange')?.value as People['onChange'];
	vi.spyOn(People.prototype, 'onChange').mockImplementation(function listen(this: People, listener) {
		const end = original.call(this, listener);
		listening.add(listener);
		return () => {
			listening.delete(listener);
			end();
		};
	});
	return listening;
}

describe('the view', () => {
	it('names itself', async () => {
		const { view } = await openDue();
		expect([view.getViewType(), view.getDisplayText(), view.getIcon()]).toEqual([
			DUE_VIEW_TYPE,
			'Due to nurture',
			'sprout',
		]);
	});

	it('lists who is due and who comes up, and shuts what is later', async () => {
		const { names } = await openDue();
		expect(names()).toEqual([
			'Today 3',
			'Ana Díaz',
			'Bo Lind',
			'Lucía Ibáñez',
			'This week 2',
			'Wim Vermeulen',
			'Kofi Mensah',
			'1 person has no rhythm yet: sort them',
			'Later 2',
			'Planned and snoozed 1',
			'No rhythm 1',
			'Paused 1',
		]);
	});

	it('says of a row who, how late and what was last', async () => {
		const { row, nameOf } = await openDue();
		expect(nameOf(row('Ana Díaz'))).toBe(
			'Ana Díaz 3 weeks past Last contact: “her knee is better, says Mara” call, 14 Oct',
		);
		expect(nameOf(row('Lucía'))).toBe('Lucía Ibáñez today No contact noted yet');
		expect(row('Ana Díaz').querySelector('.nurture-person-why')?.textContent).toBe(
			'She opened the first door for me.',
		);
		expect(row('Ana Díaz').querySelector('.nurture-person-circle')?.textContent).toBe('Close');
		expect(row('Wim').querySelector('.nurture-person-last')?.textContent).toBe('Last contact:  14 Nov');
	});

	it('places rows in their sets', async () => {
		const { row } = await openDue();
		const place = (of: HTMLElement) =>
			['aria-level', 'aria-posinset', 'aria-setsize', 'aria-rowindex'].map((name) =>
				Number(of.getAttribute(name)),
			);
		expect(place(row('Today'))).toEqual([1, 1, 6, 1]);
		expect(place(row('Bo Lind'))).toEqual([2, 2, 3, 3]);
		expect(place(row('Kofi'))).toEqual([2, 2, 2, 7]);
	});

	it('draws once for many changes in a frame, and nothing after it is closed', async () => {
		const listening = spyOnListeners();
		const { view, people, el, names } = await openDue({ settings: { portionSize: 50 } });
		const list = vi.spyOn(people, 'list');
		for (const name of ['A', 'B', 'C']) people.noteChanged(`People/${name}.md`, '---\nevery: weekly\n---\n');
		expect(list).not.toHaveBeenCalled();
		await frame();
		expect(list).toHaveBeenCalledTimes(1);
		expect(names()[0]).toBe('Today 6');
		people.dayChanged();
		await (view as unknown as { onClose(): Promise<void> }).onClose();
		view.unload();
		expect(el.childElementCount).toBe(0);
		people.dayChanged();
		await frame();
		expect(list).toHaveBeenCalledTimes(1);
		expect(listening.size).toBe(0);
	});

	it('draws only the rows in sight of ten thousand', async () => {
		const notes = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, at) => [
				`People/P${at}.md`,
				'---\nevery: weekly\n---\n- 2026-11-01 call: hello\n',
			]),
		);
		const { rows, row } = await openDue({ notes, state: { closed: [] } });
		expect(rows().length).toBeGreaterThan(10);
		expect(rows().length).toBeLessThan(60);
		expect(rows()[0]?.textContent).toBe('Today 0 of 5 done');
		expect(row('Also due').textContent).toBe('Also due 9995');
		expect(rows()[8]?.getAttribute('aria-setsize')).toBe('9995');
	}, 60_000);

	it('goes with the day', async () => {
		const { clock, people, names } = await openDue();
		clock.day = '2026-11-28';
		people.dayChanged();
		await frame();
		expect(names()[0]).toBe('Today 4');
	});
});

describe("today's portion", () => {
	const notes = Object.fromEntries(
		Array.from({ length: 12 }, (_, at) => [
			`People/P${String(at).padStart(2, '0')}.md`,
			'---\nevery: weekly\n---\n- 2026-10-01 call\n',
		]),
	);
	const portionOf = ({ names }: { names: () => (string | undefined)[] }) => names().slice(0, 6);

	it('holds the same people when their notes are renamed, and asks for that to be kept', async () => {
		const list = await openDue({ notes, settings: { peopleFolders: ['People', 'Friends'] } });
		const { view, people, saved } = list;
		const { vault } = App.fromOriginalType__(view.app);
		people.noteChanged('People/P00.md', `${notes['People/P00.md']}- 2026-11-25 call\n`);
		await frame();
		const before = portionOf(list);
		expect(before).toEqual(['Today 1 of 5 done', 'P00', 'P01', 'P02', 'P03', 'P04']);
		saved.mockClear();
		vault.trigger('rename', TFile.create__(vault, 'Friends/Anna.md'), 'People/P01.md');
		people.dayChanged();
		await frame();
		expect(portionOf(list)).toEqual(before);
		people.noteChanged('Friends/Anna.md', notes['People/P01.md'] ?? '', 'People/P01.md');
		await frame();
		expect(portionOf(list)).toEqual(before.map((name) => (name === 'P01' ? 'Anna' : name)));
		expect(view.getState()).toMatchObject({
			portion: { paths: ['People/P00.md', 'Friends/Anna.md', 'People/P02.md', 'People/P03.md', 'People/P04.md'] },
		});
		expect(saved).toHaveBeenCalledOnce();
		vault.trigger('rename', TFile.create__(vault, 'Friends/Zoe.md'), 'People/P11.md');
		people.noteChanged('Friends/Zoe.md', notes['People/P11.md'] ?? '', 'People/P11.md');
		await frame();
		expect(saved).toHaveBeenCalledOnce();
	});

	it('goes along with the folder of its notes', async () => {
		const list = await openDue({ notes, settings: { peopleFolders: ['People', 'Friends'] } });
		const { view, people } = list;
		const { vault } = App.fromOriginalType__(view.app);
		const before = portionOf(list);
		vault.trigger('rename', TFolder.create__(vault, 'Friends'), 'People');
		for (const [path, text] of Object.entries(notes)) {
			people.noteChanged(path.replace('People', 'Friends'), text, path);
			await frame();
			expect(portionOf(list)).toEqual(before);
		}
	});
});

describe('when there is nobody to show', () => {
	it('says that it is reading', async () => {
		const { el, people, names } = await openDue({ load: false });
		expect(el.textContent).toContain('Reading your notes…');
		await people.load();
		await frame();
		expect(el.textContent).not.toContain('Reading');
		expect(names()[0]).toBe('Today 3');
	});

	it('offers the first person and names the folders watched', async () => {
		const { el, button, actions } = await openDue({
			notes: {},
			settings: { peopleFolders: ['People', 'Clients'], personTags: ['person'] },
		});
		expect(el.textContent).toContain('Nobody here yet');
		expect(el.textContent).toContain('A note in People or Clients, or tagged #person, is a person.');
		[...el.querySelectorAll('button')].find((each) => each.textContent === 'New person')?.click();
		expect(actions.newPerson).toHaveBeenCalledOnce();
		button('Settings').click();
		expect(actions.openSettings).toHaveBeenCalledOnce();
	});

	it('says who is next when nobody is due', async () => {
		const theo = { 'People/Theo.md': '---\nevery: 2w\n---\n- 2026-11-13 call\n' };
		expect((await openDue({ notes: theo })).el.textContent).toContain('Nobody is due. Next: Theo on Friday.');
		const both = {
			...theo,
			'People/Ana.md': '---\nevery: 2w\n---\n- 2026-11-12 call\n',
			'People/Bo.md': '---\nsnooze: 2026-11-26\nevery: daily\n---\n',
		};
		expect((await openDue({ notes: both })).el.textContent).toContain('Nobody is due. Next: Ana and Bo tomorrow.');
		expect((await openDue({ notes: { 'People/Wout.md': '---\nevery: never\n---\n' } })).el.textContent).toContain(
			"Set a rhythm from a person's menu.",
		);
	});

	it('leads to those who have no rhythm yet, by click and by key, and not while somebody is looked for', async () => {
		const { el, actions, row, press, type } = await openDue({
			notes: { 'People/Wout.md': '', 'People/Ana.md': '' },
		});
		expect(el.textContent).toContain('Nobody is due yet.');
		const offer = row('2 people have no rhythm yet: sort them');
		offer.click();
		offer.focus();
		press('Enter');
		press('ArrowDown');
		expect(actions.sort).toHaveBeenCalledTimes(2);
		await type('wout');
		expect(el.textContent).not.toContain('sort them');
	});

	it('clears the filters when nothing matches', async () => {
		const { el, button, type, view, names } = await openDue();
		await type('zzz');
		expect(el.textContent).toContain('Nobody matches');
		expect(el.textContent).not.toContain('Nobody is due');
		button('Clear the filters').click();
		await frame();
		expect(view.getState().filter).toBe('');
		expect(names()).toContain('Ana Díaz');
		expect(document.activeElement).toBe(el.querySelector('input'));
	});
});
