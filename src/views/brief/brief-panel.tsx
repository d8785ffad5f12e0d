/** The brief of one person, as the sidebar, the small window over a row and other walks draw it. */
import { Keymap } from 'obsidian';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plainText } from '../../core/plain-text';
import type { Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import { telephones, waysToReach } from '../../core/reach';
import type { Member } from '../../core/roster';
import { briefWords } from '../../core/words/brief';
import { reachWords } from '../../core/words/reach';
import type { Brief } from '../../insight/brief';
import type { Actions } from '../actions';
import type { OpenIn } from '../open-in';
import { briefGroups, type BriefGroup, type BriefLine } from './brief-lines';

export interface BriefPanelProps {
	readonly member: Member;
	readonly brief: Brief;
	readonly today: Day;
	/** The rhythm as written, null without one. */
	readonly every: string | null;
	readonly actions: Pick<Actions, 'open' | 'logWithDetails' | 'plan' | 'items' | 'reach'>;
}

const openIn = (event: MouseEvent): OpenIn => {
	const where = Keymap.isModEvent(event);
	return where === true ? 'tab' : where;
};

export function BriefPanel({ member, brief, today, every, actions }: BriefPanelProps) {
	const { person } = discreet(member);
	const body = useRef<HTMLDListElement>(null);
	const [active, setActive] = useState<string | null>(null);
	const groups = useMemo(() => briefGroups(brief, today), [brief, today]);
	const stops = groups.flatMap(({ lines }) => lines.flatMap(stopsOf));
	const stop = active !== null && stops.includes(active) ? active : (stops[0] ?? null);
	/**
	 * A box that was ticked with the focus on it, and its place: once it is gone, the focus goes to what stands there
	 * then.
	 */
	const ticked = useRef<{ readonly key: string; readonly at: number } | null>(null);
	useLayoutEffect(() => {
		const list = body.current;
		if (list === null || ticked.current === null || stops.includes(ticked.current.key)) return;
		const { at } = ticked.current;
		ticked.current = null;
		if (list.doc.activeElement !== list.doc.body) return;
		const left = list.querySelectorAll<HTMLElement>('[data-stop]');
		(left[Math.min(at, left.length - 1)] ?? list.parentElement?.querySelector('button'))?.focus();
	});

	const open = ({ source }: BriefLine, event: MouseEvent): void => {
		if (source?.line === undefined) void (source === null ? undefined : actions.open(source.path, openIn(event)));
		else void actions.items.openLine(source.path, source.line, openIn(event));
	};
	const tick = (line: BriefLine): void => {
		const { promise } = line;
		ticked.current = { key: tickKey(line), at: stops.indexOf(tickKey(line)) };
		if (promise !== null)
			void actions.items.keepPromise({
				members: [member],
				...promise,
				overdue: promise.promise.due !== null && promise.promise.due < today,
			});
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const elements = [...(body.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
		const at = elements.findIndex((element) => element === event.target);
		const to =
			event.key === 'Home' ? 0 : event.key === 'End' ? elements.length - 1 : step === undefined ? -1 : at + step;
		if (at === -1 || elements[to] === undefined) return;
		event.preventDefault();
		elements[to].focus();
	};
	const host: LineHost = { stop, onStop: setActive, open, tick };
	const head = briefWords.head(person.details.place, person.circle, every);

	return (
		<section class="nurture-brief" aria-label={briefWords.titleOf(person.name)}>
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
				{head !== '' && (
					<span class="nurture-brief-about" dir="auto">
						{head}
					</span>
				)}
			</div>
			{brief.why !== null && (
				<p class="nurture-brief-why" dir="auto">
					{briefWords.quoted(plainText(brief.why))}
				</p>
			)}
			<dl ref={body} class="nurture-brief-rows" onKeyDown={onKeyDown}>
				{groups.map((group) => (
					<Group key={group.label} group={group} host={host} />
				))}
			</dl>
			<div class="nurture-brief-foot" role="group" aria-label={briefWords.actions(person.name)}>
				{!person.deceased && (
					<button type="button" onClick={() => actions.reach.message(person.path)}>
						{reachWords.menu.message}
					</button>
				)}
				{!person.deceased && telephones(waysToReach(person.addresses)).length > 0 && (
					<button type="button" onClick={() => actions.reach.call(person.path)}>
						{reachWords.menu.call}
					</button>
				)}
				<button type="button" onClick={() => actions.logWithDetails([person.path])}>
					{briefWords.log}
				</button>
				{!person.deceased && (
					<button type="button" onClick={() => actions.plan(person.path)}>
						{briefWords.planButton}
					</button>
				)}
			</div>
		</section>
	);
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

function Line({ line, host }: { readonly line: BriefLine; readonly host: LineHost }) {
	const { words, beside, source, promise, key } = line;
	const text = [
		<span key="words" class="nurture-brief-words" dir="auto">
			{words}
		</span>,
		' ',
		...(beside === ''
			? []
			: [
					<span key="beside" class="nurture-brief-beside" dir="auto">
						{beside}
					</span>,
				]),
	];
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
					{...stop(key)}
					onClick={(event) => host.open(line, event)}
				>
					{text}
				</button>
			)}
		</dd>
	);
}
