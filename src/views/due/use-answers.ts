/** Answering a row in place: once, however often it is pressed while it is being written. */
import { useCallback, useRef } from 'preact/hooks';
import type { Actions } from '../ports/actions';
import type { Item } from './due-items';
import type { Answer } from './rows/item-row';

function act({ items }: Actions, item: Item, answer: Answer): Promise<void> | void {
	if (item.kind === 'promise' && answer === 'yes') return items.keepPromise(item.open);
	if (item.kind !== 'plan') return;
	if (answer === 'yes') return items.keepPlan(item.asked);
	return answer === 'move' ? items.movePlan(item.asked) : items.dropPlan(item.asked);
}

/** What answers an item. An answer that its kind does not know does nothing. */
export function useAnswers(actions: Actions): (item: Item, answer: Answer) => Promise<void> {
	const writing = useRef(new Set<string>());
	return useCallback(
		async (item, answer) => {
			if (writing.current.has(item.key)) return;
			writing.current.add(item.key);
			try {
				await act(actions, item, answer);
			} finally {
				writing.current.delete(item.key);
			}
		},
		[actions],
	);
}
