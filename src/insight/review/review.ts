/**
 * The review of a time: whom you nurtured, who has been quiet, which promises were kept and which are open, milestones,
 * giving and receiving. Contacts are those of the time; who is quiet and what is open is told as it stands on `today`.
 * People who are private are left out, with every line that tells of them.
 */
import { addDays, compareDays, daysBetween, endOfMonth, type Day } from '../../core/time/day';
import { inCompany } from '../../core/people/discreet';
import { isUntold, type Contact } from '../../core/people/history';
import { OTHER_KIND } from '../../core/settings/kinds';
import type { PromiseAt } from '../../core/people/mentions';
import { keptOn, type Promised } from '../../core/entry/promise';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { compareText } from '../../core/text/text-order';
import { balance, exchanges, voicesOf, type Balance, type Voiced } from '../giving/balance';
import { contactsIn, encounters, type Encounter } from '../contact/encounters';
import { upcomingMilestones, type UpcomingMilestone } from '../rhythm/milestones';
import type { Span } from '../contact/period';
import { questionsFor, type Question } from './questions';
import { drifting, type Drift } from '../rhythm/rhythm';

/** How often there was contact of a kind, the most frequent first; of equals by name, `other` last. */
export interface KindCount {
	readonly kind: string;
	readonly count: number;
}

/** Somebody there was contact with in that time. */
export interface Nurtured {
	readonly member: Member;
	readonly count: number;
	readonly kinds: readonly KindCount[];
	/** The last contact of that time. */
	readonly last: Contact;
	/** Notes other than the person's own that tell of these contacts, each once, the newest first. */
	readonly notes: readonly string[];
}

/** Somebody who drifts from the rhythm really kept, or is more than a whole rhythm past due. */
export interface Fading {
	readonly member: Member;
	readonly drift: Drift | null;
}

/** A promise, once, with everybody it is about. */
export interface ReviewPromise {
	readonly members: readonly Member[];
	readonly path: string;
	readonly promise: Promised;
	/** The day it was kept; null while it is open. */
	readonly kept: Day | null;
}

/** A time looked back on. */
export interface Review extends Span {
	readonly today: Day;
	/** How many contacts there were; one with several people counts once. */
	readonly contacts: number;
	readonly kinds: readonly KindCount[];
	/** The most contacts first, then by name. */
	readonly nurtured: readonly Nurtured[];
	/** The longest silence against the rhythm first. */
	readonly fading: readonly Fading[];
	/** By the day they were kept. A promise that does not say its day (`✅ 2026-11-20`) is not told. */
	readonly kept: readonly ReviewPromise[];
	/** Open today, by due day. */
	readonly open: readonly ReviewPromise[];
	readonly milestones: {
		readonly were: readonly UpcomingMilestone[];
		/** Of the next 30 days. */
		readonly come: readonly UpcomingMilestone[];
	};
	readonly balance: Balance;
	/** Of whom something may be said, over the last twelve months. */
	readonly voices: readonly Voiced[];
	readonly introductions: readonly Encounter[];
	/** With whom you were in touch, and who have no rhythm, neither by note nor by circle. */
	readonly untracked: readonly Member[];
	/** One or two. */
	readonly questions: readonly Question[];
}

/** The kind of contact that introduces people to each other. */
const INTRO = 'intro';
/** Late by a whole rhythm. */
const FAR_PAST = 1;
/** So many days ahead milestones are told. */
const AHEAD = 30;
/** Of a longer time the milestones of its last year are told: they come back every year. */
const MILESTONE_DAYS = 365;

