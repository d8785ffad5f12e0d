/** What to know of the person at hand: the brief, for reading. */
import type { BriefGroup, BriefLine } from '../../insight/brief/layout';
import { briefWords } from '../../words/insight/brief';

/** A line, with what stands quieter behind it. */
type CardLine = Pick<BriefLine, 'key' | 'words' | 'beside'>;

/** Lines under one label, and how many more there are. */
export interface CardGroup extends Pick<BriefGroup, 'label' | 'more'> {
	readonly part: string;
	readonly lines: readonly CardLine[];
}

interface Props {
	readonly layout: { readonly why: string | null; readonly groups: readonly CardGroup[] };
}

/** The brief of the person at a stop. */
export function PersonCard({ layout: { why, groups } }: Props) {
	return (
		<div class="nurture-card">
			{why !== null && (
				<p class="nurture-card-why" dir="auto">
					{briefWords.quoted(why)}
				</p>
			)}
			<dl>
				{groups.map(({ part, label, lines, more }) => (
					<div key={part} class="nurture-card-group">
						<dt>{label}</dt>
						{lines.map((line) => (
							<Line key={line.key} line={line} />
						))}
						{more > 0 && <dd class="nurture-card-beside">{briefWords.more(more)}</dd>}
					</div>
				))}
			</dl>
		</div>
	);
}

function Line({ line: { words, beside } }: { readonly line: CardLine }) {
	return (
		<dd class="nurture-card-line" dir="auto">
			{words}{' '}
			{beside.length > 0 && (
				<span class="nurture-card-beside" dir="auto">
					{beside.join(' · ')}
				</span>
			)}
		</dd>
	);
}
