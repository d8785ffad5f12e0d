/** Notices when the user comes back from a mail, a call or a messenger that was opened, and says so once for each. */
import { Component, type Workspace } from 'obsidian';
import type { Day } from '../../core/time/day';

/** Somebody whom a channel was opened for. */
export interface Opened {
	/** The path of their note, wherever it has gone to. */
	readonly at: () => string;
	/** The kind of interaction that it may have become. */
	readonly kind: 'message' | 'call';
	readonly day: Day;
	/** What was shared with it: the line that would be noted, as it would be typed. Left out, nothing was. */
	readonly shared?: (() => string) | undefined;
}

/** In memory only: what is not asked for on the first return is forgotten. */
export class ReturnWatch extends Component {
	#waiting: readonly Opened[] = [];
	readonly #workspace: Workspace;
	readonly #onReturn: (opened: Opened) => void;

	constructor(workspace: Workspace, onReturn: (opened: Opened) => void) {
		super();
		this.#workspace = workspace;
		this.#onReturn = onReturn;
	}

	override onload(): void {
		this.#listen(window);
		// A window of its own is come back to by itself.
		this.registerEvent(this.#workspace.on('window-open', (_, win) => this.#listen(win)));
		this.register(() => (this.#waiting = []));
	}

	/** A channel is about to be opened. The last one for a person counts. */
	left(opened: Opened): void {
		this.#waiting = [...this.#waiting.filter(({ at }) => at() !== opened.at()), opened];
	}

	#listen(win: Window): void {
		const { document: doc } = win;
		this.registerDomEvent(win, 'focus', () => this.#back());
		this.registerDomEvent(doc, 'visibilitychange', () => {
			if (doc.visibilityState === 'visible') this.#back();
		});
	}

	#back(): void {
		const all = this.#waiting;
		this.#waiting = [];
		for (const opened of all) this.#onReturn(opened);
	}
}
