/**
 * The names of months and weekdays: in the languages of the settings, from the platform's own tables (`Intl`), and in
 * all that are read without a setting, from their data.
 */
import { foldText } from '../text/fold';
import { FirstWords } from '../text/plain-word';
import { languages } from '../languages/all';
import { formsIn, groupsIn, once } from '../languages/words';

/** The numbers of months and weekdays, by their names. */
export interface CalendarNames {
	/** Name or abbreviation, lower case and without final dot, to month 1 to 12. */
	readonly months: ReadonlyMap<string, number>;
	/** Name or abbreviation, lower case and without final dot, to weekday 0 (Sunday) to 6. */
	readonly weekdays: ReadonlyMap<string, number>;
}

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const known = new Map<string, CalendarNames>();

function add(table: Map<string, number>, name: string, value: number): void {
	const key = name.trim().replace(/\.$/, '').toLocaleLowerCase().normalize('NFC');
	if (key === '' || /\d/.test(key)) return;
	for (const form of [key, withoutAccents(key)]) if (!table.has(form)) table.set(form, value);
}

/** `aout` for `août`: accents are left out on many a keyboard. */
const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Months that people write otherwise than the platform prints them, by language. */
const ALSO_MONTHS: Readonly<Record<string, readonly (readonly [name: string, month: number])[]>> = {
	de: [
		['mrz', 3],
		['jänner', 1],
		['feber', 2],
	],
	es: [
		['setiembre', 9],
		['set', 9],
	],
	fr: [
		['fév', 2],
		['juill', 7],
	],
};

function english(): { months: Map<string, number>; weekdays: Map<string, number> } {
	const months = new Map<string, number>();
	const weekdays = new Map<string, number>();
	MONTHS.forEach((name, index) => [name, name.slice(0, 3)].forEach((form) => add(months, form, index + 1)));
	add(months, 'sept', 9);
	WEEKDAYS.forEach((name, index) =>
		[name, name.slice(0, 3), name.slice(0, 2)].forEach((form) => add(weekdays, form, index)),
	);
	for (const [name, index] of [
		['tues', 2],
		['weds', 3],
		['thur', 4],
		['thurs', 4],
	] as const)
		add(weekdays, name, index);
	return { months, weekdays };
}

/**
 * What gives a date's part as a language prints it, alone (`März`) and within a date (`мая`, which is declined), long
 * and short. Throws at a tag that is none. What prints is made once: that takes far longer than to print.
 */
function formsOf(language: string, part: 'month' | 'weekday'): (date: Date) => string[] {
	const printers = (['long', 'short'] as const).map((width) => ({
		alone: new Intl.DateTimeFormat(language, { [part]: width, timeZone: 'UTC' }),
		within: new Intl.DateTimeFormat(language, { [part]: width, day: 'numeric', timeZone: 'UTC' }),
	}));
	return (date) =>
		printers.flatMap(({ alone, within }) => [
			alone.format(date),
			...within.formatToParts(date).flatMap(({ type, value }) => (type === part ? [value] : [])),
		]);
}

/**
 * The names in English and in `languages` (BCP 47). A language that the platform does not know is left out. The
 * tables are made once for each list of languages.
 */
export function namesOf(languages: readonly string[]): CalendarNames {
	const key = languages.join(',');
	const made = known.get(key);
	if (made) return made;
	const names = english();
	for (const language of languages) {
		try {
			const monthForms = formsOf(language, 'month');
			for (let index = 0; index < 12; index++)
				for (const name of monthForms(new Date(Date.UTC(2023, index, 15)))) add(names.months, name, index + 1);
			for (const [name, month] of ALSO_MONTHS[language.slice(0, 2).toLowerCase()] ?? [])
				add(names.months, name, month);
			const weekdayForms = formsOf(language, 'weekday');
			for (let index = 0; index < 7; index++)
				for (const name of weekdayForms(new Date(Date.UTC(2023, 0, 1 + index))))
					add(names.weekdays, name, index);
		} catch {
			continue; // Intl throws a RangeError for a tag that is none.
		}
	}
	known.set(key, names);
	return names;
}

/** What is shortened, to its number: read only where nothing else can be meant. */
export interface AllNames extends CalendarNames {
	readonly shortMonths: ReadonlyMap<string, number>;
	readonly shortWeekdays: ReadonlyMap<string, number>;
	/** The first words of all of them, and of the articles that may stand before a day. */
	readonly firstWords: () => FirstWords;
}

/** Names with what they mean; null where two languages mean different things by one. */
type Meanings = Map<string, number | null>;

