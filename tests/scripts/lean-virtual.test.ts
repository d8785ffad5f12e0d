/** What is bundled of TanStack's virtualizer does with one column of rows what the whole package does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { transform } from 'esbuild';
import { expect, it } from 'vitest';
import { asUsed } from '../../scripts/lean-virtual.mjs';

const folder = join(dirname(createRequire(import.meta.url).resolve('@tanstack/virtual-core')), '..', 'esm');
const source = readFileSync(join(folder, 'index.js'), 'utf8');

type Made = typeof Virtualizer;

async function bundled(): Promise<Made> {
	const utils = pathToFileURL(join(folder, 'utils.js')).href;
	const { code } = await transform(asUsed(source).replace('./utils.js', utils), { minifySyntax: true });
	const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
		Virtualizer: Made;
	};
	return module.Virtualizer;
}

/** What a virtualizer of so many rows shows in a window of 600 pixels, at first and after each thing that happens. */
function seen(Kind: Made, count: number): unknown[] {
	const listeners: (() => void)[] = [];
	const element = {
		offsetWidth: 300,
		offsetHeight: 600,
		scrollTop: 0,
		ownerDocument: {
			defaultView: { setTimeout: () => 0, clearTimeout: () => undefined, requestAnimationFrame: () => 0 },
		},
		addEventListener: (_: string, listener: () => void) => listeners.push(listener),
		removeEventListener: () => undefined,
		scrollTo({ top }: { top: number }) {
			element.scrollTop = top;
			for (const listener of listeners) listener();
		},
	};
	const rows = new Kind<Element, Element>({
		count,
		getScrollElement: () => element as unknown as Element,
		estimateSize: (index) => 30 + (index % 3) * 10,
		getItemKey: (index) => `row ${index}`,
		overscan: 2,
		scrollPaddingStart: 4,
		scrollPaddingEnd: 4,
		scrollToFn: elementScroll,
		observeElementRect,
		observeElementOffset,
	});
	rows._willUpdate();
	const look = () => [
		rows.getTotalSize(),
		element.scrollTop,
		rows.getVirtualItems().map(({ index, start, size }) => [index, start, size]),
	];
	const told = [look()];
	for (const step of [
		() => rows.scrollToIndex(count - 1, { align: 'auto' }),
		() => rows.resizeItem(1, 120),
		() => rows.scrollToIndex(3, { align: 'auto' }),
		() => element.scrollTo({ top: 77 }),
	]) {
		step();
		told.push(look());
	}
	return told;
}

it('shows the same rows', async () => {
	const lean = await bundled();
	for (const count of [0, 1, 5, 40, 2000]) expect(seen(lean, count)).toEqual(seen(Virtualizer, count));
});

it('is looked at again when the package is laid out otherwise', () => {
	expect(() => asUsed(source.replace('this.scrollBy = ', 'this.scrollOn = '))).toThrow('no method scrollBy');
	expect(() => asUsed(source.replace(/options\.gap/g, 'options.space'))).toThrow('asks for no gap');
});
