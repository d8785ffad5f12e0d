/** Tables with commas, semicolons or tabs: read and written. The only file that knows PapaParse. */
import Papa from 'papaparse';

/** A table that was read. */
export interface Table {
	/** The cells of each line, blank lines left out. */
	readonly lines: readonly (readonly string[])[];
	/** Whether the file ends within a quote: then its last line is not whole. */
	readonly isCut: boolean;
}

/** Reads a table. Never throws. */
export function readTable(text: string): Table {
	const { data, errors } = Papa.parse<string[]>(text, {
		skipEmptyLines: 'greedy',
		delimitersToGuess: [',', ';', '\t'],
	});
	return { lines: data, isCut: errors.some(({ code }) => code === 'MissingQuotes') };
}

/** What a spreadsheet takes for a formula: by its first sign, blanks before it passed over. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** A cell that no spreadsheet takes for a formula: with an apostrophe before it, which those do not show. */
const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell as it was before it was made harmless. */
export const unharmed = (cell: string): string => (/^'[\s\p{Cf}]{0,9}[=+\-@]/u.test(cell) ? cell.slice(1) : cell);

/** Cells as the lines of a table, in quotes where that needs be, with CR LF as RFC 4180 has it. */
export const writtenTable = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => Papa.unparse([row.map(harmless)])).join('\r\n');
