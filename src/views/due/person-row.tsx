/** One person in the list: who, how late, what was said last, and why they matter. */
import { Keymap } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '../../core/day';
import { kindIcon, type Kind } from '../../core/kinds';
import type { Member } from '../../core/roster';
import { standingWords } from '../../core/words';
import { calendarWords } from '../../core/words/calendar';
import { dueWords } from '../../core/words/due';
import { twelveMonths } from '../../insight/calendar';
import type { OpenIn } from '../actions';
import { Avatar } from '../parts/avatar';
import { useCssProp } from '../parts/css-props';
import { Icon } from '../parts/icon';
import { Sparkline } from '../parts/sparkline';
import { useHover } from '../parts/use-hover';
import { useLongPress } from '../parts/use-long-press';
import type { VirtualCell } from '../parts/use-virtual-rows';
import { runOut } from './due-model';
import type { PersonRow as Row } from './due-rows';

/** Where a menu opens: at the mouse, at a finger, or below an element. */
export type MenuPlace =
	| { readonly event: MouseEvent }
	| { readonly point: { x: number; y: number }; readonly of: HTMLElement }
	| { readonly below: HTMLElement; readonly side: 'start' | 'end' };

/** What a row asks of its list. */
export interface RowHost {
	readonly today: Day;
	readonly kinds: readonly Kind[];
	readonly open: (member: Member, where: OpenIn) => void;
	readonly menu: (member: Member, place: MenuPlace) => void;
	readonly hover: (event: MouseEvent, target: HTMLElement, member: Member) => void;
	readonly focused: (key: string) => void;
}

/** `true` of the app means a new tab. */
export const openIn = (event: MouseEvent | KeyboardEvent): OpenIn => {
	const where = Keymap.isModEvent(event);
	return where === true ? 'tab' : where;
};

/** The last contact: its words cut to the room there is, its kind and day kept whole. */
function LastContact({
	member,
	today,
	kinds,
	id,
}: {
	readonly member: Member;
	readonly today: Day;
	readonly kinds: readonly Kind[];
	readonly id: string;
}) {
	const last = dueWords.last(member, today);
	if (last === null)
		return (
			<div class="nurture-person-last" id={id}>
				{dueWords.neverContacted}
			</div>
		);
	return (
		<div class="nurture-person-last" id={id}>
			<span class={last.kind === null ? 'nurture-person-told' : 'nurture-unseen'}>{dueWords.lastContact}</span>{' '}
			{last.said !== '' && (
				<span class="nurture-person-said" dir="auto">
					{dueWords.quoted(last.said)}
				</span>
			)}{' '}
			{last.kind !== null && <Icon name={kindIcon(kinds, last.kind)} class="nurture-person-kind" />}
			<span class="nurture-person-told" dir="auto">
				{dueWords.told(last)}
			</span>
		</div>
	);
}

/** How much of the rhythm has run out, as a hairline. The words at the right say it too. */
function RunOut({ member }: { readonly member: Member }) {
	const ref = useRef<HTMLDivElement>(null);
	const share = runOut(member);
	useCssProp(ref, '--nurture-run-out', String(share ?? 0));
	return (
		<div
			ref={ref}
			class={`nurture-run-out nurture-is-${member.standing.status}`}
			hidden={share === null}
			aria-hidden="true"
		/>
	);
}

interface Props {
	readonly row: Row;
	readonly host: RowHost;
	readonly cell: VirtualCell;
	readonly id: string;
	readonly active: boolean;
}

/** A person: name, how late, why they matter, what was last said. */
export function PersonRow({ row, host, cell, id, active }: Props) {
	const { member } = row;
	const { person, standing } = member;
	const months = twelveMonths(member, host.today);
	const ref = useRef<HTMLDivElement>(null);
	useCssProp(ref, '--nurture-start', `${cell.start}px`);
	useLayoutEffect(() => cell.measure(ref.current), [cell.index, row]);
	const press = useLongPress((point) => {
		if (ref.current) host.menu(member, { point, of: ref.current });
	});
	const hover = useHover((event) => host.hover(event, event.currentTarget, member));
	return (
		<div
			ref={ref}
			role="row"
			class={`nurture-row nurture-person nurture-is-${standing.status}`}
			data-index={cell.index}
			data-key={row.key}
			aria-level={2}
			aria-posinset={row.position}
			aria-setsize={row.setSize}
			aria-rowindex={cell.index + 1}
			aria-labelledby={`${id}-name ${id}-when ${id}-last`}
			aria-describedby={person.why === null ? `${id}-months` : `${id}-why ${id}-months`}
			tabIndex={active ? 0 : -1}
			onFocusIn={() => host.focused(row.key)}
			{...press}
			{...hover}
			onClick={(event) => host.open(member, openIn(event))}
			onMouseDown={(event) => {
				if (event.button === 1) event.preventDefault();
			}}
			onAuxClick={(event) => {
				if (event.button === 1) host.open(member, 'tab');
			}}
			onContextMenu={(event) => {
				event.preventDefault();
				host.menu(member, { event });
			}}
		>
			<div role="gridcell" class="nurture-person-cell">
				<Avatar name={person.name} />
				<div class="nurture-person-text">
					<div class="nurture-person-head">
						<div class="nurture-person-who">
							<span id={`${id}-name`} class="nurture-person-name" dir="auto">
								{person.name}
							</span>{' '}
							{person.circle !== null && (
								<span class="nurture-person-circle" dir="auto">
									{person.circle}
								</span>
							)}
						</div>
						<span id={`${id}-when`} class="nurture-person-when" dir="auto">
							{standingWords(standing, host.today)}
						</span>
					</div>
					{person.why !== null && (
						<div id={`${id}-why`} class="nurture-person-why" dir="auto">
							{person.why}
						</div>
					)}
					<LastContact member={member} today={host.today} kinds={host.kinds} id={`${id}-last`} />
				</div>
				<div class="nurture-person-months">
					<Sparkline counts={months} />
					<span id={`${id}-months`} class="nurture-unseen">
						{calendarWords.twelveMonths(months)}
					</span>
				</div>
			</div>
			<div role="gridcell" class="nurture-person-more">
				<button
					type="button"
					class="clickable-icon nurture-more"
					aria-label={dueWords.more(person.name)}
					aria-haspopup="menu"
					tabIndex={active ? 0 : -1}
					onClick={(event) => {
						event.stopPropagation();
						host.menu(member, { below: event.currentTarget, side: 'end' });
					}}
				>
					<Icon name="more-horizontal" />
				</button>
			</div>
			<RunOut member={member} />
		</div>
	);
}
