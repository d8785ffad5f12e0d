/** Where a relationship stands on a day: due, soon, planned, snoozed, …, and why. */
import { awayUntil } from '../telling/away';
import { addCadence, cadenceDays } from '../time/cadence';
import { addDays, daysBetween, type Day } from '../time/day';
import type { History } from './history';
import type { Person } from '../person/person';
import type { Precision } from '../dates/written-date';

/**
 * `due` is today; `overdue` before today; `soon` within the days set for it; `untracked` has no rhythm by wish or by
 * default.
 */
export type Status = 'overdue' | 'due' | 'soon' | 'ok' | 'planned' | 'snoozed' | 'paused' | 'untracked' | 'deceased';

/** What the standing rests on, for a sentence: see `words`. */
export type Reason =
	| 'rhythm'
	| 'never-contacted'
	| 'agreed'
	| 'away'
	| 'plan'
	| 'plan-today'
	| 'snoozed'
	| 'paused'
	| 'deceased'
	| 'no-rhythm';

/** Where a person stands on a day, with what that follows from. */
export interface Standing {
	readonly status: Status;
	/** The day the person is to be on the list (again); null if never. */
	readonly due: Day | null;
	/** The last day of contact, null if there was none. */
	readonly last: Day | null;
	/** `month`: of that contact only the month is known, and `last` is the day it counts as. */
	readonly lastPrecision: Precision;
	/** Days past due, 0 on the day, negative before it; null without a due day. */
	readonly overdueDays: number | null;
	/** Days past due ÷ the rhythm in days: how late relative to how often. Null without a due day. */
	readonly urgency: number | null;
	readonly reason: Reason;
	/** The day on which the snooze ends; the due day may be later. Only there while somebody is snoozed. */
	readonly snoozedUntil?: Day;
}

/** The measure of lateness of somebody with an agreed day and no rhythm, in days. */
const DEFAULT_LENGTH = 30;

interface Due {
	readonly due: Day;
	readonly reason: Reason;
}

/** The day a person falls due by what was agreed or by rhythm, before plans and snoozing. */
function dueDay(person: Person, history: History, today: Day): Due | null {
	const { next, rhythm } = person;
	// Agreed once: it holds until its day has come and there has been contact since.
	if (next !== null && !(history.last !== null && history.last >= next)) return { due: next, reason: 'agreed' };
	if (rhythm === null) return null;
	if (history.last === null) return { due: today, reason: 'never-contacted' };
	return { due: addCadence(history.last, rhythm.cadence), reason: 'rhythm' };
}

/** A rhythm waits until somebody is back who is away, as the last contacts say: not a day that was agreed. */
function pastAbsence(natural: Due, history: History, today: Day, soonDays: number): Due {
	if (natural.reason !== 'rhythm' || natural.due > addDays(today, soonDays)) return natural;
	const until = awayUntil(history.interactions, today);
	return until === null || until < natural.due ? natural : { due: until, reason: 'away' };
}

/**
 * The standing of a person on `today`. In this order: deceased and paused people are never due, nor is anybody without
 * a rhythm or an agreed day; a snooze or a plan that lies ahead keeps anybody off the list until its day; a plan for
 * today asks for today; then the day agreed (`next`), then last contact plus rhythm, months held to their last
 * day, or the day on which somebody is back who is away.
 * Never contacted is due today.
 */
export function standingOn(person: Person, history: History, today: Day, soonDays: number): Standing {
	const { last, lastPrecision } = history;
	const idle = (status: Status, reason: Reason): Standing => ({
		status,
		due: null,
		last,
		lastPrecision,
		overdueDays: null,
		urgency: null,
		reason,
	});
	if (person.deceased) return idle('deceased', 'deceased');
	if (person.paused) return idle('paused', 'paused');
	const natural = dueDay(person, history, today);
	const on = (due: Day, status: Status, reason: Reason): Standing => {
		const overdueDays = daysBetween(due, today);
		const length = person.rhythm === null ? DEFAULT_LENGTH : cadenceDays(person.rhythm.cadence);
		return { status, due, last, lastPrecision, overdueDays, urgency: overdueDays / length, reason };
	};
	if (natural === null) return idle('untracked', 'no-rhythm');
	const plan = history.plans.find(({ date }) => date >= today);
	if (person.snooze !== null && person.snooze > today) {
		const due = natural.due > person.snooze ? natural.due : person.snooze;
		return { ...on(due, 'snoozed', 'snoozed'), snoozedUntil: person.snooze };
	}
	if (plan !== undefined)
		return plan.date > today ? on(plan.date, 'planned', 'plan') : on(today, 'due', 'plan-today');
	const { due, reason } = pastAbsence(natural, history, today, soonDays);
	if (due < today) return on(due, 'overdue', reason);
	if (due === today) return on(due, 'due', reason);
	return on(due, due <= addDays(today, soonDays) ? 'soon' : 'ok', reason);
}

/** Whether a status asks for something today. */
export const isDue = (status: Status): boolean => status === 'overdue' || status === 'due';

/** Whether there is a day that a snooze can put off: nobody paused or without a rhythm has one. */
export const canBePutOff = ({ standing: { due } }: { readonly standing: Standing }): boolean => due !== null;
