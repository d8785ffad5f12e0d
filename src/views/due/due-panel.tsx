/** *Due to nurture*, all of it below the header: buttons, filters, list, and what is said aloud. */
import { Keymap } from 'obsidian';
import { useMemo, useRef } from 'preact/hooks';
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { dueWords } from '../../core/words/due';
import { portion } from '../../insight/portion';
import type { Actions, OpenIn } from '../actions';
import { useAnnouncer } from '../parts/use-announcer';
import { useChange } from '../parts/use-change';
import { changeWords, itemChangeWords } from './due-announce';
import { Loading, NobodyMatches, NobodyYet } from './due-empty';
import { choicesOf, matcher } from './due-filter';
import { DueFilters } from './due-filters';
import { foundItems, isItemSection, itemCounts, itemsOf, lineOf, type Item } from './due-items';
import type { Command } from './due-keys';
import { DueList } from './due-list';
import { dueSections, nextUp } from './due-model';
import { countOf, ordered, rowsOf, type Row } from './due-rows';
import { isNarrowed, widened, type DueState, type SectionId, type Sort } from './due-state';
import { DueToolbar } from './due-toolbar';
import { fillItemMenu } from './item-menu';
import type { MenuPlace } from './person-row';
import { fillPersonMenu, showMenu } from './row-menu';
import { useAnswers } from './use-answers';
import { useFolding } from './use-folding';

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

export function DuePanel({ members, loaded, settings, today, state, onState, actions }: DuePanelProps) {
	const region = useRef<HTMLDivElement>(null);
	const filter = useRef<HTMLInputElement>(null);
	const enterList = useRef<(() => void) | null>(null);
	const { said, announce } = useAnnouncer(region);
	const circles = useMemo(() => settings.circles.map(({ name }) => name), [settings]);
	const choices = useMemo(() => choicesOf(members, circles, settings.personTags), [members, circles, settings]);
	const { soonDays } = settings;
	const { portion: kept } = state;
	const todays = useMemo(
		() => (kept === null ? null : portion(members, today, settings, kept)),
		[members, today, settings, kept],
	);
	const sections = useMemo(
		() => dueSections(members, state, { today, soonDays, circles, portion: todays }),
		[members, state.filter, state.circle, state.tag, state.sort, today, soonDays, circles, todays],
	);
	const allItems = useMemo(() => itemsOf(members, today, settings), [members, today, settings]);
	const itemsBefore = useRef(allItems);
	const items = useMemo(
		() => foundItems(allItems, matcher(state)),
		[allItems, state.filter, state.circle, state.tag],
	);
	const shown = useMemo(() => ordered(sections, items), [sections, items]);
	const { closed, fold } = useFolding(state, onState);
	const rows = useMemo(() => rowsOf(shown, closed), [shown, closed]);
	const answer = useAnswers(actions);

	useChange(members, (before) => {
		const words = [
			changeWords(before, members, today),
			before.length === 0 ? null : itemChangeWords(itemsBefore.current, allItems),
		].filter((part) => part !== null);
		itemsBefore.current = allItems;
		if (words.length > 0) announce(words.join(' '));
	});
	useChange(`${state.filter}\n${state.circle ?? ''}\n${state.tag ?? ''}`, () =>
		announce(dueWords.found(countOf(sections), itemCounts(items))),
	);
	const toggle = (id: SectionId, open: boolean): void => {
		fold(id, open);
		const section = shown.find((one) => one.id === id);
		if (section === undefined) return;
		announce(
			isItemSection(section)
				? dueWords.toggledItems(dueWords.section(id, soonDays, null), section.items.length, open)
				: dueWords.toggled(dueWords.section(id, soonDays, section.done), section.members.length, open),
		);
	};

	const sortBy = (sort: Sort): void => {
		onState({ ...state, sort });
		announce(dueWords.sorted(dueWords.sorts[sort]));
	};
	const forPerson = (what: Command, path: string): void => {
		if (what === 'log-today') void actions.logToday(path);
		if (what === 'log-with-details') actions.logWithDetails([path]);
		if (what === 'plan') actions.plan(path);
		if (what === 'brief') void actions.brief.open(path);
		if (what === 'snooze') void actions.snooze(path, null);
	};
	const forItem = (what: Command, item: Item): void => {
		if (item.kind === 'milestone') return forPerson(what, item.milestone.member.person.path);
		if (what === 'yes' || (what === 'toggle' && item.kind === 'promise')) void answer(item, 'yes');
		if (what === 'plan') void answer(item, 'move');
		if (what === 'log-with-details') actions.logWithDetails(item.members.map(({ person }) => person.path));
	};
	const command = (what: Command, row: Row): void => {
		if (what === 'filter') filter.current?.focus();
		if (row.kind === 'person') forPerson(what, row.member.person.path);
		if (row.kind === 'item') forItem(what, row.item);
	};
	const host = {
		today,
		kinds: settings.kinds,
		open: (member: Member, where: OpenIn) => void actions.open(member.person.path, where),
		menu: (member: Member, place: MenuPlace) =>
			showMenu((menu) => fillPersonMenu(menu, member, actions, today), place),
		// The brief; with Ctrl or Cmd the app's page preview.
		hover: (event: MouseEvent, target: HTMLElement, member: Member) =>
			(Keymap.isModifier(event, 'Mod') ? actions : actions.brief).hover(event, target, member.person.path),
	};
	const itemHost = {
		today,
		answer,
		open: (item: Item, where: OpenIn) => {
			const { path, line } = lineOf(item);
			void (line === undefined ? actions.open(path, where) : actions.items.openLine(path, line, where));
		},
		menu: (item: Item, place: MenuPlace) =>
			showMenu((menu) => fillItemMenu(menu, item, { actions, today, answer }), place),
		hover: (event: MouseEvent, target: HTMLElement, item: Item) => actions.hover(event, target, lineOf(item).path),
	};

	const clear = (): void => {
		onState(widened(state));
		filter.current?.focus();
	};
	const nobodyIsDue = members.length > 0 && !isNarrowed(state) && sections[0]?.id !== 'due';

	return (
		<div class="nurture-due">
			<DueToolbar actions={actions} sort={state.sort} onSort={sortBy} />
			{members.length > 0 && (
				<DueFilters
					query={state}
					choices={choices}
					input={filter}
					onChange={(change) => onState({ ...state, ...change })}
					onLeave={() => enterList.current?.()}
				/>
			)}
			<div ref={region} role="status" aria-live="polite" class="nurture-unseen">
				{said}
			</div>
			{members.length === 0 && (loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />)}
			{nobodyIsDue && (
				<p class="nurture-note" dir="auto">
					{dueWords.nobodyDue(nextUp(members, today), today, itemCounts(items))}
				</p>
			)}
			{rows.length > 0 && (
				<DueList
					rows={rows}
					soonDays={soonDays}
					host={host}
					itemHost={itemHost}
					onToggle={toggle}
					onCommand={command}
					entry={enterList}
				/>
			)}
			{rows.length === 0 && isNarrowed(state) && members.length > 0 && <NobodyMatches onClear={clear} />}
		</div>
	);
}
