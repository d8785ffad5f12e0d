/**
 * One line that says who, when and what, in any order: `Ana, Bob coffee last tuesday: talked about the move`, `called
 * Bob`, `yesterday lunch with Ana`; or what to keep of somebody: `Ana ask: how was the exam`.
 */
import type { EntryOptions } from '../entry/interaction';
import { INTRO_KIND, type KindHit } from '../settings/kinds';
import type { Day } from '../time/day';
import { aimAt, type Aim, type AimWord } from './aim';
import { dayAt, dayIn, headEnd, isCalendarWord, meaningOf, startsWithDay } from './line-day';
import { namesAt, type Lookup, type NameIndex, type NameList, type Named, type Settled } from './line-names';

/** What is understood of a line that is typed to log something. */
export interface LogLine {
	/** Notes of the people named, in that order, each once. */
	readonly paths: readonly string[];
	/** The names that have to be settled before anything is written: nobody's, or those of several. */
	readonly open: readonly Named[];
	/** The words of the day, as `dateInWords` reads them; null if the line names none. */
	readonly day: string | null;
	/** What is left, to be written: kind and words. */
	readonly text: string;
	/** What it is for, where it tells of no contact. */
	readonly aim: Aim | null;
	/**
	 * A word at the start that is somebody's name and a day or month as well (`June lunch`), as written; null
	 * otherwise. Which of them is meant has to be asked: the line then names nobody and no day.
	 */
	readonly unsure: string | null;
}

/** Who can be named, and whether somebody is chosen already. */
export interface Whom {
	readonly names: NameIndex;
	readonly chosen: boolean;
	/** Whether those chosen make way for whom the line names. */
	readonly guessed?: boolean;
	readonly settled?: Settled;
}

/** Names found in a line, and what is left of it without them. */
interface Taken {
	readonly names: readonly Named[];
	readonly text: string;
	readonly day?: string | null;
}

const NOBODY: Settled = new Map();
/** Names stand in the first so many characters. */
const HEAD = 400;
const NEW_NAME = /\p{Lu}[\p{L}\p{M}\p{N}'’-]{0,60}/uy;
const MOST_WORDS = 4;
/** From a kind to the name that it was with; behind one of these words it stays in the text. */
const LEADS_ON = /^\s+(?:(to|from|for)\s+)?/i;
const isEnd = (behind: string): boolean => /^(?:[\s:,.;!?)]|$)/.test(behind);

/** Reads one line: what all its steps need is at hand. */
class LineReading {
	readonly #today: Day;
	readonly #whom: Whom;
	readonly #options: EntryOptions;

	constructor(
		readonly given: string,
		today: Day,
		whom: Whom,
		options: EntryOptions,
	) {
		this.#today = today;
		this.#whom = whom;
		this.#options = options;
	}

