/** What was given and received over time: bars above and below a line, one tab stop, arrow keys inside. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { balanceWords as words } from '../../core/words/balance';
import type { SpanTally } from '../../insight/balance';
import { turned } from '../calendar/calendar-keys';
import { bars, HEIGHT, MIDDLE, WIDTH } from './balance-bars';
import type { BalanceUnit } from './balance-state';

const sentenceOf = (unit: BalanceUnit, span: SpanTally): string =>
	words.spanSentence(words.span(unit, span.from), words.sentence(span, span.kinds));

interface Props {
	readonly spans: readonly SpanTally[];
	readonly unit: BalanceUnit;
	/** Whose: for the name of the picture. */
	readonly who: string;
	readonly rtl: boolean;
	/** Shows what was given and received in a time, below its column. */
	readonly onSpan: (span: SpanTally, column: SVGElement) => void;
}

export function BalancePicture({ spans, unit, who, rtl, onSpan }: Props) {
	const svg = useRef<SVGSVGElement>(null);
	const [active, setActive] = useState<number | null>(null);
	const [shown, setShown] = useState<number | null>(null);
	const wanted = useRef(false);
	const last = spans.length - 1;
	const at = Math.min(active ?? last, last);
	useLayoutEffect(() => {
		if (wanted.current) svg.current?.querySelector<SVGElement>(`[data-at="${at}"]`)?.focus();
		wanted.current = false;
	});
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const span = spans[at];
		const column = svg.current?.querySelector<SVGElement>(`[data-at="${at}"]`);
		if (
			(event.key === 'Enter' || event.key === ' ') &&
			span !== undefined &&
			column !== null &&
			column !== undefined
		) {
			event.preventDefault();
			onSpan(span, column);
		}
		if (event.key === 'Escape') setShown(null);
		const to = new Map([
			['ArrowLeft', at - 1],
			['ArrowRight', at + 1],
			['Home', 0],
			['End', last],
		]).get(turned(event.key, rtl));
		if (to === undefined) return;
		event.preventDefault();
		wanted.current = true;
		setActive(Math.max(0, Math.min(last, to)));
	};
	const tip = shown === null ? undefined : spans[shown];
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
				{bars(spans, rtl).map(({ span, column, up, down }, index) => (
					<g
						key={span.from}
						data-at={index}
						role={span.gave + span.received === 0 ? 'img' : 'button'}
						tabindex={index === at ? 0 : -1}
						aria-label={sentenceOf(unit, span)}
						onFocus={() => {
							setActive(index);
							setShown(index);
						}}
						onBlur={() => setShown(null)}
						onPointerEnter={() => setShown(index)}
						onClick={(event) => onSpan(span, event.currentTarget)}
					>
						<rect class="nurture-balance-column" {...column} rx={3} />
						{up !== null && <rect class="nurture-balance-given" {...up} rx={2} />}
						{down !== null && <rect class="nurture-balance-received" {...down} rx={2} />}
					</g>
				))}
				<line class="nurture-balance-line" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
			</svg>
			<div class="nurture-balance-ends" aria-hidden="true">
				<span>{spans[0] === undefined ? '' : words.span(unit, spans[0].from)}</span>
				<span>{spans[last] === undefined ? '' : words.span(unit, spans[last].from)}</span>
			</div>
			<p class="nurture-balance-tip" aria-hidden="true" dir="auto">
				{tip === undefined ? words.tipHint : sentenceOf(unit, tip)}
			</p>
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
		</figure>
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
