/** The day that a daily note's name stands for, by the vault's own format (moment's tokens, folders included). */
import { withoutEnds } from '../text/ends';
import { ownValue } from '../text/own-key';
import { addDays, makeDay, yearOf, type Day } from './day';
import { namesOf } from './calendar-names';
import { dayOfWeek, ENGLISH_WEEK, ISO_WEEK, weekYear, type WeekRule } from './week';

/** The format of daily notes where the vault sets none (Obsidian's default). */
export const DEFAULT_DAILY_FORMAT = 'YYYY-MM-DD';

/** A number that a part of a name says; null where it says none. */
type ReadNumber = (text: string, languages: readonly string[]) => number | null;

const figures: ReadNumber = (text) => Number(text);
const thisCentury: ReadNumber = (text) => 2000 + Number(text);
const monthName: ReadNumber = (text, languages) =>
	namesOf(languages).months.get(text.toLocaleLowerCase().normalize('NFC')) ?? null;

/** What is told of a day by its week; only where no month and no number of days is. */
type WeekPart = 'iso-year' | 'local-year' | 'iso-week' | 'local-week' | 'weekday' | 'local-weekday';

/** A token that tells of the day: the form of what it prints, what that is, and how it is read. */
interface Told {
	readonly form: string;
	readonly part: 'year' | 'month' | 'day' | 'day-of-year' | WeekPart;
	readonly read: ReadNumber;
}

interface Pattern {
	/** Null where the format may vary too much. */
	readonly expression: RegExp | null;
	/** What each group of the expression is. */
	readonly groups: readonly Told[];
	/** How many parts of a path the format takes. */
	readonly depth: number;
}

const NAME = '([\\p{L}\\p{M}]{1,30})\\.?';
/** Moment's tokens that tell a day. */
const TOLD: Readonly<Record<string, Told>> = {
	YYYY: { form: '(\\d{4})', part: 'year', read: figures },
	YY: { form: '(\\d{2})', part: 'year', read: thisCentury },
	MMMM: { form: NAME, part: 'month', read: monthName },
	MMM: { form: NAME, part: 'month', read: monthName },
	MM: { form: '(\\d{2})', part: 'month', read: figures },
	M: { form: '(\\d{1,2})', part: 'month', read: figures },
	Mo: { form: '(\\d{1,2})\\p{L}{2}', part: 'month', read: figures },
	DDDD: { form: '(\\d{3})', part: 'day-of-year', read: figures },
	DDD: { form: '(\\d{1,3})', part: 'day-of-year', read: figures },
	DDDo: { form: '(\\d{1,3})(?:\\p{L}{1,3}|[.º])?', part: 'day-of-year', read: figures },
	DD: { form: '(\\d{2})', part: 'day', read: figures },
	D: { form: '(\\d{1,2})', part: 'day', read: figures },
	Do: { form: '(\\d{1,2})(?:\\p{L}{1,3}|[.º])?', part: 'day', read: figures },
};
const weekdayName: ReadNumber = (text, languages) =>
	namesOf(languages).weekdays.get(text.replace(/\.$/, '').toLocaleLowerCase().normalize('NFC')) ?? null;
const sundayLast: ReadNumber = (text) => Number(text) % 7;

/** Moment's tokens that tell a day by its week. */
const TOLD_BY_WEEK: Readonly<Record<string, Told>> = {
	GGGG: { form: '(\\d{4})', part: 'iso-year', read: figures },
	GG: { form: '(\\d{2})', part: 'iso-year', read: thisCentury },
	gggg: { form: '(\\d{4})', part: 'local-year', read: figures },
	gg: { form: '(\\d{2})', part: 'local-year', read: thisCentury },
	WW: { form: '(\\d{2})', part: 'iso-week', read: figures },
	W: { form: '(\\d{1,2})', part: 'iso-week', read: figures },
	Wo: { form: '(\\d{1,2})\\p{L}{2}', part: 'iso-week', read: figures },
	ww: { form: '(\\d{2})', part: 'local-week', read: figures },
	w: { form: '(\\d{1,2})', part: 'local-week', read: figures },
	wo: { form: '(\\d{1,2})\\p{L}{2}', part: 'local-week', read: figures },
	E: { form: '([1-7])', part: 'weekday', read: sundayLast },
	d: { form: '([0-6])', part: 'weekday', read: figures },
	do: { form: '([0-6])\\p{L}{2}', part: 'weekday', read: figures },
	e: { form: '([0-6])', part: 'local-weekday', read: figures },
	dddd: { form: NAME, part: 'weekday', read: weekdayName },
	ddd: { form: NAME, part: 'weekday', read: weekdayName },
	dd: { form: NAME, part: 'weekday', read: weekdayName },
};

