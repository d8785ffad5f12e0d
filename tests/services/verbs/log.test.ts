import { beforeEach, describe, expect, it } from 'vitest';
import { logVerb } from '../../../src/services/verbs/contacts/log';
import type { LogArguments } from '../../../src/services/verbs/contacts/log-report';
import { aPerson, aVault, type World } from '../../support/builders';

const PATH = 'People/Ana.md';
let world: World;

beforeEach(async () => {
	world = await aVault({
		[PATH]: aPerson().every('3 weeks').met('2026-10-20', 'coffee'),
		'People/Bob Okafor.md': aPerson().every('3 weeks').met('2026-10-20'),
		'People/Cy.md': aPerson(),
		'Books/Cy.md': 'a book\n',
		'People/Bo Lind/index.md': aPerson().with('name', 'Bo Lind').every('3 weeks').met('2026-10-20'),
	});
});

const log = (args: Partial<LogArguments>) => logVerb({ name: 'ana', text: 'tea', ...args }, world.people, world.store);
const text = (): string => world.store.files.get(PATH) ?? '';
const status = (path: string) => world.people.member(path)?.standing.status;

/** A test for each: what it is of, the arguments, and the sentence. */
function refuses(cases: readonly (readonly [what: string, args: Partial<LogArguments>, sentence: string])[]): void {
	for (const [what, args, sentence] of cases) {
		it(`is refused, and nothing written: ${what}`, async () => {
			const before = text();
			await expect(log(args)).rejects.toThrow(sentence);
			expect(text()).toBe(before);
		});
	}
}

describe('logging in words', () => {
	it('says where the line went', async () => {
		expect(await log({})).toEqual({
			path: PATH,
			line: 5,
			text: '- 2026-11-25 tea',
			created: false,
			date: '2026-11-25',
			dateFrom: 'today',
			planned: false,
		});
		expect(text().split('\n')[4]).toBe('- 2026-11-25 tea');
	});

	it('reads the date backwards, a kind by any of its words', async () => {
		expect((await log({ date: 'last tuesday', kind: 'walk' })).text).toBe('- 2026-11-24 walk: tea');
		expect((await log({ date: '3 days ago', kind: 'call' })).text).toBe('- 2026-11-22 call: tea');
	});

	it('writes a plan for a day to come, which keeps the person off the list', async () => {
		expect(await log({ date: 'in 3 days' })).toMatchObject({
			text: '- 2026-11-28 tea',
			date: '2026-11-28',
			planned: true,
		});
		expect(status(PATH)).toBe('planned');
	});

	it('writes nothing on a dry run, and says the same', async () => {
		const before = text();
		const dry = await log({ dryRun: true });
		expect(text()).toBe(before);
		expect(await log({})).toEqual(dry);
	});
});

describe('a day that the text tells in words', () => {
	for (const [given, line] of [
		['20 Nov coffee', '- 2026-11-20 coffee'],
		['Nov 20: the flat', '- 2026-11-20 the flat'],
		['yesterday: talked', '- 2026-11-24 talked'],
		['last tuesday call: the flat', '- 2026-11-24 call: the flat'],
		['2-3 beers at the harbour', '- 2026-11-25 2-3 beers at the harbour'],
		['12-14 Nov visit', '- 2026-11-12 12-14 Nov visit'],
	] as const)
		it(`is read as the app's dialog reads it: ${given}`, async () =>
			expect((await log({ text: given })).text).toBe(line));
});

