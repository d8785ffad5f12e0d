/** A history as it is printed and as JSON: every day with what becomes of it, and everybody who has no note. */
import type { HistoryLine, HistoryProposal } from '../../../exchange/history/lines';
import type { HistoryRead } from '../../../exchange/history/read-history';
import { addTo } from '../../../core/text/lists';
import { cut } from '../../../core/text/cut';
import { historyWords } from '../../../words/exchange-history';
import { exchangeWords } from '../../../words/exchange';
import { safe } from '../../answers/safe';
import type { RefusedNote } from '../../exchange/history-import';

/** What was found in histories, and whether it was written. */
export interface HistoryAnswer {
	readonly files: readonly string[];
	readonly read: HistoryRead;
	readonly proposal: HistoryProposal;
	readonly refused: readonly RefusedNote[];
	readonly applied: boolean;
}

/** So many names are listed of those who have no note. */
const MOST_STRANGERS = 40;
/** So many lines are shown of each person. */
const MOST_LINES = 3;

/** Files that tell nothing, or not all, a line each. */
export const historyFaults = ({ faults }: HistoryRead): string[] =>
	faults.map(({ file, why }) => safe(historyWords.fileFaults[why](file)));

function personLines(lines: readonly HistoryLine[]): string[] {
	const [first] = lines;
	const last = lines[lines.length - 1];
	if (first === undefined || last === undefined) return [];
	const who = historyWords.person(first.name, first.path, lines.length);
	const head = `${who}, ${historyWords.span(first.day, last.day)}`;
	const shown = lines.slice(-MOST_LINES).map(({ day, kind, text }) => `      ${day} ${kind}: ${text}`);
	const more = lines.length - shown.length;
	return [`  ${head}`, ...shown, ...(more > 0 ? [`      ${historyWords.more(more)}`] : [])];
}

function newLines(lines: readonly HistoryLine[]): string[] {
	const byPath = new Map<string, HistoryLine[]>();
	for (const line of lines) addTo(byPath, line.path, line);
	return [...byPath.values()].flatMap(personLines).map(safeLine);
}

/** A line with its indent. */
const safeLine = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${safe(line.trimStart())}`;

function strangerLines({ strangers }: HistoryProposal): string[] {
	if (strangers.length === 0) return [];
	const shown = strangers
		.slice(0, MOST_STRANGERS)
		.map(({ name, days, candidates }) => `  ${safe(historyWords.stranger(cut(name, 60), days, candidates))}`);
	const more = strangers.length - shown.length;
	return [
		'',
		historyWords.strangers(strangers.length),
		...shown,
		...(more > 0 ? [`  ${historyWords.more(more)}`] : []),
	];
}

/** What was found in histories, for a terminal. */
export function printHistory(answer: HistoryAnswer): string[] {
	const { files, proposal, applied, refused } = answer;
	const failed = new Set(refused.map(({ path }) => path));
	const of = (fate: HistoryLine['fate']): HistoryLine[] => proposal.lines.filter((line) => line.fate === fate);
	const fresh = of('new').filter(({ path }) => !failed.has(path));
	const [known, own] = [of('known').length, of('own').length];
	return [
		safe(historyWords.head(files)),
		'',
		historyWords.written(fresh.length, applied),
		...newLines(fresh),
		...refused.map(({ path, why }) => safe(`  ${path}: ${why}`)),
		...(known === 0 ? [] : ['', historyWords.known(known)]),
		...(own === 0 ? [] : ['', historyWords.own(own)]),
		...strangerLines(proposal),
		...(applied ? [] : ['', fresh.length > 0 ? exchangeWords.notYet : exchangeWords.nothingToWrite]),
	];
}

/** The same as one JSON value. */
export const historyReport = ({ proposal, applied, refused }: HistoryAnswer) => ({
	applied,
	lines: proposal.lines.map(({ path, name, day, kind, text, fate }) => ({ path, name, day, kind, text, fate })),
	strangers: proposal.strangers,
	refused,
});
