/** *Reach out*: one person of today's portion at a time, what to know of them, and what can be done. */
import type { Day } from '../../core/time/day';
import { isCallable } from '../../core/person/reach';
import type { Member } from '../../core/people/roster';
import { reasonWords, standingWords } from '../../words/words';
import { walkWords as words } from '../../words/app/reach-out';
import type { BriefLayout } from '../../insight/brief/layout';
import type { Stop } from './walk';
import { WalkEnd } from './walk-end';
import { WalkFrame, type WalkButton, type WalkHeading, type WalkProps } from './walk-frame';
import { walkCommandOf, type WalkCommand } from './walk-keys';

/** What the walk is given. */
export interface ReachOutProps extends Pick<WalkProps<WalkCommand>, 'stops' | 'at' | 'asked' | 'onCommand'> {
	readonly today: Day;
	/** What to know of the one at hand. */
	readonly layoutOf: (member: Member) => BriefLayout;
	/** What is said where nobody is due. */
	readonly nobody: string;
	/** Whether the walk is of another day than today. */
	readonly isOld: boolean;
	readonly onAgain: () => void;
	readonly onNewDay: () => void;
}

/** *Reach out*: one person of the portion after another. */
export function ReachOutPanel(props: ReachOutProps) {
	const { today, isOld, nobody, layoutOf, onCommand, onAgain } = props;
	const leave = (): void => onCommand('leave', null);
	return (
		<WalkFrame
			{...props}
			label={words.portion}
			said={isOld ? words.newDay(today) : ''}
			commandOf={walkCommandOf}
			stopOf={({ member, fate }, isFirst) => {
				const layout = layoutOf(member);
				return {
					about: aboutWords(member, layout, today),
					above: fate === 'open' ? '' : words.fates[fate],
					below: '',
					card: layout,
					buttons: [
						MAIN.filter(({ command }) => command !== 'call' || isCallable(member.person)),
						steps(fate, isFirst),
					],
				};
			}}
			end={(stops, heading) =>
				stops.length === 0 ? (
					<NobodyDue words={nobody} heading={heading} onLeave={leave} />
				) : (
					<WalkEnd stops={stops} heading={heading} onAgain={onAgain} onLeave={leave} />
				)
			}
		>
			{isOld && <NewDay {...props} />}
		</WalkFrame>
	);
}

function NewDay({ today, onNewDay }: Pick<ReachOutProps, 'today' | 'onNewDay'>) {
	return (
		<div class="nurture-walk-banner">
			<p>{words.newDay(today)}</p>
			<button type="button" onClick={onNewDay}>
				{words.startNew}
			</button>
		</div>
	);
}

interface NobodyDueProps {
	readonly words: string;
	readonly heading: WalkHeading;
	readonly onLeave: () => void;
}

function NobodyDue({ words: nobody, heading, onLeave }: NobodyDueProps) {
	return (
		<section class="nurture-walk-end">
			<h2 ref={heading} tabIndex={-1} dir="auto">
				{nobody}
			</h2>
			<div class="nurture-walk-actions">
				<button type="button" class="mod-cta" onClick={onLeave}>
					{words.actions.leave}
				</button>
			</div>
		</section>
	);
}

/** Where they live, their circle and rhythm, and how they stand. The last contact stands in the card. */
function aboutWords({ standing }: Member, { about }: BriefLayout, today: Day): string {
	const where = standingWords(standing, today);
	const why = standing.reason === 'rhythm' ? where : reasonWords(standing, null, today);
	const stands = why.startsWith(where) ? why : `${where} (${why})`;
	return about === '' ? stands : `${about} · ${stands}`;
}

type Button = WalkButton<WalkCommand>;

/** What can be done to be in touch. */
const MAIN: readonly Button[] = (
	[
		['write', 'w'],
		['call', 'c'],
		['log', 'l'],
		['plan', 'p'],
		['snooze', 's'],
	] as const
).map(([command, hint]) => ({ command, hint, shown: words.actions[command], isMain: command === 'write' }));

/** What leads on and back. */
function steps(fate: Stop['fate'], isFirst: boolean): readonly Button[] {
	const { previous, skip, next, reached, open, leave } = words.actions;
	return [
		{ command: 'previous', shown: previous, hint: 'b', keys: 'b ArrowLeft', isOff: isFirst },
		{ command: 'skip', shown: fate === 'open' ? skip : next, hint: 'k', keys: 'k ArrowRight' },
		{ command: 'reached', shown: reached, hint: 'd', name: words.reachedHint },
		{ command: 'open', shown: open, hint: 'o' },
		{ command: 'leave', shown: leave, hint: 'Esc', keys: 'Escape' },
	];
}
