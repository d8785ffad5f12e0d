import { describe, expect, it } from 'vitest';
import { Roster } from '../../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { arrivalReport } from '../../../src/services/arrival';
import { People } from '../../../src/services/people';
import { arrivalOf } from '../../../src/insight/arrival/arrival';
import { notReadIn } from '../../../src/insight/arrival/not-read';
import { MemoryStore } from '../../support/ports';

const TODAY = '2026-11-25';

const PERSON = '---\nevery: monthly\n---\n';

function rosterOf(notes: Readonly<Record<string, string>>): Roster {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster;
}

const arrival = (notes: Readonly<Record<string, string>>) => arrivalOf(rosterOf(notes).on(TODAY), DEFAULT_SETTINGS);

describe('the counts', () => {
	it('of an empty vault are nothing', () => {
		expect(arrival({})).toEqual({
			people: 0,
			contacts: 0,
			birthdays: 0,
			promises: 0,
			from: [],
			notCounted: { count: 0, example: null },
			withoutRhythm: 0,
		});
	});

	it('tell from which ways of writing the contacts were read, the most frequent first', () => {
		const { contacts, from } = arrival({
			'People/Ana.md': `${PERSON}- 2026-11-01 call: tides\n- 2026-10-01 call: knots\n\n## 2026-09-01 Walk\n\nBy the river.\n`,
			'People/Bo.md': `${PERSON}## Meetings\n\n| Date | What |\n|---|---|\n| 2026-08-01 | lunch |\n`,
			'People/Cy.md': '---\nlast-contact: 2026-07-01\n---\n',
			'Daily/2026-11-20.md': 'Met [[Bo]] at the fair.\n',
		});
		expect(contacts).toBe(6);
		expect(from).toEqual([
			{ origin: 'items', count: 2, example: { path: 'People/Ana.md', line: 4 } },
			{ origin: 'headings', count: 1, example: { path: 'People/Ana.md', line: 7 } },
			{ origin: 'last', count: 1, example: { path: 'People/Cy.md', line: 2 } },
			{ origin: 'notes', count: 1, example: { path: 'Daily/2026-11-20.md', line: 1 } },
			{ origin: 'tables', count: 1, example: { path: 'People/Bo.md', line: 8 } },
		]);
	});

	it('count a line once, whoever it was with', () => {
		const { contacts, from } = arrival({
			'People/Ana.md': `${PERSON}- 2026-11-01 lunch with [[Bo]] and [[Cy]]\n`,
			'People/Bo.md': PERSON,
			'People/Cy.md': PERSON,
		});
		expect([contacts, from.map(({ count }) => count)]).toEqual([1, [1]]);
	});

	it('tell of notes that link to somebody and tell of no contact, and of people without a rhythm', () => {
		const { notCounted, withoutRhythm } = arrival({
			'People/Ana.md': '- 2026-11-01 call\n',
			'People/Bo.md': '---\nevery: never\n---\n',
			'Lists/Birthdays.md': '- [[Ana]]\n- [[Bo]]\n',
		});
		expect([notCounted, withoutRhythm]).toEqual([
			{ count: 2, example: { path: 'Lists/Birthdays.md', line: 1 } },
			1,
		]);
	});

	it('name no line of somebody private, and none of a note that is', () => {
		const { contacts, from, notCounted } = arrival({
			'People/Ana.md': '---\nprivate: true\n---\n- 2026-11-01 call\n',
			'Notes/Plan.md': '---\nprivate: true\n---\nFor [[Ana]]\n',
		});
		expect([contacts, from, notCounted.example]).toEqual([1, [{ origin: 'items', count: 1, example: null }], null]);
	});
});

describe('what was not read', () => {
	const found = (text: string) => {
		const roster = rosterOf({ 'People/Ana.md': text });
		const member = roster.member('People/Ana.md', TODAY);
		if (member === null) throw new Error('no person');
		return notReadIn(member, text, roster.reader).map(({ looksLike, line, found: what }) => [
			looksLike,
			line,
			what,
		]);
	};

	it('is a line that begins with a whole date and tells of no contact', () => {
		expect(found('- 2026-11-01 call\n- [-] 2026-11-02 coffee\n- **2019-05-18**: Married Lot\n')).toEqual([
			['line', 2, '2026-11-02'],
			['line', 3, '**2019-05-18**'],
		]);
	});

	it('is a property whose value looks like a rhythm or a date, by a key that says nothing of it', () => {
		expect(found('---\ntempo: every 3 weeks\nreturned: 2026-03-01\ncreated: 2026-01-01\nsize: 3\n---\n')).toEqual([
			['rhythm', 2, 'tempo'],
			['date', 3, 'returned'],
		]);
	});

	it('is nothing of what stands in code, of a date alone, of a number, or of what is a problem already', () => {
		expect(
			found('```\n2026-11-02 x\n```\n\n2026-11-02\n\n- 2026 was long\n- 2026-02-30 call\n- 3.5 km run\n'),
		).toEqual([]);
	});

	it('is found in a crowd of lines in little time, and in CRLF', () => {
		expect(found(`---\r\ntempo: monthly\r\n---\r\n${'- [-] 2026-11-02 x\r\n'.repeat(3)}`)).toEqual([
			['rhythm', 2, 'tempo'],
			['line', 4, '2026-11-02'],
			['line', 5, '2026-11-02'],
			['line', 6, '2026-11-02'],
		]);
		expect(found('1'.repeat(1_000_000))).toEqual([]);
	});
});

describe('the report', () => {
	it('joins keys that are the same but for how they are written, and leaves private people out', async () => {
		const store = new MemoryStore({
			'People/Ana.md': '---\nTempo: monthly\n---\n- [-] 2026-11-02 coffee\n',
			'People/Bo.md': '---\ntempo: weekly\n---\n',
			'People/Cy.md': '---\ntempo: weekly\nprivate: true\n---\n- [-] 2026-11-02 secret\n',
		});
		const people = new People(store, { today: () => TODAY }, DEFAULT_SETTINGS);
		await people.load();
		let pauses = 0;
		const { notRead } = await arrivalReport(people, store, async () => Promise.resolve(void (pauses += 1)));
		expect(notRead.keys.map(({ key, looksLike, count, example }) => [key, looksLike, count, example.path])).toEqual(
			[['Tempo', 'rhythm', 2, 'People/Ana.md']],
		);
		expect(notRead.lines.map(({ path, line }) => [path, line])).toEqual([['People/Ana.md', 4]]);
		expect(pauses).toBe(0);
	});

	it('says nothing of a note that is gone meanwhile', async () => {
		const store = new MemoryStore({ 'People/Ana.md': '---\ntempo: monthly\n---\n' });
		const people = new People(store, { today: () => TODAY }, DEFAULT_SETTINGS);
		await people.load();
		const gone = new MemoryStore({});
		expect((await arrivalReport(people, gone)).notRead).toEqual({ lines: [], keys: [] });
	});
});
