/** The open promises, ticked off in their rows. */
import { toldPromise } from '../../../core/entry/promise';
import type { Day } from '../../../core/time/day';
import { promiseWords } from '../../../words/app/promises';
import { openPromises, type OpenPromise } from '../../../services/promises';
import { itemsOfEach, peopleOf, Words, type Item, type ItemKind, type Part } from './item';

interface PromisePart extends Part {
	readonly promise: OpenPromise['promise'];
}

function Promised({ item, today, answer, id, tab, promise }: PromisePart) {
	const tick = async (box: HTMLInputElement): Promise<void> => {
		await answer(item, 'yes');
		box.checked = false; // Kept, the row has gone; refused, the promise is as open as before.
	};
	return (
		<>
			<label class="nurture-item-lead nurture-tick" onClick={(event) => event.stopPropagation()}>
				<input
					type="checkbox"
					aria-label={promiseWords.tick(item.words)}
					checked={false}
					tabIndex={tab}
					onChange={(event) => void tick(event.currentTarget)}
				/>
			</label>
			<Words
				id={id}
				what={item.words}
				when={promiseWords.due(promise, today)}
				who={promiseWords.whose(promise.owner, peopleOf(item))}
				names={peopleOf(item)}
			/>
		</>
	);
}

function itemOf(open: OpenPromise, today: Day): Item {
	const { path, promise, members } = open;
	const title = promiseWords.menuTick;
	return {
		kind: 'promise',
		key: `promise: ${path} ${promise.text}`,
		members,
		person: null,
		words: toldPromise(promise.text) || promise.text,
		source: { path, line: promise.line },
		day: promise.due,
		isLate: promise.due !== null && promise.due <= today,
		isTall: false,
		isTicked: true,
		answers: [{ answer: 'yes', title, icon: 'check', run: (actions) => actions.keepPromise(open) }],
		draw: (part) => <Promised {...part} promise={promise} />,
	};
}

const itemsOfThese = itemsOfEach(itemOf);

/** By due day. */
export const promises: ItemKind = {
	id: 'promises',
	items: (members, today) => itemsOfThese(openPromises(members, today), today),
};
