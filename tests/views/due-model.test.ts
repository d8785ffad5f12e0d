import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { foldText } from '../../src/core/text/fold';
import { choicesOf } from '../../src/views/due/due-filter';
import { dueSections, nextUp, keptPortion, type DueContext } from '../../src/views/due/due-model';
import { INITIAL_STATE, parseState, type DueQuery } from '../../src/views/due/due-state';
import { portion } from '../../src/insight/rhythm/portion';
import { membersOf, namesOf, TODAY } from './due-people';

const circles = DEFAULT_SETTINGS.circles.map(({ name }) => name);
const context: DueContext = { today: TODAY, soonDays: 7, circles, portion: null };
const listed = (query: Partial<DueQuery> = {}, given: Partial<DueContext> = {}) =>
	Object.fromEntries(
		dueSections(membersOf(), { ...INITIAL_STATE, ...query }, { ...context, ...given }).map(({ id, members }) => [
			id,
			namesOf(members),
		]),
	);
const found = (filter: string) => Object.values(listed({ filter })).flat();

describe('the sections', () => {
	it('list everybody but the deceased, the most urgent first', () => {
		expect(listed()).toEqual({
			due: ['Ana Díaz', 'Bo Lind', 'Lucía Ibáñez'],
			soon: ['Wim Vermeulen', 'Kofi Mensah'],
			later: ['Theo Brandt', 'Łukasz Ørsted'],
			aside: ['Noor Maes'],
			untracked: ['Wout'],
			paused: ['Petra Novák'],
		});
	});

	it('count what is planned within the days of soon, and only that, as this week', () => {
		expect(listed({}, { soonDays: 6 })).toMatchObject({
			soon: ['Wim Vermeulen'],
			aside: ['Kofi Mensah', 'Noor Maes'],
		});
		expect(listed({}, { soonDays: 50 }).soon).toContain('Noor Maes');
	});

	it('put the later for their rhythm before the later in days', () => {
		const members = membersOf({
			'People/A year.md': '---\nevery: yearly\n---\n- 2025-11-01 call: 24 days past\n',
			'People/A week.md': '---\nevery: weekly\n---\n- 2026-11-11 call: 7 days past\n',
		});
		const [due] = dueSections(members, INITIAL_STATE, context);
		expect(namesOf(due?.members ?? [])).toEqual(['A week', 'A year']);
	});

	it.each([
		['name', ['Ana Díaz', 'Bo Lind', 'Lucía Ibáñez']],
		['last', ['Lucía Ibáñez', 'Ana Díaz', 'Bo Lind']],
		['circle', ['Ana Díaz', 'Lucía Ibáñez', 'Bo Lind']],
	] as const)('are sorted by %s', (sort, names) => {
		expect(listed({ sort }).due).toEqual(names);
	});

	it('put circles the settings do not know behind those they know, and before none', () => {
		expect(listed({ sort: 'circle' }).later).toEqual(['Theo Brandt', 'Łukasz Ørsted']);
	});

	it('are not there when nobody is in them', () => {
		expect(Object.keys(listed({ circle: 'Close' }))).toEqual(['due']);
		expect(listed({ filter: 'nobody at all' })).toEqual({});
	});
});

describe("today's portion", () => {
	const many = Object.fromEntries(
		Array.from({ length: 12 }, (_, at) => [
			`People/P${String(at).padStart(2, '0')}.md`,
			`---\nevery: weekly\n---\n- 2026-10-${String(10 + at)} call\n`,
		]),
	);
	const settings = DEFAULT_SETTINGS;

	it('is told apart only where more are due than it holds', () => {
		expect(keptPortion(membersOf(), TODAY, settings, null)).toBe(null);
		const members = membersOf(many);
		const kept = keptPortion(members, TODAY, settings, null);
		expect(kept).toEqual({ day: TODAY, paths: [0, 1, 2, 3, 4].map((at) => `People/P0${at}.md`) });
		const shown = (query: Partial<DueQuery>) =>
			dueSections(
				members,
				{ ...INITIAL_STATE, ...query },
				{ ...context, portion: portion(members, TODAY, settings, kept) },
			).map(({ id, members: { length }, done }) => [id, length, done]);
		expect(shown({})).toEqual([
			['due', 5, 0],
			['rest', 7, null],
		]);
		expect(shown({ filter: 'p' })).toEqual([['due', 12, null]]);
	});

	it('stands all day, with those who are done, and is chosen anew tomorrow', () => {
		const kept = keptPortion(membersOf(many), TODAY, settings, null);
		const after = membersOf({ ...many, 'People/P00.md': `${many['People/P00.md'] ?? ''}- ${TODAY} call\n` });
		expect(keptPortion(after, TODAY, settings, kept)).toBe(kept);
		const later = portion(after, TODAY, settings, kept);
		expect([namesOf(later.people), later.done]).toEqual([['P00', 'P01', 'P02', 'P03', 'P04'], 1]);
		expect(
			dueSections(after, INITIAL_STATE, { ...context, portion: later }).map(
				({ id, members: { length }, done }) => [id, length, done],
			),
		).toEqual([
			['due', 5, 1],
			['rest', 7, null],
		]);
		const tomorrow = '2026-11-26';
		const afterwards = membersOf(
			{ ...many, 'People/P00.md': `${many['People/P00.md'] ?? ''}- ${TODAY} call\n` },
			tomorrow,
		);
		expect(keptPortion(afterwards, tomorrow, settings, kept)).toEqual({
			day: tomorrow,
			paths: [1, 2, 3, 4, 5].map((at) => `People/P0${at}.md`),
		});
	});

	it('is kept over a restart, whatever the workspace file held', () => {
		const portion = { day: TODAY, paths: ['People/P00.md'] };
		expect(parseState({ portion }).portion).toEqual(portion);
		for (const broken of [null, 3, { day: 'x', paths: [] }, { day: TODAY }, { day: '2026-02-30', paths: ['a'] }])
			expect(parseState({ portion: broken }).portion).toBe(null);
		expect(parseState({ portion: { day: TODAY, paths: ['a', 3, null] } }).portion?.paths).toEqual(['a']);
	});
});

