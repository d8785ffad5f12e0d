/** A person: what a note says of somebody. Note to `Person`, with the problems found, never an exception. */
import { readAddresses, type Address } from './address';
import { readAsks, type Ask } from '../entry/ask';
import type { Day } from '../time/day';
import { readDeath } from './death';
import { readEntries, type NoteEntry } from '../entry/entries';
import {
	asList,
	asNames,
	asText,
	fieldsOf,
	inlineFields,
	type Field,
	type FieldName,
	type Fields,
} from '../properties/fields';
import type { Frontmatter, Property } from '../properties/frontmatter';
import { readGiftIdeas, type GiftIdea } from '../entry/gift-idea';
import { parseEntry, type EntryOptions } from '../entry/interaction';
import { linksIn } from '../markdown/link';
import { isIndexName } from './nature';
import { bodyFacts } from '../facts/body-facts';
import { withMeant } from '../facts/meant-fields';
import { mergeProblem } from '../markdown/merge';
import { readMilestones, type Milestone } from './milestone';
import type { NoteText } from '../markdown/note-text';
import { fieldReader, readDetails, type Details } from './person-fields';
import { problemAt, type LineProblem, type Problem } from '../markdown/problem';
import { readPrivate } from './private';
import { duesBelow, keptOn, readPromise, unreadDue, type Promised } from '../entry/promise';
import { frontmatterTags, type ReadNote } from '../properties/read-note';
import { readerFor } from './day-order';
import type { Reader } from '../entry/reader';
import { readRemarks } from '../entry/remarks';
import { readCircle, readRhythm, type Rhythm } from './rhythm';
import { unfilledLine } from '../properties/placeholder';
import { seenLine } from '../markdown/seen-text';
import { writtenByShown } from '../properties/shown-text';
import { folderOf, noteName } from '../text/vault-path';
import { dateCode, type Precision } from '../dates/written-date';
import type { YearlyDate } from '../dates/yearly-date';

/** The fields that are asked for as they are written: links as links, and where they stand. */
const WRITTEN = [
	'every',
	'circle',
	'birthday',
	'email',
	'deceased',
	'lastContact',
	'met',
	'introducedBy',
] as const satisfies readonly FieldName[];

type WrittenFields = Readonly<Partial<Record<(typeof WRITTEN)[number], Field>>>;