/** So many contacts of each kind. */
function countKinds(contacts: readonly Contact[]): KindCount[] {
	const counts = new Map<string, number>();
	for (const { kind } of contacts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	const otherLast = ({ kind }: KindCount): number => (kind === OTHER_KIND ? 1 : 0);
	return [...counts]
		.map(([kind, count]) => ({ kind, count }))
		.sort((a, b) => otherLast(a) - otherLast(b) || b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function nurturedIn(members: readonly Member[], span: Span): Nurtured[] {
	const found = members.flatMap((member): Nurtured[] => {
		const contacts = contactsIn(member, span.from, span.to);
		const [last] = contacts;
		if (last === undefined) return [];
		const notes = new Set(contacts.flatMap(({ path, also }) => [path, ...also.map((source) => source.path)]));
		notes.delete(member.person.path);
		const told = [...notes].filter((path) => !isUntold(path));
		return [{ member, count: contacts.length, kinds: countKinds(contacts), last, notes: told }];
	});
	return found.sort((a, b) => b.count - a.count || compareText(a.member.person.name, b.member.person.name));
}

function fadingOn(members: readonly Member[], today: Day): Fading[] {
	const found = members.flatMap((member): Fading[] => {
		const { status, urgency, reason } = member.standing;
		const drift = drifting(member, today);
		const farPast = status === 'overdue' && reason !== 'never-contacted' && (urgency ?? 0) >= FAR_PAST;
		return drift !== null || farPast ? [{ member, drift }] : [];
	});
	const silence = ({ member, drift }: Fading): number => drift?.ratio ?? 1 + (member.standing.urgency ?? 0);
	return found.sort((a, b) => silence(b) - silence(a) || compareText(a.member.person.name, b.member.person.name));
}

/** The day a promise was kept, as it says; null if it is open or does not say. */
const keptDay = ({ done, text }: Promised): Day | null => (done ? keptOn({ task: 'x', text }) : null);

/** The promises that are wanted, each once with all its people. */
function promisesOf(members: readonly Member[], wanted: (promise: Promised) => boolean): ReviewPromise[] {
	const found = new Map<string, ReviewPromise & { readonly members: Member[] }>();
	const add = (member: Member, { path, promise }: PromiseAt): void => {
		const key = `${promise.line} ${path}`;
		const known = found.get(key);
		if (known !== undefined) known.members.push(member);
		else found.set(key, { members: [member], path, promise, kept: keptDay(promise) });
	};
	for (const member of members) for (const told of member.promises) if (wanted(told.promise)) add(member, told);
	const day = ({ kept, promise }: ReviewPromise): Day | null => kept ?? promise.due;
	return [...found.values()].sort((a, b) => compareDays(day(a), day(b)));
}

function milestonesOf(
	members: readonly Member[],
	{ from, to }: Span,
	today: Day,
	settings: Settings,
): Review['milestones'] {
	const start = daysBetween(from, to) > MILESTONE_DAYS ? addDays(to, -MILESTONE_DAYS) : from;
	const were = upcomingMilestones(members, start, settings, daysBetween(start, to)).filter(
		({ belated, day, precision }) => !belated && (precision === 'month' ? endOfMonth(day) : day) < today,
	);
	const come = upcomingMilestones(members, today, settings, AHEAD).filter(({ belated }) => !belated);
	return { were, come };
}

/** Whether somebody has no rhythm, and no circle that could give one. */
const hasNoRhythm = ({ person, standing }: Member): boolean =>
	standing.status === 'untracked' && person.every === null && person.circle === null;

/**
 * Reviews a time that has begun; what of it lies after `today` is not looked at. The order of `members`, which is that
 * of their names, decides between equals. Linear in people, contacts and promises, but for sorting.
 */
export function review(members: readonly Member[], span: Span, today: Day, settings: Settings): Review {
	const told = inCompany(members);
	const time: Span = { from: span.from, to: span.to < today ? span.to : today };
	const met = encounters(told, time.from, time.to);
	const nurtured = nurturedIn(told, time);
	const found = {
		...time,
		today,
		contacts: met.length,
		kinds: countKinds(met.map(({ contact }) => contact)),
		nurtured,
		fading: fadingOn(told, today),
		kept: promisesOf(told, (promise) => {
			const day = keptDay(promise);
			return day !== null && day >= time.from && day <= time.to;
		}),
		open: promisesOf(told, ({ done }) => !done),
		milestones: milestonesOf(told, time, today, settings),
		balance: balance(exchanges(told), [time]),
		voices: voicesOf(told, today),
		introductions: met
			.filter(({ contact }) => contact.kind === INTRO && contact.withheld !== true)
			.sort((a, b) => compareDays(a.contact.date, b.contact.date)),
		untracked: nurtured.map(({ member }) => member).filter(hasNoRhythm),
	};
	return { ...found, questions: questionsFor(found) };
}
