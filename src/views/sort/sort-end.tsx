/** The end of *Sort people*: what has changed, how it is taken back, and where to go. */
import type { RefObject } from 'preact';
import { sortWords as words } from '../../words/app/sort';

/** What was chosen for somebody, in words. */
export interface Changed {
	readonly name: string;
	readonly choice: string;
}

interface Props {
	readonly changed: readonly Changed[];
	/** How many still have no rhythm. */
	readonly left: number;
	/** Whether there was nobody to sort. */
	readonly isEmpty: boolean;
	readonly heading: RefObject<HTMLHeadingElement | null>;
	readonly onAgain: () => void;
	readonly onUndoAll: () => void;
	readonly onLeave: () => void;
}

/** The names of those for whom each choice was made, the choice made most first. */
function byChoice(changed: readonly Changed[]): (readonly [choice: string, names: readonly string[]])[] {
	const names = new Map<string, string[]>();
	for (const { name, choice } of changed) names.set(choice, [...(names.get(choice) ?? []), name]);
	return [...names].sort(([, a], [, b]) => b.length - a.length);
}

/** What is said at the end. */
export function SortEnd({ changed, left, isEmpty, heading, onAgain, onUndoAll, onLeave }: Props) {
	return (
		<section class="nurture-walk-end">
			<h2 ref={heading} tabIndex={-1}>
				{isEmpty ? words.none : words.ended(changed.length)}
			</h2>
			{isEmpty ? (
				<p>{words.noneHint}</p>
			) : (
				<ul>
					{byChoice(changed).map(([choice, names]) => (
						<li key={choice} dir="auto">
							{words.changed(choice, names)}
						</li>
					))}
					{left > 0 && <li>{words.left(left)}</li>}
				</ul>
			)}
			<div class="nurture-walk-actions">
				<button type="button" class="mod-cta" onClick={onLeave}>
					{words.showList}
				</button>
				{left > 0 && (
					<button type="button" onClick={onAgain}>
						{words.again(left)}
					</button>
				)}
				{changed.length > 0 && (
					<button type="button" onClick={onUndoAll}>
						{words.undoAll(changed.length)}
					</button>
				)}
			</div>
		</section>
	);
}
