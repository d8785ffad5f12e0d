/** Rhythms in other languages than English: `alle 3 Wochen`, `раз в месяц`, `月1回`, `varannan vecka`. */
import { plainDigits } from '../text/digits';
import { foldText } from '../text/fold';
import { languages } from '../languages/all';
import type { RhythmWords } from '../languages/language';
import { groupsIn, once, phrasesIn, wordsIn, writingsOf } from '../languages/words';
import { DAY, HALF_YEAR, MONTH, QUARTER, WEEK, YEAR, type Cadence } from './cadence-units';

/** What a word says in a rhythm. */
type Part =
	| { readonly says: 'beside' }
	| { readonly says: 'unit'; readonly unit: Cadence }
	| { readonly says: 'number'; readonly count: number }
	/** So often in the unit; `count` is null where the number before it says how often. */
	| { readonly says: 'times'; readonly count: number | null };

/** So many times in a unit: twice a year. */
interface TimesIn {
	readonly unit: Cadence;
	/** A whole number, at least 1. */
	readonly times: number;
}

/** The units, in the order of the data. */
const UNITS: readonly Cadence[] = [DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR];
/** The whole rhythms, in the order of the data. */
const ADVERBS: readonly Cadence[] = [
	DAY,
	WEEK,
	{ months: 0, days: 14 },
	MONTH,
	{ months: 2, days: 0 },
	QUARTER,
	HALF_YEAR,
	YEAR,
];

/** The words of one language. */
interface Words {
	readonly adverbs: ReadonlyMap<string, Cadence>;
	readonly parts: ReadonlyMap<string, Part>;
	/** The longest word, for texts that do not part theirs. */
	readonly longest: number;
}

function wordsOf({ beside, units, numbers, second, often, times, adverbs }: RhythmWords): Words {
	const parts = new Map<string, Part>();
	const add = (text: string, part: Part): void =>
		wordsIn(text)
			.flatMap(writingsOf)
			.forEach((word) => parts.set(word, part));
	add(beside, { says: 'beside' });
	groupsIn(numbers).forEach((group, index) => add(group, { says: 'number', count: index + 1 }));
	add(second, { says: 'number', count: 2 });
	groupsIn(often).forEach((group, index) => add(group, { says: 'times', count: index + 1 }));
	add(times, { says: 'times', count: null });
	const unitGroups = groupsIn(units);
	for (const [index, unit] of UNITS.entries()) add(unitGroups[index] ?? '', { says: 'unit', unit });
	const adverbGroups = groupsIn(adverbs);
	const whole = ADVERBS.flatMap((rhythm, index) =>
		phrasesIn(adverbGroups[index] ?? '')
			.flatMap(writingsOf)
			.map((phrase) => [phrase, rhythm] as const),
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
	#unit: Cadence | null = null;
	#times: number | null = null;
	#number: number | null = null;

	/** Takes the next part; false where it contradicts what was told. */
	take(part: Part): boolean {
		const number = this.#number;
		if (part.says === 'number') {
			this.#number = part.count;
			return number === null;
		}
		if (part.says === 'beside') return true;
		this.#number = null;
		if (part.says === 'times') {
			const isFirst = this.#times === null;
			this.#times = part.count ?? number ?? 1;
			return isFirst && this.#times > 0;
		}
		const isFirst = this.#unit === null;
		const { months, days } = part.unit;
		this.#unit = { months: months * (number ?? 1), days: days * (number ?? 1) };
		return isFirst;
	}

	/** What was told; null where there is no unit, or a number that counts nothing. */
	told(): TimesIn | null {
		if (this.#unit === null || this.#number !== null) return null;
		return { unit: this.#unit, times: this.#times ?? 1 };
	}
}

/** What parts tell together: a number of units, or so often in them; null where they tell nothing, or two things. */
function toldBy(parts: readonly Part[]): TimesIn | null {
	const telling = new Telling();
	return parts.every((part) => telling.take(part)) ? telling.told() : null;
}

/**
 * The rhythm that a text says in one of the languages that have data: a whole one (`monatlich`), a number of units
 * (`ogni 3 settimane`), or so often in a unit (`два раза в год`). Null where a word of it is not known.
 */
export function rhythmInWords(written: string): TimesIn | null {
	const text = plainDigits(written)
		.trim()
		.toLowerCase()
		.normalize('NFC')
		.replace(/[.。]$/, '')
		.replace(/\s+/g, ' ');
	for (const words of all()) {
		const adverb = words.adverbs.get(text) ?? words.adverbs.get(foldText(text));
		if (adverb !== undefined) return { unit: adverb, times: 1 };
		const parts = pieces(text).map((piece) => partsOf(piece, words));
		const found = parts.includes(null) ? null : toldBy(parts.flatMap((part) => part ?? []));
		if (found !== null) return found;
	}
	return null;
}
