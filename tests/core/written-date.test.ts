import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/core/dates/spoken-date';
import {
	countedDay,
	readDateAt,
	readDateValue,
	weekdayLength,
	type DateOptions,
} from '../../src/core/dates/written-date';
import { readYearlyDate } from '../../src/core/dates/yearly-date';

const ASK: DateOptions = { dateOrder: 'ask', languages: [] };
const WEDNESDAY = '2026-11-25';

function day(text: string, options = ASK): string {
	const reading = readDateAt(text, options);
	if (reading === null) return 'none';
	return reading.kind === 'date'
		? `${reading.precision === 'month' ? `${reading.day} (month)` : reading.day} + ${text.slice(reading.length)}`
		: reading.kind;
}

describe('a date at the start of a text', () => {
	const readings: readonly (readonly [string, string])[] = [
		['2026-11-20 coffee', '2026-11-20 +  coffee'],
		['2026-11-20T18:30:00Z call', '2026-11-20 +  call'],
		['2026-11-20 23:59 +13:00 call', '2026-11-20 +  call'],
		['2026/07/14 18:30 call', '2026-07-14 +  call'],
		['2026.07.14', '2026-07-14 + '],
		['12 Aug 2026 - walked', '2026-08-12 +  - walked'],
		['Aug 3, 2026, dinner', '2026-08-03 + , dinner'],
		['Thursday, 12th of August 2026: x', '2026-08-12 + : x'],
		['August 3rd 2026', '2026-08-03 + '],
		['12-Aug-2026', '2026-08-12 + '],
		['Fri 2026-11-20 x', '2026-11-20 +  x'],
		['20.11.2026 x', '2026-11-20 +  x'],
		['11/20/2026 x', '2026-11-20 +  x'],
		['05/06/2026', 'ambiguous'],
		['05.05.2026', '2026-05-05 + '],
		['2026-05 x', '2026-05-01 (month) +  x'],
		['May 2026: x', '2026-05-01 (month) + : x'],
		['2026-02-20..22 x', '2026-02-20 +  x'],
		['2026-02-10 to 2026-02-12 x', '2026-02-10 +  x'],
		['2026-02-10 – 2026-02-12', '2026-02-10 + '],
		['2026-02-10–12 x', '2026-02-10 +  x'],
		['2026-02-30', 'impossible'],
		['2026-13-01', 'impossible'],
		['31 Feb 2026', 'impossible'],
		['45.13.2026', 'impossible'],
		['2026', 'none'],
		['20261120', 'none'],
		['2026-112', 'none'],
		['March 3', 'none'],
		['may be 2026', 'none'],
		['in 2026-11-20', 'none'],
		['12 eggs 2026', 'none'],
		['2.5 hours', 'none'],
		['yesterday', 'none'],
		['', 'none'],
	];
	for (const [text, expected] of readings) it(`"${text}"`, () => expect(day(text)).toBe(expected));

	const rangesAndRows: readonly (readonly [string, string])[] = [
		['12-14 Nov 2026 visit', '2026-11-12 +  visit'],
		['12. – 14. November 2026: visit', '2026-11-12 + : visit'],
		['12 to 14 Nov 2026', '2026-11-12 + '],
		['26 July - 22 August 2026 stay', '2026-07-26 +  stay'],
		['30 Dec – 2 Jan 2027 at the sea', '2026-12-30 +  at the sea'],
		['Nov 12–14, 2026 visit', '2026-11-12 +  visit'],
		['Nov 30 – Dec 2, 2026: visit', '2026-11-30 + : visit'],
		['Sept 26-27 2026 fair', '2026-09-26 +  fair'],
		['12/13 May 2026 fair', '2026-05-12 +  fair'],
		['12 and 13 May 2026 fair', '2026-05-12 +  fair'],
		['12, 13 and 14 May 2026 fair', '2026-05-12 +  fair'],
		['Thu 12 – Sat 14 Nov 2026 x', '2026-11-12 +  x'],
		['Sat–Sun, 14–15 Nov 2026 x', '2026-11-14 +  x'],
		['Oct–Nov 2026: x', '2026-10-01 (month) + : x'],
		['2026 Nov 12–14 x', '2026-11-12 +  x'],
		['2026-11-12 to 14 x', '2026-11-12 +  x'],
		['2026-11-12/14 x', '2026-11-12 +  x'],
		['2026-11-12-14 x', '2026-11-12 +  x'],
		['2026-10-30/2026-11-02 x', '2026-10-30 +  x'],
		['2026-10-30–2026-11-02 x', '2026-10-30 +  x'],
		['12 Nov 2026 – 14 Nov x', '2026-11-12 +  x'],
		['12.–14.11.2026 x', '2026-11-12 +  x'],
		['12-14/11/2026 x', '2026-11-12 +  x'],
		['11/12-14/2026 x', '2026-11-12 +  x'],
		['14-12 Nov 2026', 'none'],
		['12-14 of us', 'none'],
		['31-33 Nov 2026', 'impossible'],
		['2026-11-20 - 14 of us', '2026-11-20 +  - 14 of us'],
		['2026-11-20 18:30 14 of us', '2026-11-20 +  14 of us'],
	];
	for (const [text, expected] of rangesAndRows)
		it(`tells the first of several days: "${text}"`, () => expect(day(text)).toBe(expected));

	const yearFirst: readonly (readonly [string, string])[] = [
		['2026 Nov 12 talk', '2026-11-12 +  talk'],
		['2026-Nov-12 talk', '2026-11-12 +  talk'],
		['2026, November 12th: talk', '2026-11-12 + : talk'],
		['2026 12 Nov talk', '2026-11-12 +  talk'],
		['2024 Aug wedding', '2024-08-01 (month) +  wedding'],
		['2024-Aug wedding', '2024-08-01 (month) +  wedding'],
		['2026 may be a good year', 'none'],
		['2026 Nov 31', 'impossible'],
		['2026 was good', 'none'],
		["12 Nov '26: talk", '2026-11-12 + : talk'],
		['12/Nov/2026 talk', '2026-11-12 +  talk'],
		['Nov-12-2026 talk', '2026-11-12 +  talk'],
		['2026-W46-4 talk', '2026-11-12 +  talk'],
		['2026W464 talk', '2026-11-12 +  talk'],
		['2026-W54-1', 'impossible'],
		['2025-W53-1', 'impossible'],
		['2026-11-xx talk', '2026-11-01 (month) +  talk'],
		['2026. 11. 12. talk', '2026-11-12 + . talk'],
		['12. 11. 2026 talk', '2026-11-12 +  talk'],
	];
	for (const [text, expected] of yearFirst)
		it(`whatever comes first: "${text}"`, () => expect(day(text)).toBe(expected));

	it('has its day first where dots join it, unless the settings say otherwise', () => {
		expect([day('05.06.2026'), day('5.6.2026')]).toEqual(['2026-06-05 + ', '2026-06-05 + ']);
		expect(day('05.06.2026', { ...ASK, dateOrder: 'month-first' })).toBe('2026-05-06 + ');
		expect([day('05/06/2026'), day('05-06-2026')]).toEqual(['ambiguous', 'ambiguous']);
	});

	it('follows the order of the settings', () => {
		expect(day('05/06/2026', { ...ASK, dateOrder: 'day-first' })).toBe('2026-06-05 + ');
		expect(day('05/06/2026', { ...ASK, dateOrder: 'month-first' })).toBe('2026-05-06 + ');
		expect(day('20/06/2026', { ...ASK, dateOrder: 'month-first' })).toBe('2026-06-20 + ');
	});

	it('is read in the languages of the settings', () => {
		const languages = ['de', 'fr', 'nl', 'es', 'pt'];
		for (const text of [
			'12. März 2026',
			'12 mars 2026',
			'12 maart 2026',
			'12 de marzo de 2026',
			'12 de março de 2026',
			'Donnerstag, 12. März 2026',
		])
			expect(day(text, { ...ASK, languages })).toBe('2026-03-12 + ');
		expect(day('12 March 2026', { ...ASK, languages: ['xx-nonsense-nonsense-nonsense'] })).toBe('2026-03-12 + ');
	});
});

