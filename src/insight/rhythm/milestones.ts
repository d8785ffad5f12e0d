/** Milestones that come up, or have just gone by without a word: birthdays, anniversaries, remembrance of the dead. */
import { addDays, daysBetween, yearOf, type Day } from '../../core/time/day';
import { announce, following } from '../../core/lists/following';
import { Sorted } from '../../core/lists/sorted';
import { byMemberName } from '../../core/people/member';
import { discreet } from '../../core/people/discreet';
import { nextOccurrence, type Occurrence } from '../../core/person/milestone';
import type { Person } from '../../core/person/person';
import type { Member } from '../../core/people/roster';
import type { MilestoneKind, Settings } from '../../core/settings/settings';
import { compareText } from '../../core/text/text-order';
import type { Precision } from '../../core/dates/written-date';
import { yearlyOf, type YearlyDate } from '../../core/dates/yearly-date';

/** A milestone of somebody on its next day, or on the last one if it is belated. */
export interface UpcomingMilestone {
	readonly member: Member;
	readonly kind: MilestoneKind;
	/** `birthday` for the person's own, `death` for the day somebody died, else the milestone's words. */
	readonly label: string;
	/** The day it comes; for a belated one the day it was. Of a month alone its first, which is told to nobody. */
	readonly day: Day;
	/** `month`: it comes in the month of that day, and nobody knows on which of its days. */
	readonly precision: Precision;
	/** The age or the years reached on that day, 0 on the first; null where the year is not known. */
	readonly years: number | null;
	/** Days until it comes: 0 today and while its month lasts, negative for a belated one. */
	readonly inDays: number;
	/** Its day has gone by, and there was no contact since. */
	readonly belated: boolean;
	/** The person has died: a day to remember. */
	readonly remembrance: boolean;
}

/** For so many days a milestone that was missed is told as belated. */
const BELATED_DAYS = 14;

/** What the words of a milestone make of it. */
function kindOf(label: string): MilestoneKind {
	if (/\bbirthday\b/i.test(label)) return 'birthday';
	return /anniversar|wedding|\bmarried\b/i.test(label) ? 'anniversary' : 'other';
}

/** A milestone of a person, whenever it comes. */
interface Yearly {
	readonly kind: MilestoneKind;
	readonly label: string;
	readonly date: YearlyDate;
}

/** A person's milestones, the birthday first; told twice they come once. */
function milestonesOf({ birthday, milestones, died }: Person): Yearly[] {
	const isOwn = ({ label, date }: Pick<Yearly, 'label' | 'date'>): boolean =>
		label.toLowerCase() === 'birthday' && date.month === birthday?.month && date.day === birthday.day;
	const others = milestones.filter((milestone) => !isOwn(milestone));
	const found: Yearly[] = others.map(({ label, date }) => ({ kind: kindOf(label), label, date }));
	if (birthday !== null) found.unshift({ kind: 'birthday', label: 'birthday', date: birthday });
	if (died !== null) found.push({ kind: 'other', label: 'death', date: yearlyOf(died) });
	return found;
}

/** The days between which a milestone is told, found once for all people. */
interface Window {
	readonly today: Day;
	/** The first day that can be belated. */
	readonly since: Day;
	/** The last day that is told, for each kind. */
	readonly until: Readonly<Record<MilestoneKind, Day>>;
	readonly rememberDeceased: boolean;
}

/** Nobody alive is older: such a year stands for none that is known (`1900-05-01`, as some address books write it). */
const OLDEST = 120;

/** The age, or the years, on a day; null where the year is not known. */
function yearsOf({ label, date }: Pick<Yearly, 'label' | 'date'>, day: Day, remembrance: boolean): number | null {
	const years = date.year === null ? null : yearOf(day) - date.year;
	return label === 'birthday' && !remembrance && years !== null && years > OLDEST ? null : years;
}

/** What is told of a person's milestones: the one that was missed, and the next. */
function toldOf(member: Member, { today, since, until, rememberDeceased }: Window): readonly UpcomingMilestone[] {
	const { history } = member;
	// A label that tells of somebody else who is private is told nowhere.
	const { person } = member.person.milestones.length === 0 ? member : discreet(member);
	const remembrance = person.deceased;
	if (remembrance && !rememberDeceased) return NONE;
	const found: UpcomingMilestone[] = [];
	for (const { kind, label, date } of milestonesOf(person)) {
		const add = ({ first, last }: Occurrence, belated: boolean): void => {
			const nearest = belated ? last : first;
			found.push({
				member,
				kind,
				label,
				day: first,
				precision: date.day === null ? 'month' : 'day',
				years: yearsOf({ label, date }, first, remembrance),
				inDays: daysBetween(today, nearest < today && !belated ? today : nearest),
				belated,
				remembrance,
			});
		};
		const missed = nextOccurrence(date, since);
		const isMissed = missed.last < today && (history.last === null || history.last < missed.first);
		if (isMissed && !remembrance) add(missed, true);
		const next = missed.last < today ? nextOccurrence(date, today) : missed;
		if (next.first <= until[kind]) add(next, false);
	}
	return found;
}

const NONE: readonly UpcomingMilestone[] = [];
/** The milestones that are told between these days, followed through the changes of people. */
const toldBetween: (members: readonly Member[], window: Window) => readonly UpcomingMilestone[] = following(
	(window: Window) => JSON.stringify(window),
	(members: readonly Member[], window: Window) => {
		const found = new WeakMap<Member, readonly UpcomingMilestone[]>();
		const foundOf = (member: Member): readonly UpcomingMilestone[] => {
			const told = found.get(member) ?? toldOf(member, window);
			if (told.length > 0) found.set(member, told);
			return told;
		};
		const byDay = (a: UpcomingMilestone, b: UpcomingMilestone): number =>
			a.inDays - b.inDays || compareText(a.member.person.name, b.member.person.name);
		const place = (one: UpcomingMilestone): number => foundOf(one.member).indexOf(one);
		const sorted = new Sorted(
			(a: UpcomingMilestone, b: UpcomingMilestone) =>
				byDay(a, b) || byMemberName(a.member, b.member) || place(a) - place(b),
			members.flatMap(foundOf).sort(byDay),
		);
		announce(null, sorted.list, { gone: [], come: [] });
		return {
			take: (change) => {
				const [gone, come] = [change.gone.flatMap(foundOf), change.come.flatMap(foundOf)];
				if (gone.length + come.length === 0) return;
				const before = sorted.list;
				sorted.change(gone, come);
				announce(before, sorted.list, { gone, come });
			},
			tell: () => sorted.list,
		};
	},
);

/**
 * The milestones of these people that come within their lead time, which is the settings' for each kind unless `days`
 * gives one for all; by day, then by name. Belated ones come first, as long as there was no contact since. Of those who
 * have died only if the settings say so, as remembrance and never belated.
 */
export function upcomingMilestones(
	members: readonly Member[],
	today: Day,
	{ leadDays, rememberDeceased }: Settings,
	days?: number,
): readonly UpcomingMilestone[] {
	const until = (kind: MilestoneKind): Day => addDays(today, days ?? leadDays[kind]);
	const window: Window = {
		today,
		since: addDays(today, -BELATED_DAYS),
		until: { birthday: until('birthday'), anniversary: until('anniversary'), other: until('other') },
		rememberDeceased,
	};
	return toldBetween(members, window);
}
