/** The focus in the list: one row has it, wherever that row goes and whatever takes its place. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useVirtualRows } from '../hooks/use-virtual-rows';
import { followed, type Row } from './rows/due-rows';

/** Room above the first and below the last row, in pixels. */
const PADDING = 4;

/** Gives the rows in the document, the place of the one that the tab key leads to, and what leads to another. */
export function useListFocus(
	scroller: RefObject<HTMLElement | null>,
	rows: readonly Row[],
	estimate: (row: Row | undefined) => number,
) {
	const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
	const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
	const [active, setActive] = useState<string | null>(null);
	const last = useRef<{ readonly rows: readonly Row[]; readonly at: number }>({ rows, at: 0 });
	/** Whether the row is to have the focus once it is drawn. */
	const wanted = useRef(false);
	const at = followed(places, active, last.current);
	const estimateAt = (index: number): number => estimate(rows[index]);
	const virtualizer = useVirtualRows({ scroller, keys, kept: at, padding: PADDING, estimate: estimateAt });

	const isInside = (): boolean => scroller.current?.contains(scroller.current.ownerDocument.activeElement) ?? false;
	const focusRow = (index: number): void => rowElement(scroller.current, index)?.focus({ preventScroll: true });
	const hadFocus = isInside();
	useLayoutEffect(() => {
		last.current = { rows, at };
		const lost = hadFocus && !isInside();
		if (wanted.current || lost) focusRow(at);
		if (lost) virtualizer.scrollToIndex(at, { align: 'auto' });
		wanted.current = false;
		virtualizer.measureElement(null); // Lets go of rows that have left the document.
	});

	const goTo = (index: number): void => {
		const to = Math.max(0, Math.min(index, rows.length - 1));
		wanted.current = true;
		setActive(keys[to] ?? null);
		virtualizer.scrollToIndex(to, { align: 'auto' });
		if (to === at) focusRow(to);
	};
	return { virtualizer, at, goTo, placeOf: (key: string) => places.get(key) ?? 0, onFocused: setActive };
}

/** The element of a row, if it is in the document. */
export const rowElement = (list: HTMLElement | null, index: number): HTMLElement | null =>
	list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
