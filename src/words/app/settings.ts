/** What the settings are called, what they do, and what is wrong with a value. */
import { oneOrMore } from '../counted';

/** Sentences of the settings tab. */
export const settingsWords = {
	expected: (expected: string): string => `This cannot be used: ${expected} is expected. The last good value stays.`,
	notSaved: (why: string): string => `The settings could not be saved: ${why}`,

	people: 'People',
	peopleFolders: {
		name: 'Folders of people',
		desc: 'Every note in them is a person. One a line; a single / is the whole vault.',
	},
	folderMissing: (folders: string): string => `There is no folder ${folders} yet.`,
	personTags: {
		name: 'Tags of people',
		desc: 'A note with one of these tags is a person, wherever it lies. Parted by commas.',
	},
	personKey: {
		name: 'Property of people',
		desc: 'A note with this property is a person, wherever it lies. Empty turns it off.',
	},
	personValue: { name: 'Its value', desc: 'What the property has to say.' },
	personTypes: {
		name: 'Kinds of notes that are people',
		desc:
			'What a note may say that it is, under type, category, class or the like. ' +
			'Parted by commas. Not asked where the property above is one of your own.',
	},
	valueNeeded: 'A property needs a value, such as "person".',
	badKey: "A property's name cannot hold a colon or a #.",
	newNoteFolder: { name: 'Folder for new people', desc: "Where new notes are made. Empty is the vault's root." },
	template: { name: 'Template', desc: 'A note of yours that new people start from. Empty: the one built in.' },
	templateMissing: (path: string): string => `There is no note ${path} yet.`,
	templateFolders: { name: 'Folders of templates', desc: 'Notes in them are never people. One a line.' },

	interactions: 'Interactions',
	section: { name: 'Heading', desc: 'New interactions are written under it; it is made where a note lacks it.' },
	sectionEmpty: 'A heading needs words.',
	newest: {
		name: 'Order',
		desc: 'Where a note has no order of its own.',
		first: 'Newest first',
		last: 'Newest last',
	},
	dateStyle: {
		name: 'Dates are written',
		desc: 'Where a note has no style of its own.',
		plain: '2026-11-24',
		link: '[[2026-11-24]]',
	},
	interactionHeadings: {
		name: 'Other headings of interactions',
		desc: 'Plans and tables under them are read as well. One a line.',
	},
	excludedHeadings: { name: 'Headings to leave alone', desc: 'Dates under them are no interactions. One a line.' },

	otherNotes: {
		name: 'Contact in other notes',
		desc:
			'What counts as contact in daily notes, meeting notes and dated lines that link to somebody. ' +
			"A person's note can say ignore-mentions: true.",
		telling: 'What tells of contact',
		every: 'Every mention',
		none: 'Nothing',
	},

	promisesCount: {
		name: 'Promises you kept',
		desc: 'A ticked task that says when it was done (✅ 2026-11-20) counts as contact of that day.',
	},

	rhythm: 'Rhythm',
	defaultEvery: {
		name: 'Rhythm to fall back on',
		desc: 'For a person whose own cannot be read. Nobody without a rhythm gets one.',
	},
	soonDays: { name: 'Soon', desc: 'How many days ahead somebody counts as due soon.' },
	days: 'A whole number of days from 0 to 366 is expected.',
	portionSize: {
		name: "Today's portion",
		desc: 'How many people to reach in a day where more are due. The others wait under Also due.',
	},
	reminder: {
		name: 'Remind me at',
		desc: 'Once a day, from a time such as 8:30 on: a notification of the system, or a notice. Empty: never.',
	},
	portionCount: 'A whole number from 1 to 50 is expected.',

	milestones: 'Milestones',
	leadDays: {
		birthday: { name: 'Birthdays', desc: 'How many days ahead they are listed. 0 is on the day.' },
		anniversary: { name: 'Anniversaries', desc: 'How many days ahead they are listed: weddings and their like.' },
		other: { name: 'Other milestones', desc: 'How many days ahead all others are listed.' },
	},
	rememberDeceased: { name: 'Remember those who have died', desc: 'Lists their days as remembrance.' },

	dates: 'Dates',
	dateOrder: {
		name: '05/06/2026 means',
		desc: 'Which number is the day where a date can be read both ways.',
		'day-first': '5 June',
		'month-first': '6 May',
		ask: 'Neither: list it as a problem',
	},
	languages: {
		name: 'Languages',
		desc: 'Months and weekdays are read in these beside English: language tags such as de, fr, pt-BR, parted by commas.',
	},
	badLanguage: (tag: string): string => `"${tag}" is no language tag: try de, fr or pt-BR.`,
	languageSample: (names: string): string => `December is read as ${names} as well.`,

	circles: 'Circles',
	circleName: 'Name of the circle',
	circleEvery: 'Rhythm of the circle',
	circleNameEmpty: 'A circle needs a name.',
	circleNameTaken: (name: string): string => `There is a circle "${name}" already.`,
	circleRenamed: (count: number, before: string): string =>
		`${oneOrMore(count, 'One note still says', 'notes still say')} "${before}": change it there as well.`,
	addCircle: { name: 'Add a circle', desc: 'A circle gives its people a rhythm, unless a note has its own.' },
	newCircle: (number: number): string => (number === 1 ? 'New circle' : `New circle ${number}`),
	moveUp: (name: string): string => `Move ${name} up`,
	moveDown: (name: string): string => `Move ${name} down`,
	remove: (name: string): string => `Remove ${name}`,
	removeTitle: (name: string): string => `Remove ${name}?`,
	removeInUse: (name: string, count: number): string =>
		`${oneOrMore(count, 'One person is', 'people are')} in ${name}. ` +
		'Their notes stay as they are, and would be listed among the problems.',
	removeButton: 'Remove',

	kinds: 'Kinds of interaction',
	kindsHint: 'The words and emoji that mean each kind at the beginning of an interaction. Parted by commas.',
	synonymTaken: (word: string, kind: string): string => `"${word}" means ${kind} already and does so first.`,
	/** Of the button that chooses a kind's icon. */
	icon: (name: string): string => `Icon of ${name}`,
	iconPlaceholder: 'Find an icon',
	addKind: { name: 'Add a kind', desc: 'One word, such as "game".' },
	kindTaken: (name: string): string => `"${name}" is taken already.`,
	kindBad: 'A kind is one word of letters, digits and hyphens.',
	resetKinds: {
		name: 'Start over',
		desc: 'Puts all kinds and their words back to how they came.',
		button: 'Reset the kinds',
	},
	add: 'Add',
};
