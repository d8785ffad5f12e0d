/** The brief of one person, as the sidebar, the small window over a row and other walks draw it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import type { Person } from '../../core/person/person';
import { isCallable } from '../../core/person/reach';
import type { Member } from '../../core/people/roster';
import { toldApart } from '../../words/namesakes';
import { briefWords } from '../../words/insight/brief';
import { reachWords } from '../../words/app/reach';
import type { BriefGroup, BriefLayout, BriefLine } from '../../insight/brief/layout';
import type { Actions } from '../ports/actions';
import { openIn } from '../parts/open-in';
import { placeAfter } from '../parts/keys';
import { useSteadyRows } from '../parts/steady';

/** What the panel is given. */
export interface BriefPanelProps {
	readonly member: Member;
	readonly layout: BriefLayout;
	readonly today: Day;
	readonly actions: Pick<Actions, 'open' | 'logWithDetails' | 'plan' | 'items' | 'reach'>;
}

/** The brief of one person. */
export function BriefPanel({ member, layout, today, actions }: BriefPanelProps) {
	const { person } = discreet(member);
	return (
		<section class="nurture-brief" aria-label={briefWords.titleOf(person.name)}>
			<Head
				person={person}
				about={[toldApart(member), layout.about].filter((part) => part !== '').join(' · ')}
				actions={actions}
			/>
			{layout.why !== null && (
				<p class="nurture-brief-why" dir="auto">
					{briefWords.quoted(layout.why)}
				</p>
			)}
			<Groups member={member} groups={layout.groups} today={today} actions={actions} />
			<Foot person={person} actions={actions} />
		</section>
	);
}

interface FootProps {
	readonly person: Person;
	readonly actions: BriefPanelProps['actions'];
}

interface HeadProps extends FootProps {
	/** Where they live, their circle and rhythm. */
	readonly about: string;
}

/** Who it is, with where they live, their circle and rhythm. */
function Head({ person, about, actions }: HeadProps) {
	return (
		<div class="nurture-brief-head">
			<button
				type="button"
				class="nurture-brief-name"
				dir="auto"
				aria-label={briefWords.openNote(person.name)}
				onClick={(event) => void actions.open(person.path, openIn(event))}
			>
				{person.name}
			</button>
			{about !== '' && (
				<span class="nurture-brief-about" dir="auto">
					{about}
				</span>
			)}
		</div>
	);
}

/** What can be done for them. */
function Foot({ person, actions }: FootProps) {
	const { path, name, deceased } = person;
	return (
		<div class="nurture-brief-foot" role="group" aria-label={briefWords.actions(name)}>
			{!deceased && (
				<button type="button" onClick={() => actions.reach.message(path)}>
					{reachWords.menu.message}
				</button>
			)}
			{isCallable(person) && (
				<button type="button" onClick={() => actions.reach.call(path)}>
					{reachWords.menu.call}
				</button>
			)}
			<button type="button" onClick={() => actions.logWithDetails([path])}>
				{briefWords.log}
			</button>
			{!deceased && (
				<button type="button" onClick={() => actions.plan(path)}>
					{briefWords.planButton}
				</button>
			)}
		</div>
	);
}

interface GroupsProps extends Pick<BriefPanelProps, 'member' | 'today' | 'actions'> {
	readonly groups: readonly BriefGroup[];
}

/** The lines, by what they are about: one tab stop, arrow keys inside. */
function Groups({ member, groups, today, actions }: GroupsProps) {
	const body = useRef<HTMLDListElement>(null);
	const [active, setActive] = useState<string | null>(null);
	const stops = groups.flatMap(({ lines }) => lines.flatMap(stopsOf));
	const ticked = useKeptFocus(body, stops);
	const steady = useSteadyRows('.nurture-brief-line');

	const open = ({ source }: BriefLine, event: MouseEvent): void => {
		if (source === null) return;
		const { path, line } = source;
		void (line === undefined
			? actions.open(path, openIn(event))
			: actions.items.openLine(path, line, openIn(event)));
	};
	const tick = (line: BriefLine): void => {
		ticked(tickKey(line));
		if (line.promise === null) return;
		const { due } = line.promise.promise;
		void actions.items.keepPromise({ members: [member], ...line.promise, overdue: due !== null && due < today });
	};
	const stop = active !== null && stops.includes(active) ? active : (stops[0] ?? null);
	const host: LineHost = { stop, onStop: setActive, open, tick };
	return (
		<dl ref={body} class="nurture-brief-rows" onKeyDown={(event) => moveFocus(event, body.current)} {...steady}>
			{groups.map((group) => (
				<Group key={group.label} group={group} host={host} />
			))}
		</dl>
	);
}

