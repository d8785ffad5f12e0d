/** A plain box as a button: with a role, a place in the tab order, and the keys that press one. */
export function pressable(el: HTMLElement): void {
	el.setAttribute('role', 'button');
	el.tabIndex = 0;
	el.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		if (!event.repeat) el.click();
	});
}
