/** Page preview: a small window with the note that a link leads to. */
import { Component, type TFile } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app/app';
import { listen } from '../app/listen';
import { MarkdownRenderer } from '../ui';
import { Keymap } from '../ui/keymap';
import { FollowLinks } from './follow-links';

const WAIT = 300;
const GAP = 6;

interface HoverParent {
	hoverPopover: unknown;
}

interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent?: HoverParent;
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
}

/** Beside what it belongs to where there is room, so that it covers no other row; else below or above. */
function cornerOf({ width, height }: DOMRect, at: DOMRect, view: Window): { left: number; top: number } {
	const beside = at.left - GAP - width;
	if (beside > 4 && at.left > view.innerWidth / 2)
		return { left: beside, top: Math.min(at.top, view.innerHeight - height - 4) };
	const below = at.bottom + GAP;
	return {
		left: Math.max(4, Math.min(at.left, view.innerWidth - width - 4)),
		top: below + height < view.innerHeight ? below : at.top - GAP - height,
	};
}

/** A window that stays while the pointer is over it or over what it belongs to. */
export class HoverPopover extends Component {
	readonly hoverEl = createDiv({ cls: 'popover hover-popover' });
	state = 0;
	private timer = 0;

	constructor(
		readonly parent: HoverParent,
		readonly targetEl: HTMLElement | null,
		waitTime = WAIT,
	) {
		super();
		(parent.hoverPopover as HoverPopover | null)?.hide();
		parent.hoverPopover = this;
		for (const element of [targetEl, this.hoverEl]) {
			element?.addEventListener('mouseleave', this.leave);
			element?.addEventListener('mouseenter', this.stay);
		}
		this.timer = window.setTimeout(() => this.show(), waitTime);
	}

	hide(): void {
		window.clearTimeout(this.timer);
		this.hoverEl.remove();
		this.targetEl?.removeEventListener('mouseleave', this.leave);
		this.targetEl?.removeEventListener('mouseenter', this.stay);
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
		this.unload();
	}

	private readonly leave = (): void => {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => this.hide(), WAIT);
	};

	private readonly stay = (): void => {
		window.clearTimeout(this.timer);
		if (!this.hoverEl.isConnected) this.timer = window.setTimeout(() => this.show(), WAIT);
	};

	private show(): void {
		if (this.targetEl?.isConnected === false) return this.hide();
		const doc = this.targetEl?.ownerDocument ?? document;
		doc.body.append(this.hoverEl);
		const at = (this.targetEl ?? doc.body).getBoundingClientRect();
		const { left, top } = cornerOf(this.hoverEl.getBoundingClientRect(), at, doc.defaultView ?? window);
		this.hoverEl.setCssStyles({ left: `${left}px`, top: `${Math.max(4, top)}px` });
		this.load();
		return undefined;
	}
}

/** Shows previews for links over which the pointer stands: at once, or with Mod, as their source says. */
export function watchHovers(app: App): void {
	const parents = new WeakMap<HTMLElement, HoverParent>();
	listen(app.workspace, 'hover-link', (hover: HoverLink) => {
		const { event, source, hoverParent, linktext, sourcePath = '' } = hover;
		const needsMod = app.workspace.hoverSources.get(source)?.defaultMod ?? true;
		if (needsMod && !Keymap.isModifier(event, 'Mod')) return;
		const file = app.metadataCache.getFirstLinkpathDest(linktext, sourcePath);
		const target = targetOf(hover);
		if (file === null || target === null) return;
		const parent = hoverParent ?? parents.get(target) ?? { hoverPopover: null };
		parents.set(target, parent);
		const shown = parent.hoverPopover as HoverPopover | null;
		if (shown?.targetEl !== target) preview(app, file, new HoverPopover(parent, target));
	});
}

const targetOf = ({ event, targetEl }: HoverLink): HTMLElement | null =>
	targetEl ?? (event.target instanceof HTMLElement ? event.target : null);

/** Draws the note into the window. */
function preview(app: App, file: TFile, popover: HoverPopover): void {
	popover.hoverEl.createDiv({ cls: 'popover-title', text: file.basename });
	const text = popover.hoverEl.createDiv({ cls: 'markdown-embed-content markdown-preview-view markdown-rendered' });
	new FollowLinks(app, 'preview').watch(text, () => file.path, popover);
	void app.vault.cachedRead(file).then(async (markdown) => MarkdownRenderer.render(app, markdown, text));
}
