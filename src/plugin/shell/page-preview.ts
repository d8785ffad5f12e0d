/** The app's page preview over the rows of Nurture's lists. */
import type { App, HoverParent, Plugin } from 'obsidian';

/** The name under which the page preview knows Nurture's lists. */
const HOVER_SOURCE = 'nurture';

/** Lets the user choose in the page preview's settings whether it is shown for Nurture's lists. */
export function registerPagePreview(plugin: Plugin): void {
	plugin.registerHoverLinkSource(HOVER_SOURCE, { display: plugin.manifest.name, defaultMod: false });
}

/** Where the pointer rests, and on the row of which note. */
export interface Hovered {
	readonly event: MouseEvent;
	readonly target: HTMLElement;
	readonly path: string;
}

/** Shows the page preview of a note, as hovering over a link does. */
export function previewPage(app: App, hoverParent: HoverParent, { event, target, path }: Hovered): void {
	app.workspace.trigger('hover-link', {
		event,
		source: HOVER_SOURCE,
		hoverParent,
		targetEl: target,
		linktext: path,
		sourcePath: '',
	});
}
