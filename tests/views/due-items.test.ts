/** What the list holds besides people: read from notes, found by its people, in its place among the sections. */
import { describe, expect, it } from 'vitest';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { dueWords } from '../../src/words/app/due';
import { itemWords } from '../../src/words/app/items';
import { milestoneWords } from '../../src/words/insight/milestones';
import { itemChangeWords } from '../../src/views/due/due-announce';
import { matcher } from '../../src/views/due/due-filter';
import { foundItems, itemCounts, itemsOf, type ItemSection } from '../../src/views/due/due-items';
import { peopleOf } from '../../src/views/due/items/item';
import { dueSections } from '../../src/views/due/due-model';
import { followed, neighbourOf, ordered, rowsOf, type Row } from '../../src/views/due/rows/due-rows';
import { INITIAL_STATE, parseState } from '../../src/views/due/due-state';
import { TODAY } from './due-people';

const THEO =
	'---\nevery: 6 weeks\nbirthday: 1979-12-01\n---\n## Promises\n- [ ] bring him the **catalogue** 📅 2026-12-05\n- [ ] copy of the specimen book #waiting 📅 2026-11-20\n\n## Interactions\n- [ ] 2026-11-24 lunch with [[Bo Lind]]\n- [ ] 2026-12-24 carols\n- 2026-11-01 call\n';
const BO = '---\ntype: person\nbirthday: 11-26\nmilestones:\n  wedding: 2014-11-20\n---\n';
const NOTES = {
	'People/Theo Brandt.md': THEO,
	'People/Bo Lind.md': BO,
	'People/Maria.md':
		'---\ntype: person\ndied: 2023-11-27\nbirthday: 1946-11-28\n---\n## Interactions\n- [ ] 2026-11-20 visit\n',
	'Projects/Fair.md': '- [ ] posters with [[Theo Brandt]] and [[Bo Lind]]\n',
};

function membersOf(notes: Readonly<Record<string, string>>, settings: Settings = DEFAULT_SETTINGS): readonly Member[] {
	const roster = new Roster(settings);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster.on(TODAY);
}
const items = (
	notes: Readonly<Record<string, string>> = NOTES,
	settings: Settings = DEFAULT_SETTINGS,
): readonly ItemSection[] => itemsOf(membersOf(notes, settings), TODAY, settings);
const told = (sections: readonly ItemSection[]): Record<string, string[]> =>
	Object.fromEntries(
		sections.map(({ id, items: inside }) => [id, inside.map((item) => `${item.words} | ${peopleOf(item)}`)]),
	);

describe('the items', () => {
	it('are the plans whose day has come, the open promises and the milestones, each once with all its people', () => {
		expect(told(items())).toEqual({
			plans: ['lunch with Bo Lind | Theo Brandt and Bo Lind'],
			promises: [
				'copy of the specimen book | Theo Brandt',
				'bring him the catalogue | Theo Brandt',
				'posters with Theo Brandt and Bo Lind | Bo Lind and Theo Brandt',
			],
			milestones: ['wedding, 12 years | Bo Lind', 'birthday | Bo Lind', 'turns 47 | Theo Brandt'],
		});
	});

	it('remember the dead where a setting says so', () => {
		expect(told(items(NOTES, { ...DEFAULT_SETTINGS, rememberDeceased: true })).milestones).toEqual([
			'wedding, 12 years | Bo Lind',
			'birthday | Bo Lind',
			'in memory, 3 years on | Maria',
			'would have turned 80 | Maria',
			'turns 47 | Theo Brandt',
		]);
	});

	it('say where they stand', () => {
		expect(items().flatMap((section) => section.items.map(({ source }) => source))).toEqual([
			{ path: 'People/Theo Brandt.md', line: 10 },
			{ path: 'People/Theo Brandt.md', line: 7 },
			{ path: 'People/Theo Brandt.md', line: 6 },
			{ path: 'Projects/Fair.md', line: 1 },
			{ path: 'People/Bo Lind.md', line: undefined },
			{ path: 'People/Bo Lind.md', line: undefined },
			{ path: 'People/Theo Brandt.md', line: undefined },
		]);
	});

	it('have words of their own where the note has none', () => {
		const plans = items({
			'People/A.md': '## Interactions\n- [ ] 2026-11-20 call\n- [ ] 2026-11-21 lunch\n- [ ] 2026-11-22\n',
		});
		expect(told(plans).plans).toEqual(['call | A', 'lunch | A', 'Your plan | A']);
	});

	it('keep their keys when lines come and go above them, and are told apart where they say the same', () => {
		const keys = (text: string): string[] =>
			items({ 'People/A.md': text }).flatMap((section) => section.items.map(({ key }) => key));
		const before = keys('- [ ] ring\n- [ ] ring\n- [ ] write\n');
		expect(new Set(before).size).toBe(3);
		expect(keys('Hello.\n\n- [ ] ring\n- [ ] ring\n- [ ] write\n')).toEqual(before);
	});

	it('are found by any of their people', () => {
		const found = (filter: string): Record<string, string[]> =>
			told(foundItems(items(), matcher({ ...INITIAL_STATE, filter })));
		expect(found('bo')).toEqual({
			plans: ['lunch with Bo Lind | Theo Brandt and Bo Lind'],
			promises: ['posters with Theo Brandt and Bo Lind | Bo Lind and Theo Brandt'],
			milestones: ['wedding, 12 years | Bo Lind', 'birthday | Bo Lind'],
		});
		expect(found('nobody')).toEqual({});
	});
});

