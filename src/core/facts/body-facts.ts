/**
 * Facts that a person's note tells in its text: `- **Birthday:** May 4`, `Frequency: monthly` under the title, a table
 * of facts, a list of important dates (note format, "Facts in the text").
 */
import { factOf } from './meant-fields';
import type { Property } from '../properties/frontmatter';
import { keyTest, wordsOf } from '../properties/key-meaning';
import { cellsOf } from '../markdown/table-cells';
import type { Heading, NoteLine, NoteText } from '../markdown/note-text';
import * as terms from '../languages/note-words';
import { readYearlyDate } from '../dates/yearly-date';
import type { DateOptions } from '../dates/written-date';

/** Nobody writes a fact into a longer line. */
const LONGEST = 300;

const isFactsHeading = keyTest(terms.FACTS, terms.OF_FACTS);
const isDatesHeading = keyTest(terms.DAYS, terms.OF_FACTS);

/** `**Birthday:** May 4`: bold says that a key is one, wherever it stands. */
const BOLD = /^(?:\*\*|__)(\p{L}[\p{L}\p{N} _/-]{0,39})(?::(?:\*\*|__)|(?:\*\*|__):)[ \t]*(\S.{0,200})$/u;
const PLAIN = /^(\p{L}[\p{L}\p{N} _/-]{0,39}):[ \t]+(\S.{0,200})$/u;
/** What stands before a fact in its line: a quotation's sign, a bullet. */
const BEFORE = /^[ \t]*(?:>[ \t]*)?(?:[-*+][ \t]+)?/;

type Pair = readonly [key: string, value: string];

const pairOf = (match: RegExpExecArray | null): Pair | null =>
	match?.[1] === undefined || match[2] === undefined ? null : [match[1].trim(), match[2].trim()];

/** The key and the value of a row of two cells. */
function rowPair(text: string): Pair | null {
	const [key, value, ...more] = cellsOf(text);
	return key === undefined || value === undefined || more.length > 0 ? null : [key.replace(/[*_:]/g, ''), value];
}

/** What a line says, as key and value; `isPlain`: a key need not be bold there. */
function pairIn(text: string, isPlain: boolean): Pair | null {
	const words = text.slice(BEFORE.exec(text)?.[0].length ?? 0).trimEnd();
	return pairOf(BOLD.exec(words)) ?? (isPlain ? pairOf(PLAIN.exec(words)) : null);
}

/** Whether facts without emphasis are told below a heading: the title, or one of facts. */
const tellsFacts = (heading: Heading | null): boolean =>
	heading === null ||
	(heading.level === 1 && heading.parent === null) ||
	isFactsHeading(heading.text.trim()) ||
	(heading.parent !== null && heading.level > 1 && isFactsHeading(heading.parent.text.trim()));

const isBirth = (text: string): boolean => wordsOf(text).some((word) => terms.BIRTH.has(word));

/** A day of a list of important ones, as a property would have it: a birthday, or a milestone with its label. */
function dayOf([key, value]: Pair, dates: DateOptions): readonly [key: string, value: string] | null {
	const isFirst = readYearlyDate(key, dates) !== null;
	const [label, day] = isFirst ? [value, key] : [key, value];
	if (readYearlyDate(day, dates) === null || (isFirst && !isBirth(label))) return null;
	return isBirth(label) && wordsOf(label).length < 3 ? ['birthday', day] : ['milestones', `${day} ${label}`];
}

/** A line that may tell a fact, as key and value, and whether it stands among important days. */
interface Told {
	readonly pair: Pair;
	readonly line: number;
	readonly isOfDays: boolean;
}

const mayTell = ({ text, role }: NoteLine, isQuoted: boolean): boolean =>
	text.length <= LONGEST &&
	(role === 'table' || (text.includes(':') && !text.includes('::'))) &&
	(role === 'table' || role === 'text' || role === 'item' || isQuoted);

function toldFacts(note: NoteText, skip: ReadonlySet<number>): Told[] {
	let heading: Heading | null = null;
	let next = 0;
	const quoted = new Set(note.quotes.flatMap(({ line, end }) => note.lines.slice(line, end)));
	// Properties that never close are told as a problem, and are no text.
	const isUnclosed = note.frontmatter === null && note.lines[0]?.text.trimEnd() === '---';
	return note.lines.flatMap((line, at) => {
		while (note.headings[next]?.line === at) heading = note.headings[next++] ?? null;
		if (skip.has(at) || !mayTell(line, quoted.has(line))) return [];
		const isOfDays = heading !== null && isDatesHeading(heading.text.trim());
		const isPlain = isOfDays || (tellsFacts(heading) && !(isUnclosed && heading === null));
		const pair = line.role === 'table' ? rowPair(line.text) : pairIn(line.text, isPlain);
		return pair === null ? [] : [{ pair, line: at + 1, isOfDays }];
	});
}

/**
 * The facts of a note's text under the keys they are known by, each once: the first. Lines of `skip` (from 0) are not
 * read: what stands there is told of a day.
 */
export function bodyFacts(note: NoteText, skip: ReadonlySet<number>, dates: DateOptions): Map<string, Property> {
	const found = new Map<string, Property>();
	const days: string[] = [];
	let first = 0;
	for (const { pair, line, isOfDays } of toldFacts(note, skip)) {
		const day = isOfDays ? dayOf(pair, dates) : null;
		if (day?.[0] === 'milestones') {
			if (days.push(day[1]) === 1) first = line;
			continue;
		}
		const [key, value] = day ?? pair;
		const fact = factOf({ key, value, line }, dates);
		if (fact !== null && !found.has(fact[0])) found.set(...fact);
	}
	if (days.length > 0) found.set('milestones', { key: 'milestones', value: days, line: first });
	return found;
}
