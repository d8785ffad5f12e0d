/** *Problems in my notes*, all of it: what was found, what would put it right, and what was done about it. */
import { Menu } from 'obsidian';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { problemsWords } from '../../words/words';
import type { Finding, Fix } from '../../insight/doctor/doctor';
import { isShortcut, placeAfter } from '../parts/keys';
import { isRightToLeft, turned } from '../parts/right-to-left';
import { showBelow } from '../parts/show-menu';
import { useSteadyRows } from '../parts/steady';
import { useAnnouncer } from '../hooks/use-announcer';
import { useChange } from '../hooks/use-change';
import type { Done, ProblemActions } from '../ports/problem-actions';
import { fixedTogether, sectionsOf, type ProblemRow, type ProblemSection } from './problem-list';
import { Problem, type RowHost } from './problem-row';

/** What the panel is given. */
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

/** The problems of all notes, note by note, with what would put them right. */
export function ProblemsPanel({ findings, loaded, actions, held, done, onDone }: ProblemsPanelProps) {
	const root = useRef<HTMLDivElement>(null);
	const region = useRef<HTMLDivElement>(null);
	const summary = useRef<HTMLParagraphElement>(null);
	const [shown, setShown] = useState(PAGE);
	const { said, announce } = useAnnouncer(region);
	const sections = useMemo(() => sectionsOf(findings, shown), [findings, shown]);
	const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
	const { current, focused } = useCurrent(rows);
	useChange(done, () => {
		if (done !== null) announce(done.words);
	});
	useLayoutEffect(() => {
		if (held === null || root.current?.contains(root.current.doc.activeElement) === true) return;
		(rowsIn(root.current).find(({ dataset }) => dataset.key === current?.key) ?? summary.current)?.focus();
	}, [held]);

	const host: RowHost = {
		open: ({ finding: { path, line } }, where) => void actions.openLine(path, line, where),
		fix: ({ finding }, button) => showFix(finding, button, actions, onDone),
		focused,
	};
	const steady = useSteadyRows('.nurture-problem-row');
	return (
		<div ref={root} onKeyDown={(event) => moveFocus(event, root.current, rows)} {...steady}>
			<p ref={summary} class="nurture-problems-summary" role="status" tabIndex={-1}>
				{loaded ? summaryOf(findings, rows) : problemsWords.reading}
			</p>
			<div ref={region} role="status" class="nurture-unseen">
				{said}
			</div>
			<FixAll findings={findings} onFix={(fixes) => void actions.fixAll(fixes, onDone)} />
			{sections.map((section) => (
				<Section key={section.key} section={section} current={current} host={host} />
			))}
			<More left={findings.length - rows.length} onMore={() => setShown(shown + PAGE)} />
		</div>
	);
}

function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
	if (left <= 0) return null;
	return (
		<button type="button" class="nurture-problems-more" onClick={onMore}>
			{problemsWords.more(Math.min(PAGE, left))}
		</button>
	);
}

/** The problem that the tab key leads to: the one that had the focus last, or what has taken its place. */
function useCurrent(rows: readonly ProblemRow[]) {
	const [active, setActive] = useState<{ readonly key: string; readonly at: number } | null>(null);
	const at = rows.findIndex(({ key }) => key === active?.key);
	// A row that is gone leaves its place to the next one, or to the last.
	const current = rows[at === -1 ? Math.min(active?.at ?? 0, rows.length - 1) : at] ?? null;
	useLayoutEffect(() => {
		if (active !== null && at === -1)
			setActive(current === null ? null : { key: current.key, at: rows.indexOf(current) });
	}, [rows]);
	const focused = (key: string): void => setActive({ key, at: rows.findIndex((row) => row.key === key) });
	return { current, focused };
}

/** How many problems notes have by themselves; nothing where there are only pairs of notes, which say it. */
function summaryOf(findings: readonly Finding[], rows: readonly ProblemRow[]): string {
	const count = findings.filter(({ other }) => other === null).length;
	if (count > 0) return problemsWords.count(count);
	return rows.length > 0 ? '' : problemsWords.none;
}

interface FixAllProps {
	readonly findings: readonly Finding[];
	readonly onFix: (fixes: readonly Fix[]) => void;
}

/** A button for each kind of problem of which several can be fixed together. */
function FixAll({ findings, onFix }: FixAllProps) {
	const together = useMemo(() => fixedTogether(findings), [findings]);
	if (together.length === 0) return null;
	return (
		<div class="nurture-problems-all">
			{together.map(({ code, fixes }) => (
				<button key={code} type="button" aria-haspopup="dialog" onClick={() => onFix(fixes)}>
					{problemsWords.fixAll(code, fixes.length)}
				</button>
			))}
		</div>
	);
}

interface SectionProps {
	readonly section: ProblemSection;
	readonly current: ProblemRow | null;
	readonly host: RowHost;
}

function Section({ section: { title, path, rows }, current, host }: SectionProps) {
	return (
		<section class="nurture-problems-note">
			<h4 title={path ?? undefined} dir="auto">
				{title}
			</h4>
			<ul>
				{rows.map((row) => (
					<Problem key={row.key} row={row} active={row === current} host={host} />
				))}
			</ul>
		</section>
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
	if (!root || !focused || !row || isShortcut(event)) return;
	const all = rowsIn(root);
	const at = all.findIndex((button) => row.contains(button));
	const to = placeAfter(event.key, at, rows.length);
	const target = to === undefined ? buttonBeside(event.key, row) : all[to];
	if (target === undefined) return;
	event.preventDefault();
	target.focus();
}

/** The button of a row that a key leads to sideways: the problem's own, or the one that shows its fix. */
function buttonBeside(key: string, row: Element): HTMLElement | undefined {
	const [problem, fix] = row.querySelectorAll('button');
	return new Map([
		['ArrowLeft', problem],
		['ArrowRight', fix],
	]).get(turned(key, isRightToLeft(row)));
}