/** Tokens that may stand in a name and do not tell the day: weekdays, weeks, quarters, times. */
const PASSED: readonly (readonly [RegExp, string])[] = [
	[/^d{2,4}$/, '[\\p{L}\\p{M}-]{1,30}\\.?'],
	[/^a$/i, '[\\p{L}.]{1,9}'],
	[/^(?:do|Qo|wo|Wo)$/, '\\d{1,4}\\p{L}{0,2}'],
	[/^[dEeQwWgGHhkms]/, '\\d{1,4}'],
	[/^X/, '\\d{1,15}'],
];
const TOKEN =
	/\[[^[\]]*\]|YYYY|YY|MMMM|MMM|MM|Mo|M|DDDD|DDDo|DDD|DD|Do|D|dddd|ddd|dd|do|[dEe]|Qo|Q|gggg|GGGG|gg|GG|ww|wo|w|WW|Wo|W|HH|H|hh|h|kk|k|mm|m|ss|[\s\S]/g;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** How much of a format may vary, a name counting as four: one of a hundred weekdays would take for ever to match. */
const MOST_VARIED = 15;

/** How many ways there are to match a part. */
const varies = (form: string): number => (form.includes('L}') ? 4 : 1);

/** Longer than the name and the folders of any daily note. */
const LONGEST_NAME = 200;

const made = new Map<string, Pattern>();

/** Whether tokens tell a day by its month or by its number in the year. */
function isByDay(tokens: readonly string[]): boolean {
	const parts = new Set(tokens.map((token) => ownValue(TOLD, token)?.part));
	return parts.has('day-of-year') || (parts.has('month') && parts.has('day'));
}

function patternOf(format: string): Pattern {
	const known = made.get(format);
	if (known !== undefined) return known;
	const groups: Told[] = [];
	let source = '';
	let varied = 0;
	const tokens = [...format.slice(0, 200).matchAll(TOKEN)].map(([token]) => token);
	// A week is asked only where month and day are not told: `2026-W47-2026-11-20` needs none.
	const table = isByDay(tokens) ? TOLD : { ...TOLD, ...TOLD_BY_WEEK };
	for (const token of tokens) {
		const told = ownValue(table, token);
		if (told !== undefined) {
			source += told.form;
			groups.push(told);
			varied += varies(told.form);
		} else if (token.length > 1 && token.startsWith('[')) source += escaped(token.slice(1, -1));
		else {
			const passed = PASSED.find(([form]) => form.test(token))?.[1];
			source += passed ?? escaped(token);
			if (passed !== undefined) varied += varies(passed);
		}
	}
	const expression = varied > MOST_VARIED ? null : new RegExp(`^${source}$`, 'iu');
	const pattern: Pattern = { expression, groups, depth: format.split('/').length };
	made.set(format, pattern);
	return pattern;
}

type Numbers = ReadonlyMap<Told['part'], number>;

/** What the groups of a match say; null if one cannot be read, or contradicts another. */
function numbersOf(texts: readonly string[], groups: readonly Told[], languages: readonly string[]): Numbers | null {
	const found = new Map<Told['part'], number>();
	for (const [at, { part, read }] of groups.entries()) {
		const value = read(texts[at] ?? '', languages);
		if (value === null || (found.get(part) ?? value) !== value) return null;
		found.set(part, value);
	}
	return found;
}

/** The day of a year by its number, from 1; null if the year has none of that number. */
function dayOfYear(year: number, number: number): Day | null {
	const first = makeDay(year, 1, 1);
	if (first === null || number < 1) return null;
	const day = addDays(first, number - 1);
	return yearOf(day) === year ? day : null;
}

/** The numbers of weekdays from 0 (Sunday) that are told; null: none. */
function weekdayOf(numbers: Numbers, { dow }: WeekRule): number | null {
	const local = numbers.get('local-weekday');
	return numbers.get('weekday') ?? (local === undefined ? null : (dow + local) % 7);
}

/**
 * The day of a week that is told. The year may be that of the day, as in `YYYY-[W]WW-E`: null where two days could be
 * meant so, at the turn of the year.
 */
function dayByWeek(numbers: Numbers, local: WeekRule): Day | null {
	const [isoWeek, localWeek] = [numbers.get('iso-week'), numbers.get('local-week')];
	const rule = isoWeek === undefined ? local : ISO_WEEK;
	const [week, wanted] = [isoWeek ?? localWeek, weekdayOf(numbers, local)];
	const told = (['iso-year', 'local-year', 'year'] as const).find((part) => numbers.has(part));
	if (week === undefined || wanted === null || told === undefined) return null;
	const year = numbers.get(told) ?? 0;
	const yearTold = (day: Day): number =>
		told === 'year' ? yearOf(day) : weekYear(day, told === 'iso-year' ? ISO_WEEK : local);
	const days = [year - 1, year, year + 1]
		.map((of) => dayOfWeek(of, week, wanted, rule))
		.filter((day) => day !== null && yearTold(day) === year);
	return days.length === 1 ? (days[0] ?? null) : null;
}

