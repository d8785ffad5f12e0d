/** Links in drawn text: a click follows, the pointer over one tells of it. */
import type { App } from '../app/app';
import { Keymap } from '../ui/keymap';

export class FollowLinks {
	constructor(
		private readonly app: App,
		private readonly source: string,
	) {}

	/** Watches the links inside of `element`; `sourcePath` gives the note that they are written in. */
	watch(element: HTMLElement, sourcePath: () => string, hoverParent: unknown): void {
		const linkOf = (event: Event): HTMLElement | null =>
			event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
		const follow = (event: MouseEvent): void => {
			const link = linkOf(event);
			if (link === null || (event.type === 'auxclick' && event.button !== 1)) return;
			event.preventDefault();
			const where = Keymap.isModEvent(event);
			void this.app.workspace.openLinkText(textOf(link), sourcePath(), where);
		};
		element.addEventListener('click', follow);
		element.addEventListener('auxclick', follow);
		element.addEventListener('mouseover', (event) => {
			const link = linkOf(event);
			if (link === null) return;
			this.app.workspace.trigger('hover-link', {
				event,
				source: this.source,
				hoverParent,
				targetEl: link,
				linktext: textOf(link),
				sourcePath: sourcePath(),
			});
		});
	}
}

const textOf = (link: HTMLElement): string => link.dataset['href'] ?? link.getAttribute('href') ?? '';
