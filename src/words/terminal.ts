/** Sentences of the command line in a terminal. */

/** Where in a line of the help stands what a verb does. */
const HELP_COLUMN = 70;

/** Sentences that only a terminal says. */
export const terminalWords = {
	unreadNote: (sentence: string): string => `Left out: ${sentence}`,
	badSettings: (keys: string): string =>
		`Some of Nurture's settings could not be used, so their defaults are: ${keys}`,
	brokenCache: 'What was kept of the notes could not be used: every note was read, and it is kept anew.',
	noCache: (why: string): string =>
		`What was read could not be kept for the next time (${why}): with --no-cache that is not tried.`,
	noVault: (path: string): string => `There is no folder ${path}: give the vault with --vault DIR.`,
	vaultIsFile: (path: string): string => `${path} is a file: give the folder of the vault with --vault DIR.`,
	notANote: (path: string, verb: string): string =>
		`${path} is no note: nurture ${verb} takes .md, .markdown and .txt files.`,
	noFolder: 'The folder you are in is no longer there: change to another and try again.',
	/** Of a command that was misspelt: what is wrong with it, and where to look. */
	misspelt: (sentence: string): string => `${sentence} Try: nurture --help`,
	unknownVerb: (verb: string): string => `There is no verb "${verb}".`,
	unknownOption: (option: string): string =>
		`There is no option ${option}: a name or text that begins with a dash comes after --.`,
	strayOption: (verb: string, option: string): string => `nurture ${verb} takes no ${option}.`,
	needsValue: (option: string): string =>
		`${option} needs a value behind it (${option}=VALUE, if that begins with a dash).`,
	takesNoValue: (option: string): string => `${option} takes no value.`,
	missing: (verb: string, what: string): string => `nurture ${verb} needs ${what}.`,
	tooMuch: (verb: string, what: string): string =>
		`nurture ${verb} takes no "${what}": put words with blanks in quotes.`,
	/** What is piped in, where a file's name would stand. */
	pipedIn: 'What was piped in',
	notUtf8: 'it is not UTF-8 text',
	notText: 'it is not text',
	brokenWord: (word: string): string => `"${word}" holds a character that could not be read: type it anew, as UTF-8.`,
	/** What is no file that could be read, as the end of a sentence. */
	pipe: 'it is a pipe, not a file',
	socket: 'it is a socket, not a file',
	device: 'it is a device, not a file',
	/** Why nobody may write just now. */
	othersWrite: 'another run of nurture has been writing there all the while, so try again in a moment',
	noLockFolder: 'there is no temporary folder of yours to keep two programs from writing at once',
	/** What the system's codes of errors mean, as the end of a sentence. */
	systemErrors: {
		ENOENT: 'it is not there',
		EACCES: 'it may not be read or written',
		EPERM: 'it may not be read or written',
		EISDIR: 'it is a folder',
		ENOTDIR: 'a part of its path is no folder',
		EROFS: 'the disk is read-only',
		ENOSPC: 'the disk is full',
		ELOOP: 'its links go in a circle',
		ENAMETOOLONG: 'its name is too long',
		EMFILE: 'too many files are open',
		EBUSY: 'another program holds it',
		ENFILE: 'too many files are open',
		EDQUOT: 'your share of the disk is full',
		EFBIG: 'it would be larger than a file may be',
		EIO: 'the disk has failed',
		ESTALE: 'the disk is out of reach',
		ENXIO: 'there is nothing behind it',
		EILSEQ: 'its name is none on this disk',
		EINVAL: 'its name is none on this disk',
	} as Readonly<Record<string, string>>,
	/** The help; `usages` are the lines of the verbs, such as `due [--all]`, with what each does. */
	help(usages: readonly (readonly [usage: string, does: string])[]): string {
		const lines = usages.map(([usage, does]) =>
			usage.length > HELP_COLUMN - 2
				? `  ${usage}\n${' '.repeat(HELP_COLUMN + 2)}${does}`
				: `  ${usage.padEnd(HELP_COLUMN)}${does}`,
		);
		return `Keep your relationships alive on plain Markdown notes.

${lines.join('\n')}

  --vault DIR          the vault (default: the nearest folder upward with .obsidian, else this folder)
  --today YYYY-MM-DD   another day than today
  --json               one JSON document on standard output, nothing else
  --no-cache           read every note, and keep nothing of it in the system's folder for caches
  --help, --version

Exit 0: done. 1: it could not be done, one line says why. 2: the command was misspelt.`;
	},
};
