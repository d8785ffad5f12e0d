import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { foldText } from '../../src/core/fold';
import { choicesOf } from '../../src/views/due/due-filter';
import { dueSections, nextUp, runOut, type DueContext } from '../../src/views/due/due-model';
import { INITIAL_STATE, parseState, type DueQuery } from '../../src/views/due/due-state';
import { membersOf, namesOf, TODAY } from './due-people';

const circles = DEFAULT_SETTINGS.circles.map(({ name }) => name);
const context: DueContext = { today: TODAY, soonDays: 7, circles };
const listed = (query: Partial<DueQuery> = {}, given: Partial<DueContext> = {}) =>
	Object.fromEntries(dueSections(membersOf(), { ...INITIAL_STATE, ...query }, { ...context, ...given }).map(({ id, members }) => [id, namesOf(members)]));
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
		expect(listed({}, { soonDays: 6 })).toMatchObject({ soon: ['Wim Vermeulen'], aside: ['Kofi Mensah', 'Noor Maes'] });
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

	it('offers the circles and tags in use', () => {
		expect(choicesOf(membersOf(), circles, ['person'])).toEqual({ circles: ['Inner circle', 'Close', 'Friends', 'Old desk'], circleless: true, tags: ['choir', 'choir/alto'] });
	});
});

describe('who is next', () => {
	it('is whoever comes first after today, together with others of that day', () => {
		const next = nextUp(membersOf({ 'People/Xe.md': '---\nnext: 2026-11-28\n---\n', 'People/Wim.md': '---\nevery: 2w\n---\n- 2026-11-14\n', 'People/Bo.md': '---\nevery: yearly\n---\n- 2026-11-14\n' }), TODAY);
		expect(next?.day).toBe('2026-11-28');
		expect(namesOf(next?.members ?? [])).toEqual(['Wim', 'Xe']);
	});

	it('is nobody where nobody has a rhythm', () => {
		expect(nextUp(membersOf({ 'People/Wout.md': '' }), TODAY)).toBeNull();
	});
});

it('says how much of a rhythm has run out', () => {
	const run = (every: string, last: string) => runOut(membersOf({ 'People/A.md': `---\nevery: ${every}\n---\n- ${last}\n` })[0]!);
	expect(run('10', '2026-11-25')).toBe(0);
	expect(run('10', '2026-11-20')).toBe(0.5);
	expect(run('10', '2026-11-15')).toBe(1);
	expect(run('10', '2026-01-15')).toBe(1);
	expect(runOut(membersOf({ 'People/A.md': '' })[0]!)).toBeNull();
});

describe('the state', () => {
	it('is read from anything', () => {
		for (const stored of [undefined, null, 'x', [], {}, { sort: 'loudest', filter: 3, collapsed: 'due' }]) expect(parseState(stored)).toEqual(INITIAL_STATE);
		expect(parseState({ filter: 'ana', circle: '', tag: 'choir', sort: 'last', collapsed: ['due', 'gone'] })).toEqual({ filter: 'ana', circle: '', tag: 'choir', sort: 'last', collapsed: ['due'] });
	});

	it('survives the workspace file', () => {
		expect(parseState(JSON.parse(JSON.stringify(INITIAL_STATE)))).toEqual(INITIAL_STATE);
	});
});
