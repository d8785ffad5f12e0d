import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyFormatsIn, dayNamed, tellsDay } from '../../src/core/time/daily-name';
import { addDays, formatDay } from '../../src/core/time/day';

describe('the day of a daily note', () => {
	const rows: readonly (readonly [
		path: string,
		format: string,
		day: string | null,
		languages?: readonly string[],
	])[] = [
		['2026-11-20.md', 'YYYY-MM-DD', '2026-11-20'],
		['2026-11-20.md', '', '2026-11-20'],
		['Journal/2026-11-20.md', 'YYYY-MM-DD', '2026-11-20'],
		['Journal/2026/11/2026-11-20.md', 'YYYY/MM/YYYY-MM-DD', '2026-11-20'],
		['2026/11/20.md', 'YYYY/MM/DD', '2026-11-20'],
		['Daily/2026/11-November/2026-11-20-Friday.md', 'YYYY/MM-MMMM/YYYY-MM-DD-dddd', '2026-11-20'],
		['Daily/Friday, November 20th 2026.md', 'dddd, MMMM Do YYYY', '2026-11-20'],
		['20.11.2026.md', 'DD.MM.YYYY', '2026-11-20'],
		['20-11-26.md', 'DD-MM-YY', '2026-11-20'],
		['5-3-2026.md', 'D-M-YYYY', '2026-03-05'],
		['20261120.md', 'YYYYMMDD', '2026-11-20'],
		['Daily 2026-11-20.md', '[Daily] YYYY-MM-DD', '2026-11-20'],
		['2026-11-20 Fri.md', 'YYYY-MM-DD ddd', '2026-11-20'],
		['2026-W47-2026-11-20.md', 'GGGG-[W]WW-YYYY-MM-DD', '2026-11-20'],
		['2026-324.md', 'YYYY-DDDD', '2026-11-20'],
		['Day 324th 2026.md', '[Day] DDDo YYYY', '2026-11-20'],
		['2024-366.md', 'YYYY-DDDD', '2024-12-31'],
		['2026-366.md', 'YYYY-DDDD', null],
		['20 novembre 2026.md', 'D MMMM YYYY', '2026-11-20', ['fr']],
		['20 novembre 2026.md', 'D MMMM YYYY', null],
		['Journal/2025/2026-11-20.md', 'YYYY/YYYY-MM-DD', null],
		['2026-02-30.md', 'YYYY-MM-DD', null],
		['2026-11-20 Call with Ana.md', 'YYYY-MM-DD', null],
		['2026-11-20 (conflicted copy).md', 'YYYY-MM-DD', null],
		['Ana.md', 'YYYY-MM-DD', null],
		['2026-11.md', 'YYYY-MM', null],
		['2026-11-20.md', 'DD-MM-YYYY', null],
		['D/2026-W48-4.md', 'GGGG-[W]WW-E', '2026-11-26'],
		['2026-W48-7.md', 'GGGG-[W]WW-E', '2026-11-29'],
		['2026-W53-5.md', 'GGGG-[W]WW-E', '2027-01-01'],
		['2026-W01-1.md', 'GGGG-[W]WW-E', '2025-12-29'],
		['2025-W53-1.md', 'GGGG-[W]WW-E', null],
		['2026-W00-1.md', 'GGGG-[W]WW-E', null],
		['2026/W48/Thursday.md', 'GGGG/[W]WW/dddd', '2026-11-26'],
		['26W48 Thu.md', 'GG[W]WW ddd', '2026-11-26'],
		['26W48 jeu.md', 'GG[W]WW ddd', '2026-11-26', ['fr']],
		['26W48 jeu.md', 'GG[W]WW ddd', null],
		['2026 week 48, day 4.md', 'YYYY [week] W, [day] E', '2026-11-26'],
		['2025-W01-3.md', 'YYYY-[W]WW-E', null],
		['2026-W48-4.md', 'gggg-[W]ww-e', '2026-11-26'],
		['2026-W48-0.md', 'gggg-[W]ww-e', '2026-11-22'],
		['2027-W01-5.md', 'gggg-[W]ww-e', '2027-01-01'],
		['11-26 Thu.md', 'MM-DD ddd', null],
		['2026-W48.md', 'GGGG-[W]WW', null],
		['2026-W12-2026-11-26.md', 'GGGG-[W]WW-YYYY-MM-DD', '2026-11-26'],
		['a.b.md', '(.*)', null],
	];
	for (const [path, format, day, languages] of rows)
		it(`${path} by "${format}"`, () => expect(dayNamed(path, format, languages ?? [])).toBe(day));

	it('counts local weeks as the language of the app does', () => {
		const german = { dow: 1, doy: 4 };
		expect(dayNamed('2026-W48-3.md', 'gggg-[W]ww-e', [], german)).toBe('2026-11-26');
		expect(dayNamed('2027-W01-0.md', 'gggg-[W]ww-e', [], german)).toBe('2027-01-04');
		const arabic = { dow: 6, doy: 12 };
		expect(dayNamed('2026-W48-5.md', 'gggg-[W]ww-e', [], arabic)).toBe('2026-11-26');
	});

	it('can be told of each format or not', () => {
		const rows: readonly (readonly [string, boolean])[] = [
			['YYYY-MM-DD', true],
			['', true],
			['YYYY-DDDD', true],
			['GGGG-[W]WW-E', true],
			['gggg-[W]ww-e', true],
			['YYYY-[W]WW-dddd', true],
			['MM-DD ddd', false],
			['YYYY-MM', false],
			['GGGG-[W]WW', false],
			['dddd', false],
			['LL', false],
			['[Daily]', false],
		];
		expect(rows.map(([format]) => [format, tellsDay(format)])).toEqual(rows);
	});

	it('is what the format prints', () => {
		const formats = [
			'YYYY-MM-DD',
			'DD.MM.YYYY',
			'dddd, MMMM Do YYYY',
			'YYYY/MM/YYYY-MM-DD',
			'D MMM YY',
			'[on] YYYYMMDD',
			'GGGG-[W]WW-E',
		];
		fc.assert(
			fc.property(fc.constantFrom(...formats), fc.integer({ min: 0, max: 20_000 }), (format, days) => {
				const day = addDays('2001-01-01', days);
				expect(dayNamed(`Journal/${formatDay(day, format)}.md`, format, [])).toBe(day);
			}),
		);
	});

	it('is found in no time, whatever format the vault sets', () => {
		const name = `${'a'.repeat(60)}-${'1'.repeat(60)}-${'a'.repeat(60)}!`;
		for (const format of [
			'dddd'.repeat(12),
			'dddd-'.repeat(12),
			'MMMM'.repeat(20),
			'w'.repeat(60),
			'dddd-MMMM-dd-w-Q-e',
			'A'.repeat(50),
			'Do'.repeat(30),
		])
			expect(dayNamed(`${name}.md`, format, [])).toBe(null);
	});

	it('never throws, whatever name and format', () => {
		fc.assert(fc.property(fc.string(), fc.string(), (path, format) => void dayNamed(path, format, [])));
	});
});

describe('the formats of a vault', () => {
	const rows: readonly (readonly [daily: unknown, periodic: unknown, formats: string[]])[] = [
		[null, null, ['YYYY-MM-DD']],
		[{ folder: 'Journal', format: 'DD.MM.YYYY' }, null, ['DD.MM.YYYY']],
		[{ format: '' }, undefined, ['YYYY-MM-DD']],
		[{}, { daily: { enabled: true, format: 'YYYY/MM/DD' } }, ['YYYY-MM-DD', 'YYYY/MM/DD']],
		[null, { daily: { enabled: false, format: 'YYYY/MM/DD' } }, ['YYYY-MM-DD']],
		[
			null,
			{ calendarSets: [{ id: 'a', day: { enabled: true, format: 'D.M.YYYY' } }, null, { day: 3 }] },
			['D.M.YYYY'],
		],
		['x', [1], ['YYYY-MM-DD']],
		[{ format: 7 }, { calendarSets: 'x' }, ['YYYY-MM-DD']],
	];
	for (const [daily, periodic, formats] of rows)
		it(JSON.stringify([daily, periodic]), () => expect(dailyFormatsIn(daily, periodic)).toEqual(formats));
});
