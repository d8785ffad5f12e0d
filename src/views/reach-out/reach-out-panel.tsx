/** *Reach out*: one person of today's portion at a time, what to know of them, and what can be done. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { isCallable } from '../../core/person/reach';
import type { Member } from '../../core/people/roster';
import { reasonWords, standingWords } from '../../words/words';
import { dueWords } from '../../words/app/due';
import { walkWords as words } from '../../words/app/reach-out';
import type { BriefLayout } from '../../insight/brief/layout';
import { isRightToLeft } from '../parts/right-to-left';
import { useAnnouncer } from '../hooks/use-announcer';
import { useChange } from '../hooks/use-change';
import { useUniqueId } from '../hooks/use-unique-id';
import { PersonCard } from './person-card';
import { useArrival } from './use-arrival';
import { isSettled, placeIn, type Fate, type Stop } from './walk';
import { WalkEnd } from './walk-end';
import { walkCommandOf, type WalkCommand } from './walk-keys';

/** What the walk is given. */
export interface ReachOutProps {
	/** Null while the notes are read. */
	readonly stops: readonly Stop[] | null;
	/** The one at hand; null at the end. */
	readonly at: string | null;
	readonly today: Day;
	/** What to know of the one at hand. */
	readonly layoutOf: (member: Member) => BriefLayout;
	/** What is said where nobody is due. */
	readonly nobody: string;
	/** Whether the walk is of another day than today. */
	readonly isOld: boolean;
	/** Counts up when the focus is asked for. */
	readonly asked: number;
	readonly onCommand: (command: WalkCommand, member: Member | null) => void;
	readonly onAgain: () => void;
	readonly onNewDay: () => void;
}

type Heading = RefObject<HTMLHeadingElement | null>;

/** *Reach out*: one person of the portion after another. */
export function ReachOutPanel(props: ReachOutProps) {
	const { stops, at, today, isOld, asked, onCommand } = props;
	const root = useRef<HTMLDivElement>(null);
	const region = useRef<HTMLDivElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const { said, announce } = useAnnouncer(region);
	const stop = stops?.[placeIn(stops, at)] ?? null;
	useArrival(root, heading, {
		place: stops === null ? '' : (at ?? 'end'),
		asked: stops === null ? 0 : asked,
		elsewhere: () => announce(nextWords(stops ?? [], at)),
	});
	useChange(isOld, () => {
		if (isOld) announce(words.newDay(today));
	});

	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || isTypedIn(event.target as HTMLElement)) return;
		const command = walkCommandOf(event, isRightToLeft(root.current));
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
			{isOld && <NewDay {...props} />}
			<AtHand {...props} heading={heading} />
		</div>
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

const isTypedIn = (element: HTMLElement): boolean =>
	element.closest('input, textarea, select, [contenteditable]') !== null;

/** Who comes next, or that nobody does. */
function nextWords(stops: readonly Stop[], at: string | null): string {
	const place = placeIn(stops, at);
	const stop = stops[place];
	return stop === undefined ? words.endTitle : words.next(stop.member.person.name, place + 1, stops.length);
}

interface AtHandProps extends ReachOutProps {
	readonly heading: Heading;
}

/** The one at hand; else the end, or why there is nobody. */
function AtHand(props: AtHandProps) {
	const { stops, at, heading, onCommand, onAgain } = props;
	const leave = (): void => onCommand('leave', null);
	if (stops === null) return <p class="nurture-note">{dueWords.loading}</p>;
	if (stops.length === 0) return <NobodyDue words={props.nobody} heading={heading} onLeave={leave} />;
	const place = placeIn(stops, at);
	const stop = stops[place];
	if (stop === undefined) return <WalkEnd stops={stops} heading={heading} onAgain={onAgain} onLeave={leave} />;
	return <Person {...props} stop={stop} place={place} stops={stops} />;
}

