/** What *Due to nurture* shows of the people: its sections and items, and the rows of those that are open. */
import { useMemo } from 'preact/hooks';
import type { Day } from '../../../core/time/day';
import type { Member } from '../../../core/people/roster';
import type { Settings } from '../../../core/settings/settings';
import { portion } from '../../../insight/rhythm/portion';
import { isUnsorted } from '../../../insight/rhythm/sorting';
import { choicesOf, matcher } from '../due-filter';
import { foundItems, itemsOf } from '../due-items';
import { dueSections } from '../due-model';
import { ordered, rowsOf } from './due-rows';
import { isNarrowed, type DueState } from '../due-state';
import { useFolding } from '../use-folding';

interface Needs {
	readonly members: readonly Member[];
	readonly settings: Settings;
	readonly today: Day;
	readonly state: DueState;
	readonly onState: (state: DueState) => void;
}

export function useDueRows({ members, settings, today, state, onState }: Needs) {
	const { portion: kept, filter, circle, tag, sort } = state;
	const { soonDays } = settings;
	const circles = useMemo(() => settings.circles.map(({ name }) => name), [settings]);
	const choices = useMemo(() => choicesOf(members, circles, settings.personTags), [members, circles, settings]);
	const todays = useMemo(
		() => (kept === null ? null : portion(members, today, settings, kept)),
		[members, today, settings, kept],
	);
	const people = useMemo(
		() => dueSections(members, state, { today, soonDays, circles, portion: todays }),
		[members, filter, circle, tag, sort, today, soonDays, circles, todays],
	);
	const allItems = useMemo(() => itemsOf(members, today, settings), [members, today, settings]);
	const items = useMemo(() => foundItems(allItems, matcher(state)), [allItems, filter, circle, tag]);
	const { closed, isWhole, showWhole, fold } = useFolding(state, onState, today);
	const sections = useMemo(
		() => ordered(people, items, { today, soonDays, isWhole }),
		[people, items, today, soonDays, isWhole],
	);
	const waiting = useMemo(() => members.filter((member) => isUnsorted(member, settings)).length, [members, settings]);
	const unsorted = isNarrowed(state) ? 0 : waiting;
	const rows = useMemo(() => rowsOf(sections, closed, unsorted), [sections, closed, unsorted]);
	return {
		choices,
		/** The sections of people, and those of items: all there are, and those of the people that are looked for. */
		people,
		allItems,
		items,
		/** Both, as they stand below each other. */
		sections,
		rows,
		/** How many have no rhythm yet and nobody has said that they shall have none. */
		unsorted,
		fold,
		showWhole,
	};
}
