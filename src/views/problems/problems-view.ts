/** Everything in people's notes that could not be read as it seems to be meant: where, what, and what would do. */
import { debounce, ItemView, Keymap, type WorkspaceLeaf } from 'obsidian';
import type { Problem } from '../../core/problem';
import { noteName } from '../../core/vault-path';
import { problemsWords } from '../../core/words';
import type { People } from '../../services/people';
import type { OpenIn } from '../actions';

export const PROBLEMS_VIEW_TYPE = 'nurture-problems';

/** A sync changes notes by the thousand: the list is drawn once for those of so many milliseconds. */
const PAUSE = 100;

export type OpenLine = (path: string, line: number, where: OpenIn) => unknown;

const keyOf = ({ path, line, found }: Problem): string => `${path}:${line}:${found}`;

export class ProblemsView extends ItemView {
	override icon = 'list-x';
	override navigation = false;
	private drawn = '';

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly openLine: OpenLine) {
		super(leaf);
	}

	getViewType(): string {
		return PROBLEMS_VIEW_TYPE;
	}

	getDisplayText(): string {
		return problemsWords.title;
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('nurture-problems');
		const drawSoon = debounce(() => this.draw(), PAUSE);
		this.register(() => drawSoon.cancel());
		this.register(this.people.onChange(drawSoon));
		this.registerDomEvent(this.contentEl, 'keydown', (event) => this.move(event));
		this.draw();
		return Promise.resolve();
	}

	/** Draws anew if there is something new to draw; the focus stays on the problem it was on, or near it. */
	private draw(): void {
		const { people, contentEl } = this;
		const problems = people.roster.problems(people.today);
		const copies = people.roster.conflictCopies();
		const state = JSON.stringify([people.loaded, problems, copies]);
		if (state === this.drawn) return;
		this.drawn = state;
		const focused = this.rows().findIndex((row) => row === contentEl.doc.activeElement);
		const focusedKey = this.rows()[focused]?.dataset.key;
		contentEl.empty();
		const summary = !people.loaded ? problemsWords.reading : problems.length === 0 ? problemsWords.none : problemsWords.count(problems.length);
		contentEl.createEl('p', { cls: 'nurture-problems-summary', text: summary, attr: { role: 'status' } });
		for (const [path, own] of byPath(problems)) this.drawNote(path, own);
		if (copies.length > 0) this.drawCopies(copies);
		if (focused !== -1) (this.rows().find(({ dataset }) => dataset.key === focusedKey) ?? this.rows()[Math.min(focused, this.rows().length - 1)])?.focus();
	}

	private drawNote(path: string, problems: readonly Problem[]): void {
		const section = this.contentEl.createEl('section', { cls: 'nurture-problems-note' });
		section.createEl('h4', { text: noteName(path), attr: { title: path } });
		const list = section.createEl('ul');
		for (const problem of problems) this.drawProblem(list, problem);
	}

	private drawProblem(list: HTMLElement, problem: Problem): void {
		const { path, line, found, expected, severity } = problem;
		const row = list.createEl('li').createEl('button', { cls: 'nurture-problem', attr: { type: 'button', 'data-key': keyOf(problem) } });
		const head = row.createDiv({ cls: 'nurture-problem-head' });
		head.createSpan({ text: problemsWords.line(line) });
		head.createSpan({ cls: 'nurture-problem-severity', text: problemsWords.severity[severity] });
		row.createDiv({ cls: 'nurture-problem-found', text: problemsWords.found(found) });
		row.createDiv({ cls: 'nurture-problem-expected', text: problemsWords.expected(expected) });
		this.opens(row, path, line);
	}

	private drawCopies(copies: readonly { path: string; original: string }[]): void {
		const section = this.contentEl.createEl('section', { cls: 'nurture-problems-note' });
		section.createEl('h4', { text: problemsWords.copies });
		const list = section.createEl('ul');
		for (const { path, original } of copies) {
			const row = list.createEl('li').createEl('button', { cls: 'nurture-problem', attr: { type: 'button', 'data-key': path } });
			row.createDiv({ cls: 'nurture-problem-found', text: path });
			row.createDiv({ cls: 'nurture-problem-expected', text: problemsWords.copyOf(original) });
			this.opens(row, path, 1);
		}
	}

	private opens(row: HTMLElement, path: string, line: number): void {
		row.addEventListener('click', (event) => {
			const where = Keymap.isModEvent(event);
			void this.openLine(path, line, where === true ? 'tab' : where);
		});
	}

	private rows(): HTMLElement[] {
		return this.contentEl.findAll('.nurture-problem');
	}

	/** Arrow keys go from problem to problem, whatever note they are in. */
	private move(event: KeyboardEvent): void {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		const rows = this.rows();
		const at = rows.findIndex((row) => row === this.contentEl.doc.activeElement);
		if (step === undefined || at === -1) return;
		event.preventDefault();
		rows[at + step]?.focus();
	}
}

function byPath(problems: readonly Problem[]): Map<string, Problem[]> {
	const groups = new Map<string, Problem[]>();
	for (const problem of problems) groups.set(problem.path, [...(groups.get(problem.path) ?? []), problem]);
	return groups;
}
