/** A person's brief in a small window, while the pointer rests on an element. */
import { debounce, HoverPopover, type HoverParent } from 'obsidian';
import { h, render, type Attributes } from 'preact';
import { BriefPanel, type BriefPanelProps } from './brief-panel';

/** A sync changes notes by the thousand: the brief is drawn once for those of so many milliseconds. */
const PAUSE = 50;

/** What a small window needs to go along with what changes while it is shown. */
export interface BriefSource {
	/** The brief as it is now; null where the person is none any more: then the last one stays. */
	now(): (BriefPanelProps & Attributes) | null;
	/** Calls back with each change, until what it gives is called. */
	onChange(listener: () => void): () => void;
}

/** The brief over a row of the list, for as long as the pointer stays. */
export class BriefPopover extends HoverPopover {
	readonly #host: HTMLElement;
	readonly #source: BriefSource;

	constructor(parent: HoverParent, target: HTMLElement, source: BriefSource) {
		super(parent, target);
		this.#source = source;
		this.hoverEl.addClass('nurture-brief-popover');
		this.#host = this.hoverEl.createDiv();
		// Drawn at once: the app looks how large the window is before it loads it.
		this.#draw();
	}

	override onload(): void {
		const drawSoon = debounce(() => this.#draw(), PAUSE);
		this.register(() => drawSoon.cancel());
		this.register(this.#source.onChange(drawSoon));
	}

	override onunload(): void {
		render(null, this.#host);
	}

	#draw(): void {
		const panel = this.#source.now();
		if (panel !== null) render(h(BriefPanel, panel), this.#host);
	}
}
