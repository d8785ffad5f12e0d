/** *Due to nurture*, all of it below the header: buttons, filters, list, and what is said aloud. */
import { useRef, useState } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { dueWords } from '../../words/app/due';
import type { Actions } from '../ports/actions';
import { useAnnouncer } from '../hooks/use-announcer';
import { useChange } from '../hooks/use-change';
import { changeWords, itemChangeWords } from './due-announce';
import { Loading, NobodyMatches, NobodyYet } from './due-empty';
import { DueFilters } from './due-filters';
import { itemCounts } from './due-items';
import type { Command } from './due-keys';
import { DueList } from './due-list';
import { nextUp } from './due-model';
import { countOf, type Row } from './rows/due-rows';
import { isNarrowed, widened, type DueState, type SectionId, type Sort } from './due-state';
import { DueToolbar } from './due-toolbar';
import type { ItemHost } from './rows/item-row';
import { itemHostOf, personHostOf, runOnRow } from './rows/row-hosts';
import { useAnswers } from './use-answers';
import { useDueRows } from './rows/use-due-rows';

/** What the panel is given. */
export interface DuePanelProps {
	readonly members: readonly Member[];
	/** Whether the vault has been read. */
	readonly loaded: boolean;
	readonly settings: Settings;
	readonly today: Day;
	readonly state: DueState;
	readonly onState: (state: DueState) => void;
	readonly actions: Actions;
}

type DueRows = ReturnType<typeof useDueRows>;
type Announce = (words: string) => void;

/** *Due to nurture*: toolbar, filters and list. */
export function DuePanel(props: DuePanelProps) {
	const { members, state, onState, actions } = props;
	const region = useRef<HTMLDivElement>(null);
	const filter = useRef<HTMLInputElement>(null);
	const enterList = useRef<(() => void) | null>(null);
	const { said, announce } = useAnnouncer(region);
	const list = useDueRows(props);
	const [isOpen, setOpen] = useState(false);
	const isFiltering = isOpen || isNarrowed(state);
	const answer = useAnswers(actions);
	useChangesAloud(props, list, announce);

	const sortBy = (sort: Sort): void => {
		onState({ ...state, sort });
		announce(dueWords.sorted(dueWords.sorts[sort]));
	};
	const showFilter = (open: boolean): void => {
		setOpen(open);
		if (open) filter.current?.focus();
		else if (isNarrowed(state)) onState(widened(state));
	};
	return (
		<div class="nurture-due">
			<DueToolbar
				actions={actions}
				sort={state.sort}
				onSort={sortBy}
				isFiltering={members.length > 0 ? isFiltering : null}
				onFilter={showFilter}
			/>
			{members.length > 0 && (
				<DueFilters
					query={state}
					isShown={isFiltering}
					onShow={() => setOpen(true)}
					choices={list.choices}
					input={filter}
					onChange={(change) => onState({ ...state, ...change })}
					onLeave={() => enterList.current?.()}
					onClose={() => {
						showFilter(false);
						enterList.current?.();
					}}
				/>
			)}
			<div ref={region} role="status" aria-live="polite" class="nurture-unseen">
				{said}
			</div>
			<Body
				{...props}
				list={list}
				answer={answer}
				announce={announce}
				onFilter={() => showFilter(true)}
				enterList={enterList}
			/>
		</div>
	);
}

/** Says aloud what has become of the people and items, and how many are found. */
function useChangesAloud({ members, today, state }: DuePanelProps, list: DueRows, announce: Announce): void {
	const { people, items, allItems } = list;
	const itemsBefore = useRef(allItems);
	useChange(members, (before) => {
		const words = [
			changeWords(before, members, today),
			before.length === 0 ? null : itemChangeWords(itemsBefore.current, allItems),
		].filter((part) => part !== null);
		itemsBefore.current = allItems;
		if (words.length > 0) announce(words.join(' '));
	});
	useChange(`${state.filter}\n${state.circle ?? ''}\n${state.tag ?? ''}`, () =>
		announce(dueWords.found(countOf(people), itemCounts(items))),
	);
}

interface BodyProps extends DuePanelProps {
	readonly list: DueRows;
	readonly answer: ItemHost['answer'];
	readonly announce: Announce;
	/** Opens the filters, with the caret in the words. */
	readonly onFilter: () => void;
	readonly enterList: { current: (() => void) | null };
}

/** The list, or why there is none. */
function Body(props: BodyProps) {
	const { members, loaded, settings, today, state, onState, actions, list, onFilter } = props;
	if (members.length === 0) return loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />;
	const isAll = !isNarrowed(state);
	const clear = (): void => {
		onState(widened(state));
		onFilter();
	};
	return (
		<>
			{isAll && list.people[0]?.id !== 'due' && (
				<p class="nurture-note" dir="auto">
					{dueWords.nobodyDue(nextUp(members, today), today, list.unsorted)}
				</p>
			)}
			{list.rows.length > 0 && <List {...props} />}
			{list.rows.length === 0 && !isAll && <NobodyMatches onClear={clear} />}
		</>
	);
}

function List(props: BodyProps) {
	const { settings, actions, list, answer, announce, onFilter, enterList } = props;
	const { soonDays } = settings;
	const toggle = (id: SectionId, open: boolean): void => {
		list.fold(id, open);
		const section = list.sections.find((one) => one.id === id);
		if (section === undefined) return;
		announce(dueWords.toggled(section, soonDays, open));
	};
	const command = (what: Command, row: Row): void => {
		if (what === 'filter') onFilter();
		else runOnRow(what, row, actions, answer);
	};
	return (
		<DueList
			rows={list.rows}
			soonDays={soonDays}
			host={personHostOf(props)}
			itemHost={itemHostOf(props, answer)}
			onToggle={toggle}
			onCommand={command}
			onOffer={({ key }) => (key === 'offer/sort' ? void actions.sort() : list.showWhole())}
			entry={enterList}
		/>
	);
}
