/** Scopes of keys: the topmost one that is open hears a key first, then its parents. */
import type { KeymapContext, KeymapEventHandler, KeymapEventListener, Modifier, PaneType, UserEvent } from 'obsidian';

type Handler = KeymapEventHandler & { readonly func: KeymapEventListener };

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const MOD: Modifier = isMac ? 'Meta' : 'Ctrl';
const ORDER: readonly Modifier[] = ['Alt', 'Ctrl', 'Meta', 'Shift'];

function held(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
	if (modifier === 'Mod') return isMac ? evt.metaKey : evt.ctrlKey;
	if (modifier === 'Ctrl') return evt.ctrlKey;
	if (modifier === 'Meta') return evt.metaKey;
	return modifier === 'Shift' ? evt.shiftKey : evt.altKey;
}

function written(modifiers: readonly Modifier[]): string {
	const real = new Set<Modifier>(modifiers.map((modifier) => (modifier === 'Mod' ? MOD : modifier)));
	return ORDER.filter((modifier) => real.has(modifier)).join(',');
}

/** What a listener throws is reported, and the key goes on to the next. */
function answerOf(func: KeymapEventListener, evt: KeyboardEvent, context: KeymapContext): unknown {
	try {
		return func(evt, context);
	} catch (error) {
		console.error(error);
		return undefined;
	}
}

export class Scope {
	private readonly handlers: Handler[] = [];

	constructor(private readonly parent?: Scope) {}

	/**
	 * `null` modifiers or key: any. The last one registered is asked first. A listener that returns `false` has used
	 * the key up.
	 */
	register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): KeymapEventHandler {
		const handler: Handler = {
			scope: this,
			modifiers: modifiers === null ? null : written(modifiers),
			key,
			func,
		};
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: KeymapEventHandler): void {
		const at = this.handlers.indexOf(handler as Handler);
		if (at !== -1) this.handlers.splice(at, 1);
	}

	handleKey(evt: KeyboardEvent, context: KeymapContext): unknown {
		for (const { key, modifiers, func } of [...this.handlers].reverse()) {
			const isIt =
				(key === null || key.toLowerCase() === evt.key.toLowerCase() || key === context.vkey) &&
				(modifiers === null || modifiers === context.modifiers);
			if (!isIt) continue;
			const answer = answerOf(func, evt, context);
			if (answer !== undefined) return answer;
		}
		return this.parent?.handleKey(evt, context);
	}
}

export class Keymap {
	private readonly open: Scope[] = [];
	private readonly windows = new WeakSet<Window>();

	constructor(private readonly root: Scope) {}

	pushScope(scope: Scope): void {
		this.popScope(scope);
		this.open.push(scope);
	}

	popScope(scope: Scope): void {
		const at = this.open.indexOf(scope);
		if (at !== -1) this.open.splice(at, 1);
	}

	/** Hears the keys of a window; a second time changes nothing. */
	listenTo(win: Window): void {
		if (this.windows.has(win)) return;
		this.windows.add(win);
		win.addEventListener('keydown', (evt) => this.onKey(evt), true);
	}

	static isModifier(evt: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
		return held(evt, modifier);
	}

	/** Whether, and where, a click or key asks for a new leaf. */
	static isModEvent(evt?: UserEvent | null): PaneType | boolean {
		if (!evt) return false;
		if (evt.instanceOf(MouseEvent) && evt.button === 1) return 'tab';
		if (!held(evt, 'Mod')) return false;
		if (!held(evt, 'Alt')) return 'tab';
		return held(evt, 'Shift') ? 'window' : 'split';
	}

	private onKey(evt: KeyboardEvent): void {
		if (evt.isComposing) return;
		const modifiers = written(ORDER.filter((modifier) => held(evt, modifier)));
		const answer = (this.open.at(-1) ?? this.root).handleKey(evt, {
			modifiers,
			key: evt.key,
			vkey: evt.code.replace(/^(?:Key|Digit)/, ''),
		});
		if (answer !== false) return;
		evt.preventDefault();
		evt.stopPropagation();
	}
}

/** The page's one keymap, over the app's own scope. */
export const rootScope = new Scope();
export const keymap = new Keymap(rootScope);
