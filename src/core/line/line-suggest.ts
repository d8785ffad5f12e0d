/** What could stand where a line to log is being typed: people, somebody new, days, kinds, and which way it went. */
import { dateInWords } from '../dates/spoken-date';
import { BENEFITS } from '../entry/log-text';
import type { EntryOptions } from '../entry/interaction';
import type { Member } from '../people/member';
import type { Person } from '../person/person';
import type { Kind } from '../settings/kinds';
import { foldText } from '../text/fold';
import { noteName } from '../text/vault-path';
import { addDays, formatDay, type Day } from '../time/day';
import { AIMS, aimAt } from './aim';
import { headEnd, startsWithDay } from './line-day';
import type { Named } from './line-names';
import { readLogLine, type Whom } from './log-line';

/** Something that could be put in the place of what was typed from `from` to the cursor, or an answer about a name. */
export interface Suggestion {
	readonly what: 'person' | 'new' | 'day' | 'kind' | 'tag' | 'word';
	readonly from: number;
	readonly text: string;
	/** The note of a person. */
	readonly path: string;
	/** The name in the line that it is an answer about: the line stays as it is. */
	readonly name?: string;
}

/** What is suggested, and whether what was typed is understood as it is: then nothing is chosen beforehand. */
export interface Suggested {
	readonly list: readonly Suggestion[];
	readonly isUnderstood: boolean;
}

/** What suggestions are made of. */
export interface SuggestContext {
	readonly members: readonly Member[];
	readonly whom: Whom;
	readonly today: Day;
	readonly kinds: readonly Kind[];
	readonly options: EntryOptions;
}

const MOST = 8;
/** Of a line only so much is looked at. */
const LONGEST = 400;

/** What somebody is called, folded: each name in a line and behind a blank; and the same with blanks for signs. */
interface Called {
	readonly names: string;
	readonly words: string;
}

const called = new WeakMap<Person, Called>();