describe('a date that the text begins with', () => {
	const taken: readonly [string, string][] = [
		['2026-11-20 call: the flat', '- 2026-11-20 call: the flat'],
		[' 2026-11-20: lunch', '- 2026-11-20 lunch'],
		['2026-11-20 18:30 call', '- 2026-11-20 18:30 call'],
		['2026-11-20 to 2026-11-22 visit', '- 2026-11-20 to 2026-11-22 visit'],
		['[[2026-11-20]] — Étienne rang', '- 2026-11-20 Étienne rang'],
		['**2026-11-20** tea', '- 2026-11-20 tea'],
		['20 Nov 2026, dinner', '- 2026-11-20 dinner'],
		['Friday, 20 November 2026: supper', '- 2026-11-20 supper'],
	];
	for (const [given, line] of taken) {
		it(`is the day: ${given}`, async () =>
			expect(await log({ text: given })).toMatchObject({
				text: line,
				date: '2026-11-20',
				dateFrom: 'text',
				planned: false,
			}));
	}

	it('is the first of several, and all of them stay in the text', async () => {
		for (const [text, date] of [
			['Nov 9–10, 2026 visit', '2026-11-09'],
			['12 Nov 2026 to 14 Nov 2026 fair', '2026-11-12'],
			['from 2 to 4 Nov: fair', '2026-11-02'],
		] as const)
			expect(await log({ text })).toMatchObject({ text: `- ${date} ${text}`, date });
	});

	it('is none where it comes later in the text, or is only like one', async () => {
		expect((await log({ text: 'she comes on 2026-12-24' })).text).toBe('- 2026-11-25 she comes on 2026-12-24');
		expect((await log({ text: '20 minutes on the phone' })).text).toBe('- 2026-11-25 20 minutes on the phone');
	});

	refuses([
		[
			'beside --date',
			{ text: '2026-11-20 call', date: 'yesterday' },
			'The text begins with a date of its own: leave it out there, or leave out --date.',
		],
		['that could be two', { text: '05/06/2026 call' }, '"05/06/2026" is not a date I can read'],
		[
			'that is a month',
			{ text: '2026-10 saw her' },
			'The text begins with "2026-10": say which day that is with --date, and leave it out of the text.',
		],
		[
			'of which a part would be lost',
			{ text: '2026-11-20..22 visit' },
			'The text begins with "2026-11-20..22": say which day',
		],
		['whose emphasis would be torn', { text: '**2026-11-20 call**: x' }, 'say which day that is with --date'],
		['with nothing behind it', { text: '2026-11-20' }, 'There is nothing to log yet'],
	]);
});

describe('those who took part', () => {
	it('are linked by name, and it counts for them', async () => {
		expect((await log({ with: ['bob'] })).text).toBe('- 2026-11-25 tea with [[Bob Okafor]]');
		expect([status(PATH), status('People/Bob Okafor.md')]).toEqual(['ok', 'ok']);
	});

	it("are linked by path where another note has the name, a person's or not", async () => {
		expect((await log({ with: ['Cy'] })).text).toBe('- 2026-11-25 tea with [[People/Cy|Cy]]');
	});

	it('are linked by path where the note is not called as they are, and it counts', async () => {
		expect((await log({ with: ['Bo Lind'] })).text).toBe('- 2026-11-25 tea with [[People/Bo Lind/index|Bo Lind]]');
		expect(status('People/Bo Lind/index.md')).toBe('ok');
	});

	it('are named once, and the person whose note it is is not', async () => {
		expect((await log({ with: ['bob', 'Bob Okafor', 'ana', 'cy'] })).text).toBe(
			'- 2026-11-25 tea with [[Bob Okafor]] and [[People/Cy|Cy]]',
		);
		expect((await log({ with: ['ana'], text: 'juice' })).text).toBe('- 2026-11-25 juice');
	});
});

describe('what cannot be understood', () => {
	refuses([
		['a date', { date: 'someday' }, '"someday" is not a date I can read'],
		['no date', { date: '' }, '"" is not a date I can read'],
		['a day that does not exist', { date: '2026-02-30' }, '"2026-02-30" is not a date I can read'],
		['a kind', { kind: 'telepathy' }, 'There is no kind "telepathy"'],
		['a companion', { with: ['bob', 'Zoe'] }, 'Nobody here is called "Zoe".'],
		['a text of blanks', { text: ' \t' }, 'There is nothing to log yet'],
	]);
});
