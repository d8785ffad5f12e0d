/** What was given and received over time: bars above and below a line, one tab stop, arrow keys inside. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { balanceWords as words } from '../../core/words/balance';
import type { SpanTally } from '../../insight/balance';
import type { BalanceUnit } from './balance-state';

/** In units of the picture: a column, the room above and below the line, what a bar leaves free at its sides. */
const COLUMN = 24;
const HALF = 60;
const GAP = 4;
/** Fewer contacts than this do not fill the room: a single one is no tower. */
const FEWEST = 4;

const sentenceOf = (unit: BalanceUnit, span: SpanTally): string => words.spanSentence(words.span(unit, span.from), words.sentence(span, span.kinds));

interface Props {
	readonly spans: readonly SpanTally[];
	readonly unit: BalanceUnit;
	/** Whose: for the name of the picture. */
	readonly who: string;
}

export function BalancePicture({ spans, unit, who }: Props) {
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
		const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
		if (event.key === 'Escape' && shown !== null) setShown(null);
		if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		wanted.current = true;
		setActive(Math.max(0, Math.min(last, to)));
	};
	const most = Math.max(FEWEST, ...spans.map(({ gave, received }) => Math.max(gave, received)));
	const tip = shown === null ? undefined : spans[shown];
	return (
		<figure class="nurture-balance-figure">
			<svg ref={svg} class="nurture-balance-picture" role="group" aria-label={words.picture(who)} viewBox={`0 0 ${spans.length * COLUMN} ${HALF * 2 + 2}`} onKeyDown={onKeyDown} onPointerLeave={() => setShown(null)}>
				{spans.map((span, index) => {
					const [up, down] = [(span.gave / most) * HALF, (span.received / most) * HALF];
					return (
						<g
							key={span.from} data-at={index} role="img" tabIndex={index === at ? 0 : -1} aria-label={sentenceOf(unit, span)}
							onFocus={() => { setActive(index); setShown(index); }} onBlur={() => setShown(null)} onPointerEnter={() => setShown(index)} onClick={() => setShown(index)}
						>
							<rect class="nurture-balance-column" x={index * COLUMN + 1} y={1} width={COLUMN - 2} height={HALF * 2} rx={3} />
							{up > 0 && <rect class="nurture-balance-given" x={index * COLUMN + GAP} y={HALF + 1 - up} width={COLUMN - GAP * 2} height={up} />}
							{down > 0 && <rect class="nurture-balance-received" x={index * COLUMN + GAP} y={HALF + 1} width={COLUMN - GAP * 2} height={down} />}
						</g>
					);
				})}
				<line class="nurture-balance-line" x1={0} x2={spans.length * COLUMN} y1={HALF + 1} y2={HALF + 1} />
			</svg>
			<div class="nurture-balance-ends" aria-hidden="true">
				<span>{spans[0] === undefined ? '' : words.span(unit, spans[0].from)}</span>
				<span>{spans[last] === undefined ? '' : words.span(unit, spans[last].from)}</span>
			</div>
			<p class="nurture-balance-tip" aria-hidden="true" dir="auto">{tip === undefined ? '\u00a0' : sentenceOf(unit, tip)}</p>
			<figcaption class="nurture-balance-legend">
				<span><span class="nurture-balance-key mod-given" />{words.legendGiven}</span>
				<span><span class="nurture-balance-key mod-received" />{words.legendReceived}</span>
			</figcaption>
		</figure>
	);
}

/** The same as a table. */
export function BalanceTable({ spans, unit }: Omit<Props, 'who'>) {
	return (
		<details class="nurture-balance-details">
			<summary>{words.asTable}</summary>
			<table class="nurture-balance-table">
				<thead><tr><th scope="col">{words.time}</th><th scope="col">{words.given}</th><th scope="col">{words.received}</th></tr></thead>
				<tbody>{spans.map((span) => <tr key={span.from}><th scope="row">{words.span(unit, span.from)}</th><td>{span.gave}</td><td>{span.received}</td></tr>)}</tbody>
			</table>
		</details>
	);
}
