/** Which sections of the list are open and which are shut. */
import { useState } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { isNarrowed, type DueState, type SectionId } from './due-state';

const toggled = (closed: readonly SectionId[], id: SectionId, open: boolean): readonly SectionId[] =>
	open ? closed.filter((other) => other !== id) : [...closed, id];

/**
 * Which sections are shut. Whoever types a name wants to see them wherever they are listed: while there are words in
 * the filter all sections are open, and one that is shut then is shut until the words are gone. Of this week the first
 * few are shown, until more are asked for: on that day, and until the section is shut.
 */
export function useFolding(state: DueState, onState: (state: DueState) => void, today: Day) {
	const [wholeOn, setWholeOn] = useState<Day | null>(null);
	const [shutWhileSearching, setShut] = useState<readonly SectionId[]>([]);
	const searching = state.filter.trim() !== '';
	if (!searching && shutWhileSearching.length > 0) setShut([]);
	const closed: readonly SectionId[] = searching ? shutWhileSearching : state.closed;
	return {
		closed,
		/** Whether all of this week is shown. */
		isWhole: wholeOn === today || isNarrowed(state),
		showWhole: (): void => setWholeOn(today),
		fold: (id: SectionId, open: boolean): void => {
			if (id === 'soon' && !open) setWholeOn(null);
			if (searching) setShut(toggled(shutWhileSearching, id, open));
			else onState({ ...state, closed: toggled(state.closed, id, open) });
		},
	};
}