function dayOfNumbers(numbers: Numbers, week: WeekRule): Day | null {
	if (numbers.has('iso-week') || numbers.has('local-week')) return dayByWeek(numbers, week);
	const year = numbers.get('year') ?? 0;
	const inYear = numbers.get('day-of-year');
	if (inYear !== undefined) return dayOfYear(year, inYear);
	return makeDay(year, numbers.get('month') ?? 0, numbers.get('day') ?? 0);
}

/**
 * The day of a note whose path ends as the format prints a day (`Journal/2026/11/2026-11-20.md` by
 * `YYYY/MM/YYYY-MM-DD`), in whatever folder; null if it does not, if the format tells no whole day, or if its parts
 * contradict each other. Names of months and weekdays are read in English and in `languages` (BCP 47); local weeks
 * (`gggg-[W]ww-e`) begin as `week` says.
 */
export function dayNamed(
	path: string,
	format: string,
	languages: readonly string[],
	week: WeekRule = ENGLISH_WEEK,
): Day | null {
	const inner = withoutEnds(format.trim(), /\//);
	const { expression, groups, depth } = patternOf(inner || DEFAULT_DAILY_FORMAT);
	const name = path.replace(/\.md$/i, '').split('/').slice(-depth).join('/');
	const match = name.length > LONGEST_NAME ? undefined : expression?.exec(name);
	const numbers = match ? numbersOf(match.slice(1), groups, languages) : null;
	return numbers === null ? null : dayOfNumbers(numbers, week);
}

/** Whether the names that a format prints tell a whole day, as far as they can be read. */
export function tellsDay(format: string): boolean {
	const inner = withoutEnds(format.trim(), /\//);
	const { expression, groups } = patternOf(inner || DEFAULT_DAILY_FORMAT);
	const parts = new Set(groups.map(({ part }) => part));
	const has = (...all: readonly Told['part'][]): boolean => all.some((part) => parts.has(part));
	if (expression === null) return false;
	if (has('iso-week', 'local-week')) return has('year', 'iso-year', 'local-year') && has('weekday', 'local-weekday');
	return has('year') && (has('day-of-year') || (has('month') && has('day')));
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where those are kept, from the vault's folder of settings (`.obsidian`). */
export const DAILY_SETTINGS = {
	dailyNotes: 'daily-notes.json',
	periodicNotes: 'plugins/periodic-notes/data.json',
} as const;

/** The files that formats were read from, by the list of them: each from the vault's folder of settings. */
const files = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The file that says a format, from the top of the vault; of a list that was read from none, Obsidian's own. */
export const fileOfFormat = (formats: readonly string[], format: string): string =>
	files.get(formats)?.get(format) ?? `.obsidian/${DAILY_SETTINGS.dailyNotes}`;

/**
 * The formats of daily notes in what the vault keeps for Obsidian's own daily notes (`daily-notes.json`) and for the
 * plugin Periodic Notes (its `data.json`, of either version); whatever it is that is there. The default, if none is
 * set. `folder` is the vault's folder of settings.
 */
export function dailyFormatsIn(dailyNotes: unknown, periodicNotes: unknown, folder?: string): string[] {
	const periodic = isObject(periodicNotes) ? periodicNotes : {};
	const sets: readonly unknown[] = Array.isArray(periodic.calendarSets) ? periodic.calendarSets : [];
	const formatsOf = (kept: readonly unknown[]): string[] =>
		kept
			.filter(isObject)
			.filter(({ enabled }) => enabled !== false)
			.map(({ format }) =>
				typeof format === 'string' && format.trim() !== '' ? format.trim() : DEFAULT_DAILY_FORMAT,
			);
	const own = formatsOf([dailyNotes]);
	const theirs = formatsOf([periodic.daily, ...sets.map((set) => (isObject(set) ? set.day : null))]);
	const all = [...own, ...theirs];
	const formats = [...new Set(all.length === 0 ? [DEFAULT_DAILY_FORMAT] : all)].slice(0, 8);
	const fileOf = (format: string): string =>
		own.includes(format) ? DAILY_SETTINGS.dailyNotes : DAILY_SETTINGS.periodicNotes;
	const inFolder = (file: string): string => (folder === undefined ? `.obsidian/${file}` : `${folder}/${file}`);
	files.set(formats, new Map(formats.map((format) => [format, inFolder(fileOf(format))])));
	return formats;
}
