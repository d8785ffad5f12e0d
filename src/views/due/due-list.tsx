/** The list itself: one tab stop, arrow keys inside, and only the rows in sight in the document. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dueWords } from '../../core/words/due';
import { useUniqueId } from '../parts/use-unique-id';
import { useVirtualRows } from '../parts/use-virtual-rows';
import { commandOf, type Command } from './due-keys';
import { placeOf, sectionKey, type Row } from './due-rows';
import type { SectionId } from './due-state';
import { openIn, PersonRow, type RowHost } from './person-row';
import { SectionRow } from './section-row';

/** Heights before a row has been measured, in pixels. */
const HEIGHT = { section: 32, person: 54, why: 18 };

interface Props {
	readonly rows: readonly Row[];
	readonly soonDays: number;
	readonly host: Omit<RowHost, 'focused'>;
	readonly onToggle: (id: SectionId, open: boolean) => void;
	/** A key that asks for something to be done for a person. */
	readonly onCommand: (command: Command, row: Row) => void;
	/** Hands out a function that puts the focus into the list. */
	readonly entry: { current: (() => void) | null };
}

export function DueList({ rows, soonDays, host, onToggle, onCommand, entry }: Props) {
	const scroller = useRef<HTMLDivElement>(null);
	const id = useUniqueId();
	const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
	const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
	const [active, setActive] = useState<string | null>(null);
	const lastPlace = useRef(0);
	const wanted = useRef(false);
	const at = placeOf(places, active, lastPlace.current);
	const virtualizer = useVirtualRows({ scroller, keys, kept: at, padding: 4, estimate: (index) => estimate(rows[index]) });

	const inside = (): boolean => scroller.current?.contains(scroller.current.ownerDocument.activeElement) ?? false;
	const hadFocus = inside();
	useLayoutEffect(() => {
		lastPlace.current = at;
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
		next: () => goTo(at + 1), previous: () => goTo(at - 1), first: () => goTo(0), last: () => goTo(rows.length - 1),
		'page-down': () => goTo(at + page()), 'page-up': () => goTo(at - page()),
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const row = rows[at];
		const target = event.target as HTMLElement;
		const onButton = target.closest('button') !== null;
		const command = commandOf(event, scroller.current?.win.getComputedStyle(scroller.current).direction === 'rtl');
		if (command === null || row === undefined || (onButton && (event.key === 'Enter' || event.key === ' '))) return;
		event.preventDefault();
		event.stopPropagation();
		const move = moves[command];
		if (move) return move();
		if (event.repeat) return; // A key held down moves on and on, but writes and opens once.
		if (row.kind === 'section') return onSection(command, row);
		if (command === 'back') return onButton ? rowElement(scroller.current, at)?.focus() : goTo(places.get(sectionKey(row.section)) ?? 0);
		if (command === 'forward') return rowElement(scroller.current, at)?.querySelector('button')?.focus();
		if (command === 'activate' || command === 'activate-in-tab') return host.open(row.member, command === 'activate' ? false : openIn(event) || 'tab');
		const element = rowElement(scroller.current, at);
		if (command === 'menu') return element ? host.menu(row.member, { below: element, side: 'start' }) : undefined;
		onCommand(command, row);
	};
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
			<span id={`${id}-label`} class="nurture-unseen">{dueWords.title}</span>
			<div role="treegrid" class="nurture-list-rows" aria-labelledby={`${id}-label`} aria-rowcount={rows.length} aria-colcount={2}>
				{items.map(({ index, start }) => {
					const row = rows[index];
					if (row === undefined) return null;
					const cell = { index, start, measure: virtualizer.measureElement };
					return row.kind === 'section'
						? <SectionRow key={row.key} row={row} title={dueWords.section(row.id, soonDays, row.done)} cell={cell} active={index === at} onToggle={() => onToggle(row.id, !row.open)} onFocused={setActive} />
						: <PersonRow key={row.key} row={row} host={{ ...host, focused: setActive }} cell={cell} id={`${id}-${index}`} active={index === at} />;
				})}
			</div>
		</div>
	);
}

function estimate(row: Row | undefined): number {
	if (row === undefined || row.kind === 'section') return HEIGHT.section;
	return HEIGHT.person + (row.member.person.why === null ? 0 : HEIGHT.why);
}

const rowElement = (list: HTMLElement | null, index: number): HTMLElement | null => list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
