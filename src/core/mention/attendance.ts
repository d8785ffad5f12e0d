/**
 * Who took part in a meeting, as its text says it without a link, or in a quotation: `**Attendees:** Ana Vos, Bo`,
 * names below `## Attendees`, a callout `> [!attendees]`.
 */
import { calloutAt } from '../entry/shapes';
import { isParticipantsKey } from './note-day';
import { ATTENDING } from '../languages/note-words';
import type { NoteLine, NoteText, Quote } from '../markdown/note-text';
import { spokenText } from '../markdown/seen-text';
import type { Field } from '../properties/fields';
import { wordsOf } from '../properties/key-meaning';

/** As many lines are a note's head at most, and as many are looked at in one quotation or below one heading. */
const MOST_LINES = 30;
/** Behind this a line is not looked at. */
const LONGEST = 2000;

/** Who took part, as fields with the lines they stand in. */
export interface Attendance {
	/** In quotations, which say nothing else. */
	readonly quoted: readonly Field[];
	/** Behind a label at the head of the note. */
	readonly labelled: readonly Field[];
	/** Below a heading. */
	readonly headed: readonly Field[];
	/** Whether what says so is of nothing but a meeting: a callout, or a word such as *attendees*. */
	readonly isSure: boolean;
}

/** `**Attendees:** Ana Vos, Bo` */
const LABEL = /^[*_]{0,2}(\p{L}[\p{L} _-]{0,39})[*_]{0,2}(?:::?|：)(.*)$/u;

const isLinked = (text: string): boolean => text.includes('[[') || text.includes('](');
const isAttending = (text: string): boolean => wordsOf(text).some((word) => ATTENDING.has(word));

/** A mark of a list, and a box to tick. */
const MARK = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\[(.)\][ \t]+)?/;

/** What a line says behind its mark; nothing where its box is not ticked. */
function wordsIn(line: string): string {
	const [mark = '', box = 'x'] = MARK.exec(line) ?? [];
	return box.toLowerCase() === 'x' ? spokenText(line.slice(mark.length, LONGEST)).trim() : '';
}

const field = (value: string, at: number): Field => ({ key: '', value, line: at + 1 });

/** Whether a callout is of those who took part, by its title, or by its type where that says so. */
const isOfAttendees = (type: string, title: string): boolean =>
	title === '' ? isParticipantsKey(type) : isParticipantsKey(title) || isAttending(type);

/** Whom a line in a quotation names: behind a label that says so, or at once where the whole is of those. */
function whoIn(line: string, isWhole: boolean): string {
	const words = wordsIn(line.slice(0, LONGEST).replace(/^[ \t]*>[ \t]?/, ''));
	const [, label, value = ''] = LABEL.exec(words) ?? [];
	// `Regrets: Bo` among them says that somebody was not there.
	if (label !== undefined) return isParticipantsKey(label.trim()) ? value : '';
	return isWhole ? words : '';
}

function quotedIn({ lines }: NoteText, { line, end }: Quote): Field[] {
	const callout = calloutAt(lines[line]?.text ?? '');
	const title = callout?.title.trim() ?? '';
	const isWhole = callout !== null && isOfAttendees(callout.type, title);
	const first = callout === null ? line : line + 1;
	const found = lines
		.slice(first, Math.min(end, line + MOST_LINES))
		.map(({ text }, index) => field(whoIn(text, isWhole), first + index));
	const named = isWhole && !isParticipantsKey(title) ? [field(title, line)] : [];
	return [...named, ...found].filter(({ value }) => value !== '');
}

const mayTell = ({ role, text }: NoteLine): boolean => (role === 'text' || role === 'item') && text.length < LONGEST;

/** Names behind labels at the head of a note. */
function labelledIn({ lines, frontmatter }: NoteText): readonly (Field & { readonly label: string })[] {
	const from = frontmatter === null ? 0 : frontmatter.close + 1;
	return lines.slice(from, from + MOST_LINES).flatMap((line, index) => {
		if (!mayTell(line) || !/[:：]/.test(line.text)) return [];
		const [, label = '', value = ''] = LABEL.exec(wordsIn(line.text)) ?? [];
		return value !== '' && isParticipantsKey(label.trim()) ? [{ ...field(value, from + index), label }] : [];
	});
}

/** Finds who took part where no link in the text itself says it. */
export function attendanceIn(note: NoteText): Attendance {
	const quoted = note.quotes.slice(0, MOST_LINES).flatMap((quote) => quotedIn(note, quote));
	const labelled = labelledIn(note);
	const headings = note.headings.filter(({ text }) => isParticipantsKey(text.trim()));
	const headed = headings.flatMap(({ line, height, end }) =>
		note.lines
			.slice(line + height, Math.min(end, line + MOST_LINES))
			.flatMap((one, index) =>
				mayTell(one) && !isLinked(one.text) && !one.text.includes(':')
					? [field(wordsIn(one.text), line + height + index)]
					: [],
			),
	);
	const isSure =
		quoted.length > 0 ||
		[...labelled.map(({ label }) => label), ...headings.map(({ text }) => text)].some(isAttending);
	return { quoted, labelled, headed, isSure };
}
