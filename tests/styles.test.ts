/** `styles.css`: every rule closed, none inside another, no colour of its own. */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

const styles = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');

describe('styles.css', () => {
	it('is read without a warning', () => {
		expect(
			transformSync(styles, { loader: 'css' }).warnings.map(({ text, location }) => `${location?.line}: ${text}`),
		).toEqual([]);
	});

	it('has no rule inside another, which is what a brace that got lost makes of it', () => {
		const nested: string[] = [];
		const open: string[] = [];
		for (const [, head = '', brace] of styles.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
			if (brace === '{') {
				if (open.some((outer) => !outer.startsWith('@'))) nested.push(head.trim());
				open.push(head.trim());
			} else if (brace === '}') open.pop();
		}
		expect(nested).toEqual([]);
	});

	it('takes every colour from the theme', () => {
		expect(styles.match(/^[^/*\n]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^v)]).*$/gim) ?? []).toEqual([]);
	});
});
