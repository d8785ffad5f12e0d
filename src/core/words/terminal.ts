/** Sentences of the command line. */

export const terminalWords = {
	noContact: 'no contact noted yet',
	lastContact: (day: string): string => `last contact ${day}`,
	noPeople: 'No people here yet: a person is a note in the folder People, or with the tag #person. Try: nurture new "Ana Díaz" --every "3 weeks"',
	nobodyDue: 'Nobody is due.',
	nobodyDueNext: (name: string, day: string): string => `Nobody is due. Next: ${name} on ${day}.`,
	lineNumber: (line: number): string => `line ${line}`,
	noProblems: 'No problems found.',
	problemCount: (count: number): string => (count === 1 ? '1 problem.' : `${count} problems.`),
	logged: (path: string, line: number, text: string): string => `${path}, line ${line}: ${text}`,
	wouldLog: (path: string, line: number, text: string): string => `Would write ${path}, line ${line}: ${text}`,
	made: (path: string): string => `Made ${path}`,
	unreadNote: (path: string, why: string): string => `Note: ${path} could not be read: ${why}`,
	badSettings: (keys: string): string => `Some of Nurture's settings could not be used, so their defaults are: ${keys}`,
	noVault: (path: string): string => `There is no folder ${path}: give the vault with --vault DIR.`,
	noFile: (path: string): string => `There is no file ${path}.`,
	badDay: (text: string): string => `"${text}" is not a day: --today wants YYYY-MM-DD.`,
	badLimit: (text: string): string => `"${text}" is not a number of people: --limit wants a whole number from 1.`,
	unknownVerb: (verb: string): string => `There is no verb "${verb}".`,
	missing: (verb: string, what: string): string => `nurture ${verb} needs ${what}.`,
	tooMuch: (verb: string, what: string): string => `nurture ${verb} takes no "${what}": put words with blanks in quotes.`,
	notUtf8: 'it is not UTF-8 text',
	help: `Keep your relationships alive on plain Markdown notes.

  nurture due [--all] [--circle C] [--tag T] [--place P] [--limit N]    who is due, most urgent first
  nurture show NAME                                                     all that is understood of one person
  nurture read FILE                                                     the same for one note anywhere
  nurture log NAME TEXT [--date WORDS] [--kind K] [--with NAME] [--dry-run]
                                                                        add an interaction
  nurture new NAME [--every RHYTHM] [--circle C] [--template FILE]      make a person's note
  nurture check                                                         every problem in the notes

  --vault DIR          the vault (default: the nearest folder upward with .obsidian, else this folder)
  --today YYYY-MM-DD   another day than today
  --json               one JSON document on standard output, nothing else
  --help, --version

Exit 0: done. 1: it could not be done, one line says why. 2: the command was misspelt.`,
};