describe('the words for them', () => {
	it('say once when a milestone is: how far it is, and below that only what this leaves open', () => {
		const said = (day: string, belated = false): string => {
			const told = { kind: 'other', label: 'x', day, years: null, belated, remembrance: false };
			return `${milestoneWords.edge(told, TODAY)} | ${milestoneWords.below(told, TODAY)}`;
		};
		expect(said(TODAY)).toBe('today | ');
		expect(said('2026-11-26')).toBe('tomorrow | ');
		expect(said('2026-12-01')).toBe('in 6 days | Tuesday');
		expect(said('2026-12-08')).toBe('in 13 days | Tuesday');
		expect(said('2026-12-09')).toBe('in 2 weeks | 9 December');
		expect(said('2027-05-25')).toBe('in 6 months | 25 May 2027');
		expect(said('2026-11-20', true)).toBe('belated | on Friday, 20 November, still time for a word');
	});

	it('count what there is', () => {
		expect([
			itemWords.counts({ plans: 1, promises: 2, milestones: 1 }),
			itemWords.counts({ plans: 0, promises: 1, milestones: 0 }),
			itemWords.counts({ plans: 0, promises: 0, milestones: 0 }),
		]).toEqual(['1 plan, 2 promises and 1 milestone', '1 promise', '']);
		expect([
			dueWords.found(0),
			dueWords.found(1),
			dueWords.found(0, { plans: 0, promises: 2, milestones: 0 }),
			dueWords.found(2, { plans: 1, promises: 0, milestones: 3 }),
		]).toEqual([
			'Nobody matches.',
			'1 person found.',
			'2 promises found.',
			'2 people, 1 plan and 3 milestones found.',
		]);
	});

	it('say what has become more or fewer', () => {
		const none = items({});
		expect(itemChangeWords(items(), items())).toBeNull();
		expect(itemChangeWords(none, items())).toBe('Plans to ask about: 1. Open promises: 3. Milestones: 3.');
		expect(itemChangeWords(items(), none)).toBe('No more plans to ask about. No open promises. No milestones.');
	});

	it('say where to go from a list without anybody due', () => {
		expect(dueWords.nobodyDue(null, TODAY)).toBe(
			"Nobody is due, and nobody has a day to come. Set a rhythm from a person's menu.",
		);
		expect(dueWords.nobodyDue(null, TODAY, 5)).toBe('Nobody is due yet.');
	});
});

