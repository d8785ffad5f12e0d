/** What plugins do to drawn notes: to the whole, or to code blocks of a language of theirs. */
import type { Component, MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';

export type CodeBlockHandler = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;

const processors: MarkdownPostProcessor[] = [];

const orderOf = (processor: MarkdownPostProcessor): number => processor.sortOrder ?? 0;

export class MarkdownPreviewRenderer {
	static registerPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): void {
		if (sortOrder !== undefined) processor.sortOrder = sortOrder;
		processors.push(processor);
		processors.sort((a, b) => orderOf(a) - orderOf(b));
	}

	static unregisterPostProcessor(processor: MarkdownPostProcessor): void {
		const at = processors.indexOf(processor);
		if (at !== -1) processors.splice(at, 1);
	}

	/** The block's own element gives way to an empty one, which the handler fills. */
	static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): MarkdownPostProcessor {
		return async (el, ctx) => {
			for (const code of el.findAll(`pre > code.language-${CSS.escape(language)}`)) {
				const block = createDiv({ cls: `block-language-${language}` });
				code.parentElement?.replaceWith(block);
				await handler(code.textContent.replace(/\n$/, ''), block, ctx);
			}
		};
	}
}

let drawn = 0;

/** Lets every plugin at what has just been drawn. What one throws is reported, and the next has its turn. */
export async function postProcess(el: HTMLElement, sourcePath: string, component?: Component | null): Promise<void> {
	const ctx: MarkdownPostProcessorContext = {
		docId: String(++drawn),
		sourcePath,
		frontmatter: null,
		addChild: (child) => void component?.addChild(child),
		getSectionInfo: () => null,
	};
	for (const processor of [...processors]) {
		try {
			await processor(el, ctx);
		} catch (error) {
			console.error(error);
		}
	}
}
