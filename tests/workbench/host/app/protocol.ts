/** Links that begin with `obsidian:` go to the plugin that asked for them. */
import type { ObsidianProtocolData, ObsidianProtocolHandler } from 'obsidian';
import { safely } from './listen';

export class ProtocolHandlers {
	private readonly handlers = new Map<string, ObsidianProtocolHandler>();

	constructor() {
		window.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a[href^="obsidian:"]') : null;
			if (link === null) return;
			event.preventDefault();
			this.handle(link.getAttribute('href') ?? '');
		});
	}

	register(action: string, handler: ObsidianProtocolHandler): void {
		this.handlers.set(action, handler);
	}

	unregister(action: string): void {
		this.handlers.delete(action);
	}

	/** Calls the handler of a link; false if there is none. */
	handle(link: string): boolean {
		const { hostname, pathname, searchParams } = new URL(link);
		const action = hostname === '' ? pathname.replace(/^\/*/, '') : hostname;
		const handler = this.handlers.get(action);
		if (handler === undefined) return false;
		const data: ObsidianProtocolData = { ...Object.fromEntries(searchParams), action };
		safely(() => handler(data));
		return true;
	}
}
