/** What jsdom lacks and views lean on; and, as files share a window, what each of them leaves to the next: nothing. */
import { afterAll, vi } from 'vitest';

if (!('ResizeObserver' in globalThis)) {
	class StillObserver {
		observe(): void {}
		unobserve(): void {}
		disconnect(): void {}
	}
	Object.defineProperty(globalThis, 'ResizeObserver', { value: StillObserver, configurable: true });
}

if (!('scrollIntoView' in Element.prototype)) {
	Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => {}, configurable: true, writable: true });
}

afterAll(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	document.body.replaceChildren();
	document.body.removeAttribute('class');
});
