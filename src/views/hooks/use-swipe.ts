/** A finger drawn across: on, or back. */
import { useRef } from 'preact/hooks';
import { isRightToLeft } from '../parts/right-to-left';

/** So many pixels are meant, and twice as far across as up or down. */
const FAR_PX = 60;

/**
 * Handlers for an element that is left by a finger: away from the side where reading begins is on. The app's own
 * gestures, which open its sidebars, leave such an element alone.
 */
export function useSwipe(onSwipe: (isOn: boolean) => void) {
	const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
	return {
		'data-ignore-swipe': 'true',
		onTouchStart({ touches }: TouchEvent): void {
			const [touch] = touches;
			start.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
		},
		onTouchEnd({ changedTouches: [touch], currentTarget }: TouchEvent): void {
			const from = start.current;
			start.current = null;
			if (from === null || touch === undefined) return;
			const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
			if (Math.abs(dx) < FAR_PX || Math.abs(dx) < 2 * Math.abs(dy)) return;
			onSwipe(dx < 0 !== isRightToLeft(currentTarget as HTMLElement));
		},
	};
}
