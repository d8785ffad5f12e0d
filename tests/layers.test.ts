/** The shape of `src`: who may import whom, and what no file may hold. See docs/architecture.md. */
import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './support/folder';

const root = fileURLToPath(new URL('../src/', import.meta.url));

interface Source {
	/** Path below `src`, with `/`. */
	readonly path: string;
	readonly text: string;
	readonly imports: readonly string[];
}

const files = filesBelow(root).filter((path) => /\.(?:tsx?|mts)$/.test(path));
const sources: readonly Source[] = files.map((path) => {
	const text = readFileSync(join(root, path), 'utf8');
	return {
		path,
		text,
		imports: ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName),
	};
});
const paths = new Set(sources.map(({ path }) => path));

/** The file below `src` that a relative import means, or null for a package. */
function target(from: string, name: string): string | null {
	if (!name.startsWith('.')) return null;
	const path = join(dirname(from), name).split(sep).join('/');
	const found = [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((candidate) => paths.has(candidate));
	if (found === undefined) throw new Error(`${from} imports ${name}, which is not there`);
	return found;
}

const layer = (path: string): string =>
	path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');

/** What each layer may import from, itself aside. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
	main: ['plugin', 'views', 'services', 'insight', 'words', 'core'],
	plugin: ['views', 'services', 'insight', 'words', 'core'],
	views: ['services', 'insight', 'words', 'core'],
	cli: ['services', 'exchange', 'insight', 'words', 'core'],
	services: ['exchange', 'insight', 'words', 'core'],
	// Files of other programs: what is taken in and given out, as texts and data.
	exchange: ['insight', 'words', 'core'],
	insight: ['words', 'core'],
	// The words stand beside the core: a problem has its sentence there, and sentences have days in them.
	words: ['core'],
	core: ['words'],
};

/** The rooms of a layer, from the ground: each imports from those before it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
	core: [
		'lists',
		'text',
		'languages',
		'markdown',
		'properties',
		'time',
		'dates',
		'settings',
		'telling',
		'facts',
		'entry',
		'person',
		'mention',
		'copies',
		'names',
		'people',
		'cache',
		'line',
		'edit',
		'log',
	],
	services: ['command', 'answers', 'verbs'],
	exchange: ['formats', 'people', 'history', 'out', 'adopt'],
};

/** So many files are found at a glance. */
const MOST_FILES = 15;

/** Packages and the only files that may import them. */
const KEEPERS: readonly (readonly [RegExp, RegExp])[] = [
	[/^obsidian$/, /^(?:main\.ts|plugin\/|views\/)/],
	[/^@codemirror\//, /^(?:plugin|views)\//],
	[/^idb-keyval$/, /^plugin\/vault\/vault-cache\.ts$/],
	[/^fflate$/, /^core\/languages\/unpack\.ts$/],
	[/^preact|^@tanstack\//, /^views\//],
	[/^node:/, /^cli\/.*\.mts$/],
	[/^(?:date-fns|@date-fns\/utc)$/, /^core\/time\/day\.ts$/],
	[/^chrono-node/, /^core\/dates\/spoken-date\.ts$/],
	[/^minisearch$/, /^insight\/match\/match\.ts$/],
	[/^ical\.js$/, /^exchange\/formats\/ical\.ts$/],
	[/^saxes$/, /^exchange\/formats\/xml\.ts$/],
	[/^postal-mime$/, /^exchange\/formats\/mail\.ts$/],
	[/^papaparse$/, /^exchange\/formats\/csv\.ts$/],
	[/^(?:gray-matter|js-yaml)$/, /^core\/properties\/yaml\.ts$/],
];

/** What must not stand in any file of `src`: each with the reason. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
	[/\.(?:inner|outer)HTML\b|insertAdjacentHTML/, 'a note is untrusted input'],
	[/\beval\(|new Function\(/, 'a note is untrusted input'],
	[/\(\?<[=!]/, 'iOS before 16.4 has no lookbehind'],
	[/toISOString\(\)\.slice/, 'a UTC day is not a calendar day'],
	[/86_?400_?000/, 'days are calendar days'],
	[/\bconsole\./, 'the build drops it: tell the user, or throw'],
	[/eslint-disable|@ts-ignore|@ts-nocheck/, 'nothing is disabled'],
	[/\bfetch\(|XMLHttpRequest|requestUrl|WebSocket/, 'nothing leaves the machine'],
];

describe('the layers', () => {
	it('import only downward', () => {
		const upward = sources.flatMap(({ path, imports }) =>
			imports.flatMap((name) => {
				const to = target(path, name);
				return to === null || layer(to) === layer(path) || BELOW[layer(path)]?.includes(layer(to))
					? []
					: [`${path} → ${to}`];
			}),
		);
		expect(upward).toEqual([]);
	});

	it('have rooms, each of which imports only from those below it', () => {
		const room = (path: string): string => path.split('/')[1] ?? '';
		const upward = Object.entries(ROOMS).flatMap(([name, rooms]) => {
			const rank = (path: string): number => rooms.indexOf(room(path));
			const own = sources.filter(({ path }) => layer(path) === name && rank(path) !== -1);
			return own.flatMap(({ path, imports }) =>
				imports
					.flatMap((to) => target(path, to) ?? [])
					.filter((to) => layer(to) === name && rank(to) > rank(path))
					.map((to) => `${path} → ${to}`),
			);
		});
		expect(upward).toEqual([]);
	});

	it('have no file of the core outside of its rooms', () => {
		const core = sources.filter(({ path }) => layer(path) === 'core').map(({ path }) => path.split('/')[1] ?? '');
		expect(core.filter((room) => ROOMS['core']?.includes(room) !== true)).toEqual([]);
	});

	it('have rooms in which a file is found at a glance', () => {
		const counts = new Map<string, number>();
		for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
		expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
	});

	it('have no circles', () => {
		const next = new Map(
			sources.map(({ path, imports }) => [path, imports.flatMap((name) => target(path, name) ?? [])]),
		);
		const done = new Set<string>();
		const circles: string[] = [];
		const walk = (path: string, trail: readonly string[]): void => {
			if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
			if (done.has(path) || trail.includes(path)) return;
			for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
			done.add(path);
		};
		for (const path of paths) walk(path, []);
		expect(circles).toEqual([]);
	});

	it('reach for a package only where it is kept', () => {
		const strays = sources.flatMap(({ path, imports }) =>
			imports.flatMap((name) =>
				KEEPERS.some(([pack, keeper]) => pack.test(name) && !keeper.test(path))
					? [`${path} imports ${name}`]
					: [],
			),
		);
		expect(strays).toEqual([]);
	});

	it('leave out of the plugin what only the command line needs', () => {
		const reached = new Set<string>();
		const walk = (path: string): void => {
			if (reached.has(path)) return;
			reached.add(path);
			const { imports = [] } = sources.find((source) => source.path === path) ?? {};
			for (const name of imports) {
				const to = target(path, name);
				if (to !== null) walk(to);
			}
		};
		walk('main.ts');
		expect(reached.size).toBeGreaterThan(300);
		expect([...reached].filter((path) => /^cli\/|(?:^|\/)exchange(?:\/|\.ts$)/.test(path))).toEqual([]);
	});

	it('import no package that is not known here', () => {
		const strays = sources.flatMap(({ path, imports }) =>
			imports
				.filter((name) => !name.startsWith('.') && !KEEPERS.some(([pack]) => pack.test(name)))
				.map((name) => `${path} imports ${name}`),
		);
		expect(strays).toEqual([]);
	});

	it('ask no clock in the core, the services or the insights', () => {
		const clocks = sources
			.filter(
				({ path, text }) =>
					/^(?:core|words|services|insight|exchange)\//.test(path) &&
					/new Date\(\)|Date\.now\(|performance\.now\(/.test(text),
			)
			.map(({ path }) => path);
		expect(clocks).toEqual([]);
	});
});

describe('every file', () => {
	it('holds nothing forbidden', () => {
		expect(
			sources.flatMap(({ path, text }) =>
				FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, reason]) => `${path}: ${reason}`),
			),
		).toEqual([]);
	});

	it('is short enough to hold in mind', () => {
		expect(sources.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
		expect((sources.find(({ path }) => path === 'main.ts')?.text.split('\n').length ?? 0) < 100).toBe(true);
	});

	it('begins by saying what it is', () => {
		expect(sources.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([]);
	});
});
