/** Which sections of the list are open and which are shut. */
import { useState } from 'preact/hooks';
import type { DueState, SectionId } from './due-state';

const toggled = (closed: readonly SectionId[], id: SectionId, open: boolean): readonly SectionId[] =>
	open ? closed.filter((other) => other !== id) : [...closed, id];

/**
 * Which sections are shut. Whoever types a name wants to see them wherever they are listed: while there are words in
 * the filter all sections are open, and one that is shut then is shut until the words are gone.
 */
export function useFolding(
	state: DueState,
	onState: (state: DueState) => void,
): { readonly closed: readonly SectionId[]; readonly fold: (id: SectionId, open: boolean) => void } {
	const [shutWhileSearching, setShut] = useState<readonly SectionId[]>([]);
	const searching = state.filter.trim() !== '';
	if (!searching && shutWhileSearching.length > 0) setShut([]);
	return {
		closed: searching ? shutWhileSearching : state.collapsed,
		fold: (id, open) => {
			if (searching) setShut(toggled(shutWhileSearching, id, open));
			else onState({ ...state, collapsed: toggled(state.collapsed, id, open) });
		},
	};
}
