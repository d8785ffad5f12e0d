/** The introductions you have promised and made, and what came of them: told from the notes' own lines. */
import { compareDays, type Day } from '../../core/time/day';
import { inCompany } from '../../core/people/discreet';
import type { Contact, Source } from '../../core/people/history';
import { OTHER_KIND, type Kind } from '../../core/settings/kinds';
import type { Member } from '../../core/people/roster';
import { compareText } from '../../core/text/text-order';
import type { Precision } from '../../core/dates/written-date';
import { INTRO_KIND } from '../../core/settings/kinds';
import { Acquaintance, saidIn } from './acquaintance';
import { termsOf } from '../terms/terms';

interface PromisedIntroduction {
	/** The one whose note tells it, else the first that is named. */
	readonly a: Member;
	readonly b: Member;
	/** The task's words or the plan's, as written. */
	readonly text: string;
	/** The day it is promised or planned for. */
	readonly due: Day | null;
	/** Where it stands; the line from 1. */
	readonly path: string;
	readonly line: number;
}

interface MadeIntroduction {
	readonly a: Member;
	readonly b: Member;
	readonly day: Day;
	/** Whether the day is known, or only its month. */
	readonly precision: Precision;
	/** Its words, as written. */
	readonly text: string;
	readonly path: string;
	readonly line: number;
	/** Later contact of the two with each other, as far as the notes tell; the oldest first. */
	readonly since: readonly Contact[];
}

/** The introductions that are promised, and those that were made. */
export interface IntroductionLedger {
	/** The earliest due first, those without a day last. */
	readonly promised: readonly PromisedIntroduction[];
	/** The newest first. */
	readonly made: readonly MadeIntroduction[];
}

/** A line that may tell of an introduction. */
interface Line {
	readonly path: string;
	readonly line: number;
	readonly text: string;
	readonly day: Day | null;
	readonly precision: Precision;
	/** All that it says, its details included: here people are looked for. */
	readonly words: string;
}

/** The same with the people it concerns, by the paths of their notes: the note's own first, then as they are named. */
interface Told extends Line {
	readonly who: Set<string>;
}

/** Somebody introduces you: no introduction of yours. */
const OF_ME = /\b(?:introduc\w*|connect\w*|put) me\b/i;
/** Said without any word of the kind. */
const PHRASES = /\bput\b.{1,60}\bin (?:touch|contact)\b|\bconnect\b.{1,60}\b(?:with|and|to)\b|\bmatchmake\b/i;

/** Whether words read as an introduction of two people: by a word for the kind, in any of its forms. */
function introductionReader(kinds: readonly Kind[]): (text: string) => boolean {
	const intro = kinds.find(({ id }) => id === INTRO_KIND);
	const stems = new Set(
		[INTRO_KIND, ...(intro?.synonyms ?? [])].flatMap((word) => termsOf(word).map(({ stem }) => stem)),
	);
	return (text) => !OF_ME.test(text) && (PHRASES.test(text) || termsOf(text).some(({ stem }) => stems.has(stem)));
}

/** The first with each of the others: who is introduced to whom in one line. */
function pairsOf({ who }: Told, byPath: ReadonlyMap<string, Member>): (readonly [Member, Member])[] {
	const [first, ...others] = [...who].flatMap((path) => byPath.get(path) ?? []);
	return first === undefined ? [] : others.map((other) => [first, other] as const);
}

const placeOf = ({ path, line }: Source): string => `${line} ${path}`;

/** The lines of all members, as they are gone through. */
class Reading {
	readonly acquaintance: Acquaintance;
	readonly #own: ReadonlySet<string>;
	readonly #byContact = new Map<Contact, ReadonlySet<string>>();

	constructor(readonly members: readonly Member[]) {
		this.acquaintance = new Acquaintance(members);
		this.#own = new Set(members.map(({ person }) => person.path));
	}

