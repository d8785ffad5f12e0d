/** *Problems in my notes*, all of it: what was found, what would put it right, and what was done about it. */
import { Menu } from 'obsidian';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { problemsWords } from '../../core/words';
import type { Finding } from '../../insight/doctor';
import { showBelow } from '../parts/show-menu';
import { useAnnouncer } from '../parts/use-announcer';
import { useChange } from '../parts/use-change';
import type { Done, ProblemActions } from './problem-actions';
import { fixedTogether, sectionsOf, type ProblemRow } from './problem-list';
import { Problem, type RowHost } from './problem-row';

export interface ProblemsPanelProps {
	readonly findings: readonly Finding[];
	/** Whether the vault has been read. */
	readonly loaded: boolean;
	readonly actions: ProblemActions;
	/**
	 * Given where the focus is in here and has to stay, whatever becomes of the row it was on: another object each
	 * time.
	 */
	readonly held: object | null;
	/** What was done last: another object each time. */
	readonly done: { readonly words: string } | null;
	readonly onDone: Done;
}

/** As many problems are drawn at first, and more of them at a wish. */
const PAGE = 200;

const rowsIn = (root: HTMLElement | null): HTMLElement[] => [
	...(root?.querySelectorAll<HTMLElement>('.nurture-problem') ?? []),
];

export function ProblemsPanel({ findings, loaded, actions, held, done, onDone }: ProblemsPanelProps) {
	const root = useRef<HTMLDivElement>(null);
	const region = useRef<HTMLDivElement>(null);
	const summary = useRef<HTMLParagraphElement>(null);
	const [shown, setShown] = useState(PAGE);
	const [active, setActive] = useState<{ readonly key: string; readonly at: number } | null>(null);
	const { said, announce } = useAnnouncer(region);
	const sections = useMemo(() => sectionsOf(findings, shown), [findings, shown]);
	const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
	const together = useMemo(() => fixedTogether(findings), [findings]);
	const count = useMemo(() => findings.filter(({ other }) => other === null).length, [findings]);
	const at = rows.findIndex(({ key }) => key === active?.key);
	// A row that is gone leaves its place to the next one, or to the last.
	const current = rows[at === -1 ? Math.min(active?.at ?? 0, rows.length - 1) : at] ?? null;

	useChange(done, () => {
		if (done !== null) announce(done.words);
	});
	useLayoutEffect(() => {
		if (active !== null && at === -1)
			setActive(current === null ? null : { key: current.key, at: rows.indexOf(current) });
	}, [rows]);
	useLayoutEffect(() => {
		if (held === null || root.current?.contains(root.current.doc.activeElement) === true) return;
		(rowsIn(root.current).find(({ dataset }) => dataset.key === current?.key) ?? summary.current)?.focus();
	}, [held]);

	const host: RowHost = {
		open: ({ finding: { path, line } }, where) => void actions.openLine(path, line, where),
		fix: ({ finding }, button) => showFix(finding, button, actions, onDone),
		focused: (key) => setActive({ key, at: rows.findIndex((row) => row.key === key) }),
	};
	return (
		<div ref={root} onKeyDown={(event) => moveFocus(event, root.current, rows)}>
			<p ref={summary} class="nurture-problems-summary" role="status" tabIndex={-1}>
				{!loaded
					? problemsWords.reading
					: count > 0
						? problemsWords.count(count)
						: rows.length > 0
							? ''
							: problemsWords.none}
			</p>
			<div ref={region} role="status" class="nurture-unseen">
				{said}
			</div>
			{together.length > 0 && (
				<div class="nurture-problems-all">
					{together.map(({ kind, fixes }) => (
						<button
							key={kind}
							type="button"
							aria-haspopup="dialog"
							onClick={() => void actions.fixAll(fixes, onDone)}
						>
							{problemsWords.fixAll(kind, fixes.length)}
						</button>
					))}
				</div>
			)}
			{sections.map(({ key, title, path, rows: own }) => (
				<section key={key} class="nurture-problems-note">
					<h4 title={path ?? undefined} dir="auto">
						{title}
					</h4>
					<ul>
						{own.map((row) => (
							<Problem key={row.key} row={row} active={row === current} host={host} />
						))}
					</ul>
				</section>
			))}
			{findings.length > rows.length && (
				<button type="button" class="nurture-problems-more" onClick={() => setShown(shown + PAGE)}>
					{problemsWords.more(Math.min(PAGE, findings.length - rows.length))}
				</button>
			)}
		</div>
	);
}

/** What can be done about a problem: shown at once if it is one thing, else as a menu. */
function showFix(finding: Finding, button: HTMLElement, actions: ProblemActions, onDone: Done): void {
	const [first, ...others] = finding.fixes;
	if (first === undefined) void actions.compare(finding, onDone);
	else if (others.length === 0) void actions.fix(first, onDone);
	else {
		const menu = new Menu();
		for (const fix of finding.fixes)
			menu.addItem((item) =>
				item
					.setTitle(fix.label)
					.setIcon('wrench')
					.onClick(() => void actions.fix(fix, onDone)),
			);
		showBelow(menu, button, 'end');
	}
}

/** Up and down from problem to problem, whatever note they are in; sideways from a problem to its button and back. */
function moveFocus(event: KeyboardEvent, root: HTMLElement | null, rows: readonly ProblemRow[]): void {
	const focused = root?.doc.activeElement;
	const row = focused?.closest('.nurture-problem-row');
	if (!root || !focused || !row || event.altKey || event.ctrlKey || event.metaKey) return;
	const all = rowsIn(root);
	const at = all.findIndex((button) => row.contains(button));
	const rtl = root.win.getComputedStyle(root).direction === 'rtl';
	const own = [...row.querySelectorAll('button')];
	const target = {
		ArrowDown: all[at + 1],
		ArrowUp: all[at - 1],
		Home: all[0],
		End: all[rows.length - 1],
		[rtl ? 'ArrowLeft' : 'ArrowRight']: own[1],
		[rtl ? 'ArrowRight' : 'ArrowLeft']: own[0],
	}[event.key];
	if (target === undefined) return;
	event.preventDefault();
	target.focus();
}
