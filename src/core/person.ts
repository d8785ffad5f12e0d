/** A person: what a note says of somebody. Note to `Person`, with the problems found, never an exception. */
import { readAddresses, type Address } from './address';
import { readAsks, type Ask } from './ask';
import { parseCadence, type Cadence } from './cadence';
import { DEFAULT_DAILY_FORMAT } from './daily-name';
import type { Day } from './day';
import { readEntries, type NoteEntry } from './entries';
import {
	asBoolean,
	asList,
	asNames,
	asText,
	fieldsOf,
	inlineFields,
	type Field,
	type FieldName,
	type Fields,
} from './fields';
import { readFrontmatter, type Frontmatter, type PropertyValue } from './frontmatter';
import { readGiftIdeas, type GiftIdea } from './gift-idea';
import { parseEntry, tagsIn, type EntryOptions } from './interaction';
import { kindIndex } from './kinds';
import { linksIn } from './link';
import { hasPlaceholder, isIndexName } from './membership';
import { readMilestones, type Milestone } from './milestone';
import { scanNote, type NoteText } from './note-text';
import { excerpt, type LineProblem, type Problem } from './problem';
import { keptOn, readPromise, unreadDue, type Promised } from './promise';
import type { Settings } from './settings';
import { folderOf, noteName } from './vault-path';
import {
	expectedDate,
	readDatedValue,
	readDateValue,
	readYearlyDate,
	type Precision,
	type YearlyDate,
} from './written-date';

/** The rhythm in force for a person, and where it comes from. */
export interface Rhythm {
	/** As written: the person's own words, or the circle's. */
	readonly text: string;
	readonly cadence: Cadence;
	readonly from: 'note' | 'circle' | 'default';
}

/** The properties that are texts or lists of texts, as read. */
export interface Details {
	readonly interests: readonly string[];
	readonly likes: readonly string[];
	readonly dislikes: readonly string[];
	readonly family: readonly string[];
	readonly giftIdeas: readonly string[];
	readonly topics: readonly string[];
	readonly email: readonly string[];
	readonly phone: readonly string[];
	readonly whatsapp: readonly string[];
	readonly telegram: readonly string[];
	readonly signal: readonly string[];
	readonly linkedin: readonly string[];
	readonly website: readonly string[];
	readonly place: string | null;
	readonly company: string | null;
	readonly role: string | null;
	readonly met: string | null;
	readonly introducedBy: string | null;
}

/** The fields that are asked for as they are written: links as links, and where they stand. */
const WRITTEN = [
	'every',
	'circle',
	'birthday',
	'deceased',
	'lastContact',
	'met',
	'introducedBy',
] as const satisfies readonly FieldName[];

export type WrittenFields = Readonly<Partial<Record<(typeof WRITTEN)[number], Field>>>;

export interface Person {
	readonly path: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** What to call the person, where the note says it; null: the name has to tell. */
	readonly firstName: string | null;
	/** Tags of the frontmatter and of the text, those of dated lines aside; without `#`, in the order found. */
	readonly tags: readonly string[];
	/** The circle as the settings spell it, or as written if they do not know it. */
	readonly circle: string | null;
	/** The `every` of the note as written, whether it can be read or not. */
	readonly every: string | null;
	/** Null: no rhythm, never nagged about. */
	readonly rhythm: Rhythm | null;
	readonly why: string | null;
	readonly birthday: YearlyDate | null;
	readonly milestones: readonly Milestone[];
	readonly snooze: Day | null;
	readonly paused: boolean;
	readonly deceased: boolean;
	/** The day of death, where the note has it. */
	readonly died: Day | null;
	readonly next: Day | null;
	/** Of a month alone the first day; `lastContactPrecision` says so. */
	readonly lastContact: Day | null;
	readonly lastContactPrecision: Precision;
	readonly private: boolean;
	/** Contact that other notes tell of is not counted: the note says so. */
	readonly ignoreMentions: boolean;
	/** Whom the person is never to be introduced to, and who introduced them: as links mean them, or by name. */
	readonly neverIntroduce: readonly string[];
	readonly introducers: readonly string[];
	/**
	 * The notes that the note links to, in its properties and its text, each once, in the order found; embeds, code and
	 * quotations aside.
	 */
	readonly links: readonly string[];
	readonly details: Details;
	/** Where the person can be reached, as the note has it, in the order of its properties. */
	readonly addresses: readonly Address[];
	/** Some of the fields as the note writes them, with their lines. */
	readonly written: WrittenFields;
	readonly entries: readonly NoteEntry[];
	readonly promises: readonly Promised[];
	/** What to ask next time: the items tagged `#ask`. */
	readonly asks: readonly Ask[];
	/** The gift ideas of the property, of a heading "Gift ideas" and of the tag `#gift-idea`, with their lines. */
	readonly giftIdeas: readonly GiftIdea[];
	readonly problems: readonly Problem[];
}

