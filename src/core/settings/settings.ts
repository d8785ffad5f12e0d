/** The settings: what they are, what they are by default, and how anything found in `data.json` becomes them. */
import { withoutEnd } from '../text/ends';
import { hasOwnKey } from '../text/own-key';
import { parseCadence } from '../time/cadence';
import { DEFAULT_DRAFTS, type Draft } from './draft';
import { completeKinds, DEFAULT_KINDS, ICON_NAME, PLAIN_ICON, type Kind } from './kinds';
import type { DateOrder } from '../dates/written-date';
import { EXPECTED_FILE, EXPECTED_SETTINGS } from '../../words/expected';

/** A circle of people and the rhythm its members have unless their own note says otherwise. */
export interface Circle {
	readonly name: string;
	/** As written by the user (`2 weeks`, `never`); read with `parseCadence`. */
	readonly every: string;
}

/** The kinds of milestones that are told so many days ahead. */
export type MilestoneKind = 'birthday' | 'anniversary' | 'other';

/** What the user can set. Whatever is stored becomes this, with `parseSettings`. */
export interface Settings {
	/** Folders whose notes are people, without leading or trailing slash. `''` is the whole vault. */
	readonly peopleFolders: readonly string[];
	/** Tags, without `#`, that make a note a person; nested tags (`person/work`) count. */
	readonly personTags: readonly string[];
	/** The property that makes a note a person: `type: person`. An empty key turns it off. */
	readonly personProperty: { readonly key: string; readonly value: string };
	/** What else a note may say that it is, under any key for that (`category`, `fileClass`), to be a person. */
	readonly personTypes: readonly string[];
	/** Folders of templates: notes in them are never people. */
	readonly templateFolders: readonly string[];
	/** Where `New person` puts a note. */
	readonly newNoteFolder: string;
	/** Where a review is written; `''` is the top of the vault. */
	readonly reviewFolder: string;
	/** Path of the user's own template for a person's note; empty: the built-in one. */
	readonly template: string;
	/** The heading under which new interactions are written. */
	readonly section: string;
	/** Where in a section without order of its own a new interaction goes. */
	readonly newest: 'first' | 'last';
	/** Further headings under which a dated, unchecked task is a plan and a table is read. */
	readonly interactionHeadings: readonly string[];
	/** Headings below which nothing is an interaction. */
	readonly excludedHeadings: readonly string[];
	readonly circles: readonly Circle[];
	/** The rhythm of a person whose own cannot be read; never the rhythm of a person who has none. */
	readonly defaultEvery: string;
	readonly kinds: readonly Kind[];
	/** How the date of a new interaction is written where the note has no style of its own. */
	readonly dateStyle: 'plain' | 'link';
	readonly dateOrder: DateOrder;
	/** BCP 47 languages whose month and weekday names are read beside English ones. */
	readonly languages: readonly string[];
	/**
	 * What of other notes counts as contact with whom they link to: daily notes, meeting notes, dated lines. `telling`:
	 * what says that there was contact; `every`: every mention; `none`: nothing.
	 */
	readonly otherNotes: 'telling' | 'every' | 'none';
	/** How many days ahead counts as soon. */
	readonly soonDays: number;
	/** How many people a day's portion holds at most. */
	readonly portionSize: number;
	/** When the day's reminder comes, as `08:30`; `''`: never. */
	readonly reminder: string;
	/** How many days ahead each kind of milestone is told. */
	readonly leadDays: Readonly<Record<MilestoneKind, number>>;
	/** Whether the milestones of those who have died are told, as remembrance. */
	readonly rememberDeceased: boolean;
	/**
	 * Whether a promise that says when it was kept (`✅ 2026-11-20`) counts as contact of that day, in a person's note
	 * or linking to one.
	 */
	readonly promisesCount: boolean;
	/** Templates of messages, in the order in which they are offered. */
	readonly drafts: readonly Draft[];
}

