/** The end of the walk: who was reached, who was put off, who was skipped, and a quiet word. */
import type { RefObject } from 'preact';
import { walkWords as words } from '../../core/words/reach-out';
import type { Fate, Stop } from './walk';

interface Props {
	readonly stops: readonly Stop[];
	readonly heading: RefObject<HTMLHeadingElement | null>;
	readonly onLog: (path: string) => void;
	readonly onAgain: () => void;
	readonly onLeave: () => void;
}

export function WalkEnd({ stops, heading, onLog, onAgain, onLeave }: Props) {
	const of = (...fates: readonly Fate[]): readonly Stop[] => stops.filter(({ fate }) => fates.includes(fate));
	const names = (...fates: readonly Fate[]): string[] => of(...fates).map(({ member }) => member.person.name);
	const [reached, aside, left] = [names('reached'), names('aside'), names('skipped', 'open')];
	return (
		<section class="nurture-walk-end">
			<h2 ref={heading} tabIndex={-1}>
				{words.endTitle}
			</h2>
			<ul>
				{reached.length > 0 && <li dir="auto">{words.reached(reached)}</li>}
				{of('done').map(({ member: { person } }) => (
					<li key={person.path} dir="auto">
						{words.doneWithout(person.name)}{' '}
						<button type="button" aria-label={words.logFor(person.name)} onClick={() => onLog(person.path)}>
							{words.actions.log}
						</button>
					</li>
				))}
				{aside.length > 0 && <li dir="auto">{words.aside(aside)}</li>}
				{left.length > 0 && <li dir="auto">{words.skipped(left)}</li>}
			</ul>
			<p class="nurture-card-none">{words.quiet(of('reached', 'done').length)}</p>
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