/** Found once for each person: it is asked of everybody at every key. */
function calledOf(person: Person): Called {
	const known = called.get(person);
	if (known !== undefined) return known;
	const names = [person.name, noteName(person.path), ...person.aliases]
		.map((name) => `\n ${foldText(name)}`)
		.join('');
	const made = { names, words: names.replace(/[^\p{L}\p{N}'\n]/gu, ' ') };
	called.set(person, made);
	return made;
}

/** How well names fit letters: 0 they begin one, 1 a word of one, 2 they stand within; 3 not at all. */
function fit({ person }: Member, letters: string): number {
	const { names, words } = calledOf(person);
	if (names.includes(`\n ${letters}`)) return 0;
	if (words.includes(` ${letters}`)) return 1;
	return letters.length > 2 && names.includes(letters) ? 2 : 3;
}

/** People whose names or aliases have these letters, accents aside; the best fit first, then whom one met last. */
function peopleFor(letters: string, members: readonly Member[]): readonly Member[] {
	const wanted = foldText(letters);
	if (wanted === '') return [];
	const last = ({ history }: Member): string => history.last ?? '';
	return members
		.map((member) => ({ member, score: fit(member, wanted) }))
		.filter(({ score }) => score < 3)
		.sort((a, b) => a.score - b.score || (last(a.member) < last(b.member) ? 1 : -1))
		.slice(0, MOST)
		.map(({ member }) => member);
}

/** The words for days that letters begin, the nearest first. */
function daysFor(letters: string, today: Day): readonly string[] {
	const weekdays = [1, 2, 3, 4, 5, 6, 7].map((step) => formatDay(addDays(today, -step), 'dddd').toLowerCase());
	const words = ['today', 'yesterday', ...weekdays.map((name) => `last ${name}`), ...weekdays];
	return words.filter((one) => one.startsWith(foldText(letters))).slice(0, MOST);
}

/** The words of kinds that letters begin. */
const kindsFor = (letters: string, kinds: readonly Kind[]): readonly string[] =>
	kinds
		.flatMap(({ id, synonyms }) => [id, ...synonyms])
		.filter((word) => /^\p{L}/u.test(word) && foldText(word).startsWith(foldText(letters)))
		.slice(0, MOST);

/** The answers to whom a name means, where nobody or several are called so. */
export function answersTo({ name, paths }: Named, members: readonly Member[]): readonly Suggestion[] {
	const meant = members.filter(({ person }) => paths.includes(person.path)).slice(0, MOST);
	const one = { from: 0, path: '', name };
	return [
		...meant.map(({ person: { name: text, path } }): Suggestion => ({ ...one, what: 'person', text, path })),
		...(paths.length === 0 ? [{ ...one, what: 'new', text: name } as const] : []),
		{ ...one, what: 'word', text: name },
	];
}

/** Suggests for what was typed from one place on. */
class Place {
	readonly #letters: string;
	/** How the line before is read; null where more is said in it than who, when and which kind. */
	readonly #names: number | null;
	readonly #hasDay: boolean;
	readonly #pre: string;

	constructor(
		readonly before: string,
		readonly from: number,
		readonly context: SuggestContext,
	) {
		const { whom, today, options } = context;
		this.#letters = before.slice(from);
		this.#pre = before.slice(0, from).trimEnd();
		const told = this.#pre.replace(/(?:[:,&+]|\s(?:and|with))$/i, '');
		const read = readLogLine(told, today, { ...whom, chosen: false }, options);
		const isBare = read.text === '' || options.kinds.atStart(read.text)?.length === read.text.length;
		this.#names = isBare && read.aim === null ? read.paths.length + read.open.length : null;
		this.#hasDay = read.day !== null;
	}

	/** Whether a name may stand here, and whether one has to. */
	#forName(): 'may' | 'must' | null {
		const pre = this.#pre;
		const { chosen } = this.context.whom;
		if (pre === '') return chosen ? 'may' : 'must';
		if (/(?:^|\s)with$/i.test(pre) || aimAt(`${pre} `)?.nameAt === pre.length + 1) return 'must';
		const isMore = /(?:[,&+]|\sand)$/i.test(pre);
		return this.#names !== null && this.#names > 0 === isMore ? 'must' : null;
	}

	#one(what: Suggestion['what'], text: string, path = ''): Suggestion {
		return { what, from: this.from, text, path };
	}

	people(): readonly Suggestion[] {
		const place = this.#forName();
		if (place === null || this.#pre.endsWith(':')) return [];
		const letters = this.#letters.replace(/^@/, '');
		const found = peopleFor(letters, this.context.members);
		const people = found.map(({ person: { name, path } }) => this.#one('person', name, path));
		return place === 'must' && people.length === 0 ? this.#newName(letters) : people;
	}

	/** A name that nobody has. */
	#newName(letters: string): readonly Suggestion[] {
		const { options, kinds, today } = this.context;
		const isName = /^\p{L}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*$/u.test(letters);
		if (!isName || kindsFor(letters, kinds).length > 0 || options.kinds.byName(letters) !== null) return [];
		const isOther = daysFor(letters, today).length > 0 || startsWithDay(letters, today, options);
		const isAim = AIMS.some((aim) => aim.startsWith(letters.toLowerCase()));
		const name = letters.slice(0, 1).toLocaleUpperCase() + letters.slice(1);
		return isOther || isAim ? [] : [this.#one('new', name)];
	}

	/** Days, kinds and what a line may be for, behind who; a kind before the day. */
	words(): readonly Suggestion[] {
		const letters = this.#letters;
		const { kinds, today, options } = this.context;
		if (this.#names === null || letters.length < 2) return [];
		const isFirst = options.kinds.atStart(this.#pre) === null;
		const days = this.#hasDay || letters.length < 3 ? [] : daysFor(letters, today);
		const aims = AIMS.filter((aim) => isFirst && aim.startsWith(letters.toLowerCase()));
		return [
			...days.map((word) => this.#one('day', word)),
			...(isFirst ? kindsFor(letters, kinds) : []).map((word) => this.#one('kind', word)),
			...aims.map((aim) => this.#one('kind', `${aim}:`)),
		];
	}
}

/** `#gave/…` and `#received/…`, wherever a tag may stand. */
function tagsAt(before: string): readonly Suggestion[] | null {
	const typed = /(?:^|\s)(#[\p{L}/_-]{0,40})$/u.exec(before)?.[1]?.toLowerCase();
	if (typed === undefined) return null;
	const all = ['#gave', '#received'].flatMap((way) => [way, ...BENEFITS.map((benefit) => `${way}/${benefit}`)]);
	return all
		.filter((tag) => tag.startsWith(typed) && tag !== typed)
		.map((text) => ({ what: 'tag', from: before.length - typed.length, text, path: '' }));
}

const NOTHING: Suggested = { list: [], isUnderstood: true };

/** What could be typed at the cursor. Nothing within a word, nor behind the colon that ends who, what and when. */
export function suggestAt(line: string, cursor: number, context: SuggestContext): Suggested {
	const before = line.slice(0, cursor);
	if (before.length > LONGEST || /^[\p{L}\p{N}]/u.test(line.slice(cursor))) return NOTHING;
	const tags = tagsAt(before);
	if (tags !== null) return { list: tags, isUnderstood: false };
	// A kind may stand right behind the colon.
	const told = before.slice(0, before.lastIndexOf(' ') + 1).trimEnd();
	const isBehind = headEnd(told.endsWith(':') ? told.slice(0, -1) : before) > 0;
	return isBehind || /^$|\s$/.test(before) ? NOTHING : suggestWords(before, context);
}

/** What could be put in the place of the last words. */
function suggestWords(before: string, context: SuggestContext): Suggested {
	const starts = [...before.matchAll(/\S+/g)].slice(-3).reverse();
	const places = starts.map(({ index }) => new Place(before, index, context));
	const people = places.map((place) => place.people()).find(({ length }) => length > 0) ?? [];
	const list = [...people, ...places.flatMap((place) => place.words())];
	const { names, chosen } = context.whom;
	const isTyped = ({ from, text, what, path }: Suggestion): boolean => {
		const typed = before.slice(from);
		const [known, ...others] = what === 'person' ? names.find(typed) : [];
		return (foldText(typed) === foldText(text) && what !== 'new') || (known === path && others.length === 0);
	};
	const isKind = context.options.kinds.byName(before.slice(starts[0]?.index)) !== null;
	if (list.every(isTyped)) return NOTHING;
	return { list, isUnderstood: isKind || list.some(isTyped) || (chosen && list[0]?.from === 0) };
}

/** The day that a suggestion means; null for all that is none. */
export const suggestedDay = ({ what, text }: Suggestion, today: Day, { dates }: EntryOptions): Day | null =>
	what === 'day' ? dateInWords(text, today, 'past', dates) : null;
