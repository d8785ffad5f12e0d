/** The dated lines of a note: which of its list items, headings, table rows and properties tell of an interaction. */
import { describe, parseEntry, type Entry, type EntryOptions } from './interaction';
import { asList, asText } from './fields';
import type { Property, PropertyValue } from './frontmatter';
import type { Around, Heading, ListItem, NoteText, Table } from './note-text';
import { excerpt, type LineProblem } from './problem';
import { keptOn, keptWords } from './promise';
import type { Settings } from './settings';
import { EXPECTED_DATE } from './written-date';

/** A dated line. `open`: an unchecked task under an interaction heading, a plan whatever its day. */
export interface NoteEntry extends Entry {
	/** Line in the note, from 1. */
	readonly line: number;
	/** `mention`: a line of a note that has a day of its own and links to a person. */
	readonly form: 'item' | 'heading' | 'table' | 'property' | 'mention';
	readonly open: boolean;
	/**
	 * What stands below it: a bullet's nested lines, a heading's section; dedented, without dated lines of their own.
	 */
	readonly detail: string;
	/** The item or heading that it is, with what that stands in; else what it stands under. Null: nothing. */
	readonly within?: Around | null;
	/** Only the day and the kind may be told, and who tells it: see `Discretion`. */
	readonly withheld?: true;
}

export interface NoteEntries {
	/** In the order of the note. */
	readonly entries: readonly NoteEntry[];
	readonly problems: readonly LineProblem[];
}

/**
 * A heading's words as they are compared: lower case, no links' brackets, emoji, tags, punctuation or counts; `To-do`
 * as `to do`.
 */