/** What is made once from the settings to read many notes. */
export interface Reader {
	readonly settings: Settings;
	readonly options: EntryOptions;
	/** The formats of the vault's daily notes, as moment writes them. */
	readonly dailyFormats: readonly string[];
}

export function readerOf(settings: Settings, dailyFormats: readonly string[] = [DEFAULT_DAILY_FORMAT]): Reader {
	return { settings, options: { dates: settings, kinds: kindIndex(settings.kinds) }, dailyFormats };
}

/** A tag in a note's text. `line` is an index into the note's lines, from 0. */
interface LineTag {
	readonly tag: string;
	readonly line: number;
}

/** A note, scanned and its frontmatter read: the start of everything that is asked of it. */
export interface ReadNote {
	readonly path: string;
	readonly note: NoteText;
	readonly frontmatter: Frontmatter;
	/** All tags of the note, without `#`. */
	readonly tags: readonly string[];
	/** Those of the text, with the lines they stand in, in order. */
	readonly textTags: readonly LineTag[];
}

/** Scans a note and collects its tags; those in code, quotations and comments are none. */
export function readNote(path: string, text: string): ReadNote {
	const note = scanNote(text);
	const frontmatter = readFrontmatter(note);
	const tags = new Set(frontmatterTags(frontmatter));
	const inText = text.includes('#') ? textTags(note) : [];
	for (const { tag } of inText) tags.add(tag);
	return { path, note, frontmatter, tags: [...tags], textTags: inText };
}

function frontmatterTags(frontmatter: Frontmatter): string[] {
	const value: PropertyValue | undefined = (frontmatter.properties.get('tags') ?? frontmatter.properties.get('tag'))
		?.value;
	const list = typeof value === 'string' ? value.split(/[\s,]+/) : asList(value);
	return list.map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag !== '');
}

