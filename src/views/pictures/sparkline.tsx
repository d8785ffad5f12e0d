/** A small picture of how much there was in each of a few spans of time: a bar for each, the latest last. */

/** Measures in pixels: a bar with the room beside it, the bar itself, the height of all. */
const STEP = 4;
const BAR = 3;
const HEIGHT = 16;
/** An empty span is a dot on the ground. */
const NONE = 1;
/** Below so many, bars do not grow to the full height: one contact in a year is no mountain. */
const FEW = 3;

/**
 * Bars of these counts. Only a picture: whoever draws it says the same in words. In a layout from right to left the
 * latest stands at the left.
 */
export function Sparkline({ counts }: { readonly counts: readonly number[] }) {
	const top = Math.max(FEW, ...counts);
	const width = counts.length * STEP - (STEP - BAR);
	return (
		<svg
			class="nurture-sparkline"
			width={width}
			height={HEIGHT}
			viewBox={`0 0 ${width} ${HEIGHT}`}
			aria-hidden="true"
		>
			{counts.map((count, at) => {
				const height = count === 0 ? NONE : Math.max(NONE + 2, Math.round((count / top) * HEIGHT));
				return (
					<rect
						key={at}
						class={count === 0 ? 'nurture-is-none' : ''}
						x={at * STEP}
						y={HEIGHT - height}
						width={BAR}
						height={height}
						rx={count === 0 ? 0 : 1}
					/>
				);
			})}
		</svg>
	);
}
