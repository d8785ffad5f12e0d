/**
 * Values that cannot be read as they seem to be meant, with what they were most likely meant to be: rhythms, circles,
 * dates.
 */
import { CADENCE_WORDS, parseCadence, type Cadence } from '../core/cadence';
import { formatDay, makeDay, type Day } from '../core/day';
import { applyEdit } from '../core/edit';
import type { Field } from '../core/fields';
import { foldText } from '../core/fold';
import { linksIn } from '../core/link';
import { printYearly } from '../core/milestone';
import { scanNote } from '../core/note-scanner';
import type { NoteText } from '../core/note-text';
import { readPerson, type Person } from '../core/person';
import { readNote } from '../core/read-note';
import type { Reader } from '../core/reader';
import { EXPECTED_RHYTHM, expectedCircle } from '../core/rhythm';
import { excerpt, type Problem } from '../core/problem';
import type { Settings } from '../core/settings';
import { nearest } from '../core/slip';
import { problemsWords } from '../core/words/problems';
import { EXPECTED_DATE, readDatedValue } from '../core/written-date';
import { editAt, replaceValue, spotOf, type Finding, type Fix, type Spot } from './doctor-fix';

const textOf = (field: Field | undefined): string | null =>
	typeof field?.value === 'string' ? field.value.trim() : null;

/** As many slips as a word of a rhythm may have. In short ones the first letter is right: `may` is no `day`. */
const slipsIn = (word: string): number => (word.length < 8 ? 1 : 2);

/** The known words that a word of a rhythm may have been meant to be; itself, if it is one. */
function meantWords(word: string): readonly string[] {
	const lower = word.toLowerCase();
	if (/^\d+$/.test(word) || CADENCE_WORDS.all.has(lower)) return [word];
	return lower.length < 3
		? []
		: nearest(lower, CADENCE_WORDS.full, slipsIn(lower)).filter(
				(known) => lower.length > 4 || known[0] === lower[0],
			);
}

const keyOf = ({ months, days }: Cadence): string => `${months} ${days}`;
/** More words than this have no rhythm; and each word that is in doubt has a few that it may be. */
const MOST_READINGS = 64;

/**
 * The rhythm that words were most likely meant to say, as words: each word that is not known is taken for the nearest
 * one. Null if there is none, or if two readings would give two rhythms. Never `never`: that would take somebody off
 * the list.
 */
