/** A plan is kept, moved or dropped: only its own line changes, and only as far as it must. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePlan, type PlanChange } from '../../src/core/edit/plan-edit';
import { readerOf } from '../../src/core/entry/reader';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';

const TODAY = '2026-12-02';
const plansIn = (text: string, settings = DEFAULT_SETTINGS) =>
	readMember('People/Ana.md', text, settings, TODAY).history.plans;

/** The note after a change of its first plan, or why there is none. */
function after(text: string, change: PlanChange, settings: Settings = DEFAULT_SETTINGS): string {
	const [plan] = plansIn(text, settings);
	if (plan === undefined) return 'no plan';
	const result = changePlan(text, plan, change, readerOf(settings));
	return result.ok ? result.change.text : result.fault;
}
const note = (...lines: readonly string[]): string => `## Interactions\n${lines.join('\n')}\n`;

describe('a plan that was kept', () => {
	it('becomes the interaction, without its box', () => {
		expect(after(note('- [ ] 2026-12-01 lunch at the harbour', '- 2026-11-01 call'), 'kept')).toBe(
			note('- 2026-12-01 lunch at the harbour', '- 2026-11-01 call'),
		);
	});

	it('keeps its box, ticked, where the others of the section are', () => {
		expect(after(note('- [ ] 2026-12-01 lunch', '- [x] 2026-11-01 call'), 'kept')).toBe(
			note('- [x] 2026-12-01 lunch', '- [x] 2026-11-01 call'),
		);
		expect(after(`${note('- [ ] 2026-12-01 lunch')}\n## Tasks\n- [x] send\n`, 'kept')).toBe(
			`${note('- 2026-12-01 lunch')}\n## Tasks\n- [x] send\n`,
		);
	});

	it('keeps BOM, line endings, indent, bullet and trailing blanks', () => {
		expect(after('\uFEFF## Interactions\r\n  *\t[ ]  [[2026-12-01]] lunch  \r\n    * detail', 'kept')).toBe(
			'\uFEFF## Interactions\r\n  *\t[[2026-12-01]] lunch  \r\n    * detail',
		);
	});

	it('is contact from then on', () => {
		const { history } = readMember(
			'People/Ana.md',
			after(note('- [ ] 2026-12-01 lunch at the harbour'), 'kept'),
			DEFAULT_SETTINGS,
			TODAY,
		);
		expect([history.last, history.plans.length]).toEqual(['2026-12-01', 0]);
	});
});

describe('a plan that was kept, with what happened', () => {
	const kept = (line: string, words: string): string =>
		after(note(`- [ ] ${line}`), { keptWith: words }).replace(/^## Interactions\n- |\n$/g, '');

	it('has it behind its own words', () => {
		expect(kept('2026-12-01 lunch at the harbour', 'the move to Lisbon')).toBe(
			'2026-12-01 lunch at the harbour: the move to Lisbon',
		);
		expect(kept('2026-12-01 call: her knee', '  is better;\n she dances ')).toBe(
			'2026-12-01 call: her knee; is better; she dances',
		);
		expect(kept('2026-12-01', 'it rained')).toBe('2026-12-01: it rained');
		expect(kept('1 Dec 2026: lunch?', 'yes, and cake')).toBe('1 Dec 2026: lunch? yes, and cake');
		expect(kept('2026-12-01 lunch with [[Bo]] ^ab12', 'the move #gave/advice')).toBe(
			'2026-12-01 lunch with [[Bo]]: the move #gave/advice ^ab12',
		);
	});

	it('is one contact of that day and kind, which says it', () => {
		const text = after(note('- [ ] 2026-12-01 lunch'), { keptWith: 'call me on 2026-12-24' });
		const { history } = readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY);
		expect(history.interactions.map(({ date, kind, said }) => [date, kind, said])).toEqual([
			['2026-12-01', 'meet', 'call me on 2026-12-24'],
		]);
		expect(history.plans).toEqual([]);
	});

	it('keeps its box where the others do, its line endings, and every other line', () => {
		expect(
			after('## Interactions\r\n  *\t[ ] [[2026-12-01]] lunch  \r\n    * detail\r\n* [x] 2026-11-01 call', {
				keptWith: 'cake',
			}),
		).toBe('## Interactions\r\n  *\t[x] [[2026-12-01]] lunch: cake\r\n    * detail\r\n* [x] 2026-11-01 call');
	});

	it('is refused where the words would hide what stands below', () => {
		const below = note('- [ ] 2026-12-01 lunch', '- 2026-11-01 call', '', '%% mine %%');
		for (const words of ['50%% off', '%%']) expect(after(below, { keptWith: words })).toBe('words');
		expect(after(below, { keptWith: '50% off' })).toContain('lunch: 50% off\n');
	});
});

