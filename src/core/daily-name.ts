/** The day that a daily note's name stands for, by the vault's own format (moment's tokens, folders included). */
import { addDays, makeDay, type Day } from './day';
import { namesOf } from './calendar-names';

/** The format of daily notes where the vault sets none (Obsidian's default). */
export const DEFAULT_DAILY_FORMAT = 'YYYY-MM-DD';

type Part = 'year' | 'short-year' | 'month' | 'month-name' | 'day' | 'day-of-year';

interface Pattern {
	readonly expression: RegExp;
	/** What each group of the expression is. */
	readonly parts: readonly Part[];
	/** How many parts of a path the format takes. */
	readonly depth: number;
}

/** Moment's tokens that tell a day, with the form of what they print. */
const TOLD: Readonly<Record<string, readonly [form: string, part: Part]>> = {
	YYYY: ['(\\d{4})', 'year'],
	YY: ['(\\d{2})', 'short-year'],
	MMMM: ['([\\p{L}\\p{M}]{1,30})\\.?', 'month-name'],
	MMM: ['([\\p{L}\\p{M}]{1,30})\\.?', 'month-name'],
	MM: ['(\\d{2})', 'month'],
	M: ['(\\d{1,2})', 'month'],
	Mo: ['(\\d{1,2})\\p{L}{2}', 'month'],
	DDDD: ['(\\d{3})', 'day-of-year'],
	DDD: ['(\\d{1,3})', 'day-of-year'],
	DD: ['(\\d{2})', 'day'],
	D: ['(\\d{1,2})', 'day'],
	Do: ['(\\d{1,2})(?:\\p{L}{1,3}|[.º])?', 'day'],
};
/** Tokens that may stand in a name and do not tell the day: weekdays, weeks, quarters, times. */
const PASSED: readonly (readonly [RegExp, string])[] = [
	[/^d{2,4}$/, '[\\p{L}\\p{M}-]{1,30}\\.?'],
	[/^(?:a|A)$/, '[\\p{L}.]{1,9}'],
	[/^(?:do|Qo|wo|Wo)$/, '\\d{1,4}\\p{L}{0,2}'],
	[/^[dEeQwWgGHhkms]/, '\\d{1,4}'],
	[/^X/, '\\d{1,15}'],
];
const TOKEN =
	/\[[^\]]*\]|YYYY|YY|MMMM|MMM|MM|Mo|M|DDDD|DDD|DD|Do|D|dddd|ddd|dd|do|d|E|e|Qo|Q|gggg|GGGG|ww|wo|w|WW|Wo|W|HH|H|hh|h|kk|k|mm|m|ss|s|A|a|X|[\s\S]/g;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** How much of a format may vary, a name counting as four: one of a hundred weekdays would take for ever to match. */
const MOST_VARIED = 15;

/** How many ways there are to match a part. */
const varies = (form: string): number => (form.includes('L}') ? 4 : 1);

const made = new Map<string, Pattern>();

function patternOf(format: string): Pattern {
	const known = made.get(format);
	if (known !== undefined) return known;
	const parts: Part[] = [];
	let source = '';
	let varied = 0;
	for (const [token] of format.slice(0, 200).matchAll(TOKEN)) {
		const told = Object.hasOwn(TOLD, token) ? TOLD[token] : undefined;
		if (told !== undefined) {
			source += told[0];
			parts.push(told[1]);
			varied += varies(told[0]);
		} else if (token.length > 1 && token.startsWith('[')) source += escaped(token.slice(1, -1));
		else {
			const passed = PASSED.find(([form]) => form.test(token))?.[1];
			source += passed ?? escaped(token);
			if (passed !== undefined) varied += varies(passed);
		}
	}
	const expression = varied > MOST_VARIED ? /^(?!)/ : new RegExp(`^${source}$`, 'iu');
	const pattern: Pattern = { expression, parts, depth: format.split('/').length };
	made.set(format, pattern);
	return pattern;
}

/** A part's number; null for a month's name that no language here knows. */
function numberOf(part: Part, text: string, languages: readonly string[]): number | null {
	if (part === 'month-name') return namesOf(languages).months.get(text.toLocaleLowerCase().normalize('NFC')) ?? null;
	return Number(text) + (part === 'short-year' ? 2000 : 0);
}

/**
 * The day of a note whose path ends as the format prints a day (`Journal/2026/11/2026-11-20.md` by
 * `YYYY/MM/YYYY-MM-DD`),
 * in whatever folder; null if it does not, if the format tells no whole day, or if its parts contradict each other.
 * Months' names are read in English and in `languages` (BCP 47).
 */
export function dayNamed(path: string, format: string, languages: readonly string[]): Day | null {
	const { expression, parts, depth } = patternOf(format.trim().replace(/^\/+|\/+$/g, '') || DEFAULT_DAILY_FORMAT);
	const name = path.replace(/\.md$/i, '').split('/').slice(-depth).join('/');
	const match = name.length > 200 ? null : expression.exec(name);
	if (match === null) return null;
	const found = new Map<string, number>();
	for (const [at, part] of parts.entries()) {
		const value = numberOf(part, match[at + 1] ?? '', languages);
		const key = part === 'short-year' ? 'year' : part === 'month-name' ? 'month' : part;
		if (value === null || (found.has(key) && found.get(key) !== value)) return null;
		found.set(key, value);
	}
	const year = found.get('year') ?? 0;
	const ordinal = found.get('day-of-year');
	if (ordinal === undefined) return makeDay(year, found.get('month') ?? 0, found.get('day') ?? 0);
	const first = makeDay(year, 1, 1);
	const day = first === null || ordinal < 1 ? null : addDays(first, ordinal - 1);
	return day?.startsWith(String(year)) === true ? day : null;
}

type Raw = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The formats of daily notes in what the vault keeps for Obsidian's own daily notes (`daily-notes.json`) and for the
 * plugin Periodic Notes (its `data.json`, of either version); whatever it is that is there. The default, if none is
 * set.
 */
export function dailyFormatsIn(dailyNotes: unknown, periodicNotes: unknown): string[] {
	const periodic = isObject(periodicNotes) ? periodicNotes : {};
	const sets: readonly unknown[] = Array.isArray(periodic.calendarSets) ? periodic.calendarSets : [];
	const kept = [dailyNotes, periodic.daily, ...sets.map((set) => (isObject(set) ? set.day : null))]
		.filter(isObject)
		.filter(({ enabled }) => enabled !== false);
	const formats = kept.map(({ format }) =>
		typeof format === 'string' && format.trim() !== '' ? format.trim() : DEFAULT_DAILY_FORMAT,
	);
	return [...new Set(formats.length === 0 ? [DEFAULT_DAILY_FORMAT] : formats)].slice(0, 8);
}

/** Where those are kept, from the vault's folder of settings (`.obsidian`). */
export const DAILY_SETTINGS = {
	dailyNotes: 'daily-notes.json',
	periodicNotes: 'plugins/periodic-notes/data.json',
} as const;
