/**
 * What is done for plans and promises: the note's exact text, what is said of it, and that it is taken back as one
 * step.
 */
import type { Modal } from 'obsidian';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerItems } from '../../src/plugin/feature/items';
import { plansToAsk } from '../../src/services/plans';
import { openPromises } from '../../src/services/promises';
import { HappenedModal } from '../../src/views/modals/happened-modal';
import { PersonSuggest } from '../../src/views/fields/person-suggest';
import { PlanModal } from '../../src/views/modals/plan-modal';
import { PromiseModal } from '../../src/views/modals/promise-modal';
import { featuresOf, hostOf, openInEditor, shownNotices, textOf, TODAY } from './host';

const shown = shownNotices();

const PATH = 'People/Theo.md';
const THEO =
	'---\r\nevery: 6 weeks\r\n---\r\n## Tasks\r\n* [ ] bring him the **catalogue** \u{1F4C5} 2026-12-05\r\n\r\n## Interactions\r\n* [ ] [[2026-11-23]] lunch with [[Bo]]  \r\n* 2026-11-01 call\r\n';

async function setUp(files: Record<string, string> = { [PATH]: THEO, 'People/Bo.md': '' }) {
	const host = hostOf(files);
	const { app, people } = host;
	await people.load();
	const { actions, commandsOf } = featuresOf(host);
	const plan = () =>
		plansToAsk(people.list(), people.today)[0] ??
		(() => {
			throw new Error('no plan');
		})();
	const promise = () =>
		openPromises(people.list(), people.today)[0] ??
		(() => {
			throw new Error('no promise');
		})();
	const command = (id: string) => commandsOf(registerItems).find((each) => each.id === id);
	return { ...host, actions, items: actions.items, plan, promise, command, text: async () => textOf(app, PATH) };
}

const last = () => shown[shown.length - 1];
async function undo(): Promise<void> {
	const before = shown.length;
	last()?.button?.click();
	await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before));
}

