/** What could stand in the place of what cannot be read, by the problem's code: a phrase that follows "expected". */

/** What is expected, by the problem's code. */
export const EXPECTED = {
	rhythm: 'a rhythm such as "3 weeks", "monthly" or "twice a year"',
	circle: 'a circle named in the settings',
	date: 'a date such as 2026-12-01',
	'no-such-day': 'a day that exists, such as 2026-02-28',
	'ambiguous-date': 'a date that can be read one way only, such as 2026-06-05 (or a date order in the settings)',
	'vague-date': 'one day with its year, such as 2026-06-05',
	'daily-format': 'a format of daily notes that tells a whole day, such as YYYY-MM-DD or GGGG-[W]WW-E',
	'undated-interaction': 'an interaction that begins with a date',
	birthday: 'a birthday such as 1990-05-01, --05-01 or 1 May',
	'birthday-ahead': 'a day that is not still to come',
	'day-ahead': 'a day that is not still to come',
	milestone: 'a date such as 2015-06-12 or 12 June',
	death: 'a date, true or false',
	'death-before-birth': 'a day after the birthday',
	'yes-or-no': 'true or false',
	private: 'true or false; until it can be read, the note is taken as private',
	'private-key': 'the key "private"; until then the note is taken as private',
	'private-unread': 'properties that can be read; until then the note is taken as private',
	'promise-day': 'a day with its year, such as 2026-12-01',
	yaml: 'valid YAML (text with special characters in quotes)',
	'long-properties': 'at most 256 KB of properties',
	'no-properties': 'properties such as "every: 3 weeks"',
	placeholder:
		"a value in place of the template's placeholder; until then the note is taken for a template and left out",
	'template-folder': 'another folder for it, if it is somebody’s note: what lies with the templates is left out',
	'unsettled-merge': 'a settled merge: one of its two sides, or both, without the marks <<<<<<<, ======= and >>>>>>>',
	link: 'a link to a note that is there',
	twins: 'one note for one person',
	copy: 'one note for one person',
	'shared-address': 'an address of one person alone',
	'unreadable-note': 'a note that can be read as UTF-8 text',
	'unreadable-folder': 'a folder that can be read',
};

/** What is expected in the place of a circle that is none of those of the settings. */
export const expectedCircle = (names: readonly string[]): string =>
	names.length === 0
		? 'a circle named in the settings (there is none yet)'
		: `one of the circles ${names.join(', ')}`;

/** What is found where a block of properties is too long to be read. */
export const LONG_BLOCK = 'a very long block of properties';

/** What the whole file of the settings is expected to be. */
export const EXPECTED_FILE = 'an object';

/** What each setting is expected to be: a phrase that stands before "is expected". */
export const EXPECTED_SETTINGS = {
	peopleFolders: 'a list of folders',
	personTags: 'a list of tags',
	personProperty: 'a key and a value',
	personTypes: 'a list of words',
	templateFolders: 'a list of folders',
	newNoteFolder: 'a folder',
	reviewFolder: 'a folder',
	template: 'the path of a note',
	section: 'a heading',
	newest: '"first" or "last"',
	interactionHeadings: 'a list of headings',
	excludedHeadings: 'a list of headings',
	circles: 'a list of circles, each with a name and a rhythm',
	defaultEvery: 'a rhythm such as "3 months"',
	kinds: 'a list of kinds, each with an id and synonyms',
	dateStyle: '"plain" or "link"',
	dateOrder: '"day-first", "month-first" or "ask"',
	otherNotes: '"telling", "every" or "none"',
	languages: 'a list of language tags such as "de"',
	soonDays: 'a whole number of days from 0 to 366',
	portionSize: 'a whole number of people from 1 to 50',
	reminder: 'a time such as 8:30, or nothing',
	leadDays: 'days from 0 to 366 for birthday, anniversary and other',
	rememberDeceased: 'true or false',
	promisesCount: 'true or false',
	drafts: 'a list of drafts, each with a name and a text',
};
