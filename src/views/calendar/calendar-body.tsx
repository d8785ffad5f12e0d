/** The contact calendar below its header and its sentence: a picture, a table, or what to do where there is nothing. */
import { makeDay, yearOf, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { calendarWords } from '../../words/insight/calendar';
import { Empty } from '../parts/empty';
import type { CalendarActions } from '../ports/calendar-actions';
import { dayToOpen, firstActiveDay, firstDayOf, type CalendarModel } from './calendar-model';
import type { CalendarState } from './calendar-state';
import { YearsTable, YearTable } from './calendar-table';
import { showEncounters, type EncounterGroup } from './encounter-menu';
import { YearPicture } from './picture/year-picture';
import { YearsPicture } from './picture/years-picture';

/** What the calendar is given. */
export interface CalendarProps {
	readonly members: readonly Member[];
	/** The person of the state's path; null for everybody, and where that note is nobody's. */
	readonly member: Member | null;
	readonly loaded: boolean;
	readonly settings: Settings;
	readonly today: Day;
	/** The first day of the week, 0 (Sunday) to 6. */
	readonly firstDay: number;
	readonly rtl: boolean;
	readonly state: CalendarState;
	readonly onState: (state: CalendarState) => void;
	readonly actions: CalendarActions;
}

interface Props extends CalendarProps {
	readonly model: CalendarModel;
	/** The day that was chosen last; null before any was. */
	readonly chosen: Day | null;
	readonly onChosen: (day: Day | null) => void;
	/** Set to put the focus on the chosen day once it is drawn. */
	readonly enter: { current: boolean };
	readonly onChange: (part: Partial<CalendarState>) => void;
}

/** The state that shows a year: the present one is not remembered by its number. */
export const yearState = (year: number, thisYear: number): Pick<CalendarState, 'year'> => ({
	year: year === thisYear ? null : year,
});

/** The contacts of a day, and those of its month of which no day is known. */
function dayGroups({ year, shown, name }: CalendarModel, day: Day): readonly EncounterGroup[] {
	const month = year.months[Number(day.slice(5, 7)) - 1];
	const words: EncounterGroup['words'] = (encounter) => calendarWords.encounter(encounter, name);
	return [
		{ title: calendarWords.day(day), encounters: year.days.get(day) ?? [], words },
		{ title: calendarWords.undated(shown, month?.month ?? 1), encounters: month?.undated ?? [], words },
	];
}

/** The contacts of a month by their days, then those of which no day is known. */
function monthGroups({ year, shown, name }: CalendarModel, number: number): readonly EncounterGroup[] {
	const month = year.months[number - 1];
	const dated = month?.encounters.filter(({ contact }) => contact.precision === 'day') ?? [];
	const words: EncounterGroup['words'] = (encounter) => calendarWords.encounterOn(encounter, name);
	return [
		{ title: calendarWords.monthOfYear(shown, number), encounters: dated, words },
		{ title: calendarWords.undated(shown, number), encounters: month?.undated ?? [], words },
	];
}

function NobodyThere({ who, onChange }: { readonly who: string; readonly onChange: Props['onChange'] }) {
	return (
		<Empty title={calendarWords.nobodyThere(who)}>
			<button type="button" onClick={() => onChange({ who: null })}>
				{calendarWords.showEverybody}
			</button>
		</Empty>
	);
}

interface NoneEverProps {
	readonly name: string | null;
	readonly who: string | null;
	readonly actions: CalendarActions;
}

function NoneEver({ name, who, actions }: NoneEverProps) {
	return (
		<Empty title={calendarWords.noneEver(name)} hint={calendarWords.noneEverHint}>
			<button type="button" onClick={() => actions.logWithDetails(who === null ? [] : [who])}>
				{calendarWords.log}
			</button>
		</Empty>
	);
}

/** All years by their months. */
function Years({ model, state, today, rtl, enter, onChosen, onChange }: Props) {
	const { years, people, name, summary, scope, thisYear } = model;
	if (state.table) {
		const onYear = (year: number): void => onChange({ mode: 'year', ...yearState(year, thisYear) });
		return <YearsTable years={years} people={people} name={name} summary={summary} onYear={onYear} />;
	}
	const onMonth = (year: number, month: number): void => {
		enter.current = true;
		onChosen(dayToOpen(scope, year, month));
		onChange({ mode: 'year', ...yearState(year, thisYear) });
	};
	return <YearsPicture years={years} today={today} rtl={rtl} name={name} onMonth={onMonth} />;
}

/** One year by its days. `first` is the year of the first contact. */
function Year({ first, ...props }: Props & { readonly first: number }) {
	const { model, state, today, chosen, actions, settings } = props;
	const { year, name, summary, shown, thisYear } = model;
	const needs = { actions, kinds: settings.kinds };
	const showMonth = (month: number, label: HTMLElement): void =>
		showEncounters(monthGroups(model, month), label, needs);
	if (state.table) return <YearTable year={year} name={name} summary={summary} onMonth={showMonth} />;
	const goTo = (day: Day): void => {
		props.onChosen(day);
		if (yearOf(day) !== shown) props.onChange(yearState(yearOf(day), thisYear));
	};
	return (
		<YearPicture
			year={year}
			today={today}
			firstDay={props.firstDay}
			rtl={props.rtl}
			name={name}
			active={chosen !== null && yearOf(chosen) === shown ? chosen : firstActiveDay(year, today)}
			ends={[firstDayOf(first), makeDay(thisYear, 12, 31) ?? today]}
			enter={props.enter}
			onActive={goTo}
			onDay={(day, square) => showEncounters(dayGroups(model, day), square, needs)}
			onMonth={showMonth}
		/>
	);
}

/** The calendar below its toolbar: a picture, or the same as a table. */
export function CalendarBody(props: Props) {
	const { state, member, model, actions, onChange } = props;
	if (state.who !== null && member === null) return <NobodyThere who={state.who} onChange={onChange} />;
	if (model.first === null) return <NoneEver name={model.name} who={state.who} actions={actions} />;
	return state.mode === 'years' ? <Years {...props} /> : <Year {...props} first={model.first} />;
}
