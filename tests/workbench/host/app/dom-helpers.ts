/** The app's helpers on elements and events, where those of the mocks are made for one window and strict tests. */

interface Watch {
	readonly element: HTMLElement;
	readonly run: () => void;
	place: Document | null;
}

const watches = new Set<Watch>();

/** The document in which an element stands, if it stands in one. */
const placeOf = (element: HTMLElement): Document | null => (element.isConnected ? element.ownerDocument : null);

function lookAgain(): void {
	for (const watch of [...watches]) {
		const place = placeOf(watch.element);
		if (place === watch.place) continue;
		watch.place = place;
		if (place !== null) watch.run();
	}
}

function watchPlace(element: HTMLElement, run: () => void): () => void {
	const watch: Watch = { element, run, place: placeOf(element) };
	watches.add(watch);
	return () => void watches.delete(watch);
}

/** Tells of elements that come into the document. */
export function watchInsertions(doc: Document): void {
	new MutationObserver(lookAgain).observe(doc, { childList: true, subtree: true });
}

function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
	const stop = watchPlace(this, () => {
		if (once) stop();
		listener();
	});
	if (this.isConnected)
		queueMicrotask(() => {
			if (once) stop();
			listener();
		});
	return stop;
}

function onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
	let before = this.win;
	return watchPlace(this, () => {
		if (this.win === before) return;
		before = this.win;
		listener(before);
	});
}

/** Whether a thing is of a class, or of the class of that name of the window it comes from. */
function isOfClass(thing: object, win: Window, type: { readonly name: string }): boolean {
	const theirs = (win as unknown as Record<string, unknown>)[type.name];
	return [type, theirs].some((kind) => typeof kind === 'function' && thing instanceof kind);
}

/** An element that is not there is `null`, and not an error. */
function find(this: ParentNode, selector: string): Element | null {
	return this.querySelector(selector);
}

/** To be called after the mocks have put their helpers in place. */
export function correctHelpers(): void {
	for (const { prototype } of [Element, HTMLElement, DocumentFragment]) Object.assign(prototype, { find });
	Object.assign(HTMLElement.prototype, { onNodeInserted, onWindowMigrated });
	Object.defineProperties(Node.prototype, {
		doc: {
			configurable: true,
			get(this: Node) {
				return this instanceof Document || this.nodeType === Node.DOCUMENT_NODE
					? this
					: (this.ownerDocument ?? document);
			},
		},
		instanceOf: {
			configurable: true,
			writable: true,
			value(this: Node, type: { readonly name: string }) {
				return isOfClass(this, this.win, type);
			},
		},
	});
	Object.defineProperties(UIEvent.prototype, {
		win: {
			configurable: true,
			get(this: UIEvent) {
				return this.view ?? (this.target as Node | null)?.win ?? window;
			},
		},
		targetNode: {
			configurable: true,
			get(this: UIEvent) {
				return this.target !== null && 'nodeType' in this.target ? this.target : null;
			},
		},
		instanceOf: {
			configurable: true,
			writable: true,
			value(this: UIEvent, type: { readonly name: string }) {
				return isOfClass(this, this.win, type);
			},
		},
	});
	watchInsertions(document);
}