describe('a plan that is moved', () => {
	const rows: readonly (readonly [string, string, string])[] = [
		['2026-12-01 lunch', '2027-01-05', '2027-01-05 lunch'],
		['2026/12/01: lunch', '2026-12-09', '2026/12/09: lunch'],
		['2026.12.01 lunch', '2026-12-09', '2026.12.09 lunch'],
		['[[2026-12-01]] lunch', '2026-12-09', '[[2026-12-09]] lunch'],
		['**[[2026-12-01]]** lunch', '2026-12-09', '**[[2026-12-09]]** lunch'],
		['**2026-12-01:** lunch', '2026-12-09', '**2026-12-09:** lunch'],
		['[[Journal/2026-12-01|1 Dec]] lunch', '2027-01-05', '[[Journal/2027-01-05|5 Jan]] lunch'],
		['[1 Dec 2026](Journal/2026-12-01.md) lunch', '2026-12-09', '[9 Dec 2026](Journal/2026-12-09.md) lunch'],
		['[[Journal/2026/12/2026-12-01]] lunch', '2026-12-09', '[[Journal/2026/12/2026-12-09]] lunch'],
		['[[Journal/2026/12/2026-12-01]] lunch', '2027-01-05', '[[Journal/2027/01/2027-01-05]] lunch'],
		['2026-12-01 18:30 lunch', '2026-12-09', '2026-12-09 18:30 lunch'],
		['2026-12-01 (Tue) lunch', '2026-12-09', '2026-12-09 (Wed) lunch'],
		['Tuesday, 1 December 2026: lunch', '2026-12-09', 'Wednesday, 9 December 2026: lunch'],
		['1 Dec 2026 lunch', '2026-12-09', '9 Dec 2026 lunch'],
		['Dec 1, 2026, lunch', '2026-12-09', 'Dec 9, 2026, lunch'],
		['[date:: 2026-12-01] lunch', '2026-12-09', '[date:: 2026-12-09] lunch'],
		['2026-12-01 lunch, not on 2026-12-01 again', '2026-12-09', '2026-12-09 lunch, not on 2026-12-01 again'],
		['2026-11 lunch', '2026-12-09', '2026-12-09 lunch'],
		['25.11.2026 lunch', '2027-06-05', '05.06.2027 lunch'],
		['2026-12-01..03 visit', '2026-12-09', 'form'],
		['2026-12-01 to 2026-12-03 visit', '2026-12-09', 'form'],
	];
	for (const [line, day, expected] of rows) {
		it(`${line} to ${day}`, () =>
			expect(after(note(`- [ ] ${line}`), { movedTo: day })).toBe(
				expected === 'form' ? 'form' : note(`- [ ] ${expected}`),
			));
	}

	it('follows the order of day and month that is set', () => {
		expect(
			after(
				note('- [ ] 01/12/2026 lunch'),
				{ movedTo: '2027-06-05' },
				{ ...DEFAULT_SETTINGS, dateOrder: 'day-first' },
			),
		).toBe(note('- [ ] 05/06/2027 lunch'));
		expect(
			after(
				note('- [ ] 12/01/2026 lunch'),
				{ movedTo: '2027-06-05' },
				{ ...DEFAULT_SETTINGS, dateOrder: 'month-first' },
			),
		).toBe(note('- [ ] 06/05/2027 lunch'));
	});

	it('may be a bullet without a box, while it lies ahead', () => {
		expect(after(note('- 2026-12-24 supper'), { movedTo: '2026-12-26' })).toBe(note('- 2026-12-26 supper'));
	});
});

