/** A problem: a button that opens its line, and beside it one that shows what would put it right. */
import { problemsWords } from '../../words/words';
import { openIn, type OpenIn } from '../parts/open-in';
import type { ProblemRow } from './problem-list';

/** What a problem asks of its list. */
export interface RowHost {
	open(row: ProblemRow, where: OpenIn): void;
	/** Shows the fix, or a choice of them below the button. */
	fix(row: ProblemRow, button: HTMLElement): void;
	focused(key: string): void;
}

interface Props {
	readonly row: ProblemRow;
	readonly active: boolean;
	readonly host: RowHost;
}

function FixButton({ row, host, active }: Props) {
	const { line, found, fixes, other } = row.finding;
	return (
		<button
			type="button"
			class="nurture-problem-fix"
			tabIndex={active ? 0 : -1}
			aria-haspopup={fixes.length > 1 ? 'menu' : 'dialog'}
			onClick={(event) => host.fix(row, event.currentTarget)}
		>
			{other === null ? problemsWords.fix : problemsWords.compare}
			<span class="nurture-unseen" dir="auto">
				{problemsWords.of(found, line)}
			</span>
		</button>
	);
}

/** One tab stop for all: only the active row can be reached by Tab, the rest by the arrows. */
export function Problem({ row, active, host }: Props) {
	const { path, line, found, expected, severity, fixes, other, code } = row.finding;
	const tabIndex = active ? 0 : -1;
	const hasFix = fixes.length > 0 || other !== null;
	return (
		<li class="nurture-problem-row" onFocusIn={() => host.focused(row.key)}>
			<button
				type="button"
				class="nurture-problem"
				data-key={row.key}
				tabIndex={tabIndex}
				onClick={(event) => host.open(row, openIn(event))}
			>
				{other === null && (
					<div class="nurture-problem-head">
						<span>{problemsWords.line(line)}</span>{' '}
						<span class="nurture-problem-severity">{problemsWords.severity[severity]}</span>
					</div>
				)}
				<div class="nurture-problem-found" dir="auto">
					{other === null ? problemsWords.found(found) : path}
				</div>
				<div class="nurture-problem-expected" dir="auto">
					{code === 'copy' ? problemsWords.copyOf(other ?? '') : problemsWords.expected(expected)}
				</div>
				{fixes.length > 0 && (
					<div class="nurture-problem-would" dir="auto">
						{problemsWords.would(fixes.map(({ label }) => label))}
					</div>
				)}
			</button>
			{hasFix && <FixButton row={row} host={host} active={active} />}
		</li>
	);
}
