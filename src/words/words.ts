/**
 * Every sentence a user reads, in one place. Kind words: somebody has been quiet, nobody is neglected.
 * Sentence case, no exclamation marks. Functions take what they name.
 */
import { cut } from '../core/text/cut';
import { addMonths, daysBetween, formatDay, yearOf, type Day } from '../core/time/day';
import type { NameFault } from '../core/text/vault-path';
import type { EditFault } from '../core/edit/edit';
import type { Standing } from '../core/people/standing';
import type { Problem } from '../core/markdown/problem';
import { counted } from './counted';
import type { Precision } from '../core/dates/written-date';

/** From so many days on a length of time is told in weeks, and no more to the day. */
export const EXACT_DAYS = 14;

/** A length of time in the largest unit that fits: `3 weeks`, `2 months`, `5 days`. Days from 0. */
export function spanWords(from: Day, to: Day): string {
	const days = Math.abs(daysBetween(from, to));
	if (days < EXACT_DAYS) return counted(days, 'day');
	const [early, late] = from < to ? [from, to] : [to, from];
	let months = 0;
	while (addMonths(early, months + 1) <= late) months += 1;
	if (days < 56 || months < 2) return counted(Math.floor(days / 7), 'week');
	if (months < 24) return counted(months, 'month');
	return counted(Math.floor(months / 12), 'year');
}

/** A day as people say it: `5 Oct`, with the year where it is not this one. */
export const shortDay = (day: Day, today: Day): string =>
	formatDay(day, yearOf(day) === yearOf(today) ? 'D MMM' : 'D MMM YYYY');

/** The day of something that was, or its month where no more is known: `5 Oct`, `September`. */
export const toldDay = (day: Day, precision: Precision, today: Day): string =>
	precision === 'day' ? shortDay(day, today) : formatDay(day, yearOf(day) === yearOf(today) ? 'MMMM' : 'MMMM YYYY');
/** The same behind a word: `5 Oct`, `in September`. */
export const dayOrMonth = (day: Day, precision: Precision, today: Day): string =>
	precision === 'day' ? shortDay(day, today) : onDay(day, precision, today);
/** The same in a sentence: `on 5 Oct`, `in September`. */
export const onDay = (day: Day, precision: Precision, today: Day): string =>
	`${precision === 'day' ? 'on' : 'in'} ${toldDay(day, precision, today)}`;

/** A day with its weekday: `Tuesday, 24 November 2026`. */
export const longDay = (day: Day): string => formatDay(day, 'dddd, D MMMM YYYY');

/** When somebody is due: `3 weeks past`, `yesterday`, `today`, `tomorrow`, `in 4 days`. */
export function whenWords(due: Day, today: Day): string {
	const days = daysBetween(today, due);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	return days < 0 ? `${spanWords(due, today)} past` : `in ${spanWords(today, due)}`;
}

/** When a snooze ends, and when somebody is due where that is later. */
function snoozeWords({ due, snoozedUntil }: Standing, today: Day): string {
	const until = snoozedUntil ?? due;
	if (until === null) return 'snoozed';
	const rest = `snoozed until ${shortDay(until, today)}`;
	return due === null || due <= until ? rest : `${rest}, due ${whenWords(due, today)}`;
}

/** A person's standing in a few words, for the right edge of a row. */
export function standingWords(standing: Standing, today: Day): string {
	const { status, due, reason } = standing;
	if (status === 'deceased') return 'remembered';
	if (status === 'paused') return 'paused';
	if (status === 'untracked' || due === null) return 'no rhythm yet';
	if (status === 'snoozed') return snoozeWords(standing, today);
	if (status === 'planned') return `planned for ${shortDay(due, today)}`;
	if (reason === 'away') return `away until ${shortDay(due, today)}`;
	return whenWords(due, today);
}

/** `last contact 5 Oct`, `last contact in October`; `''` if there never was one. */
const sinceWords = ({ last, lastPrecision }: Standing, today: Day): string =>
	last === null ? '' : `last contact ${dayOrMonth(last, lastPrecision, today)}`;

/** What stands before a day. */
const LEADS = { agreed: 'agreed for', away: 'away, as they said, until', plan: 'planned for' } as const;

const leadTo = (lead: string, due: Day | null, today: Day): string =>
	`${lead} ${due === null ? 'a day' : shortDay(due, today)}`;

/** What is said whatever the day. */
const STANDS = {
	'never-contacted': 'no contact noted yet, so today is a good day',
	'plan-today': 'planned for today',
	paused: 'paused',
	deceased: 'remembered',
} as const;

/** Why a person stands where they stand, as a sentence without its full stop. */
export function reasonWords(standing: Standing, every: string | null, today: Day): string {
	const { reason, due } = standing;
	const since = sinceWords(standing, today);
	switch (reason) {
		case 'never-contacted':
		case 'plan-today':
		case 'paused':
		case 'deceased':
			return STANDS[reason];
		case 'agreed':
		case 'away':
		case 'plan':
			return leadTo(LEADS[reason], due, today);
		case 'snoozed':
			return snoozeWords(standing, today);
		case 'no-rhythm':
			return since === '' ? 'no rhythm yet' : `no rhythm yet, ${since}`;
		case 'rhythm':
			return `${since}, rhythm ${rhythmName(every)}`;
	}
}

