/** Files of other programs taken in: shown first, written only when asked for. */
import type { Named } from '../../../exchange/history/lines';
import { isHistory, readHistory, type HistoryRead } from '../../../exchange/history/read-history';
import type { Choices } from '../../../exchange/people/proposal';
import { readPeople, type ForeignFile, type PeopleRead } from '../../../exchange/people/read-people';
import { exchangeFlags, exchangeVerbs, exchangeWords } from '../../../words/exchange';
import { historyFlags } from '../../../words/exchange-history';
import type { Need } from '../../command/needs';
import { isOn, text, texts } from '../../command/options';
import { verb, type ForeignFiles } from '../../command/verb';
import { HistoryImport } from '../../exchange/history-import';
import { PeopleImport } from '../../exchange/people-import';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';
import { choicesOf, columnMap, dateOrder, namesOf, sinceDay } from './choices';
import { historyFaults, historyReport, printHistory } from './print-history';
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

/** What came of one kind of files. */
interface Part {
	readonly json: object;
	readonly lines: readonly string[];
}

/** Where files are taken in, and whether that is written. */
interface Place {
	readonly people: People;
	readonly notes: NoteStore;
	readonly applies: boolean;
}

async function takePeople(read: PeopleRead, choices: Choices, { people, notes, applies }: Place): Promise<Part> {
	const task = new PeopleImport(people, notes);
	const rows = await (applies ? task.apply(read.rows, choices) : task.propose(read.rows, choices));
	const answer = { read, rows, applied: applies, choices };
	return { json: peopleReport(answer), lines: printPeople(answer) };
}

async function takeHistory(
	files: readonly ForeignFile[],
	read: HistoryRead,
	named: Named,
	{ people, applies }: Place,
): Promise<Part> {
	const task = new HistoryImport(people);
	const proposal = task.propose(read.tellings, named);
	const refused = applies ? await task.apply(proposal) : [];
	const answer = { files: files.map(({ name }) => name), read, proposal, refused, applied: applies };
	return { json: historyReport(answer), lines: printHistory(answer) };
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
		me: texts('NAME', historyFlags.me),
		who: texts('NAME=WHO', historyFlags.who),
		groups: isOn(historyFlags.groups),
		since: text('DAY', historyFlags.since),
	},
	async answer({ words, options, host, people, settings, today }) {
		const files = await readAll(words, host.foreign);
		const histories = files.filter(({ name, bytes }) => isHistory(name, bytes));
		const books = files.filter((file) => !histories.includes(file));
		const dates = { ...settings, dateOrder: dateOrder(options.dates, settings) };
		const choices = choicesOf(options, (name) => people.circleName(name));
		const read = readPeople(books, { dates, map: columnMap(options.map), charset: options.charset });
		const past = readHistory(histories, {
			dateOrder: dates.dateOrder,
			me: options.me,
			groups: options.groups,
			today,
			since: sinceDay(options.since),
		});
		const faults = [...faultLines(read), ...historyFaults(past)];
		if (read.rows.length === 0 && past.tellings.length === 0 && faults.length > 0)
			throw new Refusal(faults.join(' '));
		const named = { country: choices.country, who: namesOf(options.who, people.list()) };
		const task = async (): Promise<readonly Part[]> => [
			...(books.length > 0
				? [await takePeople(read, choices, { people, notes: host.notes, applies: options.apply })]
				: []),
			...(histories.length > 0
				? [await takeHistory(histories, past, named, { people, notes: host.notes, applies: options.apply })]
				: []),
		];
		const parts = options.apply ? await host.step(task, () => exchangeVerbs.import) : await task();
		return {
			json: Object.assign({}, ...parts.map(({ json }) => json), { applied: options.apply, faults }) as unknown,
			text: [...faults, ...parts.map(({ lines }) => lines.join('\n').trimEnd())].join('\n\n').trimEnd(),
		};
	},
});
