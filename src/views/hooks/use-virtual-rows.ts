/** A Preact hook over TanStack's virtualizer: of a long list only the rows in sight are in the document. */
import {
	defaultRangeExtractor,
	elementScroll,
	measureElement,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type Range,
	type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** What the hook is told about the rows, of which it draws only those in sight. */
export interface VirtualRows {
	/** The element that scrolls. */
	readonly scroller: RefObject<HTMLElement | null>;
	/** A name for each row, the same as long as it is the same row. */
	readonly keys: readonly string[];
	/** A row's height before it has been measured, in pixels. */
	readonly estimate: (index: number) => number;
	/** A row that stays in the document wherever it is scrolled to: the one that has the focus. */
	readonly kept: number;
	/** Room above the first and below the last row that scrolling to a row leaves free. */
	readonly padding: number;
}

/** A row's place in the list, and what its element is measured with. */
export interface VirtualCell {
	readonly index: number;
	readonly start: number;
	readonly measure: (element: HTMLElement | null) => void;
}

type Options = Required<VirtualizerOptions<HTMLElement, HTMLElement>>;

/** A row in a hidden sidebar has no height: then the estimate holds, or all rows would seem to fit on the screen. */
const measured: Options['measureElement'] = (element, entry, instance) =>
	measureElement(element, entry, instance) || instance.options.estimateSize(instance.indexFromElement(element));

export function useVirtualRows({
	scroller,
	keys,
	estimate,
	kept,
	padding,
}: VirtualRows): Virtualizer<HTMLElement, HTMLElement> {
	const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
	const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
	const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
		count: keys.length,
		getScrollElement: () => scroller.current,
		getItemKey,
		estimateSize: estimate,
		measureElement: measured,
		overscan: 6,
		scrollPaddingStart: padding,
		scrollPaddingEnd: padding,
		rangeExtractor: (range: Range) => {
			const indexes = defaultRangeExtractor(range);
			return kept < 0 || kept >= keys.length || indexes.includes(kept)
				? indexes
				: [...indexes, kept].sort((a, b) => a - b);
		},
		observeElementRect,
		observeElementOffset,
		scrollToFn: elementScroll,
		onChange: () => redraw(),
	};
	const [virtualizer] = useState(() => new Virtualizer(options));
	virtualizer.setOptions(options);
	useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
	useLayoutEffect(() => virtualizer._willUpdate());
	return virtualizer;
}
