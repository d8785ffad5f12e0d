/** A row that leads on: to those who have no rhythm yet, or to what is not shown yet. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dueWords } from '../../../words/app/due';
import { sortWords } from '../../../words/app/sort';
import { useCssProp } from '../../parts/css-props';
import { Icon } from '../../parts/icon';
import type { OfferRow as Row } from './due-rows';
import type { RowSlot } from './list-row';

interface Props {
	readonly row: Row;
	readonly slot: Pick<RowSlot, 'cell' | 'active'>;
	readonly onPress: () => void;
	readonly onFocused: (key: string) => void;
}

/** How many there are, and the way to them. */
export function OfferRow({ row, slot: { cell, active }, onPress, onFocused }: Props) {
	const ref = useRef<HTMLDivElement>(null);
	useCssProp(ref, '--nurture-start', `${cell.start}px`);
	useLayoutEffect(() => cell.measure(ref.current), [cell.index, row]);
	const isMore = row.key === 'offer/more';
	return (
		<div
			ref={ref}
			role="row"
			class="nurture-row nurture-offer"
			data-index={cell.index}
			data-key={row.key}
			aria-level={isMore ? 2 : 1}
			aria-rowindex={cell.index + 1}
			tabIndex={active ? 0 : -1}
			onFocusIn={() => onFocused(row.key)}
			onClick={onPress}
		>
			<div role="gridcell" aria-colspan={2} class="nurture-offer-cell">
				<Icon name={isMore ? 'chevron-down' : 'list-checks'} />
				<span>{isMore ? dueWords.showMore(row.count) : sortWords.offer(row.count)}</span>
			</div>
		</div>
	);
}
