/** A person's brief in a small window, while the pointer rests on an element. */
import { HoverPopover, type HoverParent } from 'obsidian';
import { h, render } from 'preact';
import { BriefPanel, type BriefPanelProps } from './brief-panel';

export class BriefPopover extends HoverPopover {
	private readonly host: HTMLElement;

	constructor(parent: HoverParent, target: HTMLElement, props: BriefPanelProps) {
		super(parent, target);
		this.hoverEl.addClass('nurture-brief-popover');
		this.host = this.hoverEl.createDiv();
		// Drawn at once: the app looks how large the window is before it loads it.
		render(h(BriefPanel, props), this.host);
	}

	override onunload(): void {
		render(null, this.host);
	}
}
