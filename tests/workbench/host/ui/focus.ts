/** Keeping the focus inside of a dialog, and giving it back. */

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [contenteditable=true], [tabindex]';

/** What can be reached by Tab inside of an element, in order. */
export function focusable(within: HTMLElement): HTMLElement[] {
	return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
		(element) => element.tabIndex >= 0 && !element.hasAttribute('disabled') && element.getClientRects().length > 0,
	);
}

/** Turns Tab around at both ends of an element. */
export function trapTab(event: KeyboardEvent, within: HTMLElement): void {
	if (event.key !== 'Tab' || event.defaultPrevented) return;
	const all = focusable(within);
	const [first, last] = [all[0], all.at(-1)];
	if (!first || !last) {
		event.preventDefault();
		return;
	}
	const active = within.ownerDocument.activeElement;
	const isOutside = !within.contains(active);
	const [end, turnsTo] = event.shiftKey ? [first, last] : [last, first];
	const isAtEnd = active === end || isOutside || (event.shiftKey && active === within);
	if (!isAtEnd) return;
	event.preventDefault();
	turnsTo.focus();
}

/** Lets Enter and Space press an element that is no button. */
export function pressable(element: HTMLElement, press: () => void): void {
	element.addEventListener('click', press);
	element.addEventListener('keydown', (event) => {
		if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return;
		event.preventDefault();
		press();
	});
}