export function nearestRhythm(text: string): string | null {
	if (text.length > 60 || parseCadence(text) !== null) return null;
	let readings: string[] = [''];
	for (const part of text.match(/\d+|[A-Za-z]+|[^A-Za-z\d]+/g) ?? []) {
		const meant = /^[^A-Za-z\d]/.test(part) ? [part] : meantWords(part);
		readings = readings.flatMap((reading) => meant.map((word) => reading + word));
		if (readings.length === 0 || readings.length > MOST_READINGS) return null;
	}
	const found = new Map<string, string>();
	for (const reading of readings) {
		const cadence = parseCadence(reading);
		if (cadence === null || cadence === 'never') continue;
		const known = found.get(keyOf(cadence));
		// Of `week`, `weeks` and `weekly` the longest: more letters are left out than are put in.
		if (known === undefined || reading.length > known.length) found.set(keyOf(cadence), reading);
	}
	return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** The circle that a name was most likely meant to be. Null if there is none, or more than one. */
export function nearestCircle(name: string, { circles }: Settings): string | null {
	const byFold = new Map(circles.map((circle) => [foldText(circle.name), circle.name]));
	const hits = nearest(foldText(name), byFold.keys());
	return hits.length === 1 ? (byFold.get(hits[0] ?? '') ?? null) : null;
}

function valueFix(kind: 'rhythm' | 'circle' | 'birthday', path: string, field: Field, value: string, by: string): Fix {
	return { kind, path, label: `${field.key}: ${by}`, change: (text) => replaceValue(text, field.line, value, by) };
}

function rhythmFixes({ path, written: { every } }: Person): Fix[] {
	const value = textOf(every);
	const meant = value === null ? null : nearestRhythm(value);
	return every === undefined || value === null || meant === null
		? []
		: [valueFix('rhythm', path, every, value, meant)];
}

function circleFixes({ path, written: { circle } }: Person, settings: Settings): Fix[] {
	const value = textOf(circle);
	const meant = value === null ? null : nearestCircle(value, settings);
	return circle === undefined || value === null || meant === null
		? []
		: [valueFix('circle', path, circle, value, meant)];
}

const TWO_WAYS = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/** The ways to write a day in words that a note may have, in moment's tokens. */
const IN_WORDS = ['D MMMM YYYY', 'D MMM YYYY', 'MMMM D, YYYY', 'MMM D, YYYY'];

/** A day as the dated lines of a note write theirs, in words if most do; else, and in properties, as `2026-06-05`. */
function inNotesForm(day: Day, path: string, note: NoteText, spot: Spot, reader: Reader): string {
	if (note.lines[spot.at]?.role === 'frontmatter') return day;
	const uses = new Map<string, number>();
	for (const { date, line, form, precision } of readPerson(readNote(path, note.text), reader).entries) {
		if ((form !== 'item' && form !== 'heading') || precision === 'month') continue;
		const head = note.lines[line - 1]?.text.slice(0, 100) ?? '';
		const used = ['YYYY-MM-DD', ...IN_WORDS].find((pattern) => head.includes(formatDay(date, pattern)));
		if (used !== undefined) uses.set(used, (uses.get(used) ?? 0) + 1);
	}
	const [most] = [...uses].sort(([, a], [, b]) => b - a);
	return formatDay(day, most?.[0] ?? 'YYYY-MM-DD');
}

/**
 * Writes a day over a date that could be two. A link to a note of that name keeps leading there: the day becomes what
 * it shows.
 */
function writeDay(text: string, { path, line }: Problem, date: string, day: Day, reader: Reader): string | null {
	const note = scanNote(text);
	const spot = spotOf(note, line, date);
	if (spot === null) return null;
	const words = inNotesForm(day, path, note, spot, reader);
	const { text: row = '', from = 0, role } = note.lines[spot.at] ?? {};
	const link = linksIn(row).find((one) => spot.offset >= one.from && spot.offset < one.to);
	if (link === undefined) {
		const edit = editAt(note, spot, date.length, words);
		return edit === null ? null : applyEdit(text, edit);
	}
	const raw = row.slice(link.from, link.to);
	const shown = raw.startsWith('[[') ? raw.indexOf('|') : 0;
	const end = raw.startsWith('[[') ? raw.length : raw.indexOf('](');
	const within = spot.offset - link.from;
	if (shown === -1)
		return applyEdit(text, {
			from: from + link.to - 2,
			to: from + link.to - 2,
			insert: `${role === 'table' ? '\\|' : '|'}${words}`,
		});
	return within > shown && within < end
		? applyEdit(text, { from: from + spot.offset, to: from + spot.offset + date.length, insert: words })
		: null;
}

function dateFixes(problem: Problem, reader: Reader): Fix[] {
	const match = TWO_WAYS.exec(problem.found);
	if (!match) return [];
	const [date, first, , second, year] = match;
	const days = [
		makeDay(Number(year), Number(second), Number(first)),
		makeDay(Number(year), Number(first), Number(second)),
	];
	return days.flatMap((day) =>
		day === null
			? []
			: [
					{
						kind: 'date' as const,
						path: problem.path,
						label: formatDay(day, 'D MMMM YYYY'),
						change: (text: string) => writeDay(text, problem, date, day, reader),
					},
				],
	);
}

/** The problems that a note was read with, each with its fixes. */
export function knownFindings(person: Person, reader: Reader): Finding[] {
	return person.problems.map((problem): Finding => {
		const { expected } = problem;
		if (expected === EXPECTED_RHYTHM)
			return { ...problem, kind: 'rhythm', fixes: rhythmFixes(person), other: null };
		if (expected === expectedCircle(reader.settings))
			return { ...problem, kind: 'circle', fixes: circleFixes(person, reader.settings), other: null };
		if (expected === EXPECTED_DATE.ambiguous)
			return { ...problem, kind: 'date', fixes: dateFixes(problem, reader), other: null };
		return { ...problem, kind: 'other', fixes: [], other: null };
	});
}

/** Days that can be read and cannot be: born, met or last spoken to in the future, dead before birth. */
export function impossibleDays(person: Person, today: Day, { options }: Reader): Finding[] {
	const { path, birthday, died, lastContact, written } = person;
	const born =
		birthday === null || birthday.year === null ? null : makeDay(birthday.year, birthday.month, birthday.day);
	const say = (field: Field | undefined, expected: string, fixes: readonly Fix[] = []): Finding[] =>
		field === undefined
			? []
			: [
					{
						path,
						line: field.line,
						found: excerpt(textOf(field) ?? field.key),
						expected,
						severity: 'warning',
						kind: fixes.length > 0 ? 'birthday' : 'other',
						fixes,
						other: null,
					},
				];
	const found: Finding[] = [];
	if (birthday !== null && born !== null && born > today) {
		const value = textOf(written.birthday);
		found.push(
			...say(
				written.birthday,
				problemsWords.notAhead,
				written.birthday === undefined || value === null
					? []
					: [valueFix('birthday', path, written.birthday, value, printYearly({ ...birthday, year: null }))],
			),
		);
	}
	if (born !== null && died !== null && died < born)
		found.push(...say(written.deceased, problemsWords.notBeforeBirth));
	if (lastContact !== null && lastContact > today) found.push(...say(written.lastContact, problemsWords.notAhead));
	const met = readDatedValue(textOf(written.met) ?? '', options.dates);
	if (met !== null && met.day > today) found.push(...say(written.met, problemsWords.notAhead));
	return found;
}
