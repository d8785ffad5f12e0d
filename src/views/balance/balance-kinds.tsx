/** What was given and received by kind of benefit: a table with a bar behind each number. */
import { useRef } from 'preact/hooks';
import { balanceWords as words } from '../../words/insight/balance';
import type { KindTally } from '../../insight/giving/balance';
import { useCssProp } from '../parts/css-props';

interface CountProps {
	readonly count: number;
	readonly most: number;
	readonly way: 'given' | 'received';
}

function Count({ count, most, way }: CountProps) {
	const ref = useRef<HTMLSpanElement>(null);
	useCssProp(ref, '--nurture-share', `${Math.round((count / most) * 100)}%`);
	return (
		<td>
			<span class="nurture-balance-count">{count}</span>
			<span ref={ref} class={`nurture-balance-bar mod-${count === 0 ? 'none' : way}`} aria-hidden="true" />
		</td>
	);
}

/** What went each way by kind of benefit, as a table. */
export function BalanceKinds({ kinds }: { readonly kinds: readonly KindTally[] }) {
	const most = Math.max(1, ...kinds.map(({ gave, received }) => Math.max(gave, received)));
	return (
		<section class="nurture-balance-section">
			<h4>{words.kinds}</h4>
			<table class="nurture-balance-table mod-kinds">
				<thead>
					<tr>
						<th scope="col">{words.kindHead}</th>
						<th scope="col">{words.given}</th>
						<th scope="col">{words.received}</th>
					</tr>
				</thead>
				<tbody>
					{kinds.map(({ kind, gave, received }) => (
						<tr key={kind}>
							<th scope="row" dir="auto">
								{words.kind(kind)}
							</th>
							<Count count={gave} most={most} way="given" />
							<Count count={received} most={most} way="received" />
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
