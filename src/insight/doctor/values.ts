/**
 * Values that cannot be read as they seem to be meant, with what they were most likely meant to be: rhythms, circles,
 * dates.
 */
import { CADENCE_WORDS, parseCadence, type Cadence } from '../../core/time/cadence';
import { formatDay, makeDay, type Day } from '../../core/time/day';
import { applyEdit, type TextEdit } from '../../core/edit/edit';
import type { NoteEntry } from '../../core/entry/entries';
import type { Field } from '../../core/properties/fields';
import { foldText } from '../../core/text/fold';
import type { NoteLink } from '../../core/markdown/link';
import { printYearly } from '../../core/person/milestone';
import { scanNote } from '../../core/markdown/note-scanner';
import type { NoteText } from '../../core/markdown/note-text';
import { readPerson, type Person } from '../../core/person/person';
import { readNote } from '../../core/properties/read-note';
import type { Reader } from '../../core/entry/reader';
import { problemAt, type Problem, type ProblemCode } from '../../core/markdown/problem';
import type { Settings } from '../../core/settings/settings';
import { nearest } from '../../core/text/slip';
import { readDatedValue } from '../../core/dates/written-date';
import type { YearlyDate } from '../../core/dates/yearly-date';
import { editAt, linkOver, replaceValue, spotOf, type Finding, type Fix, type Spot } from './fix';

const textOf = (field: Field | undefined): string | null =>
	typeof field?.value === 'string' ? field.value.trim() : null;

/** As many slips as a word of a rhythm may have. In short ones the first letter is right: `may` is no `day`. */
const slipsIn = (word: string): number => (word.length < 8 ? 1 : 2);

/** The known words that a word of a rhythm may have been meant to be; itself, if it is one. */
function meantWords(word: string): readonly string[] {
	const lower = word.toLowerCase();
	if (/^\d+$/.test(word) || CADENCE_WORDS.all.has(lower)) return [word];
	if (lower.length < 3) return [];
	const near = nearest(lower, CADENCE_WORDS.full, slipsIn(lower));
	return lower.length > 4 ? near : near.filter((known) => known[0] === lower[0]);
}

const keyOf = ({ months, days }: Cadence): string => `${months} ${days}`;
/** Numbers, words, and what stands between them. */
const PARTS = /\d+|[a-z]+|[^a-z\d]+/gi;
/** More words than this have no rhythm; and each word that is in doubt has a few that it may be. */
const MOST_READINGS = 64;

/** All that words can have been meant to say: one that is not known may be any near one. None if they are too many. */
function readingsOf(text: string): readonly string[] {
	let readings: readonly string[] = [''];
	for (const part of text.match(PARTS) ?? []) {
		const meant = /^[a-z\d]/i.test(part) ? meantWords(part) : [part];
		readings = readings.flatMap((reading) => meant.map((word) => reading + word));
		if (readings.length > MOST_READINGS) return [];
	}
	return readings;
}

/**
 * The rhythm that words were most likely meant to say, as words: each word that is not known is taken for the nearest
 * one. Null if there is none, or if two readings would give two rhythms. Never `never`: that would take somebody off
 * the list.
 */
export function nearestRhythm(text: string): string | null {
	if (text.length > 60 || parseCadence(text) !== null) return null;
	const found = new Map<string, string>();
	for (const reading of readingsOf(text)) {
		const cadence = parseCadence(reading);
		if (cadence === null || cadence === 'never') continue;
		const known = found.get(keyOf(cadence));
		// Of `week`, `weeks` and `weekly` the longest: more letters are left out than are put in.
		if (known === undefined || reading.length > known.length) found.set(keyOf(cadence), reading);
	}
	return onlyOne(found.values());
}

function onlyOne(texts: Iterable<string>): string | null {
	const [first, ...others] = texts;
	return first === undefined || others.length > 0 ? null : first;
}

/** The circle that a name was most likely meant to be. Null if there is none, or more than one. */
function nearestCircle(name: string, { circles }: Settings): string | null {
	const byFold = new Map(circles.map((circle) => [foldText(circle.name), circle.name]));
	const hit = onlyOne(nearest(foldText(name), byFold.keys()));
	return hit === null ? null : (byFold.get(hit) ?? null);
}

/** The fix that writes what was meant over a property's value; none without a value, or where nothing is near it. */
function valueFixes(
	code: ProblemCode,
	path: string,
	field: Field | undefined,
	meantBy: (value: string) => string | null,
): Fix[] {
	const value = textOf(field);
	const meant = value === null ? null : meantBy(value);
	if (field === undefined || value === null || meant === null) return [];
	const change = (text: string): string | null => replaceValue(text, field.line, value, meant);
	return [{ code, path, label: `${field.key}: ${meant}`, change }];
}

const rhythmFixes = ({ path, written }: Person): Fix[] => valueFixes('rhythm', path, written.every, nearestRhythm);
const circleFixes = ({ path, written }: Person, settings: Settings): Fix[] =>
	valueFixes('circle', path, written.circle, (name) => nearestCircle(name, settings));
/** The day of a birthday that cannot be right, without its year. */
const birthdayFixes = ({ path, written }: Person, birthday: YearlyDate): Fix[] =>
	valueFixes('birthday-ahead', path, written.birthday, () => printYearly({ ...birthday, year: null }));

const TWO_WAYS = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

const ISO = 'YYYY-MM-DD';
/** The ways to write a day that a note may have, in moment's tokens. */
const FORMS = [ISO, 'D MMMM YYYY', 'D MMM YYYY', 'MMMM D, YYYY', 'MMM D, YYYY'];

