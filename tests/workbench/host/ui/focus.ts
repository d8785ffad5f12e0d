/** Keeping the focus inside of a dialog, and giving it back. */

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/** What can be reached by Tab inside of an element, in order. */
export function focusable(within: HTMLElement): HTMLElement[] {
	return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.tabIndex >= 0 && !element.hasAttribute('disabled') && element.getClientRects().length > 0);
}

/** Turns Tab around at both ends of an element. */
export function trapTab(event: KeyboardEvent, within: HTMLElement): void {
	if (event.key !== 'Tab') return;
	const all = focusable(within);
	const [first, last] = [all[0], all[all.length - 1]];
	if (!first || !last) return event.preventDefault();
	const active = within.ownerDocument.activeElement;
	if (event.shiftKey && (active === first || !within.contains(active))) {
		event.preventDefault();
		last.focus();
	} else if (!event.shiftKey && active === last) {
		event.preventDefault();
		first.focus();
	}
}