interface NobodyDueProps {
	readonly words: string;
	readonly heading: Heading;
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

interface PersonProps extends AtHandProps {
	readonly stops: readonly Stop[];
	readonly stop: Stop;
	readonly place: number;
}

function Person({ stops, stop: { member, fate }, place, heading, today, layoutOf, onCommand }: PersonProps) {
	const layout = layoutOf(member);
	const id = useUniqueId();
	const run = (command: WalkCommand): void => onCommand(command, member);
	return (
		<>
			<Progress id={`${id}-progress`} stops={stops} place={place} />
			<section class="nurture-walk-person" aria-labelledby={`${id}-name`}>
				<h2
					ref={heading}
					id={`${id}-name`}
					tabIndex={-1}
					dir="auto"
					aria-describedby={`${id}-progress ${id}-where`}
				>
					{layout.name}
				</h2>
				<p id={`${id}-where`} class="nurture-walk-where" dir="auto">
					{aboutWords(member, layout, today)}
				</p>
				<FateLine fate={fate} />
				<PersonCard layout={layout} />
			</section>
			<Actions canCall={isCallable(member.person)} onCommand={run} />
			<Steps isFirst={place === 0} isOpen={fate === 'open'} onCommand={run} />
		</>
	);
}

/** Where they live, their circle and rhythm, and how they stand. The last contact stands in the card. */
function aboutWords({ standing }: Member, { about }: BriefLayout, today: Day): string {
	const where = standingWords(standing, today);
	const why = standing.reason === 'rhythm' ? where : reasonWords(standing, null, today);
	const stands = why.startsWith(where) ? why : `${where} (${why})`;
	return about === '' ? stands : `${about} · ${stands}`;
}

interface ProgressProps {
	readonly id: string;
	readonly stops: readonly Stop[];
	readonly place: number;
}

/** At whom the walk is; the bar tells with how many something has happened. */
function Progress({ id, stops, place }: ProgressProps) {
	const settled = stops.filter(({ fate }) => isSettled(fate)).length;
	return (
		<div class="nurture-walk-progress">
			<span id={id}>{words.progress(place + 1, stops.length)}</span>
			<progress
				class="nurture-walk-bar"
				aria-label={words.portion}
				aria-valuetext={dueWords.done(settled, stops.length)}
				value={settled}
				max={stops.length}
			/>
		</div>
	);
}

interface ButtonsProps {
	readonly onCommand: (command: WalkCommand) => void;
}

interface DoProps extends ButtonsProps {
	readonly command: WalkCommand;
	readonly shown: string;
	/** What it is called, with its key. */
	readonly name: string;
	readonly keys: string;
	readonly main?: boolean;
}

/** A button that does one thing for the person. */
function Do({ command, shown, name, keys, main = false, onCommand }: DoProps) {
	return (
		<button
			type="button"
			class={main ? 'mod-cta' : ''}
			aria-label={name}
			aria-keyshortcuts={keys}
			onClick={() => onCommand(command)}
		>
			{shown}
		</button>
	);
}

const MAIN: readonly (readonly [command: WalkCommand, key: string])[] = [
	['write', 'w'],
	['call', 'c'],
	['log', 'l'],
	['plan', 'p'],
	['snooze', 's'],
];

/** What can be done to be in touch. */
function Actions({ canCall, onCommand }: ButtonsProps & { readonly canCall: boolean }) {
	return (
		<div class="nurture-walk-actions">
			{MAIN.filter(([command]) => command !== 'call' || canCall).map(([command, key]) => (
				<Do
					key={command}
					command={command}
					shown={words.actions[command]}
					name={words.withKey(words.actions[command], key)}
					keys={key}
					main={command === 'write'}
					onCommand={onCommand}
				/>
			))}
		</div>
	);
}

interface StepsProps extends ButtonsProps {
	readonly isFirst: boolean;
	/** Whether nothing has happened yet with the person. */
	readonly isOpen: boolean;
}

/** What leads on and back. */
function Steps({ isFirst, isOpen, onCommand }: StepsProps) {
	const { previous, skip, next, reached, open, leave } = words.actions;
	const on = isOpen ? skip : next;
	const steps = [
		['skip', on, words.withKey(on, 'k'), 'k ArrowRight'],
		['reached', reached, words.reachedHint, 'd'],
		['open', open, words.withKey(open, 'o'), 'o'],
		['leave', leave, words.withKey(leave, 'Esc'), 'Escape'],
	] as const;
	return (
		<div class="nurture-walk-actions nurture-walk-steps">
			<button
				type="button"
				disabled={isFirst}
				aria-label={words.withKey(previous, 'b')}
				aria-keyshortcuts="b ArrowLeft"
				onClick={() => onCommand('previous')}
			>
				{previous}
			</button>
			{steps.map(([command, shown, name, keys]) => (
				<Do key={command} command={command} shown={shown} name={name} keys={keys} onCommand={onCommand} />
			))}
		</div>
	);
}

/** What has become of somebody one has gone back to. */
function FateLine({ fate }: { readonly fate: Fate }) {
	return fate === 'open' ? null : <p class="nurture-walk-fate">{words.fates[fate]}</p>;
}
