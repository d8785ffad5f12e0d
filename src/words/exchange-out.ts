/** Sentences of what is given to other programs. */
import { andList, orList } from './words';
import { counted } from './counted';

/** What stands in files that are written, and what is said of them. */
export const outWords = {
	calendar: 'Nurture',
	due: (name: string): string => `Due: ${name}`,
	plan: (said: string, names: readonly string[]): string =>
		said === '' ? andList(names) : `${said} (${andList(names)})`,
	milestone: (name: string, label: string, isRemembrance: boolean): string =>
		isRemembrance ? `In remembrance: ${name}, ${label}` : `${name}: ${label}`,
	since: (year: number): string => `Since ${year}`,
	saved: (file: string, count: number): string => `Wrote ${file}: ${count} in all.`,
	badKind: (kind: string, known: readonly string[]): string =>
		`"${kind}" is no kind of file: nurture export writes ${orList(known)}.`,
	overNote: (file: string): string =>
		`${file} is the name of a note, which an export never writes over: give another.`,
	overOther: (file: string): string =>
		`Nothing was written: ${file} is there already and is no export of this kind. Give another name, or take it away first.`,
	badColumn: (name: string, known: readonly string[]): string =>
		`There is no column "${name}": the columns are ${known.join(', ')}.`,
	events: (count: number): string => counted(count, 'event'),
};

/** What the verb and its options are. */
export const outFlags = {
	does: 'people, due days and interactions as a file for another program; private people only by --person',
	kind: 'a kind of file: ics, vcf, csv or json',
	kindSays: 'A kind of file: ics, vcf, csv or json',
	to: 'The file to write (default: print it)',
	person: 'This person alone, private or not; may be given several times',
	columns: 'Columns of csv and json, parted by commas',
	interactions: 'Interactions in place of people (csv)',
};
