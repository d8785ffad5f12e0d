/** A finger held still: what a right-click is to a mouse. */
import { useLayoutEffect, useRef } from 'preact/hooks';

const HOLD_MS = 500;
const STILL_PX = 10;

function swallow(event: Event): void {
	event.preventDefault();
	event.stopPropagation();
}

/**
 * Handlers for an element that does something when it is held. The click that ends a long press is swallowed, and so
 * is the `contextmenu` that some systems send for a held finger; where that comes first, the press ends with it. Only
 * fingers count: mice have their right button.
 */
export function useLongPress(onHold: (at: { x: number; y: number }) => void) {
	const press = useRef<{ timer: number; win: Window; x: number; y: number } | null>(null);
	const held = useRef(false);
	const stop = (): void => {
		if (press.current) press.current.win.clearTimeout(press.current.timer);
		press.current = null;
	};
	useLayoutEffect(() => stop, []);
	return {
		onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }): void {
			stop();
			held.current = false;
			if (event.pointerType !== 'touch' || !event.isPrimary) return;
			const { win } = event.currentTarget;
			const [x, y] = [event.clientX, event.clientY];
			const timer = win.setTimeout(() => {
				press.current = null;
				held.current = true;
				onHold({ x, y });
			}, HOLD_MS);
			press.current = { timer, win, x, y };
		},
		onPointerMove(event: PointerEvent): void {
			const start = press.current;
			if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX) stop();
		},
		onPointerUp: stop,
		onPointerCancel: stop,
		onContextMenuCapture(event: MouseEvent): void {
			stop();
			if (held.current) swallow(event);
		},
		onClickCapture(event: MouseEvent): void {
			if (!held.current) return;
			held.current = false;
			swallow(event);
		},
	};
}
