/** Answering a row in place: once, however often it is pressed while it is being written. */
import { useCallback, useRef } from 'preact/hooks';
import type { Actions } from '../ports/actions';
import type { Answer, Item } from './items/item';

/** What answers an item. An answer that it does not know does nothing. */
export function useAnswers(actions: Actions): (item: Item, answer: Answer) => Promise<void> {
	const writing = useRef(new Set<string>());
	return useCallback(
		async (item, answer) => {
			if (writing.current.has(item.key)) return;
			writing.current.add(item.key);
			try {
				await item.answers.find((known) => known.answer === answer)?.run(actions.items);
			} finally {
				writing.current.delete(item.key);
			}
		},
		[actions],
	);
}
