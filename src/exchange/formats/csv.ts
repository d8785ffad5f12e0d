/** Tables with commas, semicolons or tabs, read. The only file that knows PapaParse. */
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
