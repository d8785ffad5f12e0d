/** What a calendar shows of people: due days, plans, and days that come back every year. */
import { endOfMonth, addDays, type Day } from '../../core/time/day';
import { withoutLinks } from '../../core/markdown/link';
import type { Member } from '../../core/people/member';
import type { Contact } from '../../core/people/history';
import type { Settings } from '../../core/settings/settings';
import { textHash } from '../../core/text/text-hash';
import { upcomingMilestones, type UpcomingMilestone } from '../../insight/rhythm/milestones';
import { outWords } from '../../words/exchange-out';
import type { DayEvent } from '../formats/ical';

/** So many days ahead every day that comes back every year has come. */
const A_YEAR = 366;

/** A name for an event that is the same in every export: by what it is about, not by its day. */
function uidOf(kind: string, about: string): string {
	const hex = (text: string): string => textHash(text).toString(16).padStart(8, '0');
	return `nurture-${kind}-${hex(about)}${hex(`${about}\n${kind}`)}`;
}

const isAsked = ({ standing: { status, due } }: Member): boolean => due !== null && status !== 'planned';

function dueEvent(member: Member): readonly DayEvent[] {
	const { person, standing } = member;
	const { due } = standing;
	if (due === null || !isAsked(member)) return [];
	return [
		{
			uid: uidOf('due', person.path),
			day: due,
			end: addDays(due, 1),
			summary: outWords.due(person.name),
			description: '',
			yearly: null,
			remind: 'at nine',
		},
	];
}

const planKey = ({ path, line }: Contact): string => `${path}\n${line}`;

/** The plans of all, each once with everybody whom it is with. */
function planEvents(members: readonly Member[]): DayEvent[] {
	const found = new Map<string, { readonly plan: Contact; readonly names: string[] }>();
	for (const { person, history } of members)
		for (const plan of history.plans) {
			const known = found.get(planKey(plan));
			if (known === undefined) found.set(planKey(plan), { plan, names: [person.name] });
			else known.names.push(person.name);
		}
	const seen = new Map<string, number>();
	return [...found.values()].map(({ plan, names }) => {
		const about = `${plan.path}\n${plan.text}`;
		const count = seen.get(about) ?? 0;
		seen.set(about, count + 1);
		const first = plan.precision === 'month' ? `${plan.date.slice(0, 8)}01` : plan.date;
		return {
			uid: uidOf('plan', count === 0 ? about : `${about}\n${count}`),
			day: first,
			end: addDays(plan.date, 1),
			summary: outWords.plan(withoutLinks(plan.said), names),
			description: '',
			yearly: null,
			remind: 'at nine',
		};
	});
}

/** The day of the year that a milestone is of: 29 February is kept on the last of February. */
function isLeapDay({ member: { person }, label, kind }: UpcomingMilestone): boolean {
	const dates = [
		...(kind === 'birthday' && label === 'birthday' ? [person.birthday] : []),
		...person.milestones.filter((one) => one.label === label).map(({ date }) => date),
	];
	return dates[0]?.month === 2 && dates[0].day === 29;
}

/** The last day of a month that is told as a whole: of February the last that every year has. */
const lastOf = (day: Day): Day => (day.slice(5, 7) === '02' ? `${day.slice(0, 8)}28` : endOfMonth(day));

function milestoneEvent(milestone: UpcomingMilestone, uid: string, { leadDays }: Settings): DayEvent {
	const { member, day, precision, kind } = milestone;
	const isLeap = isLeapDay(milestone);
	return {
		uid,
		day,
		end: addDays(precision === 'month' ? lastOf(day) : day, 1),
		summary: outWords.milestone(member.person.name, milestone.label, milestone.remembrance),
		description: milestone.years === null ? '' : outWords.since(Number(day.slice(0, 4)) - milestone.years),
		yearly: isLeap ? 'end of February' : 'day',
		remind: { daysBefore: leadDays[kind] },
	};
}

function milestoneEvents(members: readonly Member[], today: Day, settings: Settings): DayEvent[] {
	const seen = new Map<string, number>();
	return upcomingMilestones(members, today, settings, A_YEAR)
		.filter(({ belated }) => !belated)
		.map((milestone) => {
			const about = `${milestone.member.person.path}\n${milestone.label.toLowerCase()}`;
			const count = seen.get(about) ?? 0;
			seen.set(about, count + 1);
			return milestoneEvent(milestone, uidOf('milestone', count === 0 ? about : `${about}\n${count}`), settings);
		});
}

/** All events of these people, by day. */
export function eventsOf(members: readonly Member[], today: Day, settings: Settings): readonly DayEvent[] {
	return [...members.flatMap(dueEvent), ...planEvents(members), ...milestoneEvents(members, today, settings)].sort(
		(a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)),
	);
}
