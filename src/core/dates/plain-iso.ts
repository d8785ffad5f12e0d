/**
 * A day as most notes write it, by its characters' codes: `2026-11-20`, with behind it what can be no more of a date.
 * It says what `written-date` says, only sooner (tests/core/plain-ways.test.ts).
 */
import { codesOf, FirstWords, plainWordEnd } from '../text/plain-word';
import { allNamesOf } from '../time/calendar-names';
import { isIsoDayAt, type Day } from '../time/day';
import type { DateOptions } from './date-reading';

const LENGTH = 10;
/** Signs behind such a day, and those behind its blank, with which nothing of a date goes on. */
const ENDS = codesOf(':*_)]');
const OPENS = codesOf('([#*_:=|"');
const DASHES = codesOf('-–—');
/** Words with which a time or the end of a range begins. */
const onwards = new FirstWords(['at', 'to', 'until', 'till', 'bis']);

/** Whether a plain word stands at a place, and no date goes on with it. */
function isOtherWord(line: string, at: number, options: DateOptions): boolean {
	if (plainWordEnd(line, at) === at || onwards.mayBegin(line, at)) return false;
	return !allNamesOf(options.languages).firstWords().mayBegin(line, at);
}

/** Whether the date ends for certain at a place: neither time nor range nor digit stands there. */
function isEnd(line: string, at: number, options: DateOptions): boolean {
	if (at === line.length || ENDS.has(line.charCodeAt(at))) return true;
	if (line.startsWith(', ', at)) return isOtherWord(line, at + 2, options);
	if (line[at] !== ' ') return false;
	const next = line.charCodeAt(at + 1);
	if (DASHES.has(next)) return line[at + 2] === ' ' && isOtherWord(line, at + 3, options);
	return OPENS.has(next) || isOtherWord(line, at + 1, options);
}

/** The day that stands so at a place in a line; null wherever that takes a closer look. */
export function plainIsoAt(line: string, at: number, options: DateOptions): Day | null {
	return isIsoDayAt(line, at) && isEnd(line, at + LENGTH, options) ? line.slice(at, at + LENGTH) : null;
}
