/** Who is due: the list, the longest past their rhythm first. */
import { discreet } from '../../core/people/discreet';
import { foldText } from '../../core/text/fold';
import { isTagWithin } from '../../core/markdown/tags';
import { compareText } from '../../core/text/text-order';
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { isDue } from '../../core/people/standing';
import { faults, reasonWords } from '../../words/words';
import type { People } from '../people';
import { Refusal } from '../ports';
import { everyOf } from '../../core/person/rhythm';

export interface DueFilter {
	/** Every person with standing, instead of those who are due. */
	readonly all?: boolean | undefined;
	/** A circle's name, in any case. */
	readonly circle?: string | undefined;
	/** A tag, with or without `#`; nested tags count. */
	readonly tag?: string | undefined;
	readonly place?: string | undefined;
	/** At most so many people. */
	readonly limit?: number | undefined;
}

const same = (a: string | null, b: string): boolean => a !== null && foldText(a) === foldText(b);

const includes = (whole: string | null, part: string): boolean =>
	whole !== null && foldText(whole).includes(foldText(part));

/** Whether a filter lets somebody pass: by circle, by a part of the place, by tag. */
function passes({ person }: Member, { circle, tag, place }: DueFilter): boolean {
	if (circle !== undefined && !same(person.circle, circle)) return false;
	if (place !== undefined && !includes(person.details.place, place)) return false;
	return tag === undefined || person.tags.some((own) => isTagWithin(own, tag.replace(/^#/, '')));
}

/** Most urgent first; those without a due day last; then by name. */
export function byUrgency(a: Member, b: Member): number {
	const [left, right] = [a.standing.urgency ?? -Infinity, b.standing.urgency ?? -Infinity];
	if (left !== right) return left > right ? -1 : 1;
	return compareText(a.person.name, b.person.name) || (a.person.path < b.person.path ? -1 : 1);
}

/** The members that a list shows, and all whom its circle, tag and place let pass, due or not. */
export function dueMembers(
	members: readonly Member[],
	filter: DueFilter,
): { readonly shown: readonly Member[]; readonly matching: readonly Member[] } {
	const matching = members.filter((member) => passes(member, filter));
	const shown = matching.filter(({ standing }) => filter.all === true || isDue(standing.status)).sort(byUrgency);
	return { shown: filter.limit === undefined ? shown : shown.slice(0, filter.limit), matching };
}

/** Refused if there is no such circle: neither in the settings nor in anybody's note. */
export function checkCircle(circle: string | undefined, people: People): void {
	if (circle === undefined) return;
	const known = people.settings.circles.map(({ name }) => name);
	if (known.some((name) => same(name, circle))) return;
	if (people.list().some(({ person }) => same(person.circle, circle))) return;
	throw new Refusal(faults.circle(circle, known));
}

/** The list as one JSON value (the contract's `due`). */
export function dueReport(members: readonly Member[], filter: DueFilter, today: Day) {
	return {
		today,
		people: dueMembers(members, filter).shown.map((member) => {
			const { standing } = member;
			const { person } = discreet(member);
			const { status, due, last, lastPrecision, overdueDays, urgency } = standing;
			return {
				name: person.name,
				path: person.path,
				status,
				due,
				last,
				lastPrecision,
				every: everyOf(member),
				overdueDays,
				urgency,
				circle: person.circle,
				why: person.why,
				reason: reasonWords(standing, everyOf(member), today),
			};
		}),
	};
}

/** The next person to fall due, for a list that is empty; null if nobody will. */
export function nextDue(members: readonly Member[], today: Day): Member | null {
	const ahead = members.filter(({ standing }) => standing.due !== null && standing.due > today);
	return ahead.sort((a, b) => ((a.standing.due ?? '') < (b.standing.due ?? '') ? -1 : 1))[0] ?? null;
}