describe('a date in other languages', () => {
	const rows: readonly (readonly [language: string, text: string, day: string])[] = [
		['de', '12. Mrz. 2026', '2026-03-12'],
		['de', 'Do., 12. März 2026', '2026-03-12'],
		['de', 'Donnerstag, den 12. März 2026', '2026-03-12'],
		['de', '12.März 2026', '2026-03-12'],
		['de', '12. Ma\u0308rz 2026', '2026-03-12'],
		['de', '12. MÄRZ 2026', '2026-03-12'],
		['de-AT', '3. Jänner 2026', '2026-01-03'],
		['de', 'März 2026', '2026-03-01'],
		['fr', 'jeudi 12 mars 2026', '2026-03-12'],
		['fr', '1er mai 2026', '2026-05-01'],
		['fr', 'le 12 août 2026', '2026-08-12'],
		['fr', '12 aout 2026', '2026-08-12'],
		['fr', '12 févr. 2026', '2026-02-12'],
		['fr', '12 fev 2026', '2026-02-12'],
		['fr', '12 juil. 2026', '2026-07-12'],
		['nl', 'do 12 mrt. 2026', '2026-03-12'],
		['nl', '12 mei 2026', '2026-05-12'],
		['es', 'jueves, 12 de marzo de 2026', '2026-03-12'],
		['es', '12 de setiembre del 2026', '2026-09-12'],
		['es', 'marzo de 2026', '2026-03-01'],
		['pt', 'quinta-feira, 12 de março de 2026', '2026-03-12'],
		['pt-BR', '12 de mar. de 2026', '2026-03-12'],
		['pt', '1º de maio de 2026', '2026-05-01'],
		['ru', 'четверг, 12 марта 2026', '2026-03-12'],
		['ru', '12 сент. 2026', '2026-09-12'],
		['ru', 'май 2026', '2026-05-01'],
		['ru', '12 мая 2026', '2026-05-12'],
		['ja', '2026年3月12日', '2026-03-12'],
		['ja', '２０２６年３月１２日', '2026-03-12'],
		['ja', '2026年3月', '2026-03-01'],
		['ja', '2026/03/12', '2026-03-12'],
		['zh', '2026年03月12日', '2026-03-12'],
		['ko', '2026년 3월 12일', '2026-03-12'],
		['sv', 'den 12 mars 2026', '2026-03-12'],
	];
	for (const [language, text, expected] of rows)
		it(`${language}: ${text}`, () => {
			const reading = readDateAt(text, { ...ASK, languages: [language] });
			expect(reading?.kind === 'date' ? reading.day : reading).toBe(expected);
			expect(reading?.length).toBe(text.length);
		});

	it('is read without a setting by the whole name of its month, or by a shortened one and its year', () =>
		expect(
			[
				'12. März 2026',
				'12 mars 2026',
				'2026年3月12日',
				'12 марта 2026 г.',
				'den 12 mars 2026',
				'czw., 12 marca 2026 r.',
				'12 de março de 2026',
				'1er mars 2026',
				'20 باکتوبر 2026',
				'٥ نوفمبر ٢٠٢٦',
				'令和8年7月20日',
				'民國115年7月20日',
				'15 paź 2026',
				'12 Kasım 2026',
				'20 באוקטובר 2026',
				'15. října 2026',
				'5 Νοεμβρίου 2026',
			].map((text) => {
				const reading = readDateAt(text, ASK);
				return reading?.kind === 'date' && reading.length === text.length ? reading.day : text;
			}),
		).toEqual([
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-12',
			'2026-03-01',
			'20 باکتوبر 2026',
			'2026-11-05',
			'2026-07-20',
			'2026-07-20',
			'2026-10-15',
			'2026-11-12',
			'2026-10-20',
			'2026-10-15',
			'2026-11-05',
		]));
	it('is none in English words that are months elsewhere', () =>
		expect(
			['12 out of 20', '3 set 2', '2 ago', 'on 12 people', 'so 3 of us', 'Mars 4 was full', 'man 12 x'].map(
				(text) => readDateAt(text, ASK),
			),
		).toEqual([null, null, null, null, null, null, null]));
	it('is checked like any other', () =>
		expect(readDateAt('31. Juni 2026', { ...ASK, languages: ['de'] })).toEqual({
			kind: 'impossible',
			found: '31. Juni 2026',
			length: 13,
		}));
	it('may have its weekday behind it', () =>
		expect(
			['(木) x', '（木）x', '(Thu) x', 'Thu: x', '(木曜日)', 'Thu x', '(x)'].map((text) =>
				weekdayLength(text, { ...ASK, languages: ['ja'] }),
			),
		).toEqual([3, 3, 5, 3, 5, 0, 0]));
});

