/** The introductions you have promised and made, and what came of them: told from the notes' own lines. */
import type { Day } from '../core/day';
import type { Contact } from '../core/history';
import { OTHER_KIND, type Kind } from '../core/kinds';
import type { Member } from '../core/roster';
import { compareText } from '../core/text-order';
import type { Precision } from '../core/written-date';
import { Acquaintance, INTRO_KIND, saidIn } from './acquaintance';
import { termsOf } from './terms';

export interface PromisedIntroduction {
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

export interface MadeIntroduction {
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

export interface IntroductionLedger {
	/** The earliest due first, those without a day last. */
	readonly promised: readonly PromisedIntroduction[];
	/** The newest first. */
	readonly made: readonly MadeIntroduction[];
}

/**
 * A line that may tell of an introduction, with the people it concerns: the note's own first, then as they are named.
 */
interface Told {
	readonly path: string;
	readonly line: number;
	readonly text: string;
	readonly day: Day | null;
	readonly precision: Precision;
	readonly who: Set<string>;
}

/** Somebody introduces you: no introduction of yours. */
const OF_ME = /\b(?:introduc\w*|connect\w*|put) me\b/i;
/** Said without any word of the kind. */
const PHRASES = /\bput\b.{0,60}\bin (?:touch|contact)\b|\bconnect\b.{0,60}\b(?:with|and|to)\b|\bmatchmake\b/i;

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

class Reading {
	readonly acquaintance: Acquaintance;
	private readonly own: ReadonlySet<string>;
	private readonly byContact = new Map<Contact, ReadonlySet<string>>();

	constructor(readonly members: readonly Member[]) {
		this.acquaintance = new Acquaintance(members);
		this.own = new Set(members.map(({ person }) => person.path));
	}

	/** Adds what a line tells, once, with all the people that any member's view of it names. */
	tell(
		lines: Map<string, Told>,
		member: Member,
		{ path, line, text, day, precision }: Omit<Told, 'who'>,
		words: string,
	): void {
		const key = `${line} ${path}`;
		const told = lines.get(key) ?? {
			path,
			line,
			text,
			day,
			precision,
			who: new Set(this.own.has(path) ? [path] : []),
		};
		for (const named of this.acquaintance.named(words, path)) told.who.add(named);
		told.who.add(member.person.path);
		lines.set(key, told);
	}

	/** Contact of two people with each other after a day: with both, or told of one and naming the other. */
	together(a: Member, b: Member, after: Day): readonly Contact[] {
		const found = new Map<string, Contact>();
		const look = (member: Member, other: Member): void => {
			const sources = this.acquaintance.sources(other);
			for (const contact of member.history.interactions) {
				if (contact.date <= after) break; // The newest come first.
				if (contact.kind === INTRO_KIND) continue;
				const places = [contact, ...contact.also].map(({ path, line }) => `${line} ${path}`);
				if (places.some((place) => sources.has(place)) || this.namedIn(contact).has(other.person.path))
					found.set(places[0] ?? '', contact);
			}
		};
		look(a, b);
		look(b, a);
		return [...found.values()].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
	}

	private namedIn(contact: Contact): ReadonlySet<string> {
		const known = this.byContact.get(contact) ?? this.acquaintance.named(saidIn(contact), contact.path);
		this.byContact.set(contact, known);
		return known;
	}
}

/**
 * The introductions of these people. Promised: an open task of yours, or an open plan, that reads as an introduction
 * and concerns two people, by links or by their whole names. Made: an interaction of the kind `intro` that names
 * another (where the settings have no such kind, one of kind `other` that reads as an introduction), whichever of the
 * two notes tells it; told in both on one day, it is one. Those in which you were introduced to somebody yourself are
 * left out (`#received`, "introduced me").
 */
export function introductionLedger(members: readonly Member[], kinds: readonly Kind[]): IntroductionLedger {
	const reading = new Reading(members);
	const reads = introductionReader(kinds);
	const isKept = kinds.some(({ id }) => id === INTRO_KIND);
	const intended = new Map<string, Told>();
	const happened = new Map<string, Told>();
	for (const member of members) {
		for (const { path, promise } of member.promises) {
			if (!promise.done && promise.owner === 'mine' && reads(promise.text))
				reading.tell(
					intended,
					member,
					{ path, line: promise.line, text: promise.text, day: promise.due, precision: 'day' },
					promise.text,
				);
		}
		for (const plan of member.history.plans) {
			if (!OF_ME.test(plan.text) && (plan.kind === INTRO_KIND || reads(plan.said)))
				reading.tell(
					intended,
					member,
					{ path: plan.path, line: plan.line, text: plan.text, day: plan.date, precision: plan.precision },
					saidIn(plan),
				);
		}
		for (const contact of member.history.interactions) {
			if (!isKept && contact.kind === OTHER_KIND ? !reads(contact.said) : contact.kind !== INTRO_KIND) continue;
			if (contact.direction === 'received' || OF_ME.test(contact.said)) continue;
			reading.tell(
				happened,
				member,
				{
					path: contact.path,
					line: contact.line,
					text: contact.text,
					day: contact.date,
					precision: contact.precision,
				},
				saidIn(contact),
			);
		}
	}
	const byPath = new Map(members.map((member) => [member.person.path, member]));
	const promised = [...intended.values()].flatMap((told) =>
		pairsOf(told, byPath).map(([a, b]) => ({
			a,
			b,
			text: told.text,
			due: told.day,
			path: told.path,
			line: told.line,
		})),
	);
	const made = new Map<string, MadeIntroduction>();
	for (const told of happened.values()) {
		const { day, precision, path, line, text } = told;
		for (const [a, b] of pairsOf(told, byPath)) {
			const key = [day, ...[a.person.path, b.person.path].sort()].join('\n');
			if (day !== null && !made.has(key))
				made.set(key, { a, b, day, precision, text, path, line, since: reading.together(a, b, day) });
		}
	}
	const names = ({ a, b }: { readonly a: Member; readonly b: Member }): string =>
		`${a.person.name}\n${b.person.name}`;
	return {
		promised: promised.sort(
			(one, other) => compareText(one.due ?? '~', other.due ?? '~') || compareText(names(one), names(other)),
		),
		made: [...made.values()].sort((one, other) =>
			one.day > other.day ? -1 : one.day < other.day ? 1 : compareText(names(one), names(other)),
		),
	};
}
