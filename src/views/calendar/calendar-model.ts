/** What the contact calendar shows, found from its state and from whose contacts there are. */
import { makeDay, yearOf, type Day } from '../../core/time/day';
import { discreet, inCompany } from '../../core/people/discreet';
import type { Member } from '../../core/people/roster';
import { calendarWords } from '../../words/insight/calendar';
import { contactYear, contactYears, firstYear, type ContactYear, type YearCount } from '../../insight/contact/calendar';
import type { CalendarState } from './calendar-state';

/** What the view shows: whose contacts, and which years there are. */
export interface CalendarModel {
	/** Those whose contacts are counted. */
	readonly scope: readonly Member[];
	/** The name of the one person; null for everybody. */
	readonly name: string | null;
	readonly thisYear: number;
	/** The year of the first contact; null where there is none. */
	readonly first: number | null;
	/** The year that is shown: never before the first contact, never after this year. */
	readonly shown: number;
	readonly year: ContactYear;
	/** All years, the latest first; empty where one year is shown. */
	readonly years: readonly YearCount[];
	/** As many people as have any contact. */
	readonly people: number;
	/** The one sentence above the picture. */
	readonly summary: string;
}

/** Whose contacts are shown: everybody's who is not private; one person's without anybody else who is. */
export function scopeOf(who: string | null, members: readonly Member[], member: Member | null): readonly Member[] {
	if (who === null) return inCompany(members);
	return member === null ? [] : [discreet(member)];
}

/** `name` is that of the one person whose contacts are shown; null for everybody. */
export function calendarModel(
	scope: readonly Member[],
	name: string | null,
	state: CalendarState,
	today: Day,
): CalendarModel {
	const thisYear = yearOf(today);
	const first = firstYear(scope);
	const shown = Math.min(thisYear, Math.max(first ?? thisYear, state.year ?? thisYear));
	const year = contactYear(scope, shown);
	const years = state.mode === 'years' ? contactYears(scope, thisYear) : [];
	const people = scope.filter(({ history }) => history.interactions.length > 0).length;
	const summary = state.mode === 'years' ? calendarWords.yearsSummary(years, people, name) : yearSummary(year, name);
	return { scope, name, thisYear, first, shown, year, years, people, summary };
}

function yearSummary(year: ContactYear, name: string | null): string {
	const undated = year.months.reduce((sum, month) => sum + month.undated.length, 0);
	const months = year.months.map((month) => month.encounters.length);
	return calendarWords.yearSummary({ ...year, months, undated }, name);
}

/** The first of January of a year. */
export const firstDayOf = (year: number): Day => makeDay(year, 1, 1) ?? '';

/** Where the tab key leads to at first: today, else the first contact of the year. */
export function firstActiveDay({ year, months }: ContactYear, today: Day): Day {
	const first = months.find((month) => month.encounters.length > month.undated.length)?.encounters[0];
	return yearOf(today) === year ? today : (first?.contact.date ?? firstDayOf(year));
}

/** The day that a month leads to: that of its first contact, else its first. */
export function dayToOpen(scope: readonly Member[], year: number, month: number): Day | null {
	const contact = contactYear(scope, year).months[month - 1]?.encounters[0]?.contact;
	return contact?.precision === 'day' ? contact.date : makeDay(year, month, 1);
}
