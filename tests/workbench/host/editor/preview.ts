/** Reading mode: the note's text drawn, with its links to follow. */
import { MarkdownRenderer } from '../ui';
import { FollowLinks } from '../workspace/follow-links';
import type { MarkdownView } from './markdown-view';

export class PreviewMode {
	readonly containerEl: HTMLElement;
	private readonly textEl: HTMLElement;
	private data = '';
	private drawn: string | null = null;

	constructor(private readonly view: MarkdownView) {
		this.containerEl = view.contentEl.createDiv({ cls: 'markdown-reading-view', attr: { tabindex: '-1' } });
		this.textEl = this.containerEl
			.createDiv({ cls: 'markdown-preview-view markdown-rendered is-readable-line-width' })
			.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
		new FollowLinks(view.app, 'preview').watch(this.textEl, () => view.file?.path ?? '', view);
	}

	get file(): unknown {
		return this.view.file;
	}

	get(): string {
		return this.data;
	}

	set(data: string, _clear = false): void {
		this.data = data;
		if (this.view.getMode() === 'preview') this.rerender();
	}

	rerender(full = false): void {
		if (this.data === this.drawn && !full) return;
		this.drawn = this.data;
		this.textEl.replaceChildren();
		void MarkdownRenderer.render(this.view.app, this.data, this.textEl, this.view.file?.path, this.view as never);
	}

	clear(): void {
		this.set('');
	}

	getScroll(): number {
		return this.containerEl.scrollTop;
	}

	applyScroll(scroll: number): void {
		this.containerEl.scrollTop = scroll;
	}
}
