/** All years by their months, the latest first: a row a year, the number of contacts in each month. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { monthOf, yearOf, type Day } from '../../../core/time/day';
import { calendarWords } from '../../../words/insight/calendar';
import { stepOf, steps, type YearCount } from '../../../insight/contact/calendar';
import { useUniqueId } from '../../hooks/use-unique-id';
import { monthAt, type MonthPlace } from '../calendar-keys';

interface Props {
	readonly years: readonly YearCount[];
	readonly today: Day;
	readonly rtl: boolean;
	readonly name: string | null;
	/** Shows a month by its days. `month` from 1. */
	readonly onMonth: (year: number, month: number) => void;
}

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const percent = (at: number): string => `${((at * 100) / MONTHS.length).toFixed(3)}%`;

interface RowProps extends Omit<Props, 'years'> {
	readonly row: number;
	readonly year: YearCount;
	readonly lowest: readonly number[];
	/** The month, from 0, that the tab key leads to, if it is of this year. */
	readonly active: number | null;
}

function YearRow({ row, year, today, rtl, lowest, active }: RowProps) {
	return useMemo(
		() => (
			<div role="row" class="nurture-year">
				<div role="rowheader" class="nurture-year-name">
					{year.year}
				</div>
				<svg role="none" class="nurture-year-months">
					{MONTHS.map((month) => (
						<svg
							key={month}
							role="none"
							x={percent(rtl ? 11 - month : month)}
							width={percent(1)}
							height="100%"
						>
							<MonthCell {...{ row, year, month, today, lowest }} isActive={month === active} />
						</svg>
					))}
				</svg>
			</div>
		),
		[row, year, today, rtl, lowest, active],
	);
}

interface CellProps extends Pick<RowProps, 'row' | 'year' | 'today' | 'lowest'> {
	/** From 0. */
	readonly month: number;
	readonly isActive: boolean;
}

function MonthCell({ row, year, month, today, lowest, isActive }: CellProps) {
	const count = year.months[month] ?? 0;
	const ahead = year.year > yearOf(today) || (year.year === yearOf(today) && month + 1 > monthOf(today));
	return (
		<g
			role="gridcell"
			data-row={row}
			data-month={month}
			tabindex={isActive ? 0 : -1}
			class={`nurture-year-month${ahead ? ' nurture-is-ahead' : ''}`}
		>
			<rect class="nurture-month-back" width="100%" height="100%" />
			<rect
				class={`nurture-month-square nurture-step-${stepOf(count, lowest)}`}
				x="4%"
				y="6%"
				width="92%"
				height="88%"
				rx={3}
			/>
			{count > 0 && (
				<text class="nurture-month-number" x="50%" y="50%" aria-hidden="true">
					{count}
				</text>
			)}
			<text class="nurture-day-read" x="2" y="50%" textLength={12} lengthAdjust="spacingAndGlyphs">
				{calendarWords.month(year.year, month + 1, count)}
			</text>
		</g>
	);
}

function placeOf(target: EventTarget | null): MonthPlace | null {
	const cell = (target as Element | null)?.closest('[data-row]') ?? null;
	if (cell === null) return null;
	return { row: Number(cell.getAttribute('data-row')), month: Number(cell.getAttribute('data-month')) };
}

/** Which month the tab key leads to, and what keys and clicks do. */
function useMonthGrid({ years, today, rtl, onMonth }: Props) {
	const grid = useRef<HTMLDivElement>(null);
	const wanted = useRef(false);
	const [place, setPlace] = useState<MonthPlace>({ row: 0, month: monthOf(today) - 1 });
	const active = { row: Math.min(place.row, years.length - 1), month: place.month };

	useLayoutEffect(() => {
		if (!wanted.current) return;
		wanted.current = false;
		grid.current?.querySelector<SVGElement>(`[data-row="${active.row}"][data-month="${active.month}"]`)?.focus();
	});

	const open = (at: MonthPlace | null): void => {
		const year = at === null ? undefined : years[at.row];
		if (at !== null && year !== undefined) onMonth(year.year, at.month + 1);
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const at = placeOf(event.target);
		if (at === null) return;
		const to = monthAt(event, at, years.length, rtl);
		if (to !== null) {
			wanted.current = true;
			setPlace(to);
		} else if (event.key === 'Enter' || event.key === ' ') open(at);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const onFocusIn = (event: FocusEvent): void => {
		const at = placeOf(event.target);
		if (at !== null) setPlace(at);
	};
	const onClick = (event: MouseEvent): void => open(placeOf(event.target));
	return { grid, active, handlers: { onKeyDown, onFocusIn, onClick } };
}

/** All years, a square a month; arrow keys go from month to month. */
export function YearsPicture(props: Props) {
	const { years, today, rtl, name, onMonth } = props;
	const { grid, active, handlers } = useMonthGrid(props);
	const id = useUniqueId();
	const lowest = useMemo(() => steps(years.flatMap(({ months }) => months)), [years]);
	return (
		<div class="nurture-calendar-picture">
			<span id={`${id}-label`} class="nurture-unseen">
				{calendarWords.monthsOf(name)}
			</span>
			<div class="nurture-year-heads" aria-hidden="true">
				{MONTHS.map((month) => (
					<span key={month}>{calendarWords.shortMonth(month + 1)}</span>
				))}
			</div>
			<div
				ref={grid}
				role="grid"
				class="nurture-years"
				aria-labelledby={`${id}-label`}
				aria-readonly="true"
				{...handlers}
			>
				{years.map((year, row) => (
					<YearRow
						key={year.year}
						row={row}
						year={year}
						today={today}
						rtl={rtl}
						name={name}
						lowest={lowest}
						active={row === active.row ? active.month : null}
						onMonth={onMonth}
					/>
				))}
			</div>
		</div>
	);
}