describe('what follows a date', () => {
	const readings: readonly (readonly [string, string])[] = [
		['2026-11-20 6pm x', '2026-11-20 +  x'],
		['2026-11-20 at 6:30 p.m. x', '2026-11-20 +  x'],
		['2026-11-20 @ 18:30 x', '2026-11-20 +  x'],
		['2026-11-20 18:30–19:30 x', '2026-11-20 +  x'],
		['2026-11-20T18:30:00.123456+05:45', '2026-11-20 + '],
		['2026-11-20 18:30 UTC x', '2026-11-20 +  x'],
		['2026-11-20 6 people', '2026-11-20 +  6 people'],
		['2026-02-20...22', '2026-02-20 + '],
		['2026-02-20..03-01 x', '2026-02-20 +  x'],
		['12–14 Aug 2026 x', '2026-08-12 +  x'],
		['12 Aug 2026 – 14 Aug 2026: x', '2026-08-12 + : x'],
		['2026-02-20 - 2026-02-22 x', '2026-02-20 +  x'],
		['2026-02-20 -> 2026-02-22', '2026-02-20 + '],
		['2026-02-20 until 2026-02-22', '2026-02-20 + '],
		['2026-02-20 - 2 cakes', '2026-02-20 +  - 2 cakes'],
		['2026-02 to 2026-05 x', '2026-02-01 (month) +  x'],
		['2026‑11‑20 x', '2026-11-20 +  x'],
		['20\u00a0Nov\u00a02026 x', '2026-11-20 +  x'],
		['2026-11/20', 'none'],
		['2026-1-5 x', '2026-01-05 +  x'],
		['20-11-2026 x', '2026-11-20 +  x'],
		['2026-11-20x', '2026-11-20 + x'],
		['0999-01-01', 'impossible'],
		['00.00.2026', 'impossible'],
		['2026-00-10', 'impossible'],
		['0 May 2026', 'impossible'],
		['29 Feb 2023', 'impossible'],
		['29 Feb 2024', '2024-02-29 + '],
	];
	for (const [text, expected] of readings) it(`"${text}"`, () => expect(day(text)).toBe(expected));
});

