import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { briefWords } from '../../src/words/insight/brief';
import { milestoneWords } from '../../src/words/insight/milestones';
import { draftValues } from '../../src/insight/brief/draft';
import { upcomingMilestones } from '../../src/insight/rhythm/milestones';
import { anyNote } from '../support/any-note';

const TODAY = '2026-11-25';

/** `day label years`, `belated` or `in memory` behind those that are. */
function told(
	properties: string,
	{
		today = TODAY,
		body = '',
		days,
		...settings
	}: Partial<Settings> & { today?: string; body?: string; days?: number } = {},
): string[] {
	const member = readMember('People/Ana.md', `---\n${properties}\n---\n${body}`, DEFAULT_SETTINGS, today);
	return upcomingMilestones([member], today, { ...DEFAULT_SETTINGS, ...settings }, days).map(
		({ day, label, years, belated, remembrance }) =>
			`${day} ${label} ${years ?? '-'}${belated ? ' belated' : ''}${remembrance ? ' in memory' : ''}`,
	);
}

describe('the milestones that come up', () => {
	const rows: readonly (readonly [string, readonly string[]])[] = [
		['birthday: 1980-12-01', ['2026-12-01 birthday 46']],
		['birthday: --12-01', ['2026-12-01 birthday -']],
		['birthday: 1 December', ['2026-12-01 birthday -']],
		['birthday: 1980-11-25', ['2026-11-25 birthday 46']],
		['birthday: 1980-12-09', ['2026-12-09 birthday 46']],
		['birthday: 1980-12-10', []],
		['birthday: 2026-12-01', ['2026-12-01 birthday 0']],
		['birthday: 2030-12-01', []],
		['anniversary: 2014-12-09', ['2026-12-09 anniversary 12']],
		[
			'milestones: {wedding: 2014-12-09, opened the shop: 2019-12-02, moved: 2019-12-03}',
			['2026-12-02 opened the shop 7', '2026-12-09 wedding 12'],
		],
		[
			"birthday: 1980-12-01\nmilestones: {Birthday: 1980-12-01, Pia's birthday: 2015-12-09}",
			['2026-12-01 birthday 46', "2026-12-09 Pia's birthday 11"],
		],
		['paused: true\nbirthday: 1980-12-01', ['2026-12-01 birthday 46']],
	];
	for (const [properties, expected] of rows)
		it(properties.replace(/\n/g, '; '), () => expect(told(properties)).toEqual(expected));

	it('are told as early as the settings say, or so many days ahead', () => {
		const three = 'birthday: 1980-12-05\nmilestones: {wedding: 2014-12-05, opened the shop: 2019-12-05}';
		expect(told(three, { leadDays: { birthday: 10, anniversary: 9, other: 0 } })).toEqual([
			'2026-12-05 birthday 46',
		]);
		expect([told(three, { days: 9 }).length, told(three, { days: 10 }).length]).toEqual([0, 3]);
		expect(told(three, { days: 0, today: '2026-12-05' })).toHaveLength(3);
	});

	it('come over the new year', () =>
		expect(told('birthday: 1980-01-02', { today: '2026-12-28' })).toEqual(['2027-01-02 birthday 47']));

	it('on 29 February are the 28th in years that have none', () => {
		const leap = (properties: string, today: string): string[] => told(properties, { today, days: 7 });
		expect([
			leap('birthday: 2000-02-29', '2027-02-25'),
			leap('birthday: 29 February', '2027-02-28'),
			leap('birthday: 2000-02-29', '2028-02-25'),
		]).toEqual([['2027-02-28 birthday 27'], ['2027-02-28 birthday -'], ['2028-02-29 birthday 28']]);
	});

	it('are in the order of their days, then of the names', () => {
		const member = (name: string, day: string) =>
			readMember(`People/${name}.md`, `---\nbirthday: ${day}\n---\n`, DEFAULT_SETTINGS, TODAY);
		expect(
			upcomingMilestones(
				[member('Zoe', '--12-01'), member('Bo', '--12-02'), member('Ángel', '--12-01')],
				TODAY,
				DEFAULT_SETTINGS,
			).map(({ member: { person } }) => person.name),
		).toEqual(['Ángel', 'Zoe', 'Bo']);
	});
});

describe('a milestone that was missed', () => {
	const birthday = (day: string, contact = '') =>
		told(`birthday: 1980-${day}`, { body: contact === '' ? '' : `- ${contact} call\n` });

	it('is belated for two weeks', () => {
		expect([birthday('11-24'), birthday('11-11'), birthday('11-10')]).toEqual([
			['2026-11-24 birthday 46 belated'],
			['2026-11-11 birthday 46 belated'],
			[],
		]);
	});

	it('is over once there was contact on its day or since', () => {
		expect([
			birthday('11-20', '2026-11-19'),
			birthday('11-20', '2026-11-20'),
			birthday('11-20', '2026-11-24'),
		]).toEqual([['2026-11-20 birthday 46 belated'], [], []]);
	});

	it('may be one of last year', () =>
		expect(told('birthday: 1980-12-30', { today: '2027-01-05' })).toEqual(['2026-12-30 birthday 46 belated']));
});

describe('those who have died', () => {
	const gone = 'deceased: 2020-12-02\nbirthday: 1940-12-01\nmilestones: {wedding: 1965-11-20}';

	it('are not spoken of unless it is wished', () => expect(told(gone)).toEqual([]));
	it('are remembered then, and nothing is belated', () =>
		expect(told(gone, { rememberDeceased: true })).toEqual([
			'2026-12-01 birthday 86 in memory',
			'2026-12-02 death 6 in memory',
		]));
});

