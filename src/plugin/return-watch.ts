/** Notices when the user comes back from a mail, a call or a messenger that was opened, and says so once for each. */
import { Component } from 'obsidian';
import type { Day } from '../core/day';

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
	private waiting: readonly Opened[] = [];

	constructor(private readonly onReturn: (opened: Opened) => void) {
		super();
	}

	override onload(): void {
		const doc = activeDocument;
		this.registerDomEvent(window, 'focus', () => this.back());
		this.registerDomEvent(doc, 'visibilitychange', () => {
			if (doc.visibilityState === 'visible') this.back();
		});
		this.register(() => (this.waiting = []));
	}

	/** A channel is about to be opened. The last one for a person counts. */
	left(opened: Opened): void {
		this.waiting = [...this.waiting.filter(({ at }) => at() !== opened.at()), opened];
	}

	private back(): void {
		const all = this.waiting;
		this.waiting = [];
		for (const opened of all) this.onReturn(opened);
	}
}
