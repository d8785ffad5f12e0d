/** What the arrival report says: what was read in a vault, and what was not. */
import { counted, oneOrMore } from '../counted';

/** The ways of writing that contacts were read from, as they are counted. */
const ORIGINS = {
	items: ['dated bullet', 'dated bullets'],
	headings: ['dated heading', 'dated headings'],
	paragraphs: ['dated paragraph or callout', 'dated paragraphs and callouts'],
	tables: ['table row', 'table rows'],
	people: ['line in somebody else’s note', 'lines in other people’s notes'],
	notes: ['line in a daily, meeting or other note', 'lines in daily, meeting and other notes'],
	last: ['“last contact” alone', '“last contact” alone'],
} as const;

const problems = (count: number): string =>
	count === 1
		? 'One thing could not be read as it seems to be meant'
		: `${count} things could not be read as they seem to be meant`;

/** Sentences of the arrival report. */
export const arrivalWords = {
	title: 'What Nurture read',
	command: 'Show what was read in this vault',
	verb: 'what was read in the vault, from which ways of writing, and what was not',
	reading: 'Reading your notes…',
	/** Nobody is there. */
	nobody: 'Nobody was found in this vault yet.',
	nobodyHint: 'A person is a note in a folder of people, or one that says so. The settings name both.',
	/** The first line: what is there. */
	summary: (people: number, contacts: number, birthdays: number, promises: number): string =>
		[
			counted(people, 'person', 'people'),
			counted(contacts, 'contact'),
			counted(birthdays, 'birthday'),
			counted(promises, 'open promise'),
		].join(' · '),
	from: 'Read from',
	origin: (origin: keyof typeof ORIGINS, count: number): string => {
		const [one, many] = ORIGINS[origin];
		return `${count} ${count === 1 ? one : many}`;
	},
	notCounted: 'Not counted',
	links: (count: number): string =>
		`${counted(count, 'note')} that ${count === 1 ? 'links' : 'link'} to somebody and ${count === 1 ? 'tells' : 'tell'} of no contact`,
	linksHint: 'A link alone is no contact: lists, plans and clippings have them too. A setting counts them all.',
	lines: (count: number): string =>
		count === 1
			? 'One line that begins with a date and tells of no contact'
			: `${count} lines that begin with a date and tell of no contact`,
	linesHint:
		'What was cancelled, is still to be done or happened in somebody’s life is no contact. The rest is one where the line says so: “- 2026-11-20 call: her new job”.',
	line: (path: string, line: number, found: string): string => `${path}, line ${line}: ${found}`,
	notRead: 'Not read',
	nothingUnread: 'Nothing that looks like a date or a rhythm was left.',
	problems,
	/** The same in a terminal, with the verb that tells them. */
	problemsChecked: (count: number): string => `${problems(count)}  (nurture check)`,
	key: (key: string, looksLike: 'date' | 'rhythm', count: number): string =>
		`“${key}” looks like a ${looksLike} in ${counted(count, 'note')}`,
	keyHint: (looksLike: 'date' | 'rhythm'): string =>
		looksLike === 'rhythm'
			? 'A rhythm is read under the name “every”.'
			: 'A date is read under “last-contact”, “next”, “birthday” or among “milestones”.',
	/** Above the rules that may be wrong in a vault. */
	rules: 'If your notes mean it otherwise',
	tags: {
		name: 'A tag makes a note a person',
		desc: (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(', '),
	},
	more: (count: number): string => `and ${count} more`,
	next: 'Next',
	withoutRhythm: (count: number): string =>
		`${oneOrMore(count, 'One person has', 'people have')} no rhythm yet, and will not be due.`,
	sort: 'Sort them',
	showDue: 'Show who is due',
	settings: 'Change how notes are read',
	example: (path: string, line: number): string => `for example ${path}, line ${line}`,
};
