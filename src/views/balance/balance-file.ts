/** The picture as a file: SVG that needs nothing beside itself, with the theme's colours as they are now. */
import { balanceWords } from '../../words/insight/balance';
import type { SpanTally } from '../../insight/giving/balance';
import { HEAD, MARGIN, painted, pictureFile, rect, text, type Paints, type PictureWords } from '../pictures/svg-text';
import { bars, HEIGHT, MIDDLE, WIDTH, type Box } from './balance-bars';
import type { BalanceUnit } from './balance-state';

/** So many times as large as on the screen. */
const SCALE = 2;
/** The room of the words below the bars. */
const LABELS = 40;

interface BalanceParts extends PictureWords {
	readonly spans: readonly SpanTally[];
	readonly unit: BalanceUnit;
}

/** Given stands above the line and is filled; received stands below it, as an outline. */
function barParts(spans: readonly SpanTally[], paints: Paints): string[] {
	const outline = `fill="none" ${painted(paints.muted).replace(/fill/g, 'stroke')}`;
	const bar = (box: Box | null, paint: string): string[] =>
		box === null ? [] : [rect({ ...box, radius: 2 }, paint)];
	return bars(spans, false).flatMap(({ up, down }) => [...bar(up, painted(paints.mark)), ...bar(down, outline)]);
}

/** `title` and `summary` are said above the picture. */
export function balancePicture({ spans, unit, ...words }: BalanceParts, paints: Paints): string {
	const below = HEAD + HEIGHT * SCALE;
	const nameOf = (span: SpanTally | undefined): string =>
		span === undefined ? '' : balanceWords.span(unit, span.from);
	const label = (x: number, anchor: 'start' | 'end', span: SpanTally | undefined): string =>
		text({ x, y: below + 16, size: 11, anchor }, nameOf(span), paints.muted);
	const legend = `${balanceWords.legendGiven}. ${balanceWords.legendReceived}.`;
	return pictureFile({ width: MARGIN * 2 + WIDTH * SCALE, height: below + LABELS + MARGIN }, words, paints, [
		`<g transform="translate(${MARGIN} ${HEAD}) scale(${SCALE})">`,
		...barParts(spans, paints),
		rect({ x: 0, y: MIDDLE - 0.25, width: WIDTH, height: 0.5, radius: 0 }, painted(paints.muted)),
		'</g>',
		label(MARGIN, 'start', spans[0]),
		label(MARGIN + WIDTH * SCALE, 'end', spans[spans.length - 1]),
		text({ x: MARGIN, y: below + 38, size: 11 }, legend, paints.muted),
	]);
}
