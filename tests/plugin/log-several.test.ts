/** A line that names several people: one line in one note, counted for each of them and for nobody else. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { dateInWords } from '../../src/core/dates/spoken-date';
import { PluginLogDesk } from '../../src/plugin/shell/log-desk';
import { Steps } from '../../src/plugin/shell/steps';
import { LogForm } from '../../src/views/fields/log-form';
import { hostOf, textOf, TODAY } from './host';

const NAMES = ['Mara', 'Bob', 'Cy', 'Due 2'] as const;
const pathOf = (name: string): string => `People/${name}.md`;
const EMPTY = '## Interactions\n';

/** Writes a line while somebody's note is open. Gives the notes that changed, and the days on which each was met. */
async function written(line: string, open: string) {
	const files = Object.fromEntries(NAMES.map((name) => [pathOf(name), EMPTY]));
	const { app, people, ledger } = hostOf(files);
	await people.load();
	const desk = new PluginLogDesk(app, people, ledger, new Steps(ledger));
	const form = new LogForm(desk, [pathOf(open)], { isGuess: true });
	const { day } = form.read(line);
	form.day = day === '' ? TODAY : dateInWords(day, TODAY, 'past', DEFAULT_SETTINGS);
	await desk.log(form.request(), false);
	const notes: Record<string, string> = {};
	for (const name of NAMES) notes[name] = (await textOf(app, pathOf(name))).replace(EMPTY, '').trim();
	const met = Object.fromEntries(
		NAMES.map((name) => [name, people.member(pathOf(name))?.history.interactions.map(({ date }) => date)]),
	);
	return { notes, met };
}

describe('with the note of somebody else open', () => {
	it.each([
		['Mara, Bob coffee last tuesday', '2026-11-17', '2026-11-17 coffee with [[Bob]]'],
		['Mara & Bob: coffee yesterday', '2026-11-23', '2026-11-23 coffee with [[Bob]]'],
		['Mara and Bob, coffee yesterday: what next?', '2026-11-23', '2026-11-23 coffee: what next? (with [[Bob]])'],
		['Mara, Bob coffee with [[Bob]] #gave/advice', TODAY, `${TODAY} coffee with [[Bob]] #gave/advice`],
		['Mara, Bob coffee with her sister', TODAY, `${TODAY} coffee with her sister with [[Bob]]`],
	])('%s', async (line, day, entry) => {
		const { notes, met } = await written(line, 'Due 2');
		expect(notes).toEqual({ Mara: `- ${entry}`, Bob: '', Cy: '', 'Due 2': '' });
		expect(met).toEqual({ Mara: [day], Bob: [day], Cy: [], 'Due 2': [] });
	});

	it('the open one is named as well, or is one of three', async () => {
		const { notes, met } = await written('Cy, Due 2 and Bob lunch', 'Due 2');
		expect(notes).toEqual({ Mara: '', Bob: '', Cy: `- ${TODAY} lunch with [[Due 2]] and [[Bob]]`, 'Due 2': '' });
		expect(met).toEqual({ Mara: [], Bob: [TODAY], Cy: [TODAY], 'Due 2': [TODAY] });
	});
});
