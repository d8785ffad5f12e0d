/** *Reach out*: one person of today's portion at a time, what to know of them, and what can be done. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { reasonWords, standingWords } from '../../core/words';
import { dueWords } from '../../core/words/due';
import { walkWords as words } from '../../core/words/reach-out';
import { useUniqueId } from '../parts/use-unique-id';
import { useAnnouncer } from '../parts/use-announcer';
import { useChange } from '../parts/use-change';
import { PersonCard } from './person-card';
import { useArrival } from './use-arrival';
import { placeIn, type Fate, type Stop } from './walk';
import { WalkEnd } from './walk-end';
import { walkCommandOf, type WalkCommand } from './walk-keys';

export interface ReachOutProps {
	/** Null while the notes are read. */
	readonly stops: readonly Stop[] | null;
	/** The one at hand; null at the end. */
	readonly at: string | null;
	readonly today: Day;
	readonly settings: Settings;
	/** What is said where nobody is due. */
	readonly nobody: string;
	/** Whether the walk is of another day than today. */
	readonly isOld: boolean;
	/** Counts up when the focus is asked for. */
	readonly asked: number;
	readonly onCommand: (command: WalkCommand, member: Member | null) => void;
	readonly onLog: (path: string) => void;
	readonly onAgain: () => void;
	readonly onNewDay: () => void;
}

export function ReachOutPanel(props: ReachOutProps) {
	const { stops, at, today, isOld, asked, onCommand } = props;
	const root = useRef<HTMLDivElement>(null);
	const region = useRef<HTMLDivElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const { said, announce } = useAnnouncer(region);
	const place = stops === null ? -1 : placeIn(stops, at);
	const stop = stops?.[place] ?? null;
	useArrival(root, heading, {
		place: stops === null ? '' : (at ?? 'end'),
		asked: stops === null ? 0 : asked,
		elsewhere: () =>
			announce(
				stop === null ? words.endTitle : words.next(stop.member.person.name, place + 1, stops?.length ?? 0),
			),
	});
	useChange(isOld, () => {
		if (isOld) announce(words.newDay(today));
	});

	const onKeyDown = (event: KeyboardEvent): void => {
		if (
			event.defaultPrevented ||
			(event.target as HTMLElement).closest('input, textarea, select, [contenteditable]') !== null
		)
			return;
		const command = walkCommandOf(event, root.current?.win.getComputedStyle(root.current).direction === 'rtl');
		if (command === null || (stop === null && command !== 'leave' && command !== 'previous')) return;
		event.preventDefault();
		event.stopPropagation();
		if (!event.repeat) onCommand(command, stop?.member ?? null);
	};
	return (
		<div ref={root} class="nurture-walk" onKeyDown={onKeyDown}>
			<div ref={region} role="status" aria-live="polite" class="nurture-unseen">
				{said}
			</div>
			{isOld && (
				<div class="nurture-walk-banner">
					<p>{words.newDay(today)}</p>
					<button type="button" onClick={props.onNewDay}>
						{words.startNew}
					</button>
				</div>
			)}
			{stops === null && <p class="nurture-note">{dueWords.loading}</p>}
			{stops?.length === 0 && (
				<section class="nurture-walk-end">
					<h2 ref={heading} tabIndex={-1} dir="auto">
						{props.nobody}
					</h2>
					<div class="nurture-walk-actions">
						<button type="button" class="mod-cta" onClick={() => onCommand('leave', null)}>
							{words.actions.leave}
						</button>
					</div>
				</section>
			)}
			{stops !== null && stops.length > 0 && stop === null && (
				<WalkEnd
					stops={stops}
					heading={heading}
					onLog={props.onLog}
					onAgain={props.onAgain}
					onLeave={() => onCommand('leave', null)}
				/>
			)}
			{stops !== null && stop !== null && (
				<Person
					{...props}
					stop={stop}
					place={place}
					count={stops.length}
					heading={heading}
					settled={stops.filter(({ fate }) => fate !== 'open').length}
				/>
			)}
		</div>
	);
}

interface PersonProps extends ReachOutProps {
	readonly stop: Stop;
	readonly place: number;
	readonly count: number;
	/** With how many something has happened. */
	readonly settled: number;
	readonly heading: RefObject<HTMLHeadingElement | null>;
}

const MAIN: readonly (readonly [command: WalkCommand, key: string])[] = [
	['write', 'w'],
	['call', 'c'],
	['log', 'l'],
	['plan', 'p'],
	['snooze', 's'],
];

function Person({ stop: { member, fate }, place, count, settled, heading, today, settings, onCommand }: PersonProps) {
	const { standing } = member;
	const { person } = discreet(member);
	const id = useUniqueId();
	const every = person.every ?? person.rhythm?.text ?? null;
	const why = reasonWords(standing, every, today);
	const where = standingWords(standing, today);
	const Do = ({
		command,
		shown,
		name,
		keys,
		main = false,
	}: {
		readonly command: WalkCommand;
		readonly shown: string;
		readonly name: string;
		readonly keys: string;
		readonly main?: boolean;
	}) => (
		<button
			type="button"
			class={main ? 'mod-cta' : ''}
			aria-label={name}
			aria-keyshortcuts={keys}
			onClick={() => onCommand(command, member)}
		>
			{shown}
		</button>
	);
	const skip = fate === 'open' ? words.actions.skip : words.actions.next;
	return (
		<>
			<div class="nurture-walk-progress">
				<span id={`${id}-progress`}>{words.progress(place + 1, count)}</span>
				<progress
					class="nurture-walk-bar"
					aria-label={words.portion}
					aria-valuetext={words.progress(settled, count)}
					value={settled}
					max={count}
				/>
			</div>
			<section class="nurture-walk-person" aria-labelledby={`${id}-name`}>
				<h2
					ref={heading}
					id={`${id}-name`}
					tabIndex={-1}
					dir="auto"
					aria-describedby={`${id}-progress ${id}-where`}
				>
					{person.name}
				</h2>
				<p id={`${id}-where`} class="nurture-walk-where" dir="auto">
					{[person.details.place, person.circle, why.startsWith(where) ? why : `${where} (${why})`]
						.filter((part) => part !== null)
						.join(' · ')}
				</p>
				<FateLine fate={fate} />
				<PersonCard member={member} today={today} settings={settings} />
			</section>
			<div class="nurture-walk-actions">
				{MAIN.map(([command, key]) => {
					const shown = words.actions[command];
					return (
						<Do
							key={command}
							command={command}
							shown={shown}
							name={words.withKey(shown, key)}
							keys={key}
							main={command === 'write'}
						/>
					);
				})}
			</div>
			<div class="nurture-walk-actions nurture-walk-steps">
				<button
					type="button"
					disabled={place === 0}
					aria-label={words.withKey(words.actions.previous, 'b')}
					aria-keyshortcuts="b ArrowLeft"
					onClick={() => onCommand('previous', member)}
				>
					{words.actions.previous}
				</button>
				<Do command="skip" shown={skip} name={words.withKey(skip, 'k')} keys="k ArrowRight" />
				<Do command="done" shown={words.actions.done} name={words.doneHint} keys="d" />
				<Do command="open" shown={words.actions.open} name={words.withKey(words.actions.open, 'o')} keys="o" />
				<Do
					command="leave"
					shown={words.actions.leave}
					name={words.withKey(words.actions.leave, 'Esc')}
					keys="Escape"
				/>
			</div>
		</>
	);
}

/** What has become of somebody one has gone back to. */
function FateLine({ fate }: { readonly fate: Fate }) {
	return fate === 'open' ? null : <p class="nurture-walk-fate">{words.fates[fate]}</p>;
}
