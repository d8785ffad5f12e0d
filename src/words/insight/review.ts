/** What the review says: its headings, its lines, its questions, what can be chosen and what cannot be done. */
import type { Day } from '../../core/time/day';
import { formatDay } from '../../core/time/day';
import type { ToldMilestone } from './milestones';
import { andList, shortDay, toldDay, unclosedWords } from '../words';
import { counted, countedKind } from '../counted';

interface KindCount {
	readonly kind: string;
	readonly count: number;
}

const kindList = (kinds: readonly KindCount[]): string =>
	kinds.map(({ kind, count: number }) => countedKind(kind, number)).join(', ');

/** Some of many: `a, b and 3 more`. */
const andMore = (some: readonly string[], more: number): string =>
	andList(more === 0 ? some : [...some, `${more} more`]);

/** Sentences of the review. */
export const reviewWords = {
	command: 'Write a review…',
	/** `November 2026`, `week 48 of 2026`, `2026`, `the time since 1 October 2026`. */
	periodName(kind: 'week' | 'month' | 'year' | 'since', from: Day): string {
		switch (kind) {
			case 'week':
				return `week ${formatDay(from, 'W')} of ${formatDay(from, 'GGGG')}`;
			case 'month':
				return formatDay(from, 'MMMM YYYY');
			case 'year':
				return formatDay(from, 'YYYY');
			case 'since':
				return `the time since ${formatDay(from, 'D MMMM YYYY')}`;
		}
	},
	/** The name of a review's note, without `.md`. Membership knows these names: such a note is nobody's. */
	noteName(kind: 'week' | 'month' | 'year' | 'since', from: Day): string {
		switch (kind) {
			case 'week':
				return `Review ${formatDay(from, 'GGGG-[W]WW')}`;
			case 'month':
				return `Review ${formatDay(from, 'YYYY-MM')}`;
			case 'year':
				return `Review ${formatDay(from, 'YYYY')}`;
			case 'since':
				return `Review since ${from}`;
		}
	},
	title: (period: string): string => `Review of ${period}`,
	/** Which days are told, and as of when. */
	days: (from: Day, to: Day, today: Day): string =>
		`${formatDay(from, 'D MMMM YYYY')} to ${formatDay(to, 'D MMMM YYYY')}, as it looks on ${formatDay(today, 'D MMMM YYYY')}.`,
	/** The heading below which the user's own words go, in a new note. */
	ownWords: 'In my own words',

	nurtured: 'Whom you nurtured',
	nobodyNurtured: 'No contact is noted for this time.',
	contacts: (contacts: number, people: number, kinds: readonly KindCount[]): string =>
		`${counted(contacts, 'contact')} with ${counted(people, 'person', 'people')}: ${kindList(kinds)}.`,
	/** Behind a name. */
	nurturedPerson: (kinds: readonly KindCount[], last: string): string => `${kindList(kinds)}; last ${last}`,
	toldIn: (notes: readonly string[], more: number): string => ` (told in ${andMore(notes, more)})`,
	fading: 'Who has been quiet',
	/** Behind the name of somebody who is past due by a whole rhythm. */
	farPast: (when: string, every: string | null): string => (every === null ? when : `${when}, rhythm ${every}`),
	kept: 'Promises kept',
	open: 'Promises open',
	/** Behind the words of a promise: with whom, and when. */
	promise: (names: readonly string[], when: string, theirs: boolean): string =>
		[andList(names), when, theirs ? 'theirs' : ''].filter((part) => part !== '').join(', '),
	keptOn: (day: Day, today: Day): string => `kept on ${shortDay(day, today)}`,
	milestones: 'Milestones',
	milestone: ({ day, precision }: ToldMilestone, what: string, today: Day): string =>
		`${toldDay(day, precision ?? 'day', today)}: ${what}`,
	balance: 'Giving and receiving',
	introductions: 'Introductions',
	introduction: (names: readonly string[], when: string, said: string): string =>
		said === '' ? `${andList(names)}, ${when}` : `${andList(names)}, ${when}: ${said}`,
	untracked: 'Without a rhythm yet',
	untrackedHint: (names: readonly string[], more: number): string =>
		`You were in touch with ${andMore(names, more)}.`,
	questions: 'To think about',
	question: {
		first: 'Who comes to mind first?',
		energy: 'Who gave you energy?',
		miss: 'Of those who have been quiet, whom do you miss most?',
		lighter: 'Which rhythm would you like to make lighter?',
		thank: 'Whom would you like to thank?',
		offer: 'Who would be glad of something you know, have or can do?',
		promise: 'Which promise would be a joy to keep?',
		meet: 'Whom would you like to see in person?',
		introduce: 'Which two people would enjoy knowing each other?',
	},
	/** After the last list item that is told, and after the last name. */
	more: (number: number): string => `and ${number} more`,
	moreNames: (number: number): string => `${number} more`,

	modal: {
		title: 'Write a review',
		period: 'Which time',
		periods: {
			'this-week': 'This week',
			'last-week': 'Last week',
			'this-month': 'This month',
			'last-month': 'Last month',
			'this-year': 'This year',
			'last-year': 'Last year',
			'week-of': 'The week of a day…',
			'month-of': 'The month of a day…',
			'year-of': 'The year of a day…',
			since: 'Since a day…',
		},
		day: 'Day',
		dayExample: '1 October, three months ago',
		dayNeeded: 'Say which day: one up to today.',
		dayAhead: 'That day is still to come: choose one up to today.',
		where: 'Where',
		ownNote: 'A note of its own',
		openNote: (name: string): string => `The open note, ${name}`,
		makes: (path: string): string => `Makes the note ${path}.`,
		updates: (path: string): string => `Writes its own part of ${path} anew. Your words there stay.`,
		replaces: (path: string, title: string): string =>
			`Takes the place of “${title}” in ${path}. Your words there stay.`,
		adds: (path: string): string => `Adds the review at the end of ${path}. What is there stays.`,
		preview: 'What will be written',
		another: 'Nothing was written yet: what would be written has become another. Look at it, and write it then.',
		write: 'Write the review',
		privateHint: 'People whose notes say private are left out.',
	},
	wrote: (name: string): string => `Wrote ${name}.`,
	upToDate: (name: string): string => `${name} says this already.`,
	changedInside: (path: string): string =>
		`Nothing was written: the review's own part of ${path} was changed by hand. To keep it as yours, ` +
		'take the two lines "%% nurture:review … %%" around it out; the new review then goes to the end of the note.',
	brokenMarks: (path: string): string =>
		`Nothing was written: ${path} does not have exactly one line "%% nurture:review start … %%" with one "%% nurture:review end %%" below it. ` +
		'Take out those that are too many, or all of them.',
	unclosed: (path: string, what: string, line: number): string =>
		`Nothing was written to ${path}: ${unclosedWords({ what, line }, 'the review')}`,
	folderSetting: {
		name: 'Folder for reviews',
		desc: 'Where "Write a review" puts its notes. Empty: the top of the vault.',
	},
	sinceFuture: (day: Day): string => `${day} is still to come: --since wants a day up to today.`,
};
