/** One person in the list: who, how late, what was said last, and why they matter. */
import type { Day } from '../../../core/time/day';
import { kindIcon, type Kind } from '../../../core/settings/kinds';
import { discreet } from '../../../core/people/discreet';
import type { Member } from '../../../core/people/roster';
import { calendarWords } from '../../../words/insight/calendar';
import { dueWords } from '../../../words/app/due';
import { tellingName, toldApart } from '../../../words/namesakes';
import { twelveMonths } from '../../../insight/contact/calendar';
import type { OpenIn } from '../../parts/open-in';
import { Avatar } from '../../parts/avatar';
import { Icon } from '../../parts/icon';
import { Sparkline } from '../../pictures/sparkline';
import type { PersonRow as Row } from './due-rows';
import type { Sort } from '../due-state';
import { ListRow, type Quick, type RowSlot } from './list-row';
import type { MenuPlace } from './row-menu';

/** What a row asks of its list. */
export interface RowHost {
	readonly today: Day;
	readonly kinds: readonly Kind[];
	/** The order of the list: what it goes by is told in the row. */
	readonly sort: Sort;
	readonly open: (member: Member, where: OpenIn) => void;
	readonly menu: (member: Member, place: MenuPlace) => void;
	readonly hover: (event: MouseEvent, target: HTMLElement, member: Member) => void;
	readonly log: (member: Member) => void;
	readonly brief: (member: Member) => void;
	readonly focused: (key: string) => void;
}

const quickOf = (member: Member, { log, brief }: RowHost): readonly Quick[] => {
	const name = tellingName(member);
	return [
		{ shown: dueWords.log, name: dueWords.logFor(name), onPress: () => log(member) },
		{ shown: dueWords.brief, name: dueWords.briefOf(name), onPress: () => brief(member) },
	];
};

interface LastProps {
	readonly member: Member;
	readonly today: Day;
	readonly kinds: readonly Kind[];
	readonly id: string;
}

/** The last contact: its words cut to the room there is, its kind and day kept whole. */
function LastContact({ member, today, kinds, id }: LastProps) {
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
			<span class="nurture-unseen">{dueWords.kind(last)}</span>
			<span class="nurture-person-told" dir="auto">
				{last.day}
			</span>
		</div>
	);
}

function Why({ why, id }: { readonly why: string; readonly id: string }) {
	return (
		<div id={id} class="nurture-person-why" dir="auto">
			{why}
		</div>
	);
}

interface MonthsProps {
	readonly member: Member;
	readonly today: Day;
	readonly id: string;
}

/** Contact in the last twelve months, as a line and in words. */
function Months({ member, today, id }: MonthsProps) {
	const months = twelveMonths(member, today);
	return (
		<div class="nurture-person-months">
			<Sparkline counts={months} />
			<span id={id} class="nurture-unseen">
				{calendarWords.twelveMonths(months)}
			</span>
		</div>
	);
}

interface Props {
	readonly row: Row;
	readonly host: RowHost;
	readonly slot: RowSlot;
}

/** A person: name, how late, why they matter, what was last said. */
export function PersonRow({ row, host, slot }: Props) {
	const { member } = row;
	const { standing } = member;
	const { person } = discreet(member);
	const { id } = slot;
	const rhythms = host.sort === 'urgency' || host.sort === 'circle' ? dueWords.rhythms(member) : '';
	const described = [person.why === null ? '' : `${id}-why`, rhythms === '' ? '' : `${id}-rhythms`, `${id}-months`];
	return (
		<ListRow
			row={row}
			slot={slot}
			class={`nurture-person nurture-is-${standing.status}`}
			labelledBy={`${id}-name ${id}-when ${id}-last`}
			describedBy={described.filter((part) => part !== '').join(' ')}
			more={dueWords.more(tellingName(member))}
			quick={quickOf(member, host)}
			onOpen={(where) => host.open(member, where)}
			onMenu={(place) => host.menu(member, place)}
			onHover={(event, target) => host.hover(event, target, member)}
			onFocused={host.focused}
		>
			<div role="gridcell" class="nurture-person-cell">
				<Avatar name={person.name} />
				<div class="nurture-person-text">
					<Head
						person={person}
						apart={toldApart(member)}
						when={dueWords.when(member, host.today, row.inPortion)}
						rhythms={rhythms}
						id={id}
					/>
					{person.why !== null && <Why why={person.why} id={`${id}-why`} />}
					<LastContact member={member} today={host.today} kinds={host.kinds} id={`${id}-last`} />
				</div>
				<Months member={member} today={host.today} id={`${id}-months`} />
			</div>
		</ListRow>
	);
}

interface HeadProps extends Pick<Member, 'person'> {
	/** What tells them from others of that name; `''` where nobody has it. */
	readonly apart: string;
	readonly when: string;
	/** `''` where it tells nothing. */
	readonly rhythms: string;
	readonly id: string;
}

/** Who it is, and at the right how late: as time, and measured by their rhythm. */
function Head({ person, apart, when, rhythms, id }: HeadProps) {
	return (
		<div class="nurture-person-head">
			<div class="nurture-person-who">
				<span id={`${id}-name`} class="nurture-person-name" dir="auto">
					{person.name}
					{apart !== '' && <span class="nurture-person-apart"> {apart}</span>}
				</span>{' '}
				{person.circle !== null && (
					<span class="nurture-person-circle" dir="auto">
						{person.circle}
					</span>
				)}
			</div>
			<span id={`${id}-when`} class="nurture-person-when" dir="auto">
				{when}
			</span>
			{rhythms !== '' && (
				<span class="nurture-person-rhythms">
					<span aria-hidden="true">{rhythms}</span>
					<span id={`${id}-rhythms`} class="nurture-unseen">
						{dueWords.rhythmsRead(rhythms)}
					</span>
				</span>
			)}
		</div>
	);
}