	/** Adds what a line of a member tells, once, with all the people that any member's view of it names. */
	tell(lines: Map<string, Told>, member: Member, told: Line): void {
		const { path, line, words } = told;
		const key = `${line} ${path}`;
		const known = lines.get(key) ?? { ...told, who: new Set(this.#own.has(path) ? [path] : []) };
		for (const named of this.acquaintance.named(words, path)) known.who.add(named);
		known.who.add(member.person.path);
		lines.set(key, known);
	}

	/** Contact of two people with each other after a day: with both, or told of one and naming the other. */
	together(a: Member, b: Member, after: Day): readonly Contact[] {
		const found = new Map<string, Contact>();
		for (const contact of [...this.#withOther(a, b, after), ...this.#withOther(b, a, after)])
			found.set(placeOf(contact), contact);
		return [...found.values()].sort((one, other) => compareDays(one.date, other.date));
	}

	/** The later contacts of a member in which another one took part. */
	#withOther({ history }: Member, other: Member, after: Day): Contact[] {
		const sources = this.acquaintance.sources(other);
		const found: Contact[] = [];
		for (const contact of history.interactions) {
			if (contact.date <= after) break; // The newest come first.
			if (contact.kind === INTRO_KIND) continue;
			const isShared = [contact, ...contact.also].some((source) => sources.has(placeOf(source)));
			if (isShared || this.#namedIn(contact).has(other.person.path)) found.push(contact);
		}
		return found;
	}

	#namedIn(contact: Contact): ReadonlySet<string> {
		const known = this.#byContact.get(contact) ?? this.acquaintance.named(saidIn(contact), contact.path);
		this.#byContact.set(contact, known);
		return known;
	}
}

function lineOf(contact: Contact): Line {
	const { path, line, text, date: day, precision } = contact;
	return { path, line, text, day, precision, words: saidIn(contact) };
}

/** The lines of a member in which an introduction is promised: open tasks of yours and plans. */
function promisedBy({ promises, history }: Member, reads: (text: string) => boolean): Line[] {
	const precision = 'day' as const;
	const tasks = promises
		.filter(({ promise }) => !promise.done && promise.owner === 'mine' && reads(promise.text))
		.map(({ path, promise: { line, text, due: day } }) => ({ path, line, text, day, precision, words: text }));
	const plans = history.plans.filter(
		({ kind, text, said }) => !OF_ME.test(text) && (kind === INTRO_KIND || reads(said)),
	);
	return [...tasks, ...plans.map(lineOf)];
}

/** Whether a contact is an introduction that you made. Where the settings have no kind for that, its words say it. */
function madeTest(kinds: readonly Kind[], reads: (text: string) => boolean): (contact: Contact) => boolean {
	const hasKind = kinds.some(({ id }) => id === INTRO_KIND);
	const saysSo = ({ kind, said }: Contact): boolean =>
		kind === INTRO_KIND || (!hasKind && kind === OTHER_KIND && reads(said));
	return (contact) => saysSo(contact) && contact.direction !== 'received' && !OF_ME.test(contact.said);
}

type ByPath = ReadonlyMap<string, Member>;

function promisedIn(lines: Iterable<Told>, byPath: ByPath): PromisedIntroduction[] {
	const found = [...lines].flatMap((told) => {
		const { text, day: due, path, line } = told;
		return pairsOf(told, byPath).map(([a, b]) => ({ a, b, text, due, path, line }));
	});
	return found.sort((one, other) => compareDays(one.due, other.due) || byNames(one, other));
}

/** Told in the notes of both on one day, an introduction is one. */
function madeIn(lines: Iterable<Told>, byPath: ByPath, reading: Reading): MadeIntroduction[] {
	const found = new Map<string, MadeIntroduction>();
	for (const told of lines) {
		const { day, precision, path, line, text } = told;
		if (day === null) continue;
		for (const [a, b] of pairsOf(told, byPath)) {
			const key = [day, ...[a.person.path, b.person.path].sort()].join('\n');
			if (found.has(key)) continue;
			found.set(key, { a, b, day, precision, text, path, line, since: reading.together(a, b, day) });
		}
	}
	return [...found.values()].sort((one, other) => compareDays(other.day, one.day) || byNames(one, other));
}

type Pair = Pick<PromisedIntroduction, 'a' | 'b'>;
const namesOf = ({ a, b }: Pair): string => `${a.person.name}\n${b.person.name}`;
const byNames = (one: Pair, other: Pair): number => compareText(namesOf(one), namesOf(other));

/**
 * The introductions of these people. Promised: an open task of yours, or an open plan, that reads as an introduction
 * and concerns two people, by links or by their whole names. Made: an interaction of the kind `intro` that names
 * another (where the settings have no such kind, one of kind `other` that reads as an introduction), whichever of the
 * two notes tells it; told in both on one day, it is one. Those in which you were introduced to somebody yourself are
 * left out (`#received`, "introduced me"), and so are those that concern somebody private.
 */
export function introductionLedger(all: readonly Member[], kinds: readonly Kind[]): IntroductionLedger {
	const members = inCompany(all);
	const reading = new Reading(members);
	const reads = introductionReader(kinds);
	const isMade = madeTest(kinds, reads);
	const intended = new Map<string, Told>();
	const happened = new Map<string, Told>();
	for (const member of members) {
		for (const line of promisedBy(member, reads)) reading.tell(intended, member, line);
		for (const contact of member.history.interactions)
			if (isMade(contact)) reading.tell(happened, member, lineOf(contact));
	}
	const byPath = new Map(members.map((member) => [member.person.path, member]));
	return { promised: promisedIn(intended.values(), byPath), made: madeIn(happened.values(), byPath, reading) };
}
