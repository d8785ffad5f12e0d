/** The sidebar *Due to nurture*: an Obsidian view around the panel. */
import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { dueWords } from '../../core/words/due';
import type { People } from '../../services/people';
import type { Actions } from '../actions';
import { FrameDraw } from '../parts/frame-draw';
import { Moves } from '../parts/moves';
import { keptPortion } from './due-model';
import { DuePanel } from './due-panel';
import { INITIAL_STATE, parseState, type DueState } from './due-state';

export const DUE_VIEW_TYPE = 'nurture-due';

export class DueView extends ItemView {
	override navigation = false;
	private remembered: DueState = INITIAL_STATE;
	private readonly frame = new FrameDraw(() => this.contentEl, () => this.draw());
	private readonly moves = new Moves();
	/** Counts the windows the view has been in: in a new one everything is built anew, with that window's observers. */
	private windows = 0;

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly actions: Actions) {
		super(leaf);
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

	override getState(): Record<string, unknown> {
		return { ...this.remembered };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.remembered = parseState(state);
		this.frame.now();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.addAction('message-square-plus', dueWords.logInteraction, () => this.actions.logWithDetails([]));
		this.addAction('user-plus', dueWords.newPerson, () => this.actions.newPerson());
		this.register(this.people.onChange(() => this.frame.soon()));
		this.register(this.contentEl.onWindowMigrated(() => {
			this.windows += 1;
			this.frame.soon();
		}));
		this.registerEvent(this.app.vault.on('rename', ({ path }, from) => this.moves.add(from, path, this.remembered.portion?.paths ?? [])));
		this.frame.start();
	}

	protected override async onClose(): Promise<void> {
		this.frame.stop();
		render(null, this.contentEl);
	}

	private draw(): void {
		const { people, actions } = this;
		const members = people.list();
		this.followMoves();
		// Once a day, and only of notes that have been read. It goes with the state of the view, which the app stores in its own time.
		if (people.loaded) this.remembered = { ...this.remembered, portion: keptPortion(members, people.today, people.settings, this.remembered.portion) };
		render(h(DuePanel, {
			key: this.windows,
			members,
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			state: this.remembered,
			onState: (state) => this.remember(state),
			actions,
		}), this.contentEl);
	}

	/** Today's portion holds the same people, wherever their notes are now. */
	private followMoves(): void {
		const { portion } = this.remembered;
		if (portion === null) return;
		const paths = portion.paths.map(this.moves.follow(portion.paths, (path) => this.people.member(path) !== null));
		if (paths.every((path, at) => path === portion.paths[at])) return;
		this.remembered = { ...this.remembered, portion: { ...portion, paths } };
		void this.app.workspace.requestSaveLayout();
	}

	private remember(state: DueState): void {
		this.remembered = state;
		this.frame.now();
		void this.app.workspace.requestSaveLayout();
	}
}