/** The form in which a dated item or heading of a note writes its day; undefined where it is none of those. */
function formOf({ date, precision, line, form }: NoteEntry, note: NoteText): string | undefined {
	if ((form !== 'item' && form !== 'heading') || precision === 'month') return undefined;
	const head = note.lines[line - 1]?.text.slice(0, 100) ?? '';
	return FORMS.find((pattern) => head.includes(formatDay(date, pattern)));
}

/** The form in which most dated lines of a note write their day. */
function usualForm(path: string, note: NoteText, reader: Reader): string {
	const uses = new Map<string, number>();
	for (const entry of readPerson(readNote(path, note.text), reader).entries) {
		const form = formOf(entry, note);
		if (form !== undefined) uses.set(form, (uses.get(form) ?? 0) + 1);
	}
	const [most] = [...uses].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? ISO;
}

/** A date that could be two days, where it was found, with the one that it shall be. */
interface Choice {
	readonly problem: Problem;
	readonly date: string;
	readonly day: Day;
}

/**
 * Writes a day over a date that could be two: in a property as `2026-06-05`, else as the note writes its days. A link
 * to a note of that name keeps leading there: the day becomes what it shows.
 */
function writeDay(text: string, { problem, date, day }: Choice, reader: Reader): string | null {
	const note = scanNote(text);
	const spot = spotOf(note, problem.line, date);
	if (spot === null) return null;
	const isProperty = note.lines[spot.at]?.role === 'frontmatter';
	const words = isProperty ? day : formatDay(day, usualForm(problem.path, note, reader));
	const link = linkOver(note, spot);
	const edit =
		link === null
			? editAt(note, spot, date.length, words)
			: editInLink(note, link, { ...spot, length: date.length }, words);
	return edit === null ? null : applyEdit(text, edit);
}

/** The edit that makes a link show a day where it shows a date; null where the date is its target. */
function editInLink(note: NoteText, link: NoteLink, date: Spot & { length: number }, words: string): TextEdit | null {
	const { text = '', from = 0, role } = note.lines[date.at] ?? {};
	const raw = text.slice(link.from, link.to);
	const bar = raw.indexOf('|');
	if (link.wiki && bar === -1) {
		const end = from + link.to - ']]'.length;
		return { from: end, to: end, insert: `${role === 'table' ? '\\|' : '|'}${words}` };
	}
	const [before, behind] = link.wiki ? [bar, raw.length] : [0, raw.indexOf('](')];
	const at = date.offset - link.from;
	if (at <= before || at >= behind) return null;
	return { from: from + date.offset, to: from + date.offset + date.length, insert: words };
}

function dateFixes(problem: Problem, reader: Reader): Fix[] {
	const match = TWO_WAYS.exec(problem.found);
	if (!match) return [];
	const [date, first, , second, year] = match;
	const days = [
		makeDay(Number(year), Number(second), Number(first)),
		makeDay(Number(year), Number(first), Number(second)),
	];
	return days
		.filter((day) => day !== null)
		.map((day) => ({
			code: 'ambiguous-date',
			path: problem.path,
			label: formatDay(day, 'D MMMM YYYY'),
			change: (text) => writeDay(text, { problem, date, day }, reader),
		}));
}

/** What would put a problem of the reading right. */
function fixesOf(problem: Problem, person: Person, reader: Reader): Fix[] {
	switch (problem.code) {
		case 'rhythm':
			return rhythmFixes(person);
		case 'circle':
			return circleFixes(person, reader.settings);
		case 'ambiguous-date':
			return dateFixes(problem, reader);
		default:
			return [];
	}
}

/** The problems that a note was read with, each with its fixes. */
export const knownFindings = (person: Person, reader: Reader): Finding[] =>
	person.problems.map((problem) => ({ ...problem, fixes: fixesOf(problem, person, reader), other: null }));

/** A value that cannot be right, with what would; nothing where no property tells it. */
function findingIn(
	path: string,
	field: Field | undefined,
	code: ProblemCode,
	fixes: readonly Fix[] = [],
): readonly Finding[] {
	if (field === undefined) return [];
	return [{ path, ...problemAt(field.line, code, textOf(field) ?? field.key), fixes, other: null }];
}

/** The day of birth, of a month alone its first; null where the year is not known. */
const dayOfBirth = ({ birthday }: Person): Day | null =>
	birthday === null || birthday.year === null ? null : makeDay(birthday.year, birthday.month, birthday.day ?? 1);

/** Days that can be read and cannot be: born, met or last spoken to in the future, dead before birth. */
export function impossibleDays(person: Person, today: Day, { options }: Reader): Finding[] {
	const { path, birthday, died, lastContact, written } = person;
	const born = dayOfBirth(person);
	const met = readDatedValue(textOf(written.met) ?? '', options.dates)?.day ?? null;
	const isAhead = (day: Day | null): boolean => day !== null && day > today;
	const found: Finding[] = [];
	if (birthday !== null && isAhead(born))
		found.push(...findingIn(path, written.birthday, 'birthday-ahead', birthdayFixes(person, birthday)));
	if (born !== null && died !== null && died < born)
		found.push(...findingIn(path, written.deceased, 'death-before-birth'));
	if (isAhead(lastContact)) found.push(...findingIn(path, written.lastContact, 'day-ahead'));
	if (isAhead(met)) found.push(...findingIn(path, written.met, 'day-ahead'));
	return found;
}
