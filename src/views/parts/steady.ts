/**
 * Presses that were meant for something else than what they hit: the second of a double click, a key held down, and any
 * press right after a row that was pressed has gone, for another one stands there by then; a key pressed twice at once
 * on a row that stays. Nothing is done by them.
 */
import type { Modal } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isShortcut } from './keys';

/** So many milliseconds nothing is done for what has just slid under a finger or a pointer. */
const REST = 500;

/** The time in which presses do nothing. */
export class Rest {
	#until = 0;

	begin(): void {
		this.#until = performance.now() + REST;
	}

	get lasts(): boolean {
		return performance.now() < this.#until;
	}
}

/** The key that was pressed last, and where: pressed there again at once it slipped, and has done its work. */
class Again {
	readonly #rest = new Rest();
	#last: { readonly row: HTMLElement; readonly key: string } | null = null;

	/** Whether a key does nothing for that reason. */
	isAgain(row: HTMLElement, key: string): boolean {
		const last = this.#last;
		const rest = this.#rest;
		if (last?.row === row && last.key === key && rest.lasts) return true;
		this.#last = { row, key };
		rest.begin();
		return false;
	}
}

/** Whether a click is the second of a double click, or a later one: the first has done what was meant. */
export const isEcho = ({ detail }: Pick<MouseEvent, 'detail'>): boolean => detail > 1;

/** Whether a key does something; the others lead on, or away. */
const acts = (event: KeyboardEvent): boolean =>
	event.key === 'Enter' || (Array.from(event.key).length === 1 && !isShortcut(event));

function refuse(event: Event): void {
	event.preventDefault();
	event.stopPropagation();
}

/** Keeps a dialog open where the second click of the double click that opened it falls beside it. */
export function heldOpen({ containerEl, modalEl }: Pick<Modal, 'containerEl' | 'modalEl'>): void {
	const isBeside = ({ target }: Event): boolean => !modalEl.contains(target as Node);
	const onClick = (event: MouseEvent): void => void (isEcho(event) && isBeside(event) && refuse(event));
	containerEl.addEventListener('click', onClick, { capture: true });
}

/**
 * For rows that a press takes away. Gives what listens on the element around them; to be called where they are drawn.
 * `row` selects a row from within, `isThere` says whether one that was pressed is still listed.
 */
export function useSteadyRows(row: string, isThere = (element: HTMLElement): boolean => element.isConnected) {
	const pressed = useRef(new Set<HTMLElement>());
	const rest = useRef(new Rest());
	const again = useRef(new Again());
	useLayoutEffect(() => {
		for (const element of pressed.current) {
			if (isThere(element)) continue;
			pressed.current.delete(element);
			rest.current.begin();
		}
	});
	const rowOf = ({ target }: Event): HTMLElement | null => (target as HTMLElement).closest<HTMLElement>(row);
	const press = (event: Event): void => {
		const element = rowOf(event);
		if (element !== null) pressed.current.add(element);
	};
	/** What stands beside the rows does not slide. */
	const rests = (event: Event): boolean => rest.current.lasts && rowOf(event) !== null;
	/** A key held down is no second press, and what opens and shuts may do so at once. */
	const isAgain = (event: KeyboardEvent): boolean => {
		const element = event.repeat ? null : rowOf(event);
		if (element === null || element.hasAttribute('aria-expanded')) return false;
		const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
		return again.current.isAgain(element, [key, ctrlKey, metaKey, shiftKey, altKey].join());
	};
	return {
		// Also what opens a menu, of which the row may go.
		onPointerDownCapture: press,
		onClickCapture: (event: MouseEvent): void => (isEcho(event) || rests(event) ? refuse : press)(event),
		onKeyDownCapture: (event: KeyboardEvent): void => {
			const isHeld = event.repeat && (event.key === 'Enter' || event.key === ' ');
			if (acts(event)) (isHeld || rests(event) || isAgain(event) ? refuse : press)(event);
		},
	};
}
