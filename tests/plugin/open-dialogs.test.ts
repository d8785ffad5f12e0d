/**
 * Dialogs that stay open while the vault goes on: a note that is renamed meanwhile is followed, and midnight is
 * noticed, whichever dialog it is.
 */
import type { Modal } from 'obsidian';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { PluginIntroductionActions } from '../../src/plugin/feature/introductions';
import { plansToAsk } from '../../src/services/plans';
import { CircleModal } from '../../src/views/modals/circle-modal';
import { FormModal } from '../../src/views/modals/form-modal';
import { featuresOf, fileOf, hostOf, textOf, TODAY } from './host';

const [BO, BOB, ANA] = ['People/Bo.md', 'Friends/Bob.md', 'People/Ana.md'];
const NOTE = '---\nevery: 3 weeks\n---\n## Interactions\n- [ ] 2026-11-23 lunch\n- 2026-11-01 call\n';

async function setUp() {
	const host = hostOf(
		{ [BO]: NOTE, [ANA]: '## Interactions\n- 2026-11-02 call\n', 'Friends/.keep': '' },
		{ ...DEFAULT_SETTINGS, peopleFolders: ['People', 'Friends'] },
	);
	const { app, people } = host;
	await people.load();
	const { services, actions } = featuresOf(host);
	const opened: Modal[] = [];
	for (const of of [FormModal, CircleModal])
		vi.spyOn(of.prototype as Modal, 'open').mockImplementation(function (this: Modal) {
			opened.push(this);
			document.body.replaceChildren(this.contentEl);
			if (this instanceof FormModal) this.onOpen();
		});
	const el = (): HTMLElement =>
		opened[opened.length - 1]?.contentEl ??
		(() => {
			throw new Error('no dialog');
		})();
	return {
		...host,
		actions,
		introductions: new PluginIntroductionActions(services),
		el,
		modal: () => opened[opened.length - 1],
		/** As the app does it: told at once, read a moment later. */
		async rename(from: string, to: string): Promise<void> {
			const text = await textOf(app, from);
			await app.vault.rename(fileOf(app, from), to);
			people.renames.renamed(from, to);
			people.noteChanged(to, text, from);
		},
		fill(label: string, value: string): void {
			const control = [...el().querySelectorAll<HTMLInputElement>('input, select')].find(
				(each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === label,
			);
			if (control === undefined) throw new Error(`no ${label}`);
			control.value = value;
			control.dispatchEvent(new Event('input', { bubbles: true }));
		},
		submit: () =>
			void el()
				.querySelector('form')
				?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
	};
}
type World = Awaited<ReturnType<typeof setUp>>;

beforeEach(() => void vi.restoreAllMocks());

describe('a note that is renamed while a dialog is open is written to where it is now', () => {
	const planned = ({ people }: World) =>
		plansToAsk(people.list(), people.today)[0] ??
		(() => {
			throw new Error('no plan');
		})();
	const dialogs: readonly (readonly [
		what: string,
		open: (world: World) => unknown,
		fields: Readonly<Record<string, string>>,
		written: string,
	])[] = [
		['a promise', ({ actions }) => actions.items.addPromise(BO), { What: 'send the map' }, '- [ ] send the map\n'],
		[
			'a plan',
			({ actions }) => actions.plan(BO),
			{ When: 'next friday', What: 'supper' },
			'- [ ] 2026-11-27 supper\n',
		],
		[
			'a plan that is moved',
			(world) => world.actions.items.movePlan(planned(world)),
			{ When: 'next friday' },
			'- [ ] 2026-11-27 lunch\n',
		],
		[
			'an interaction',
			({ actions }) => actions.logWithDetails([BO]),
			{ 'What happened': 'a long talk' },
			`- ${TODAY} a long talk\n`,
		],
		['a snooze', ({ actions }) => actions.snooze(BO, null), { Until: 'next friday' }, 'snooze: 2026-11-27\n'],
		['a rhythm', ({ actions }) => actions.setRhythm(BO), { Rhythm: 'monthly' }, 'every: monthly\n'],
	];
	it.each(dialogs)('%s', async (_, open, fields, written) => {
		const world = await setUp();
		await open(world);
		for (const [label, value] of Object.entries(fields)) world.fill(label, value);
		await world.rename(BO, BOB);
		world.submit();
		await vi.waitFor(async () => expect(await textOf(world.app, BOB)).toContain(written));
		expect(world.el().querySelector('[role="alert"]')?.textContent ?? '').toBe('');
	});

	it('a circle', async () => {
		const world = await setUp();
		world.actions.setCircle(BO);
		await world.rename(BO, BOB);
		const modal = world.modal();
		if (!(modal instanceof CircleModal)) throw new Error('no choice');
		modal.onChooseItem({ name: 'Close', every: '' });
		await vi.waitFor(async () => expect(await textOf(world.app, BOB)).toContain('circle: Close\n'));
	});

	it('an introduction, in both notes, each with the link as it is now', async () => {
		const world = await setUp();
		const [a, b] = [world.people.member(ANA), world.people.member(BO)];
		if (a === null || b === null) throw new Error('nobody');
		world.introductions.introduce({ a, b, shared: [], score: 1 }, () => undefined);
		await world.rename(BO, BOB);
		world.submit();
		await vi.waitFor(async () => expect(await textOf(world.app, BOB)).toMatch(/- 2026-11-24 [^[\n]*\[\[.*Ana/));
		expect(await textOf(world.app, ANA)).toMatch(/- 2026-11-24 [^[\n]*\[\[.*Bob/);
	});

	it('an interaction with several, and the one who is left out afterwards is the one whose name it says', async () => {
		const world = await setUp();
		world.actions.logWithDetails([ANA, BO]);
		world.fill('What happened', 'supper');
		await world.rename(BO, BOB);
		expect([...world.el().querySelectorAll('.nurture-chip')].map(({ textContent }) => textContent)).toEqual([
			'Ana',
			'Bob',
		]);
		world.el().querySelector<HTMLElement>('[aria-label="Leave out Ana"]')?.click();
		world.submit();
		await vi.waitFor(async () => expect(await textOf(world.app, BOB)).toContain(`- ${TODAY} supper\n`));
		expect(await textOf(world.app, ANA)).not.toContain('supper');
	});

	it('and never to another that has taken its name', async () => {
		const world = await setUp();
		world.actions.items.addPromise(BO);
		world.fill('What', 'send the map');
		await world.rename(BO, BOB);
		await world.rename(ANA, BO);
		world.submit();
		await vi.waitFor(async () => expect(await textOf(world.app, BOB)).toContain('send the map'));
		expect(await textOf(world.app, BO)).not.toContain('send the map');
	});
});

it.each(['plan', 'addPromise', 'movePlan', 'snooze'] as const)(
	'midnight passes while a dialog is open: the day that words mean is asked for once more: %s',
	async (what) => {
		const world = await setUp();
		const { actions, clock, people, app } = world;
		const [asked] = plansToAsk(people.list(), people.today);
		if (what === 'plan') actions.plan(BO);
		else if (what === 'snooze') await actions.snooze(BO, null);
		else if (what === 'addPromise') actions.items.addPromise(BO);
		else if (asked !== undefined) actions.items.movePlan(asked);
		if (what === 'addPromise') world.fill('What', 'send the map');
		world.fill({ plan: 'When', movePlan: 'When', snooze: 'Until', addPromise: 'Due' }[what], 'tomorrow');
		clock.day = '2026-11-25';
		world.submit();
		await vi.waitFor(() =>
			expect(world.el().querySelector('[role="alert"]')?.textContent).toBe(
				'A new day has begun: that is Thursday, 26 November 2026 now. Once more writes it.',
			),
		);
		expect(await textOf(app, BO)).toBe(NOTE);
		await new Promise((resolve) => setTimeout(resolve));
		world.submit();
		await vi.waitFor(async () => expect(await textOf(app, BO)).toContain('2026-11-26'));
	},
);
