/** Sentences of the command line. */
import { formatDay, yearOf, type Day } from '../day';
import type { Settings } from '../settings';
import { longDay } from '../words';

export const terminalWords = {
	noContact: 'no contact noted yet',
	lastContact: (day: string): string => `last contact ${day}`,
	/** Says which notes would be people: the vault may have another order, or be another. */
	noPeople({ peopleFolders, personTags }: Settings): string {
		const places = [...peopleFolders.map((folder) => (folder === '' ? 'in your vault' : `in the folder ${folder}`)), ...personTags.slice(0, 1).map((tag) => `with the tag #${tag}`)];
		return `No people here yet${places.length === 0 ? '' : `: a person is a note ${places.join(', or ')}`}. Try: nurture new "Ana Díaz" --every "3 weeks"`;
	},
	nobodyMatches: 'Nobody here matches: try another circle, tag or place.',
	nobodyDue: 'Nobody is due.',
	nobodyDueNext: (name: string, day: string): string => `Nobody is due. Next: ${name} on ${day}.`,
	lineNumber: (line: number): string => `line ${line}`,
	noProblems: 'No problems found.',
	fix: (words: string): string => `Fix: ${words}`,
	problemCount: (count: number): string => (count === 1 ? '1 problem.' : `${count} problems.`),
	logged: (path: string, line: number, text: string): string => `${path}, line ${line}: ${text}`,
	wouldLog: (path: string, line: number, text: string): string => `Would write ${path}, line ${line}: ${text}`,
	/** What is to be known of a new entry's day: that it is a plan, or was taken from the text. */
	loggedOn(day: Day, dateFrom: 'today' | 'option' | 'text', today: Day): string {
		const words = yearOf(day) === yearOf(today) ? formatDay(day, 'dddd, D MMMM') : longDay(day);
		const source = dateFrom === 'text' ? ', the day the text begins with' : '';
		return day > today ? `A plan: planned for ${words}${source}.` : source === '' ? '' : `Noted for ${words}${source}.`;
	},
	dateInText: (found: string): string => `The text begins with "${found}": say which day that is with --date, and leave it out of the text.`,
	twoDates: 'The text begins with a date of its own: leave it out there, or leave out --date.',
	made: (path: string): string => `Made ${path}`,
	unreadNote: (sentence: string): string => `Left out: ${sentence}`,
	badSettings: (keys: string): string => `Some of Nurture's settings could not be used, so their defaults are: ${keys}`,
	noVault: (path: string): string => `There is no folder ${path}: give the vault with --vault DIR.`,
	vaultIsFile: (path: string): string => `${path} is a file: give the folder of the vault with --vault DIR.`,
	noFile: (path: string): string => `There is no file ${path}.`,
	notANote: (path: string, verb: string): string => `${path} is no note: nurture ${verb} takes .md, .markdown and .txt files.`,
	noFolder: 'The folder you are in is no longer there: change to another and try again.',
	unforeseen: (what: string): string => `This went wrong, and nothing more is known of it: ${what}`,
	badDay: (text: string): string => `"${text}" is not a day: --today wants YYYY-MM-DD.`,
	badLimit: (text: string): string => `"${text}" is not a number of people: --limit wants a whole number from 1.`,
	badDays: (text: string): string => `"${text}" is not a number of days: --days wants a whole number from 0 to 366.`,
	unknownVerb: (verb: string): string => `There is no verb "${verb}".`,
	unknownOption: (option: string): string => `There is no option ${option}: a name or text that begins with a dash comes after --.`,
	strayOption: (verb: string, option: string): string => `nurture ${verb} takes no ${option}.`,
	needsValue: (option: string): string => `${option} needs a value behind it (${option}=VALUE, if that begins with a dash).`,
	takesNoValue: (option: string): string => `${option} takes no value.`,
	missing: (verb: string, what: string): string => `nurture ${verb} needs ${what}.`,
	tooMuch: (verb: string, what: string): string => `nurture ${verb} takes no "${what}": put words with blanks in quotes.`,
	/** What is piped in, where a file's name would stand. */
	pipe: 'What was piped in',
	notUtf8: 'it is not UTF-8 text',
	notText: 'it is not text',
	/** What the system's codes of errors mean, as the end of a sentence. */
	systemErrors: {
		ENOENT: 'it is not there', EACCES: 'it may not be read or written', EPERM: 'it may not be read or written', EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is no folder', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', ELOOP: 'its links go in a circle',
		ENAMETOOLONG: 'its name is too long', EMFILE: 'too many files are open', EBUSY: 'another program holds it',
	} as Readonly<Record<string, string>>,
	help: `Keep your relationships alive on plain Markdown notes.

  nurture due [--all] [--circle C] [--tag T] [--place P] [--limit N]    who is due, most urgent first
  nurture show NAME                                                     all that is understood of one person
  nurture brief NAME                                                    what to know before you talk
  nurture read FILE                                                     the same for one note anywhere
  nurture log NAME TEXT [--date WORDS] [--kind K] [--with NAME] [--dry-run]
                                                                        add an interaction: on --date, else the day TEXT begins with, else today
  nurture new NAME [--every RHYTHM] [--circle C] [--template FILE]      make a person's note
  nurture promises [--mine] [--theirs]                                  open promises, the overdue first
  nurture milestones [--days N] [--belated]                             birthdays and other days to come (default: 30 days), and missed ones
  nurture draft NAME [--template DRAFT]                                 a message to begin with, and the ways it can go
  nurture match FILE|-                                                  who would like this: a note, or a text piped in
  nurture introductions                                                 who should meet, what was promised and made
  nurture review [--since DATE]                                         whom you nurtured, who has been quiet (default: 30 days)
  nurture check                                                         every problem in the notes, and what would put it right

  --vault DIR          the vault (default: the nearest folder upward with .obsidian, else this folder)
  --today YYYY-MM-DD   another day than today
  --json               one JSON document on standard output, nothing else
  --help, --version

Exit 0: done. 1: it could not be done, one line says why. 2: the command was misspelt.`,
};
