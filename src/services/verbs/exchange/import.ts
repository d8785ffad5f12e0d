/** Files of other programs taken in: shown first, written only when asked for. */
import { readPeople, type ForeignFile } from '../../../exchange/people/read-people';
import { exchangeFlags, exchangeVerbs, exchangeWords } from '../../../words/exchange';
import type { Need } from '../../command/needs';
import { isOn, text, texts } from '../../command/options';
import { verb, type ForeignFiles } from '../../command/verb';
import { PeopleImport } from '../../exchange/people-import';
import { Refusal } from '../../ports';
import { choicesOf, columnMap, dateOrder } from './choices';
import { faultLines, peopleReport, printPeople } from './print-people';

const FILES: Need = {
	usage: 'FILE…',
	asked: exchangeVerbs.files,
	says: exchangeFlags.files,
	isWritten: false,
	isFile: false,
	isMany: true,
};

/** The name of a file without its folders. */
const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

async function readAll(paths: readonly string[], foreign: ForeignFiles | undefined): Promise<readonly ForeignFile[]> {
	if (foreign === undefined) throw new Refusal(exchangeWords.onlyInTerminal);
	const files: ForeignFile[] = [];
	for (const path of paths) files.push({ name: fileName(path), bytes: await foreign.read(path) });
	return files;
}

/** `nurture import`: what files would change in the notes, and with `--apply` does. */
export const importVerb = verb({
	name: 'import',
	does: exchangeVerbs.import,
	needs: { file: FILES },
	options: {
		apply: isOn(exchangeFlags.apply),
		map: texts('PROPERTY=COLUMN', exchangeFlags.map),
		row: texts('N=WHO', exchangeFlags.row),
		group: texts('NAME=WHAT', exchangeFlags.group),
		replace: texts('PROPERTY', exchangeFlags.replace),
		only: text('WORDS', exchangeFlags.only),
		names: isOn(exchangeFlags.names),
		country: text('CODE', exchangeFlags.country),
		dates: text('ORDER', exchangeFlags.dates),
		charset: text('NAME', exchangeFlags.charset),
	},
	async answer({ words, options, host, people, settings }) {
		const choices = choicesOf(options, (name) => people.circleName(name));
		const dates = { ...settings, dateOrder: dateOrder(options.dates, settings) };
		const map = columnMap(options.map);
		const files = await readAll(words, host.foreign);
		const read = readPeople(files, { dates, map, charset: options.charset });
		const [fault] = faultLines(read);
		if (read.rows.length === 0 && fault !== undefined) throw new Refusal(faultLines(read).join(' '));
		const task = new PeopleImport(people, host.notes);
		const rows = options.apply
			? await host.step(
					async () => task.apply(read.rows, choices),
					() => exchangeVerbs.import,
				)
			: await task.propose(read.rows, choices);
		const answer = { read, rows, applied: options.apply, choices };
		return {
			json: { ...peopleReport(answer), faults: faultLines(read) },
			text: [...faultLines(read), ...printPeople(answer)].join('\n').trimEnd(),
		};
	},
});