describe('a date in words', () => {
	const past = (words: string): string | null => dateInWords(words, WEDNESDAY, 'past', ASK);
	const future = (words: string): string | null => dateInWords(words, WEDNESDAY, 'future', ASK);

	it('takes figures behind a weekday by the settings, and never guesses', () => {
		expect([past('tue 24/11'), past('tuesday 11/24'), past('tue 5/6'), past('tue 5/6 at noon')]).toEqual([
			'2026-11-24',
			'2026-11-24',
			null,
			null,
		]);
		expect(dateInWords('friday 5/6', WEDNESDAY, 'past', { ...ASK, dateOrder: 'day-first' })).toBe('2026-06-05');
	});

	it('passes over a time of day', () => {
		expect([
			past('tuesday at 3pm'),
			past('tuesday, 15:30'),
			past('yesterday evening'),
			past('20 nov at noon'),
			past('this morning'),
			past('3pm'),
			past('15:30'),
		]).toEqual(['2026-11-24', '2026-11-24', '2026-11-24', '2026-11-20', '2026-11-25', null, null]);
	});

	it('looks back where something has happened', () => {
		expect(
			[
				'today',
				'yesterday',
				'last tuesday',
				'tuesday',
				'friday',
				'last friday',
				'wednesday',
				'last wednesday',
				'3 weeks ago',
				'3 weeks',
				'20 nov',
				'1 dec',
				'the day before yesterday',
				'2026-11-20',
				'last week',
				'a month ago',
			].map(past),
		).toEqual([
			'2026-11-25',
			'2026-11-24',
			'2026-11-24',
			'2026-11-24',
			'2026-11-20',
			'2026-11-20',
			'2026-11-25',
			'2026-11-18',
			'2026-11-04',
			'2026-11-04',
			'2026-11-20',
			'2025-12-01',
			'2026-11-23',
			'2026-11-20',
			'2026-11-18',
			'2026-10-25',
		]);
	});

	it('looks ahead where something is to happen', () => {
		expect(
			[
				'tomorrow',
				'friday',
				'next friday',
				'wednesday',
				'next wednesday',
				'in 2 weeks',
				'2 weeks',
				'a month',
				'1 dec',
				'20 nov',
				'next month',
				'29 feb',
			].map(future),
		).toEqual([
			'2026-11-26',
			'2026-11-27',
			'2026-11-27',
			'2026-11-25',
			'2026-12-02',
			'2026-12-09',
			'2026-12-09',
			'2026-12-25',
			'2026-12-01',
			'2027-11-20',
			'2026-12-25',
			'2028-02-29',
		]);
	});

	it("of months and years away is held to the month's last day", () => {
		const rows: readonly (readonly [string, string, 'past' | 'future', string])[] = [
			['a month', '2026-01-31', 'future', '2026-02-28'],
			['a month', '2024-01-31', 'future', '2024-02-29'],
			['next month', '2026-01-31', 'future', '2026-02-28'],
			['last month', '2026-03-31', 'past', '2026-02-28'],
			['1 month ago', '2026-10-31', 'past', '2026-09-30'],
			['3 months', '2026-11-30', 'future', '2027-02-28'],
			['a year ago', '2024-02-29', 'past', '2023-02-28'],
			['in a year', '2024-02-29', 'future', '2025-02-28'],
			['in 4 years', '2024-02-29', 'future', '2028-02-29'],
			['a quarter', '2026-11-30', 'future', '2027-02-28'],
			['half a year', '2026-08-31', 'future', '2027-02-28'],
			['end of month', '2028-02-03', 'future', '2028-02-29'],
		];
		for (const [words, today, direction, expected] of rows)
			expect(`${words}: ${dateInWords(words, today, direction, ASK)}`).toBe(`${words}: ${expected}`);
	});

	it('says which way it means, whatever is expected', () => {
		expect(['in 3 weeks', '3 weeks from now', 'tomorrow', 'day after tomorrow', 'next week'].map(past)).toEqual([
			'2026-12-16',
			'2026-12-16',
			'2026-11-26',
			'2026-11-27',
			'2026-12-02',
		]);
		expect(['3 weeks ago', 'yesterday', 'day before yesterday', 'last week', 'last monday'].map(future)).toEqual([
			'2026-11-04',
			'2026-11-24',
			'2026-11-23',
			'2026-11-18',
			'2026-11-23',
		]);
		expect(
			['this week', 'this month', 'two wks', 'a few days', 'couple of weeks ago', '0 days ago', '2w', '10 d'].map(
				past,
			),
		).toEqual([
			'2026-11-25',
			'2026-11-25',
			'2026-11-11',
			'2026-11-22',
			'2026-11-11',
			'2026-11-25',
			'2026-11-11',
			'2026-11-15',
		]);
	});

	it('of a weekday, on that weekday', () => {
		const on = (words: string, direction: 'past' | 'future'): string | null =>
			dateInWords(words, '2026-11-24', direction, ASK);
		expect([
			on('last tuesday', 'past'),
			on('tuesday', 'past'),
			on('this tuesday', 'past'),
			on('tuesday', 'future'),
			on('next tuesday', 'future'),
			on('Tue.', 'past'),
			on('on tuesday', 'past'),
		]).toEqual(['2026-11-17', '2026-11-24', '2026-11-24', '2026-11-24', '2026-12-01', '2026-11-24', '2026-11-24']);
	});

	it('of a weekday of a week, in that week, which begins on Monday', () => {
		const cases: readonly (readonly [words: string, today: string, day: string])[] = [
			['friday next week', '2026-11-26', '2026-12-04'],
			['tuesday last week', '2026-11-26', '2026-11-17'],
			['monday next week', '2026-11-30', '2026-12-07'],
			['next week on friday', '2026-11-26', '2026-12-04'],
			['last week tuesday', '2026-11-26', '2026-11-17'],
			["last week's friday", '2026-11-26', '2026-11-20'],
			['on friday of this week', '2026-11-26', '2026-11-27'],
			['monday this week', '2026-11-26', '2026-11-23'],
			['sunday last week', '2026-11-29', '2026-11-22'],
			['friday in two weeks', '2026-11-26', '2026-12-11'],
			['friday 2 weeks ago', '2026-11-26', '2026-11-13'],
			['friday the week after next', '2026-11-26', '2026-12-11'],
			['wednesday the week before last', '2026-11-26', '2026-11-11'],
		];
		for (const [words, today, day] of cases)
			for (const direction of ['past', 'future'] as const)
				expect([words, dateInWords(words, today, direction, ASK)]).toEqual([words, day]);
	});

	it('of two numbers by the order of the settings, whatever joins them', () => {
		const on = (words: string, dateOrder: 'day-first' | 'month-first' | 'ask') =>
			dateInWords(words, '2026-11-30', 'past', { ...ASK, dateOrder });
		for (const words of ['5-6', '5/6']) {
			expect(on(words, 'day-first')).toBe('2026-06-05');
			expect(on(words, 'month-first')).toBe('2026-05-06');
			expect(on(words, 'ask')).toBe(null);
		}
	});

	it('is told by a week before the last, a time that is to pass, and the weekday that comes', () => {
		expect(
			[
				'week before last',
				'the week after next',
				"in two weeks' time",
				'in 2 weeks time',
				"in a week's time",
				'coming friday',
				'this past friday',
				'the friday of next week',
			].map(past),
		).toEqual([
			'2026-11-11',
			'2026-12-09',
			'2026-12-09',
			'2026-12-09',
			'2026-12-02',
			'2026-11-27',
			'2026-11-20',
			'2026-12-04',
		]);
	});

	it('of a month or a day without its year lies on the side that is meant', () => {
		expect(
			[
				'may',
				'november',
				'december',
				'second of march',
				'31 dec',
				'11/20',
				'20/11',
				'20.11.',
				'11-20',
				'29 feb',
			].map(past),
		).toEqual([
			'2026-05-01',
			'2026-11-01',
			'2025-12-01',
			'2026-03-02',
			'2025-12-31',
			'2026-11-20',
			'2026-11-20',
			'2026-11-20',
			'2026-11-20',
			'2024-02-29',
		]);
		expect(['may', 'december', '1 jan', '11/20', '25 nov'].map(future)).toEqual([
			'2027-05-01',
			'2026-12-01',
			'2027-01-01',
			'2027-11-20',
			'2026-11-25',
		]);
		expect([
			past('5/6'),
			dateInWords('5/6', WEDNESDAY, 'past', { ...ASK, dateOrder: 'day-first' }),
			dateInWords('5/6', WEDNESDAY, 'past', { ...ASK, dateOrder: 'month-first' }),
		]).toEqual([null, '2026-06-05', '2026-05-06']);
	});

	it('is understood in the languages of the settings', () => {
		const options = { ...ASK, languages: ['de', 'fr'] };
		expect(
			['20. März', 'Freitag', 'vendredi', '12. März 2026', 'Mo.'].map((words) =>
				dateInWords(words, WEDNESDAY, 'past', options),
			),
		).toEqual(['2026-03-20', '2026-11-20', '2026-11-20', '2026-03-12', '2026-11-23']);
	});

	it('is not what only holds one', () => {
		for (const words of [
			'12:30',
			'from monday',
			'monday - friday',
			'monday to friday',
			'today<script>',
			'20 nov; rm -rf /',
			'yesterday\u0000',
			'99999 weeks ago',
			'3',
			'20th',
			'never',
			'weekly',
			'undefined',
			'NaN',
			'__proto__',
			'constructor',
			'$(date)',
			`today ${'very '.repeat(20)}`,
			'{{date}}',
			'2026-13-01',
			'31 june',
		])
			expect(`${words}: ${past(words)}`).toBe(`${words}: null`);
	});

	it('is none where the words as a whole are none', () => {
		for (const words of [
			'',
			'someday',
			'coffee last tuesday',
			'in 5 min at 2.5',
			'2026-02-30',
			'05/06/2026',
			'monday and tuesday',
			'x'.repeat(5000),
			'%00',
		])
			expect(past(words)).toBe(null);
	});
});

