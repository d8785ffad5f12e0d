/** What the list of problems says. */
import { oneOrMore } from './counted';

/** As many notes are named in one sentence. */
const MOST_NAMED = 6;

/** Of problems of one code several can be fixed together. */
const TOGETHER = { rhythm: 'rhythms', circle: 'circles', link: 'links', 'birthday-ahead': 'birthdays' };

/** What became of the notes that were not written. */
function refusedWords(paths: readonly string[]): string {
	const [only] = paths;
	return paths.length === 1
		? `${only} could not be written, or has changed meanwhile: it is left as it is.`
		: `${paths.length} notes could not be written, or have changed meanwhile: they are left as they are.`;
}

/** Sentences about problems and what would put them right. */
export const problemsWords = {
	title: 'Problems in my notes',
	inSettings: 'The format is set in the settings of the vault, under Daily notes or Periodic Notes.',
	none: 'Every note of your people could be read as it seems to be meant.',
	reading: 'Reading your notes…',
	count: (count: number): string =>
		count === 1
			? 'One thing could not be read as it seems to be meant.'
			: `${count} things could not be read as they seem to be meant.`,
	copies: 'Copies that a sync tool left',
	copyOf: (original: string): string => `a copy of ${original}`,
	line: (line: number): string => `Line ${line}`,
	found: (found: string): string => `Found “${found}”`,
	expected: (expected: string): string => `expected ${expected}`,
	severity: { error: 'Not counted', warning: 'Perhaps not as meant' },
	linkTo: (name: string): string => `a link to a note that is there, perhaps ${name}`,
	onePerson: (name: string, why: string): string =>
		`one note for one person, unless ${name} is somebody else: ${why}`,
	oneNote: (original: string): string => `one note for one person: this is a copy of ${original}`,
	/** What to do about two notes of one person, where they cannot be compared at once. */
	keepOne: (other: string): string => `compare it with ${other}, keep one of the two`,
	saySame: 'both say the same',
	namedAsCopy: 'its name is that of a copy, and what it says is not far from it',
	/** Of an address that stands in several notes. */
	ownAddress: (paths: readonly string[]): string =>
		`an address of one person alone; ${paths.slice(0, MOST_NAMED).join(', ')}${paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : ''} ${paths.length === 1 ? 'has' : 'have'} it too, and a meeting with it is nobody’s`,
	sameName: (name: string): string => `both are called ${name}`,
	sameValue: (value: string): string => `both have ${value}`,

	would: (fixes: readonly string[]): string => `would become ${fixes.map((words) => `“${words}”`).join(' or ')}`,
	fix: 'Fix…',
	compare: 'Compare…',
	/** Said of the button to those who do not see beside what it stands. */
	of: (found: string, line: number): string => ` “${found}”, line ${line}`,
	fixAll: (code: keyof typeof TOGETHER, count: number): string => `Fix all ${count} ${TOGETHER[code]}…`,
	more: (count: number): string => (count === 1 ? 'Show one more' : `Show ${count} more`),
	noFix: (path: string): string =>
		`Nothing was written: it cannot be told for certain what to change in ${path}. Open it and change the line.`,
	fixTitle: 'Fix this line?',
	fixAllTitle: (count: number): string => (count === 1 ? 'Fix this line?' : `Fix these ${count} lines?`),
	/** The place of a line in a note. */
	place: (path: string, line: number): string => `${path}, line ${line}`,
	before: 'Before: ',
	after: 'After: ',
	added: 'New: ',
	leftOut: (count: number): string =>
		`${oneOrMore(count, 'One more line', 'more lines')} cannot be changed for certain: open the note and change it there.`,
	apply: 'Fix',
	applyAll: (count: number): string => (count === 1 ? 'Fix' : `Fix ${count} lines`),
	fixed: (name: string, label: string): string => `Fixed in ${name}: ${label}`,
	fixedAll(made: number, refused: readonly string[]): string {
		const fixed = `${oneOrMore(made, 'One line is', 'lines are')} fixed.`;
		return refused.length === 0 ? fixed : `${fixed} ${refusedWords(refused)}`;
	},

	twins: 'Perhaps one person with two notes',
	compareTitle: 'Two notes of one person?',
	within: (copy: string, kept: string): string => `Every line of ${copy} stands in ${kept} too.`,
	mergeable: (copy: string, kept: string): string => `What ${copy} has of its own goes into ${kept}:`,
	different: (copy: string, kept: string): string =>
		`${copy} and ${kept} say different things. Open both, keep what is right in one of them, and delete the other.`,
	aliasFirst: (copy: string, kept: string): string =>
		`Every line of ${copy} stands in ${kept} too, but links to ${copy} would lead nowhere. ` +
		`Add its name to the aliases of ${kept} first, or delete it yourself.`,
	only: (path: string): string => `Only in ${path}`,
	moreLines: (count: number): string => `… and ${count} more`,
	trash: (copy: string): string => `${copy} then goes to the trash.`,
	join: 'Keep one note',
	openBoth: 'Open both',
	joined: (kept: string, copy: string): string => `${kept} is the one note now; ${copy} is in the trash.`,
};
