/** The lines of a note that link to somebody, and which of their links tell of contact (note format, "Other notes"). */
import { dedent } from '../text/dedent';
import type { HeadingTests } from '../entry/heading-tests';
import { AT, withAtNames } from '../markdown/at-name';
import { linksIn, type NoteLink } from '../markdown/link';
import {
	aroundOf,
	type Around,
	type Heading,
	type ListItem,
	type NoteLine,
	type NoteText,
} from '../markdown/note-text';
import { isOfToday, withoutTodayMark } from '../markdown/own-marks';
import { shownLines, spokenText } from '../markdown/seen-text';
import { keptWords } from '../entry/promise';
import { tagsIn } from '../markdown/tags';
import type { KindIndex } from '../settings/kinds';
import { aroundTest, cameToNothing, tellsOf, type LinkedLine } from '../telling/tells-of';
import { isParticipantsKey } from './note-day';

/** Behind this a line is not looked at, so that a line of five million characters costs as much as a long one. */
export const WINDOW = 20_000;

/**
 * As many lines below an item or a heading are its detail: each of ten thousand nested ones has all others below it.
 */
const MOST_LINES = 200;
/** A line below that is longer is left out. */
const LONGEST_DETAIL = 2000;

/** A line with more links than this is a register, and tells of nobody. */
const MOST_LINKS = 40;

/** What a line says, as far as it is looked at, with links for the names behind an `@`. */
export const spoken = (text: string): string => withAtNames(spokenText(text.slice(0, WINDOW)));

/** Whether a line may hold such a link. */
export const mayName = (text: string): boolean => text.includes('[') || text.includes(AT);

/** A line with links: what it says, and what stands below it. */
export interface LinkingLine {
	/** From 1. */
	readonly line: number;
	readonly words: string;
	readonly detail: string;
	/** The item it belongs to, else the heading it stands under. */
	readonly within: Around | null;
	readonly links: readonly NoteLink[];
}

export function linkingLines(note: NoteText, taken: ReadonlySet<number>, headings: HeadingTests): LinkingLine[] {
	return tellingLines(note, taken, headings).flatMap(({ at, text, within }) => {
		const begun = within?.line === at ? within : null;
		const words = begun?.text ?? text.trim();
		const links = linksIn(spoken(words));
		if (links.length === 0) return [];
		return [{ line: at + 1, words, detail: begun === null ? '' : detailOf(note, begun), within, links }];
	});
}

/** The lines that may hold links and tell of what has been: from 0, with the innermost item, else heading, around. */
function tellingLines(
	note: NoteText,
	taken: ReadonlySet<number>,
	headings: HeadingTests,
): { readonly at: number; readonly text: string; readonly within: Around | null }[] {
	const items = itemsByLine(note);
	const starts = new Map(note.headings.map((heading) => [heading.line, heading]));
	let heading: Heading | null = null;
	return note.lines.flatMap((line, at) => {
		heading = starts.get(at) ?? heading;
		const item = items.get(at) ?? null;
		const isRead = isTickedOff(item, at) || !(headings.excluded(heading) || isOpenTask(item));
		return taken.has(at) || !mayLink(line) || !isRead
			? []
			: [{ at, text: line.text.slice(0, line.hiddenFrom), within: item ?? heading }];
	});
}

const mayLink = ({ text, role }: NoteLine): boolean =>
	role !== 'frontmatter' && role !== 'quiet' && role !== 'blank' && mayName(text);

/** What stands below an item or a heading. */
function detailOf(note: NoteText, around: Around): string {
	const from = around.line + ('height' in around ? around.height : 1);
	const lines = shownLines(note.lines.slice(from, Math.min(around.end, around.line + MOST_LINES)));
	return dedent(lines.filter((text) => text.length < LONGEST_DETAIL));
}

/** For each line of a list the innermost item it belongs to. */
function itemsByLine(note: NoteText): ReadonlyMap<number, ListItem> {
	const innermost = new Map<number, ListItem>();
	const open: ListItem[] = [];
	let next = 0;
	for (let at = 0; at < note.lines.length && (next < note.items.length || open.length > 0); at++) {
		while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= at) open.pop();
		while (note.items[next]?.line === at) open.push(note.items[next++] as ListItem);
		const item = open[open.length - 1];
		if (item !== undefined) innermost.set(at, item);
	}
	return innermost;
}

/** Whether a list item, or one around it, is a task that is not done: an intention, or something called off. */
function isOpenTask(item: ListItem | null): boolean {
	for (let at = item, depth = 0; at !== null && depth < 40; at = at.parent, depth++)
		if (at.task !== null && at.task.toLowerCase() !== 'x') return true;
	return false;
}

/** Whether the line of this index, from 0, begins a task of the day that is ticked off. */
export const isTickedOff = (around: Around | null, line: number): boolean =>
	around?.line === line && 'task' in around && around.task?.toLowerCase() === 'x' && isOfToday(around.text);

/** Of the links of such a task those whose people were met: the first one's, and those of whom its words tell. */
export function metIn(words: string, kinds: KindIndex): NoteLink[] {
	const text = spoken(words);
	const line: LinkedLine = { text, isDone: true, around: null, isDated: true };
	return linksIn(text).filter((link, at) => (at === 0 ? !cameToNothing(link, text) : tellsOf(link, line, kinds)));
}

