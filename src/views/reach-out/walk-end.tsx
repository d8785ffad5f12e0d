/** The end of the walk: who was reached, who was put off, who was skipped, and a quiet word. */
import type { RefObject } from 'preact';
import { tellingName } from '../../words/namesakes';
import { walkWords as words } from '../../words/app/reach-out';
import type { Fate, Stop } from './walk';

interface Props {
	readonly stops: readonly Stop[];
	readonly heading: RefObject<HTMLHeadingElement | null>;
	readonly onAgain: () => void;
	readonly onLeave: () => void;
}

/** What is said at the end of the walk, with the fate of each stop. */
export function WalkEnd({ stops, heading, onAgain, onLeave }: Props) {
	const names = (...fates: readonly Fate[]): string[] =>
		stops.filter(({ fate }) => fates.includes(fate)).map(({ member }) => tellingName(member));
	const [reached, aside, later] = [names('reached'), names('aside'), names('later')];
	const left = names('skipped', 'open');
	return (
		<section class="nurture-walk-end">
			<h2 ref={heading} tabIndex={-1}>
				{words.endTitle}
			</h2>
			<ul>
				{reached.length > 0 && <li dir="auto">{words.reached(reached)}</li>}
				{aside.length > 0 && <li dir="auto">{words.aside(aside)}</li>}
				{later.length > 0 && <li dir="auto">{words.later(later)}</li>}
				{left.length > 0 && <li dir="auto">{words.skipped(left)}</li>}
			</ul>
			<p class="nurture-card-none">{words.quiet(reached.length)}</p>
			<div class="nurture-walk-actions">
				{left.length > 0 && (
					<button type="button" onClick={onAgain}>
						{words.again(left.length)}
					</button>
				)}
				<button type="button" class="mod-cta" onClick={onLeave}>
					{words.actions.leave}
				</button>
			</div>
		</section>
	);
}
