/** A row of the list that is no person: a plan to ask about, an open promise, a milestone. */
import type { ComponentChildren } from 'preact';
import type { Day } from '../../../core/time/day';
import { dueWords } from '../../../words/app/due';
import { itemWords } from '../../../words/app/items';
import { milestoneWords } from '../../../words/insight/milestones';
import { planWords } from '../../../words/app/plans';
import { promiseWords } from '../../../words/app/promises';
import type { OpenIn } from '../../parts/open-in';
import { Avatar } from '../../parts/avatar';
import { Icon } from '../../parts/icon';
import { peopleOf, wordsOf, type Item, type MilestoneItem, type PlanItem, type PromiseItem } from '../due-items';
import type { ItemRow as Row } from './due-rows';
import { ListRow, type RowSlot } from './list-row';
import type { MenuPlace } from './row-menu';

/** What is answered in a row: it happened or was kept, on another day, not at all. */
export type Answer = 'yes' | 'move' | 'drop';

/** What a row asks of its list. */
export interface ItemHost {
	readonly today: Day;
	readonly open: (item: Item, where: OpenIn) => void;
	readonly menu: (item: Item, place: MenuPlace) => void;
	readonly hover: (event: MouseEvent, target: HTMLElement, item: Item) => void;
	/** Ends when it is done, or was refused; refusals are told. */
	readonly answer: (item: Item, answer: Answer) => Promise<void>;
	readonly focused: (key: string) => void;
}

interface Props {
	readonly row: Row;
	readonly host: ItemHost;
	readonly slot: RowSlot;
}

/** What the parts of a row are given. */
interface Part<T extends Item = Item> {
	readonly item: T;
	readonly host: ItemHost;
	readonly id: string;
	/** Whether the row's controls are in the tab order. */
	readonly tab: 0 | -1;
}

/** Whether its day has come; the words at the right say it too. */
function isLate(item: Item, today: Day): boolean {
	if (item.kind === 'promise') return item.open.promise.due !== null && item.open.promise.due <= today;
	return item.kind === 'plan' || item.milestone.inDays <= 0;
}

export function ItemRow({ row, host, slot }: Props) {
	const { item } = row;
	const { id, active } = slot;
	const part = { host, id, tab: active ? 0 : -1 } as const;
	return (
		<ListRow
			row={row}
			slot={slot}
			class={`nurture-item nurture-${item.kind} ${isLate(item, host.today) ? 'nurture-is-due' : ''}`}
			labelledBy={`${id}-what ${id}-when ${id}-who`}
			more={item.kind === 'milestone' ? dueWords.more(peopleOf(item)) : itemWords.more(wordsOf(item))}
			onOpen={(where) => host.open(item, where)}
			onMenu={(place) => host.menu(item, place)}
			onHover={(event, target) => host.hover(event, target, item)}
			onFocused={host.focused}
		>
			<div role="gridcell" class="nurture-item-cell">
				{item.kind === 'plan' && <Plan {...part} item={item} />}
				{item.kind === 'promise' && <Promised {...part} item={item} />}
				{item.kind === 'milestone' && <Milestone {...part} item={item} />}
			</div>
		</ListRow>
	);
}

/** A sentence with somebody's own words in it, whichever way they are written. */
function Told({ words, own }: { readonly words: string; readonly own: string }) {
	const at = own === '' ? -1 : words.indexOf(own);
	return at === -1 ? (
		<bdi>{words}</bdi>
	) : (
		<bdi>
			{words.slice(0, at)}
			<bdi>{own}</bdi>
			{words.slice(at + own.length)}
		</bdi>
	);
}

interface WordsProps {
	readonly id: string;
	readonly what: string;
	readonly when: string;
	/** `''` where there is nothing to say. */
	readonly who: string;
	/** The names in what or who. */
	readonly names: string;
	readonly children?: ComponentChildren;
}

/** The words of a row: what it is, when, and below that with whom. They begin where the view's own words do. */
function Words({ id, what, when, who, names, children }: WordsProps) {
	return (
		<div class="nurture-person-text">
			<div class="nurture-person-head">
				<span id={`${id}-what`} class="nurture-item-what">
					<Told words={what} own={names} />
				</span>{' '}
				<span id={`${id}-when`} class="nurture-person-when">
					<bdi>{when}</bdi>
				</span>
			</div>
			{who !== '' && (
				<div id={`${id}-who`} class="nurture-item-who">
					<Told words={who} own={names} />
				</div>
			)}
			{children}
		</div>
	);
}

const ANSWERS: readonly Answer[] = ['yes', 'move', 'drop'];

function Plan({ item, host, id, tab }: Part<PlanItem>) {
	const names = peopleOf(item);
	return (
		<>
			<span class="nurture-item-lead">
				<Icon name="calendar-check" />
			</span>
			<Words
				id={id}
				what={wordsOf(item)}
				when={dueWords.day(item.asked.plan, host.today)}
				who={planWords.ask(names)}
				names={names}
			>
				<div class="nurture-answers" role="group" aria-label={planWords.answersLabel}>
					{ANSWERS.map((answer) => (
						<AnswerButton key={answer} answer={answer} item={item} host={host} tab={tab} />
					))}
				</div>
			</Words>
		</>
	);
}

interface AnswerProps extends Omit<Part<PlanItem>, 'id'> {
	readonly answer: Answer;
}

function AnswerButton({ answer, item, host, tab }: AnswerProps) {
	const label = planWords.answers[answer];
	return (
		<button
			type="button"
			class="nurture-answer"
			tabIndex={tab}
			aria-label={`${label}: ${wordsOf(item)}`}
			onClick={(event) => {
				event.stopPropagation();
				void host.answer(item, answer);
			}}
		>
			{label}
		</button>
	);
}

function Promised({ item, host, id, tab }: Part<PromiseItem>) {
	const { promise } = item.open;
	const what = wordsOf(item);
	const tick = async (box: HTMLInputElement): Promise<void> => {
		await host.answer(item, 'yes');
		box.checked = false; // Kept, the row has gone; refused, the promise is as open as before.
	};
	return (
		<>
			<label class="nurture-item-lead nurture-tick" onClick={(event) => event.stopPropagation()}>
				<input
					type="checkbox"
					aria-label={promiseWords.tick(what)}
					checked={false}
					tabIndex={tab}
					onChange={(event) => void tick(event.currentTarget)}
				/>
			</label>
			<Words
				id={id}
				what={what}
				when={promiseWords.due(promise, host.today)}
				who={promiseWords.whose(promise.owner, peopleOf(item))}
				names={peopleOf(item)}
			/>
		</>
	);
}

function Milestone({ item, host, id }: Part<MilestoneItem>) {
	const { milestone } = item;
	const name = peopleOf(item);
	const [first] = item.members;
	return (
		<>
			<Avatar name={first.person.name} />
			<Words
				id={id}
				what={milestoneWords.whose(name, milestone)}
				when={milestoneWords.edge(milestone, host.today)}
				who={milestoneWords.below(milestone, host.today)}
				names={name}
			/>
		</>
	);
}
