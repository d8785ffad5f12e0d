/** A line that names several people: a line in the note of each and in no other, counted once for each of them. */
import { describe, expect, it } from 'vitest';
import { discreet } from '../../src/core/people/discreet';
import { dateInWords } from '../../src/core/dates/spoken-date';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { exchanges } from '../../src/insight/giving/balance';
import { encounters } from '../../src/insight/contact/encounters';
import { PluginLogDesk } from '../../src/plugin/shell/log-desk';
import { Steps } from '../../src/plugin/shell/steps';
import { LogForm } from '../../src/services/writing/log-form';
import { hostOf, textOf, TODAY } from './host';

const NAMES = ['Mara', 'Bob', 'Cy', 'Due 2'] as const;
const pathOf = (name: string): string => `People/${name}.md`;
const EMPTY = '## Interactions\n';

async function deskWith(texts: Readonly<Record<string, string>> = {}) {
	const files = Object.fromEntries(NAMES.map((name) => [pathOf(name), texts[name] ?? EMPTY]));
	const { app, people, ledger } = hostOf(files);
	await people.load();
	const desk = new PluginLogDesk(app, people, ledger, new Steps(ledger));
	const notes = async (): Promise<Record<string, string>> => {
		const found: Record<string, string> = {};
		for (const name of NAMES) found[name] = (await textOf(app, pathOf(name))).replace(EMPTY, '').trim();
		return found;
	};
	/** Fills in the form with a line while somebody's note is open. */
	const formWith = (line: string, open: string): LogForm => {
		const form = new LogForm(desk, [pathOf(open)], { isGuess: true });
		const { day } = form.read(line);
		form.day = day === '' ? TODAY : dateInWords(day, TODAY, 'past', DEFAULT_SETTINGS);
		return form;
	};
	return { desk, people, ledger, notes, formWith };
}

/** Writes a line while somebody's note is open. Gives what the notes hold, and the days on which each was met. */
async function written(line: string, open: string, texts: Readonly<Record<string, string>> = {}) {
	const { desk, people, notes, formWith } = await deskWith(texts);
	await desk.log(formWith(line, open).requests(), false);
	const met = Object.fromEntries(
		NAMES.map((name) => [name, people.member(pathOf(name))?.history.interactions.map(({ date }) => date)]),
	);
	return { notes: await notes(), met, people };
}

describe('with the note of somebody else open', () => {
	it.each([
		[
			'Mara, Bob coffee last tuesday',
			'2026-11-17',
			'2026-11-17 coffee with [[Bob]]',
			'2026-11-17 coffee with [[Mara]]',
		],
		[
			'Mara & Bob: coffee yesterday',
			'2026-11-23',
			'2026-11-23 coffee with [[Bob]]',
			'2026-11-23 coffee with [[Mara]]',
		],
		[
			'Mara and Bob, coffee yesterday: what next?',
			'2026-11-23',
			'2026-11-23 coffee: what next? (with [[Bob]])',
			'2026-11-23 coffee: what next? (with [[Mara]])',
		],
		[
			'Mara, Bob coffee with [[Bob]] #gave/advice',
			TODAY,
			`${TODAY} coffee with [[Bob]] #gave/advice`,
			`${TODAY} coffee with [[Mara]] #gave/advice`,
		],
		[
			'Mara, Bob coffee with her sister',
			TODAY,
			`${TODAY} coffee with her sister with [[Bob]]`,
			`${TODAY} coffee with her sister with [[Mara]]`,
		],
		[
			'Mara, Bob: `with [[Bob]]` is how to write it',
			TODAY,
			`${TODAY} \`with [[Bob]]\` is how to write it with [[Bob]]`,
			`${TODAY} \`with [[Bob]]\` is how to write it with [[Mara]]`,
		],
	])('%s', async (line, day, mara, bob) => {
		const { notes, met } = await written(line, 'Due 2');
		expect(notes).toEqual({ Mara: `- ${mara}`, Bob: `- ${bob}`, Cy: '', 'Due 2': '' });
		expect(met).toEqual({ Mara: [day], Bob: [day], Cy: [], 'Due 2': [] });
	});

	it('the open one is named as well, or is one of three', async () => {
		const { notes, met } = await written('Cy, Due 2 and Bob lunch', 'Due 2');
		expect(notes).toEqual({
			Mara: '',
			Bob: `- ${TODAY} lunch with [[Cy]] and [[Due 2]]`,
			Cy: `- ${TODAY} lunch with [[Due 2]] and [[Bob]]`,
			'Due 2': `- ${TODAY} lunch with [[Cy]] and [[Bob]]`,
		});
		expect(met).toEqual({ Mara: [], Bob: [TODAY], Cy: [TODAY], 'Due 2': [TODAY] });
	});

	it('somebody who took part already by the words is named where they stand', async () => {
		const { notes } = await written('Mara, Bob: lunch with [[Cy]] and [[Bob]], the harbour', 'Due 2');
		expect(notes).toEqual({
			Mara: `- ${TODAY} lunch with [[Cy]] and [[Bob]], the harbour`,
			Bob: `- ${TODAY} lunch with [[Cy]] and [[Mara]], the harbour`,
			Cy: '',
			'Due 2': '',
		});
	});
});