/** The settings of somebody who has changed nothing. Frozen: never assigned into. */
export const DEFAULT_SETTINGS: Settings = Object.freeze({
	peopleFolders: ['People'],
	personTags: ['person', 'people', 'contact'],
	personProperty: { key: 'type', value: 'person' },
	personTypes: ['person', 'people', 'persons', 'contact', 'contacts', 'human', 'friend', 'colleague', 'acquaintance'],
	templateFolders: ['Templates', 'templates', '_templates'],
	newNoteFolder: 'People',
	reviewFolder: 'Reviews',
	template: '',
	section: 'Interactions',
	newest: 'first',
	interactionHeadings: [
		'Interaction',
		'Interaction log',
		'Log',
		'Contact log',
		'Contact history',
		'History',
		'Conversations',
		'Conversation log',
		'Meetings',
		'Touchpoints',
		'Catch-ups',
		'Timeline',
	],
	excludedHeadings: [
		'Facts',
		'Key facts',
		'Background',
		'Bio',
		'About',
		'Milestones',
		'Important dates',
		'Key dates',
		'Dates',
		'Dates to remember',
		'Birthdays',
		'Birthday',
		'Anniversaries',
		'Gift ideas',
		'Gifts ideas',
		'Ideas for gifts',
		'Upcoming',
		'Next steps',
		'Next actions',
		'Talking points',
		'Open commitments',
		'Commitments',
		'Promises',
		'Action items',
		'To do',
		'Todo',
		'Todos',
		'Tasks',
		'Questions',
		'Things to ask',
		'Changelog',
		'Change log',
		'Sources',
		'References',
		'Work history',
		'Employment',
		'Education',
		'Career',
	],
	circles: [
		{ name: 'Inner circle', every: '2 weeks' },
		{ name: 'Close', every: 'monthly' },
		{ name: 'Friends', every: 'quarterly' },
		{ name: 'Wider', every: 'twice a year' },
	],
	defaultEvery: '3 months',
	kinds: DEFAULT_KINDS,
	dateStyle: 'plain',
	dateOrder: 'ask',
	languages: [],
	otherNotes: 'telling',
	soonDays: 7,
	portionSize: 5,
	reminder: '',
	leadDays: { birthday: 14, anniversary: 14, other: 7 },
	rememberDeceased: false,
	promisesCount: false,
	drafts: DEFAULT_DRAFTS,
});

