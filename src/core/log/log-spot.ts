/** Where among the lines of a log a new one goes, and what stands around it: blank lines, a year, a month. */
import { sameForms, type DayChange } from '../dates/date-form';
import type { Spot } from '../edit/edit';
import type { Reader } from '../entry/reader';
import type { NoteText } from '../markdown/note-text';
import { monthOf, yearOf, type Day } from '../time/day';
import type { LogLine, Pattern, Period } from './log-lines';

/** A place among the lines of a log. */
export interface LogSpot extends Spot {
	/** Whether it is behind another line of the log. */
	readonly isBehind: boolean;
}

/** Which way dated lines run, by the pairs of neighbours that differ; the settings' way where they do not say. */
export function newestFirst(days: readonly Day[], otherwise: 'first' | 'last'): boolean {
	let balance = 0;
	days.forEach((day, at) => {
		const next = days[at + 1];
		if (next !== undefined && next !== day) balance += next < day ? 1 : -1;
	});
	return balance === 0 ? otherwise === 'first' : balance > 0;
}

/** The lines between two neighbours of a log, where nothing but blank lines and breaks stands there. */
function between(note: NoteText, log: readonly LogLine[]): readonly string[] {
	const gaps = log.flatMap((one, at) => {
		const next = log[at + 1];
		const isNext = next !== undefined && next.line >= one.end && next.periods[0] === one.periods[0];
		const lines = isNext ? note.lines.slice(one.end, next.line).map(({ text }) => text) : null;
		return lines?.every((text) => !/[\p{L}\p{N}]/u.test(text)) === true ? [lines] : [];
	});
	const [gap] = gaps;
	if (gap !== undefined) return gap;
	return log[0]?.form === 'item' || log[0]?.form === 'table' ? [] : [''];
}

/** The lines of a log, and the day for which a place among them is looked for. */
interface Search {
	readonly note: NoteText;
	readonly log: readonly LogLine[];
	readonly reader: Reader;
	readonly day: Day;
}

/** Before or behind the one of its neighbours that it follows by its day. */
function spotAmong({ note, log, day }: Search, isNewestFirst: boolean): LogSpot | null {
	const [top] = log;
	const bottom = log[log.length - 1];
	if (top === undefined || bottom === undefined) return null;
	const gap = between(note, log);
	const behind = (one: LogLine): LogSpot => ({ before: one.end, lead: gap, trail: [], isBehind: true });
	const before = (one: LogLine): LogSpot => ({ before: one.line, lead: [], trail: gap, isBehind: false });
	const upToDay = log.filter((one) => one.day <= day);
	if (isNewestFirst) return upToDay[0] === undefined ? behind(bottom) : before(upToDay[0]);
	const leader = upToDay[upToDay.length - 1];
	return leader === undefined ? before(top) : behind(leader);
}

/** Whether a day is of the years and months that a line stands in. */
const isIn = (periods: readonly Period[], { day }: Search): boolean =>
	periods.every(({ year, month }) => [yearOf(day), null].includes(year) && [monthOf(day), null].includes(month));

/** Where a year or month begins that has no dated lines yet, with its own lines; null if it cannot be told. */
function spotInNew(search: Search, like: LogLine, isNewestFirst: boolean): LogSpot | null {
	const { note, log, day } = search;
	// The years that the day is in stay; the first that it is not in is made anew, and what stands in it.
	const level = like.periods.reduce((outermost, one, at) => (isIn([one], search) ? outermost : at), -1);
	const siblings = log.filter((one) => isIn(one.periods.slice(level + 1), search));
	const isOlder = (one: LogLine): boolean => one.day < day;
	const next = siblings.find((one) => isOlder(one) === isNewestFirst)?.periods[level];
	const heads = like.periods
		.slice(0, level + 1)
		.reverse()
		.flatMap((one) => headLike(note, one, { old: like.day, next: day }));
	const gap = like.heading === like.around ? [] : [''];
	if (heads.length === 0) return null;
	if (next !== undefined) return { before: next.line, lead: heads, trail: gap, isBehind: false };
	const end = siblings.reduce((most, one) => Math.max(most, one.end), 0);
	return { before: end, lead: [...gap, ...heads], trail: [], isBehind: true };
}

/** The heading or item of another year or month, with the blank line below it if there is one. */
function headLike({ lines }: NoteText, { line }: Period, change: DayChange): string[] {
	const [head] = sameForms(lines[line]?.text ?? '', change);
	if (head === undefined) return [];
	return lines[line + 1]?.text.trim() === '' ? [head, ''] : [head];
}

/** Where a new line of a log goes that is written like one of its lines; null if there is no such place. */
export function spotIn(search: Search, like: LogLine): LogSpot | null {
	const { log, reader } = search;
	const days = log.map(({ day }) => day);
	const isNewestFirst = newestFirst(days, reader.settings.newest);
	const own = log.filter((one) => isIn(one.periods, search));
	return spotAmong({ ...search, log: own }, isNewestFirst) ?? spotInNew(search, like, isNewestFirst);
}

/** Beside which line a new one stands, and how: behind it or before, with another day. */
export interface Beside {
	readonly note: NoteText;
	readonly like: Pattern;
	readonly spot: LogSpot;
	readonly change: DayChange;
	/** Whether all of the log are tasks. */
	readonly isTicked: boolean;
}

/** The lines of a new contact; `column` is where the cursor goes in the first: behind the date. */
export interface Block {
	readonly lines: readonly string[];
	readonly column: number;
	/** The first line behind its bullet, `#` or callout; null where that alone does not tell whether it is read. */
	readonly content: string | null;
	/** What is told below it. */
	readonly below: string;
}
