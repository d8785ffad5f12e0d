import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { reasonWords, spanWords, standingWords, whenWords } from '../../src/words/words';

const TODAY = '2026-11-25';

function standing(properties: string, lines = '', today = TODAY) {
	return readMember('People/Ana.md', `---\n${properties}\n---\n## Interactions\n${lines}\n`, DEFAULT_SETTINGS, today)
		.standing;
}
const short = (properties: string, lines?: string, today?: string): string => {
	const { status, due } = standing(properties, lines, today);
	return `${status} ${due}`;
};

describe('where somebody stands', () => {
	const rows: readonly (readonly [string, string, string])[] = [
		['every: 3 weeks', '- 2026-11-04 x', 'due 2026-11-25'],
		['every: 3 weeks', '- 2026-11-03 x', 'overdue 2026-11-24'],
		['every: 3 weeks', '- 2026-11-05 x', 'soon 2026-11-26'],
		['every: 3 weeks', '- 2026-11-11 x', 'soon 2026-12-02'],
		['every: 3 weeks', '- 2026-11-12 x', 'ok 2026-12-03'],
		['every: 3 weeks', '', 'due 2026-11-25'],
		['every: monthly', '- 2026-10-31 x', 'soon 2026-11-30'],
		['circle: Close', '- 2026-10-25 x', 'due 2026-11-25'],
		['circle: Close\nevery: 2 weeks', '- 2026-11-20 x', 'ok 2026-12-04'],
		['circle: Close\nevery: never', '- 2020-01-01 x', 'untracked null'],
		['why: x', '- 2020-01-01 x', 'untracked null'],
		['every: 3 weeks\nsnooze: 2026-12-01', '- 2026-01-01 x', 'snoozed 2026-12-01'],
		['every: 3 weeks\nsnooze: 2026-11-25', '- 2026-01-01 x', 'overdue 2026-01-22'],
		['every: 3 weeks\npaused: true', '- 2026-01-01 x', 'paused null'],
		['every: 3 weeks\nstatus: archived', '- 2026-01-01 x', 'paused null'],
		['every: 3 weeks\npaused: false', '- 2026-11-20 x', 'ok 2026-12-11'],
		['every: 3 weeks\ndeceased: 2024-05-01\npaused: true', '- 2026-01-01 x', 'deceased null'],
		['every: 3 weeks', '- 2026-01-01 x\n- 2026-12-05 dinner', 'planned 2026-12-05'],
		['every: 3 weeks', '- 2026-01-01 x\n- [ ] 2026-12-05 dinner', 'planned 2026-12-05'],
		['every: 3 weeks', '- 2026-11-20 x\n- [ ] 2026-11-25 dinner', 'due 2026-11-25'],
		['every: 3 weeks', '- 2026-01-01 x\n- [ ] 2026-11-24 dinner', 'overdue 2026-01-22'],
		['every: 3 weeks\nnext: 2026-12-24', '- 2026-11-20 x', 'ok 2026-12-24'],
		['every: 3 weeks\nnext: 2026-11-24', '- 2026-11-20 x', 'overdue 2026-11-24'],
		['every: 3 weeks\nnext: 2026-11-20', '- 2026-11-20 x', 'ok 2026-12-11'],
		['next: 2026-11-25', '', 'due 2026-11-25'],
		['next: 2026-11-20', '- 2026-11-21 x', 'untracked null'],
		['every: 3 weeks\nlast-contact: 2026-11-20', '- 2026-01-01 x', 'ok 2026-12-11'],
		['every: 3 weeks\nlast-contact: 2026-01-01', '- 2026-11-20 x', 'ok 2026-12-11'],
		['every: 3 weeks\nlast-contact: 2027-01-01', '- 2026-11-20 x', 'ok 2026-12-11'],
		['every: 3 weeks\nlast-contact: 2026-10', '', 'overdue 2026-11-21'],
		['every: monthly', '- 2026-08-31 x', 'overdue 2026-09-30'],
		['every: 3 months', '- 2026-08-31 x', 'soon 2026-11-30'],
		['every: quarterly', '- 2026-11-30 x\n- 2026-08-25 y', 'planned 2026-11-30'],
		['every: yearly', '- 2024-02-29 x', 'overdue 2025-02-28'],
		['every: 1', '- 2026-11-24 x', 'due 2026-11-25'],
		['every: 100 years', '- 2026-11-24 x', 'ok 2126-11-24'],
		['every: whenever', '- 2026-08-25 x', 'due 2026-11-25'],
		['every: whenever\ncircle: Close', '- 2026-10-25 x', 'due 2026-11-25'],
		['every: 3 weeks\nsnooze: 2026-11-26', '- 2026-01-01 x', 'snoozed 2026-11-26'],
		['every: 3 weeks\nsnooze: 2026-12-01', '- 2026-11-24 x', 'snoozed 2026-12-15'],
		['every: 3 weeks\nsnooze: 2026-12-01', '- 2026-01-01 x\n- 2026-12-24 lunch', 'snoozed 2026-12-01'],
		['every: 3 weeks\nsnooze: 2026-11-01', '- 2026-01-01 x\n- 2026-12-24 lunch', 'planned 2026-12-24'],
		['why: x\nsnooze: 2026-12-01', '', 'untracked null'],
		['why: x', '- 2026-12-24 lunch', 'untracked null'],
		['paused: true\nnext: 2026-11-25', '', 'paused null'],
		['deceased: true\nnext: 2026-11-25\nsnooze: 2026-12-01', '- 2026-12-24 x', 'deceased null'],
		['every: never\nnext: 2026-12-24', '', 'ok 2026-12-24'],
		['every: 3 weeks\nnext: 2026-11-25', '- 2026-11-25 x', 'ok 2026-12-16'],
		['every: 3 weeks\nnext: 2026-12-24', '- 2026-01-01 x\n- 2026-12-01 lunch', 'planned 2026-12-01'],
		['every: 3 weeks\nnext: 2026-11-20\nlast-contact: 2026-11-20', '', 'ok 2026-12-11'],
		['every: 3 weeks\nnext: 2026-11-20', '', 'overdue 2026-11-20'],
	];
	for (const [properties, lines, expected] of rows)
		it(`${properties.replace(/\n/g, ', ')} | ${lines.replace(/\n/g, ', ')}`, () =>
			expect(short(properties, lines)).toBe(expected));

	it('is a matter of relative lateness', () => {
		expect(standing('every: 10', '- 2026-11-10 x')).toEqual({
			status: 'overdue',
			due: '2026-11-20',
			last: '2026-11-10',
			lastPrecision: 'day',
			overdueDays: 5,
			urgency: 0.5,
			reason: 'rhythm',
		});
		expect(standing('every: 10', '- 2026-11-15 x').overdueDays).toBe(0);
	});

	it('is measured by thirty days where a day was agreed and no rhythm is', () => {
		expect(standing('next: 2026-11-10')).toMatchObject({ overdueDays: 15, urgency: 0.5, reason: 'agreed' });
		expect(standing('every: monthly', '- 2026-11-25 x')).toMatchObject({
			overdueDays: -30,
			urgency: -1,
			reason: 'rhythm',
		});
	});

	it('says why', () => {
		const reason = (properties: string, lines?: string): string => standing(properties, lines).reason;
		expect([
			reason('every: 3 weeks'),
			reason('every: 3 weeks', '- 2026-01-01 x'),
			reason('next: 2026-12-01'),
			reason('every: 1', '- 2026-12-01 x'),
			reason('every: 1', '- [ ] 2026-11-25 x'),
			reason('every: 1\nsnooze: 2026-12-01'),
			reason('paused: yes'),
			reason('deceased: yes'),
			reason(''),
		]).toEqual([
			'never-contacted',
			'rhythm',
			'agreed',
			'plan',
			'plan-today',
			'snoozed',
			'paused',
			'deceased',
			'no-rhythm',
		]);
	});

	it('moves with the day, plans becoming interactions', () => {
		expect(short('every: 3 weeks', '- 2026-12-05 dinner', '2026-12-04')).toBe('planned 2026-12-05');
		expect(short('every: 3 weeks', '- 2026-12-05 dinner', '2026-12-05')).toBe('ok 2026-12-26');
	});
});

