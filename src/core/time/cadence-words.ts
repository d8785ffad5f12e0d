/** Rhythms in other languages than English: `alle 3 Wochen`, `раз в месяц`, `月1回`, `varannan vecka`. */
import { foldText } from '../text/fold';
import { languages } from '../languages/all';
import type { RhythmWords } from '../languages/language';
import { groupsIn, once, phrasesIn, writingsOf } from '../languages/words';

/** What a word says in a rhythm. */
type Part =
	| { readonly says: 'beside' }
	| { readonly says: 'unit'; readonly months: number; readonly days: number }
	| { readonly says: 'number'; readonly count: number }
	/** So often in the unit; `count` is null where the number before it says how often. */
	| { readonly says: 'times'; readonly count: number | null };

interface Rhythm {
	readonly months: number;
	readonly days: number;
}

/** The units, in the order of the data: day, week, month, quarter, half a year, year. */
const UNITS: readonly Rhythm[] = [
	{ months: 0, days: 1 },
	{ months: 0, days: 7 },
	{ months: 1, days: 0 },
	{ months: 3, days: 0 },
	{ months: 6, days: 0 },
	{ months: 12, days: 0 },
];
/** The whole rhythms, in the order of the data. */
const ADVERBS: readonly Rhythm[] = [
	{ months: 0, days: 1 },
	{ months: 0, days: 7 },
	{ months: 0, days: 14 },
	{ months: 1, days: 0 },
	{ months: 2, days: 0 },
	{ months: 3, days: 0 },
	{ months: 6, days: 0 },
	{ months: 12, days: 0 },
];

/** The words of one language. */
interface Words {
	readonly adverbs: ReadonlyMap<string, Rhythm>;
	readonly parts: ReadonlyMap<string, Part>;
	/** The longest word, for texts that do not part theirs. */
	readonly longest: number;
}

const wordsIn = (text: string): string[] =>
	text
		.split(/\s+/)
		.filter((word) => word !== '')
		.flatMap(writingsOf);

function wordsOf({ beside, units, numbers, second, often, times, adverbs }: RhythmWords): Words {
	const parts = new Map<string, Part>();
	const add = (text: string, part: Part): void => wordsIn(text).forEach((word) => parts.set(word, part));
	add(beside, { says: 'beside' });
	groupsIn(numbers).forEach((group, index) => add(group, { says: 'number', count: index + 1 }));
	add(second, { says: 'number', count: 2 });
	groupsIn(often).forEach((group, index) => add(group, { says: 'times', count: index + 1 }));
	add(times, { says: 'times', count: null });
	groupsIn(units).forEach((group, index) =>
		add(group, { says: 'unit', ...(UNITS[index] ?? { months: 0, days: 0 }) }),
	);
	const whole = groupsIn(adverbs).flatMap((group, index) =>
		phrasesIn(group)
			.flatMap(writingsOf)
			.map((phrase) => [phrase, ADVERBS[index] ?? { months: 0, days: 0 }] as const),
	);
	return { adverbs: new Map(whole), parts, longest: Math.max(0, ...[...parts.keys()].map((word) => word.length)) };
}

const all = once(() => languages().map(({ rhythm }) => wordsOf(rhythm)));

/** The words of a text: at blanks, and between a number and what follows it. */
const pieces = (text: string): string[] => text.match(/\d+|[^\s\d]+/g) ?? [];

/** A piece as one word, or as the words it is made of where a script does not part them: the longest first. */
function partsOf(piece: string, { parts, longest }: Words): Part[] | null {
	if (/^\d+$/.test(piece)) return [{ says: 'number', count: Number(piece) }];
	const whole = parts.get(piece) ?? parts.get(foldText(piece));
	if (whole !== undefined) return [whole];
	if (!/^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/.test(piece)) return null;
	const found: Part[] = [];
	for (let at = 0; at < piece.length;) {
		let length = Math.min(longest, piece.length - at);
		while (length > 0 && !parts.has(piece.slice(at, at + length))) length--;
		const part = parts.get(piece.slice(at, at + length));
		if (part === undefined) return null;
		found.push(part);
		at += length;
	}
	return found;
}

/** What parts tell so far; a number waits for what it counts. */
class Telling {
	private unit: Rhythm | null = null;
	private times: number | null = null;
	private number: number | null = null;

	/** Takes the next part; false where it contradicts what was told. */
	take(part: Part): boolean {
		const { number } = this;
		if (part.says === 'number') {
			this.number = part.count;
			return number === null;
		}
		if (part.says === 'beside') return true;
		this.number = null;
		if (part.says === 'times') {
			const isFirst = this.times === null;
			this.times = part.count ?? number ?? 1;
			return isFirst && this.times > 0;
		}
		const isFirst = this.unit === null;
		this.unit = { months: part.months * (number ?? 1), days: part.days * (number ?? 1) };
		return isFirst;
	}

	/** The rhythm; null where there is no unit, or a number that counts nothing. */
	rhythm(): Rhythm | null {
		if (this.unit === null || this.number !== null) return null;
		const { months, days } = this.unit;
		const times = this.times ?? 1;
		if (months % times === 0 && days % times === 0) return { months: months / times, days: days / times };
		return { months: 0, days: Math.round((months * DAYS_A_MONTH + days) / times) };
	}
}

/** As a rhythm is measured. */
const DAYS_A_MONTH = 30.436875;

/** The rhythm that parts make: a number of units, or so often in them; null where they make none, or two. */
function made(parts: readonly Part[]): Rhythm | null {
	const telling = new Telling();
	return parts.every((part) => telling.take(part)) ? telling.rhythm() : null;
}

/** Arabic and Persian digits as the others. */
const withPlainDigits = (text: string): string =>
	text
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

/**
 * The rhythm that a text says in one of the languages that have data: a whole one (`monatlich`), a number of units
 * (`ogni 3 settimane`), or so often in a unit (`два раза в год`). Null where a word of it is not known.
 */
export function rhythmInWords(written: string): Rhythm | null {
	const text = withPlainDigits(written)
		.trim()
		.toLowerCase()
		.normalize('NFC')
		.replace(/[.。]$/, '')
		.replace(/\s+/g, ' ');
	for (const words of all()) {
		const adverb = words.adverbs.get(text) ?? words.adverbs.get(foldText(text));
		if (adverb !== undefined) return adverb;
		const parts = pieces(text).map((piece) => partsOf(piece, words));
		const found = parts.includes(null) ? null : made(parts.flatMap((part) => part ?? []));
		if (found !== null) return found;
	}
	return null;
}
