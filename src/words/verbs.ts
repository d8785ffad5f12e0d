/** Sentences of the verbs, in a terminal and in Obsidian's own command line. */
import { formatDay, yearOf, type Day } from '../core/time/day';
import type { Settings } from '../core/settings/settings';
import { longDay, orList } from './words';
import { counted, oneOrMore } from './counted';

/** Sentences that verbs say in both front doors. */
export const verbWords = {
	noContact: 'no contact noted yet',
	lastContact: (day: string): string => `last contact ${day}`,
	/** Says which notes would be people: the vault may have another order, or be another. */
	noPeople({ peopleFolders, personTags }: Settings): string {
		const places = [
			...peopleFolders.map((folder) => (folder === '' ? 'in your vault' : `in the folder ${folder}`)),
			...personTags.slice(0, 1).map((tag) => `with the tag #${tag}`),
		];
		const who = places.length === 0 ? '' : `: a person is a note ${places.join(', or ')}`;
		return `No people here yet${who}. Try: nurture new "Ana Díaz" --every "3 weeks"`;
	},
	nobodyMatches: 'Nobody here matches: try another circle, tag or place.',
	nobodyDue: 'Nobody is due.',
	nobodyDueNext: (name: string, day: string): string => `Nobody is due. Next: ${name} on ${day}.`,
	lineNumber: (line: number): string => `line ${line}`,
	noProblems: 'No problems found.',
	fix: (words: string): string => `Fix: ${words}`,
	problemCount: (count: number): string => `${counted(count, 'problem')}.`,
	logged: (path: string, line: number, text: string): string => `${path}, line ${line}: ${text}`,
	wouldLog: (path: string, line: number, text: string): string => `Would write ${path}, line ${line}: ${text}`,
	/** What is to be known of a new entry's day: that it is a plan, or was taken from the text. */
	loggedOn(day: Day, dateFrom: 'today' | 'option' | 'text', today: Day): string {
		const words = yearOf(day) === yearOf(today) ? formatDay(day, 'dddd, D MMMM') : longDay(day);
		const source = dateFrom === 'text' ? ', the day the text tells' : '';
		if (day > today) return `A plan: planned for ${words}${source}.`;
		return source === '' ? '' : `Noted for ${words}${source}.`;
	},
	dateInText: (found: string): string =>
		`The text begins with "${found}": say which day that is with --date, and leave it out of the text.`,
	twoDates: 'The text begins with a date of its own: leave it out there, or leave out --date.',
	made: (path: string): string => `Made ${path}`,
	noFile: (path: string): string => `There is no file ${path}.`,
	unforeseen: (what: string): string => `This went wrong, and nothing more is known of it: ${what}`,
	badDay: (text: string): string => `"${text}" is not a day: --today wants YYYY-MM-DD.`,
	farDay: (text: string): string => `"${text}" is too far off: --today wants a day before the year 3000.`,
	badLimit: (text: string): string => `"${text}" is not a number of people: --limit wants a whole number from 1.`,
	badDays: (text: string): string => `"${text}" is not a number of days: --days wants a whole number from 0 to 366.`,
	/** FORMAT of --format. */
	badFormat: (text: string, known: readonly string[]): string =>
		`"${text}" is not a format: --format wants ${orList(known)}.`,
	nothingToday: 'Nothing is asked of you today.',
	/** What each verb does. */
	verbs: {
		due: 'who is due, the longest past their rhythm first',
		today: 'what the day asks for: people, plans, promises, milestones',
		show: 'all that is understood of one person',
		brief: 'what to know before you talk',
		read: 'the same for one note anywhere',
		log: 'add an interaction: on --date, else the day TEXT begins with, else today; or one line: "Ana, Bob coffee yesterday"',
		new: "make a person's note",
		promises: 'open promises, the overdue first',
		milestones: 'birthdays and other days to come (default: 30 days), and missed ones',
		draft: 'a message to begin with, and the ways it can go',
		match: 'who would like this: a note, or a text piped in',
		introductions: 'who should meet, what was promised and made',
		introduce: "note an introduction in both people's notes, or in none",
		balance: 'what was given and received in the last twelve months',
		review: 'whom you nurtured, who has been quiet (default: 30 days)',
		check: 'every problem in the notes, and what would put it right',
		fix: 'the lines that can be put right for certain, before and after; written with --apply',
	},
	/** Of a refusal that --anyway overrules. */
	anyway: (refusal: string): string => `${refusal} --anyway makes a second note.`,
	/** TIME of the review's --period. */
	badPeriod: (text: string, known: readonly string[]): string =>
		`"${text}" is not a time that can be reviewed: --period wants ${orList(known)}.`,
	twoPeriods: 'The review is of one time: give --since or --period, not both.',
	oneName: 'The balance is with one person or with everybody: give --with once.',
	samePerson: (name: string): string => `Both names mean ${name}: name two people.`,
	/** Of somebody who is to be introduced. */
	hasDied: (name: string): string =>
		`${name} has died, as the note says, and can meet nobody any more. Nothing was written.`,
	notPiped: 'Nothing can be piped in here: give a file.',
	noActiveFile: 'No file is open: give one with file=.',
	noFixes: 'There is no line that could be put right for certain.',
	fixesShown: (count: number): string =>
		`Nothing is written yet: --apply writes ${count === 1 ? 'this line' : `these ${count} lines`}.`,
	choices: (count: number): string =>
		`${oneOrMore(count, 'One problem has', 'problems have')} more than one answer: "nurture check" shows them, choose in the note.`,
	nothingFound: (note: string): string =>
		`Nothing to put right was found in "${note}": give a note by its path or name as "nurture check" has it.`,
	/** In Obsidian what is given has names. */
	appUnknown: (verb: string, name: string): string => `nurture:${verb} takes no ${name}=. Nothing was done.`,
	appNeeds: (verb: string, name: string): string => `nurture:${verb} needs ${name}=.`,
};