/** Catches a modal as it opens, and draws it into the page. */
function caught(): {
	el: () => HTMLElement;
	fill: (label: string, value: string) => void;
	submit: () => Promise<void>;
} {
	const opened: Modal[] = [];
	for (const of of [PlanModal, PromiseModal, HappenedModal])
		vi.spyOn(of.prototype, 'open').mockImplementation(function (this: Modal) {
			opened.push(this);
			document.body.replaceChildren(this.contentEl);
			void this.onOpen();
		});
	const el = (): HTMLElement =>
		opened[opened.length - 1]?.contentEl ??
		(() => {
			throw new Error('no modal');
		})();
	return {
		el,
		fill: (label, value) => {
			const control = [...el().querySelectorAll<HTMLInputElement>('input, select')].find(
				(each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === label,
			);
			if (control === undefined) throw new Error(`no ${label}`);
			control.value = value;
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
		},
		submit: async () => {
			el()
				.querySelector('form')
				?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
			await new Promise((resolve) => setTimeout(resolve, 20));
		},
	};
}

afterEach(() => void vi.restoreAllMocks());

describe('a plan', () => {
	it('that happened becomes the interaction of all its people, by Enter alone, and is taken back', async () => {
		const { items, plan, text, people } = await setUp();
		const modal = caught();
		items.keepPlan(plan());
		expect(modal.el().textContent).toContain('“lunch with Bo” was planned for yesterday.');
		expect(await text()).toBe(THEO);
		await modal.submit();
		expect(await text()).toBe(THEO.replace('* [ ] [[2026-11-23]]', '* [[2026-11-23]]'));
		expect(last()?.text).toBe('Noted with Theo and Bo, 23 Nov.');
		expect(people.member('People/Bo.md')?.history.last).toBe('2026-11-23');
		await undo();
		expect(await text()).toBe(THEO);
	});

	it('that happened has behind its words what is told of it, as one step', async () => {
		const { items, plan, text } = await setUp();
		const modal = caught();
		items.keepPlan(plan());
		modal.fill('What happened', 'the catalogue is printed');
		await modal.submit();
		expect(await text()).toBe(
			THEO.replace(
				'* [ ] [[2026-11-23]] lunch with [[Bo]]  ',
				'* [[2026-11-23]] lunch with [[Bo]]: the catalogue is printed',
			),
		);
		await undo();
		expect(await text()).toBe(THEO);
	});

	it('that is let go is dropped, and taken back', async () => {
		const { items, plan, text } = await setUp();
		await items.dropPlan(plan());
		expect(await text()).toBe(THEO.replace('* [ ] [[2026-11-23]]', '* [-] [[2026-11-23]]'));
		expect(last()?.text).toBe('The plan with Theo and Bo is let go.');
		await undo();
		expect(await text()).toBe(THEO);
	});

	it('moves to another day, the date alone, and is taken back', async () => {
		const { items, plan, text } = await setUp();
		const modal = caught();
		items.movePlan(plan());
		expect(modal.el().textContent).toContain('“lunch with Bo” was planned for yesterday.');
		modal.fill('When', 'next friday');
		await modal.submit();
		expect(await text()).toBe(THEO.replace('[[2026-11-23]]', '[[2026-11-27]]'));
		expect(last()?.text).toBe('Planned with Theo and Bo for 27 Nov.');
		await undo();
		expect(await text()).toBe(THEO);
	});

	it('that says something else by now is not kept, and the dialog says why', async () => {
		const { items, plan, text, notes } = await setUp();
		const modal = caught();
		items.keepPlan(plan());
		const changed = THEO.replace('lunch', 'dinner');
		await notes.change(PATH, () => changed);
		await modal.submit();
		expect(await text()).toBe(changed);
		expect(modal.el().textContent).toContain(
			'Nothing was written: this plan is no longer in People/Theo.md as it was.',
		);
	});

	it('that says something else by now is not dropped', async () => {
		const { items, plan, text, notes } = await setUp();
		const asked = plan();
		const changed = THEO.replace('lunch', 'dinner');
		await notes.change(PATH, () => changed);
		await items.dropPlan(asked);
		expect(await text()).toBe(changed);
		expect(shown.map((notice) => notice.text)).toEqual([
			'Nothing was written: this plan is no longer in People/Theo.md as it was.',
		]);
	});

	it('that says something else by now is not moved, and the dialog says why', async () => {
		const { items, plan, text, notes } = await setUp();
		const modal = caught();
		items.movePlan(plan());
		const changed = THEO.replace('lunch', 'dinner');
		await notes.change(PATH, () => changed);
		modal.fill('When', 'tomorrow');
		await modal.submit();
		expect(modal.el().querySelector('[role="alert"]')?.textContent).toBe(
			'Nothing was written: this plan is no longer in People/Theo.md as it was.',
		);
		expect(await text()).toBe(changed);
	});
});

describe('a promise', () => {
	it("is ticked off, with its day where the note's tasks have days, and taken back", async () => {
		const { items, promise, text } = await setUp();
		await items.keepPromise(promise());
		expect(await text()).toBe(THEO.replace('* [ ] bring', '* [x] bring'));
		expect(last()?.text).toBe('Kept: bring him the catalogue');
		await undo();
		expect(await text()).toBe(THEO);
	});

	it('is ticked off wherever its line has gone to', async () => {
		const { items, promise, text, notes } = await setUp();
		const asked = promise();
		await notes.change(PATH, (now) => now.replace('## Tasks', 'Hello.\r\n\r\n## Tasks'));
		await items.keepPromise(asked);
		expect(await text()).toBe(
			THEO.replace('## Tasks', 'Hello.\r\n\r\n## Tasks').replace('* [ ] bring', '* [x] bring'),
		);
	});

	it('that says something else by now is left as it is', async () => {
		const { items, promise, text, notes } = await setUp();
		const asked = promise();
		const changed = THEO.replace('bring him', 'send him');
		await notes.change(PATH, () => changed);
		await items.keepPromise(asked);
		expect(await text()).toBe(changed);
		expect(shown.map((notice) => notice.text)).toEqual([
			'Nothing was written: there is no task "bring him the **catalogue**", due Saturday, 5 December 2026, in People/Theo.md any more.',
		]);
	});

	it("is added to the open person's note by a command, and taken back", async () => {
		const host = await setUp();
		await openInEditor(host, PATH);
		const modal = caught();
		host.command('add-promise')?.callback?.();
		modal.fill('What', 'lend me the stick');
		modal.fill('Whose', 'theirs');
		modal.fill('Due', 'in 2 weeks');
		await modal.submit();
		const added = THEO.replace(
			'2026-12-05\r\n',
			'2026-12-05\r\n* [ ] lend me the stick #theirs \u{1F4C5} 2026-12-08\r\n',
		);
		await vi.waitFor(async () => expect(await host.text()).toBe(added));
		expect(last()?.text).toBe('Promise noted with Theo, due Tuesday, 8 December 2026.');
		await undo();
		await vi.waitFor(async () => expect(await host.text()).toBe(THEO));
	});

	it("asks whom it is with where no person's note is open", async () => {
		const { command } = await setUp();
		const asked = vi.spyOn(PersonSuggest.prototype, 'open').mockImplementation(() => undefined);
		command('add-promise')?.callback?.();
		expect(asked).toHaveBeenCalledOnce();
	});

	it('whose words could not be read back is refused in the dialog', async () => {
		const { items, text } = await setUp();
		const modal = caught();
		items.addPromise(PATH);
		modal.fill('What', '~~done~~');
		await modal.submit();
		expect(modal.el().querySelector('[role="alert"]')?.textContent).toContain(
			'these words would not be read as a promise',
		);
		expect(await text()).toBe(THEO);
	});

	it('with somebody who is no person any more is refused in one sentence', async () => {
		const { items } = await setUp();
		items.addPromise('People/Gone.md');
		expect(last()?.text).toBe('People/Gone.md is not the note of one of your people (any more).');
	});
});

it('a line of a note that has gone is said to be gone', async () => {
	const { items } = await setUp();
	await items.openLine('People/Gone.md', 3, false);
	expect(last()?.text).toBe('People/Gone.md could not be read: there is no such note.');
	expect(TODAY).toBe('2026-11-24');
});
