/** Where a menu opens: at the place it was asked for, turned round where the window ends. */
import type { MenuPositionDef } from 'obsidian';

const EDGE = 4;

/** On a phone, a menu is a sheet at the foot of the screen: the stylesheet places it. */
export function placeMenu(
	el: HTMLElement,
	{ x, y, width = 0, overlap = false, left = false }: MenuPositionDef,
	win: Window,
): void {
	el.setCssStyles({ left: '0', top: '0' });
	const box = el.getBoundingClientRect();
	let at = left ? x - box.width : x;
	if (at + box.width > win.innerWidth - EDGE)
		at = overlap && width > 0 ? x - width - box.width : Math.min(x, win.innerWidth - EDGE) - box.width;
	const lowest = win.innerHeight - box.height - EDGE;
	let top = y;
	if (top > lowest) top = overlap || y < box.height ? lowest : y - box.height;
	el.setCssStyles({ left: `${Math.max(EDGE, at)}px`, top: `${Math.max(EDGE, top)}px` });
}
