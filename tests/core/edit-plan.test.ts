/** A plan is written as an unchecked task, among the interactions, and read back as a plan. */
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../src/core/log/insert-entry';
import { readerOf } from '../../src/core/entry/reader';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-24';
const plan = (text: string, words = 'lunch at the harbour', ending: 'open' | 'settled' = 'settled') => {
	const result = insertEntry(
		text,
		{ date: '2026-12-01', kind: null, text: words, planned: true, unfinished: ending === 'open' },
		readerOf(DEFAULT_SETTINGS),
		{ today: TODAY },
	);
	if (!result.ok) throw new Error(JSON.stringify(result.fault));
	return result.inserted;
};

describe('planning', () => {
	it('writes an unchecked task into a section that is made for it', () => {
		expect(plan('').text).toBe('## Interactions\n\n- [ ] 2026-12-01 lunch at the harbour\n');
	});

	it('stands among the interactions in their order, with their bullet and their way to write dates', () => {
		expect(plan('## Interactions\n\n* [[2026-11-01]] call\n').text).toBe(
			'## Interactions\n\n* [ ] [[2026-12-01]] lunch at the harbour\n* [[2026-11-01]] call\n',
		);
		expect(plan('## Interactions\n\n- 2026-10-01 call\n- 2026-11-01 call\n').text).toBe(
			'## Interactions\n\n- 2026-10-01 call\n- 2026-11-01 call\n- [ ] 2026-12-01 lunch at the harbour\n',
		);
	});

	it('does not take the brackets of a task beside it for its own', () => {
		expect(plan('## Interactions\n\n- [x] 2026-11-01 call\n').text).toBe(
			'## Interactions\n\n- [ ] 2026-12-01 lunch at the harbour\n- [x] 2026-11-01 call\n',
		);
	});

	it('puts the cursor behind the date', () => {
		const { entryLine, column } = plan('', '', 'open');
		expect(entryLine).toBe('- [ ] 2026-12-01 ');
		expect(column).toBe(entryLine.length);
	});

	it('is read back as a plan, not as contact', () => {
		const { history, standing } = readMember(
			'People/Ana.md',
			plan('---\nevery: 1 week\n---\n').text,
			DEFAULT_SETTINGS,
			TODAY,
		);
		expect(history.interactions).toEqual([]);
		expect(history.plans.map(({ date, kind, text }) => [date, kind, text])).toEqual([
			['2026-12-01', 'meet', 'at the harbour'],
		]);
		expect(standing.status).toBe('planned');
	});
});
