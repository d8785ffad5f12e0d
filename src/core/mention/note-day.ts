/** The day of a note that is nobody's, and who took part by its properties: daily notes and notes of meetings. */
import { dayIn } from '../dates/day-in';
import { readDatedValue } from '../dates/written-date';
import { DEFAULT_DAILY_FORMAT, dayNamed } from '../time/daily-name';
import type { Day } from '../time/day';
import { isEmptyValue, type Property } from '../properties/frontmatter';
import type { Field, Fields } from '../properties/fields';
import { isWhenKey, keyTest, wordsOf } from '../properties/key-meaning';
import type { ReadNote } from '../properties/read-note';
import { naturesOf } from '../person/nature';
import type { Reader } from '../entry/reader';
import * as terms from '../languages/note-words';
import { noteName } from '../text/vault-path';

/** Whether a key names those who took part: `guests`, `meeting_with`. */
export const isParticipantsKey = keyTest(terms.PARTICIPANTS, terms.OF_MEETING);

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
const LABEL =
	/^(?:[-*+] )?[*_]{0,2}(\p{L}[\p{L} _-]{0,39})[*_]{0,2}(?:::?[*_]{0,2}[ \t]+|：[*_]{0,2}[ \t]*)(\S.{0,200})$/u;
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

/** The day of a note that has one, and what the note is of. */
export interface OwnDay {
	readonly day: Day;
	/** `text`: what somebody else wrote, kept by its `date`; it tells of no contact. */
	readonly of: 'day' | 'meeting' | 'text';
}

/** Whether a note keeps a text of somebody else's: its type says so, or a property where it is from. */
function isClipping({ frontmatter, note }: ReadNote): boolean {
	const isSource = ({ key, value }: Property): boolean =>
		typeof value === 'string' && /^https?:\/\//i.test(value) && wordsOf(key).some((word) => terms.SOURCE.has(word));
	return (
		[...frontmatter.properties.values()].some(isSource) ||
		naturesOf(frontmatter, note).some((text) => wordsOf(text).some((word) => terms.CLIPPING.has(word)))
	);
}

/**
 * The day of a note: that of its name by the vault's format, else of its `date`, else of a name that is nothing but a
 * day; of a meeting also the day in its name, or that of another property or line which says when. Null if it has none.
 */
export function dayOfNote(
	read: ReadNote,
	fields: Fields,
	participants: readonly Field[],
	reader: Reader,
): OwnDay | null {
	const { settings, options, dailyFormats, week } = reader;
	for (const format of dailyFormats) {
		const day = dayNamed(read.path, format, settings.languages, week);
		if (day !== null) return { day, of: 'day' };
	}
	const date = fields.get('date')?.value;
	const dated = typeof date === 'string' ? readDatedValue(date, options.dates) : null;
	if (dated === null) return dayWithout(read, participants, reader);
	if (dated.precision === 'month') return null;
	const isOfMeeting = !dayNaming(read, reader).isWhole && isMeeting(read, participants);
	const other = isClipping(read) ? 'text' : 'day';
	return { day: dated.day, of: isOfMeeting ? 'meeting' : other };
}

/** The day in a note's name, and whether the name is nothing else: `2026_11_12`, `daily.journal.2026.11.12`. */
function dayNaming({ path }: ReadNote, { options }: Reader): { readonly day: Day | null; readonly isWhole: boolean } {
	const name = noteName(path);
	const named = dayIn(name, options.dates);
	const before = named === null ? [] : wordsOf(name.slice(0, named.from));
	const isWhole = named?.to === name.length && before.every((word) => terms.DAILY.has(word));
	return { day: named?.day ?? null, isWhole };
}

/** The day of a note that has no `date`, and no name by the vault's format. */
function dayWithout(read: ReadNote, participants: readonly Field[], reader: Reader): OwnDay | null {
	const { day: named, isWhole } = dayNaming(read, reader);
	// Where the vault names its daily notes in a way of its own, others are none.
	if (named !== null && isWhole && reader.dailyFormats.every((format) => format === DEFAULT_DAILY_FORMAT))
		return { day: named, of: 'day' };
	const day = isMeeting(read, participants) ? (named ?? dayTold(read, reader)) : null;
	return day === null ? null : { day, of: 'meeting' };
}
