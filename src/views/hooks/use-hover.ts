/** A pointer that comes to rest over an element: a mouse, or a pen in the air. A finger only ever taps. */
import { useRef } from 'preact/hooks';

type Over = MouseEvent & { readonly currentTarget: HTMLElement };

/**
 * Handlers for an element that shows something while it is pointed at. Systems send `mouseover` for a tap as well; that
 * is left out.
 */
export function useHover(onHover: (event: Over) => void) {
	const finger = useRef(false);
	return {
		onPointerOver({ pointerType }: PointerEvent): void {
			finger.current = pointerType === 'touch';
		},
		onMouseOver(event: Over): void {
			if (!finger.current) onHover(event);
		},
	};
}
