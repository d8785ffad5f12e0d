/** What the plugin says when a note or the settings cannot be read or written. */
import { commandWords } from './app/commands';

/** Sentences about notes and settings that could not be read or written. */
export const hostWords = {
	brokenCache: 'What was kept of your notes could not be used: they are all read, and it is kept anew.',
	noCache: (why: string): string =>
		`Your notes are read anew at every start, since nothing can be kept of them: ${why}`,
	notRead: 'Your notes are still being read: ask again in a moment.',
	unwritable: (path: string, why: string): string => `Nothing was written to ${path}: ${why}`,
	cannotUndo: (path: string): string => `Nothing was undone: what was written in ${path} has changed since.`,
	/** Behind the reason of a refusal: what undo takes back next. */
	goesOn: (why: string, next: string): string => `${why} “${commandWords.undo}” goes on with: ${next}`,
	undoneAlready: 'Nothing was undone: that was taken back already, or is too long ago.',
	halfUndone: (why: string): string => `${why} A part is taken back all the same.`,
	folderClash: (wanted: string, there: string): string =>
		`There is a folder ${there} already: set it as the folder for new notes instead of ${wanted}.`,
	notAFolder: (path: string): string =>
		`${path} is a note and cannot hold others: choose another folder for new notes in the settings.`,
	invalidProperties: (path: string, line: number): string =>
		`Nothing was written: the properties of ${path} cannot be read (line ${line}). Put them right first.`,
	placeholderProperties: (path: string): string =>
		`Nothing was written: the properties of ${path} still hold a template's placeholder. Fill it in first.`,
	boundProperty: (path: string, line: number): string =>
		`Nothing was written: line ${line} of ${path} cannot be changed by itself. ` +
		'Another property takes its value from there, or it is written in a way I do not follow: change it by hand.',
	writtenInText: (name: string, what: string): string =>
		`${name}'s ${what} is written in the note's text: change it there.`,
	noPersonProperty:
		'No property is set that makes a note a person: name one in the settings, or move the note to your people folder.',
	stillNoPerson: (name: string): string =>
		`${name} has the property now, but lies in a folder of templates: move it to make it a person.`,
};

/** What is kept of a person, in a word. */
export const keptWords = {
	snooze: 'snooze',
	rhythm: 'rhythm',
	circle: 'circle',
	pause: 'pause',
};
