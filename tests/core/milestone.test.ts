import { describe, expect, it } from 'vitest';
import { nextOccurrence, printYearly } from '../../src/core/person/milestone';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const read = (properties: string) =>
	readMember('People/Ana.md', `---\n${properties}\n---\n`, DEFAULT_SETTINGS, '2026-11-25').person;
const told = (properties: string): string[] =>
	read(properties).milestones.map(({ label, date }) => `${label} ${printYearly(date)}`);

describe('milestones', () => {
	const rows: readonly (readonly [string, readonly string[]])[] = [
		['milestones: 2014-06-20 wedding', ['wedding 2014-06-20']],
		[
			'milestones: [wedding 2014-06-20, wedding (2014-06-20), 20 June met]',
			['wedding 2014-06-20', 'wedding 2014-06-20', 'met --06-20'],
		],
		[
			'milestones:\n  - "20 June, 2014, by the sea"\n  - June 20th, 2014 - opened\n  - opened – 20 June 2014',
			['by the sea 2014-06-20', 'opened 2014-06-20', 'opened 2014-06-20'],
		],
		['milestones:\n  - wedding: 2014-06-20\n  - shop: 2 Sep 2019', ['wedding 2014-06-20', 'shop 2019-09-02']],
		['milestones:\n  - 2014-06-20: wedding\n  - 2 Sep: shop', ['wedding 2014-06-20', 'shop --09-02']],
		['milestones:\n  2014-06-20: wedding', ['wedding 2014-06-20']],
		[
			'milestones:\n  - date: 2014-06-20\n    label: wedding\n  - {name: shop, date: 2019-09-02}',
			['wedding 2014-06-20', 'shop 2019-09-02'],
		],
		['milestones: {wedding: {date: 2014-06-20, place: Ghent}}', ['wedding 2014-06-20']],
		['milestones: {wedding: "[[2014-06-20]]"}', ['wedding 2014-06-20']],
		['milestones:\n  - "[[2014-06-20]] wedding"', ['wedding 2014-06-20']],
		['anniversary: 20 June', ['anniversary --06-20']],
		['anniversaries: [2014-06-20]', ['anniversary 2014-06-20']],
		['dates: [2014-06-20, 2015-06-20]', ['date 2014-06-20', 'date 2015-06-20']],
		['milestones: {a: 2020-01-01}\nanniversary: 20 June', ['a 2020-01-01', 'anniversary --06-20']],
		['milestones:', []],
		['milestones: {a: , b: ""}', []],
	];
	for (const [properties, expected] of rows)
		it(properties.replace(/\n/g, '; '), () => expect(told(properties)).toEqual(expected));

	it('that cannot be read are reported, and the others kept', () => {
		const { milestones, problems } = read(
			'milestones:\n  wedding: 2014-06-31\n  met: 2014\n  shop: 2019-09-02\nanniversary: in spring',
		);
		expect(milestones.map(({ label }) => label)).toEqual(['shop']);
		expect(problems.map(({ line, found, severity }) => `${line} ${found} ${severity}`)).toEqual([
			'2 wedding: 2014-06-31 warning',
			'2 met: 2014 warning',
			'6 in spring warning',
		]);
	});
});

describe('the next day a milestone comes', () => {
	const next = (year: number | null, month: number, day: number, today: string): string =>
		nextOccurrence({ year, month, day }, today).first;

	it('is today, later this year, or next year', () =>
		expect([
			next(1990, 11, 25, '2026-11-25'),
			next(null, 12, 31, '2026-11-25'),
			next(1990, 11, 24, '2026-11-25'),
		]).toEqual(['2026-11-25', '2026-12-31', '2027-11-24']));
	it('of 29 February is the 28th where there is none', () =>
		expect([
			next(1992, 2, 29, '2026-11-25'),
			next(null, 2, 29, '2027-11-25'),
			next(null, 2, 29, '2027-02-28'),
			next(null, 2, 29, '2028-02-28'),
			next(null, 2, 29, '2028-02-29'),
			next(null, 2, 29, '2028-03-01'),
		]).toEqual(['2027-02-28', '2028-02-29', '2027-02-28', '2028-02-29', '2028-02-29', '2029-02-28']));
	it('is not before it was', () =>
		expect([next(2030, 1, 1, '2026-11-25'), next(2026, 12, 1, '2026-11-25')]).toEqual([
			'2030-01-01',
			'2026-12-01',
		]));
	it('is printed with or without its year', () =>
		expect([
			printYearly({ year: 1990, month: 5, day: 1 }),
			printYearly({ year: null, month: 12, day: 31 }),
		]).toEqual(['1990-05-01', '--12-31']));
});
