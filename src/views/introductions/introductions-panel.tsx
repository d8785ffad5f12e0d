/** Who could meet and why, what was promised, and what came of the introductions that were made. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Day } from '../../core/day';
import { plainText } from '../../core/plain-text';
import type { Member } from '../../core/roster';
import { toldDay } from '../../core/words';
import { introductionWords as words } from '../../core/words/introductions';
import type { IntroductionLedger } from '../../insight/introduction-ledger';
import type { Introduction } from '../../insight/introductions';
import { openIn } from '../open-in';
import { Rows } from '../parts/rows';
import { useUniqueId } from '../parts/use-unique-id';
import type { IntroductionActions } from './introduction-actions';

/** So many pairs are shown at first, and with each wish for more. */
const STRIDE = 30;
/** So many milliseconds after something was done the dialog is gone and the list drawn. */
const PAUSE = 100;
/** And so many later the focus is left where it is. */
const LATEST = 2000;

export interface IntroductionsPanelProps {
	/** Whether the vault has been read. */
	readonly loaded: boolean;
	readonly pairs: readonly Introduction[];
	readonly ledger: IntroductionLedger;
	readonly today: Day;
	readonly actions: IntroductionActions;
}

const keyOf = ({ a, b }: { readonly a: Member; readonly b: Member }): string => `${a.person.path}\n${b.person.path}`;
const namesOf = ({ a, b }: { readonly a: Member; readonly b: Member }): string =>
	words.pair(a.person.name, b.person.name);

function Name({
	member,
	tabIndex,
	actions,
}: {
	readonly member: Member;
	readonly tabIndex: number;
	readonly actions: IntroductionActions;
}) {
	const { name, path } = member.person;
	return (
		<button
			type="button"
			class="nurture-introduction-name"
			dir="auto"
			tabIndex={tabIndex}
			title={words.open(name)}
			onClick={(event) => void actions.open(path, openIn(event))}
		>
			{name}
		</button>
	);
}

function Pair({
	pair,
	tabIndex,
	actions,
	onDone,
}: {
	readonly pair: Introduction;
	readonly tabIndex: 0 | -1;
	readonly actions: IntroductionActions;
	readonly onDone: () => void;
}) {
	const [a, b] = [pair.a.person.name, pair.b.person.name];
	return (
		<>
			<div class="nurture-introduction-who">
				<Name member={pair.a} tabIndex={tabIndex} actions={actions} /> <span aria-hidden="true">·</span>{' '}
				<Name member={pair.b} tabIndex={tabIndex} actions={actions} />
			</div>
			<div class="nurture-introduction-why" dir="auto">
				{words.shared(pair.shared)}
			</div>
			<div class="nurture-introduction-actions">
				<button
					type="button"
					tabIndex={tabIndex}
					aria-label={words.introduceThem(a, b)}
					onClick={() => actions.introduce(pair, onDone)}
				>
					{words.introduce}
				</button>
				<button
					type="button"
					tabIndex={tabIndex}
					aria-label={words.neverThem(a, b)}
					onClick={() => void actions.never(pair).then(onDone)}
				>
					{words.never}
				</button>
			</div>
		</>
	);
}

/** A line of the ledger: opens where it stands. */
interface Told {
	readonly key: string;
	readonly names: string;
	readonly when: string;
	readonly text: string;
	readonly path: string;
	readonly line: number;
}

/** A part of the ledger, as much of it as was asked for. */
function Ledger({
	title,
	none,
	all,
	actions,
}: {
	readonly title: string;
	readonly none: string;
	readonly all: readonly Told[];
	readonly actions: IntroductionActions;
}) {
	const id = useUniqueId();
	const [most, setMost] = useState(STRIDE);
	const shown = new Map(all.slice(0, most).map((one) => [one.key, one]));
	const left = all.length - shown.size;
	return (
		<section>
			<h4 id={id}>{title}</h4>
			{all.length === 0 && <p>{none}</p>}
			{shown.size > 0 && (
				<Rows
					class="nurture-introductions-list"
					rowClass="nurture-introduction"
					labelledBy={id}
					keys={[...shown.keys()]}
				>
					{(key, tabIndex) => {
						const one = shown.get(key);
						return (
							one && (
								<button
									type="button"
									class="nurture-introduction-told"
									tabIndex={tabIndex}
									onClick={(event) => void actions.open(one.path, openIn(event), one.line)}
								>
									<span class="nurture-introduction-names" dir="auto">
										{one.names}
									</span>{' '}
									<span class="nurture-introduction-when">{one.when}</span>{' '}
									<span class="nurture-introduction-why" dir="auto">
										{one.text}
									</span>
								</button>
							)
						);
					}}
				</Rows>
			)}
			{left > 0 && (
				<button type="button" onClick={() => setMost(most + STRIDE)}>
					{words.more(Math.min(left, STRIDE))}
				</button>
			)}
		</section>
	);
}

