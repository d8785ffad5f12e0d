import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import type { Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const ONE_WAY = 'a date that can be read one way only, such as 2026-06-05 (or a date order in the settings)';

const read = (properties: string, settings: Partial<Settings> = {}): Member =>
	readMember('People/Ana.md', `---\n${properties}\n---\n`, { ...DEFAULT_SETTINGS, ...settings }, TODAY);
const found = (properties: string): readonly string[] =>
	read(properties).person.problems.map((problem) => problem.found);

describe('a date in the properties', () => {
	const dates: readonly (readonly [string, string | null])[] = [
		['2026-12-10', '2026-12-10'],
		['2026/12/10', '2026-12-10'],
		['2026.12.10', '2026-12-10'],
		['10/12/2026', null],
		['10.12.2026', '2026-12-10'],
		['31.12.2026', '2026-12-31'],
		['12/31/2026', '2026-12-31'],
		['10 December 2026', '2026-12-10'],
		['Thursday, 10 Dec 2026', '2026-12-10'],
		['2026-12-10 18:00', '2026-12-10'],
		['December 10, 2026 5:30 PM', '2026-12-10'],
		['2026-12-10 5pm', '2026-12-10'],
		['2026-12-10T23:30:00-11:00', '2026-12-10'],
		['2026-12-10T00:30:00.000Z', '2026-12-10'],
		['2026-12-10 call about the flat', '2026-12-10'],
		['10 Dec 2026 (a Thursday)', '2026-12-10'],
		['2026-12', '2026-12-01'],
		['"[[2026-12-10]]"', '2026-12-10'],
		['[[2026-12-10]]', '2026-12-10'],
		['"[[Journal/2026-12-10.md]]"', '2026-12-10'],
		['"[[Journal/2026-12-10|soon]]"', '2026-12-10'],
		['"[[2026-12-10#Evening]]"', '2026-12-10'],
		['"[[2026-12-10 Thursday]]"', '2026-12-10'],
		['"[[2026-12-10]] call"', '2026-12-10'],
		['"[10 Dec](Journal/2026-12-10.md)"', '2026-12-10'],
		['"[10 Dec 2026](Journal/then.md)"', '2026-12-10'],
		['["2026-12-10"]', '2026-12-10'],
		['2026-12-101', null],
		['2026-12-10th', null],
		['2026-02-30', null],
		['2 weeks', null],
		['tomorrow', null],
		['call her 2026-12-10', null],
		['1700000000000', null],
		['true', null],
		['{day: 1}', null],
		['05/12/2026', null],
	];
	for (const [written, day] of dates)
		it(`next: ${written}`, () => {
			expect(read(`next: ${written}`).person.next).toBe(day);
			expect(found(`next: ${written}`)).toHaveLength(day === null ? 1 : 0);
		});

	it('no, as well as nothing, is no date and no problem', () => {
		for (const written of ['', '~', 'null', '""', 'false', '[]']) {
			expect(read(`snooze: ${written}`).person.snooze).toBe(null);
			expect(found(`snooze: ${written}`)).toEqual([]);
		}
	});

	it('of a month counts, for the last contact, as its last day that is not after today', () => {
		expect(read('last-contact: 2026-10').standing.last).toBe('2026-10-31');
		expect(read('last-contact: November 2026').standing.last).toBe('2026-11-25');
		expect(read('last-contact: 2026-12').standing.last).toBe(null);
	});
});

describe('a birthday', () => {
	const days: readonly (readonly [string, string | null])[] = [
		['1990-05-01', '1990-5-1'],
		['1990-5-1', '1990-5-1'],
		['13/05/1990', '1990-5-13'],
		['5/13/1990', '1990-5-13'],
		['19900501', '1990-5-1'],
		['1 May', 'null-5-1'],
		['May 1st', 'null-5-1'],
		['1st of May', 'null-5-1'],
		['1 May, 1990', '1990-5-1'],
		['--0501', 'null-5-1'],
		['--5-1', 'null-5-1'],
		['5-1', 'null-5-1'],
		['29 Feb', 'null-2-29'],
		['"[[1990-05-01]]"', '1990-5-1'],
		['"[[05-01]]"', 'null-5-1'],
		['"[1 May](1990-05-01.md)"', 'null-5-1'],
		['1990-05-01T00:00:00Z', '1990-5-1'],
		['1990-05-01 (she says)', '1990-5-1'],
		['[1990-05-01]', '1990-5-1'],
		['1990', null],
		['1990-05', '1990-5-null'],
		['May 1990', '1990-5-null'],
		['May', 'null-5-null'],
		['--05', 'null-5-null'],
		['1604-05', 'null-5-null'],
		['1990-13', null],
		['Feb 29, 1991', null],
		['5/6/1990', null],
		['31-12', null],
		['0000-05-01', null],
		['true', null],
		['in spring', null],
	];
	for (const [written, day] of days)
		it(written, () => {
			const { birthday, problems } = read(`birthday: ${written}`).person;
			expect(birthday === null ? null : `${birthday.year}-${birthday.month}-${birthday.day}`).toBe(day);
			const form = written === '5/6/1990' ? ONE_WAY : 'a birthday such as 1990-05-01, --05-01 or 1 May';
			expect(problems.map(({ expected }) => expected)).toEqual(day === null ? [form] : []);
		});
});

describe('a date that could be two', () => {
	for (const key of ['last-contacted', 'next', 'snooze', 'birthday', 'deceased', 'anniversary']) {
		it(`is told as in the text: ${key}`, () =>
			expect(read(`${key}: 03/09/2026`).person.problems.map(({ expected }) => expected)).toEqual([ONE_WAY]));
	}
});

describe('a death', () => {
	const rows: readonly (readonly [string, boolean, string | null, number])[] = [
		['deceased: 2024-05-01', true, '2024-05-01', 0],
		['died: 1 May 2024', true, '2024-05-01', 0],
		['death: "[[2024-05-01]]"', true, '2024-05-01', 0],
		['deceased: true', true, null, 0],
		['deceased: yes', true, null, 0],
		['deceased: 2024', true, null, 0],
		['deceased: 2024-05', true, null, 0],
		['deceased: in spring', true, null, 1],
		['deceased: 2024-13-01', true, null, 1],
		['deceased: no', false, null, 0],
		['deceased: "false"', false, null, 0],
		['death: ""', false, null, 0],
		['year-of-death: 2011', true, null, 0],
		['Died in: 2019', true, null, 0],
		['state: deceased', true, null, 0],
		['State: dead (2019)', true, null, 0],
		['life-status: passed away', true, null, 0],
		['state: Bavaria', false, null, 0],
		['has-died: true', true, null, 0],
		['deceased-since: 2019', true, null, 0],
		['cause-of-death: none', false, null, 0],
		['status: deceased (2019)', true, null, 0],
		['status: Died 2019-02-03', true, null, 0],
		['status: met in 2019', false, null, 0],
	];
	for (const [written, deceased, died, problems] of rows)
		it(written, () => {
			expect(read(written).person).toMatchObject({ deceased, died });
			expect(found(written)).toHaveLength(problems);
		});

	it.each(['Old Jo †', '† Old Jo', 'Old Jo (†2019)', 'Old Jo [† 2019-02]', 'Old Jo ✝️'])(
		'a sign at the name: %s',
		(name) =>
			expect(readMember(`People/${name}.md`, '', DEFAULT_SETTINGS, '2026-11-25').person.deceased).toBe(true),
	);
	it.each(['Jo', 'Jo † Club', 'Jo (2019)'])('no sign at the name: %s', (name) =>
		expect(readMember(`People/${name}.md`, '', DEFAULT_SETTINGS, '2026-11-25').person.deceased).toBe(false),
	);
	it('no sign counts where the note says that somebody lives', () =>
		expect(
			readMember('People/Jo †.md', '---\ndeceased: no\n---\n', DEFAULT_SETTINGS, '2026-11-25').person.deceased,
		).toBe(false));
});
