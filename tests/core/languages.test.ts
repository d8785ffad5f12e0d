/** The data of the languages: of one shape, and at peace with each other. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/languages/all';
import type { Language, Role } from '../../src/core/languages/language';
import { formsIn, groupsIn, phrasesIn, writingsOf } from '../../src/core/languages/words';

const words = (text = ''): string[] => text.split(/[\s;,]+/).filter((word) => word !== '');
const phrases = (text = ''): string[] => phrasesIn(text).flatMap(writingsOf);

/** All texts of a language, with where they stand. */
function textsOf(value: unknown, path: string): (readonly [string, string])[] {
	if (typeof value === 'string') return [[path, value]];
	return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** What stands in two lists that may not share anything: which language says what. */
function shared(one: (language: Language) => string[], other: (language: Language) => string[]): string[] {
	const said = new Map(
		languages().flatMap((language) => one(language).map((word) => [word, language.code] as const)),
	);
	return languages().flatMap((language) =>
		other(language)
			.filter((word) => said.has(word))
			.map((word) => `${word}: ${said.get(word)} and ${language.code}`),
	);
}

const ofRole = (role: Role) => (language: Language) => words(language.terms[role]).flatMap(writingsOf);

describe.each(languages().map((language) => [language.code, language] as const))('the data of %s', (code, language) => {
	it('has as many groups as there are months, days, units, numbers and rhythms', () => {
		const { months, weekdays, rhythm } = language;
		expect([0, 12]).toContain(months === '' ? 0 : groupsIn(months).length);
		const counts = [weekdays, rhythm.units, rhythm.numbers, rhythm.adverbs].map((text) => groupsIn(text).length);
		expect(counts).toEqual([7, 6, 12, 8]);
	});

	it('is in lower case, with single blanks, each text once', () => {
		for (const [path, text] of textsOf({ ...language, code: '' }, code)) {
			expect([path, text]).toEqual([path, text.toLowerCase().replace(/\s+/g, ' ').trim()]);
			const list = /terms/.test(path) ? words(text) : phrasesIn(text);
			if (/terms|fields|kinds|headings|person|folders|off|due/.test(path))
				expect([path, list.filter((one, index) => list.indexOf(one) !== index)]).toEqual([path, []]);
		}
	});

	it('names each month and weekday once', () => {
		for (const text of [language.months, language.weekdays]) {
			const forms = groupsIn(text).flatMap((group) => [
				...new Set([...formsIn(group).whole, ...formsIn(group).short]),
			]);
			expect(forms.filter((form, index) => form !== '' && forms.indexOf(form) !== index)).toEqual([]);
		}
	});
});

describe('the languages together', () => {
	it.each([
		['last', 'next'],
		['last', 'birth'],
		['next', 'birth'],
		['contact', 'birth'],
		['last', 'rhythm'],
		['rhythm', 'contact'],
	] as const)('call nothing both %s and %s', (one, other) => {
		expect(shared(ofRole(one), ofRole(other))).toEqual([]);
	});

	it('have no heading over contact that is one over other dates elsewhere', () => {
		expect(
			shared(
				({ headings }) => phrases(headings.log),
				({ headings }) => phrases(headings.other),
			),
		).toEqual([]);
	});

	it('have no kind of more than three words', () => {
		const all = languages().flatMap(({ kinds }) => Object.values(kinds).flatMap((text) => phrasesIn(text ?? '')));
		expect(all.filter((phrase) => phrase.split(/[\s-]+/).length > 3)).toEqual([]);
	});

	it('mean one kind by each word, or are told here', () => {
		const kinds = new Map<string, string>();
		const fights = languages().flatMap((language) =>
			Object.entries(language.kinds).flatMap(([id, text]) =>
				phrases(text).flatMap((phrase) => {
					const before = kinds.get(phrase);
					if (before === undefined) kinds.set(phrase, id);
					return before === undefined || before === id ? [] : [`${phrase}: ${before} and ${id}`];
				}),
			),
		);
		expect(fights).toEqual([]);
	});

	it('mean one month and one weekday by each whole name, or are told here', () => {
		const fights = (['months', 'weekdays'] as const).flatMap((table) => {
			const known = new Map<string, number>();
			return languages().flatMap((language) =>
				groupsIn(language[table]).flatMap((group, index) =>
					formsIn(group).whole.flatMap((form) => {
						const before = known.get(form);
						if (before === undefined) known.set(form, index);
						return before === undefined || before === index ? [] : [`${language.code}: ${form}`];
					}),
				),
			);
		});
		expect(fights).toEqual([]);
	});
});