/** All that a note says of its person. */
export interface Person {
	readonly path: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** The full names that the properties give beside the name of the file (`name: Ana María Díaz`). */
	readonly fullNames: readonly string[];
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
	/** Whom the properties call kin, partner, boss or report (`reports-to`), as links mean them, or by name. */
	readonly ties: readonly string[];
	/** What the note says of the person in its own words, as written: see `readRemarks`. */
	readonly remarks: string;
	/**
	 * The notes that the note links to, in its properties and its text, each once, in the order found; embeds, code and
	 * quotations aside.
	 */
	readonly links: readonly string[];
	readonly details: Details;
	/** Where the person can be reached, as the note has it, in the order of its properties. */
	readonly addresses: readonly Address[];
	/** The texts of the properties that hold links, as they are written, by the words that they show. */
	readonly linkedTexts: ReadonlyMap<string, string>;
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

/** Reads a note as a person's. Any text gives a person; what cannot be read is among the problems. */
export const readPerson = (source: ReadNote, reader: Reader): Person => personIn(source, readerFor(source, reader));

function personIn(source: ReadNote, { settings, options }: Reader): Person {
	const { path, note, frontmatter } = source;
	const dated = readEntries(note, frontmatter.properties.get('interactions'), settings, options);
	const { entries } = dated;
	const datedLines = new Set(entries.map(({ line }) => line - 1));
	const told = toldLines(note, datedLines);
	const { inline, fields } = readFields(source, told, options);
	const { milestones, problems: milestoneProblems } = readMilestones(fields.all('milestones'), options.dates);
	const problems = [...noteProblems(source), ...milestoneProblems, ...dated.problems];
	const read = fieldReader(fields, problems, options);
	const circle = readCircle(fields.get('circle'), settings, problems);
	const { every, rhythm } = readRhythm(fields.get('every'), circle, settings, problems);
	const tags = ownTags(source, datedLines);
	const name = personName(path, fields, note);
	const { deceased, died } = readDeath({ fields, tags, name }, problems, options.dates);
	const paused = read.boolean('paused') || hasPausedStatus(fields);
	const secrecy = readPrivate(note, frontmatter, fields);
	if (secrecy.problem !== null) problems.push(secrecy.problem);
	const asks = readAsks(note, entries).map(({ ask }) => ask);
	const giftIdeas = readGiftIdeas(note, fields.all('giftIdeas'), entries);
	const listed = new Set([...asks, ...giftIdeas].map(({ line }) => line - 1));
	const person: Omit<Person, 'problems'> = {
		path,
		name,
		aliases: asList(fields.get('aliases')?.value),
		fullNames: fields.all('name').flatMap(({ value }) => asText(value) ?? []),
		firstName: asText(fields.get('firstName')?.value),
		tags,
		circle: circle?.name ?? null,
		every,
		rhythm,
		why: asText(fields.get('why')?.value),
		birthday: read.birthday(),
		milestones,
		snooze: read.day('snooze'),
		paused,
		deceased,
		died,
		next: read.day('next'),
		lastContact: read.day('lastContact'),
		lastContactPrecision: read.precision('lastContact'),
		private: secrecy.isPrivate,
		ignoreMentions: read.boolean('ignoreMentions'),
		neverIntroduce: names(fields.all('neverIntroduce')),
		introducers: names(fields.all('introducedBy')),
		ties: names(fields.all('ties')),
		remarks: readRemarks(note, entries, told, listed),
		links: linkedNotes(note),
		details: readDetails(fields),
		addresses: readAddresses(fields),
		linkedTexts: writtenByShown([...frontmatter.properties.values(), ...inline.values()]),
		written: writtenFields(fields),
		entries,
		promises: readPromises(note, entries, options, problems),
		asks,
		giftIdeas,
	};
	return { ...person, problems: inOrder(problems).map((problem) => ({ path, ...problem })) };
}

const inOrder = (problems: readonly LineProblem[]): LineProblem[] => [...problems].sort((a, b) => a.line - b.line);

/** The fields of the properties, of inline fields where those lack them, and of the text where both do. */
function readFields({ note, frontmatter }: ReadNote, told: ReadonlySet<number>, { dates }: EntryOptions) {
	const inline: ReadonlyMap<string, Property> = inlineFields(note, told);
	const facts = bodyFacts(note, told, dates);
	const inText = withMeant(inline, dates);
	const fields = fieldsOf(withMeant(frontmatter.properties, dates), new Map([...facts, ...inText]));
	return { inline, fields };
}

/** What in the note as a whole cannot be read as it is meant. */
function noteProblems({ note, frontmatter }: ReadNote): LineProblem[] {
	const own = frontmatter.problem === null ? [] : [frontmatter.problem];
	return [...own, ...mergeProblem(note), ...placeholderProblem(note, frontmatter)];
}

/** The tags of the properties and of the text, those of dated lines aside. */
function ownTags({ frontmatter, textTags }: ReadNote, datedLines: ReadonlySet<number>): string[] {
	const inText = textTags.filter(({ line }) => !datedLines.has(line)).map(({ tag }) => tag);
	return [...new Set([...frontmatterTags(frontmatter), ...inText])];
}

function hasPausedStatus(fields: Fields): boolean {
	const status = asText(fields.get('status')?.value)?.toLowerCase();
	return status === 'paused' || status === 'archived';
}

const writtenFields = (fields: Fields): WrittenFields =>
	Object.fromEntries(WRITTEN.map((name) => [name, fields.get(name)] as const).filter(([, field]) => field !== null));

const names = (fields: readonly Field[]): string[] => [...new Set(fields.flatMap(({ value }) => asNames(value)))];

/** No note links to more notes that matter: a list of a hundred thousand is a register, not a friendship. */
const MOST_LINKS = 2000;
/** Behind this a line is not looked at. */
const LINK_WINDOW = 20_000;

function linkedNotes(note: NoteText): string[] {
	if (!note.text.includes('](') && !note.text.includes('[[')) return [];
	const found = new Set<string>();
	for (const line of note.lines) {
		if (found.size >= MOST_LINKS) break;
		if (line.role === 'quiet' || !line.text.includes('[')) continue;
		for (const { target } of linksIn(seenLine(line).slice(0, LINK_WINDOW))) found.add(target);
	}
	return [...found];
}

/** Dated list items and headings with what stands below them: a `place::` there is the meeting's, not the person's. */
function toldLines(note: NoteText, dated: ReadonlySet<number>): ReadonlySet<number> {
	const told = new Set(dated);
	for (const lines of [note.items, note.headings]) {
		let until = 0;
		for (const { line, end } of lines) {
			if (!dated.has(line)) continue;
			for (let at = Math.max(line, until); at < end; at++) told.add(at);
			until = Math.max(until, end);
		}
	}
	return told;
}

function placeholderProblem(note: NoteText, frontmatter: Frontmatter): LineProblem[] {
	const line = frontmatter.problem === null ? unfilledLine(frontmatter.raw) : null;
	if (line === null || note.frontmatter === null) return [];
	const at = note.frontmatter.open + 1 + line;
	return [problemAt(at + 1, 'placeholder', note.lines[at]?.text ?? '')];
}

/** The file's name; for an index-like file `name`, `title` or the first heading, else the folder's name. */
function personName(path: string, fields: Fields, note: NoteText): string {
	const file = noteName(path);
	if (!isIndexName(path)) return file;
	const own = asText(fields.get('name')?.value) ?? asText(fields.get('title')?.value);
	return own ?? (note.headings[0]?.text || noteName(folderOf(path)) || file);
}

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
	const dues = duesBelow(note, options);
	return note.items.flatMap((item) => {
		// A promise that counts as contact is a promise all the same.
		if (
			item.task === null ||
			(taken.has(item.line + 1) && (keptOn(item) === null || parseEntry(item.text, options) !== null))
		)
			return [];
		const promise = readPromise(item, options, dues.get(item));
		const unread = promise === null || promise.due !== null ? null : unreadDue(item, options.dates);
		if (unread !== null)
			problems.push(problemAt(item.line + 1, dateCode(unread, 'promise-day', options.dates), unread));
		return promise === null ? [] : { ...promise, within: item };
	});
}
