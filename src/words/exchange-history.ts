/** Sentences of histories that are taken in. */
import { counted, oneOrMore } from './counted';
import { exchangeWords } from './exchange';
import { andList, faults, orList } from './words';

/** What a line of a note says of a day: so much, by what. */
export const countedWords = (what: 'message' | 'mail' | 'call' | 'meeting', count: number, service: string): string =>
	`${counted(count, what)}, ${service}`;

/** What is said of a history. */
export const historyWords = {
	fileFaults: {
		'too-large': (file: string): string => faults.unreadable(file, exchangeWords.tooLarge),
		'endless-line': (file: string): string => exchangeWords.fileFaults['endless-line'](file),
		'no-calendar': (file: string): string => `${file} is no calendar that could be read.`,
		broken: (file: string): string => `${file} is broken: what could be read of it is taken.`,
		nothing: (file: string): string => `${file} tells of no contact.`,
		'date-order': (file: string): string =>
			`${file} does not tell which number is the day: say --dates day-first or month-first.`,
		group: (file: string): string => `${file} is a chat of several: --groups takes each who writes in it.`,
	},
	head: (files: readonly string[]): string => `History in ${andList(files)}`,
	written: (count: number, applied: boolean): string => `${applied ? 'Written' : 'New'}: ${counted(count, 'line')}`,
	person: (name: string, path: string, lines: number): string => `${name}: ${path}, ${counted(lines, 'line')}`,
	span: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
	known: (count: number): string => `There already: ${counted(count, 'line')}`,
	own: (count: number): string => `Left out: ${oneOrMore(count, 'one day has', 'days have')} a line of your own`,
	strangers: (count: number): string => `Nobody's note, or not for certain: ${counted(count, 'name')}`,
	stranger: (name: string, days: number, candidates: readonly string[]): string =>
		`${name}: ${counted(days, 'day')}${candidates.length === 0 ? '' : `, could be ${orList(candidates)}`}`,
	more: (count: number): string => `and ${count} more`,
};

/** What the options are. */
export const historyFlags = {
	me: 'One of your own names or addresses, as the export has it',
	who: 'Whom a name of the export means: NAME=WHO',
	groups: 'Chats and meetings of many too',
	since: 'Nothing before this day',
};
