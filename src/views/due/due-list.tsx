/** The list itself: one tab stop, arrow keys inside, and only the rows in sight in the document. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dueWords } from '../../words/app/due';
import type { OpenIn } from '../parts/open-in';
import { useSteadyRows } from '../parts/steady';
import { useUniqueId } from '../hooks/use-unique-id';
import type { Command } from './due-keys';
import type { InnerRow, OfferRow as Offer, Row } from './rows/due-rows';
import type { SectionId } from './due-state';
import { ItemRow, type ItemHost } from './rows/item-row';
import { onListKey } from './rows/list-keys';
import { OfferRow } from './rows/offer-row';
import type { RowSlot } from './rows/list-row';
import { PersonRow, type RowHost } from './rows/person-row';
import type { MenuPlace } from './rows/row-menu';
import { SectionRow } from './rows/section-row';
import { useListFocus } from './use-list-focus';

/** Heights before a row has been measured, in pixels. */
const HEIGHT = { section: 32, person: 54, why: 18, plan: 92 };

interface Props {
	readonly rows: readonly Row[];
	readonly soonDays: number;
	readonly host: Omit<RowHost, 'focused'>;
	readonly itemHost: Omit<ItemHost, 'focused'>;
	readonly onToggle: (id: SectionId, open: boolean) => void;
	/** A key that asks for something to be done for a row. */
	readonly onCommand: (command: Command, row: Row) => void;
	/** What leads on is pressed. */
	readonly onOffer: (row: Offer) => void;
	/** Hands out a function that puts the focus into the list. */
	readonly entry: { current: (() => void) | null };
}

/** What opens a row, whatever it is of, and what shows its menu. */
const rowActions = ({ host, itemHost }: Pick<Props, 'host' | 'itemHost'>) => ({
	open: (row: InnerRow, where: OpenIn): void =>
		row.kind === 'item' ? itemHost.open(row.item, where) : host.open(row.member, where),
	menu: (row: InnerRow, place: MenuPlace): void =>
		row.kind === 'item' ? itemHost.menu(row.item, place) : host.menu(row.member, place),
});

/** Gives the styles the height of all rows, those out of sight included. */
function useHeight(scroller: RefObject<HTMLElement | null>, height: number): void {
	useLayoutEffect(() => scroller.current?.setCssProps({ '--nurture-height': `${height}px` }), [height]);
}

/** The rows, of which only those in sight are drawn. */
export function DueList(props: Props) {
	const { rows, onToggle, onCommand, entry } = props;
	const scroller = useRef<HTMLDivElement>(null);
	const id = useUniqueId();
	const { virtualizer, at, goTo, placeOf, onFocused } = useListFocus(scroller, rows, estimate);
	entry.current = () => goTo(at);
	const isListed = ({ dataset: { key } }: HTMLElement): boolean => rows.some((row) => row.key === key);
	const onOffer = useOffer(props, rows, goTo);
	const steady = useSteadyRows('.nurture-row', isListed);

	const onKeyDown = (event: KeyboardEvent): void => {
		const list = scroller.current;
		const page = Math.max(1, Math.floor((list?.clientHeight ?? 0) / HEIGHT.person) - 1);
		onListKey(event, { rows, at, list, page, goTo, placeOf, onToggle, onCommand, onOffer, ...rowActions(props) });
	};

	useHeight(scroller, virtualizer.getTotalSize());
	return (
		<div ref={scroller} class="nurture-list" onKeyDown={onKeyDown} {...steady}>
			<span id={`${id}-label`} class="nurture-unseen">
				{dueWords.title}
			</span>
			<div
				role="treegrid"
				class="nurture-list-rows"
				aria-labelledby={`${id}-label`}
				aria-rowcount={rows.length}
				aria-colcount={2}
			>
				{virtualizer.getVirtualItems().map(({ index, start }) => {
					const row = rows[index];
					if (row === undefined) return null;
					const cell = { index, start, measure: virtualizer.measureElement };
					const slot = { cell, id: `${id}-${index}`, active: index === at };
					return (
						<AnyRow
							key={row.key}
							{...props}
							onOffer={onOffer}
							row={row}
							slot={slot}
							onFocused={onFocused}
						/>
					);
				})}
			</div>
		</div>
	);
}

/** What leads on, pressed: where it shows more rows, the focus goes to the first of those. */
function useOffer({ onOffer }: Props, rows: readonly Row[], goTo: (index: number) => void): Props['onOffer'] {
	const before = useRef<readonly Row[] | null>(null);
	useLayoutEffect(() => {
		const known = before.current;
		before.current = null;
		const at = known === null ? -1 : rows.findIndex(({ key }) => known.every((row) => row.key !== key));
		if (at !== -1) goTo(at);
	}, [rows]);
	return (row) => {
		before.current = row.key === 'offer/more' ? rows : null;
		onOffer(row);
	};
}

interface AnyRowProps extends Pick<Props, 'soonDays' | 'host' | 'itemHost' | 'onToggle' | 'onOffer'> {
	readonly row: Row;
	readonly slot: RowSlot;
	readonly onFocused: (key: string) => void;
}

function AnyRow({ row, slot, soonDays, host, itemHost, onToggle, onOffer, onFocused }: AnyRowProps) {
	if (row.kind === 'offer')
		return <OfferRow row={row} slot={slot} onPress={() => onOffer(row)} onFocused={onFocused} />;
	if (row.kind === 'item') return <ItemRow row={row} slot={slot} host={{ ...itemHost, focused: onFocused }} />;
	if (row.kind === 'person') return <PersonRow row={row} slot={slot} host={{ ...host, focused: onFocused }} />;
	return (
		<SectionRow
			row={row}
			heading={dueWords.heading(row, soonDays)}
			cell={slot.cell}
			active={slot.active}
			onToggle={() => onToggle(row.id, !row.open)}
			onFocused={onFocused}
		/>
	);
}

function estimate(row: Row | undefined): number {
	if (row === undefined || row.kind === 'section' || row.kind === 'offer') return HEIGHT.section;
	if (row.kind === 'item') return row.item.isTall ? HEIGHT.plan : HEIGHT.person;
	return HEIGHT.person + (row.member.person.why === null ? 0 : HEIGHT.why);
}