describe('the rows', () => {
	const rowsOfAll = (
		closed: readonly (typeof INITIAL_STATE.closed)[number][] = [],
		{ notes = {}, isWhole = true }: { notes?: Readonly<Record<string, string>>; isWhole?: boolean } = {},
	): readonly Row[] => {
		const members = membersOf({ ...NOTES, 'People/Ana.md': '---\nevery: weekly\n---\n', ...notes });
		const context = { today: TODAY, soonDays: 7, circles: [], portion: null };
		return rowsOf(
			ordered(
				dueSections(members, INITIAL_STATE, context),
				foundItems(itemsOf(members, TODAY, DEFAULT_SETTINGS), () => true),
				{ today: TODAY, soonDays: 7, isWhole },
			),
			closed,
		);
	};
	const keysOf = (rows: readonly Row[]): string[] =>
		rows.map((row) => (row.kind === 'item' ? row.item.words : row.key));

	it('stand behind whoever is due, in sections that fold like the others', () => {
		expect(keysOf(rowsOfAll())).toEqual([
			'section/due',
			'People/Ana.md',
			'section/plans',
			'lunch with Bo Lind',
			'section/soon',
			'wedding, 12 years',
			'copy of the specimen book',
			'birthday',
			'turns 47',
			'section/promises',
			'bring him the catalogue',
			'posters with Theo Brandt and Bo Lind',
			'section/aside',
			'People/Theo Brandt.md',
			'section/untracked',
			'People/Bo Lind.md',
		]);
		expect(keysOf(rowsOfAll(['soon', 'promises', 'aside', 'untracked']))).toEqual([
			'section/due',
			'People/Ana.md',
			'section/plans',
			'lunch with Bo Lind',
			'section/soon',
			'section/promises',
			'section/aside',
			'section/untracked',
		]);
		expect(
			rowsOfAll()
				.filter((row) => row.kind === 'section')
				.map((row) => [row.count, row.isRest]),
		).toEqual([
			[1, false],
			[1, false],
			[4, false],
			[2, true],
			[1, false],
			[1, false],
		]);
	});

	it('of this week are five at most, of each kind in turn, by their days; the others one press away', () => {
		const late = Array.from({ length: 8 }, (_, at) => `- [ ] late ${String(at)} 📅 2026-10-0${String(at + 1)}\n`);
		const notes = {
			'People/Cleo.md': `---\nevery: 2 weeks\n---\n- 2026-11-14 call\n${late.join('')}`,
			'People/Dora.md': '---\nevery: 2 weeks\n---\n- 2026-11-12 call\n',
		};
		const week = (isWhole: boolean): readonly string[] => {
			const keys = keysOf(rowsOfAll(['promises', 'aside', 'untracked'], { notes, isWhole }));
			return keys.slice(keys.indexOf('section/soon') + 1, keys.indexOf('section/promises'));
		};
		expect(week(false)).toEqual([
			'wedding, 12 years',
			'late 0',
			'late 1',
			'birthday',
			'People/Dora.md',
			'offer/more',
		]);
		expect(week(true)).toEqual([
			'wedding, 12 years',
			...late.map((_, at) => `late ${String(at)}`),
			'copy of the specimen book',
			'birthday',
			'People/Dora.md',
			'People/Cleo.md',
			'turns 47',
		]);
		const rows = rowsOfAll([], { notes, isWhole: false });
		expect(rows.find(({ key }) => key === 'offer/more')).toEqual({
			kind: 'offer',
			key: 'offer/more',
			count: 9,
			section: 'soon',
		});
		expect(rows.filter((row) => row.kind !== 'section' && row.section === 'soon')[2]).toMatchObject({
			position: 3,
			setSize: 14,
		});
		expect(rows.find(({ key }) => key === 'section/soon')).toMatchObject({ count: 14 });
	});

	it('of this week are open at first and what waits is shut; what was stored says what is', () => {
		expect(INITIAL_STATE.closed).not.toContain('soon');
		for (const id of ['rest', 'promises', 'milestones', 'later', 'drifting'] as const)
			expect(INITIAL_STATE.closed).toContain(id);
		expect(parseState({ closed: ['later', 'gone'] }).closed).toEqual(['later']);
		// Of a list in which promises and milestones stood above the people to come.
		expect(parseState({ collapsed: ['later', 'soon'] }).closed).toEqual([
			'soon',
			'promises',
			'milestones',
			'later',
		]);
		expect(parseState({ closed: 3 }).closed).toEqual(INITIAL_STATE.closed);
	});

	it('give the focus to the next of the section, else the one before, else what comes below, else what stands above', () => {
		const rows = rowsOfAll();
		const leaves = (at: number, gone: readonly number[] = []): string | null => {
			const left = rows.filter((_, place) => place !== at && !gone.includes(place));
			const key = neighbourOf(rows, at, new Map(left.map((row, place) => [row.key, place])));
			return key === null ? null : (keysOf(rows.filter((row) => row.key === key))[0] ?? null);
		};
		expect([
			leaves(5),
			leaves(6),
			leaves(8),
			leaves(8, [7]),
			leaves(8, [5, 6, 7]),
			leaves(3, [2]),
			leaves(15, [14]),
		]).toEqual([
			'copy of the specimen book',
			'birthday',
			'birthday',
			'copy of the specimen book',
			'section/promises',
			'section/soon',
			'People/Theo Brandt.md',
		]);
		expect(neighbourOf(rows, 3, new Map())).toBeNull();
		expect(neighbourOf([], 0, new Map())).toBeNull();
	});

	it('keep the focus where it is as long as the row is there', () => {
		const rows = rowsOfAll();
		const places = new Map(rows.map(({ key }, at) => [key, at]));
		expect(followed(places, null, { rows, at: 4 })).toBe(0);
		expect(followed(places, rows[5]?.key ?? '', { rows, at: 2 })).toBe(5);
		expect(followed(places, 'gone', { rows, at: 2 })).toBe(2);
		expect(followed(new Map(), 'gone', { rows, at: 2 })).toBe(0);
	});

	it('count', () => expect(itemCounts(items())).toEqual({ plans: 1, promises: 3, milestones: 3 }));
});
