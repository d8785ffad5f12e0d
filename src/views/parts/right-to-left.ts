/** Layouts that begin at the right. */

/** Whether an element lies in one; false for none. */
export const isRightToLeft = (element: Element | null): boolean =>
	element !== null && element.win.getComputedStyle(element).direction === 'rtl';

const MIRRORED: ReadonlyMap<string, string> = new Map([
	['ArrowLeft', 'ArrowRight'],
	['ArrowRight', 'ArrowLeft'],
]);

/** A key as it is meant: in such a layout left and right change places. */
export const turned = (key: string, rtl: boolean): string => (rtl ? (MIRRORED.get(key) ?? key) : key);