function textTags(note: NoteText): LineTag[] {
	return note.lines.flatMap(({ text, role }, at) =>
		role === 'frontmatter' || role === 'quiet' || role === 'blank' || !text.includes('#')
			? []
			: tagsIn(text.slice(0, 20_000).replace(/`[^`]*`/g, ' ')).map((tag) => ({ tag, line: at })),
	);
}

/** Reads a note as a person's. Any text gives a person; what cannot be read is among the problems. */
export function readPerson(
	{ path, note, frontmatter, textTags: inText }: ReadNote,
	{ settings, options }: Reader,
): Person {
	const problems: LineProblem[] = frontmatter.problem === null ? [] : [frontmatter.problem];
	problems.push(...placeholderProblem(note, frontmatter));
	const { entries, problems: dateProblems } = readEntries(
		note,
		frontmatter.properties.get('interactions'),
		settings,
		options,
	);
	const datedLines = new Set(entries.map((entry) => entry.line - 1));
	const fields = fieldsOf(frontmatter.properties, inlineFields(note, toldLines(note, datedLines)));
	const read = fieldReader(fields, problems, options);
	const milestones = readMilestones(fields.all('milestones'), options.dates);
	problems.push(...milestones.problems, ...dateProblems);
	const circle = readCircle(fields.get('circle'), settings, problems);
	const { every, rhythm } = readRhythm(fields.get('every'), circle, settings, problems);
	const death = readDeath(fields.get('deceased'), problems, options);
	const status = asText(fields.get('status')?.value)?.toLowerCase();
	const paused = read.boolean('paused') || status === 'paused' || status === 'archived';
	const person: Omit<Person, 'problems'> = {
		path,
		name: personName(path, fields, note),
		aliases: asList(fields.get('aliases')?.value),
		firstName: asText(fields.get('firstName')?.value),
		tags: [
			...new Set([
				...frontmatterTags(frontmatter),
				...inText.filter(({ line }) => !datedLines.has(line)).map(({ tag }) => tag),
			]),
		],
		circle: circle?.name ?? null,
		every,
		rhythm,
		why: asText(fields.get('why')?.value),
		birthday: read.birthday(),
		milestones: milestones.milestones,
		snooze: read.day('snooze'),
		paused,
		deceased: death.deceased,
		died: death.died,
		next: read.day('next'),
		lastContact: read.day('lastContact'),
		lastContactPrecision:
			readDatedValue(dateText(fields.get('lastContact')) ?? '', options.dates)?.precision ?? 'day',
		private: read.boolean('private'),
		ignoreMentions: read.boolean('ignoreMentions'),
		neverIntroduce: names(fields.all('neverIntroduce')),
		introducers: names(fields.all('introducedBy')),
		links: linkedNotes(note),
		details: readDetails(fields),
		addresses: readAddresses(fields),
		written: Object.fromEntries(
			WRITTEN.flatMap((name) => [[name, fields.get(name)] as const]).filter(([, field]) => field !== null),
		),
		entries,
		promises: readPromises(note, entries, options, problems),
		asks: readAsks(note, entries).map(({ ask }) => ask),
		giftIdeas: readGiftIdeas(note, fields.all('giftIdeas')),
	};
	problems.sort((a, b) => a.line - b.line);
	return { ...person, problems: problems.map((problem) => ({ path, ...problem })) };
}

const names = (fields: readonly Field[]): string[] => [...new Set(fields.flatMap(({ value }) => asNames(value)))];

/** No note links to more notes that matter: a list of a hundred thousand is a register, not a friendship. */
const MOST_LINKS = 2000;
/** Behind this a line is not looked at. */
const LINK_WINDOW = 20_000;

function linkedNotes(note: NoteText): string[] {
	if (!note.text.includes('](') && !note.text.includes('[[')) return [];
	const found = new Set<string>();
	for (const { text, role } of note.lines) {
		if (found.size >= MOST_LINKS) break;
		if (role === 'quiet' || !text.includes('[')) continue;
		for (const { target } of linksIn(text.slice(0, LINK_WINDOW))) found.add(target);
	}
	return [...found];
}

/** Dated list items with what is nested in them: a `place::` there is the meeting's, not the person's. */
function toldLines(note: NoteText, dated: ReadonlySet<number>): ReadonlySet<number> {
	const told = new Set(dated);
	let until = 0;
	for (const item of note.items) {
		if (!dated.has(item.line)) continue;
		for (let at = Math.max(item.line, until); at < item.end; at++) told.add(at);
		until = Math.max(until, item.end);
	}
	return told;
}

function placeholderProblem(note: NoteText, frontmatter: Frontmatter): LineProblem[] {
	if (frontmatter.problem !== null || !hasPlaceholder(frontmatter.raw)) return [];
	for (let at = 1; at < (note.frontmatter?.close ?? 0); at++) {
		const text = note.lines[at]?.text ?? '';
		if (hasPlaceholder(text))
			return [
				{
					line: at + 1,
					found: excerpt(text),
					expected: "a value in place of the template's placeholder",
					severity: 'warning',
				},
			];
	}
	return [];
}

/** The file's name; for an index-like file `name`, `title` or the first heading, else the folder's name. */
function personName(path: string, fields: Fields, note: NoteText): string {
	const file = noteName(path);
	if (!isIndexName(path)) return file;
	const own = asText(fields.get('name')?.value) ?? asText(fields.get('title')?.value);
	return own ?? (note.headings[0]?.text || noteName(folderOf(path)) || file);
}

/** What is expected in the place of a circle that the settings do not know. */
export function expectedCircle({ circles }: Settings): string {
	return circles.length === 0
		? 'a circle named in the settings (there is none yet)'
		: `one of the circles ${circles.map(({ name }) => name).join(', ')}`;
}

/** What is expected in the place of a rhythm that cannot be read. */
export const EXPECTED_RHYTHM = 'a rhythm such as "3 weeks", "monthly" or "twice a year"';

function readCircle(
	field: Field | null,
	settings: Settings,
	problems: LineProblem[],
): { name: string; known: boolean; every: string } | null {
	const text = asText(field?.value);
	if (field === null || text === null) return null;
	const known = settings.circles.find((circle) => circle.name.toLowerCase() === text.toLowerCase());
	if (known) return { name: known.name, known: true, every: known.every };
	problems.push({ line: field.line, found: excerpt(text), expected: expectedCircle(settings), severity: 'warning' });
	return { name: text, known: false, every: '' };
}

/** The person's own rhythm, else the circle's; what cannot be read gives the default rhythm and a problem. */
function readRhythm(
	field: Field | null,
	circle: { known: boolean; every: string } | null,
	settings: Settings,
	problems: LineProblem[],
): { every: string | null; rhythm: Rhythm | null } {
	const standIn = (text: string): Rhythm | null => {
		const reading = parseCadence(text);
		return reading === null || reading === 'never' ? null : { text, cadence: reading, from: 'default' };
	};
	const circleRhythm = (): Rhythm | null => {
		if (circle?.known !== true) return null;
		const reading = parseCadence(circle.every);
		if (reading === 'never') return null;
		return reading === null
			? standIn(settings.defaultEvery)
			: { text: circle.every, cadence: reading, from: 'circle' };
	};
	if (field === null) return { every: null, rhythm: circleRhythm() };
	const text = asText(field.value);
	const reading = field.value === false ? 'never' : parseCadence(text);
	if (reading === 'never') return { every: text, rhythm: null };
	if (reading !== null) return { every: text, rhythm: { text: text ?? '', cadence: reading, from: 'note' } };
	problems.push({
		line: field.line,
		found: excerpt(text ?? field.key),
		expected: EXPECTED_RHYTHM,
		severity: 'error',
	});
	return { every: text, rhythm: circleRhythm() ?? standIn(settings.defaultEvery) };
}

function readDeath(
	field: Field | null,
	problems: LineProblem[],
	options: EntryOptions,
): { deceased: boolean; died: Day | null } {
	if (field === null) return { deceased: false, died: null };
	const truth = asBoolean(field.value);
	if (truth !== null) return { deceased: truth, died: null };
	const text = asText(field.value) ?? '';
	const died = readDatedValue(dateText(field) ?? '', options.dates);
	// A year or a month alone, or words: somebody has died, and the day is not known.
	if (died === null && !/^\d{4}$/.test(text))
		problems.push({
			line: field.line,
			found: excerpt(text),
			expected: expectedDate(text, 'a date, true or false', options.dates),
			severity: 'warning',
		});
	return { deceased: true, died: died?.precision === 'day' ? died.day : null };
}

/** A field's text with its links as written, since a link's target may be the date. */
const dateText = (field: Field | null): string | null =>
	typeof field?.value === 'string' ? field.value : asText(field?.value);

/** Readers for the fields of one note that report what they cannot read. */
function fieldReader(fields: Fields, problems: LineProblem[], options: EntryOptions) {
	const report = (field: Field, expected: string): null => {
		const value = asText(field.value) ?? field.key;
		problems.push({
			line: field.line,
			found: excerpt(value),
			expected: expectedDate(value, expected, options.dates),
			severity: 'warning',
		});
		return null;
	};
	return {
		day(name: FieldName): Day | null {
			const field = fields.get(name);
			if (field === null || field.value === false) return null;
			const text = dateText(field);
			return (
				(text === null ? null : readDateValue(text, options.dates)) ??
				report(field, 'a date such as 2026-12-01')
			);
		},
		boolean(name: FieldName): boolean {
			const field = fields.get(name);
			if (field === null) return false;
			return asBoolean(field.value) ?? report(field, 'true or false') ?? false;
		},
		birthday(): YearlyDate | null {
			const field = fields.get('birthday');
			const text = asText(field?.value);
			if (field === null) return null;
			return (
				(text === null
					? null
					: (readYearlyDate(text, options.dates) ?? birthdayOfTimestamp(dateText(field) ?? '', options))) ??
				report(field, 'a birthday such as 1990-05-01, --05-01 or 1 May')
			);
		},
	};
}

function birthdayOfTimestamp(text: string, options: EntryOptions): YearlyDate | null {
	const found = readDatedValue(text, options.dates);
	return found?.precision === 'day' ? readYearlyDate(found.day, options.dates) : null;
}

function readDetails(fields: Fields): Details {
	const list = (name: FieldName): string[] => [...new Set(fields.all(name).flatMap((field) => asList(field.value)))];
	const text = (name: FieldName): string | null => asText(fields.get(name)?.value);
	return {
		interests: list('interests'),
		likes: list('likes'),
		dislikes: list('dislikes'),
		family: list('family'),
		giftIdeas: list('giftIdeas'),
		topics: list('topics'),
		email: list('email'),
		phone: list('phone'),
		whatsapp: list('whatsapp'),
		telegram: list('telegram'),
		signal: list('signal'),
		linkedin: list('linkedin'),
		website: list('website'),
		place: text('place'),
		company: text('company'),
		role: text('role'),
		met: text('met'),
		introducedBy: text('introducedBy'),
	};
}

/** What is expected in the place of a promise's day that cannot be read. */
const EXPECTED_DUE = 'a day with its year, such as 2026-12-01';

/**
 * The tasks that are promises: those that are not interactions or plans. A day that cannot be read is a problem, and
 * the promise has none.
 */
function readPromises(
	note: NoteText,
	entries: readonly NoteEntry[],
	options: EntryOptions,
	problems: LineProblem[],
): Promised[] {
	const taken = new Set(entries.filter((entry) => entry.form === 'item').map((entry) => entry.line));
	return note.items.flatMap((item) => {
		// A promise that counts as contact is a promise all the same.
		if (
			item.task === null ||
			(taken.has(item.line + 1) && (keptOn(item) === null || parseEntry(item.text, options) !== null))
		)
			return [];
		const promise = readPromise(item, options);
		const unread = promise === null || promise.due !== null ? null : unreadDue(item, options.dates);
		if (unread !== null)
			problems.push({
				line: item.line + 1,
				found: excerpt(unread),
				expected: expectedDate(unread, EXPECTED_DUE, options.dates),
				severity: 'warning',
			});
		return promise ?? [];
	});
}
