/** What jsdom lacks and views lean on. */
if (!('ResizeObserver' in globalThis)) {
	class StillObserver {
		observe(): void {}
		unobserve(): void {}
		disconnect(): void {}
	}
	Object.defineProperty(globalThis, 'ResizeObserver', { value: StillObserver, configurable: true });
}
