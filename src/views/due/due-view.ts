/** The sidebar *Due to nurture*: an Obsidian view around the panel. */
import type { Workspace, WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import type { Day } from '../../core/time/day';
import { dueWords } from '../../words/app/due';
import type { KeptPortion } from '../../insight/rhythm/portion';
import type { People } from '../../services/people';
import type { Actions } from '../ports/actions';
import { Moves } from '../parts/moves';
import { RememberingView } from '../parts/panel-view';
import { keptPortion } from './due-model';
import { DuePanel } from './due-panel';
import { INITIAL_STATE, parseState, type DueState } from './due-state';

export const DUE_VIEW_TYPE = 'nurture-due';

/** The portion of a day as the list shows it, for whoever tells of it elsewhere; null where no list has one. */
export function listedPortion(workspace: Workspace, day: Day): KeptPortion | null {
	const kept = workspace.getLeavesOfType(DUE_VIEW_TYPE).map((leaf) => parseState(leaf.getViewState().state).portion);
	return kept.find((portion) => portion?.day === day) ?? null;
}

/** *Due to nurture* as a view of the app. */
export class DueView extends RememberingView<DueState> {
	readonly #moves = new Moves();

	readonly #actions: Actions;

	constructor(leaf: WorkspaceLeaf, people: People, actions: Actions) {
		super(leaf, people, INITIAL_STATE, parseState);
		this.#actions = actions;
	}

	getViewType(): string {
		return DUE_VIEW_TYPE;
	}

	getDisplayText(): string {
		return dueWords.title;
	}

	override getIcon(): string {
		return 'sprout';
	}

	/** Puts the focus into the list. */
	enter(): void {
		const find = (selector: string): HTMLElement | null => this.contentEl.querySelector<HTMLElement>(selector);
		(find('.nurture-row[tabindex="0"]') ?? find('button'))?.focus();
	}

	protected override async onOpen(): Promise<void> {
		this.addAction('message-square-plus', dueWords.logInteraction, () => this.#actions.logWithDetails([]));
		this.addAction('user-plus', dueWords.newPerson, () => this.#actions.newPerson());
		this.registerEvent(
			this.app.vault.on('rename', ({ path }, from) =>
				this.#moves.add(from, path, this.remembered.portion?.paths ?? []),
			),
		);
		return super.onOpen();
	}

	protected panel(): ComponentChild {
		const actions = this.#actions;
		const { people } = this;
		const members = people.list();
		this.#followMoves();
		// Once a day, and only of notes that have been read. It goes with the state of the view, which the app stores
		// in its own time.
		if (people.loaded)
			this.remembered = {
				...this.remembered,
				portion: keptPortion(members, people.today, people.settings, this.remembered.portion),
			};
		return h(DuePanel, {
			members,
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			state: this.remembered,
			onState: (state) => this.remember(state),
			actions,
		});
	}

	/** Today's portion holds the same people, wherever their notes are now. */
	#followMoves(): void {
		const { portion } = this.remembered;
		if (portion === null) return;
		const paths = portion.paths.map(this.#moves.follow(portion.paths, (path) => this.people.member(path) !== null));
		if (paths.every((path, at) => path === portion.paths[at])) return;
		this.follow({ ...this.remembered, portion: { ...portion, paths } });
	}
}
