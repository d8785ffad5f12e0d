/** The heading of a section in the list. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useCssProp } from '../../parts/css-props';
import { Icon } from '../../parts/icon';
import type { VirtualCell } from '../../hooks/use-virtual-rows';
import type { SectionRow as Row } from './due-rows';

interface Props {
	readonly row: Row;
	readonly heading: { readonly title: string; readonly count: string; readonly counts: string };
	readonly cell: VirtualCell;
	readonly active: boolean;
	readonly onToggle: () => void;
	readonly onFocused: (key: string) => void;
}

/** A section's heading: opens and shuts it, and says how many are in it. */
export function SectionRow({ row, heading: { title, count, counts }, cell, active, onToggle, onFocused }: Props) {
	const ref = useRef<HTMLDivElement>(null);
	useCssProp(ref, '--nurture-start', `${cell.start}px`);
	useLayoutEffect(() => cell.measure(ref.current), [cell.index, row]);
	return (
		<div
			ref={ref}
			role="row"
			class="nurture-row nurture-section"
			data-index={cell.index}
			data-key={row.key}
			aria-level={1}
			aria-posinset={row.position}
			aria-setsize={row.setSize}
			aria-rowindex={cell.index + 1}
			aria-expanded={row.open}
			tabIndex={active ? 0 : -1}
			onFocusIn={() => onFocused(row.key)}
			onClick={onToggle}
		>
			<div role="gridcell" aria-colspan={2} class="nurture-section-cell">
				<Icon name="chevron-down" class={row.open ? 'nurture-chevron' : 'nurture-chevron nurture-is-shut'} />
				<span class="nurture-section-title">{title}</span>{' '}
				<span class="nurture-section-count">
					{count}
					{counts !== '' && <span class="nurture-unseen"> {counts}</span>}
				</span>
			</div>
		</div>
	);
}