/** One thing in the stored settings that could not be used; its default stands in. */
export interface SettingsProblem {
	readonly key: string;
	readonly expected: string;
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A folder as the settings keep it and the app names it: composed letters, no slash at either end, no empty or `.`
 * parts, none that climbs out of the vault.
 */
export function normalizeFolder(folder: string): string {
	return folder
		.normalize('NFC')
		.split(/[\\/]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && part !== '.' && part !== '..')
		.join('/');
}

const normalizeTag = (tag: string): string => withoutEnd(tag.trim().replace(/^#+/, ''), /\//);

function texts(value: unknown): string[] | null {
	const list = typeof value === 'string' ? value.split(',') : value;
	if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) return null;
	return [...new Set(list.map((entry: string) => entry.trim()).filter((entry) => entry !== ''))];
}

/** Folders, of which `''` and `/` are the whole vault. Nothing else comes to mean that: no stray comma, no `..`. */
function folders(value: unknown): string[] | null {
	if (value === '') return [''];
	const list = typeof value === 'string' ? texts(value) : value;
	if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string')) return null;
	return [
		...new Set(
			(list as string[])
				.map((entry) => ({ entry, folder: normalizeFolder(entry) }))
				.filter(({ entry, folder }) => folder !== '' || entry === '' || entry.trim() === '/')
				.map(({ folder }) => folder),
		),
	];
}

function circles(value: unknown): Circle[] | null {
	if (!Array.isArray(value)) return null;
	const seen = new Set<string>();
	const found: Circle[] = [];
	for (const entry of value) {
		if (!isObject(entry) || typeof entry.name !== 'string') continue;
		const name = entry.name.trim();
		if (name === '' || seen.has(name.toLowerCase())) continue;
		const every = typeof entry.every === 'number' ? String(entry.every) : entry.every;
		seen.add(name.toLowerCase());
		found.push({ name, every: typeof every === 'string' ? every.trim() : 'never' });
	}
	return found;
}

function kinds(value: unknown): readonly Kind[] | null {
	if (!Array.isArray(value)) return null;
	const found: Kind[] = [];
	for (const entry of value) {
		if (!isObject(entry) || typeof entry.id !== 'string' || entry.id.trim() === '') continue;
		const id = entry.id.trim().toLowerCase();
		if (found.some((kind) => kind.id === id)) continue;
		const icon = typeof entry.icon === 'string' && ICON_NAME.test(entry.icon) ? entry.icon : PLAIN_ICON;
		found.push({ id, icon, synonyms: texts(entry.synonyms) ?? [] });
	}
	return completeKinds(found);
}

/** Drafts with a name of their own; what is longer than any message is cut. */
function drafts(value: unknown): Draft[] | null {
	if (!Array.isArray(value)) return null;
	const found = new Map<string, Draft>();
	for (const entry of value) {
		if (!isObject(entry) || typeof entry.name !== 'string' || typeof entry.text !== 'string') continue;
		const name = entry.name.replace(/\s+/g, ' ').trim().slice(0, 80);
		const key = name.toLowerCase();
		if (name !== '' && !found.has(key)) found.set(key, { name, text: entry.text.slice(0, 5000) });
	}
	return [...found.values()];
}

const oneOf =
	<T extends string>(...choices: readonly T[]) =>
	(value: unknown): T | null =>
		choices.find((choice) => choice === value) ?? null;
const line = (value: unknown): string | null =>
	typeof value === 'string' && !/[\r\n]/.test(value) ? value.trim() : null;
const wholeNumber =
	(least: number, most: number) =>
	(value: unknown): number | null =>
		typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
/** A time of day with both figures of its hour; `''` is none. */
function timeOfDay(value: unknown): string | null {
	const found = typeof value === 'string' ? /^(?:(\d|[01]\d|2[0-3]):([0-5]\d))?$/.exec(value.trim()) : null;
	if (found === null) return null;
	const [, hour, minutes] = found;
	return hour === undefined ? '' : `${hour.padStart(2, '0')}:${minutes}`;
}
const truth = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const days = wholeNumber(0, 366);

const fromOtherNotes = oneOf('telling', 'every', 'none');
/** Yes and no were all there was to choose from once. */
function otherNotes(value: unknown): Settings['otherNotes'] | null {
	if (value === false) return 'none';
	return value === true ? 'telling' : fromOtherNotes(value);
}

/** Days for each kind of milestone; a kind that is not named has its default. */
function leadDays(value: unknown): Settings['leadDays'] | null {
	if (!isObject(value)) return null;
	const read = (kind: MilestoneKind): number | null =>
		hasOwnKey(value, kind) ? days(value[kind]) : DEFAULT_SETTINGS.leadDays[kind];
	const [birthday, anniversary, other] = [read('birthday'), read('anniversary'), read('other')];
	return birthday === null || anniversary === null || other === null ? null : { birthday, anniversary, other };
}

const languages = (value: unknown): string[] | null =>
	texts(value)?.filter((tag) => /^[A-Z]{2,3}(?:-[A-Z0-9]{2,8})*$/i.test(tag)) ?? null;

/** How each setting is read; null means that the value cannot be used. */
const READERS: { readonly [K in keyof Settings]: (value: unknown) => Settings[K] | null } = {
	peopleFolders: folders,
	personTags: (value) =>
		texts(value)
			?.map(normalizeTag)
			.filter((tag) => tag !== '') ?? null,
	personProperty: (value) =>
		isObject(value) && typeof value.key === 'string' && typeof value.value === 'string'
			? { key: value.key.trim(), value: value.value.trim() }
			: null,
	personTypes: texts,
	templateFolders: folders,
	newNoteFolder: (value) => (typeof value === 'string' ? normalizeFolder(value) : null),
	reviewFolder: (value) => (typeof value === 'string' ? normalizeFolder(value) : null),
	template: (value) => (typeof value === 'string' ? normalizeFolder(value) : null),
	section: (value) => line(value)?.replace(/^#+\s*/, '') || null,
	newest: oneOf('first', 'last'),
	interactionHeadings: texts,
	excludedHeadings: texts,
	circles,
	defaultEvery: (value) => (typeof value === 'string' && parseCadence(value) !== null ? value.trim() : null),
	kinds,
	dateStyle: oneOf('plain', 'link'),
	dateOrder: oneOf('day-first', 'month-first', 'ask'),
	otherNotes,
	languages,
	soonDays: days,
	portionSize: wholeNumber(1, 50),
	reminder: timeOfDay,
	leadDays,
	rememberDeceased: truth,
	promisesCount: truth,
	drafts,
};

/** What each of them is expected to be. */
const EXPECTED: Readonly<Record<keyof Settings, string>> = EXPECTED_SETTINGS;

/**
 * Makes settings of whatever `data.json` held: nothing, an older version's, a broken one's, somebody's edit. What can
 * be used is used, the default stands in for the rest and is named among the problems. Unknown keys are left to the
 * store, which writes them back. Never throws, and never changes `DEFAULT_SETTINGS`.
 */
export function parseSettings(stored: unknown): { settings: Settings; problems: readonly SettingsProblem[] } {
	const problems: SettingsProblem[] = [];
	const settings: { -readonly [K in keyof Settings]: Settings[K] } = { ...DEFAULT_SETTINGS };
	if (stored !== null && stored !== undefined && !isObject(stored))
		problems.push({ key: 'data.json', expected: EXPECTED_FILE });
	if (!isObject(stored)) return { settings, problems };
	function read<K extends keyof Settings>(key: K, value: unknown): void {
		const found = READERS[key](value);
		if (found === null) problems.push({ key, expected: EXPECTED[key] });
		else settings[key] = found;
	}
	for (const key of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
		if (hasOwnKey(stored, key) && stored[key] !== undefined) read(key, stored[key]);
	}
	return { settings, problems };
}
