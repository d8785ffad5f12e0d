/** One month of a year: its name, and its days as squares with weeks as columns. */
import { useMemo } from 'preact/hooks';
import type { Day } from '../../../core/time/day';
import { calendarWords } from '../../../words/insight/calendar';
import { monthWeeks, stepOf, type ContactYear, type DayPlace } from '../../../insight/contact/calendar';
import { BASE, COLUMNS, MARKS, PITCH } from './day-squares';

/** What a month is given. */
export interface MonthBlockProps {
	readonly year: ContactYear;
	/** 1 to 12. */
	readonly month: number;
	readonly today: Day;
	/** The first day of the week, 0 (Sunday) to 6. */
	readonly firstDay: number;
	readonly rtl: boolean;
	/** The lowest count of each step of strength. */
	readonly lowest: readonly number[];
	/** The name of the one person whose contacts are shown. */
	readonly name: string | null;
	/** The day that the tab key leads to, if it is of this month. */
	readonly active: Day | null;
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

const dayClass = (day: Day, today: Day): string => {
	if (day === today) return 'nurture-day nurture-is-today';
	return day > today ? 'nurture-day nurture-is-ahead' : 'nurture-day';
};

/** A row of the grid: a month, and its days as cells. Drawn anew only when something in it changes. */
export function MonthBlock(props: MonthBlockProps) {
	const { year, month, today, firstDay, rtl, lowest, name, active } = props;
	return useMemo(() => <Month {...props} />, [year, month, today, firstDay, rtl, lowest, name, active]);
}

function Month(props: MonthBlockProps) {
	const { year, month, firstDay } = props;
	const places = monthWeeks(year.year, month, firstDay);
	const weeks = 1 + (places[places.length - 1]?.week ?? 0);
	return (
		<div role="row" class={`nurture-month nurture-weeks-${weeks}`}>
			<MonthName year={year} month={month} />
			<div class="nurture-weekdays" aria-hidden="true">
				{WEEK.map((row) => (
					<span key={row}>{row % 2 === 0 ? calendarWords.weekday((row + firstDay) % 7) : ''}</span>
				))}
			</div>
			<svg role="none" class="nurture-month-days" viewBox={`0 0 ${COLUMNS * PITCH} ${WEEK.length * PITCH}`}>
				{places.map((place) => (
					<DayCell key={place.day} place={place} {...props} />
				))}
			</svg>
		</div>
	);
}

function MonthName({ year, month }: Pick<MonthBlockProps, 'year' | 'month'>) {
	const count = year.months[month - 1]?.encounters.length ?? 0;
	return (
		<div
			role="rowheader"
			class={count === 0 ? 'nurture-month-name' : 'nurture-month-name nurture-is-filled'}
			data-month={month}
		>
			<span aria-hidden="true">{calendarWords.shortMonth(month)}</span>
			<span class="nurture-month-count" aria-hidden="true">
				{count === 0 ? '' : count}
			</span>
			<span class="nurture-unseen">{calendarWords.month(year.year, month, count)}</span>
		</div>
	);
}

/** A day: its square, the mark of its contacts, and what is read aloud. */
function DayCell({ place, ...props }: MonthBlockProps & { readonly place: DayPlace }) {
	const { year, today, rtl, lowest, name, active } = props;
	const { day, week, row } = place;
	const encounters = year.days.get(day) ?? [];
	const step = stepOf(encounters.length, lowest);
	const x = (rtl ? COLUMNS - 1 - week : week) * PITCH;
	const y = row * PITCH;
	return (
		<g role="gridcell" data-day={day} tabindex={day === active ? 0 : -1} class={dayClass(day, today)}>
			<Square class="nurture-day-base" x={x} y={y} size={BASE} radius={2} />
			{step > 0 && <Mark x={x} y={y} step={step} />}
			<text
				class="nurture-day-read"
				x={x + 1}
				y={y + PITCH / 2}
				textLength={BASE}
				lengthAdjust="spacingAndGlyphs"
			>
				{calendarWords.dayRead(day, today, encounters, name)}
			</text>
		</g>
	);
}

interface SquareProps {
	readonly class: string;
	/** The corner of the place it stands in the middle of. */
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly radius: number;
}

function Square({ x, y, size, radius, ...rest }: SquareProps) {
	const inset = (PITCH - size) / 2;
	return <rect class={rest.class} x={x + inset} y={y + inset} width={size} height={size} rx={radius} />;
}

function Mark({ x, y, step }: { readonly x: number; readonly y: number; readonly step: number }) {
	const size = MARKS[step] ?? 0;
	return <Square class={`nurture-day-mark nurture-step-${step}`} x={x} y={y} size={size} radius={size / 5} />;
}