const stopsIn = (list: HTMLElement | null): HTMLElement[] => [
	...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
];

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
	const elements = stopsIn(list);
	const at = elements.findIndex((element) => element === event.target);
	const to = at === -1 ? undefined : placeAfter(event.key, at, elements.length);
	const target = to === undefined ? undefined : elements[to];
	if (target === undefined) return;
	event.preventDefault();
	target.focus();
}

/**
 * A box that was ticked with the focus on it, and its place: once it is gone, the focus goes to what stands there then.
 * Gives what is called with the box that is ticked.
 */
function useKeptFocus(body: RefObject<HTMLElement | null>, stops: readonly string[]): (key: string) => void {
	const ticked = useRef<{ readonly key: string; readonly at: number } | null>(null);
	useLayoutEffect(() => {
		const list = body.current;
		if (list === null || ticked.current === null || stops.includes(ticked.current.key)) return;
		const { at } = ticked.current;
		ticked.current = null;
		if (list.doc.activeElement !== list.doc.body) return;
		const left = stopsIn(list);
		(left[Math.min(at, left.length - 1)] ?? list.parentElement?.querySelector('button'))?.focus();
	});
	return (key) => (ticked.current = { key, at: stops.indexOf(key) });
}

interface LineHost {
	/** The one stop of the lines in the tab order. */
	readonly stop: string | null;
	readonly onStop: (key: string) => void;
	readonly open: (line: BriefLine, event: MouseEvent) => void;
	readonly tick: (line: BriefLine) => void;
}

const tickKey = ({ key }: BriefLine): string => `tick ${key}`;
const stopsOf = (line: BriefLine): string[] => [
	...(line.promise === null ? [] : [tickKey(line)]),
	...(line.source === null ? [] : [line.key]),
];

function Group({ group, host }: { readonly group: BriefGroup; readonly host: LineHost }) {
	return (
		<div class="nurture-brief-group">
			<dt>{group.label}</dt>
			{group.lines.map((line) => (
				<Line key={line.key} line={line} host={host} />
			))}
			{group.more > 0 && <dd class="nurture-brief-more">{briefWords.more(group.more)}</dd>}
		</div>
	);
}

function LineWords({ line: { words, beside } }: { readonly line: BriefLine }) {
	return (
		<>
			<span class="nurture-brief-words" dir="auto">
				{words}
			</span>{' '}
			{beside.length > 0 && (
				<span class="nurture-brief-beside" dir="auto">
					{beside.join(' · ')}
				</span>
			)}
		</>
	);
}

function Line({ line, host }: { readonly line: BriefLine; readonly host: LineHost }) {
	const { words, source, promise } = line;
	const text = <LineWords line={line} />;
	const stop = (name: string) => ({
		'data-stop': name,
		tabIndex: name === host.stop ? 0 : -1,
		onFocus: () => host.onStop(name),
	});
	return (
		<dd class="nurture-brief-line">
			{promise !== null && (
				<input
					type="checkbox"
					class="nurture-brief-tick"
					checked={false}
					aria-label={briefWords.tick(words)}
					{...stop(tickKey(line))}
					onClick={(event) => {
						event.preventDefault();
						host.tick(line);
					}}
				/>
			)}
			{source === null ? (
				<span class="nurture-brief-text">{text}</span>
			) : (
				<button
					type="button"
					class="nurture-brief-text"
					{...stop(line.key)}
					onClick={(event) => host.open(line, event)}
				>
					{text}
				</button>
			)}
		</dd>
	);
}
