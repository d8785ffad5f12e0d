import { describe, expect, it } from 'vitest';
import { historyOn, type SharedEntry } from '../../src/core/history';
import { readNote, readPerson, readerOf } from '../../src/core/person';
import { DEFAULT_SETTINGS } from '../../src/core/settings';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);
const person = (text: string, path = 'People/Ana.md') => readPerson(readNote(path, text), reader);

function told(text: string, shared: readonly SharedEntry[] = [], today = TODAY): { interactions: string[]; plans: string[]; last: string | null } {
	const { interactions, plans, last } = historyOn(person(text), shared, today);
	const print = ({ date, path, line }: { date: string; path: string; line: number }): string => `${date} ${path.replace('People/', '')} ${line}`;
	return { interactions: interactions.map(print), plans: plans.map(print), last };
}
const sharedBy = (path: string, text: string): SharedEntry[] => person(text, path).entries.map((entry) => ({ path, entry, from: 'person' }));

describe('what has been and what is planned', () => {
	it('is parted by today, newest first and soonest first, of one day in the order of the note', () => {
		expect(told('- 2026-12-24 a\n- 2026-11-20 b\n- 2026-11-25 c\n- 2026-11-26 d\n- 2026-11-20 e\n')).toEqual({ interactions: ['2026-11-25 Ana.md 3', '2026-11-20 Ana.md 2', '2026-11-20 Ana.md 5'], plans: ['2026-11-26 Ana.md 4', '2026-12-24 Ana.md 1'], last: '2026-11-25' });
	});

	it('an open task is planned whatever its day', () => expect(told('## Interactions\n- [ ] 2026-11-01 a\n')).toEqual({ interactions: [], plans: ['2026-11-01 Ana.md 2'], last: null }));
	it('a plan becomes an interaction on its day', () => expect([told('- 2026-12-01 a', [], '2026-11-30').last, told('- 2026-12-01 a', [], '2026-12-01').last]).toEqual([null, '2026-12-01']));
	it('a month counts as its last day not after today', () => expect([told('- 2026-11 a').last, told('- 2026-10 a').last, told('- 2026-12 a').plans, told('- 2024-02 a').last]).toEqual(['2026-11-25', '2026-10-31', ['2026-12-01 Ana.md 1'], '2024-02-29']));
});

describe('the last contact', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['---\nlast-contact: 2026-11-20\n---\n- 2026-11-01 a', '2026-11-20'], ['---\nlast-contact: 2026-11-01\n---\n- 2026-11-20 a', '2026-11-20'], ['---\nlast-contact: 2026-11-25\n---\n', '2026-11-25'], ['---\nlast-contact: 2026-11-26\n---\n- 2026-01-01 a', '2026-01-01'], ['---\nlast-contact: 2026-11-26\n---\n', null],
		['---\nlast-contact: 2026-10\n---\n- 2026-10-30 a', '2026-10-31'], ['---\nlast-contact: 2026-11\n---\n', '2026-11-25'], ['', null], ['- 2026-12-24 plan', null],
	];
	for (const [text, expected] of rows) it(JSON.stringify(text), () => expect(told(text).last).toBe(expected));
});

describe('what others tell', () => {
	it('counts as well', () => expect(told('- 2026-11-01 a', sharedBy('People/Bo.md', '- 2026-11-20 dinner with [[Ana]]\n- 2026-12-20 lunch with [[Ana]]'))).toEqual({ interactions: ['2026-11-20 Bo.md 1', '2026-11-01 Ana.md 1'], plans: ['2026-12-20 Bo.md 2'], last: '2026-11-20' }));
	it('counts once if both tell it in the same words', () => expect(told('- 2026-11-20 dinner with [[Ana]]', sharedBy('People/Bo.md', '- 2026-11-20 Dinner with  [[Ana]]')).interactions).toEqual(['2026-11-20 Ana.md 1']));
	it('counts once if they tell it in other words, and twice if it was another thing', () => {
		const { interactions } = historyOn(person('- 2026-11-20 dinner, the cat'), sharedBy('People/Bo.md', '- 2026-11-20 the cat, with [[Ana]]\n- 2026-11-20 call with [[Ana]]'), TODAY);
		expect(interactions.map(({ text, path, also }) => [text, path, also])).toEqual([['the cat', 'People/Ana.md', [{ path: 'People/Bo.md', line: 1 }]], ['with [[Ana]]', 'People/Bo.md', []]]);
	});
});
