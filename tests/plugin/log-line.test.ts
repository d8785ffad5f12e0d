/** A line that names somebody new, or tells of no contact: one step, wherever it is written. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { dateInWords } from '../../src/core/dates/spoken-date';
import { PluginLogDesk } from '../../src/plugin/shell/log-desk';
import { Steps } from '../../src/plugin/shell/steps';
import { LogForm } from '../../src/services/writing/log-form';
import { hostOf, textOf, TODAY } from './host';

const BOB = 'People/Bob.md';
const EMPTY = '## Interactions\n';

async function formFor(line: string, files: Readonly<Record<string, string>> = { [BOB]: EMPTY }) {
	const { app, people, ledger } = hostOf({ ...files });
	await people.load();
	const desk = new PluginLogDesk(app, people, ledger, new Steps(ledger));
	const form = new LogForm(desk, []);
	const read = (): void => {
		const { day } = form.read(line);
		form.day = day === '' ? TODAY : dateInWords(day, TODAY, 'past', DEFAULT_SETTINGS);
	};
	read();
	const notes = async (): Promise<Record<string, string>> => {
		const found: Record<string, string> = {};
		for (const { path } of app.vault.getMarkdownFiles()) found[path] = await textOf(app, path);
		return found;
	};
	const undo = async (): Promise<void> => {
		if (ledger.last !== null) await ledger.undo(ledger.last);
	};
	return { desk, form, read, notes, people, ledger, undo };
}

const ZED = 'People/Zed.md';

describe('a name that nobody has', () => {
	it('writes nothing before it is settled, into the note of the other neither', async () => {
		const { form, notes } = await formFor('Bob, Zed coffee');
		expect(() => form.requests()).toThrow(
			'Nobody here is called "Zed": choose what is meant. Nothing is written before that.',
		);
		expect(await notes()).toEqual({ [BOB]: EMPTY });
	});

	it('makes the note with its line in it, in one step that is taken back as one', async () => {
		const { desk, form, read, notes, ledger, undo, people } = await formFor('Bob, Zed coffee yesterday');
		form.make('Zed');
		read();
		expect(form.paths).toEqual([BOB, ZED]);
		expect(await desk.preview(form.requests())).toBe(
			'- 2026-11-23 coffee with [[Zed]]\n- 2026-11-23 coffee with [[Bob]]',
		);
		await desk.log(form.requests(), false);
		const made = (await notes())[ZED] ?? '';
		expect(made).toContain('## Interactions\n\n- 2026-11-23 coffee with [[Bob]]\n');
		expect((await notes())[BOB]).toBe(`${EMPTY}- 2026-11-23 coffee with [[Zed]]\n`);
		expect(people.member(ZED)?.standing.last).toBe('2026-11-23');
		expect(ledger.last?.words).toBe('Noted for Bob and Zed, 23 Nov: coffee with Zed');
		await undo();
		expect(await notes()).toEqual({ [BOB]: EMPTY });
	});

	it('may be somebody who is there, or a mere word', async () => {
		const { form, read } = await formFor('Bob, Great coffee');
		form.settle('Great', '');
		read();
		expect(form.requests().map(({ path, text }) => [path, text])).toEqual([[BOB, 'Great coffee']]);
		form.settle('Great', BOB);
		read();
		expect(form.requests().map(({ path, text }) => [path, text])).toEqual([[BOB, 'coffee']]);
	});

	it('makes no note that another has already, and none for a path', async () => {
		const { desk, form, read, notes } = await formFor('Zed coffee', { [BOB]: EMPTY, 'Notes/Zed.md': 'x\n' });
		form.make('Zed');
		read();
		await expect(desk.log(form.requests(), false)).rejects.toThrow('Notes/Zed.md');
		const other = await formFor('../Zed coffee');
		expect(() => other.form.requests()).toThrow('Nobody here is called "Zed"');
		const path = await formFor('People/Zed coffee');
		expect(() => path.form.requests()).toThrow('No name of anybody here');
		expect(await notes()).toEqual({ [BOB]: EMPTY, 'Notes/Zed.md': 'x\n' });
	});

	it('writes nothing at all where the other note cannot take its line', async () => {
		const { desk, form, read, notes } = await formFor('Bob, Zed coffee', { [BOB]: '%% open\n' });
		form.make('Zed');
		read();
		await expect(desk.log(form.requests(), false)).rejects.toThrow('never closed');
		expect(await notes()).toEqual({ [BOB]: '%% open\n' });
	});
});

describe('a line that tells of no contact', () => {
	it('goes to its place in the note of each, and says so', async () => {
		const { desk, form, notes, ledger, people, undo } = await formFor('Bob ask: how was the exam');
		expect(await desk.preview(form.requests())).toBe('- how was the exam #ask');
		await desk.log(form.requests(), false);
		expect(await notes()).toEqual({ [BOB]: `## To ask\n\n- how was the exam #ask\n\n${EMPTY}` });
		expect(ledger.last?.words).toBe('Noted for Bob, a question for next time: how was the exam');
		expect(people.member(BOB)?.history.interactions).toEqual([]);
		await undo();
		expect(await notes()).toEqual({ [BOB]: EMPTY });
	});

	it('needs words', async () => {
		const { form } = await formFor('Bob ask:');
		expect(() => form.requests()).toThrow('There is nothing to log yet: say a word about it.');
	});

	it('is kept of somebody new as well', async () => {
		const { desk, form, read, notes } = await formFor('Zed: fact: allergic to nuts');
		form.make('Zed');
		read();
		await desk.log(form.requests(), false);
		expect((await notes())[ZED]).toContain('## Facts\n\n- allergic to nuts\n');
	});
});

describe('hostile lines', () => {
	it.each(['Bob \u0000coffee\u0007', 'Bob coffee [[', 'Bob coffee ]] [[Bob|x', 'Bob `coffee'])(
		'stay one line in one note: %j',
		async (line) => {
			const { desk, form, notes, people } = await formFor(line);
			await desk.log(form.requests(), false);
			const text = (await notes())[BOB] ?? '';
			expect(text.split('\n')).toHaveLength(3);
			expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
			expect(people.member(BOB)?.history.interactions).toHaveLength(1);
		},
	);
});
