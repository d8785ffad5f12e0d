/** The brief of a person: what to know before you talk, read in ten seconds. Everything in it says where it stands. */
import { addDays, compareDays, type Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import { isUntold, type Contact, type Source } from '../../core/people/history';
import { isIndexName } from '../../core/person/nature';
import type { LinkedNote, PromiseAt } from '../../core/people/mentions';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import type { MilestoneKind, Settings } from '../../core/settings/settings';
import { noteName } from '../../core/text/vault-path';
import { namesDay, type Precision } from '../../core/dates/written-date';
import { gifts, type Gifts } from '../giving/gifts';
import { upcomingMilestones, type UpcomingMilestone } from '../rhythm/milestones';
import { questionsFor, type Question } from './questions';
import { linesOf } from '../terms/sentences';

/** A contact in the note's own words, without Markdown. */
export interface ToldContact {
	readonly day: Day;
	readonly precision: Precision;
	/** A kind's id. */
	readonly kind: string;
	/** What was said, then the lines below it, each one line; none where the note says nothing. */
	readonly lines: readonly string[];
	/** Null where its note is not told. */
	readonly source: Source | null;
}

/** The last day of contact, where no line tells of it but `last-contact`. */
export interface LastDay {
	readonly day: Day;
	readonly precision: Precision;
}

/** What comes up: a milestone, or a plan; `passed`: its day has gone by, and nobody has said whether it happened. */
export type Coming =
	| { readonly what: 'milestone'; readonly day: Day; readonly milestone: UpcomingMilestone }
	| { readonly what: 'plan'; readonly day: Day; readonly plan: ToldContact; readonly passed: boolean };

/** A note that links to the person and is newer than the last contact. */
interface News extends LinkedNote {
	/** The note's own day. One that tells none is no news: a sync touches files, and tells nothing. */
	readonly day: Day;
	/** Whether the note's name says that day already. */
	readonly isNamed: boolean;
}

/** Somebody whom the person would enjoy to meet, with what they share. */
export interface Meeting {
	readonly name: string;
	readonly path: string;
	readonly reasons: readonly string[];
}

/** What to know of a person before you talk. */
export interface Brief {
	readonly why: string | null;
	/** The last contact; null if there never was one. */
	readonly last: ToldContact | LastDay | null;
	/** The newest contact that says something, where the last one does not. */
	readonly before: ToldContact | null;
	/** At most five: see `questionsFor`. */
	readonly ask: readonly Question[];
	/** Open promises both ways, by due day, those without one last. */
	readonly open: readonly PromiseAt[];
	/** By day. */
	readonly upcoming: readonly Coming[];
	/** Likes and interests, each once. */
	readonly likes: readonly string[];
	readonly dislikes: readonly string[];
	readonly family: readonly string[];
	readonly topics: readonly string[];
	readonly gift: Gifts;
	/** Newest first. */
	readonly news: readonly News[];
	readonly meet: readonly Meeting[];
	/** Of somebody who has died: the last contacts that say something, newest first. Else none. */
	readonly memories: readonly ToldContact[];
}

/** What a brief asks for besides its person. */
export interface BriefContext {
	readonly today: Day;
	readonly settings: Settings;
	/** Whom the person could meet; asked for nobody who is private or has died. */
	readonly meet?: ((member: Member) => readonly Meeting[]) | undefined;
}

/** How far ahead the brief looks where the settings' lead time is shorter, and back for plans that nobody spoke of. */
const AHEAD_DAYS = 30;
const MOST_MEMORIES = 3;
const NO_GIFTS: Gifts = { left: [], given: [], received: [], either: [] };

const told = (contact: Contact): ToldContact => ({
	day: contact.date,
	precision: contact.precision,
	kind: contact.kind,
	lines: linesOf(contact),
	source: isUntold(contact.path) ? null : { path: contact.path, line: contact.line },
});
/** Texts without Markdown, each once, whatever its case: as it was written last, where it stood first. */
function unique(texts: readonly string[]): string[] {
	const plain = texts.map(plainText).filter((text) => text !== '');
	return [...new Map(plain.map((text) => [text.toLowerCase(), text])).values()];
}
const byDay = (a: { readonly day: Day }, b: { readonly day: Day }): number => compareDays(a.day, b.day);

function lastOf({ history: { interactions, last, lastPrecision } }: Member): Pick<Brief, 'last' | 'before'> {
	if (last === null) return { last: null, before: null };
	const newest = interactions[0]?.date === last ? interactions.filter(({ date }) => date === last).map(told) : [];
	const speaking = newest.find(({ lines }) => lines.length > 0);
	if (speaking !== undefined) return { last: speaking, before: null };
	const before = interactions.find((contact) => linesOf(contact).length > 0);
	return {
		last: newest[0] ?? { day: last, precision: lastPrecision },
		before: before === undefined ? null : told(before),
	};
}

function milestonesOf(member: Member, { today, settings }: BriefContext): Coming[] {
	const lead = (kind: MilestoneKind): number => Math.max(AHEAD_DAYS, settings.leadDays[kind]);
	const wide = {
		...settings,
		leadDays: { birthday: lead('birthday'), anniversary: lead('anniversary'), other: lead('other') },
	};
	return upcomingMilestones([member], today, wide).map((milestone) => ({
		what: 'milestone',
		day: milestone.day,
		milestone,
	}));
}

function plansOf({ history: { plans } }: Member, { today }: BriefContext): Coming[] {
	return plans
		.filter(({ date }) => date >= addDays(today, -AHEAD_DAYS))
		.map((plan) => ({ what: 'plan', day: plan.date, plan: told(plan), passed: plan.date < today }));
}

/** Open promises both ways, by due day, those without one last. An `#ask` task is asked, and no promise beside. */
export function openPromises({ promises, asks }: Member): PromiseAt[] {
	const asked = new Set(asks.map(({ path, ask }) => `${path}:${ask.line}`));
	return promises
		.filter(({ path, promise }) => !promise.done && !asked.has(`${path}:${promise.line}`))
		.sort((a, b) => compareDays(a.promise.due, b.promise.due));
}

function newsOf({ linked, history: { last } }: Member, context: BriefContext): News[] {
	const isNew = (day: Day): boolean => day <= context.today && (last === null || day > last);
	return linked
		.flatMap((note): News[] => {
			const { path, day } = note;
			// An index note links to everybody.
			if (day === null || !isNew(day) || isIndexName(path)) return [];
			return [{ ...note, day, isNamed: namesDay(noteName(note.path), day, context.settings) }];
		})
		.sort((a, b) => byDay(b, a));
}

/** The last contacts that say something. */
const memoriesOf = ({ history }: Member): ToldContact[] =>
	history.interactions
		.filter((contact) => linesOf(contact).length > 0)
		.slice(0, MOST_MEMORIES)
		.map(told);

/**
 * The brief of a person on a day; it tells of nobody else who is private. A private person's meets nobody. Of somebody
 * who has died it tells why they matter, memories and days of remembrance, and asks for nothing.
 */
export function brief(of: Member, context: BriefContext): Brief {
	const member = discreet(of);
	const { person } = member;
	const { likes, interests, dislikes, family, topics } = person.details;
	const known = { why: person.why, ...lastOf(member), family: unique(family) };
	if (person.deceased)
		return {
			...known,
			ask: [],
			open: [],
			upcoming: milestonesOf(member, context),
			likes: [],
			dislikes: [],
			topics: [],
			gift: NO_GIFTS,
			news: [],
			meet: [],
			memories: memoriesOf(member),
		};
	return {
		...known,
		ask: questionsFor(member, context.today),
		open: openPromises(member),
		upcoming: [...milestonesOf(member, context), ...plansOf(member, context)].sort(byDay),
		likes: unique([...likes, ...interests]),
		dislikes: unique(dislikes),
		topics: unique(topics),
		gift: gifts(member),
		news: newsOf(member, context),
		meet: person.private ? [] : (context.meet?.(of) ?? []),
		memories: [],
	};
}
