/** Windows of their own for leaves: with the page's styles and classes, its keys, and its events. */
import { watchInsertions } from '../app/dom-helpers';
import { watchTooltips } from '../ui/tooltip';
import { keymap } from '../ui/keymap';
import { WorkspaceWindow, type WorkspaceItem } from './items';
import { Leaf } from './leaf';
import { Tabs } from './tabs';
import type { Workspace } from './workspace';

const SIZE = 'popup,width=760,height=640';

export class Popouts {
	constructor(private readonly workspace: Workspace) {
		followActive(window);
	}

	open(): Leaf {
		const leaf = new Leaf(this.workspace.app);
		this.into(leaf);
		return leaf;
	}

	move(leaf: Leaf): WorkspaceWindow {
		const group = leaf.parent;
		if (group !== null) this.workspace.takeOut(leaf);
		return this.into(leaf);
	}

	/** True if `root` is a window that has just lost its last leaf: it is closed. */
	closed(root: WorkspaceItem): boolean {
		if (!(root instanceof WorkspaceWindow)) return false;
		const { win } = root;
		this.forget(root, win);
		win.close();
		return true;
	}

	private into(leaf: Leaf): WorkspaceWindow {
		const win = window.open('', '', SIZE);
		if (win === null) throw new Error('The browser does not let the page open a window');
		const root = new WorkspaceWindow(this.workspace, 'vertical', 'mod-root');
		const group = new Tabs(this.workspace);
		this.dress(win);
		win.document.body
			.createDiv({ cls: 'app-container' })
			.createDiv({ cls: 'horizontal-main-container' })
			.createDiv({ cls: 'workspace' })
			.append(root.containerEl);
		this.workspace.floatingSplit.children.push(root);
		root.parent = null;
		root.add(group);
		group.add(leaf);
		win.addEventListener('pagehide', () => {
			for (const open of root.leaves()) open.detach();
		});
		this.workspace.trigger('window-open', root, win);
		return root;
	}

	/** Gives the window the page's looks, helpers and keys. */
	private dress(win: Window): void {
		for (const style of document.querySelectorAll('style, link[rel=stylesheet]'))
			win.document.head.append(win.document.importNode(style, true));
		for (const element of win.document.head.querySelectorAll<HTMLLinkElement>('link'))
			element.href = new URL(element.getAttribute('href') ?? '', window.location.href).href;
		const here = win as unknown as Record<string, Record<string, object> | undefined>;
		for (const name of [
			'Node',
			'Element',
			'HTMLElement',
			'SVGElement',
			'Document',
			'DocumentFragment',
			'UIEvent',
		]) {
			const own = (window as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;
			const theirs = here[name]?.['prototype'];
			if (own !== undefined && theirs !== undefined) copyMissing(own, theirs);
		}
		win.document.body.className = `${document.body.className} is-popout-window`;
		win.document.title = 'Workbench';
		followActive(win);
		watchInsertions(win.document);
		watchTooltips(win.document);
		keymap.listenTo(win);
	}

	private forget(root: WorkspaceWindow, win: Window): void {
		const all = this.workspace.floatingSplit.children;
		const at = all.indexOf(root);
		if (at < 0) return;
		all.splice(at, 1);
		if (activeWindow === win) makeActive(window);
		this.workspace.trigger('window-close', root, win);
	}
}

function makeActive(win: Window): void {
	Object.assign(window, { activeWindow: win, activeDocument: win.document });
}

/** The window that was last worked in is the active one. */
function followActive(win: Window): void {
	for (const type of ['focus', 'focusin', 'pointerdown', 'keydown'])
		win.addEventListener(type, () => makeActive(win), true);
}

function copyMissing(from: object, to: object): void {
	for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(from)))
		if (!(name in to)) Object.defineProperty(to, name, descriptor);
}
