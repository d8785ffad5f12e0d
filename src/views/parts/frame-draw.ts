/** Drawing once a frame, however much has changed. */

/** Draws what is in an element while it is open: at once, or once in the next frame of the window it is in by then. */
export class FrameDraw {
	#open = false;
	#frame: { readonly win: Window; readonly id: number } | null = null;
	readonly #element: () => HTMLElement;
	readonly #draw: () => void;

	constructor(element: () => HTMLElement, draw: () => void) {
		this.#element = element;
		this.#draw = draw;
	}

	/** From here on it is drawn; the first time at once. */
	start(): void {
		this.#open = true;
		this.#draw();
	}

	/** From here on nothing is drawn any more. */
	stop(): void {
		this.#open = false;
		this.#cancel();
	}

	now(): void {
		if (this.#open) this.#draw();
	}

	soon(): void {
		const { win } = this.#element();
		if (this.#frame?.win === win || !this.#open) return;
		this.#cancel();
		this.#frame = {
			win,
			id: win.requestAnimationFrame(() => {
				this.#frame = null;
				this.#draw();
			}),
		};
	}

	#cancel(): void {
		this.#frame?.win.cancelAnimationFrame(this.#frame.id);
		this.#frame = null;
	}
}
