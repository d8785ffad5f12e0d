/** Files of an address book as rows, whatever kind each is. */
import type { DateOptions } from '../../core/dates/written-date';
import { LONGEST_FILE, fileText, hasEndlessLine } from '../formats/bytes';
import { cardsIn } from '../formats/card-lines';
import type { Row } from './row';
import { readContacts, type ColumnMap, type TableFault } from './table';
import { cardNames, rowOfCard } from './vcard';

/** A file as it was found. */
export interface ForeignFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** How files are to be read. */
export interface ReadOptions {
	readonly dates: DateOptions;
	readonly map: ColumnMap;
	/** The encoding of bytes that are neither UTF-8 nor UTF-16. */
	readonly charset?: string | undefined;
}

/** Why a file cannot be read. */
interface FileFault {
	readonly file: string;
	readonly why: 'too-large' | 'endless-line' | 'empty' | 'no-cards' | TableFault['why'];
	readonly found: readonly string[];
}

/** The rows of files, and the files that have none. */
export interface PeopleRead {
	readonly rows: readonly Row[];
	readonly faults: readonly FileFault[];
	/** Columns that hold something and have no place in a note, by file. */
	readonly placeless: readonly { readonly file: string; readonly columns: readonly string[] }[];
}

/** Whether a text is of cards. */
const holdsCards = (text: string): boolean => /^[ \t]*BEGIN:VCARD/im.test(text.slice(0, 20_000));

/** Reads the files, one behind the other; each row has its number among all of them. */
export function readPeople(files: readonly ForeignFile[], options: ReadOptions): PeopleRead {
	const rows: Row[] = [];
	const faults: FileFault[] = [];
	const placeless: { file: string; columns: readonly string[] }[] = [];
	const fail = (file: string, why: FileFault['why'], found: readonly string[] = []): void =>
		void faults.push({ file, why, found });
	for (const { name, bytes } of files) {
		const text = bytes.length > LONGEST_FILE ? null : fileText(bytes, options.charset);
		if (text === null) fail(name, 'too-large');
		else if (text.trim() === '') fail(name, 'empty');
		else if (hasEndlessLine(text)) fail(name, 'endless-line');
		else if (holdsCards(text)) {
			const cards = cardsIn(text);
			const context = { dates: options.dates, names: cardNames(cards) };
			for (const card of cards) rows.push(rowOfCard(card, context).row(name, rows.length + 1));
		} else if (/\.vcf$/i.test(name)) fail(name, 'no-cards');
		else {
			const read = readContacts(text, options);
			if ('why' in read) fail(name, read.why, read.found);
			else {
				for (const row of read.rows) rows.push(row.row(name, rows.length + 1));
				if (read.placeless.length > 0) placeless.push({ file: name, columns: read.placeless });
			}
		}
	}
	return { rows, faults, placeless };
}
