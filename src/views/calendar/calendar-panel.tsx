/** The contact calendar, all of it below the header: controls, one sentence, and a picture or a table. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { makeDay, yearOf, type Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { calendarWords } from '../../core/words/calendar';
import { contactYear, contactYears, firstYear, type ContactYear } from '../../insight/calendar';
import { Loading, NobodyYet } from '../due/due-empty';
import { Empty } from '../parts/empty';
import type { CalendarActions } from './calendar-actions';
import type { CalendarState } from './calendar-state';
import { YearsTable, YearTable } from './calendar-table';
import { CalendarToolbar } from './calendar-toolbar';
import { showEncounters } from './encounter-menu';
import { paintsOf } from './paints';
import { yearPicture, yearsPicture } from './picture-file';
import { YearPicture } from './year-picture';
import { YearsPicture } from './years-picture';

export interface CalendarPanelProps {
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

/** Whose contacts are shown. One person's are told without anybody else who is private. */
function scopeOf(who: string | null, members: readonly Member[], member: Member | null): readonly Member[] {
	if (who === null) return members;
	return member === null ? [] : [discreet(member)];
}

const firstOf = (year: number): Day => makeDay(year, 1, 1) ?? '';

/** Where the tab key leads at first: today, else the first contact of the year. */
function startOf({ year, months }: ContactYear, today: Day): Day {
	const first = months.find((month) => month.encounters.length > month.undated.length)?.encounters[0];
	return yearOf(today) === year ? today : (first?.contact.date ?? firstOf(year));
}

export function CalendarPanel({
	members,
	member,
	loaded,
	settings,
	today,
	firstDay,
	rtl,
	state,
	onState,
	actions,
}: CalendarPanelProps) {
	const root = useRef<HTMLDivElement>(null);
	const enter = useRef(false);
	const [chosen, setChosen] = useState<Day | null>(null);
	const scope = useMemo(() => scopeOf(state.who, members, member), [state.who, members, member]);
	const name = member?.person.name ?? null;
	const thisYear = yearOf(today);
	const first = useMemo(() => firstYear(scope), [scope]);
	const shown = Math.min(thisYear, Math.max(first ?? thisYear, state.year ?? thisYear));

	const change = (part: Partial<CalendarState>): void => onState({ ...state, ...part });
	const yearState = (year: number): Partial<CalendarState> => ({ year: year === thisYear ? null : year });
	const goTo = (day: Day): void => {
		setChosen(day);
		if (yearOf(day) !== shown) change(yearState(yearOf(day)));
	};

	if (!loaded || members.length === 0)
		return (
			<div class="nurture-calendar">
				{loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />}
			</div>
		);

	const year = contactYear(scope, shown);
	const years = state.mode === 'years' ? contactYears(scope, thisYear) : [];
	const people = scope.filter(({ history }) => history.interactions.length > 0).length;
	const undated = year.months.reduce((sum, month) => sum + month.undated.length, 0);
	const summary =
		state.mode === 'years'
			? calendarWords.yearsSummary(years, people, name)
			: calendarWords.yearSummary(
					{ ...year, months: year.months.map((month) => month.encounters.length), undated },
					name,
				);
	const needs = { actions, kinds: settings.kinds };

	const showDay = (day: Day, square: SVGElement): void => {
		const month = year.months[Number(day.slice(5, 7)) - 1];
		const words = (encounter: Parameters<typeof calendarWords.encounter>[0]): string =>
			calendarWords.encounter(encounter, name);
		showEncounters(
			[
				{ title: calendarWords.day(day), encounters: year.days.get(day) ?? [], words },
				{ title: calendarWords.undated(shown, month?.month ?? 1), encounters: month?.undated ?? [], words },
			],
			square,
			needs,
		);
	};
	const showMonth = (number: number, label: HTMLElement): void => {
		const month = year.months[number - 1];
		const words = (encounter: Parameters<typeof calendarWords.encounterOn>[0]): string =>
			calendarWords.encounterOn(encounter, name);
		showEncounters(
			[
				{
					title: calendarWords.monthOfYear(shown, number),
					encounters: month?.encounters.filter(({ contact }) => contact.precision === 'day') ?? [],
					words,
				},
				{ title: calendarWords.undated(shown, number), encounters: month?.undated ?? [], words },
			],
			label,
			needs,
		);
	};
	const openMonth = (ofYear: number, month: number): void => {
		const day = contactYear(scope, ofYear).months[month - 1]?.encounters[0]?.contact;
		enter.current = true;
		setChosen(day !== undefined && day.precision === 'day' ? day.date : makeDay(ofYear, month, 1));
		change({ mode: 'year', ...yearState(ofYear) });
	};
	const save = (): void => {
		if (root.current === null) return;
		const paints = paintsOf(root.current);
		const words = { title: calendarWords.pictureTitle(name), summary };
		if (state.mode === 'year')
			void actions.savePicture(
				calendarWords.pictureFile(name, String(shown)),
				yearPicture({ ...words, year, today, firstDay }, paints),
			);
		else
			void actions.savePicture(
				calendarWords.pictureFile(name, `${years[years.length - 1]?.year ?? ''}-${thisYear}`),
				yearsPicture({ ...words, years }, paints),
			);
	};

	const body = (): ReturnType<typeof Empty> => {
		if (state.who !== null && member === null)
			return (
				<Empty title={calendarWords.nobodyThere(state.who)}>
					<button type="button" onClick={() => change({ who: null })}>
						{calendarWords.showEverybody}
					</button>
				</Empty>
			);
		if (first === null) {
			return (
				<Empty title={calendarWords.noneEver(name)} hint={calendarWords.noneEverHint}>
					<button type="button" onClick={() => actions.logWithDetails(state.who === null ? [] : [state.who])}>
						{calendarWords.log}
					</button>
				</Empty>
			);
		}
		if (state.mode === 'years' && state.table)
			return (
				<YearsTable
					years={years}
					people={people}
					name={name}
					summary={summary}
					onYear={(to) => change({ mode: 'year', ...yearState(to) })}
				/>
			);
		if (state.mode === 'years')
			return <YearsPicture years={years} today={today} rtl={rtl} name={name} onMonth={openMonth} />;
		if (state.table) return <YearTable year={year} name={name} summary={summary} onMonth={showMonth} />;
		const active = chosen !== null && yearOf(chosen) === shown ? chosen : startOf(year, today);
		return (
			<YearPicture
				year={year}
				today={today}
				firstDay={firstDay}
				rtl={rtl}
				name={name}
				active={active}
				ends={[firstOf(first), makeDay(thisYear, 12, 31) ?? today]}
				enter={enter}
				onActive={goTo}
				onDay={showDay}
				onMonth={showMonth}
			/>
		);
	};
	return (
		<div ref={root} class="nurture-calendar">
			<CalendarToolbar
				state={state}
				name={name}
				year={shown}
				years={[first ?? thisYear, thisYear]}
				onState={change}
				onYear={(to) => change(yearState(to))}
				onChoose={() => actions.choosePerson((who) => change({ who }))}
				onSave={save}
			/>
			{first !== null && (
				<p class="nurture-calendar-summary" role="status" dir="auto">
					{summary}
				</p>
			)}
			{body()}
		</div>
	);
}
