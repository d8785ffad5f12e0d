/** A new row of a table, its cells as wide as those of another row. */
import { dateColumn, KIND_HEADINGS } from '../entry/entries';
import type { Reader } from '../entry/reader';
import { sameForms } from '../dates/date-form';
import type { Table } from '../markdown/note-text';
import { cellsOf } from '../markdown/table-cells';
import type { Beside, Block } from './log-spot';
import { capitalLike, wholeOf, type Said } from './log-writing';

/** A row's cells with the blanks and the bar behind each; what stands before the first bar is one too. */
function rawCells(row: string): string[] {
	const cells: string[] = [];
	const text = row.trimEnd();
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '\\') at += 1;
		else if (text[at] === '|') {
			cells.push(text.slice(from, at + 1));
			from = at + 1;
		}
	}
	return from < text.length ? [...cells, text.slice(from)] : cells;
}

/** A cell with other words, as wide as before where these fit and the table's columns are. */
function filled(raw: string, words: string, isEven: boolean): string {
	const bar = raw.endsWith('|') ? '|' : '';
	const inner = raw.slice(0, raw.length - bar.length);
	const lead = /^[ \t]*/.exec(inner)?.[0].slice(0, 1) ?? '';
	const trail = /[ \t]$/.test(inner) ? ' ' : '';
	const text = `${lead}${words.replace(/\|/g, '\\|')}${trail}`;
	return (isEven ? text.padEnd(inner.length) : text) + bar;
}

/** The column of what was said: the one that says most, besides the day and the kind. */
function wordsColumn(rows: readonly (readonly string[])[], others: readonly number[]): number {
	const lengths = (rows[0] ?? []).map((_, at) =>
		others.includes(at)
			? -1
			: rows.slice(1).reduce((sum, cells) => sum + (cells[at] ?? '').replace(/\P{L}/gu, '').length, 0),
	);
	return lengths.indexOf(Math.max(...lengths));
}

/** So many rows before another one, and behind it, tell what stands in which column. */
const MOST_ROWS = 20;

/** A row for a contact, as the row of another line; each writing of its day. */
export function rowsLike(table: Table, beside: Beside, said: Said, reader: Reader): Block[] {
	const { note } = beside;
	const at = beside.like.line;
	const near = Math.max(table.line + 2, at - MOST_ROWS);
	const lines = [
		...note.lines.slice(table.line, table.line + 2),
		...note.lines.slice(near, Math.min(table.end, at + MOST_ROWS)),
	].map(({ text }) => text);
	const [top = ''] = lines;
	const rows = lines.filter((_, row) => row !== 1).map(cellsOf);
	const columns = (rows[0] ?? []).map((cell) => cell.toLowerCase());
	const own = cellsOf(note.lines[at]?.text ?? '');
	const dates = Math.max(dateColumn(columns, table.heading, true), 0);
	const titled = columns.findIndex((cell) => KIND_HEADINGS.test(cell));
	const areKinds = (column: number): boolean =>
		rows.slice(1).every((cells) => reader.options.kinds.byName(cells[column] ?? '') !== null);
	const kinds = titled < 0 ? columns.findIndex((_, column) => column !== dates && areKinds(column)) : titled;
	const words = wordsColumn(rows, [dates, kinds]);
	const raw = rawCells(own.length === columns.length ? (note.lines[at]?.text ?? '') : top);
	const shift = raw.length - columns.length;
	const widths = (line: string): string =>
		rawCells(line)
			.map(({ length }) => length)
			.join();
	const isEven = lines.every((line) => widths(line) === widths(top));
	return sameForms(own[dates] ?? '', beside.change).map((date) => {
		const cell = (column: number): string => {
			if (column === dates) return date;
			if (column === kinds) return capitalLike(own[kinds] ?? '', said.label);
			if (column !== words) return '';
			return kinds < 0 ? wholeOf(said) : said.words;
		};
		const parts = raw.map((one, index) => (index < shift ? one : filled(one, cell(index - shift), isEven)));
		const behind = parts.slice(0, shift + (said.unfinished ? words : dates)).join('');
		return { lines: [parts.join('')], column: behind.length + 1, content: null, below: '' };
	});
}