describe('people who drift', () => {
	const monthly = (days: readonly string[]): string => days.map((day) => `- ${day} call\n`).join('');
	it('are listed apart, unless they are due already', () => {
		const kept = monthly(['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10', '2026-06-10']);
		const members = membersOf({
			'People/A.md': `---\nevery: yearly\n---\n${kept}`,
			'People/B.md': `---\ntype: person\n---\n${kept}`,
			'People/C.md': `---\nevery: monthly\n---\n${kept}`,
		});
		expect(
			Object.fromEntries(
				dueSections(members, INITIAL_STATE, context).map(({ id, members: inside }) => [id, namesOf(inside)]),
			),
		).toEqual({ due: ['C'], drifting: ['B', 'A'] });
	});
});

describe('the filter', () => {
	it.each([
		['díaz', ['Ana Díaz']],
		['DIAZ', ['Ana Díaz']],
		['ana ghent', ['Ana Díaz']],
		['anita', ['Ana Díaz']],
		['letterpress close', ['Ana Díaz']],
		['opened door', ['Ana Díaz']],
		['#choir', ['Ana Díaz', 'Wim Vermeulen']],
		['rio alto', ['Bo Lind']],
		['lukasz orsted', ['Łukasz Ørsted']],
		['ana bo', []],
		['maria', []],
	])('%j finds %j', (filter, names) => {
		expect(found(filter)).toEqual(names);
	});

	it('takes accents in either composition', () => {
		expect(found('Díaz'.normalize('NFD'))).toEqual(['Ana Díaz']);
		expect(foldText('  İstanbul ')).toBe('istanbul');
	});

	it('narrows to a circle, to none, and to a tag with those nested in it', () => {
		expect(listed({ circle: 'Inner circle' })).toEqual({ later: ['Theo Brandt'] });
		expect(listed({ circle: '' }).due).toEqual(['Bo Lind']);
		expect(listed({ tag: 'choir' })).toEqual({ due: ['Ana Díaz'], soon: ['Wim Vermeulen'] });
		expect(listed({ tag: 'choir/alto' })).toEqual({ due: ['Ana Díaz'] });
	});

	it('offers no tag that only marks a line', () => {
		const members = membersOf({
			'People/A.md': '---\ntags: [choir]\n---\nHow is #ask the cat? #gift-idea #gave/advice\n',
		});
		expect(choicesOf(members, [], []).tags).toEqual(['choir']);
	});

	it('offers the circles and tags in use', () => {
		expect(choicesOf(membersOf(), circles, ['person'])).toEqual({
			circles: ['Inner circle', 'Close', 'Friends', 'Old desk'],
			circleless: true,
			tags: ['choir', 'choir/alto'],
		});
	});
});

describe('who is next', () => {
	it('is whoever comes first after today, together with others of that day', () => {
		const next = nextUp(
			membersOf({
				'People/Xe.md': '---\nnext: 2026-11-28\n---\n',
				'People/Wim.md': '---\nevery: 2w\n---\n- 2026-11-14\n',
				'People/Bo.md': '---\nevery: yearly\n---\n- 2026-11-14\n',
			}),
			TODAY,
		);
		expect(next?.day).toBe('2026-11-28');
		expect(namesOf(next?.members ?? [])).toEqual(['Wim', 'Xe']);
	});

	it('is nobody where nobody has a rhythm', () => {
		expect(nextUp(membersOf({ 'People/Wout.md': '' }), TODAY)).toBeNull();
	});
});

describe('the state', () => {
	it('is read from anything', () => {
		for (const stored of [undefined, null, 'x', [], {}, { sort: 'loudest', filter: 3, closed: 'due' }])
			expect(parseState(stored)).toEqual(INITIAL_STATE);
		expect(parseState({ filter: 'ana', circle: '', tag: 'choir', sort: 'last', closed: ['due', 'gone'] })).toEqual({
			filter: 'ana',
			circle: '',
			tag: 'choir',
			sort: 'last',
			closed: ['due'],
			portion: null,
		});
	});

	it('survives the workspace file', () => {
		expect(parseState(JSON.parse(JSON.stringify(INITIAL_STATE)))).toEqual(INITIAL_STATE);
	});
});