describe('the words of a milestone', () => {
	const say = (part: object): string =>
		milestoneWords.what({
			kind: 'birthday',
			label: 'birthday',
			day: TODAY,
			years: 46,
			belated: false,
			remembrance: false,
			...part,
		});

	it('say the age or the years reached', () => {
		expect([say({}), say({ years: null }), say({ years: 0 }), say({ belated: true })]).toEqual([
			'turns 46',
			'birthday',
			'is born',
			'turned 46',
		]);
		expect([1, 12, 0, null].map((years) => say({ kind: 'anniversary', label: 'wedding', years }))).toEqual([
			'wedding, 1 year',
			'wedding, 12 years',
			'wedding',
			'wedding',
		]);
	});

	it('are quiet about those who have died', () => {
		expect([
			say({ remembrance: true }),
			say({ remembrance: true, years: null }),
			say({ remembrance: true, kind: 'other', label: 'death', years: 6 }),
			say({ remembrance: true, kind: 'anniversary', label: 'wedding', years: 61 }),
		]).toEqual([
			'would have turned 46',
			'in memory: birthday',
			'in memory, 6 years on',
			'in memory: wedding, 61 years',
		]);
	});

	it('say when', () => {
		const when = (day: string, belated = false): string =>
			milestoneWords.when(
				{ kind: 'birthday', label: 'birthday', day, years: null, belated, remembrance: false },
				TODAY,
			);
		expect([when(TODAY), when('2026-12-01'), when('2026-11-20', true)]).toEqual([
			'today',
			'in 6 days',
			'5 days past, still time for a word',
		]);
	});
});

describe('a milestone of which only the month is known', () => {
	/** Who it is and when, as the list, the brief and the terminal say it. */
	function said(properties: string, today: string, body = ''): string[] {
		const member = readMember('People/Ana.md', `---\n${properties}\n---\n${body}`, DEFAULT_SETTINGS, today);
		return upcomingMilestones([member], today, DEFAULT_SETTINGS).flatMap((one) => [
			`${milestoneWords.whose('Ana', one)} | ${milestoneWords.edge(one, today)} | ${milestoneWords.below(one, today)}`,
			briefWords.milestone(one, today),
			milestoneWords.when(one, today),
		]);
	}

	it('is told by its month, before it and while it lasts', () => {
		expect(said('birthday: 1991-04', '2027-03-20')).toEqual([
			'Ana turns 36 | in April | ',
			'turns 36 in April',
			'in April',
		]);
		for (const today of ['2027-04-01', '2027-04-30'])
			expect(said('birthday: 1991-04', today)).toEqual([
				'Ana turns 36 | this month | ',
				'turns 36 this month',
				'this month',
			]);
		expect(said('birthday: 1991-04', '2027-03-10')).toEqual([]);
	});

	it('has no years where the year is not known either', () => {
		for (const birthday of ['--04', 'April', '1604-04'])
			expect(said(`birthday: ${birthday}`, '2027-04-12')[1]).toBe('birthday this month');
		expect(said('milestones: {wedding: 2014-04}', '2027-04-12')[1]).toBe('wedding, 13 years this month');
		expect(said('milestones: [2014-04 moved in]', '2027-04-12')[1]).toBe('moved in, 13 years this month');
	});

	it('has no age that nobody alive has: such a year stands for none', () => {
		for (const birthday of ['1900-04-02', '1600-04-02', '1800-04', '1904-04-02'])
			expect(said(`birthday: ${birthday}`, '2027-04-01')[1]?.replace(/on 2 Apr|this month/, '…')).toBe(
				'birthday …',
			);
		expect(said('birthday: 1907-04-02', '2027-04-01')[1]).toBe('turns 120 on 2 Apr');
		expect(said('milestones: {the firm: 1850-04-02}', '2027-04-01')[1]).toBe('the firm, 177 years on 2 Apr');
	});

	it('is belated once its month has gone by without contact in it or since', () => {
		expect(said('birthday: 1991-04', '2027-05-03')).toEqual([
			'Ana turned 36 | belated | in April, still time for a word',
			'turned 36 in April, still time for a word',
			'in April, still time for a word',
		]);
		expect(said('birthday: 1991-04', '2027-05-03', '- 2027-04-02 call')).toEqual([]);
		expect(said('birthday: 1991-04', '2027-05-03', '- 2027-03-31 call')).toHaveLength(3);
		expect(said('birthday: 1991-04', '2027-05-20')).toEqual([]);
	});

	it('is no day in a draft', () => {
		const member = readMember('People/Ana.md', '---\nbirthday: 1991-04\n---\n', DEFAULT_SETTINGS, '2027-04-12');
		const values = draftValues(member, '2027-04-12', DEFAULT_SETTINGS);
		expect([values.get('milestone'), values.get('milestone day')]).toEqual(['birthday', undefined]);
	});
});

describe('any note', () => {
	it('gives milestones within the days asked for, in order', () => {
		fc.assert(
			fc.property(anyNote, fc.integer({ min: 0, max: 366 }), (text, days) => {
				const found = upcomingMilestones(
					[readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY)],
					TODAY,
					DEFAULT_SETTINGS,
					days,
				);
				for (const { inDays, belated } of found)
					expect(belated ? inDays < 0 && inDays >= -14 : inDays >= 0 && inDays <= days).toBe(true);
				const inDays = found.map((one) => one.inDays);
				expect(inDays).toEqual([...inDays].sort((a, b) => a - b));
			}),
		);
	});
});
