/** A row of the list that is no person: a plan to ask about, an open promise, a milestone. */
import type { Day } from '../../../core/time/day';
import { dueWords } from '../../../words/app/due';
import { itemWords } from '../../../words/app/items';
import type { OpenIn } from '../../parts/open-in';
import { peopleOf, type Item, type Part } from '../items/item';
import type { ItemRow as Row } from './due-rows';
import { ListRow, type RowSlot } from './list-row';
import type { MenuPlace } from './row-menu';

/** What a row asks of its list. */
export interface ItemHost {
	readonly today: Day;
	readonly open: (item: Item, where: OpenIn) => void;
	readonly menu: (item: Item, place: MenuPlace) => void;
	readonly hover: (event: MouseEvent, target: HTMLElement, item: Item) => void;
	readonly answer: Part['answer'];
	readonly focused: (key: string) => void;
}

interface Props {
	readonly row: Row;
	readonly host: ItemHost;
	readonly slot: RowSlot;
}

/** The row of an item; its section's file draws what is in it. */
export function ItemRow({ row, host, slot }: Props) {
	const { item } = row;
	const { id, active } = slot;
	const { today, answer } = host;
	return (
		<ListRow
			row={row}
			slot={slot}
			class={`nurture-item nurture-${item.kind} ${item.isLate ? 'nurture-is-due' : ''}`}
			labelledBy={`${id}-what ${id}-when ${id}-who`}
			more={item.person === null ? itemWords.moreFor(item.words) : dueWords.more(peopleOf(item))}
			onOpen={(where) => host.open(item, where)}
			onMenu={(place) => host.menu(item, place)}
			onHover={(event, target) => host.hover(event, target, item)}
			onFocused={host.focused}
		>
			<div role="gridcell" class="nurture-item-cell">
				{item.draw({ item, today, answer, id, tab: active ? 0 : -1 })}
			</div>
		</ListRow>
	);
}
