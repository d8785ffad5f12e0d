/** Where the bars of the picture stand: for the one on the screen, and the one that is saved. */
import type { SpanTally } from '../../insight/giving/balance';

/** In units of the picture. */
export const WIDTH = 288;
const HALF = 60;
/** The line between given and received. */
export const MIDDLE = HALF + 1;
export const HEIGHT = HALF * 2 + 2;
/** No bar is broader, and each leaves so much free at its sides. */
const BROADEST = 22;
const GAP = 4;
/** Fewer contacts than this do not fill the room: a single one is no tower. */
const FEWEST = 4;

/** A rectangle of the drawing. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What went each way in one span, as two rectangles. */
export interface Bar {
	readonly span: SpanTally;
	/** All of the room of a time. */
	readonly column: Box;
	/** Null where there is nothing. */
	readonly up: Box | null;
	readonly down: Box | null;
}

/** In a layout from right to left the latest stands at the left. */
export function bars(spans: readonly SpanTally[], rtl: boolean): readonly Bar[] {
	const most = Math.max(FEWEST, ...spans.map(({ gave, received }) => Math.max(gave, received)));
	const room = WIDTH / spans.length;
	const width = Math.min(BROADEST, room - GAP * 2);
	return spans.map((span, index) => {
		const left = (rtl ? spans.length - 1 - index : index) * room;
		const x = left + (room - width) / 2;
		const [up, down] = [(span.gave / most) * HALF, (span.received / most) * HALF];
		return {
			span,
			column: { x: left + 1, y: 1, width: room - 2, height: HALF * 2 },
			up: up === 0 ? null : { x, y: MIDDLE - up, width, height: up },
			down: down === 0 ? null : { x, y: MIDDLE, width, height: down },
		};
	});
}
