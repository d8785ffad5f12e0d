/** The built `main.js`: small, and without what a phone lacks or a note must never reach. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import * as obsidian from 'obsidian-test-mocks/obsidian';
import { describe, expect, it } from 'vitest';

const bundle = readFileSync(new URL('../main.js', import.meta.url), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8')) as Record<
	string,
	unknown
>;
const pack = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<string, unknown>;
const versions = JSON.parse(readFileSync(new URL('../versions.json', import.meta.url), 'utf8')) as Record<
	string,
	unknown
>;

/** What the bundle exports when it is run behind a script, where there is nothing of Node. */
function load(before: string): unknown {
	const module: { exports: { default?: unknown } } = { exports: {} };
	const context = createContext({
		module,
		exports: module.exports,
		require: (name: string) => (name === 'obsidian' ? obsidian : {}),
		window: {},
		document: undefined,
	});
	runInContext(before, context);
	runInContext(bundle, context);
	return module.exports.default;
}

describe('main.js', () => {
	it('is at most 770 KB (of 1024)', () => {
		expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(788_480);
	});

	for (const word of ['eval', 'Buffer', 'process', 'XMLHttpRequest', 'requestUrl', 'WebSocket']) {
		it(`does not know ${word}, but as a method of somebody`, () => {
			expect(bundle.match(new RegExp(`.{0,40}(?<![.\\w$])${word}\\b(?!:).{0,40}`))?.[0] ?? null).toBe(null);
		});
	}

	it('makes no functions of text', () => {
		expect(bundle.match(/.{0,40}\bnew Function\b.{0,40}|.{0,40}[^.\w]Function\(.{0,40}/)?.[0] ?? null).toBe(null);
	});

	it('asks only for the app and its editor', () => {
		const asked = new Set([...bundle.matchAll(/\brequire\((["'`])(.*?)\1\)/g)].map((match) => match[2]));
		expect([...asked].filter((name) => name !== 'obsidian' && !/^@codemirror\//.test(name ?? ''))).toEqual([]);
		expect(bundle.replace(/\brequire\((["'`])(?:obsidian|@codemirror\/[a-z-]+)\1\)/g, '')).not.toMatch(
			/\brequire\b/,
		);
	});

	it('has no lookbehind, which iOS before 16.4 cannot read', () => {
		expect(bundle.match(/.{0,40}\(\?<[=!].{0,40}/)?.[0] ?? null).toBe(null);
	});

	// A build target lowers the syntax, not the library: these came with iOS 15.4 or later.
	for (const name of [
		'Object.hasOwn',
		'Object.groupBy',
		'Array.fromAsync',
		'structuredClone',
		'findLast',
		'findLastIndex',
		'toSorted',
		'toReversed',
		'toSpliced',
		'isWellFormed',
		'randomUUID',
	]) {
		it(`does not use ${name}, which iOS 15.0 does not have`, () => {
			const use = new RegExp(`.{0,40}\\b${name.replace('.', '\\.')}\\b.{0,40}`);
			expect(use.exec(bundle)?.[0] ?? null).toBe(null);
		});
	}

	it('does not use the method `at` of arrays and texts, which iOS 15.0 does not have', () => {
		expect(/.{0,40}\.at\(-?\d.{0,40}/.exec(bundle)?.[0] ?? null).toBe(null);
	});

	it('carries the notices of the packages inside', () => {
		const [comment = ''] = /^\/\*[\s\S]*?\*\//.exec(bundle) ?? [];
		for (const name of ['preact', 'chrono-node', 'gray-matter', 'js-yaml'])
			expect(comment).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)\\n  Copyright`, 'm'));
		expect(comment.match(/Permission is hereby granted/g)).toHaveLength(1);
	});

	it('loads where there is nothing of Node', () => {
		expect(typeof load('')).toBe('function');
	});

	it('loads on iOS 15.0', () => {
		const missing = ['Object.hasOwn', 'Array.prototype.at', 'String.prototype.at', 'Array.prototype.findLast'];
		expect(typeof load(missing.map((name) => `delete ${name};`).join(''))).toBe('function');
	});
});

describe('the manifest', () => {
	it('says what the package says', () => {
		expect(manifest).toMatchObject({ id: 'nurture', name: 'Nurture', isDesktopOnly: false, version: pack.version });
		expect(versions[String(manifest.version)]).toBe(manifest.minAppVersion);
	});

	it('holds to the rules for submissions', () => {
		expect(
			Object.keys(manifest).filter(
				(key) =>
					![
						'id',
						'name',
						'version',
						'minAppVersion',
						'description',
						'author',
						'authorUrl',
						'fundingUrl',
						'isDesktopOnly',
					].includes(key),
			),
		).toEqual([]);
		expect(manifest.description).toMatch(/^[A-Z][^\n]{10,248}[.?!)]$/);
		expect(`${String(manifest.name)} ${String(manifest.description)} ${String(manifest.id)}`).not.toMatch(
			/obsidian|plugin/i,
		);
		for (const version of [manifest.version, manifest.minAppVersion]) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	});
});