function put(table: Meanings, form: string, value: number): void {
	const key = form.normalize('NFC');
	for (const name of new Set([key, withoutAccents(key), foldText(key)])) {
		const before = table.get(name);
		table.set(name, before === undefined || before === value ? value : null);
	}
}

/** The names of months, or of weekdays, in all languages that have data. */
interface OtherNames {
	readonly whole: Meanings;
	readonly short: Meanings;
}

/** The names that stand in these texts, one a language; the first group of each means `first`. */
function namesIn(texts: readonly string[], first: number): OtherNames {
	const whole: Meanings = new Map();
	const short: Meanings = new Map();
	for (const text of texts)
		for (const [index, group] of groupsIn(text).entries()) {
			const forms = formsIn(group);
			for (const form of forms.whole) put(whole, form, first + index);
			for (const form of forms.short) put(short, form, first + index);
		}
	return { whole, short };
}

const otherMonths = once(() =>
	namesIn(
		languages().map(({ months }) => months),
		1,
	),
);
const otherWeekdays = once(() =>
	namesIn(
		languages().map(({ weekdays }) => weekdays),
		0,
	),
);

/** The names of English in the form of the data. */
const ENGLISH = {
	code: 'en',
	months: MONTHS.map((name) => `${name} ~ ${name.slice(0, 3)}`).join(','),
	weekdays: WEEKDAYS.map((name) => `${name} ~ ${name.slice(0, 3)}`).join(','),
};

/** A word with as many capitals as another has. */
function inCaseOf(other: string, word: string): string {
	if (other === other.toLocaleLowerCase()) return word;
	const isLoud = other.length > 1 && other === other.toLocaleUpperCase();
	return isLoud ? word.toLocaleUpperCase() : word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** Which name of a month (0 is January) or weekday (0 is Sunday) is to stand for which. */
export interface NameChange {
	readonly part: 'months' | 'weekdays';
	readonly from: number;
	readonly to: number;
}

/**
 * The name of another month or weekday in the language, the case and the length of a given one: `декабря` for `ноября`,
 * `Dec` for `Nov`. Of several languages that have the name `language` (BCP 47) comes first, then English. Null if no
 * language calls `from` so.
 */
export function nameLike(name: string, { part, from, to }: NameChange, language: () => string): string | null {
	const key = name.toLocaleLowerCase().normalize('NFC');
	const first = language();
	const own = [ENGLISH, ...languages()].sort((a, b) => Number(b.code === first) - Number(a.code === first));
	for (const row of own) {
		const groups = groupsIn(row[part]).map(formsIn);
		for (const length of ['whole', 'short'] as const) {
			const at = groups[from]?.[length].findIndex((form) => form === key || withoutAccents(form) === key) ?? -1;
			const [forms, whole] = [groups[to]?.[length] ?? [], groups[to]?.whole ?? []];
			const found = forms[Math.min(at, forms.length - 1)] ?? whole[0];
			if (at >= 0 && found !== undefined) return inCaseOf(name, found);
		}
	}
	return null;
}

/** A table of the settings' languages before one of all; the second is made when the first does not know a name. */
class Names extends Map<string, number> {
	readonly #others: () => Meanings;

	constructor(known: ReadonlyMap<string, number>, others: () => Meanings) {
		super(known);
		this.#others = others;
	}

	override get(name: string): number | undefined {
		return super.get(name) ?? this.#others().get(name) ?? undefined;
	}

	override has(name: string): boolean {
		return this.get(name) !== undefined;
	}
}

const ARTICLES = ['le', 'den', 'the'];

const allKnown = new Map<string, AllNames>();

/** The names of `namesOf`, and those of all languages that have data. */
export function allNamesOf(languages: readonly string[]): AllNames {
	const key = languages.join(',');
	const made = allKnown.get(key);
	if (made !== undefined) return made;
	const own = namesOf(languages);
	const names = {
		months: new Names(own.months, () => otherMonths().whole),
		weekdays: new Names(own.weekdays, () => otherWeekdays().whole),
		shortMonths: new Names(new Map(), () => otherMonths().short),
		shortWeekdays: new Names(new Map(), () => otherWeekdays().short),
		firstWords: once(() => {
			const others = [otherMonths(), otherWeekdays()].flatMap(({ whole, short }) => [
				...whole.keys(),
				...short.keys(),
			]);
			return new FirstWords([...ARTICLES, ...own.months.keys(), ...own.weekdays.keys(), ...others]);
		}),
	};
	allKnown.set(key, names);
	return names;
}
