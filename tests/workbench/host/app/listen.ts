/** Typed listening to the mocks' events, whose own `on` takes callbacks of unknowns only. */
import type { Events } from 'obsidian-test-mocks/obsidian';
import type { EventRef } from 'obsidian';

export type Listener = (...data: never[]) => unknown;

export function listen(events: Pick<Events, 'on'>, name: string, listener: Listener): EventRef {
	return events.on(name, listener as (...data: unknown[]) => unknown);
}

/** Runs what others gave us. What they throw is reported as in the app, and stops nobody else. */
export function safely(run: () => unknown): void {
	try {
		const result = run();
		if (result instanceof Promise) result.catch((error: unknown) => console.error(error));
	} catch (error) {
		console.error(error);
	}
}
