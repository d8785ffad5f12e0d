/** What every row in a section has: its place, what opens it, and its menu. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { openIn, type OpenIn } from '../../parts/open-in';
import { useCssProp } from '../../parts/css-props';
import { Icon } from '../../parts/icon';
import { useHover } from '../../hooks/use-hover';
import { useLongPress } from '../../hooks/use-long-press';
import type { VirtualCell } from '../../hooks/use-virtual-rows';
import type { InnerRow } from './due-rows';
import type { MenuPlace } from './row-menu';

/** Where a row stands, how the ids of its parts begin, and whether the tab key stops at it. */
export interface RowSlot {
	readonly cell: VirtualCell;
	readonly id: string;
	readonly active: boolean;
}

/** A button on a row. */
export interface Quick {
	readonly shown: string;
	readonly name: string;
	readonly onPress: () => void;
}

interface Props {
	readonly row: InnerRow;
	readonly slot: RowSlot;
	readonly class: string;
	/** Ids of the parts that name it. */
	readonly labelledBy: string;
	/** Ids of the parts that describe it. */
	readonly describedBy?: string;
	/** What the button that opens its menu is called. */
	readonly more: string;
	/** What is done most for it: stands on the row while it is pointed at or has the focus. */
	readonly quick?: readonly Quick[];
	readonly onOpen: (where: OpenIn) => void;
	readonly onMenu: (place: MenuPlace) => void;
	readonly onHover: (event: MouseEvent, target: HTMLElement) => void;
	readonly onFocused: (key: string) => void;
	/** Its first cell. */
	readonly children: ComponentChildren;
}

/** A row of two cells: what it tells, and the button for its menu. */
export function ListRow(props: Props) {
	const { row, slot, onOpen, onMenu } = props;
	const { cell, active } = slot;
	const ref = useRef<HTMLDivElement>(null);
	useCssProp(ref, '--nurture-start', `${cell.start}px`);
	useLayoutEffect(() => cell.measure(ref.current), [cell.index, row]);
	const press = useLongPress((point) => {
		if (ref.current) onMenu({ point, of: ref.current });
	});
	const hover = useHover((event) => props.onHover(event, event.currentTarget));
	return (
		<div
			ref={ref}
			role="row"
			class={`nurture-row ${props.class}`}
			data-index={cell.index}
			data-key={row.key}
			aria-level={2}
			aria-posinset={row.position}
			aria-setsize={row.setSize}
			aria-rowindex={cell.index + 1}
			aria-labelledby={props.labelledBy}
			aria-describedby={props.describedBy}
			tabIndex={active ? 0 : -1}
			onFocusIn={() => props.onFocused(row.key)}
			{...press}
			{...hover}
			{...mouseOn(onOpen, onMenu)}
		>
			{props.children}
			<More name={props.more} quick={props.quick ?? []} active={active} onMenu={onMenu} />
		</div>
	);
}

/** A click opens it, the middle button in a new tab, the right one its menu. */
const mouseOn = (onOpen: Props['onOpen'], onMenu: Props['onMenu']) => ({
	onClick: (event: MouseEvent) => onOpen(openIn(event)),
	onMouseDown: (event: MouseEvent) => {
		if (event.button === 1) event.preventDefault();
	},
	onAuxClick: (event: MouseEvent) => {
		if (event.button === 1) onOpen('tab');
	},
	onContextMenu: (event: MouseEvent) => {
		event.preventDefault();
		onMenu({ event });
	},
});

interface MoreProps extends Pick<Props, 'onMenu'> {
	readonly name: string;
	readonly quick: readonly Quick[];
	readonly active: boolean;
}

function More({ name, quick, active, onMenu }: MoreProps) {
	return (
		<div role="gridcell" class="nurture-person-more">
			{quick.length > 0 && (
				<div class="nurture-quick">
					{quick.map(({ shown, name: title, onPress }) => (
						<button
							key={shown}
							type="button"
							tabIndex={active ? 0 : -1}
							aria-label={title}
							onClick={(event) => {
								event.stopPropagation();
								onPress();
							}}
						>
							{shown}
						</button>
					))}
				</div>
			)}
			<button
				type="button"
				class="clickable-icon nurture-more"
				aria-label={name}
				aria-haspopup="menu"
				tabIndex={active ? 0 : -1}
				onClick={(event) => {
					event.stopPropagation();
					onMenu({ below: event.currentTarget, side: 'end' });
				}}
			>
				<Icon name="more-horizontal" />
			</button>
		</div>
	);
}