const toldKey = (one: {
	readonly a: Member;
	readonly b: Member;
	readonly path: string;
	readonly line: number;
}): string => `${one.line} ${one.path} ${keyOf(one)}`;

export function IntroductionsPanel({
	loaded,
	pairs,
	ledger: { promised, made },
	today,
	actions,
}: IntroductionsPanelProps) {
	const id = useUniqueId();
	const [most, setMost] = useState(STRIDE);
	const shown = new Map(pairs.slice(0, most).map((pair) => [keyOf(pair), pair]));
	const left = pairs.length - shown.size;
	const intended = useMemo(
		() =>
			promised.map((one): Told => ({
				key: toldKey(one),
				names: namesOf(one),
				when: words.due(one.due, today),
				text: plainText(one.text),
				path: one.path,
				line: one.line,
			})),
		[promised, today],
	);
	const happened = useMemo(
		() =>
			made.map((one): Told => ({
				key: toldKey(one),
				names: namesOf(one),
				when: toldDay(one.day, one.precision, today),
				text: words.since(one.since, today),
				path: one.path,
				line: one.line,
			})),
		[made, today],
	);
	const section = useRef<HTMLElement>(null);
	const status = useRef<HTMLParagraphElement>(null);
	/**
	 * A pair that is done with is gone, and the focus with it: it goes to the one that has its place, else to what is
	 * said of them.
	 */
	const lost = useRef<number | null>(null);
	const restore = (): void => {
		const { activeElement = null, body } = section.current?.doc ?? {};
		if (lost.current === null || (activeElement !== null && activeElement !== body)) return;
		const rows = [...(section.current?.querySelectorAll<HTMLElement>('.nurture-introduction') ?? [])];
		(rows[Math.min(lost.current, rows.length - 1)]?.querySelector('button') ?? status.current)?.focus();
		lost.current = null;
	};
	const keepFocus = (at: number): void => {
		lost.current = at;
		section.current?.win.setTimeout(restore, PAUSE);
		section.current?.win.setTimeout(() => (lost.current = null), LATEST);
	};
	// Whichever comes last, that the dialog is gone or that the list is drawn.
	useLayoutEffect(restore, [pairs]);
	return (
		<div class="nurture-introductions">
			<section ref={section}>
				<h4 id={`${id}-meet`}>{words.shouldMeet}</h4>
				<p ref={status} class="nurture-introductions-status" role="status" tabIndex={-1}>
					{!loaded ? words.reading : pairs.length === 0 ? words.none : words.count(pairs.length)}
				</p>
				{shown.size > 0 && (
					<Rows
						class="nurture-introductions-list"
						rowClass="nurture-introduction"
						labelledBy={`${id}-meet`}
						keys={[...shown.keys()]}
					>
						{(key, tabIndex) => {
							const pair = shown.get(key);
							return (
								pair && (
									<Pair
										pair={pair}
										tabIndex={tabIndex}
										actions={actions}
										onDone={() => keepFocus([...shown.keys()].indexOf(key))}
									/>
								)
							);
						}}
					</Rows>
				)}
				{left > 0 && (
					<button type="button" onClick={() => setMost(most + STRIDE)}>
						{words.more(Math.min(left, STRIDE))}
					</button>
				)}
			</section>
			{loaded && <Ledger title={words.promised} none={words.nonePromised} all={intended} actions={actions} />}
			{loaded && <Ledger title={words.made} none={words.noneMade} all={happened} actions={actions} />}
		</div>
	);
}
