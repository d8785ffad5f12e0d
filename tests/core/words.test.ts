import { describe, expect, it } from 'vitest';
import { DEFAULT_KINDS } from '../../src/core/settings/kinds';
import { countedKind } from '../../src/words/counted';
import { andList, faults, longDay, orList, problemWords, shortDay, spanWords, whenWords } from '../../src/words/words';

const TODAY = '2026-11-25';

describe('a length of time', () => {
	const spans: readonly (readonly [from: string, to: string, words: string])[] = [
		['2026-11-25', '2026-11-25', '0 days'],
		['2026-11-24', '2026-11-25', '1 day'],
		['2026-11-12', '2026-11-25', '13 days'],
		['2026-11-11', '2026-11-25', '2 weeks'],
		['2026-10-01', '2026-11-25', '7 weeks'],
		['2026-09-25', '2026-11-25', '2 months'],
		['2026-01-31', '2026-03-31', '2 months'],
		['2026-01-31', '2026-03-30', '8 weeks'],
		['2024-11-26', '2026-11-25', '23 months'],
		['2024-11-25', '2026-11-25', '2 years'],
		['1987-06-14', '2026-11-25', '39 years'],
		['2026-11-25', '2026-11-11', '2 weeks'],
		['2024-02-29', '2026-02-28', '2 years'],
	];
	for (const [from, to, words] of spans) it(`from ${from} to ${to}`, () => expect(spanWords(from, to)).toBe(words));
});

describe('contacts of a kind', () => {
	it('are counted as people say it, and by the name of a kind that the user has added', () => {
		const said = (kind: string): string => `${countedKind(kind, 1)}, ${countedKind(kind, 3)}`;
		expect(said('meet')).toBe('1 meeting, 3 meetings');
		expect(said('call')).toBe('1 call, 3 calls');
		expect(said('intro')).toBe('1 introduction, 3 introductions');
		expect(said('share')).toBe('1 thing shared, 3 things shared');
		expect(said('help')).toBe('1 helping hand, 3 helping hands');
		expect(said('other')).toBe('1 other, 3 others');
		expect(said('sauna')).toBe('1 × sauna, 3 × sauna');
		expect(said('constructor')).toBe('1 × constructor, 3 × constructor');
	});

	it('have words of their own for every kind that comes along', () => {
		expect(DEFAULT_KINDS.map(({ id }) => countedKind(id, 2)).filter((said) => said.includes('×'))).toEqual([]);
	});
});

describe('words', () => {
	it('for days', () =>
		expect([shortDay('2026-01-05', TODAY), shortDay('2025-12-31', TODAY), longDay('2026-11-24')]).toEqual([
			'5 Jan',
			'31 Dec 2025',
			'Tuesday, 24 November 2026',
		]));
	it('for when somebody is due', () =>
		expect(
			['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-24', '2025-11-25'].map((due) => whenWords(due, TODAY)),
		).toEqual(['today', 'tomorrow', 'in 2 days', '1 day past', '12 months past']));
	it('for lists', () =>
		expect([
			orList([]),
			orList(['a']),
			orList(['a', 'b']),
			orList(['a', 'b', 'c']),
			andList(['a', 'b']),
			andList(['a', 'b', 'c']),
		]).toEqual(['', 'a', 'a or b', 'a, b or c', 'a and b', 'a, b and c']));
	it('for a problem', () =>
		expect(
			problemWords({
				path: 'People/Ana.md',
				line: 3,
				code: 'rhythm',
				found: 'whenever',
				expected: 'a rhythm',
				severity: 'error',
			}),
		).toBe('People/Ana.md, line 3: found "whenever", expected a rhythm.'));
	it('for what cannot be done say what to do', () =>
		expect([
			faults.date('soonish'),
			faults.dayAhead('soonish'),
			faults.circle('X', []),
			faults.circle('X', ['A', 'B']),
			faults.noSuchPersonDidYouMean('An', ['Ana', 'Ann']),
		]).toEqual([
			'"soonish" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.',
			'"soonish" is not a date I can read: try "friday", "in 2 weeks" or "1 december".',
			'There is no circle "X": make one in the settings.',
			'There is no circle "X": the circles are A, B.',
			'Nobody here is called "An". Did you mean Ana or Ann?',
		]));
	it('never raise their voice', () => {
		const said = Object.values(faults).map((fault) => (typeof fault === 'string' ? fault : ''));
		for (const sentence of said) expect(sentence).not.toMatch(/!/);
	});
});