describe('what is written into the notes of two', () => {
	it('counts once for each and once for all, given and received too', async () => {
		const { people } = await written('Mara, Bob coffee #gave/advice', 'Due 2');
		const told = encounters(people.list(), '2026-01-01', '2026-12-31');
		expect(told.map(({ members }) => members.map(({ person }) => person.name))).toEqual([['Bob', 'Mara']]);
		expect(exchanges(people.list())).toHaveLength(1);
	});

	it('is told of neither where the other is private, and counts once all the same', async () => {
		const { people } = await written('Mara, Bob coffee', 'Due 2', { Bob: `---\nprivate: true\n---\n${EMPTY}` });
		const mara = people.member(pathOf('Mara'));
		if (mara === null) throw new Error('nobody');
		expect(discreet(mara).history.interactions.map(({ date, said }) => [date, said])).toEqual([[TODAY, '']]);
	});

	it('is a plan for each where the day is to come', async () => {
		const { people } = await written('Mara, Bob: 2026-12-04 lunch', 'Due 2');
		const plans = people.list().map(({ person, history }) => [person.name, history.plans.map(({ date }) => date)]);
		expect(plans).toEqual([
			['Bob', ['2026-12-04']],
			['Cy', []],
			['Due 2', []],
			['Mara', ['2026-12-04']],
		]);
	});

	it('is shown before, a line for each', async () => {
		const { desk, formWith } = await deskWith();
		expect(await desk.preview(formWith('Mara, Bob coffee', 'Due 2').requests())).toBe(
			`- ${TODAY} coffee with [[Bob]]\n- ${TODAY} coffee with [[Mara]]`,
		);
	});

	it('is one step, and says of whom it is', async () => {
		const { desk, ledger, notes, formWith } = await deskWith();
		const before = await notes();
		await desk.log(formWith('Mara, Bob coffee', 'Due 2').requests(), false);
		expect(ledger.last?.words).toBe('Noted for Mara and Bob, 24 Nov: coffee with Bob');
		if (ledger.last !== null) await ledger.undo(ledger.last);
		expect(await notes()).toEqual(before);
	});

	it('is in none where one note cannot take its line', async () => {
		const { desk, ledger, notes, formWith } = await deskWith({ Bob: `%% open\n${EMPTY}` });
		const before = await notes();
		await expect(desk.log(formWith('Mara, Bob coffee', 'Due 2').requests(), false)).rejects.toThrow('never closed');
		expect([await notes(), ledger.last]).toEqual([before, null]);
	});
});
