/** How what was suggested is held against the labels. */
import { describe, expect, it } from 'vitest';
import { compare, figuresOf, type Figures, type Label, type Told } from './compare';

const ANA = 'People/Ana.md';
const at = (line: number, path = ANA) => ({ path, line });
const told = (line: number, words: string): Told => ({ of: ANA, source: at(line), words });
const label = (line: number, words: string, more: Partial<Label> = {}): Label => ({
	judgement: 'right',
	of: ANA,
	source: at(line),
	also: [],
	words,
	why: '',
	...more,
});
const bare = (of: string, judgement: Label['judgement'] = 'right'): Label =>
	label(0, '', { of, judgement, source: null });
const NONE: Figures = { right: 0, wrong: 0, never: 0, maybe: 0, labelled: 0, precision: null, recall: null };
const figures = (all: readonly Told[], labels: readonly Label[]): Figures => figuresOf(compare(all, labels));

describe('what was suggested', () => {
	it('is right where its line is labelled, whichever words of it are told', () => {
		const labels = [label(4, 'Did she get it?')];
		const right = { ...NONE, right: 1, labelled: 1, precision: 1, recall: 1 };
		expect(figures([told(4, 'Did she get it?')], labels)).toEqual(right);
		expect(figures([told(4, 'the interview')], labels)).toEqual(right);
	});

	it('is wrong where it stands nowhere, of another line, another note or another person', () => {
		const labels = [label(4, 'the exam')];
		for (const one of [
			told(5, 'the exam'),
			{ ...told(4, 'the exam'), source: at(4, 'Journal/2026-11-20.md') },
			{ ...told(4, 'the exam'), of: 'People/Ben.md' },
			{ ...told(4, 'the exam'), source: null },
		])
			expect(figures([one], labels)).toEqual({ ...NONE, wrong: 1, labelled: 1, precision: 0, recall: 0 });
	});

	it('is wrong and must never be where a label says so', () => {
		const never = label(4, 'What should I say?', { judgement: 'never', why: 'to myself' });
		expect(figures([told(4, 'What should I say?'), told(5, 'the dog')], [never])).toEqual({
			...NONE,
			wrong: 2,
			never: 1,
			precision: 0,
		});
		expect(compare([told(4, 'What should I say?')], [never]).wrong[0]?.label).toBe(never);
	});

	it('counts neither way where it may be or not', () => {
		expect(figures([told(4, 'her back')], [label(4, 'her back', { judgement: 'maybe' })])).toEqual({
			...NONE,
			maybe: 1,
		});
	});

	it('counts once, from whichever line that tells of the matter', () => {
		const labels = [label(4, 'her operation on the 30th', { also: [at(1, 'Journal/2026-11-09.md')] })];
		const other = { ...told(1, 'eyes done soon'), source: at(1, 'Journal/2026-11-09.md') };
		const right = { ...NONE, right: 1, labelled: 1, precision: 1, recall: 1 };
		expect(figures([other], labels)).toEqual(right);
		expect(figures([told(4, 'her operation on the 30th'), other], labels)).toEqual(right);
	});

	it('goes by its words where a line holds several matters', () => {
		const exam = label(4, 'her exam in June');
		const secret = label(4, 'her brother owes money', { judgement: 'never' });
		expect(compare([told(4, 'exam in June')], [secret, exam]).right).toEqual([exam]);
		expect(compare([told(4, 'Her brother owes the money')], [exam, secret]).wrong[0]?.label).toBe(secret);
		expect(compare([told(4, 'her')], [secret, exam]).right).toEqual([exam]);
	});

	it('is known by a name alone where it rests on no line', () => {
		const labels = [
			bare('Ana + Ben'),
			bare('Ana + Cleo', 'maybe'),
			bare('Ben + Cleo', 'never'),
			bare('Cleo + Dan'),
		];
		const all = ['Ana + Ben', 'Ana + Cleo', 'Ben + Cleo', 'Ana + Dan'].map((of) => ({
			of,
			source: null,
			words: '',
		}));
		const compared = compare(all, labels);
		expect(figuresOf(compared)).toEqual({
			right: 1,
			wrong: 2,
			never: 1,
			maybe: 1,
			labelled: 2,
			precision: 1 / 3,
			recall: 1 / 2,
		});
		expect(compared.missed.map(({ of }) => of)).toEqual(['Cleo + Dan']);
	});

	it('has no precision where nothing was, and no recall where nothing was to be', () => {
		expect(figures([], [])).toEqual(NONE);
		expect(figures([], [label(4, 'the exam')])).toEqual({ ...NONE, labelled: 1, recall: 0 });
		expect(figures([told(4, 'the exam')], [])).toEqual({ ...NONE, wrong: 1, precision: 0 });
	});
});