	#isKind(text: string): boolean {
		return text !== '' && this.#options.kinds.atStart(text)?.length === text.length;
	}

	/** Whether what stands behind names shows that no sentence begins with them: a colon, a comma, a kind, a day. */
	#isTold(behind: string): boolean {
		const rest = behind.replace(/^\s*[:,]?\s*/, '');
		const isKind = this.#options.kinds.atStart(rest)?.weak === null;
		return (
			/^\s*[:,]/.test(behind) || isKind || startsWithDay(rest, this.#today, this.#options) || aimOf(rest) !== null
		);
	}

	/**
	 * Looks names up. Those that look like the name of somebody without a note count where `opens` says so, and behind
	 * other names where the line goes on as behind names.
	 */
	#lookup(opens: 'anything' | 'telling' | null): Lookup {
		const newName = (line: string, at: number, isFirst: boolean): number | null => {
			if (isFirst && opens === null) return null;
			const to = this.#newNameEnd(line, at);
			if (to === null) return null;
			const behind = line.slice(to, to + 120);
			const goesOn = /^\s*(?:[:,&+]|$)|^\s+and\b/i.test(behind);
			const isName = goesOn || opens === 'anything' || this.#isTold(behind);
			return isName && isEnd(behind.replace(/^[&+]/, ' ')) ? to : null;
		};
		return { names: this.#whom.names, settled: this.#whom.settled ?? NOBODY, links: true, newName };
	}

	/** Where words with capital letters end that are no kinds and no days. */
	#newNameEnd(line: string, at: number): number | null {
		let end: number | null = null;
		for (let count = 0, from = at; count < MOST_WORDS; count++) {
			NEW_NAME.lastIndex = from;
			const word = NEW_NAME.exec(line)?.[0] ?? '';
			const isOther = this.#options.kinds.byName(word) !== null || aimAt(word) !== null;
			if (word.length < 2 || isOther || isCalendarWord(word, this.#today, this.#options)) break;
			if (/['’]s?$/.test(word)) return null;
			end = from + word.length;
			if (!/\s/.test(line[end] ?? '')) break;
			from = end + 1;
		}
		return end;
	}

	/** The names that the line begins with. */
	#atStart(): Taken | { readonly unsure: string } | null {
		const { given } = this;
		const list = namesAt(given, 0, this.#lookup(this.#whom.chosen ? null : 'telling'));
		const [first, ...others] = list.names;
		if (first === undefined) return null;
		const isOne = others.length === 0 && first.paths.length > 0;
		const meaning = isOne ? meaningOf(given, list.to, this.#today, this.#options) : 'name';
		if (meaning === 'unsure') return { unsure: given.slice(0, list.to) };
		const behind = given.slice(list.to);
		if (meaning === 'day' || !isEnd(behind) || (this.#whom.chosen && !this.#isTold(behind))) return null;
		return { names: list.names, text: list.goesOn ? given : behind.replace(/^\s*[:,]?\s*/, '') };
	}

	/** The names behind a day that the line begins with: `yesterday Ana lunch`. */
	#behindDay(): Taken | null {
		const { given } = this;
		if (!startsWithDay(given, this.#today, this.#options)) return null;
		const to = dayAt(given.slice(0, HEAD), 'start', this.#today, this.#options)?.to ?? 0;
		const from = to + (/^\s*[:,]?\s*/.exec(given.slice(to))?.[0].length ?? 0);
		const list = namesAt(given, from, this.#lookup(this.#whom.chosen ? null : 'telling'));
		const behind = given.slice(list.to);
		if (list.names.length === 0 || !isEnd(behind) || (this.#whom.chosen && !this.#isTold(behind))) return null;
		return { names: list.names, text: list.goesOn ? given : joined(given.slice(0, from), behind) };
	}

	/** The names behind `with`; behind a kind alone, with or without a day, where others are named or chosen. */
	#behindWith(text: string, isListed: boolean): Taken | null {
		const isFree = !isListed && !this.#whom.chosen;
		// Beside others who are named, a link stays where it stands: it says already who took part.
		const lookup = { ...this.#lookup(isListed || this.#isSettled ? null : 'anything'), links: isFree };
		const head = text.slice(0, headEnd(text.slice(0, HEAD)) || HEAD);
		for (const { index, 0: word } of head.matchAll(/(?:^|\s)with\s+/gi)) {
			const before = head.slice(0, index);
			if (!isFree && !this.#isKind(dayIn(before.trim(), this.#today, this.#options).text)) return null;
			const list = namesAt(head, index + word.length, lookup);
			const behind = text.slice(list.to);
			if (list.names.length > 0 && isEnd(behind)) return this.#without(text, { ...list, from: index });
		}
		return null;
	}

	/** The kind that the line begins with, if a name may follow it, and where that would begin. */
	#kindFirst(): { readonly kind: KindHit; readonly from: number; readonly stays: boolean } | null {
		const { given } = this;
		const kind = this.#isSettled ? null : this.#options.kinds.atStart(given);
		if (kind === null || kind.kind === INTRO_KIND) return null;
		const lead = LEADS_ON.exec(given.slice(kind.length));
		return lead && { kind, from: kind.length + lead[0].length, stays: lead[1] !== undefined };
	}

	/** The names right behind a kind: `called Bob`, `letter from Ana`. */
	#behindKind(): Taken | null {
		const { given } = this;
		const hit = this.#kindFirst();
		if (hit === null) return null;
		const { kind, from, stays } = hit;
		const list = namesAt(given.slice(0, HEAD), from, this.#lookup(this.#whom.chosen ? null : 'anything'));
		const [first] = list.names;
		if (first === undefined || !isEnd(given.slice(list.to))) return null;
		if (stays) return { names: list.names, text: given };
		const isAll = kind.weak === 'verb' || this.#isWhole(given.slice(list.to));
		const isName = isAll && !isCalendarWord(first.name, this.#today, this.#options);
		return isName ? this.#without(given, { ...list, from: kind.length }) : null;
	}

	/** Whether what stands behind names shows that they are all that a kind was with. */
	#isWhole(behind: string): boolean {
		return /^\s*(?:[:,.]|with\b|$)/i.test(behind) || startsWithDay(behind.trim(), this.#today, this.#options);
	}

	/** Whether those chosen are so for certain. */
	get #isSettled(): boolean {
		return this.#whom.chosen && this.#whom.guessed !== true;
	}

	/** A text without names; with them where more follows than names. A day right behind them is that of the line. */
	#without(text: string, { names, from, to, goesOn }: NameList): Taken {
		if (goesOn) return { names, text };
		const [before, behind] = [text.slice(0, from), text.slice(to).trimStart()];
		const { day } = dayIn(behind, this.#today, this.#options);
		if (day === null || !behind.startsWith(day)) return { names, text: joined(before, behind) };
		return { names, text: joined(before, behind.slice(day.length)), day };
	}

	/** What the line is for and of whom, where its first word says so: `ask Ana: …`, `gift idea for Ana: …`. */
	aimFirst(): (Taken & { readonly aim: Aim }) | null {
		const { given } = this;
		const word = this.#aimAt(given);
		if (word === null) return null;
		const { names, to } = namesAt(given.slice(0, HEAD), word.nameAt, this.#lookup(null));
		const isNamed = names.length > 0 && isEnd(given.slice(to)) && (word.isSure || /^\s*:/.test(given.slice(to)));
		if (isNamed) return { aim: word.aim, names, text: given.slice(to).replace(/^\s*[:,]?\s*/, '') };
		const behind = aimText(given, word);
		return behind === null ? null : { aim: word.aim, names: [], text: behind };
	}

	/** The same behind the names: `Ana ask: …`. */
	aimBehind(text: string): { readonly aim: Aim; readonly text: string } | null {
		const word = this.#aimAt(text);
		const behind = word === null ? null : aimText(text, word);
		return word === null || behind === null ? null : { aim: word.aim, text: behind };
	}

	/** A kind that somebody calls so comes first. */
	#aimAt(text: string): AimWord | null {
		const word = aimAt(text);
		return word === null || this.#options.kinds.byName(text.slice(0, word.to)) !== null ? null : word;
	}

	/** The names of the line: of all places the first that names somebody who has a note, else the last that names. */
	names(): Taken | { readonly unsure: string } | null {
		const start = this.#atStart();
		if (start !== null && 'unsure' in start) return start;
		if (start !== null && isKnown(start)) return this.#withMore(start);
		const places = [this.#behindKind(), this.#behindWith(this.given, false), this.#behindDay()];
		const found = places.filter((taken) => taken !== null);
		return found.find(isKnown) ?? found[0] ?? start;
	}

	/** Those at the start, and those behind `with` in what follows. */
	#withMore(start: Taken): Taken {
		const more = start.text === this.given ? null : this.#behindWith(start.text, true);
		return more === null ? start : { ...more, names: [...start.names, ...more.names] };
	}
}

/** What follows a word that says what a line is for; null if the word is one of the sentence. */
function aimText(text: string, { to, isSure }: AimWord): string | null {
	const behind = text.slice(to);
	if (!/^\s*:/.test(behind) && !(isSure && /^(?:\s|$)/.test(behind))) return null;
	return behind.replace(/^\s*:?\s*/, '');
}

const aimOf = (text: string): string | null => {
	const word = aimAt(text);
	return word === null ? null : aimText(text, word);
};

const isKnown = ({ names }: Taken): boolean => names.some(({ paths }) => paths.length > 0);

const joined = (before: string, behind: string): string =>
	`${before.trimEnd()}${/^\s*[:,]/.test(behind) ? '' : ' '}${behind.trimStart()}`.trim();

/** A line as names and aim leave it, with its day. */
function told(names: readonly Named[], aim: Aim | null, { text, day }: Pick<LogLine, 'text' | 'day'>): LogLine {
	const known = names.flatMap(({ paths: [path, ...others] }) =>
		path !== undefined && others.length === 0 ? [path] : [],
	);
	const open = names.filter(({ paths }) => paths.length !== 1);
	return { paths: [...new Set(known)], open, day, text, aim, unsure: null };
}

/**
 * Reads a line as a person types it. Names count at its start, told by commas or `and`, behind a day that it begins
 * with, behind `with`, and right behind a kind; where somebody is `chosen` already, only if what follows shows that no
 * sentence begins with them: a colon, a comma, a kind, a day. What is not understood stays in the text, as written.
 */
export function readLogLine(line: string, today: Day, whom: Whom, options: EntryOptions): LogLine {
	const given = line.trim();
	const reading = new LineReading(given, today, whom, options);
	const first = reading.aimFirst();
	if (first !== null) return told(first.names, first.aim, { text: first.text, day: null });
	const taken = reading.names() ?? { names: [], text: given };
	if ('unsure' in taken) return { ...told([], null, { text: given, day: null }), unsure: taken.unsure };
	const behind = reading.aimBehind(taken.text);
	if (behind !== null) return told(taken.names, behind.aim, { text: behind.text, day: null });
	const read = dayIn(taken.text, today, options);
	const { day, text } = taken;
	return told(taken.names, null, typeof day === 'string' ? { day, text } : read);
}
