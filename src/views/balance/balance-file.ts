/** The picture as a file: SVG that needs nothing beside itself, with the theme's colours as they are now. */
import { balanceWords } from '../../core/words/balance';
import type { SpanTally } from '../../insight/balance';
import { HEAD, MARGIN, painted, pictureFile, rect, text, type Paints } from '../calendar/picture-file';
import { bars, HEIGHT, MIDDLE, WIDTH } from './balance-bars';
import type { BalanceUnit } from './balance-state';

/** So many times as large as on the screen. */
const SCALE = 2;
const LABELS = 40;

/** `title` and `summary` are said above the picture. */
export function balancePicture(
	{
		title,
		summary,
		spans,
		unit,
	}: {
		readonly title: string;
		readonly summary: string;
		readonly spans: readonly SpanTally[];
		readonly unit: BalanceUnit;
	},
	paints: Paints,
): string {
	const parts = bars(spans, false).flatMap(({ up, down }) => [
		...(up === null ? [] : [rect(up.x, up.y, up.width, up.height, 2, painted(paints.mark))]),
		...(down === null
			? []
			: [
					rect(
						down.x,
						down.y,
						down.width,
						down.height,
						2,
						`fill="none" ${painted(paints.muted).replace(/fill/g, 'stroke')}`,
					),
				]),
	]);
	const below = HEAD + HEIGHT * SCALE;
	const [first, last] = [spans[0], spans[spans.length - 1]];
	const label = (at: number, span: SpanTally | undefined, anchor: string): string =>
		text(
			at,
			below + 16,
			11,
			span === undefined ? '' : balanceWords.span(unit, span.from),
			paints.muted,
			` text-anchor="${anchor}"`,
		);
	return pictureFile(MARGIN * 2 + WIDTH * SCALE, below + LABELS + MARGIN, { title, summary }, paints, [
		`<g transform="translate(${MARGIN} ${HEAD}) scale(${SCALE})">`,
		...parts,
		rect(0, MIDDLE - 0.25, WIDTH, 0.5, 0, painted(paints.muted)),
		'</g>',
		label(MARGIN, first, 'start'),
		label(MARGIN + WIDTH * SCALE, last, 'end'),
		text(MARGIN, below + 38, 11, `${balanceWords.legendGiven}. ${balanceWords.legendReceived}.`, paints.muted),
	]);
}
