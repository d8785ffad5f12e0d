/** The day of a note that is nobody's, and who took part by its properties: daily notes and notes of meetings. */
import { dayIn } from '../dates/day-in';
import { readDatedValue } from '../dates/written-date';
import { DEFAULT_DAILY_FORMAT, dayNamed } from '../time/daily-name';
import type { Day } from '../time/day';
import { isEmptyValue } from '../properties/frontmatter';
import type { Field, Fields } from '../properties/fields';
import { keyTest, wordsOf } from '../properties/key-meaning';
import type { ReadNote } from '../properties/read-note';
import { naturesOf } from '../person/nature';
import type { Reader } from '../entry/reader';
import * as terms from '../text/note-words';
import { noteName } from '../text/vault-path';

/** Whether a key names those who took part: `guests`, `meeting_with`. */
export const isParticipantsKey = keyTest(terms.PARTICIPANTS, terms.OF_MEETING);
const isWhenKey = keyTest(terms.WHEN, terms.OF_WHEN);

/** The properties that name who took part, those known as a whole first. */
export function participantsOf({ frontmatter }: ReadNote, fields: Fields): Field[] {
	const known = fields.all('attendees');
	const lines = new Set(known.map(({ line }) => line));
	const others = [...frontmatter.properties.values()].filter(
		({ key, value, line }) => !lines.has(line) && !isEmptyValue(value) && isParticipantsKey(key),
	);
	return [...known, ...others];
}

/** Whether a note says that it is about a meeting: by who took part, its type, its folder or its name. */
function isMeeting({ path, frontmatter, note }: ReadNote, participants: readonly Field[]): boolean {
	if (participants.length > 0) return true;
	const said = [...path.replace(/\.md$/i, '').split('/'), ...naturesOf(frontmatter, note)];
	return said.some((text) => wordsOf(text).some((word) => terms.MEETING.has(word)));
}

/** `**When:** 2026-11-25 13:00`, `- Date:: [[2026-11-18]]`. */
const LABEL = /^(?:[-*+] )?[*_]{0,2}(\p{L}[\p{L} _-]{0,39})[*_]{0,2}::?[*_]{0,2}[ \t]+(\S.{0,200})$/u;
/** As many lines are a note's head at most. */
const MOST_HEAD = 30;

/** The day that a property, or a line at the head of the text, says the meeting was on. */
function dayTold({ frontmatter, note }: ReadNote, { options }: Reader): Day | null {
	const from = note.frontmatter === null ? 0 : note.frontmatter.close + 1;
	const lines = note.lines.slice(from, from + MOST_HEAD).flatMap(({ text, role }) => {
		const [, key = '', value = ''] = role === 'text' || role === 'item' ? (LABEL.exec(text) ?? []) : [];
		return value === '' ? [] : [{ key, value }];
	});
	for (const { key, value } of [...frontmatter.properties.values(), ...lines]) {
		if (typeof value !== 'string' || !isWhenKey(key)) continue;
		const dated = readDatedValue(value, options.dates);
		if (dated?.precision === 'day') return dated.day;
	}
	return null;
}

/**
 * The day of a note: that of its name by the vault's format, else of its `date`, else of a name that is nothing but a
 * day; of a meeting also the day in its name, or that of another property or line which says when. Null if it has none.
 */
export function dayOfNote(read: ReadNote, fields: Fields, participants: readonly Field[], reader: Reader): Day | null {
	const { settings, options, dailyFormats, week } = reader;
	for (const format of dailyFormats) {
		const day = dayNamed(read.path, format, settings.languages, week);
		if (day !== null) return day;
	}
	const date = fields.get('date')?.value;
	const dated = typeof date === 'string' ? readDatedValue(date, options.dates) : null;
	if (dated !== null) return dated.precision === 'day' ? dated.day : null;
	return dayWithout(read, participants, reader);
}

/** The day of a note that has no `date`, and no name by the vault's format. */
function dayWithout(read: ReadNote, participants: readonly Field[], reader: Reader): Day | null {
	const name = noteName(read.path);
	const named = dayIn(name, reader.options.dates);
	const isWhole = named?.from === 0 && named.to === name.length;
	// Where the vault names its daily notes in a way of its own, others are none.
	if (isWhole && reader.dailyFormats.every((format) => format === DEFAULT_DAILY_FORMAT)) return named.day;
	if (!isMeeting(read, participants)) return null;
	return named?.day ?? dayTold(read, reader);
}