/** What such a task says: all but the mark, the days that tools note, and the link, if it leads by itself. */
export function saidByTask(words: string): string {
	const said = keptWords(withoutTodayMark(words));
	const [first] = linksIn(said);
	const leads = first !== undefined && !/[^\s*_]/.test(said.slice(0, first.from));
	return leads && !/^['’]/.test(said.slice(first.to)) ? said.slice(first.to).replace(/^[\s*_:,–—-]+/, '') : said;
}

/** What is known of a note whose lines are asked. */
export interface Asked {
	readonly kinds: KindIndex;
	/** A note of a meeting, and no daily note: who was there took part, and not all who are spoken of. */
	readonly isMeeting: boolean;
	/** Whether its properties say who took part. */
	readonly isNamed: boolean;
}

/** `Attendees: …`, `**Who:** …`, `People:: …`: a line that says who took part. */
const LABEL = /^[*_]{0,2}(\p{L}[\p{L} _-]{0,39})[*_]{0,2}(?:::?|：)/u;

const isLabel = (words: string): boolean => isParticipantsKey(LABEL.exec(words)?.[1]?.trim() ?? '');

/** Whether a text holds nothing but links. */
function isBare(words: string): boolean {
	let rest = '';
	let from = 0;
	for (const link of linksIn(words)) {
		rest += words.slice(from, link.from);
		from = link.to;
	}
	return !/[\p{L}\p{N}]/u.test((rest + words.slice(from)).replace(/\band\b/gi, ''));
}

/** A heading under which those stand who took part. */
const isAttendance = (around: Around | null): boolean =>
	around !== null && !around.text.includes('[') && isParticipantsKey(around.text.trim());

/** Where a line stands: around its item or heading, where it begins one. */
const placeOf = ({ line, within }: LinkingLine): Around | null =>
	within !== null && within.line === line - 1 ? aroundOf(within) : within;

/** The heading above a line. */
const headingOf = (around: Around | null): Heading | null =>
	around === null || 'height' in around ? around : around.heading;

/** Whether a line of a note of a meeting says who took part: by a label, a heading, or as the first thing it says. */
function saysWho(line: LinkingLine): boolean {
	if (isLabel(line.words)) return true;
	const place = placeOf(line);
	if (isAttendance(place) || isAttendance(headingOf(place))) return true;
	return isBare(line.words) && (headingOf(place)?.parent ?? null) === null && (headingOf(place)?.level ?? 1) === 1;
}

/** What a line says; one that is nothing but links says what the first line below it says. */
function saidIn(words: string, detail: string): string {
	const first = detail.split('\n', 1)[0] ?? '';
	const below = first === '' || first.includes('[') || !isBare(words) ? '' : first.replace(/^\s*[-*+] /, '');
	return below === '' ? spoken(words) : `${spoken(words)}: ${spoken(below)}`;
}

/** Whether a tag names a kind: `[[Ana]] #call`. */
const hasKind = (words: string, kinds: KindIndex): boolean =>
	words.includes('#') &&
	tagsIn(words.slice(0, WINDOW)).some((tag) => kinds.byName(tag.split('/', 1)[0] ?? '') !== null);

function asLine(line: LinkingLine, around: LinkedLine['around'], kinds: KindIndex): LinkedLine {
	const begun = line.within?.line === line.line - 1 ? line.within : null;
	const isDone = begun !== null && 'task' in begun && begun.task !== null;
	return {
		text: saidIn(line.words, line.detail),
		isDone,
		around: around === null && hasKind(line.words, kinds) ? 'contact' : around,
		isDated: false,
	};
}

/** Of the lines of a note with a day those that tell of contact, each with the links that do. */
export function tellingOf(lines: readonly LinkingLine[], { kinds, isMeeting, isNamed }: Asked): LinkingLine[] {
	const around = aroundTest(kinds);
	const who = new Set(isMeeting ? lines.filter(saysWho) : lines.filter(({ words }) => isLabel(words)));
	const isSettled = isMeeting && (isNamed || who.size > 0);
	return lines.flatMap((line) => {
		if (isTickedOff(line.within, line.line - 1)) return [{ ...line, links: metIn(line.words, kinds) }];
		if (who.has(line)) return [line];
		if (line.links.length > MOST_LINKS) return [];
		const isTitle = line.within !== null && 'level' in line.within && line.within.level === 1;
		if (isSettled && !(isTitle && line.within?.line === line.line - 1)) return [];
		const asked = asLine(line, around(placeOf(line)), kinds);
		const links = line.links.filter((link) => tellsOf(link, asked, kinds));
		return links.length === 0 ? [] : [{ ...line, links }];
	});
}

/** Of the links of a dated line those whose people it tells of contact with: in its own words, or in those below it. */
export function tellingIn(
	{ text, detail, kind, within }: { text: string; detail: string; kind: string | null; within: Around | null },
	kinds: KindIndex,
): NoteLink[] {
	const around = aroundTest(kinds);
	const tellIn = (words: string, said: LinkedLine['around']): NoteLink[] => {
		const links = linksIn(words);
		const line = { text: words, around: said, isDone: false, isDated: true };
		return links.length > MOST_LINKS ? [] : links.filter((link) => tellsOf(link, line, kinds));
	};
	const outer = around(within === null ? null : aroundOf(within));
	const own = tellIn(saidIn(text, detail), outer === 'none' || kind === null ? outer : 'contact');
	const below = spoken(detail).split('\n').filter(mayName);
	const inDetail = below.flatMap((line) => tellIn(line.replace(/^\s*(?:[-*+] )?/, ''), around(within)));
	return [...own, ...inDetail];
}
