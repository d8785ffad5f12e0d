/** A list that the tab key stops at once. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isShortcut, placeAfter } from './keys';

interface Props {
	readonly class: string;
	readonly rowClass: string;
	readonly labelledBy: string;
	/** One for each row, in their order. */
	readonly keys: readonly string[];
	/** What is in a row: buttons, with the tab index they are given. */
	readonly children: (key: string, tabIndex: 0 | -1) => ComponentChildren;
}

/** A list with one stop for Tab: arrow keys go from row to row, Tab through the buttons of the row. */
export function Rows({ class: className, rowClass, labelledBy, keys, children }: Props) {
	const list = useRef<HTMLUListElement>(null);
	const [active, setActive] = useState<string | null>(null);
	const at = Math.max(0, keys.indexOf(active ?? ''));
	const goTo = (index: number): void => {
		const to = Math.max(0, Math.min(index, keys.length - 1));
		setActive(keys[to] ?? null);
		list.current?.children[to]?.querySelector('button')?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const to = placeAfter(event.key, at, keys.length);
		if (to === undefined || isShortcut(event)) return;
		event.preventDefault();
		goTo(to);
	};
	return (
		<ul ref={list} class={className} aria-labelledby={labelledBy} onKeyDown={onKeyDown}>
			{keys.map((key, index) => (
				<li key={key} class={rowClass} onFocusIn={() => setActive(key)}>
					{children(key, index === at ? 0 : -1)}
				</li>
			))}
		</ul>
	);
}