export function headingKey(text: string): string {
	return text
		.slice(0, 200)
		.toLowerCase()
		.replace(/(^|\s)#[\p{L}\p{N}_/-]+/gu, '$1')
		.replace(/’/g, "'")
		.replace(/[^\p{L}\p{M}\p{N}\s']+/gu, ' ')
		.replace(/\s+\d+\s*$/, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The settings' headings as they are compared, made once for each settings object: a vault has thousands of notes. */
const namesMade = new WeakMap<Settings, { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> }>();

function headingNames(settings: Settings): { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> } {
	const made = namesMade.get(settings);
	if (made) return made;
	const excluded = new Set(settings.excludedHeadings.map(headingKey));
	excluded.delete(headingKey(settings.section));
	const names = { excluded, wanted: new Set([settings.section, ...settings.interactionHeadings].map(headingKey)) };
	namesMade.set(settings, names);
	return names;
}

const PARTS = /[&/+,]|\band\b/i;

/** Tells which headings are set as interaction headings and which as excluded, for a heading and all above it. */
export function headingTests(settings: Settings): {
	excluded(heading: Heading | null): boolean;
	interactions(heading: Heading | null): boolean;
} {
	const { excluded, wanted } = headingNames(settings);
	const test = (says: (text: string) => boolean) => {
		const known = new Map<Heading, boolean>();
		const within = (heading: Heading | null): boolean => {
			if (heading === null) return false;
			const answer = known.get(heading) ?? (says(heading.text) || within(heading.parent));
			known.set(heading, answer);
			return answer;
		};
		return within;
	};
	return {
		// `Key dates & milestones` is excluded as a whole where each part of it is.
		excluded: test(
			(text) =>
				excluded.has(headingKey(text)) ||
				text
					.slice(0, 200)
					.split(PARTS)
					.every((part) => excluded.has(headingKey(part))),
		),
		interactions: test((text) => wanted.has(headingKey(text))),
	};
}

const badDate = (reason: 'impossible' | 'ambiguous', found: string, line: number): LineProblem => ({
	line,
	found: excerpt(found),
	expected: EXPECTED_DATE[reason],
	severity: 'error',
});

/** Nothing but struck-out text, a block's id aside. */
const isStruck = (text: string): boolean =>
	/^[\s:–—|,-]*~~(?:(?!~~).)+~~[.!?]?(?:\s+\^[\w-]+)?$/.test(text.slice(0, 2000).trimEnd());

/**
 * Finds the dated lines of a note. Left out: list items in code, quotations and comments (the scanner does not give
 * them), unchecked tasks outside interaction headings, tasks in any other state than checked, text struck out, and
 * everything under an excluded heading. A promise with the day on which it was kept is one where the settings say so.
 * A date that names no day, or could be two, gives a problem.
 */
export function readEntries(
	note: NoteText,
	interactions: Property | undefined,
	settings: Settings,
	options: EntryOptions,
): NoteEntries {
	const kept = settings.promisesCount ? keptPromises(note, options) : [];
	const headings = headingTests(settings);
	const problems: LineProblem[] = [];
	const items = new Map<ListItem, NoteEntry>();
	const dated: { entry: NoteEntry; from: number; end: number }[] = [];

	function read(text: string, line: number): Entry | null {
		const reading = parseEntry(text, options);
		if (reading === null) return null;
		if (reading.kind === 'entry') return isStruck(text.slice(reading.dateEnd)) ? null : reading.entry;
		problems.push(badDate(reading.reason, reading.found, line));
		return null;
	}

	for (const item of note.items) {
		if (headings.excluded(item.heading)) continue;
		const open = item.task === ' ';
		if (open ? !headings.interactions(item.heading) : item.task !== null && item.task.toLowerCase() !== 'x')
			continue;
		const entry = read(item.text, item.line + 1);
		if (entry === null) continue;
		const made: NoteEntry = { ...entry, line: item.line + 1, form: 'item', open, detail: '', within: item };
		items.set(item, made);
		dated.push({ entry: made, from: item.line + 1, end: item.end });
	}
	for (const heading of note.headings) {
		if (headings.excluded(heading)) continue;
		const entry = read(heading.text, heading.line + 1);
		if (entry === null) continue;
		dated.push({
			entry: { ...entry, line: heading.line + 1, form: 'heading', open: false, detail: '', within: heading },
			from: heading.line + heading.height,
			end: heading.end,
		});
	}
	dated.sort((a, b) => a.entry.line - b.entry.line || a.from - b.from);
	const told = new Set(dated.map(({ entry }) => entry.line));
	const entries = [...withDetail(note, dated), ...kept.filter(({ line }) => !told.has(line))];
	for (const table of note.tables) {
		if (!headings.interactions(table.heading) || headings.excluded(table.heading)) continue;
		entries.push(...readTable(note, table, options, problems));
	}
	entries.push(...readProperty(note, interactions, options, problems));
	entries.sort((a, b) => a.line - b.line);
	return { entries, problems };
}

/** The promises that were kept on a day, as contact of that day, if the settings want it so. */
function keptPromises(note: NoteText, options: EntryOptions): NoteEntry[] {
	return note.items.flatMap((item) => {
		const day = keptOn(item);
		return day === null
			? []
			: [
					{
						...describe(keptWords(item.text), 0, day, 'day', options),
						line: item.line + 1,
						form: 'item' as const,
						open: false,
						detail: '',
						within: item,
					},
				];
	});
}

/** Gives each dated line the undated lines below it, and drops months that only group dated lines. */
function withDetail(note: NoteText, dated: readonly { entry: NoteEntry; from: number; end: number }[]): NoteEntry[] {
	// The innermost dated line that each line belongs to: later ones start further in, so they overwrite.
	const owner = new Map<number, number>();
	const lines: number[][] = dated.map(() => []);
	const open: number[] = [];
	let next = 0;
	for (let at = 0; at < note.lines.length; at++) {
		while (open.length > 0 && (dated[open[open.length - 1] ?? 0]?.end ?? 0) <= at) open.pop();
		const top = open[open.length - 1];
		while (next < dated.length && (dated[next]?.entry.line ?? 0) - 1 === at) {
			open.push(next);
			owner.set(next, top ?? -1);
			next++;
		}
		const innermost = open[open.length - 1];
		if (innermost !== undefined && at >= (dated[innermost]?.from ?? 0)) lines[innermost]?.push(at);
	}
	const groups = new Set([...owner.values()]);
	return dated.flatMap(({ entry }, index) => {
		const isGroup = entry.precision === 'month' && entry.text === '' && groups.has(index);
		return isGroup
			? []
			: [{ ...entry, detail: dedent((lines[index] ?? []).map((at) => note.lines[at]?.text ?? '')) }];
	});
}

/** Lines without their common indent, blank ones at either end left out. */
export function dedent(lines: readonly string[]): string {
	const kept = [...lines];
	while (kept.length > 0 && kept[0]?.trim() === '') kept.shift();
	while (kept.length > 0 && kept[kept.length - 1]?.trim() === '') kept.pop();
	const indents = kept.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
	const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
	return kept.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)).trimEnd()).join('\n');
}

/** A table row's cells. `\|` is a bar within a cell. */
function cells(row: string): string[] {
	const parts: string[] = [];
	let cell = '';
	const text = row.trim();
	for (let at = text.startsWith('|') ? 1 : 0; at < text.length; at++) {
		if (text[at] === '\\' && text[at + 1] === '|') {
			cell += '|';
			at++;
		} else if (text[at] === '|') {
			parts.push(cell.trim());
			cell = '';
		} else cell += text[at];
	}
	if (cell.trim() !== '') parts.push(cell.trim());
	return parts;
}

function readTable(note: NoteText, table: Table, options: EntryOptions, problems: LineProblem[]): NoteEntry[] {
	const header = cells(note.lines[table.line]?.text ?? '').map((cell) => cell.toLowerCase());
	const kindColumn = header.findIndex(
		(cell, index) => index > 0 && /^(?:type|kind|how|channel|medium|method|via)$/.test(cell),
	);
	const found: NoteEntry[] = [];
	for (let at = table.line + 2; at < table.end; at++) {
		const [first = '', ...rest] = cells(note.lines[at]?.text ?? '');
		const reading = parseEntry(first, options);
		if (reading?.kind === 'bad-date') problems.push(badDate(reading.reason, reading.found, at + 1));
		if (reading?.kind !== 'entry') continue;
		const { date, precision, text } = reading.entry;
		const named = kindColumn > 0 ? options.kinds.byName(rest[kindColumn - 1] ?? '') : null;
		const words = [
			text,
			...rest.filter((cell, index) => cell !== '' && !(named !== null && index === kindColumn - 1)),
		]
			.filter((part) => part !== '')
			.join(' | ');
		const entry = describe(words, 0, date, precision, options);
		found.push({
			...entry,
			...(named === null ? {} : { kind: named, text: words, said: words }),
			line: at + 1,
			form: 'table',
			open: false,
			detail: '',
			within: table.heading,
		});
	}
	return found;
}

/** Frontmatter's `interactions:`, a list of `{date, text}` maps or of lines. */
function readProperty(
	note: NoteText,
	property: Property | undefined,
	options: EntryOptions,
	problems: LineProblem[],
): NoteEntry[] {
	if (property === undefined || !Array.isArray(property.value)) return [];
	const lines = itemLines(note, property.line);
	return (property.value as readonly PropertyValue[]).flatMap((item, index) => {
		const line = lines[index] ?? property.line;
		const map = item instanceof Map ? (item as ReadonlyMap<string, PropertyValue>) : null;
		const part = (key: string): string => asRaw(map?.get(key));
		// `- 2026-03-14 call: the ferry` without quotes is a map to YAML: it is read as the line it was meant to be.
		const pair =
			map === null || map.has('date') ? undefined : [...map].find(([key]) => parseEntry(key, options) !== null);
		const asLine = pair === undefined ? null : `${pair[0]}: ${asRaw(pair[1])}`;
		const text = asLine ?? (map === null ? asRaw(item) : part('date'));
		const reading = parseEntry(text, options);
		if (reading?.kind === 'bad-date') problems.push(badDate(reading.reason, reading.found, line));
		if (reading?.kind !== 'entry') {
			if (reading === null && (text !== '' || map !== null))
				problems.push({
					line,
					found: excerpt(text || asText(item) || asList(item).join(', ')),
					expected: 'an interaction that begins with a date',
					severity: 'error',
				});
			return [];
		}
		if (map === null || asLine !== null)
			return [{ ...reading.entry, line, form: 'property' as const, open: false, detail: '', within: null }];
		const kind = options.kinds.byName(part('kind') || part('type'));
		const words = part('text') || part('notes') || part('note') || part('summary');
		const entry = describe(words, 0, reading.entry.date, reading.entry.precision, options);
		return [
			{
				...entry,
				...(kind === null ? {} : { kind, text: words, said: words }),
				line,
				form: 'property' as const,
				open: false,
				detail: '',
				within: null,
			},
		];
	});
}

const asRaw = (value: PropertyValue | undefined): string =>
	typeof value === 'string' ? value.trim() : (asText(value) ?? '');

/** The lines, from 1, of the items of a block list that starts below the property's line. */
function itemLines(note: NoteText, propertyLine: number): number[] {
	const lines: number[] = [];
	let indent: string | null = null;
	for (let at = propertyLine; at < (note.frontmatter?.close ?? 0); at++) {
		const match = /^([ \t]*)-[ \t]/.exec(note.lines[at]?.text ?? '');
		indent ??= match?.[1] ?? null;
		if (match && match[1] === indent) lines.push(at + 1);
		else if (/^[^\s#-]/.test(note.lines[at]?.text ?? '')) break;
	}
	return lines;
}
