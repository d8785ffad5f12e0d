import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/core/time/calendar-names';

describe('the names of months and weekdays', () => {
	it('are English from the start, whole and short', () => {
		const { months, weekdays } = namesOf([]);
		expect(['january', 'sep', 'sept', 'may', 'dec', 'märz', 'ma'].map((name) => months.get(name))).toEqual([
			1,
			9,
			9,
			5,
			12,
			undefined,
			undefined,
		]);
		expect(['sunday', 'tue', 'tues', 'we', 'thurs', 'sa', 'x'].map((name) => weekdays.get(name))).toEqual([
			0,
			2,
			2,
			3,
			4,
			6,
			undefined,
		]);
	});

	it('are those of other languages as well, alone and within a date, with accents and without', () => {
		const { months, weekdays } = namesOf(['de', 'fr', 'ru']);
		expect(
			['march', 'märz', 'marz', 'mrz', 'août', 'aout', 'май', 'мая', 'декабря'].map((name) => months.get(name)),
		).toEqual([3, 3, 3, 3, 8, 8, 5, 5, 12]);
		expect(['mittwoch', 'mi', 'mercredi', 'среда', 'wednesday'].map((name) => weekdays.get(name))).toEqual([
			3, 3, 3, 3, 3,
		]);
	});

	it('never mean a number', () =>
		expect([...namesOf(['ja', 'zh', 'ko']).months.keys()].filter((name) => /\d/.test(name))).toEqual([]));
	it('are English only for a language that is none', () =>
		expect(namesOf(['not a language', '']).months.size).toBe(namesOf([]).months.size));
	it('are made once', () => expect(namesOf(['de', 'nl'])).toBe(namesOf(['de', 'nl'])));
	it('of two languages that share a name are those of the first', () =>
		expect(namesOf(['es', 'fr']).months.get('mar')).toBe(3));
});
