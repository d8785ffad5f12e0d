/** What the squares stand for. */
import { calendarWords } from '../../../words/insight/calendar';
import { BASE, MARKS, PITCH } from './day-squares';

/** The steps of strength with the counts they stand for. */
export function Legend({ lowest }: { readonly lowest: readonly number[] }) {
	return (
		<div class="nurture-legend">
			<span>{calendarWords.legend}</span>
			<ul>
				{lowest.map((from, at) => {
					const mark = MARKS[at + 1] ?? 0;
					const inset = (PITCH - mark) / 2;
					return (
						<li key={from}>
							<svg class="nurture-legend-square" viewBox={`0 0 ${PITCH} ${PITCH}`} aria-hidden="true">
								<rect
									class="nurture-day-base"
									x={(PITCH - BASE) / 2}
									y={(PITCH - BASE) / 2}
									width={BASE}
									height={BASE}
									rx={2}
								/>
								<rect
									class={`nurture-day-mark nurture-step-${at + 1}`}
									x={inset}
									y={inset}
									width={mark}
									height={mark}
									rx={mark / 5}
								/>
							</svg>
							{calendarWords.step(lowest, at)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