/** A rhythm by its name: `month` alone is *every month*. */
function rhythmName(every: string | null): string {
	if (every === null) return 'not set';
	return /^(?:day|week|month|quarter|year)$/i.test(every.trim()) ? `every ${every.trim()}` : every;
}

const notWritten = (path: string): string => `Nothing was written to ${path}:`;
const HIDING_SIGN = 'a sign such as %% in these words would hide lines of the note. Leave it out.';

/** What is open at the end of a note, and what it would swallow, behind a colon. */
export const unclosedWords = (
	{ what, line }: { readonly what: string; readonly line: number },
	swallowed: string,
): string => `a ${what} that begins in line ${line} is never closed and would swallow ${swallowed}. Close it first.`;

/** Sentences for what cannot be done. Each says what was found and what to do. */
export const faults = {
	name(name: string, fault: NameFault): string {
		switch (fault.fault) {
			case 'empty':
				return 'A person needs a name: type one.';
			case 'character':
				return `"${name}" cannot be a note's name because of "${fault.character}": leave that character out.`;
			case 'dot':
				return `"${name}" cannot be a note's name: leave out the dot at its beginning or end.`;
			case 'reserved':
				return `"${name}" is a name that Windows keeps for itself: add a word to it.`;
			case 'long':
				return `"${cut(name, 31)}" is too long for a note's name: shorten it.`;
		}
	},
	exists: (path: string): string => `There is a note ${path} already: choose another name, or open that note.`,
	bearers: (name: string, paths: readonly string[]): string =>
		`"${name}" is the name, an alias or the address of ${andList(paths)} already: nothing was written.`,
	/** Of something that should stand in all of several notes or in none. */
	halfDone: (paths: readonly string[], why: string): string =>
		`What was written stays in ${andList(paths)} alone, where it could not be taken back: ${why}`,
	unreadableTemplate: (path: string): string =>
		`The template ${path} could not be read: check its path in the settings.`,
	lossyTemplate: 'The template could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.',
	noSuchPerson: (name: string): string => `Nobody here is called "${name}".`,
	noSuchPersonDidYouMean: (name: string, close: readonly string[]): string =>
		`Nobody here is called "${name}". Did you mean ${orList(close)}?`,
	ambiguousPerson: (name: string, paths: readonly string[]): string =>
		`"${name}" could be ${orList(paths)}: give the path instead.`,
	date: (words: string): string =>
		`"${words}" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.`,
	/** The same where a day to come is asked for. */
	dayAhead: (words: string): string =>
		`"${words}" is not a date I can read: try "friday", "in 2 weeks" or "1 december".`,
	cadence: (words: string): string =>
		`"${words}" is not a rhythm I can read: try "3 weeks", "monthly", "twice a year" or "never".`,
	circle(name: string, known: readonly string[]): string {
		const advice = known.length === 0 ? 'make one in the settings' : `the circles are ${known.join(', ')}`;
		return `There is no circle "${name}": ${advice}.`;
	},
	kind: (name: string, known: readonly string[]): string =>
		`There is no kind "${name}": the kinds are ${known.join(', ')}, and any word for one of them will do.`,
	edit(path: string, fault: EditFault | 'unreadable'): string {
		if (fault === 'unreadable') return `${notWritten(path)} ${HIDING_SIGN}`;
		return `${notWritten(path)} ${unclosedWords(fault, 'the new line')}`;
	},
	merge: (path: string, line: number): string =>
		`${notWritten(path)} a merge that begins in line ${line} is not settled, ` +
		'and what is written now could be lost with one of its sides. Settle it first.',
	changed: (path: string): string => `Nothing was written: ${path} changed in the meantime. Try again.`,
	gone: (path: string): string => `Nothing was written: ${path} is no longer there.`,
	/** Why something could not be read, as the end of a sentence. */
	noSuchNote: 'there is no such note',
	tooLarge: 'it is larger than 20 MB',
	unreadable: (path: string, why: string): string => `${path} could not be read: ${why}.`,
	notUtf8: (path: string): string =>
		`${path} could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.`,
	brokenCharacter: (path: string): string =>
		`${notWritten(path)} a character in these words is broken, such as half an emoji. Type it anew.`,
	unwritten: (path: string, why: string): string => `${notWritten(path)} ${why}.`,
	outside: (path: string): string => `Nothing was written: ${path} lies outside the vault.`,
	/** Of what is to be kept of somebody, and would say something else in the note. */
	unkept: (path: string): string =>
		`${notWritten(path)} these words would be read as something else there. Leave out signs such as ~~, %% or a date in front.`,
	emptyText: 'There is nothing to log yet: say a word about it.',
};

/** A problem in a note as one sentence. */
export const problemWords = ({ path, line, found, expected }: Problem): string =>
	`${path}, line ${line}: found "${found}", expected ${expected}.`;

/** `a`, `a or b`, `a, b or c`. */
export function orList(items: readonly string[]): string {
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function andList(items: readonly string[]): string {
	return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

export * from './host';
export * from './app/commands';
export * from './app/modals';
export * from './problems';
export * from './app/settings';
