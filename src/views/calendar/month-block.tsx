/** One month of a year: its name, and its days as squares with weeks as columns. */
import { useMemo } from 'preact/hooks';
import type { Day } from '../../core/day';
import { calendarWords } from '../../core/words/calendar';
import { monthWeeks, stepOf, type ContactYear } from '../../insight/calendar';
import { BASE, COLUMNS, MARKS, PITCH } from './day-squares';

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

/** A row of the grid: a month, and its days as cells. Drawn anew only when something in it changes. */
export function MonthBlock({ year, month, today, firstDay, rtl, lowest, name, active }: MonthBlockProps) {
	return useMemo(() => {
		const count = year.months[month - 1]?.encounters.length ?? 0;
		const places = monthWeeks(year.year, month, firstDay);
		const weeks = 1 + (places[places.length - 1]?.week ?? 0);
		return (
			<div role="row" class={`nurture-month nurture-weeks-${weeks}`}>
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
				<div class="nurture-weekdays" aria-hidden="true">
					{WEEK.map((row) => (
						<span key={row}>{row % 2 === 0 ? calendarWords.weekday((row + firstDay) % 7) : ''}</span>
					))}
				</div>
				<svg role="none" class="nurture-month-days" viewBox={`0 0 ${COLUMNS * PITCH} ${WEEK.length * PITCH}`}>
					{places.map(({ day, week, row }) => {
						const encounters = year.days.get(day) ?? [];
						const step = stepOf(encounters.length, lowest);
						const x = (rtl ? COLUMNS - 1 - week : week) * PITCH;
						const mark = MARKS[step] ?? 0;
						const inset = (PITCH - mark) / 2;
						return (
							<g
								key={day}
								role="gridcell"
								data-day={day}
								tabindex={day === active ? 0 : -1}
								class={`nurture-day${day === today ? ' nurture-is-today' : day > today ? ' nurture-is-ahead' : ''}`}
							>
								<rect
									class="nurture-day-base"
									x={x + (PITCH - BASE) / 2}
									y={row * PITCH + (PITCH - BASE) / 2}
									width={BASE}
									height={BASE}
									rx={2}
								/>
								{step > 0 && (
									<rect
										class={`nurture-day-mark nurture-step-${step}`}
										x={x + inset}
										y={row * PITCH + inset}
										width={mark}
										height={mark}
										rx={mark / 5}
									/>
								)}
								<text
									class="nurture-day-read"
									x={x + 1}
									y={row * PITCH + PITCH / 2}
									textLength={BASE}
									lengthAdjust="spacingAndGlyphs"
								>
									{calendarWords.dayRead(day, today, encounters, name)}
								</text>
							</g>
						);
					})}
				</svg>
			</div>
		);
	}, [year, month, today, firstDay, rtl, lowest, name, active]);
}
