/** A menu below the button that opened it. */
import type { Menu } from 'obsidian';
import { isRightToLeft } from './right-to-left';

/** Opens a menu below an element, in the element's own window, at its end or its start. Gives the focus back after. */
export function showBelow(menu: Menu, element: HTMLElement | SVGElement, side: 'start' | 'end' = 'start'): void {
	const { left, right, bottom } = element.getBoundingClientRect();
	const toTheLeft = (side === 'end') !== isRightToLeft(element);
	menu.onHide(() => {
		if (element.isConnected && element.ownerDocument.activeElement === element.ownerDocument.body)
			element.focus({ preventScroll: true });
	});
	menu.showAtPosition({ x: toTheLeft ? right : left, y: bottom, left: toTheLeft }, element.ownerDocument);
}
