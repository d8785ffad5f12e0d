import { describe, expect, it } from 'vitest';
import { countedDay, dateInWords, readDateAt, readDateValue, readYearlyDate, type DateOptions } from '../../src/core/written-date';

const ASK: DateOptions = { dateOrder: 'ask', languages: [] };
const WEDNESDAY = '2026-11-25';

function day(text: string, options = ASK): string {
	const reading = readDateAt(text, options);
	if (reading === null) return 'none';
	return reading.kind === 'date' ? `${reading.precision === 'month' ? `${reading.day} (month)` : reading.day} + ${text.slice(reading.length)}` : reading.kind;
}

describe('a date at the start of a text', () => {
	const readings: readonly (readonly [string, string])[] = [
		['2026-11-20 coffee', '2026-11-20 +  coffee'], ['2026-11-20T18:30:00Z call', '2026-11-20 +  call'], ['2026-11-20 23:59 +13:00 call', '2026-11-20 +  call'], ['2026/07/14 18:30 call', '2026-07-14 +  call'], ['2026.07.14', '2026-07-14 + '],
		['12 Aug 2026 - walked', '2026-08-12 +  - walked'], ['Aug 3, 2026, dinner', '2026-08-03 + , dinner'], ['Thursday, 12th of August 2026: x', '2026-08-12 + : x'], ['August 3rd 2026', '2026-08-03 + '], ['12-Aug-2026', '2026-08-12 + '], ['Fri 2026-11-20 x', '2026-11-20 +  x'],
		['20.11.2026 x', '2026-11-20 +  x'], ['11/20/2026 x', '2026-11-20 +  x'], ['05/06/2026', 'ambiguous'], ['05.05.2026', '2026-05-05 + '],
		['2026-05 x', '2026-05-01 (month) +  x'], ['May 2026: x', '2026-05-01 (month) + : x'],
		['2026-02-20..22 x', '2026-02-20 +  x'], ['2026-02-10 to 2026-02-12 x', '2026-02-10 +  x'], ['2026-02-10 – 2026-02-12', '2026-02-10 + '], ['2026-02-10–12 x', '2026-02-10 +  x'],
		['2026-02-30', 'impossible'], ['2026-13-01', 'impossible'], ['31 Feb 2026', 'impossible'], ['45.13.2026', 'impossible'],
		['2026', 'none'], ['20261120', 'none'], ['2026-112', 'none'], ['March 3', 'none'], ['may be 2026', 'none'], ['in 2026-11-20', 'none'], ['12 eggs 2026', 'none'], ['2.5 hours', 'none'], ['yesterday', 'none'], ['', 'none'],
	];
	for (const [text, expected] of readings) it(`"${text}"`, () => expect(day(text)).toBe(expected));

	it('follows the order of the settings', () => {
		expect(day('05/06/2026', { ...ASK, dateOrder: 'day-first' })).toBe('2026-06-05 + ');
		expect(day('05/06/2026', { ...ASK, dateOrder: 'month-first' })).toBe('2026-05-06 + ');
		expect(day('20/06/2026', { ...ASK, dateOrder: 'month-first' })).toBe('2026-06-20 + ');
	});

	it('is read in the languages of the settings', () => {
		const languages = ['de', 'fr', 'nl', 'es', 'pt'];
		for (const text of ['12. März 2026', '12 mars 2026', '12 maart 2026', '12 de marzo de 2026', '12 de março de 2026', 'Donnerstag, 12. März 2026']) expect(day(text, { ...ASK, languages })).toBe('2026-03-12 + ');
		expect(day('12. März 2026')).toBe('none');
		expect(day('12 March 2026', { ...ASK, languages: ['xx-nonsense-nonsense-nonsense'] })).toBe('2026-03-12 + ');
	});
});

describe('a date in words', () => {
	const past = (words: string): string | null => dateInWords(words, WEDNESDAY, 'past', ASK);
	const future = (words: string): string | null => dateInWords(words, WEDNESDAY, 'future', ASK);

	it('looks back where something has happened', () => {
		expect(['today', 'yesterday', 'last tuesday', 'tuesday', 'friday', 'last friday', 'wednesday', 'last wednesday', '3 weeks ago', '3 weeks', '20 nov', '1 dec', 'the day before yesterday', '2026-11-20', 'last week', 'a month ago'].map(past)).toEqual([
			'2026-11-25', '2026-11-24', '2026-11-24', '2026-11-24', '2026-11-20', '2026-11-20', '2026-11-25', '2026-11-18', '2026-11-04', '2026-11-04', '2026-11-20', '2025-12-01', '2026-11-23', '2026-11-20', '2026-11-18', '2026-10-25',
		]);
	});

	it('looks ahead where something is to happen', () => {
		expect(['tomorrow', 'friday', 'next friday', 'wednesday', 'next wednesday', 'in 2 weeks', '2 weeks', 'a month', '1 dec', '20 nov', 'next month', '29 feb'].map(future)).toEqual([
			'2026-11-26', '2026-11-27', '2026-11-27', '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-09', '2026-12-25', '2026-12-01', '2027-11-20', '2026-12-25', '2028-02-29',
		]);
	});

	it('is none where the words as a whole are none', () => {
		for (const words of ['', 'someday', 'coffee last tuesday', 'in 5 min at 2.5', '2026-02-30', '05/06/2026', 'monday and tuesday', 'x'.repeat(5000), '%00']) expect(past(words)).toBe(null);
	});
});

describe('dates of properties', () => {
	it('are days, whatever time or zone follows', () => {
		expect(['2026-11-20', '2026-11-20T23:30:00-11:00', '2026-11-20T00:30:00.000Z', '[[2026-11-20]]', '[[Journal/2026-11-20|then]]', '20 Nov 2026', 'soon'].map((text) => readDateValue(text, ASK))).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', null]);
	});

	it('may come back every year', () => {
		expect(['1990-05-01', '05-01', '--05-01', '--0501', '1 May', 'May 1', 'May 1, 1990', '29 February', '19900501'].map((text) => readYearlyDate(text, ASK))).toEqual([
			{ year: 1990, month: 5, day: 1 }, { year: null, month: 5, day: 1 }, { year: null, month: 5, day: 1 }, { year: null, month: 5, day: 1 }, { year: null, month: 5, day: 1 }, { year: null, month: 5, day: 1 }, { year: 1990, month: 5, day: 1 }, { year: null, month: 2, day: 29 }, { year: 1990, month: 5, day: 1 },
		]);
		expect(['30 February', '13-01', 'May', '1990', 'x'].map((text) => readYearlyDate(text, ASK))).toEqual([null, null, null, null, null]);
	});

	it('of a month count as its last day that is not after today', () => {
		expect([countedDay('2026-05-01', WEDNESDAY), countedDay('2026-11-01', WEDNESDAY), countedDay('2027-01-01', WEDNESDAY)]).toEqual(['2026-05-31', '2026-11-25', '2027-01-01']);
	});
});
