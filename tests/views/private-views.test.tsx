/**
 * People who are private, through every view: nothing of theirs is told beside somebody else, and nothing else is lost.
 */
import { App as MockApp, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { App, ItemView, WorkspaceLeaf as RealLeaf } from 'obsidian';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { briefLayout } from '../../src/insight/brief/layout';
import { soughtNote } from '../../src/insight/match/query';
import { reviewPeriod } from '../../src/insight/review/review-period';
import { briefContext } from '../../src/services/brief';
import { Fixes } from '../../src/services/fixes';
import { Ledger } from '../../src/services/writing/ledger';
import { Matches } from '../../src/services/matches';
import { People } from '../../src/services/people';
import { Reviews } from '../../src/services/reviews';
import { BalanceView } from '../../src/views/balance/balance-view';
import { BriefPanel } from '../../src/views/brief/brief-panel';
import { CalendarView } from '../../src/views/calendar/calendar-view';
import { IntroductionsView } from '../../src/views/introductions/introductions-view';
import { MatchModal } from '../../src/views/match/match-modal';
import { MessageModal } from '../../src/views/modals/message-modal';
import { ProblemsView } from '../../src/views/problems/problems-view';
import { PersonCard } from '../../src/views/reach-out/person-card';
import { FixedClock, MemoryStore } from '../support/ports';
import { leaks, OPEN_PEOPLE, PRIVATE_DAY, PRIVATE_VAULT, stays } from '../support/private-vault';
import { catchMenus, giveHeights, openDue, spiedActions } from './due-host';

const NOTES = Object.fromEntries(Object.entries(PRIVATE_VAULT).filter(([path]) => path.endsWith('.md')));
/** Of what is Ana's all that the brief has room for. */
const OF_ANA = ['01', '02', '04', '05', '06', '07', '08', '09', '12', '13', '14', '15', '16', '17', '18', '26'];
const words = (...numbers: readonly string[]): string[] => numbers.map((number) => `stays${number}`);

beforeEach(() => void document.body.replaceChildren());
afterEach(() => void render(null, document.body));

async function world() {
	const store = new MemoryStore(NOTES);
	const ledger = new Ledger(store);
	const people = new People(ledger, new FixedClock(PRIVATE_DAY), DEFAULT_SETTINGS);
	await people.load();
	const mock = MockApp.createConfigured__({});
	const app: App = mock.asOriginalType__();
	const leaf = (): RealLeaf => WorkspaceLeaf.create2__(mock).asOriginalType3__();
	const memberOf = (name: string): Member => {
		const member = people.list().find(({ person }) => person.name === name);
		if (member === undefined) throw new Error(`Nobody is called ${name}.`);
		return member;
	};
	return { app, people, ledger, leaf, memberOf };
}

/** All that an element says, also to those who do not see it. */
function said(el: ParentNode): string {
	const told = [...el.querySelectorAll('*')].flatMap((each) => [
		...['aria-label', 'title', 'value', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
		...(each instanceof HTMLTextAreaElement || each instanceof HTMLInputElement ? [each.value] : []),
	]);
	return [el.textContent ?? '', ...told].join('\n');
}

/** A view as the app opens it, with what it keeps. */
async function opened(view: ItemView, state?: object): Promise<string> {
	document.body.replaceChildren(view.containerEl);
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	if (state !== undefined) await view.setState(state, { history: false });
	return said(view.contentEl);
}

const calendarActions = () => ({
	newPerson: vi.fn(),
	openSettings: vi.fn(),
	logWithDetails: vi.fn(),
	openLine: vi.fn(),
	choosePerson: vi.fn(),
	chooseLine: vi.fn(),
	savePicture: vi.fn(async () => {}),
	open: vi.fn(async () => {}),
});

describe('of one person is shown what is theirs, and nothing of somebody else who is private', () => {
	for (const name of OPEN_PEOPLE) {
		it(`in the brief of ${name}, and on the walk`, async () => {
			const { people, memberOf } = await world();
			const member = memberOf(name);
			const layout = briefLayout(member, briefContext(people));
			render(h(BriefPanel, { member, layout, today: people.today, actions: spiedActions() }), document.body);
			expect(leaks(said(document.body))).toEqual([]);
			render(h(PersonCard, { layout }), document.body);
			expect(leaks(said(document.body))).toEqual([]);
		});

		it(`beside and in a message to ${name}`, async () => {
			const { app, people, memberOf } = await world();
			const modal = new MessageModal(app, {
				member: memberOf(name),
				today: people.today,
				settings: people.settings,
				unfinished: null,
				copy: async () => Promise.resolve(),
				open: async () => Promise.resolve(),
				keep: vi.fn(),
			});
			document.body.replaceChildren(modal.contentEl);
			modal.onOpen();
			expect(leaks(said(modal.contentEl))).toEqual([]);
		});

		for (const [what, state] of [
			['the calendar', { mode: 'year', year: 2026 }],
			['the calendar of all years', { mode: 'years' }],
			['the balance', {}],
		] as const)
			it(`in ${what} of ${name}`, async () => {
				const { people, leaf, memberOf } = await world();
				const View = what === 'the balance' ? BalanceView : CalendarView;
				const view = new View(leaf(), people, calendarActions());
				expect(leaks(await opened(view, { ...state, who: memberOf(name).person.path }))).toEqual([]);
			});
	}

	it('in the brief and the balance: all that is not', async () => {
		const { people, leaf, memberOf } = await world();
		const member = memberOf('Ana Díaz');
		const layout = briefLayout(member, briefContext(people));
		const all = [
			layout.about,
			layout.why ?? '',
			...layout.groups.flatMap(({ lines }) => lines.map((line) => line.words)),
		].join('\n');
		expect(stays(all)).toEqual(words(...OF_ANA));
		const view = new BalanceView(leaf(), people, calendarActions());
		expect(stays(await opened(view, { who: member.person.path }))).toEqual(words('09', '14'));
	});
});

describe("in views of everybody stands what is nobody private's", () => {
	it('in the list: rows of others, and the filters', async () => {
		giveHeights();
		const whose = (row: HTMLElement): string =>
			row.querySelector('.nurture-person-name, .nurture-item-who')?.textContent ?? '';
		for (const name of OPEN_PEOPLE) {
			const list = await openDue({ notes: NOTES, state: { closed: [], filter: name } });
			const own = list.rows().filter((row) => OPEN_PEOPLE.some((one) => whose(row).includes(one)));
			expect([name, own.some((row) => whose(row) === name)]).toEqual([name, true]);
			expect([name, leaks(own.map(said).join('\n'))]).toEqual([name, []]);
		}
		const list = await openDue({ notes: NOTES, state: { filter: 'a' } });
		const filters = [...list.el.querySelectorAll('option')].map(({ textContent }) => textContent);
		expect(leaks(filters.join('\n'))).toEqual([]);
		expect(filters).toContain('#printing-stays11');
	});

	it('in the list: a line that tells of somebody private stands under their name alone, and none is lost', async () => {
		const { people } = await world();
		const { openPromises } = await import('../../src/services/promises');
		const open = openPromises(people.list(), people.today).map(({ members, promise }) => [
			members.map(({ person }) => person.name).join(', '),
			promise.text.replace(/\[\[|\]\]/g, ''),
		]);
		const PIA = 'Pia Quill';
		const ZOE = 'Zoë Aurelie Marguerite van den Berghe Saint';
		expect(open.sort()).toEqual([
			['Ana Díaz', 'send the book stays12'],
			['Bo Lind, Ana Díaz', 'show Ana Díaz the boat stays26'],
			[PIA, 'ask Pia Quil canary15'],
			[PIA, 'ask Pia Quill about canary14'],
			[PIA, 'bring Ana Díaz what Pippa left canary56'],
			[PIA, 'give Ana Díaz the canary35'],
			[PIA, 'see to canary30'],
			[PIA, 'write to Ana Díaz about canary47'],
			[ZOE, 'a word on Zoë'],
			[ZOE, 'call canary16'],
			[ZOE, 'tell Ana Díaz of Zoë canary46'],
		]);
	});

	it('in the calendar: contact with them is in nobody’s but their own', async () => {
		const { people, leaf, memberOf } = await world();
		const menus = catchMenus();
		const all = new CalendarView(leaf(), people, calendarActions());
		expect(leaks(await opened(all, { mode: 'year', year: 2026 }))).toEqual([]);
		for (const day of ['2026-11-21', '2026-11-12', '2026-11-10', '2026-11-19']) {
			all.contentEl
				.querySelector(`[data-day="${day}"]`)
				?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			const isShown = menus.atMouse.mock.calls.length + menus.atPosition.mock.calls.length > 0;
			const titles: string[] = isShown ? menus.titles().map(String) : [];
			expect([day, leaks([said(all.contentEl), ...titles].join('\n'))]).toEqual([day, []]);
		}
		const own = new CalendarView(leaf(), people, calendarActions());
		expect(await opened(own, { mode: 'year', year: 2026, who: memberOf('Pia Quill').person.path })).toContain(
			'Pia Quill',
		);
	});

	it('in the balance of all', async () => {
		const { people, leaf } = await world();
		const told = await opened(new BalanceView(leaf(), people, calendarActions()));
		expect([leaks(told), stays(told)]).toEqual([[], words('09', '14')]);
	});

	it('among introductions: suggested, promised and made', async () => {
		const { people, leaf } = await world();
		const told = await opened(
			new IntroductionsView(leaf(), people, {
				introduce: vi.fn(),
				never: vi.fn(async () => {}),
				open: vi.fn(async () => {}),
			}),
		);
		expect(leaks(told)).toEqual([]);
		expect(told).toMatch(/Ana Díaz.*Theo Brandt.*letterpress/s);
	});

	it('among those who would like something', async () => {
		const { app, people } = await world();
		const path = 'Notes/Everything.md';
		const found = await new Matches(people).find(soughtNote(path, NOTES[path] ?? ''));
		const modal = new MatchModal(app, {
			name: 'Everything',
			today: people.today,
			find: async () => Promise.resolve(found),
			share: vi.fn(),
			write: vi.fn(),
			copy: async () => Promise.resolve(),
		});
		document.body.replaceChildren(modal.contentEl);
		modal.onOpen();
		await vi.waitFor(() => expect(modal.contentEl.querySelectorAll('.nurture-match')).toHaveLength(4));
		const told = said(modal.contentEl);
		expect([leaks(told), stays(told)]).toEqual([[], words('05', '06', '25')]);
	});

	it('in a review, before it is written', async () => {
		const { people, ledger } = await world();
		const period = reviewPeriod('this-month', people.today);
		if (period === null) throw new Error('There is no such month.');
		const { text } = await new Reviews(people, ledger).preview(period, null);
		expect([leaks(text), stays(text)]).toEqual([[], words('10', '12', '26')]);
	});

	it('among the problems nothing that somebody private says', async () => {
		const { people, ledger, leaf } = await world();
		const actions = { openLine: vi.fn(), fix: vi.fn(), fixAll: vi.fn(), compare: vi.fn() };
		const told = await opened(new ProblemsView(leaf(), people, new Fixes(people, ledger), actions));
		expect(told.match(/canary\d\d/g)).toBeNull();
		expect(told).toContain('Vera Okonkwo');
		expect(told).toContain('Milo Brandvold');
	});
});
