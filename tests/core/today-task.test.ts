/** Tasks of the day, as Nurture puts them into notes (note format, "Today's people"): nothing until ticked off. */
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const DAILY = '2026-11-24.md';

function anaIn(notes: Readonly<Record<string, string>>, settings: Settings = DEFAULT_SETTINGS, of = 'People/Ana.md') {
	const roster = new Roster(settings);
	for (const [path, text] of Object.entries({ 'People/Ana.md': '', 'People/Bo.md': '', ...notes }))
		roster.set(path, text);
	const ana = roster.member(of, TODAY);
	const told = (ana?.history.interactions ?? []).map(({ date, kind, text }) => `${date} ${kind} ${text}`.trim());
	const { plans = [] } = ana?.history ?? {};
	return { told, promises: ana?.promises.length, plans: plans.length, linked: ana?.linked.length };
}
const NOTHING = { told: [], promises: 0, plans: 0, linked: 0 };

describe('a task of the day', () => {
	const ticked: readonly (readonly [what: string, line: string, told: string])[] = [
		['with nobody but its person', '- [x] [[Ana]] %%nurture%%', 'other'],
		['with words and a kind', '- [x] [[Ana]] call: her knee %%nurture%%', 'call her knee'],
		['with words behind the mark', '- [x] [[Ana]] %%nurture%% coffee at the fair', 'meet at the fair'],
		['with what another tool adds', '- [X] [[Ana]]: lunch %%nurture%% ✅ 2026-11-25', 'meet'],
		['with blanks in its mark', '1. [x] **[[Ana]]** – her knee %% nurture %%', 'other her knee'],
		['begun anew', '* [x] called [[Ana]] about the boat %%nurture%%', 'call called [[Ana]] about the boat'],
		['of a birthday', "- [x] [[Ana]]'s birthday %%nurture%%", "other [[Ana]]'s birthday"],
		['below an excluded heading', '## Tasks\n\n- [x] [[Ana]] %%nurture%%', 'other'],
		['below a heading of plans', '## Tomorrow\n- [x] [[Ana]] rang %%nurture%%', 'other rang'],
		['in an open task', '- [ ] people\n\t- [x] [[Ana]] %%nurture%%', 'other'],
		['with more below it', '- [x] [[Ana]] %%nurture%%\n\t- her knee', 'other'],
	];
	for (const [what, text, told] of ticked)
		it(`is contact of the note's day once it is ticked off, ${what}`, () =>
			expect(anaIn({ [DAILY]: text })).toMatchObject({ told: [`2026-11-24 ${told}`], promises: 0, plans: 0 }));

	const nothing: readonly (readonly [what: string, line: string])[] = [
		['is open', '- [ ] [[Ana]] %%nurture%%'],
		['is open and says more', '- [ ] [[Ana]]: called about the boat %%nurture%%'],
		['is cancelled', '- [-] [[Ana]] %%nurture%%'],
		['is moved', '- [>] [[Ana]] %%nurture%%'],
		['says that nothing came of it', '- [x] [[Ana]] called, no answer %%nurture%%'],
		['was called off', '- [x] [[Ana]] ~~lunch~~ cancelled %%nurture%%'],
		['is struck out', '- [x] ~~[[Ana]]~~ %%nurture%%'],
		['is quoted', '> - [x] [[Ana]] %%nurture%%'],
		['is code', '```\n- [x] [[Ana]] %%nurture%%\n```'],
	];
	for (const [what, text] of nothing)
		it(`is no contact, plan, promise or news where it ${what}`, () =>
			expect(anaIn({ [DAILY]: text })).toEqual(NOTHING));

	it('is known by its mark alone, which stands by itself', () => {
		for (const line of [
			'- [x] [[Ana]]',
			'- [x] [[Ana]] `%%nurture%%`',
			'- [x] [[Ana]] %%nurtured%%',
			'- [x] [[Ana]] %%ask nurture%%',
			'- [x] [[Ana]] #nurture',
		])
			expect([line, anaIn({ [DAILY]: line })]).toMatchObject([line, { told: [], promises: 1 }]);
	});

	it('is of its first person, and of others where its words tell of them', () => {
		const note = { [DAILY]: '- [x] [[Ana]] lunch with [[Bo]] %%nurture%%' };
		expect(anaIn(note).told).toEqual(['2026-11-24 meet with [[Bo]]']);
		expect(anaIn(note, DEFAULT_SETTINGS, 'People/Bo.md').told).toEqual(['2026-11-24 meet with [[Bo]]']);
		const about = { [DAILY]: '- [x] [[Ana]] call about [[Bo]] %%nurture%%' };
		expect(anaIn(about, DEFAULT_SETTINGS, 'People/Bo.md').told).toEqual([]);
	});

	it('has the day it begins with, in whatever note', () => {
		const inNote = (line: string) => anaIn({ 'Inbox.md': line });
		expect(inNote('- [x] 2026-11-20 [[Ana]] %%nurture%%').told).toEqual(['2026-11-20 other']);
		expect(inNote('- [x] 2026-11-20 [[Ana]] call: her knee %%nurture%%').told).toEqual([
			'2026-11-20 call her knee',
		]);
		expect(inNote('- [x] 2026-11-20 call [[Ana]] %%nurture%%').told).toEqual(['2026-11-20 call']);
		expect(inNote('- [ ] 2026-11-20 [[Ana]] %%nurture%%')).toEqual(NOTHING);
		expect(inNote('- [x] 2026-11-20 [[Ana]]').told).toEqual([]);
		expect(inNote('- [x] [[Ana]] %%nurture%%').told).toEqual([]);
	});

	it('counts where nothing else of other notes does', () => {
		const none: Settings = { ...DEFAULT_SETTINGS, otherNotes: 'none' };
		const text = '- [x] [[Ana]] call %%nurture%%\n- saw [[Bo]]\n- 2026-11-20 lunch with [[Bo]]';
		expect(anaIn({ [DAILY]: text }, none).told).toEqual(['2026-11-24 call']);
		expect(anaIn({ [DAILY]: text }, none, 'People/Bo.md').told).toEqual([]);
		const every: Settings = { ...DEFAULT_SETTINGS, otherNotes: 'every' };
		expect(anaIn({ [DAILY]: '- [x] [[Ana]] call: tea %%nurture%%' }, every).told).toEqual(['2026-11-24 call tea']);
	});
});
