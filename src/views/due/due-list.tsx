/** The list itself: one tab stop, arrow keys inside, and only the rows in sight in the document. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dueWords } from '../../core/words/due';
import type { OpenIn } from '../actions';
import { useUniqueId } from '../parts/use-unique-id';
import { useVirtualRows } from '../parts/use-virtual-rows';
import { commandOf, type Command } from './due-keys';
import { followed, sectionKey, type Row } from './due-rows';
import type { SectionId } from './due-state';
import { ItemRow, type ItemHost } from './item-row';
import { openIn, PersonRow, type MenuPlace, type RowHost } from './person-row';
import { SectionRow } from './section-row';

/** Heights before a row has been measured, in pixels. */
const HEIGHT = { section: 32, person: 54, why: 18, plan: 92 };
/** What can be pressed inside a row. */
const CONTROLS = 'button, input';

interface Props {
	readonly rows: readonly Row[];
	readonly soonDays: number;
	readonly host: Omit<RowHost, 'focused'>;
	readonly itemHost: Omit<ItemHost, 'focused'>;
	readonly onToggle: (id: SectionId, open: boolean) => void;
	/** A key that asks for something to be done for a row. */
	readonly onCommand: (command: Command, row: Row) => void;
	/** Hands out a function that puts the focus into the list. */
	readonly entry: { current: (() => void) | null };
}

export function DueList({ rows, soonDays, host, itemHost, onToggle, onCommand, entry }: Props) {
	const scroller = useRef<HTMLDivElement>(null);
	const id = useUniqueId();
	const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
	const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
	const [active, setActive] = useState<string | null>(null);
	const last = useRef<{ readonly rows: readonly Row[]; readonly at: number }>({ rows, at: 0 });
	const wanted = useRef(false);
	const at = followed(places, active, last.current);
	const virtualizer = useVirtualRows({
		scroller,
		keys,
		kept: at,
		padding: 4,
		estimate: (index) => estimate(rows[index]),
	});

	const inside = (): boolean => scroller.current?.contains(scroller.current.ownerDocument.activeElement) ?? false;
	const hadFocus = inside();
	useLayoutEffect(() => {
		last.current = { rows, at };
		const lost = hadFocus && !inside();
		if (wanted.current || lost) rowElement(scroller.current, at)?.focus({ preventScroll: true });
		if (lost) virtualizer.scrollToIndex(at, { align: 'auto' });
		wanted.current = false;
		virtualizer.measureElement(null); // Lets go of rows that have left the document.
	});

	const goTo = (index: number): void => {
		const to = Math.max(0, Math.min(index, rows.length - 1));
		wanted.current = true;
		setActive(keys[to] ?? null);
		virtualizer.scrollToIndex(to, { align: 'auto' });
		if (to === at) rowElement(scroller.current, to)?.focus({ preventScroll: true });
	};
	entry.current = () => goTo(at);

	const page = (): number => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / HEIGHT.person) - 1);
	const moves: Partial<Record<Command, () => void>> = {
		next: () => goTo(at + 1),
		previous: () => goTo(at - 1),
		first: () => goTo(0),
		last: () => goTo(rows.length - 1),
		'page-down': () => goTo(at + page()),
		'page-up': () => goTo(at - page()),
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const row = rows[at];
		const target = event.target as HTMLElement;
		const control = target.closest<HTMLElement>(CONTROLS);
		const command = commandOf(event, scroller.current?.win.getComputedStyle(scroller.current).direction === 'rtl');
		if (command === null || row === undefined || (control !== null && (event.key === 'Enter' || event.key === ' ')))
			return;
		event.preventDefault();
		event.stopPropagation();
		const move = moves[command];
		if (move) return move();
		if (event.repeat) return; // A key held down moves on and on, but writes and opens once.
		if (row.kind === 'section') return onSection(command, row);
		const element = rowElement(scroller.current, at);
		if (command === 'forward' || command === 'back') return sideways(command, row, element, control);
		if (command === 'activate' || command === 'activate-in-tab')
			return openRow(row, command === 'activate' ? false : openIn(event) || 'tab');
		if (command === 'menu') return element ? menuOf(row, { below: element, side: 'start' }) : undefined;
		onCommand(command, row);
	};
	/** From a row to its controls, between them, and back; from the row itself to its section's heading. */
	const sideways = (
		command: 'forward' | 'back',
		row: Exclude<Row, { kind: 'section' }>,
		element: HTMLElement | null,
		control: HTMLElement | null,
	): void => {
		const controls = [...(element?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
		const place = control === null ? -1 : controls.indexOf(control);
		if (command === 'forward') controls[Math.min(place + 1, controls.length - 1)]?.focus();
		else if (control === null) goTo(places.get(sectionKey(row.section)) ?? 0);
		else (controls[place - 1] ?? element)?.focus();
	};
	const openRow = (row: Exclude<Row, { kind: 'section' }>, where: OpenIn): void =>
		row.kind === 'item' ? itemHost.open(row.item, where) : host.open(row.member, where);
	const menuOf = (row: Exclude<Row, { kind: 'section' }>, place: MenuPlace): void =>
		row.kind === 'item' ? itemHost.menu(row.item, place) : host.menu(row.member, place);
	const onSection = (command: Command, row: Row & { kind: 'section' }): void => {
		if (command === 'activate' || command === 'toggle') onToggle(row.id, !row.open);
		else if (command === 'forward') row.open ? goTo(at + 1) : onToggle(row.id, true);
		else if (command === 'back' && row.open) onToggle(row.id, false);
		else if (command === 'filter') onCommand(command, row);
	};

	const items = virtualizer.getVirtualItems();
	const height = virtualizer.getTotalSize();
	useLayoutEffect(() => scroller.current?.setCssProps({ '--nurture-height': `${height}px` }), [height]);
	return (
		<div ref={scroller} class="nurture-list" onKeyDown={onKeyDown}>
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
				{items.map(({ index, start }) => {
					const row = rows[index];
					if (row === undefined) return null;
					const cell = { index, start, measure: virtualizer.measureElement };
					const common = { cell, id: `${id}-${index}`, active: index === at };
					if (row.kind === 'section')
						return (
							<SectionRow
								key={row.key}
								row={row}
								title={dueWords.section(row.id, soonDays, row.done)}
								cell={cell}
								active={index === at}
								onToggle={() => onToggle(row.id, !row.open)}
								onFocused={setActive}
							/>
						);
					if (row.kind === 'item')
						return (
							<ItemRow key={row.key} row={row} host={{ ...itemHost, focused: setActive }} {...common} />
						);
					return <PersonRow key={row.key} row={row} host={{ ...host, focused: setActive }} {...common} />;
				})}
			</div>
		</div>
	);
}

function estimate(row: Row | undefined): number {
	if (row === undefined || row.kind === 'section') return HEIGHT.section;
	if (row.kind === 'item') return row.item.kind === 'plan' ? HEIGHT.plan : HEIGHT.person;
	return HEIGHT.person + (row.member.person.why === null ? 0 : HEIGHT.why);
}

const rowElement = (list: HTMLElement | null, index: number): HTMLElement | null =>
	list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
