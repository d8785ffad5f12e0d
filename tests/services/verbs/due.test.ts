import { describe, expect, it } from 'vitest';
import { dueReport, printDue, type DueFilter } from '../../../src/services/verbs/people/due';
import { aPerson, aVault } from '../../support/builders';

const TODAY = '2026-11-25';
const { people } = await aVault({
	'People/Ana.md': aPerson()
		.every('3 weeks')
		.circle('Close')
		.tags('person/work')
		.with('place', 'Ghent, Belgium')
		.met('2026-10-20'),
	'People/Bob.md': aPerson().every('quarterly').circle('Wider').met('2026-07-01'),
	'People/Cy.md': aPerson().every('2 weeks').circle('Friends').met('2026-11-20'),
	'People/Di.md': aPerson().every('1 week').circle('Friends').met('2026-11-18', 'call: the flat'),
	'People/Ed.md': aPerson().every('never').tags('personal'),
	'People/Fay.md': aPerson().every('2 weeks').met('2026-11-23'),
	'People/山田 花子.md': aPerson().every('1 week').met('2026-11-18'),
});
const names = (filter: DueFilter): string[] => dueReport(people.list(), filter, TODAY).people.map(({ name }) => name);
const printed = (filter: DueFilter, today = TODAY): string => printDue(people.list(), filter, today);

describe('who is due', () => {
	it('is in the order of lateness against rhythm, then by name', () => {
		expect(names({})).toEqual(['Ana', 'Bob', 'Di', '山田 花子']);
		expect(names({ all: true })).toEqual(['Ana', 'Bob', 'Di', '山田 花子', 'Cy', 'Fay', 'Ed']);
	});

	it('has null, and no number, where there is no due day', () => {
		const ed = dueReport(people.list(), { all: true }, TODAY).people.find(({ name }) => name === 'Ed');
		expect(JSON.parse(JSON.stringify(ed))).toMatchObject({
			status: 'untracked',
			due: null,
			last: null,
			every: 'never',
			overdueDays: null,
			urgency: null,
		});
	});

	it('has 0, and not null, on the day itself', () => {
		expect(dueReport(people.list(), {}, TODAY).people.find(({ name }) => name === 'Di')).toMatchObject({
			status: 'due',
			overdueDays: 0,
			urgency: 0,
		});
	});

	const filters: readonly [DueFilter, string[]][] = [
		[{ circle: 'FRIENDS' }, ['Di']],
		[{ tag: '#Person' }, ['Ana']],
		[{ tag: 'person/work' }, ['Ana']],
		[{ tag: 'pers' }, []],
		[{ place: 'ghént' }, ['Ana']],
		[{ limit: 2 }, ['Ana', 'Bob']],
		[{ all: true, circle: 'friends', limit: 9 }, ['Di', 'Cy']],
		[{ circle: 'close', tag: 'person', place: 'belgium' }, ['Ana']],
		[{ circle: 'wider', place: 'ghent' }, []],
	];
	for (const [filter, expected] of filters)
		it(`is filtered: ${JSON.stringify(filter)}`, () => expect(names(filter)).toEqual(expected));
});

describe('the list in a terminal', () => {
	it('stands in columns, wide letters included, and shows what it is sorted by', () => {
		expect(printed({ circle: 'friends' })).toBe('Di  today  Friends  "the flat" call, 18 Nov');
		const rows = printed({}).split('\n');
		expect(rows[0]).toBe('Ana        2 weeks past 1.7×  Close    other, 20 Oct');
		expect(rows[3]).toBe('山田 花子  today                       other, 18 Nov');
	});

	it('says who of those asked for is next, where nobody of them is due', async () => {
		const rested = await aVault({
			'People/Cy.md': aPerson().every('2 weeks').circle('Friends').met('2026-11-20'),
			'People/Fay.md': aPerson().every('1 week').met('2026-11-20'),
		});
		const say = (filter: DueFilter): string => printDue(rested.people.list(), filter, TODAY);
		expect(say({})).toBe('Nobody is due. Next: Fay on Friday, 27 November 2026.');
		expect(say({ circle: 'friends' })).toBe('Nobody is due. Next: Cy on Friday, 4 December 2026.');
	});

	it('says that nobody matches, that nobody will be due, that nobody is there', () => {
		expect(printed({ circle: 'chess' })).toBe('Nobody here matches: try another circle, tag or place.');
		expect(printed({ all: true, tag: 'nope' })).toBe('Nobody here matches: try another circle, tag or place.');
		expect(printed({ tag: 'personal' })).toBe('Nobody is due.');
		expect(printDue([], {}, TODAY)).toMatch(/^No people here yet/);
	});

	it('shows nothing of a note that would steer the terminal', async () => {
		const { people: hostile } = await aVault({
			'People/A\u001b[31m\u202Eb\nc.md': aPerson().every('1 week').met('2026-11-01', 'call: \u001b]0;x\u0007'),
		});
		const printed = printDue(hostile.list(), {}, TODAY);
		for (const steering of ['\u001b', '\u0007', '\u202E', '\n']) expect(printed).not.toContain(steering);
	});
});