/** How what a verb needs is asked for where it is missing. */
export const needWords = {
	name: 'a name',
	other: 'a second name',
	text: 'a text',
	file: 'a file',
	fileOrPipe: 'a file, or - for what is piped in',
};

/** What needs and options are, as the app's command line lists them. */
export const flagWords = {
	name: 'Whom it is about',
	other: 'The other person',
	text: 'What is noted',
	file: 'A file of the vault (default: the open one)',
	json: 'Answer in JSON',
	all: 'Every person, due or not',
	circle: 'A circle',
	tag: 'A tag',
	place: 'A place',
	format: 'text, markdown or json',
	limit: 'At most so many people',
	date: 'A day in words',
	kind: 'A kind of contact',
	with: 'Others who took part, parted by commas: linked in the one line, which counts for them too',
	new: 'Make the notes of those in the line who have none',
	'dry-run': 'Say what would be written',
	every: 'A rhythm, such as 3 weeks',
	template: 'A template',
	mine: 'Yours only',
	theirs: 'Theirs only',
	days: 'So many days ahead',
	belated: 'Missed ones too',
	about: 'What they share',
	since: 'From a day on',
	period: 'A time, such as last-month',
	write: 'Write it as a note',
	note: 'A note by its path or name',
	apply: 'Write the lines',
	anyway: 'Make a second note of a name that another bears',
};

/** What stands before each thing that is known of a person. */
export const personLabels = {
	path: 'Path',
	aliases: 'Aliases',
	tags: 'Tags',
	birthday: 'Birthday',
	milestone: 'Milestone',
	/** The properties that are texts, in their order. */
	details: {
		company: 'Company',
		role: 'Role',
		met: 'Met',
		introducedBy: 'Through',
		interests: 'Interests',
		likes: 'Likes',
		dislikes: 'Dislikes',
		family: 'Family',
		giftIdeas: 'Gift ideas',
		topics: 'Topics',
		email: 'Email',
		phone: 'Phone',
		website: 'Website',
	},
	standing: 'Standing',
	plans: 'Plans',
	promises: 'Promises',
	interactions: 'Interactions',
	problems: 'Problems',
	/** Behind a promise. */
	dueOn: (day: string): string => `, due ${day}`,
};
