/** Silence with a reason: who is away until when, as the last contacts say. */
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { awayUntil } from '../../src/core/telling/away';
import { drifting } from '../../src/insight/rhythm/rhythm';
import { reasonWords, standingWords } from '../../src/words/words';

const TODAY = '2026-11-25';
const until = (text: string, date = '2026-10-09', detail = ''): string | null =>
	awayUntil([{ date, text, detail }], TODAY);

describe('until when somebody is away', () => {
	it.each([
		['lunch. She goes on leave tomorrow, until 4 January, to Réunion, phone off', '2027-01-04'],
		['travelling till spring', '2027-03-20'],
		['farewell coffee: walking in Patagonia, travelling till the middle of March. No phone', '2027-03-15'],
		['off Dakar now, back at Christmas, no signal', '2026-12-24'],
		['she is on sabbatical until the end of January', '2027-01-28'],
		['at sea for three months', '2027-01-09'],
		['back in March', '2027-03-01'],
		['away until next Friday', null],
		['ist bis 4. Januar in Elternzeit', null],
		['in Elternzeit bis 4. Januar', '2027-01-04'],
		['auf Reisen bis Frühling', '2027-03-20'],
		['op reis tot half februari', '2027-02-15'],
		['terug in maart', '2027-03-01'],
		["en congé jusqu'au 10 janvier", '2027-01-10'],
		['de retour en février', '2027-02-01'],
		['de viaje hasta el 10 de enero', '2027-01-10'],
		['de férias até janeiro', '2027-01-01'],
	])('%s', (text, day) => {
		expect(until(text)).toBe(day);
	});

	it('is the end of the time that is named', () => {
		expect(until('in hospital this month', '2026-11-03')).toBe('2026-11-30');
		expect(until('travelling all winter', '2026-11-03')).toBe('2027-03-20');
	});

	it.each([
		['2026-11-24', 'away until tomorrow', null],
		['2026-11-25', 'away until tomorrow', '2026-11-26'],
		['2026-11-25', 'away until next week', '2026-12-02'],
		['2026-11-20', 'away until Friday', '2026-11-27'],
		['2026-11-25', 'away until Thursday', '2026-11-26'],
		['2026-11-25', 'away until 25 November', '2027-11-25'],
		['2026-11-25', 'away until today', null],
	])('is counted from the day on which it is said: on %s, %s', (said, text, day) => {
		expect(until(text, said)).toBe(day);
	});

	it('stands below a line as well', () => {
		expect(until('call', '2026-11-03', 'she is abroad until 12 December')).toBe('2026-12-12');
	});

	it.each([
		['she was travelling until May', '2026-02-01'],
		['travelling until May', '2025-02-01'],
		['her sister is in hospital until January', '2026-11-01'],
		['I am away until January', '2026-11-01'],
		['no longer on leave until January', '2026-11-01'],
		['will give the book back in March', '2026-11-01'],
		['back in Lisbon in March', '2026-11-01'],
		['worked until January', '2026-11-01'],
		['on leave until 4 November', '2026-10-01'],
		['travelling a lot', '2026-11-01'],
		['trip cancelled, was to be away until January', '2026-11-01'],
	])('is not told by: %s (%s)', (text, date) => {
		expect(until(text, date)).toBeNull();
	});

	it('is told by the newest three contacts alone', () => {
		const said = { date: '2026-10-01', text: 'abroad until January', detail: '' };
		const other = { date: '2026-10-05', text: 'message', detail: '' };
		expect(awayUntil([other, other, said], TODAY)).toBe('2027-01-01');
		expect(awayUntil([other, other, other, said], TODAY)).toBeNull();
	});
});

describe('somebody who is away', () => {
	const roster = new Roster(DEFAULT_SETTINGS);
	roster.set(
		'People/Claire.md',
		'---\nevery: 2 weeks\n---\n- 2026-10-09 she is on leave until 4 January\n- 2026-09-25 a\n- 2026-09-11 b\n- 2026-08-28 c\n',
	);

	it('is neither late nor drifting, and the list says why', () => {
		const [member] = roster.on(TODAY);
		if (member === undefined) throw new Error('Nobody.');
		expect(member.standing).toMatchObject({ status: 'ok', reason: 'away', due: '2027-01-04' });
		expect(standingWords(member.standing, TODAY)).toBe('away until 4 Jan 2027');
		expect(reasonWords(member.standing, '2 weeks', TODAY)).toBe('away, as they said, until 4 Jan 2027');
		expect(drifting(member, TODAY)).toBeNull();
	});

	it('is late again once the day is past', () => {
		const [member] = roster.on('2027-01-04');
		expect(member?.standing).toMatchObject({ status: 'overdue', reason: 'rhythm', due: '2026-10-23' });
	});
});
