/** The sidebar *Brief*: what to know before you talk to the person whose note is open, or to one that it is kept on. */
import { debounce, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { movedPath } from '../../core/text/vault-path';
import { briefWords } from '../../words/insight/brief';
import { briefLayout } from '../../insight/brief/layout';
import { briefContext } from '../../services/brief';
import type { People } from '../../services/people';
import type { Actions } from '../ports/actions';
import { BriefScreen } from './brief-screen';

export const BRIEF_VIEW_TYPE = 'nurture-brief';

/** A sync changes notes by the thousand: the brief is drawn once for those of so many milliseconds. */
const PAUSE = 50;

/** What the workspace keeps: who is shown, and whether that stays so while notes are opened. */
interface BriefState {
	readonly path: string | null;
	readonly pinned: boolean;
}

function parseState(stored: unknown): BriefState {
	const { path, pinned } =
		typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
	return { path: typeof path === 'string' ? path : null, pinned: pinned === true && typeof path === 'string' };
}

/** The brief in a sidebar, of the person whose note is open unless another is pinned. */
export class BriefView extends ItemView {
	override navigation = false;
	#state: BriefState = { path: null, pinned: false };
	#shown = false;
	/** The note that was opened last before the vault was read: it may be somebody's, and may not. */
	#opened: string | null = null;
	readonly #people: People;
	readonly #actions: Actions;

	constructor(leaf: WorkspaceLeaf, people: People, actions: Actions) {
		super(leaf);
		this.#people = people;
		this.#actions = actions;
	}

	getViewType(): string {
		return BRIEF_VIEW_TYPE;
	}

	getDisplayText(): string {
		return briefWords.title;
	}

	override getIcon(): string {
		return 'notebook-tabs';
	}

	override getState(): Record<string, unknown> {
		return { ...this.#state };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const stored = parseState(state);
		// Opened anew it has no state, and goes along with the open note.
		if (stored.path !== null) this.#state = stored;
		this.#draw();
		await super.setState(state, result);
	}

	/** Shows a person. Where another one was kept, this one is kept from now on. */
	show(path: string): void {
		this.#remember({ ...this.#state, path });
	}

	protected override async onOpen(): Promise<void> {
		this.#shown = true;
		const { workspace, vault } = this.app;
		const drawSoon = debounce(() => this.#draw(), PAUSE);
		this.register(() => drawSoon.cancel());
		this.register(this.#people.onChange(drawSoon));
		this.registerEvent(workspace.on('file-open', (file) => this.#follow(file?.path ?? null)));
		this.registerEvent(vault.on('rename', ({ path }, from) => this.#renamed(from, path)));
		if (this.#state.path === null) this.#follow(workspace.getActiveFile()?.path ?? null);
		this.#draw();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.#shown = false;
		render(null, this.contentEl);
		return Promise.resolve();
	}

	/**
	 * Goes along with the note that is open, if it is somebody's. Before the vault is read nobody is anybody: then it
	 * waits.
	 */
	#follow(path: string | null): void {
		if (!this.#people.loaded) this.#opened = path;
		else if (path !== null && path !== this.#state.path && !this.#isKept() && this.#people.member(path) !== null)
			this.#remember({ path, pinned: false });
	}

	/** Whether it stays on the person while notes are opened: as long as there is their note. */
	#isKept(): boolean {
		const { path, pinned } = this.#state;
		return pinned && path !== null && this.app.vault.getFileByPath(path) !== null;
	}

	/** A note goes by another path, or a folder that it is in does. */
	#renamed(from: string, to: string): void {
		const { path } = this.#state;
		const moved = path === null ? null : movedPath(path, from, to);
		if (moved === path) return;
		// Drawn again when the people have followed: until then nobody is missed.
		this.#state = { ...this.#state, path: moved };
		void this.app.workspace.requestSaveLayout();
	}

	#remember(state: BriefState): void {
		this.#state = state;
		this.#draw();
		void this.app.workspace.requestSaveLayout();
	}

	#draw(): void {
		if (!this.#shown) return;
		const people = this.#people;
		const actions = this.#actions;
		const opened = this.#opened;
		if (people.loaded && opened !== null) {
			this.#opened = null;
			this.#follow(opened);
		}
		const state = this.#state;
		const member = state.path === null ? null : people.member(state.path);
		render(
			h(BriefScreen, {
				loaded: people.loaded,
				pinned: state.pinned,
				onPin: () => this.#remember({ ...state, pinned: !state.pinned }),
				onChoose: () => actions.brief.choose((path) => this.show(path)),
				panel:
					member === null
						? null
						: {
								key: member.person.path,
								member,
								layout: briefLayout(member, briefContext(people)),
								today: people.today,
								actions,
							},
			}),
			this.contentEl,
		);
	}
}
