/** Sentences of what is taken in from other programs and given out to them. */
import { cut } from '../core/text/cut';
import { counted } from './counted';
import { andList, faults, orList } from './words';
import type { NameFault } from '../core/text/vault-path';

/** What a row could be, behind a colon. */
const DOUBTS = {
	several: (who: string): string => `could be ${who}`,
	'other-name': (who: string): string => `an address of ${who}, and another name`,
	'other-address': (who: string): string => `the name of ${who}, and no address in common`,
	'other-birthday': (who: string): string => `the name of ${who}, and another birthday`,
	'one-word': (who: string): string => `could be ${who}: one word alone tells nobody for certain`,
	'similar-name': (who: string): string => `nearly the name of ${who}`,
	bearer: (who: string): string => `the name of ${who} already`,
} as const;

/** What is said of imports and exports. */
export const exchangeWords = {
	tooLarge: 'it is larger than 100 MB',
	onlyInTerminal: 'Files of other programs are read and written in a terminal.',
	/** Why a file has nothing to take. */
	fileFaults: {
		'too-large': (file: string): string => faults.unreadable(file, exchangeWords.tooLarge),
		'endless-line': (file: string): string =>
			`${file} could not be read: it has a line longer than any of an export.`,
		empty: (file: string): string => `${file} is empty.`,
		'no-cards': (file: string): string => `${file} holds no vCard: none begins with BEGIN:VCARD.`,
		'no-names': (file: string, found: readonly string[]): string =>
			`${file} has no column of names: say which it is with --map "name=COLUMN"${
				found.length === 0 ? '' : ` (its first line: ${found.map((one) => cut(one, 30)).join(', ')})`
			}.`,
		'no-column': (file: string, [column = '']: readonly string[]): string =>
			`${file} has no column "${cut(column, 60)}": --map wants PROPERTY=COLUMN.`,
		'no-property': (file: string, [key = '']: readonly string[]): string =>
			`${file}: there is no property "${cut(key, 60)}" that a column could fill: --map takes name, first, last, email, phone, birthday and the like.`,
	},
	titles: {
		made: (count: number, applied: boolean): string => `${applied ? 'Made' : 'New'}: ${count}`,
		changed: (count: number): string => `Changed: ${count}`,
		unchanged: (count: number): string => `Unchanged: ${count}`,
		'left-out': (count: number): string => `Left out: ${count}`,
	},
	rows: (count: number, files: readonly string[]): string => `${counted(count, 'row')} in ${andList(files)}`,
	joins: (row: number): string => `with row ${row}`,
	replaced: (added: string, was: string): string => `${added} for ${was}`,
	kept: (key: string, here: string, there: string): string => `kept: ${key} ${here} (the file: ${there})`,
	/** The same of a note that is private. */
	keptPrivately: (key: string): string => `kept: ${key}`,
	placeless: (names: readonly string[]): string => `no place for: ${names.join(', ')}`,
	placelessColumns: (file: string, names: readonly string[]): string =>
		`Columns of ${file} without a place in a note: ${names.join(', ')}`,
	ungrouped: (names: readonly string[]): string =>
		`Groups that become nothing: ${names.join(', ')} (--group "NAME=tag:friends" or "NAME=circle:Close")`,
	country: (code: string): string =>
		`Telephone numbers without a country's code are taken to be of +${code} (--country).`,
	notYet: 'Nothing is written yet: --apply writes this.',
	notYetDoubts: (row: number): string =>
		`Who could be two people is left out until you say: --row "${row}=new", "${row}=PATH" or "${row}=skip".`,
	nothingToWrite: 'There is nothing to write.',
	reasons: {
		'no-name': 'it has no name',
		group: 'it is a group',
		company: 'it is a company',
		unreadable: 'the file ends within it',
		chosen: 'skipped, as you said',
		'not-chosen': 'not among those that --only takes',
		unread: 'the properties of the note are no valid YAML',
		placeholder: 'a placeholder is left in the properties of the template or the note',
	},
	badName: (name: string, fault: NameFault): string => faults.name(name, fault),
	exists: (path: string): string => `there is a note ${path} already, and it is nobody's`,
	noNote: (path: string): string => `there is nobody's note ${path}`,
	doubt: (doubt: keyof typeof DOUBTS, who: readonly string[]): string => DOUBTS[doubt](orList(who)),
	ofRow: (row: number): string => `row ${row}`,
	badRow: (text: string): string => `"${text}" is no choice: --row wants NUMBER=PATH, NUMBER=new or NUMBER=skip.`,
	badGroup: (text: string): string => `"${text}" is no group: --group wants NAME=tag:TAG or NAME=circle:CIRCLE.`,
	badMap: (text: string): string => `"${text}" is no mapping: --map wants PROPERTY=COLUMN.`,
	badWho: (text: string): string => `"${text}" names nobody: --who wants NAME=WHO, the name as the export has it.`,
	badSince: (text: string): string => `"${text}" is not a day: --since wants YYYY-MM-DD.`,
	badCountry: (text: string): string => `"${text}" is no country's code: --country wants one such as +32.`,
	badDates: (text: string): string => `"${text}" is no order: --dates wants day-first or month-first.`,
	badReplace: (text: string): string =>
		`"${text}" is no property that rows fill: --replace wants one such as company.`,
};

/** What the options of these verbs are. */
export const exchangeFlags = {
	files: 'Files of an address book, a calendar or a chat',
	apply: 'Write it',
	map: 'Which column holds what, such as name=Contact',
	row: 'Whom a row is of: NUMBER=PATH, NUMBER=new or NUMBER=skip',
	group: 'What a group becomes: NAME=tag:TAG or NAME=circle:CIRCLE',
	replace: 'A property that the file decides',
	only: 'Rows with these words in name, address or group',
	names: 'Who has the same name is the same, whatever the addresses',
	country: "The country's code of numbers without one",
	dates: 'Order of day and month: day-first or month-first',
	charset: 'The encoding of the files, where it is not UTF-8',
};

/** What these verbs do, and what they must be given. */
export const exchangeVerbs = {
	import: 'address books, calendars and chats: what they would change, row by row; written with --apply',
	files: 'a file',
};
