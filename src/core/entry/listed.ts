/**
 * Where shorter dates are read: in items and headings under the interactions heading, unless they are the detail of a
 * dated line. A year or a month that stands above them is theirs.
 */
import { namesOf } from '../time/calendar-names';
import type { DateOptions, YearHint } from '../dates/date-reading';
import { parseEntry, type EntryOptions, type EntryReading } from './interaction';
import { aroundOf, type Around, type Heading, type ListItem } from '../markdown/note-text';
import { readWholeDate } from '../dates/written-date';

const NO_HINT: YearHint = { year: null, month: null };
const YEAR_ALONE = /^\W*((?:19|20)\d{2})\W*$/;
/** `Interactions 2024` */
const YEAR_LAST = /\s((?:19|20)\d{2})$/;

/** The number of a month whose name is all that a heading says; null for any other text. */
const monthAlone = (text: string, { languages }: DateOptions): number | null =>
	namesOf(languages).months.get(text.toLocaleLowerCase().normalize('NFC')) ?? null;

/** The year, or the month, that a heading or an item is all about; null where it is none. */
export function periodOf(around: Around, options: DateOptions): YearHint | null {
	const text = around.text.slice(0, 80).trim();
	const month = 'height' in around ? monthAlone(text, options) : null;
	if (month !== null) return { year: null, month };
	const [, year] = YEAR_ALONE.exec(text) ?? ('height' in around ? YEAR_LAST.exec(text) : null) ?? [];
	const whole = readWholeDate(text.replace(/[:.]$/, ''), options);
	if (whole?.kind === 'date' && whole.precision === 'month')
		return { year: Number(whole.day.slice(0, 4)), month: Number(whole.day.slice(5, 7)) };
	return year === undefined ? null : { year: Number(year), month: null };
}

/** The same options for shorter dates, made once for each year and month that stands above. */
const made = new WeakMap<EntryOptions, Map<string, EntryOptions>>();

/** How lines are read under the interactions heading, where this year and month stand above them. */
export function listedWith(options: EntryOptions, hint: YearHint = NO_HINT): EntryOptions {
	const known = made.get(options) ?? new Map<string, EntryOptions>();
	made.set(options, known);
	const key = `${hint.year} ${hint.month}`;
	const listed = known.get(key) ?? { ...options, dates: { ...options.dates, listed: hint } };
	known.set(key, listed);
	return listed;
}

/** Tells for one note how an item, a heading or a table under the interactions heading is read. */
export class Listing {
	/** What holds detail: dated items and headings. */
	readonly #dated = new Set<Around>();
	readonly #hints = new Map<Around, YearHint>();
	readonly #details = new Map<Around, boolean>();

	readonly #isInteractions: (heading: Heading | null) => boolean;
	readonly #options: EntryOptions;

	constructor(isInteractions: (heading: Heading | null) => boolean, options: EntryOptions) {
		this.#isInteractions = isInteractions;
		this.#options = options;
	}

	/** Has to be told from the top of the note down, headings before items: what stands in it is its detail. */
	add(around: Around): void {
		this.#dated.add(around);
	}

	/** How an item or a heading is read if its date is not one of those that are read everywhere; null: not at all. */
	optionsFor(line: Around): EntryOptions | null {
		const heading = 'heading' in line ? line.heading : line.parent;
		if (!(this.#isInteractions(heading) || this.#isPeriod(heading)) || this.#isDetail(aroundOf(line))) return null;
		return listedWith(this.#options, this.#hintOf(aroundOf(line)));
	}

	/** How the rows of a table below a heading are read. */
	optionsBelow(heading: Heading | null): EntryOptions {
		return listedWith(this.#options, this.#hintOf(heading));
	}

	#isDetail(around: Around | null): boolean {
		if (around === null) return false;
		const known = this.#details.get(around) ?? (this.#dated.has(around) || this.#isDetail(aroundOf(around)));
		this.#details.set(around, known);
		return known;
	}

	#hintOf(around: Around | null): YearHint {
		if (around === null) return NO_HINT;
		const found = this.#hints.get(around);
		if (found !== undefined) return found;
		const own = periodOf(around, this.#options.dates);
		const outer = own === null || own.year === null ? this.#hintOf(aroundOf(around)) : NO_HINT;
		const hint = own === null ? outer : { year: own.year ?? outer.year, month: own.month };
		this.#hints.set(around, hint);
		return hint;
	}

	/** Whether a heading, or one above it, is nothing but a year or a month: a log by time, whatever it is called. */
	#isPeriod(heading: Heading | null): boolean {
		if (heading === null) return false;
		const text = heading.text.slice(0, 80).trim();
		const isOne = YEAR_ALONE.test(text) || (periodOf(heading, this.#options.dates)?.month ?? null) !== null;
		return isOne ? this.#hintOf(heading).year !== null : this.#isPeriod(heading.parent);
	}
}

/** What a line begins with: a date that is read everywhere, else one that is read under the interactions heading. */
export function parseListed(line: Around, options: EntryOptions, listing: Listing): EntryReading | null {
	const strict = parseEntry(line.text, options);
	const listed = strict === null ? listing.optionsFor(line) : null;
	return listed === null ? strict : parseEntry(line.text, listed);
}

/** The items that hold one of these, at any depth. */
export function holdersOf(items: Iterable<ListItem>): ReadonlySet<ListItem> {
	const holders = new Set<ListItem>();
	for (const { parent } of items)
		for (let at = parent; at !== null && !holders.has(at); at = at.parent) holders.add(at);
	return holders;
}
