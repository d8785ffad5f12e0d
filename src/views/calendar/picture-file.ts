/** Pictures as files: SVG that needs nothing beside itself, with the theme's colours as they are now. */
import type { Day } from '../../core/day';
import { calendarWords } from '../../core/words/calendar';
import { monthWeeks, stepOf, steps, type ContactYear, type YearCount } from '../../insight/calendar';
import { BASE, COLUMNS, DEPTHS, MARKS, PITCH } from './day-squares';

/** Colours that any viewer of SVG knows, with how far they cover what is behind. */
export interface Paint {
	readonly colour: string;
	readonly opacity: number;
}

/** What is painted: `back` behind all, `base` an empty square, `mark` contact, `text` and `muted` words. */
export interface Paints {
	readonly back: Paint;
	readonly base: Paint;
	readonly mark: Paint;
	readonly text: Paint;
	readonly muted: Paint;
}

interface Words {
	readonly title: string;
	readonly summary: string;
}

/** Around all, and the room of the words above. */
export const MARGIN = 20;
export const HEAD = 62;

/** A text in XML: without characters that no XML holds, and none that means something. */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');

export const painted = ({ colour, opacity }: Paint, depth = 1): string =>
	`fill="${escaped(colour)}"${opacity * depth === 1 ? '' : ` fill-opacity="${Number((opacity * depth).toFixed(3))}"`}`;

export const rect = (x: number, y: number, width: number, height: number, radius: number, paint: string): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint}/>`;

export const text = (x: number, y: number, size: number, words: string, paint: Paint, more = ''): string =>
	`<text x="${x}" y="${y}" font-size="${size}" ${painted(paint)}${more}>${escaped(words)}</text>`;

/** The whole file: title and summary above, the picture below. */
export function pictureFile(
	width: number,
	height: number,
	{ title, summary }: Words,
	paints: Paints,
	parts: readonly string[],
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title summary" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="summary">${escaped(summary)}</desc>`,
		rect(0, 0, width, height, 8, painted(paints.back)),
		text(MARGIN, 32, 17, title, paints.text, ' font-weight="600"'),
		text(MARGIN, 52, 12, summary, paints.muted),
		...parts,
		'</svg>',
		'',
	].join('\n');
}

interface YearParts extends Words {
	readonly year: ContactYear;
	readonly today: Day;
	readonly firstDay: number;
}

const ACROSS = 6;
const MONTH_WIDTH = COLUMNS * PITCH * 1.3 + 14;
const MONTH_HEIGHT = 7 * PITCH * 1.3 + 34;
const WEEKDAYS = 32;

/** A year by its days, six months beside each other in two rows. */
export function yearPicture({ year, today, firstDay, title, summary }: YearParts, paints: Paints): string {
	const scale = 1.3;
	const lowest = steps([...year.days.values()].map((encounters) => encounters.length));
	const parts: string[] = [];
	for (const { month, encounters } of year.months) {
		const left = MARGIN + WEEKDAYS + ((month - 1) % ACROSS) * MONTH_WIDTH;
		const top = HEAD + Math.floor((month - 1) / ACROSS) * MONTH_HEIGHT;
		parts.push(text(left + 1, top + 16, 12, calendarWords.shortMonth(month), paints.text));
		if (encounters.length > 0)
			parts.push(
				text(
					left + COLUMNS * PITCH * scale - 2,
					top + 16,
					11,
					String(encounters.length),
					paints.muted,
					' text-anchor="end"',
				),
			);
		if ((month - 1) % ACROSS === 0)
			for (const row of [0, 2, 4, 6])
				parts.push(
					text(
						MARGIN,
						top + 24 + (row * PITCH + 9) * scale,
						10,
						calendarWords.weekday((row + firstDay) % 7),
						paints.muted,
					),
				);
		parts.push(`<g transform="translate(${left} ${top + 24}) scale(${scale})">`);
		for (const { day, week, row } of monthWeeks(year.year, month, firstDay)) {
			const step = stepOf(year.days.get(day)?.length ?? 0, lowest);
			const square = (size: number, radius: number, paint: string): string =>
				rect(week * PITCH + (PITCH - size) / 2, row * PITCH + (PITCH - size) / 2, size, size, radius, paint);
			parts.push(square(BASE, 2, painted(paints.base, day > today ? 0.3 : 0.7)));
			const mark = MARKS[step] ?? 0;
			if (mark > 0) parts.push(square(mark, mark / 5, painted(paints.mark, DEPTHS[step])));
		}
		parts.push('</g>');
	}
	const below = HEAD + 2 * MONTH_HEIGHT + 6;
	let at = MARGIN + WEEKDAYS;
	parts.push(text(at, below + 10, 11, calendarWords.legend, paints.muted));
	at += 100;
	lowest.forEach((_, step) => {
		const mark = MARKS[step + 1] ?? 0;
		parts.push(
			rect(at, below, BASE * scale, BASE * scale, 2, painted(paints.base)),
			rect(
				at + ((BASE - mark) * scale) / 2,
				below + ((BASE - mark) * scale) / 2,
				mark * scale,
				mark * scale,
				mark / 5,
				painted(paints.mark, DEPTHS[step + 1]),
			),
		);
		parts.push(text(at + 19, below + 10, 11, calendarWords.step(lowest, step), paints.muted));
		at += 64;
	});
	return pictureFile(
		MARGIN * 2 + WEEKDAYS + ACROSS * MONTH_WIDTH - 14,
		below + 14 + MARGIN,
		{ title, summary },
		paints,
		parts,
	);
}

interface YearsParts extends Words {
	readonly years: readonly YearCount[];
}

const CELL = { width: 46, height: 26 };
const NAMES = 48;
/** How deep the colour behind a number is, by its step: pale enough for the number to be read. */
export const TINTS: readonly number[] = [0, 0.14, 0.24, 0.34, 0.45];

/** All years by their months, with the numbers. */
export function yearsPicture({ years, title, summary }: YearsParts, paints: Paints): string {
	const lowest = steps(years.flatMap(({ months }) => months));
	const parts = Array.from({ length: 12 }, (_, month) =>
		text(
			MARGIN + NAMES + (month + 0.5) * CELL.width,
			HEAD + 12,
			11,
			calendarWords.shortMonth(month + 1),
			paints.muted,
			' text-anchor="middle"',
		),
	);
	years.forEach(({ year, months }, row) => {
		const top = HEAD + 20 + row * CELL.height;
		parts.push(text(MARGIN, top + 17, 12, String(year), paints.text));
		months.forEach((count, month) => {
			const left = MARGIN + NAMES + month * CELL.width;
			const back = (paint: string): string => rect(left + 2, top + 2, CELL.width - 4, CELL.height - 4, 3, paint);
			if (count === 0) parts.push(back(painted(paints.base, 0.6)));
			else
				parts.push(
					back(painted(paints.mark, TINTS[stepOf(count, lowest)])),
					text(left + CELL.width / 2, top + 17, 12, String(count), paints.text, ' text-anchor="middle"'),
				);
		});
	});
	return pictureFile(
		MARGIN * 2 + NAMES + 12 * CELL.width,
		HEAD + 20 + years.length * CELL.height + MARGIN,
		{ title, summary },
		paints,
		parts,
	);
}
