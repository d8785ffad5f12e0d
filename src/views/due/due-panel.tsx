/** *Due to nurture*, all of it below the header: buttons, filters, list, and what is said aloud. */
import { Menu } from 'obsidian';
import { useMemo, useRef } from 'preact/hooks';
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { dueWords } from '../../core/words/due';
import { portion } from '../../insight/portion';
import type { Actions } from '../actions';
import { showBelow } from '../parts/show-menu';
import { useAnnouncer } from '../parts/use-announcer';
import { useChange } from '../parts/use-change';
import { changeWords } from './due-announce';
import { Loading, NobodyMatches, NobodyYet } from './due-empty';
import { choicesOf } from './due-filter';
import { DueFilters } from './due-filters';
import type { Command } from './due-keys';
import { DueList } from './due-list';
import { dueSections, nextUp } from './due-model';
import { countOf, rowsOf, type Row } from './due-rows';
import { isNarrowed, widened, type DueState, type SectionId, type Sort } from './due-state';
import { DueToolbar } from './due-toolbar';
import type { MenuPlace } from './person-row';
import { fillPersonMenu } from './row-menu';
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
	const todays = useMemo(() => (kept === null ? null : portion(members, today, settings, kept)), [members, today, settings, kept]);
	const sections = useMemo(
		() => dueSections(members, state, { today, soonDays, circles, portion: todays }),
		[members, state.filter, state.circle, state.tag, state.sort, today, soonDays, circles, todays],
	);
	const { closed, fold } = useFolding(state, onState);
	const rows = useMemo(() => rowsOf(sections, closed), [sections, closed]);

	useChange(members, (before) => {
		const words = changeWords(before, members, today);
		if (words !== null) announce(words);
	});
	useChange(`${state.filter}\n${state.circle ?? ''}\n${state.tag ?? ''}`, () => announce(dueWords.found(countOf(sections))));
	const toggle = (id: SectionId, open: boolean): void => {
		fold(id, open);
		const section = sections.find((one) => one.id === id);
		announce(dueWords.toggled(dueWords.section(id, soonDays, section?.done ?? null), section?.members.length ?? 0, open));
	};

	const sortBy = (sort: Sort): void => {
		onState({ ...state, sort });
		announce(dueWords.sorted(dueWords.sorts[sort]));
	};
	const command = (what: Command, row: Row): void => {
		if (what === 'filter') filter.current?.focus();
		if (row.kind === 'section') return;
		const { path } = row.member.person;
		if (what === 'log-today') void actions.logToday(path);
		if (what === 'log-with-details') actions.logWithDetails([path]);
		if (what === 'plan') actions.plan(path);
		if (what === 'snooze') void actions.snooze(path, null);
	};
	const host = {
		today, kinds: settings.kinds,
		open: (member: Member, where: Parameters<Actions['open']>[1]) => void actions.open(member.person.path, where),
		menu: (member: Member, place: MenuPlace) => showPersonMenu(member, place, actions, today),
		hover: (event: MouseEvent, target: HTMLElement, member: Member) => actions.hover(event, target, member.person.path),
	};

	const clear = (): void => {
		onState(widened(state));
		filter.current?.focus();
	};
	const nobodyIsDue = members.length > 0 && !isNarrowed(state) && sections[0]?.id !== 'due';

	return (
		<div class="nurture-due">
			<DueToolbar actions={actions} sort={state.sort} onSort={sortBy} />
			{members.length > 0 && <DueFilters query={state} choices={choices} input={filter} onChange={(change) => onState({ ...state, ...change })} onLeave={() => enterList.current?.()} />}
			<div ref={region} role="status" aria-live="polite" class="nurture-unseen">{said}</div>
			{members.length === 0 && (loaded ? <NobodyYet settings={settings} actions={actions} /> : <Loading />)}
			{nobodyIsDue && <p class="nurture-note" dir="auto">{dueWords.nobodyDue(nextUp(members, today), today)}</p>}
			{rows.length > 0 && <DueList rows={rows} soonDays={soonDays} host={host} onToggle={toggle} onCommand={command} entry={enterList} />}
			{rows.length === 0 && isNarrowed(state) && members.length > 0 && <NobodyMatches onClear={clear} />}
		</div>
	);
}

/** The same menu wherever it is asked for. */
function showPersonMenu(member: Member, place: MenuPlace, actions: Actions, today: Day): void {
	const menu = new Menu();
	fillPersonMenu(menu, member, actions, today);
	if ('event' in place) menu.showAtMouseEvent(place.event);
	else if ('point' in place) menu.showAtPosition(place.point, place.of.ownerDocument);
	else showBelow(menu, place.below, place.side);
}
