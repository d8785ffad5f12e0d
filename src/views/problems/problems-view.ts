/** Everything in people's notes that could not be read as it seems to be meant: an Obsidian view around the panel. */
import { debounce, ItemView, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { problemsWords } from '../../words/words';
import type { Fixes } from '../../services/fixes';
import type { People } from '../../services/people';
import type { ProblemActions } from '../ports/problem-actions';
import { ProblemsPanel } from './problems-panel';

export const PROBLEMS_VIEW_TYPE = 'nurture-problems';

/** A sync changes notes by the thousand: the list is drawn once for those of so many milliseconds. */
const PAUSE = 100;

/** *Problems in my notes* as a tab of the app. */
export class ProblemsView extends ItemView {
	override icon = 'list-x';
	override navigation = false;
	#done: { readonly words: string } | null = null;
	/** Whether the focus comes back from a dialog, to a row that may be gone by then. */
	#returning = false;
	readonly #drawSoon = debounce(() => this.#draw(), PAUSE);

	readonly #people: People;
	readonly #fixes: Pick<Fixes, 'findings'>;
	readonly #actions: ProblemActions;

	constructor(leaf: WorkspaceLeaf, people: People, fixes: Pick<Fixes, 'findings'>, actions: ProblemActions) {
		super(leaf);
		this.#people = people;
		this.#fixes = fixes;
		this.#actions = actions;
	}

	getViewType(): string {
		return PROBLEMS_VIEW_TYPE;
	}

	getDisplayText(): string {
		return problemsWords.title;
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('nurture-problems');
		this.register(() => this.#drawSoon.cancel());
		this.register(this.#people.onChange(this.#drawSoon));
		this.#draw();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		render(null, this.contentEl);
		return Promise.resolve();
	}

	#draw(): void {
		const people = this.#people;
		const fixes = this.#fixes;
		const actions = this.#actions;
		const { contentEl } = this;
		const { activeElement, body } = contentEl.doc;
		const held =
			contentEl.contains(activeElement) ||
			(this.#returning && (activeElement === null || activeElement === body));
		this.#returning = false;
		render(
			h(ProblemsPanel, {
				findings: people.loaded ? fixes.findings() : [],
				loaded: people.loaded,
				actions,
				held: held ? {} : null,
				done: this.#done,
				onDone: (words) => {
					this.#done = { words };
					this.#returning = true;
					this.#drawSoon();
				},
			}),
			contentEl,
		);
	}
}
