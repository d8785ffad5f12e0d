/** What was given and received over time: bars above and below a line, one tab stop, arrow keys inside. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { balanceWords as words } from '../../words/insight/balance';
import type { SpanTally } from '../../insight/giving/balance';
import { isShortcut } from '../parts/keys';
import { turned } from '../parts/right-to-left';
import { bars, HEIGHT, MIDDLE, WIDTH, type Bar } from './balance-bars';
import type { BalanceUnit } from './balance-state';

const sentenceOf = (unit: BalanceUnit, span: SpanTally): string =>
	words.spanSentence(words.span(unit, span.from), span, span.kinds);

interface Props {
	readonly spans: readonly SpanTally[];
	readonly unit: BalanceUnit;
	/** Whose: for the name of the picture. */
	readonly who: string;
	readonly rtl: boolean;
	/** Shows what was given and received in a time, below its column. */
	readonly onSpan: (span: SpanTally, column: SVGElement) => void;
}

/** Where a key leads among columns from the one at `at` to the last; undefined for one that leads nowhere. */
const columnAfter = (key: string, at: number, last: number): number | undefined =>
	new Map([
		['ArrowLeft', at - 1],
		['ArrowRight', at + 1],
		['Home', 0],
		['End', last],
	]).get(key);

/** The column that the tab key leads to, the one that is told below the picture, and what the keys do. */
function useColumns(svg: RefObject<SVGSVGElement | null>, { spans, rtl, onSpan }: Props) {
	const [active, setActive] = useState<number | null>(null);
	const [shown, setShown] = useState<number | null>(null);
	const wanted = useRef(false);
	const last = spans.length - 1;
	const at = Math.min(active ?? last, last);
	const columnAt = (): SVGElement | null => svg.current?.querySelector<SVGElement>(`[data-at="${at}"]`) ?? null;
	useLayoutEffect(() => {
		if (wanted.current) columnAt()?.focus();
		wanted.current = false;
	});
	const open = (): boolean => {
		const [span, column] = [spans[at], columnAt()];
		if (span === undefined || column === null) return false;
		onSpan(span, column);
		return true;
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (isShortcut(event)) return;
		if (event.key === 'Escape') setShown(null);
		const isOpened = (event.key === 'Enter' || event.key === ' ') && open();
		const to = columnAfter(turned(event.key, rtl), at, last);
		if (!isOpened && to === undefined) return;
		event.preventDefault();
		if (to === undefined) return;
		wanted.current = true;
		setActive(Math.max(0, Math.min(last, to)));
	};
	const focused = (index: number): void => {
		setActive(index);
		setShown(index);
	};
	return { at, tip: shown === null ? undefined : spans[shown], focused, setShown, onKeyDown };
}

/** The bars, one pair a span; arrow keys go from one to the next. */
export function BalancePicture(props: Props) {
	const { spans, unit, who, rtl, onSpan } = props;
	const svg = useRef<SVGSVGElement>(null);
	const { at, tip, focused, setShown, onKeyDown } = useColumns(svg, props);
	return (
		<figure class="nurture-balance-figure">
			<svg
				ref={svg}
				class="nurture-balance-picture"
				role="group"
				aria-label={words.picture(who)}
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				onKeyDown={onKeyDown}
				onPointerLeave={() => setShown(null)}
			>
				{bars(spans, rtl).map((bar, index) => (
					<Column
						key={bar.span.from}
						bar={bar}
						index={index}
						active={index === at}
						label={sentenceOf(unit, bar.span)}
						onFocused={() => focused(index)}
						onShown={(isShown) => setShown(isShown ? index : null)}
						onSpan={onSpan}
					/>
				))}
				<line class="nurture-balance-line" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
			</svg>
			<Ends first={spans[0]} last={spans[spans.length - 1]} unit={unit} />
			<p class="nurture-balance-tip" aria-hidden="true" dir="auto">
				{tip === undefined ? words.tipHint : sentenceOf(unit, tip)}
			</p>
			<Legend />
		</figure>
	);
}

interface ColumnProps extends Pick<Props, 'onSpan'> {
	readonly bar: Bar;
	readonly index: number;
	readonly active: boolean;
	readonly label: string;
	readonly onFocused: () => void;
	readonly onShown: (isShown: boolean) => void;
}

/** A time: what was given above the line, what was received below it. */
function Column({ bar, index, active, label, onFocused, onShown, onSpan }: ColumnProps) {
	const { span, column, up, down } = bar;
	return (
		<g
			data-at={index}
			role={span.gave + span.received === 0 ? 'img' : 'button'}
			tabindex={active ? 0 : -1}
			aria-label={label}
			onFocus={onFocused}
			onBlur={() => onShown(false)}
			onPointerEnter={() => onShown(true)}
			onClick={(event) => onSpan(span, event.currentTarget)}
		>
			<rect class="nurture-balance-column" {...column} rx={3} />
			{up !== null && <rect class="nurture-balance-given" {...up} rx={2} />}
			{down !== null && <rect class="nurture-balance-received" {...down} rx={2} />}
		</g>
	);
}

interface EndsProps extends Pick<Props, 'unit'> {
	readonly first: SpanTally | undefined;
	readonly last: SpanTally | undefined;
}

/** Where the picture begins and ends. */
function Ends({ first, last, unit }: EndsProps) {
	return (
		<div class="nurture-balance-ends" aria-hidden="true">
			<span>{first === undefined ? '' : words.span(unit, first.from)}</span>
			<span>{last === undefined ? '' : words.span(unit, last.from)}</span>
		</div>
	);
}

function Legend() {
	return (
		<figcaption class="nurture-balance-legend">
			<span>
				<span class="nurture-balance-key mod-given" />
				{words.legendGiven}
			</span>
			<span>
				<span class="nurture-balance-key mod-received" />
				{words.legendReceived}
			</span>
		</figcaption>
	);
}

/** The same as a table. */
export function BalanceTable({ spans, unit }: Pick<Props, 'spans' | 'unit'>) {
	return (
		<details class="nurture-balance-details">
			<summary>{words.asTable}</summary>
			<table class="nurture-balance-table">
				<thead>
					<tr>
						<th scope="col">{words.time}</th>
						<th scope="col">{words.given}</th>
						<th scope="col">{words.received}</th>
					</tr>
				</thead>
				<tbody>
					{spans.map((span) => (
						<tr key={span.from}>
							<th scope="row">{words.span(unit, span.from)}</th>
							<td>{span.gave}</td>
							<td>{span.received}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
