/** `styles.css`: joined of all its parts, every rule closed, none inside another, no colour of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { joinedStyles, STYLES } from '../scripts/parts/styles.mjs';

const styles = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');

describe('styles.css', () => {
	it('is what the build joins: change the files in styles, not this one', () => {
		expect(styles).toBe(joinedStyles());
	});

	it('leaves out none of its parts, each of which says first what it styles', () => {
		const files = readdirSync(new URL('../styles', import.meta.url));
		expect(STYLES.map((name) => `${name}.css`).sort()).toEqual(files.sort());
		const silent = files.filter(
			(name) => !readFileSync(new URL(`../styles/${name}`, import.meta.url), 'utf8').startsWith('/*'),
		);
		expect(silent).toEqual([]);
	});

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