describe('the words for it', () => {
	it('are kind, and in the largest unit that fits', () => {
		expect(
			[
				'2026-11-25',
				'2026-11-26',
				'2026-11-29',
				'2026-11-24',
				'2026-11-04',
				'2026-08-20',
				'2024-01-01',
				'2027-03-01',
			].map((due) => whenWords(due, TODAY)),
		).toEqual([
			'today',
			'tomorrow',
			'in 4 days',
			'1 day past',
			'3 weeks past',
			'3 months past',
			'2 years past',
			'in 3 months',
		]);
		expect([
			spanWords('2026-11-12', TODAY),
			spanWords('2026-11-11', TODAY),
			spanWords('2026-09-30', TODAY),
		]).toEqual(['13 days', '2 weeks', '8 weeks']);
	});

	it('say what the standing rests on', () => {
		const words = (properties: string, lines?: string): string =>
			`${standingWords(standing(properties, lines), TODAY)}: ${reasonWords(standing(properties, lines), '3 weeks', TODAY)}`;
		expect(words('every: 3 weeks', '')).toBe('today: no contact noted yet, so today is a good day');
		expect(words('every: 3 weeks\nsnooze: 2026-12-01', '- 2026-01-01 x')).toBe(
			'snoozed until 1 Dec: snoozed until 1 Dec',
		);
		expect(words('every: 3 months\nsnooze: 2026-12-02', '- 2026-11-25 x')).toBe(
			'snoozed until 2 Dec, due in 3 months: snoozed until 2 Dec, due in 3 months',
		);
		expect(words('why: x', '- 2025-10-05 x')).toBe('no rhythm yet: no rhythm yet, last contact 5 Oct 2025');
	});
});