describe('a plan that is dropped', () => {
	it('says so in its box, and is none any more', () => {
		expect(after(note('- [ ] 2026-12-01 lunch', '- 2026-11-01 call'), 'dropped')).toBe(
			note('- [-] 2026-12-01 lunch', '- 2026-11-01 call'),
		);
		expect(after(note('- 2026-12-24 supper'), 'dropped')).toBe(note('- [-] 2026-12-24 supper'));
		expect(plansIn(note('- [-] 2026-12-24 supper'))).toEqual([]);
	});
});

describe('the line of a plan', () => {
	const plan = { date: '2026-12-01', precision: 'day', kind: 'call', text: 'her', said: 'her', line: 2 } as const;
	const reader = readerOf(DEFAULT_SETTINGS);
	const told = (text: string, line = 2) => changePlan(text, { ...plan, line }, 'kept', reader);

	it('is found by its words, wherever it has gone', () => {
		expect(told(note('- 2026-11-01 call', '', '- [ ] 2026-12-01 call: her'))).toMatchObject({
			ok: true,
			change: { line: 4 },
		});
	});

	it('is told from others of the same words by its place', () => {
		const twice = note('- [ ] 2026-12-01 call: her', '- [ ] 2026-12-01 call: her');
		expect(told(twice, 3)).toMatchObject({
			ok: true,
			change: { line: 3, text: note('- [ ] 2026-12-01 call: her', '- 2026-12-01 call: her') },
		});
		expect(told(twice, 9)).toEqual({ ok: false, fault: 'several' });
	});

	it.each<PlanChange>(['kept', 'dropped', { movedTo: '2027-01-05' }])(
		'is never another of the same words on another day, when it has gone itself: %j',
		(change) => {
			for (const [gone, stays] of [
				['2026-11-20', '2026-12-20'],
				['2026-11', '2026-12'],
				['2026-12', '2026-12-02'],
			]) {
				const [plan] = plansIn(note(`- [ ] ${gone} call her`, `- [ ] ${stays} call her`)).filter(
					({ line }) => line === 2,
				);
				expect(plan?.precision).toBe(gone?.length === 7 ? 'month' : 'day');
				expect(plan && changePlan(note(`- [ ] ${stays} call her`), plan, change, reader)).toEqual({
					ok: false,
					fault: 'gone',
				});
			}
		},
	);

	it('is left alone once it says something else', () => {
		const [lunch] = plansIn(note('- [ ] 2026-12-01 lunch with [[Bo]]'));
		expect(lunch && changePlan(note('- [ ] 2026-12-01 dinner with [[Bo]]'), lunch, 'kept', reader)).toEqual({
			ok: false,
			fault: 'gone',
		});
		for (const other of [
			'- [ ] 2026-12-01 call: him',
			'- [ ] 2026-12-02 call: her',
			'- [x] 2026-12-01 call: her',
			'- 2026-12-01 call: her',
			'> - [ ] 2026-12-01 call: her',
		])
			expect(told(note(other))).toEqual({ ok: false, fault: 'gone' });
		expect(told('## Tasks\n- [ ] 2026-12-01 call: her\n')).toEqual({ ok: false, fault: 'gone' });
		expect(told('```\n## Interactions\n- [ ] 2026-12-01 call: her\n```\n')).toEqual({ ok: false, fault: 'gone' });
	});
});

describe('for any note', () => {
	it('putting back what was there gives the note, and a plan moved is read on its new day', () => {
		fc.assert(
			fc.property(
				anyNote,
				fc.constantFrom<PlanChange>('kept', 'dropped', { movedTo: '2027-02-28' }),
				(text, change) => {
					for (const plan of plansIn(text)) {
						const result = changePlan(text, plan, change, readerOf(DEFAULT_SETTINGS));
						if (!result.ok) continue;
						const { edit, was, text: changed, line } = result.change;
						expect(changed.slice(0, edit.from) + was + changed.slice(edit.from + edit.insert.length)).toBe(
							text,
						);
						expect(was.includes('\n') || edit.insert.includes('\n')).toBe(false);
						if (typeof change === 'object')
							expect(
								plansIn(changed).some((moved) => moved.line === line && moved.date === '2027-02-28'),
							).toBe(true);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});
});
