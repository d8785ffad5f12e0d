/** What the list holds besides people: what each thing says and can be answered with, and the words of its row. */
import type { ComponentChildren } from 'preact';
import { following, type Change } from '../../../core/lists/following';
import type { Member } from '../../../core/people/roster';
import type { Settings } from '../../../core/settings/settings';
import type { Day } from '../../../core/time/day';
import type { ItemSectionId } from '../../../words/app/items';
import { namesOf, type Those } from '../../../services/shared';
import type { Actions } from '../../ports/actions';

/** What is answered in a row: it happened or was kept, on another day, not at all. */
export type Answer = 'yes' | 'move' | 'drop';

/** An answer that an item knows. */
interface KnownAnswer {
	readonly answer: Answer;
	/** Its line in the menu. */
	readonly title: string;
	readonly icon: string;
	readonly run: (actions: Actions['items']) => Promise<void> | void;
}

/** What is drawn of an item. */
export interface Part {
	readonly item: Item;
	readonly today: Day;
	/** Ends when it is done, or was refused; refusals are told. */
	readonly answer: (item: Item, answer: Answer) => Promise<void>;
	/** That of the row: those of its words begin with it. */
	readonly id: string;
	/** Whether the row's controls are in the tab order. */
	readonly tab: 0 | -1;
}

/** One thing in the list that is no person. */
export interface Item {
	/** A word for its section's items, as the styles name them. */
	readonly kind: string;
	/** The same as long as it says the same, wherever its line is: no note has it for a path. */
	readonly key: string;
	/** Its people, in the order in which they are named. */
	readonly members: Those;
	/** Whose it is alone: the row has that person's menu and keys. Null where it has its own. */
	readonly person: Member | null;
	/** What it is, in its own words and without Markdown. */
	readonly words: string;
	/** The note and the line where it is written; undefined where no line of the note says it. */
	readonly source: { readonly path: string; readonly line: number | undefined };
	/** The day it is listed by, null where it has none; of what is past, its own. */
	readonly day: Day | null;
	/** Whether its day has come; the words at the right say it too. */
	readonly isLate: boolean;
	/** Whether its answers stand below its words. */
	readonly isTall: boolean;
	/** Whether it has a box that is ticked. */
	readonly isTicked: boolean;
	readonly answers: readonly KnownAnswer[];
	readonly draw: (part: Part) => ComponentChildren;
}

/** A section of the list that holds no people: which there are, in their order. */
export interface ItemKind {
	readonly id: ItemSectionId;
	readonly items: (members: readonly Member[], today: Day, settings: Settings) => readonly Item[];
}

/**
 * The items of a list of things, one each, followed through its changes. Those that say the same are told apart by
 * their number.
 */
export const itemsOfEach = <T extends object>(
	itemOf: (one: T, today: Day) => Item,
): ((list: readonly T[], today: Day) => readonly Item[]) =>
	following(
		(today: Day) => today,
		(all: readonly T[], today: Day) => {
			const items = new Map<T, Item>();
			const same = new Map<string, number>();
			let last: readonly T[] | null = null;
			let told: readonly Item[] = [];
			const count = ({ key }: Item, more: 1 | -1): void => void same.set(key, (same.get(key) ?? 0) + more);
			const take = ({ gone, come }: Change<T>): void => {
				for (const one of gone) {
					const item = items.get(one);
					if (items.delete(one) && item !== undefined) count(item, -1);
				}
				for (const one of come) {
					const item = itemOf(one, today);
					items.set(one, item);
					count(item, 1);
				}
			};
			take({ gone: [], come: all });
			const numbered = (list: readonly T[]): Item[] => {
				const seen = new Map<string, number>();
				return list.flatMap((one) => {
					const item = items.get(one);
					if (item === undefined || same.get(item.key) === 1) return item ?? [];
					const number = (seen.get(item.key) ?? 0) + 1;
					seen.set(item.key, number);
					return number === 1 ? item : { ...item, key: `${item.key} #${number}` };
				});
			};
			return {
				take,
				tell: (list) => {
					if (list !== last) told = numbered(list);
					last = list;
					return told;
				},
			};
		},
	);

/** The names of an item's people, as they are listed in a sentence. */
export const peopleOf = ({ members }: Pick<Item, 'members'>): string => namesOf(members);

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
export function Words({ id, what, when, who, names, children }: WordsProps) {
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
