/** The sample vault and its hand-written truth table: who is due when, from each person's own notes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Roster } from '../../src/core/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { everyOf } from '../../src/services/verbs/person-report';

const TODAY = '2026-11-25';
const vault = fileURLToPath(new URL('../vault/', import.meta.url));

function notes(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : notes(path);
		return entry.name.endsWith('.md') ? [path] : [];
	});
}

const texts = notes(vault).map((path) => [relative(vault, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const);
const truth = JSON.parse(readFileSync(new URL('../cases/vault-truth.json', import.meta.url), 'utf8')) as { path: string }[];

function table(order: readonly (readonly [string, string])[]): unknown[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of order) roster.set(path, text);
	return roster.on(TODAY).map((member) => ({ path: member.person.path, status: member.standing.status, due: member.standing.due, last: member.standing.last, every: everyOf(member) }));
}

const byPath = (rows: readonly unknown[]): unknown[] => [...rows].sort((a, b) => ((a as { path: string }).path < (b as { path: string }).path ? -1 : 1));

describe('the sample vault', () => {
	it('agrees with the truth table, row by row', () => {
		expect(byPath(table(texts))).toEqual(byPath(truth));
	});

	it('says the same whatever the order the notes come in', () => {
		expect(table([...texts].reverse())).toEqual(table(texts));
	});
});
