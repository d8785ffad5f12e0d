/** The contact calendar without a browser: its state, its keys, its words, its pictures as files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearOf } from '../../src/core/time/day';
import { calendarWords } from '../../src/words/insight/calendar';
import { contactYear, contactYears } from '../../src/insight/contact/calendar';
import { dayAt, monthAt } from '../../src/views/calendar/calendar-keys';
import { INITIAL_STATE, parseState, renamed } from '../../src/views/calendar/calendar-state';
import type { KeyPress } from '../../src/views/parts/keys';
import { paintOf } from '../../src/views/pictures/paints';
import type { Paints } from '../../src/views/pictures/svg-text';
import { yearPicture, yearsPicture } from '../../src/views/calendar/picture/picture-file';
import { membersOf } from './due-people';

const TODAY = '2026-11-25';
const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
	key: name,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...more,
});

describe('what is remembered', () => {
	it('is taken from the workspace as far as it can be used', () => {
		expect(parseState({ who: 'People/Ana.md', year: 2024, mode: 'years', table: true })).toEqual({
			who: 'People/Ana.md',
			year: 2024,
			mode: 'years',
			table: true,
		});
		for (const stored of [
			null,
			7,
			'x',
			[],
			{ who: 7, year: '2024', mode: 'day', table: 'yes' },
			{ who: '', year: 2024.5, mode: null },
			{ year: 20_240 },
			{ year: Infinity },
			{ who: ['a'], year: -1 },
		])
			expect(parseState(stored)).toEqual(INITIAL_STATE);
	});

	it('is never anything else, whatever was stored', () => {
		fc.assert(
			fc.property(fc.anything(), (stored) => {
				const { who, year, mode, table } = parseState(stored);
				expect([
					who === null || typeof who === 'string',
					year === null || Number.isInteger(year),
					['year', 'years'].includes(mode),
					typeof table,
				]).toEqual([true, true, true, 'boolean']);
			}),
		);
	});

	it("follows the chosen person's note, also with its folder", () => {
		const state = { ...INITIAL_STATE, who: 'People/Ana.md' };
		expect(renamed(state, 'People/Ana.md', 'People/Anna.md').who).toBe('People/Anna.md');
		expect(renamed(state, 'People', 'Friends').who).toBe('Friends/Ana.md');
		for (const from of ['People/Ana', 'People/An', 'Peop', 'People/Bo.md'])
			expect(renamed(state, from, 'x')).toBe(state);
		expect(renamed(INITIAL_STATE, 'People', 'x')).toBe(INITIAL_STATE);
	});
});

describe('the keys', () => {
	const rows: readonly (readonly [what: string, press: KeyPress, to: string | null])[] = [
		['ArrowDown', key('ArrowDown'), '2026-06-01'],
		['ArrowUp', key('ArrowUp'), '2026-05-30'],
		['ArrowRight', key('ArrowRight'), '2026-06-07'],
		['ArrowLeft', key('ArrowLeft'), '2026-05-24'],
		['PageDown', key('PageDown'), '2026-06-30'],
		['PageUp', key('PageUp'), '2026-04-30'],
		['Shift+PageUp', key('PageUp', { shiftKey: true }), '2025-05-31'],
		['Shift+PageDown', key('PageDown', { shiftKey: true }), '2027-05-31'],
		['Home', key('Home'), '2026-05-01'],
		['End', key('End'), '2026-05-31'],
		['Ctrl+Home', key('Home', { ctrlKey: true }), '2026-01-01'],
		['Ctrl+End', key('End', { ctrlKey: true }), '2026-12-31'],
		['a letter', key('a'), null],
		['Alt+ArrowLeft', key('ArrowLeft', { altKey: true }), null],
		['Meta+ArrowLeft', key('ArrowLeft', { metaKey: true }), null],
	];
	for (const [what, press, to] of rows)
		it(`${what} leads from 31 May to ${to ?? 'nowhere'}`, () => expect(dayAt(press, '2026-05-31', false)).toBe(to));

	it('go the other way where the layout does', () => {
		expect([
			dayAt(key('ArrowRight'), '2026-05-31', true),
			dayAt(key('ArrowLeft'), '2026-05-31', true),
			dayAt(key('ArrowDown'), '2026-05-31', true),
		]).toEqual(['2026-05-24', '2026-06-07', '2026-06-01']);
	});

	it('lead from 29 February to the 28th of another year', () =>
		expect(dayAt(key('PageUp', { shiftKey: true }), '2028-02-29', false)).toBe('2027-02-28'));

	it('lead among months, and never beyond the first and last', () => {
		const from = { row: 1, month: 0 };
		expect(monthAt(key('ArrowDown'), from, 3, false)).toEqual({ row: 2, month: 0 });
		expect(monthAt(key('ArrowLeft'), from, 3, false)).toEqual(from);
		expect(monthAt(key('ArrowLeft'), from, 3, true)).toEqual({ row: 1, month: 1 });
		expect([monthAt(key('PageDown'), from, 3, false), monthAt(key('PageUp'), from, 3, false)]).toEqual([
			{ row: 2, month: 0 },
			{ row: 0, month: 0 },
		]);
		expect([
			monthAt(key('End'), from, 3, false),
			monthAt(key('End', { ctrlKey: true }), from, 3, false),
			monthAt(key('Home', { ctrlKey: true }), from, 3, false),
		]).toEqual([
			{ row: 1, month: 11 },
			{ row: 2, month: 11 },
			{ row: 0, month: 0 },
		]);
		expect(monthAt(key('x'), from, 3, false)).toBe(null);
	});
});

describe('the words', () => {
	const months = (counts: Readonly<Record<number, number>>): number[] =>
		Array.from({ length: 12 }, (_, at) => counts[at + 1] ?? 0);
	const year = (counts: Readonly<Record<number, number>>, people: number, undated = 0) => ({
		year: 2026,
		count: Object.values(counts).reduce((sum, count) => sum + count, 0),
		people,
		months: months(counts),
		undated,
	});

	it('say what a year comes to', () => {
		expect(calendarWords.yearSummary(year({ 5: 100, 6: 32 }, 24), null)).toBe(
			'In 2026: 132 contacts with 24 people, most in May.',
		);
		expect(calendarWords.yearSummary(year({ 5: 2, 6: 2, 7: 1 }, 1), 'Mara Lind')).toBe(
			'In 2026: 5 contacts with Mara Lind, most in May and June.',
		);
		expect(calendarWords.yearSummary(year({ 5: 1 }, 1), null)).toBe('In 2026: 1 contact with 1 person.');
		expect(calendarWords.yearSummary(year({ 5: 3 }, 1), null)).toBe('In 2026: 3 contacts with 1 person.');
		expect(calendarWords.yearSummary(year({ 5: 2, 6: 2, 7: 2 }, 3, 2), null)).toBe(
			'In 2026: 6 contacts with 3 people. Of 2 only the month is known.',
		);
		expect(calendarWords.yearSummary(year({ 5: 2 }, 3, 1), null)).toBe(
			'In 2026: 2 contacts with 3 people. Of one only the month is known.',
		);
		expect(calendarWords.yearSummary(year({}, 0), null)).toBe('No contact noted in 2026.');
		expect(calendarWords.yearSummary(year({}, 0), 'Ana')).toBe('No contact with Ana noted in 2026.');
	});

	it('say what all years come to', () => {
		expect(
			calendarWords.yearsSummary(
				[
					{ year: 2026, count: 2 },
					{ year: 2025, count: 0 },
					{ year: 2024, count: 7 },
				],
				3,
				null,
			),
		).toBe('Since 2024: 9 contacts with 3 people, most in 2024.');
		expect(calendarWords.yearsSummary([{ year: 2026, count: 2 }], 3, 'Ana')).toBe('In 2026: 2 contacts with Ana.');
		expect(calendarWords.yearsSummary([{ year: 2026, count: 0 }], 0, 'Ana')).toBe('No contact with Ana noted yet.');
	});

	it('read a day out', () => {
		const members = membersOf({
			'People/Ana.md':
				'---\nwhy: x\n---\n## Interactions\n- 2026-05-05 call: her [[Bo|knee]] is **better** #gave/advice\n- 2026-05-05 lunch\n- 2026-05-05\n- 2026-05-05 we danced\n',
			'People/Bo.md': '---\nwhy: x\n---\n',
		});
		const encounters = contactYear(members, 2026).days.get('2026-05-05') ?? [];
		expect(calendarWords.dayRead('2026-05-05', TODAY, encounters, null)).toBe(
			'Tuesday, 5 May 2026: 4 contacts. Ana, call: her knee is better; Ana, meet: lunch; Ana, contact; and 1 more',
		);
		expect(calendarWords.dayRead('2026-05-05', TODAY, encounters.slice(3), 'Ana')).toBe(
			'Tuesday, 5 May 2026: 1 contact. we danced',
		);
		expect([
			calendarWords.dayRead('2026-05-06', TODAY, [], null),
			calendarWords.dayRead('2026-11-26', TODAY, [], null),
		]).toEqual(['Wednesday, 6 May 2026: no contact noted', 'Thursday, 26 November 2026: still to come']);
	});

	it('name some of many', () => {
		const members = (...names: string[]) =>
			membersOf(Object.fromEntries(names.map((name) => [`People/${name}.md`, ''])));
		expect([
			calendarWords.names(members('A')),
			calendarWords.names(members('A', 'B', 'C')),
			calendarWords.names(members('A', 'B', 'C', 'D', 'E')),
		]).toEqual(['A', 'A, B and C', 'A, B and 3 others']);
	});

	it('say what a step stands for', () => {
		expect([0, 1, 2, 3].map((at) => calendarWords.step([1, 2, 5, 7], at))).toEqual([
			'1',
			'2–4',
			'5–6',
			'7 or more',
		]);
	});

	it('name a file without what no file may hold', () => {
		expect(calendarWords.pictureFile('Ana / "B": <C>|#^[D]\u0007', '2026')).toBe('Contact with Ana B C D 2026');
		expect(calendarWords.pictureFile(null, '2019-2026')).toBe('Contact 2019-2026');
	});
});

describe('a saved picture', () => {
	const solid = (colour: string) => ({ colour, opacity: 1 });
	const PAINTS: Paints = {
		back: solid('rgb(255, 255, 255)'),
		base: { colour: 'rgb(0, 0, 0)', opacity: 0.1 },
		mark: solid('rgb(80, 60, 200)'),
		text: solid('rgb(20, 20, 20)'),
		muted: solid('rgb(90, 90, 90)'),
	};
	const members = membersOf({
		'People/Ana.md': '---\nwhy: x\n---\n## Interactions\n- 2026-05-05 call\n- 2024-02-29 call\n',
	});
	const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

	it('of a year has a square for each day and a mark for each with contact', () => {
		const svg = parsed(
			yearPicture(
				{
					year: contactYear(members, 2024),
					today: TODAY,
					firstDay: 1,
					title: 'Contact',
					summary: 'In 2024: 1 contact with 1 person.',
				},
				PAINTS,
			),
		);
		expect(svg.querySelectorAll('parsererror')).toHaveLength(0);
		expect(svg.querySelectorAll('g rect')).toHaveLength(366 + 1);
		expect(svg.querySelectorAll('g rect[fill="rgb(80, 60, 200)"]')).toHaveLength(1);
		expect(svg.querySelector('desc')?.textContent).toBe('In 2024: 1 contact with 1 person.');
	});

	it('of all years has a number for each month with contact', () => {
		const svg = parsed(
			yearsPicture({ years: contactYears(members, yearOf(TODAY)), title: 'Contact', summary: 'x' }, PAINTS),
		);
		expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent).slice(-5)).toEqual([
			'2026',
			'1',
			'2025',
			'2024',
			'1',
		]);
	});

	it('needs nothing beside itself, and no name gets out of its words', () => {
		const svg = yearPicture(
			{
				year: contactYear(members, 2026),
				today: TODAY,
				firstDay: 0,
				title: '</text><script>alert(1)</script>&"\u0000\uFFFE\uD800',
				summary: ']]>',
			},
			PAINTS,
		);
		expect(svg).not.toMatch(/<script|var\(|href|url\(|<style|class=/);
		expect(parsed(svg).querySelectorAll('parsererror, script')).toHaveLength(0);
		expect(parsed(svg).querySelector('title')?.textContent).toBe('</text><script>alert(1)</script>&"');
	});

	it('takes colours apart as any browser gives them', () => {
		expect([
			paintOf('rgb(1, 2, 3)'),
			paintOf('rgba(1, 2, 3, 0.5)'),
			paintOf('rgb(1 2 3 / 50%)'),
			paintOf('color(srgb 1 0 0)'),
		]).toEqual([
			{ colour: 'rgb(1, 2, 3)', opacity: 1 },
			{ colour: 'rgb(1, 2, 3)', opacity: 0.5 },
			{ colour: 'rgb(1, 2, 3)', opacity: 0.5 },
			{ colour: 'color(srgb 1 0 0)', opacity: 1 },
		]);
	});
});
