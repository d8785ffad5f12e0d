/**
 * Giving and receiving, counted over time and by kind of benefit. A gentle picture: no score, nobody owes anything.
 * Only what a line says by `#gave` and `#received` is counted; a gift, a share, an introduction or help without either
 * may have gone either way, and is not guessed at.
 */
import { benefitKind, benefitOrder } from '../../core/entry/benefit';
import { addMonths, compareDays, type Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import type { Contact } from '../../core/people/history';
import { givingTags } from '../../core/markdown/tags';
import type { Member } from '../../core/people/roster';
import { encounters, type Encounter } from '../contact/encounters';
import type { Span } from '../contact/period';

/** A contact in which something was given or received, once, with everybody it was with. */
export interface Exchange {
	readonly day: Day;
	readonly contact: Contact;
	readonly members: readonly Member[];
	/** Kinds of benefit (`benefitKind`), each once; empty if nothing went that way. */
	readonly gave: readonly string[];
	readonly received: readonly string[];
}

/** In how many contacts something was given and received. A contact may count for both. */
export interface Tally {
	readonly gave: number;
	readonly received: number;
}

/**
 * One of the four kinds of benefit or the user's own (`benefitKind`). A contact counts once for each kind it tells of.
 */
export interface KindTally extends Tally {
	readonly kind: string;
}

/** What went each way in a span of time. */
export interface SpanTally extends Tally, Span {
	/** Those of this time only, in the order of `benefitOrder`. */
	readonly kinds: readonly KindTally[];
}

/** What went each way: in all, span by span, and by kind of benefit. */
export interface Balance extends Tally {
	readonly kinds: readonly KindTally[];
	/** As they were asked for, those without anything included. */
	readonly spans: readonly SpanTally[];
}

/**
 * All that is ever said of a balance, and only while more was received: `generous`, they have been; `give`, nothing
 * went their way yet, so you may have something to give.
 */
export type Voice = 'generous' | 'give';

type Way = 'gave' | 'received';
type Given = Pick<Exchange, Way>;

/** Fewer contacts than this tell nothing. */
const FEWEST = 3;
/** So many times as much received as given is no chance. */
const CLEARLY = 2;
/** What was longer ago than so many months says little of today. */
const RECENT_MONTHS = 12;

/** The kinds of these benefits, each once. */
const kindsOf = (benefits: readonly string[]): string[] => [...new Set(benefits.map(benefitKind))];

/** What a contact tells was given and received; null if it tells of neither. */
function givenIn({ direction, text, benefits }: Contact): Given | null {
	if (direction === null) return null;
	if (direction === 'both') {
		const tags = givingTags(text);
		const told = (way: Way): string[] => tags.filter((tag) => tag.way === way).map(({ benefit }) => benefit);
		return { gave: kindsOf(told('gave')), received: kindsOf(told('received')) };
	}
	// Where no benefit is named, there was one without a name.
	const kinds = kindsOf(benefits.length === 0 ? [''] : benefits);
	return direction === 'gave' ? { gave: kinds, received: [] } : { gave: [], received: kinds };
}

const placeKey = (date: Day, path: string, line: number): string => `${date} ${line} ${path}`;

const indexed = new WeakMap<Member, ReadonlyMap<string, Given>>();

/** What a person's contacts tell, by each place that tells of them. */
function givenWith(member: Member): ReadonlyMap<string, Given> {
	const known = indexed.get(member);
	if (known !== undefined) return known;
	const made = new Map<string, Given>();
	for (const contact of member.history.interactions) {
		const given = givenIn(contact);
		if (given === null) continue;
		for (const { path, line } of [contact, ...contact.also]) made.set(placeKey(contact.date, path, line), given);
	}
	indexed.set(member, made);
	return made;
}

/** What was given and received in a contact, by all that any of the people's notes tells of it; null if nothing was. */
function exchangeIn({ contact, members }: Encounter): Exchange | null {
	const place = placeKey(contact.date, contact.path, contact.line);
	const told = members.flatMap((member) => givenWith(member).get(place) ?? givenIn(contact) ?? []);
	if (told.length === 0) return null;
	const all = (way: Way): string[] => [...new Set(told.flatMap((given) => given[way]))];
	return { day: contact.date, contact, members, gave: all('gave'), received: all('received') };
}

const made = new WeakMap<readonly Member[], readonly Exchange[]>();

/**
 * The contacts with these people in which something was given or received, the newest first; one with several of them
 * once, with all that any of their notes tells of it. The same list for the same list of people.
 */
export function exchanges(members: readonly Member[]): readonly Exchange[] {
	const known = made.get(members);
	if (known !== undefined) return known;
	const telling = members.filter((member) => givenWith(member).size > 0);
	const found = encounters(telling, '0000-01-01', '9999-12-31')
		.flatMap((encounter) => exchangeIn(encounter) ?? [])
		.sort((a, b) => compareDays(b.day, a.day));
	made.set(members, found);
	return found;
}

/** Counts contacts for a time. */
class Counter {
	gave = 0;
	received = 0;
	readonly #kinds = new Map<string, { gave: number; received: number }>();

	add(given: Given): void {
		for (const way of ['gave', 'received'] as const) {
			if (given[way].length > 0) this[way] += 1;
			for (const kind of given[way]) {
				const tally = this.#kinds.get(kind) ?? { gave: 0, received: 0 };
				tally[way] += 1;
				this.#kinds.set(kind, tally);
			}
		}
	}

	get tallies(): KindTally[] {
		return [...this.#kinds]
			.map(([kind, tally]) => ({ kind, ...tally }))
			.sort((a, b) => benefitOrder(a.kind, b.kind));
	}
}

/**
 * Giving and receiving in these times, which do not overlap and come in order; what lies in none of them is not
 * counted.
 */
export function balance(all: readonly Exchange[], spans: readonly Span[]): Balance {
	const total = new Counter();
	const counters = spans.map(() => new Counter());
	let at = spans.length - 1;
	for (const exchange of all) {
		while (at >= 0 && exchange.day < (spans[at]?.from ?? '')) at -= 1;
		if (at < 0) break;
		if (exchange.day > (spans[at]?.to ?? '')) continue;
		counters[at]?.add(exchange);
		total.add(exchange);
	}
	const tallied = spans.map((span, index): SpanTally => {
		const { gave, received, tallies } = counters[index] ?? new Counter();
		return { ...span, gave, received, kinds: tallies };
	});
	return { gave: total.gave, received: total.received, kinds: total.tallies, spans: tallied };
}

/**
 * What may be said of so much given and received; null while it is even, too little to tell, or you gave more: nothing
 * is owed.
 */
export function voiceOf({ gave, received }: Tally): Voice | null {
	if (gave + received < FEWEST || received < gave * CLEARLY) return null;
	return gave === 0 ? 'give' : 'generous';
}

/** The last twelve months up to a day. */
const recently = (today: Day): Span => ({ from: addMonths(today, -RECENT_MONTHS), to: today });

/** What may be said of the last twelve months with a person; never of people who are private, paused or deceased. */
export function voiceFor(member: Member, today: Day): Voice | null {
	const { private: isPrivate, paused, deceased } = member.person;
	if (isPrivate || paused || deceased) return null;
	return voiceOf(balance(exchangesWith(member), [recently(today)]));
}

/** Somebody of whom something may be said. */
export interface Voiced {
	readonly member: Member;
	readonly voice: Voice;
}

/** Of whom among these people something may be said, in their order. */
export const voicesOf = (members: readonly Member[], today: Day): readonly Voiced[] =>
	members.flatMap((member) => {
		const voice = voiceFor(member, today);
		return voice === null ? [] : [{ member, voice }];
	});

const single = new WeakMap<Member, readonly Member[]>();

/** The contacts with one person in which something was given or received, the newest first. */
export function exchangesWith(of: Member): readonly Exchange[] {
	const member = discreet(of);
	const alone = single.get(member) ?? [member];
	single.set(member, alone);
	return exchanges(alone);
}
