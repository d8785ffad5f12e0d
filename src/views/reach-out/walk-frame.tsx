/** A walk from person to person: how far it is, the one at hand, buttons with their keys, and the end. */
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Member } from '../../core/people/roster';
import { tellingName } from '../../words/namesakes';
import { dueWords } from '../../words/app/due';
import { walkWords as words } from '../../words/app/reach-out';
import { useAnnouncer } from '../hooks/use-announcer';
import { useChange } from '../hooks/use-change';
import { useSwipe } from '../hooks/use-swipe';
import { useUniqueId } from '../hooks/use-unique-id';
import { isRightToLeft } from '../parts/right-to-left';
import { isEcho } from '../parts/steady';
import { PersonCard, type CardGroup } from './person-card';
import { useArrival } from './use-arrival';
import { isSettled, placeIn, type Stop } from './walk';

/** What every walk knows, whatever else it asks for. */
type Step = 'skip' | 'previous' | 'open' | 'leave';

/** A button that does one thing for the person. */
export interface WalkButton<Command> {
	readonly command: Command;
	readonly shown: string;
	/** Its key; `''` for none. */
	readonly hint: string;
	/** What it is called beside its key, where that is more than what is shown. */
	readonly name?: string;
	/** As `aria-keyshortcuts` has them, where that is more than the key. */
	readonly keys?: string;
	/** Quieter, behind what it is called. */
	readonly beside?: string;
	readonly isMain?: boolean;
	readonly isOff?: boolean;
}

/** What is shown of the one at hand. */
export interface WalkStop<Command> {
	/** Where they live and how they stand; `''` for nothing. */
	readonly about: string;
	/** Above the card and below it; `''` for nothing. */
	readonly above: string;
	readonly below: string;
	readonly card: { readonly why: string | null; readonly groups: readonly CardGroup[] };
	/** Row by row. */
	readonly buttons: readonly (readonly WalkButton<Command>[])[];
}

export type WalkHeading = RefObject<HTMLHeadingElement | null>;

/** What a walk is given. */
export interface WalkProps<Command> {
	/** Null while the notes are read. */
	readonly stops: readonly Stop[] | null;
	/** The one at hand; null at the end. */
	readonly at: string | null;
	/** Counts up when the focus is asked for. */
	readonly asked: number;
	/** What the bar stands for. */
	readonly label: string;
	/** Said aloud when it has changed. */
	readonly said: string;
	/** Whether that is to be seen as well. */
	readonly isSaidShown?: boolean;
	readonly commandOf: (press: KeyboardEvent, rtl: boolean) => Command | Step | null;
	readonly onCommand: (command: Command | Step, member: Member | null) => void;
	readonly stopOf: (stop: Stop, isFirst: boolean) => WalkStop<Command | Step>;
	readonly end: (stops: readonly Stop[], heading: WalkHeading) => ComponentChildren;
	/** Above all else. */
	readonly children?: ComponentChildren;
}

/** Whether a key presses the button that has the focus, or is typed. */
const isOwnKey = ({ key, target }: KeyboardEvent): boolean =>
	(target as HTMLElement).closest(
		key === 'Enter' || key === ' '
			? 'button, input, textarea, select'
			: 'input, textarea, select, [contenteditable]',
	) !== null;

/** A walk: one person after another. */
export function WalkFrame<Command>(props: WalkProps<Command>) {
	const { stops, at, asked, said: toSay, commandOf, onCommand } = props;
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
	useChange(toSay, () => {
		if (toSay !== '') announce(toSay);
	});
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || isOwnKey(event)) return;
		const command = commandOf(event, isRightToLeft(root.current));
		if (command === null || (stop === null && command !== 'leave' && command !== 'previous')) return;
		event.preventDefault();
		event.stopPropagation();
		if (!event.repeat) onCommand(command, stop?.member ?? null);
	};
	return (
		<div ref={root} class="nurture-walk" tabIndex={-1} onKeyDown={onKeyDown}>
			<div ref={region} role="status" aria-live="polite" class="nurture-unseen">
				{said}
			</div>
			{props.children}
			{stops === null && <p class="nurture-note">{dueWords.loading}</p>}
			{stops !== null && stop === null && props.end(stops, heading)}
			{stops !== null && stop !== null && <AtHand {...props} stops={stops} stop={stop} heading={heading} />}
			{props.isSaidShown === true && (
				<p class="nurture-walk-said" dir="auto">
					{toSay}
				</p>
			)}
		</div>
	);
}

/** Who comes next, or that nobody does. */
function nextWords(stops: readonly Stop[], at: string | null): string {
	const place = placeIn(stops, at);
	const stop = stops[place];
	return stop === undefined ? words.endTitle : words.next(tellingName(stop.member), place + 1, stops.length);
}

interface AtHandProps<Command> extends WalkProps<Command> {
	readonly stops: readonly Stop[];
	readonly stop: Stop;
	readonly heading: WalkHeading;
}

function AtHand<Command>({ stops, stop, at, heading, label, stopOf, onCommand }: AtHandProps<Command>) {
	const id = useUniqueId();
	const { member } = stop;
	const place = placeIn(stops, at);
	const { about, above, below, card, buttons } = stopOf(stop, place === 0);
	const settled = stops.filter(({ fate }) => isSettled(fate)).length;
	const swipe = useSwipe((isOn) => onCommand(isOn ? 'skip' : 'previous', member));
	return (
		<>
			<div class="nurture-walk-progress">
				<span id={`${id}-progress`}>{words.progress(place + 1, stops.length)}</span>
				<progress
					class="nurture-walk-bar"
					aria-label={label}
					aria-valuetext={dueWords.done(settled, stops.length)}
					value={settled}
					max={stops.length}
				/>
			</div>
			<section class="nurture-walk-person" aria-labelledby={`${id}-name`} {...swipe}>
				<h2
					ref={heading}
					id={`${id}-name`}
					tabIndex={-1}
					dir="auto"
					aria-describedby={`${id}-progress ${id}-where ${id}-below`}
				>
					{tellingName(member)}
				</h2>
				<Quiet id={`${id}-where`} words={about} />
				<Quiet id={`${id}-above`} words={above} />
				<PersonCard layout={card} />
				<Quiet id={`${id}-below`} words={below} />
			</section>
			{buttons.map((row, at) => (
				<div key={at} class="nurture-walk-actions">
					{row.map((button) => (
						<Do key={button.shown} {...button} onPress={() => onCommand(button.command, member)} />
					))}
				</div>
			))}
		</>
	);
}

function Quiet({ id, words: said }: { readonly id: string; readonly words: string }) {
	return said === '' ? null : (
		<p id={id} class="nurture-walk-where" dir="auto">
			{said}
		</p>
	);
}

interface DoProps extends Omit<WalkButton<unknown>, 'command'> {
	readonly onPress: () => void;
}

/** A button; the second click of a double click was meant for the one before. */
function Do({ shown, hint, beside = '', name = shown, keys = hint, isMain, isOff, onPress }: DoProps) {
	const full = beside === '' ? name : name + words.beside(beside);
	return (
		<button
			type="button"
			class={isMain === true ? 'mod-cta' : ''}
			disabled={isOff}
			aria-label={hint === '' ? full : words.withKey(full, hint)}
			data-hint={hint}
			aria-keyshortcuts={keys === '' ? undefined : keys}
			onClick={(event) => {
				if (!isEcho(event)) onPress();
			}}
		>
			<span dir="auto">
				{shown}
				{beside !== '' && <small>{words.beside(beside)}</small>}
			</span>
		</button>
	);
}