describe('dates of properties', () => {
	it('are days, whatever time or zone follows', () => {
		expect(
			[
				'2026-11-20',
				'2026-11-20T23:30:00-11:00',
				'2026-11-20T00:30:00.000Z',
				'[[2026-11-20]]',
				'[[Journal/2026-11-20|then]]',
				'20 Nov 2026',
				'soon',
			].map((text) => readDateValue(text, ASK)),
		).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', null]);
	});

	it('may come back every year', () => {
		expect(
			[
				'1990-05-01',
				'05-01',
				'--05-01',
				'--0501',
				'1 May',
				'May 1',
				'May 1, 1990',
				'29 February',
				'19900501',
			].map((text) => readYearlyDate(text, ASK)),
		).toEqual([
			{ year: 1990, month: 5, day: 1 },
			{ year: null, month: 5, day: 1 },
			{ year: null, month: 5, day: 1 },
			{ year: null, month: 5, day: 1 },
			{ year: null, month: 5, day: 1 },
			{ year: null, month: 5, day: 1 },
			{ year: 1990, month: 5, day: 1 },
			{ year: null, month: 2, day: 29 },
			{ year: 1990, month: 5, day: 1 },
		]);
		expect(['30 February', '13-01', 'May', '1990', 'x'].map((text) => readYearlyDate(text, ASK))).toEqual([
			null,
			null,
			null,
			null,
			null,
		]);
	});

	it('of a month count as its last day that is not after today', () => {
		expect([
			countedDay('2026-05-01', WEDNESDAY),
			countedDay('2026-11-01', WEDNESDAY),
			countedDay('2027-01-01', WEDNESDAY),
		]).toEqual(['2026-05-31', '2026-11-25', '2027-01-01']);
	});
});
