/** A list of which a part is shown, and more of it at a wish. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Rows } from './rows';

interface Props<Item> {
	readonly class: string;
	readonly rowClass: string;
	readonly labelledBy: string;
	readonly items: readonly Item[];
	/** The same as long as it is the same item; of several that have one the last is shown. */
	readonly keyOf: (item: Item) => string;
	/** So many are shown at first, and with each wish for more. */
	readonly stride: number;
	/** What the button for so many more says. */
	readonly more: (count: number) => string;
	/** What is in the row of an item: buttons, with the tab index they are given; `at` is its place in the list. */
	readonly children: (item: Item, tabIndex: 0 | -1, at: number) => ComponentChildren;
}

/** Rows with one stop for Tab, and the button for more below them. Nothing where there are no items. */
export function MoreRows<Item>({ items, keyOf, stride, more, children, ...list }: Props<Item>) {
	const [most, setMost] = useState(stride);
	const shown = useMemo(() => new Map(items.slice(0, most).map((item) => [keyOf(item), item])), [items, most]);
	const keys = [...shown.keys()];
	const left = items.length - shown.size;
	const row = (key: string, tabIndex: 0 | -1): ComponentChildren => {
		const item = shown.get(key);
		return item !== undefined && children(item, tabIndex, keys.indexOf(key));
	};
	return (
		<>
			{keys.length > 0 && (
				<Rows {...list} keys={keys}>
					{row}
				</Rows>
			)}
			{left > 0 && (
				<button type="button" onClick={() => setMost(most + stride)}>
					{more(Math.min(left, stride))}
				</button>
			)}
		</>
	);
}
