/** The pictures of the contact calendar as files. */
import type { Day } from '../../../core/time/day';
import { calendarWords } from '../../../words/insight/calendar';
import {
	monthWeeks,
	stepOf,
	steps,
	type ContactMonth,
	type ContactYear,
	type YearCount,
} from '../../../insight/contact/calendar';
import {
	HEAD,
	MARGIN,
	painted,
	pictureFile,
	rect,
	text,
	type Paints,
	type PictureWords,
} from '../../pictures/svg-text';
import { BASE, COLUMNS, DEPTHS, MARKS, PITCH } from './day-squares';

interface YearParts extends PictureWords {
	readonly year: ContactYear;
	readonly today: Day;
	/** The first day of the week, 0 (Sunday) to 6. */
	readonly firstDay: number;
}

/** So many times as large as on the screen. */
const SCALE = 1.3;
/** So many months stand beside each other. */
const ACROSS = 6;
const MONTH_WIDTH = COLUMNS * PITCH * SCALE + 14;
const MONTH_HEIGHT = 7 * PITCH * SCALE + 34;
/** The room of the weekdays' names at the left, and of what the legend begins with. */
const WEEKDAYS = 32;
const LEGEND = 100;

const columnOf = (month: number): number => (month - 1) % ACROSS;
const topOf = (month: number): number => HEAD + Math.floor((month - 1) / ACROSS) * MONTH_HEIGHT;

/** A square of `size` in the middle of a place that is `PITCH` wide. */
const inPlace = (week: number, row: number, size: number) => ({
	x: week * PITCH + (PITCH - size) / 2,
	y: row * PITCH + (PITCH - size) / 2,
	width: size,
	height: size,
});

function weekdayNames(top: number, firstDay: number, paints: Paints): string[] {
	return [0, 2, 4, 6].map((row) =>
		text(
			{ x: MARGIN, y: top + 24 + (row * PITCH + 9) * SCALE, size: 10 },
			calendarWords.weekday((row + firstDay) % 7),
			paints.muted,
		),
	);
}

/** The days of a month as squares, strong ones larger and deeper. */
function daySquares(month: number, lowest: readonly number[], parts: YearParts, paints: Paints): string[] {
	return monthWeeks(parts.year.year, month, parts.firstDay).flatMap(({ day, week, row }) => {
		const step = stepOf(parts.year.days.get(day)?.length ?? 0, lowest);
		const base = painted(paints.base, day > parts.today ? 0.3 : 0.7);
		const square = rect({ ...inPlace(week, row, BASE), radius: 2 }, base);
		const mark = MARKS[step] ?? 0;
		if (mark === 0) return [square];
		return [square, rect({ ...inPlace(week, row, mark), radius: mark / 5 }, painted(paints.mark, DEPTHS[step]))];
	});
}

function monthParts(
	{ month, encounters }: ContactMonth,
	lowest: readonly number[],
	parts: YearParts,
	paints: Paints,
): string[] {
	const top = topOf(month);
	const left = MARGIN + WEEKDAYS + columnOf(month) * MONTH_WIDTH;
	const count = { x: left + COLUMNS * PITCH * SCALE - 2, y: top + 16, size: 11, anchor: 'end' as const };
	return [
		text({ x: left + 1, y: top + 16, size: 12 }, calendarWords.shortMonth(month), paints.text),
		...(encounters.length === 0 ? [] : [text(count, String(encounters.length), paints.muted)]),
		...(columnOf(month) === 0 ? weekdayNames(top, parts.firstDay, paints) : []),
		`<g transform="translate(${left} ${top + 24}) scale(${SCALE})">`,
		...daySquares(month, lowest, parts, paints),
		'</g>',
	];
}

/** What the squares stand for, each with its count, from `top` down. */
function legend(lowest: readonly number[], top: number, paints: Paints): string[] {
	const side = BASE * SCALE;
	const steps = lowest.flatMap((_, index) => {
		const x = MARGIN + WEEKDAYS + LEGEND + index * 64;
		const mark = MARKS[index + 1] ?? 0;
		const inset = ((BASE - mark) * SCALE) / 2;
		const size = mark * SCALE;
		return [
			rect({ x, y: top, width: side, height: side, radius: 2 }, painted(paints.base)),
			rect(
				{ x: x + inset, y: top + inset, width: size, height: size, radius: mark / 5 },
				painted(paints.mark, DEPTHS[index + 1]),
			),
			text({ x: x + 19, y: top + 10, size: 11 }, calendarWords.step(lowest, index), paints.muted),
		];
	});
	return [text({ x: MARGIN + WEEKDAYS, y: top + 10, size: 11 }, calendarWords.legend, paints.muted), ...steps];
}

/** A year by its days, six months beside each other in two rows. */
export function yearPicture(parts: YearParts, paints: Paints): string {
	const lowest = steps([...parts.year.days.values()].map((encounters) => encounters.length));
	const below = HEAD + 2 * MONTH_HEIGHT + 6;
	const size = { width: MARGIN * 2 + WEEKDAYS + ACROSS * MONTH_WIDTH - 14, height: below + 14 + MARGIN };
	return pictureFile(size, parts, paints, [
		...parts.year.months.flatMap((month) => monthParts(month, lowest, parts, paints)),
		...legend(lowest, below, paints),
	]);
}

interface YearsParts extends PictureWords {
	readonly years: readonly YearCount[];
}

const CELL = { width: 46, height: 26 };
/** The room of the years' numbers at the left. */
const YEAR_NUMBERS = 48;
/** How deep the colour behind a number is, by its step: pale enough for the number to be read. */
const TINTS: readonly number[] = [0, 0.14, 0.24, 0.34, 0.45];

/** A month of a year: a coloured cell with its number, or an empty one. */
function monthCell(count: number, at: { left: number; top: number }, tint: number, paints: Paints): string[] {
	const box = { x: at.left + 2, y: at.top + 2, width: CELL.width - 4, height: CELL.height - 4, radius: 3 };
	if (count === 0) return [rect(box, painted(paints.base, 0.6))];
	const number = { x: at.left + CELL.width / 2, y: at.top + 17, size: 12, anchor: 'middle' as const };
	return [rect(box, painted(paints.mark, tint)), text(number, String(count), paints.text)];
}

/** All years by their months, with the numbers. */
export function yearsPicture({ years, ...words }: YearsParts, paints: Paints): string {
	const lowest = steps(years.flatMap(({ months }) => months));
	const monthNames = Array.from({ length: 12 }, (_, month) => {
		const x = MARGIN + YEAR_NUMBERS + (month + 0.5) * CELL.width;
		return text({ x, y: HEAD + 12, size: 11, anchor: 'middle' }, calendarWords.shortMonth(month + 1), paints.muted);
	});
	const rows = years.flatMap(({ year, months }, row) => {
		const top = HEAD + 20 + row * CELL.height;
		const cells = months.flatMap((count, month) => {
			const left = MARGIN + YEAR_NUMBERS + month * CELL.width;
			return monthCell(count, { left, top }, TINTS[stepOf(count, lowest)] ?? 0, paints);
		});
		return [text({ x: MARGIN, y: top + 17, size: 12 }, String(year), paints.text), ...cells];
	});
	const size = {
		width: MARGIN * 2 + YEAR_NUMBERS + 12 * CELL.width,
		height: HEAD + 20 + years.length * CELL.height + MARGIN,
	};
	return pictureFile(size, words, paints, [...monthNames, ...rows]);
}
