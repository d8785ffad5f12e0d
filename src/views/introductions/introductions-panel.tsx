/** Who could meet and why, what was promised, and what came of the introductions that were made. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Day } from '../../core/time/day';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import { toldDay } from '../../words/words';
import { introductionWords as words } from '../../words/insight/introductions';
import type { IntroductionLedger } from '../../insight/introductions/ledger';
import type { Introduction } from '../../insight/introductions/introductions';
import { openIn } from '../parts/open-in';
import { MoreRows } from '../parts/more-rows';
import { useSteadyRows } from '../parts/steady';
import { useUniqueId } from '../hooks/use-unique-id';
import type { IntroductionActions } from '../ports/introduction-actions';

/** So many pairs are shown at first, and with each wish for more. */
const STRIDE = 30;
/** So many milliseconds after something was done the dialog is gone and the list drawn. */
const PAUSE = 100;
/** And so many later the focus is left where it is. */
const LATEST = 2000;

/** What the panel is given. */
export interface IntroductionsPanelProps {
	/** Whether the vault has been read. */
	readonly loaded: boolean;
	readonly pairs: readonly Introduction[];
	readonly ledger: IntroductionLedger;
	readonly today: Day;
	readonly actions: IntroductionActions;
}

const keyOf = ({ a, b }: { readonly a: Member; readonly b: Member }): string => `${a.person.path}\n${b.person.path}`;
/** Who should meet, what was promised, and what became of it. */
export function IntroductionsPanel({ loaded, pairs, ledger, today, actions }: IntroductionsPanelProps) {
	const promised = useMemo(
		() =>
			ledger.promised.map((one): Told => ({
				...placeOf(one),
				when: words.due(one.due, today),
				text: plainText(one.text),
			})),
		[ledger.promised, today],
	);
	const made = useMemo(
		() =>
			ledger.made.map((one): Told => ({
				...placeOf(one),
				when: toldDay(one.day, one.precision, today),
				text: words.since(one.since, today),
			})),
		[ledger.made, today],
	);
	return (
		<div class="nurture-introductions">
			<Pairs loaded={loaded} pairs={pairs} actions={actions} />
			{loaded && <Ledger title={words.promised} none={words.nonePromised} all={promised} actions={actions} />}
			{loaded && <Ledger title={words.made} none={words.noneMade} all={made} actions={actions} />}
		</div>
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

interface Written {
	readonly a: Member;
	readonly b: Member;
	readonly path: string;
	readonly line: number;
}

/** Of whom a line of the ledger tells, and where it stands. */
const placeOf = (one: Written): Pick<Told, 'key' | 'names' | 'path' | 'line'> => ({
	key: `${one.line} ${one.path} ${keyOf(one)}`,
	names: words.pair(one.a.person.name, one.b.person.name),
	path: one.path,
	line: one.line,
});

/** Those who could meet. */
function Pairs({ loaded, pairs, actions }: Pick<IntroductionsPanelProps, 'loaded' | 'pairs' | 'actions'>) {
	const id = useUniqueId();
	const section = useRef<HTMLElement>(null);
	const status = useRef<HTMLParagraphElement>(null);
	const keepFocus = useKeptFocus(section, status, pairs);
	const steady = useSteadyRows('.nurture-introduction');
	return (
		<section ref={section} {...steady}>
			<h4 id={`${id}-meet`}>{words.shouldMeet}</h4>
			<p ref={status} class="nurture-introductions-status" role="status" tabIndex={-1}>
				{loaded ? countWords(pairs.length) : words.reading}
			</p>
			<MoreRows
				class="nurture-introductions-list"
				rowClass="nurture-introduction"
				labelledBy={`${id}-meet`}
				items={pairs}
				keyOf={keyOf}
				stride={STRIDE}
				more={words.more}
			>
				{(pair, tabIndex, at) => (
					<Pair pair={pair} tabIndex={tabIndex} actions={actions} onDone={() => keepFocus(at)} />
				)}
			</MoreRows>
		</section>
	);
}

const countWords = (count: number): string => (count === 0 ? words.none : words.count(count));

/**
 * A pair that is done with is gone, and the focus with it: it goes to the one that has its place, else to what is said
 * of them. Gives what is called with the place of a pair that is done with.
 */
function useKeptFocus(
	section: RefObject<HTMLElement | null>,
	status: RefObject<HTMLElement | null>,
	pairs: readonly Introduction[],
): (at: number) => void {
	const lost = useRef<number | null>(null);
	const restore = (): void => {
		const { activeElement = null, body } = section.current?.doc ?? {};
		if (lost.current === null || (activeElement !== null && activeElement !== body)) return;
		const rows = [...(section.current?.querySelectorAll<HTMLElement>('.nurture-introduction') ?? [])];
		(rows[Math.min(lost.current, rows.length - 1)]?.querySelector('button') ?? status.current)?.focus();
		lost.current = null;
	};
	// Whichever comes last, that the dialog is gone or that the list is drawn.
	useLayoutEffect(restore, [pairs]);
	return (at) => {
		lost.current = at;
		section.current?.win.setTimeout(restore, PAUSE);
		section.current?.win.setTimeout(() => (lost.current = null), LATEST);
	};
}

interface NameProps {
	readonly member: Member;
	readonly tabIndex: number;
	readonly actions: IntroductionActions;
}

function Name({ member, tabIndex, actions }: NameProps) {
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

interface PairProps {
	readonly pair: Introduction;
	readonly tabIndex: 0 | -1;
	readonly actions: IntroductionActions;
	readonly onDone: () => void;
}

function Pair({ pair, tabIndex, actions, onDone }: PairProps) {
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

interface LedgerProps {
	readonly title: string;
	readonly none: string;
	readonly all: readonly Told[];
	readonly actions: IntroductionActions;
}

/** A part of the ledger, as much of it as was asked for. */
function Ledger({ title, none, all, actions }: LedgerProps) {
	const id = useUniqueId();
	return (
		<section>
			<h4 id={id}>{title}</h4>
			{all.length === 0 && <p>{none}</p>}
			<MoreRows
				class="nurture-introductions-list"
				rowClass="nurture-introduction"
				labelledBy={id}
				items={all}
				keyOf={({ key }) => key}
				stride={STRIDE}
				more={words.more}
			>
				{({ names, when, text, path, line }, tabIndex) => (
					<button
						type="button"
						class="nurture-introduction-told"
						tabIndex={tabIndex}
						onClick={(event) => void actions.open(path, openIn(event), line)}
					>
						<span class="nurture-introduction-names" dir="auto">
							{names}
						</span>{' '}
						<span class="nurture-introduction-when">{when}</span>{' '}
						<span class="nurture-introduction-why" dir="auto">
							{text}
						</span>
					</button>
				)}
			</MoreRows>
		</section>
	);
}
