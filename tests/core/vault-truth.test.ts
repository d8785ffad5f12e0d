/** The sample vault and its hand-written truth table: who is due when, and where the last contact is told. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { everyOf } from '../../src/core/person/rhythm';
import { notesBelow } from '../support/folder';

const TODAY = '2026-11-25';
const vault = fileURLToPath(new URL('../vault/', import.meta.url));

const texts = notesBelow(vault).map((path) => [path, readFileSync(join(vault, path), 'utf8')] as const);
const truth = JSON.parse(readFileSync(new URL('../cases/vault-truth.json', import.meta.url), 'utf8')) as {
	path: string;
}[];

/** Where the last contact is written: in the line of the newest entry, or in the note's own property. */
function sourceOf({ standing, history }: Member): string | null {
	if (standing.last === null) return null;
	const [newest] = history.interactions;
	return newest?.date === standing.last ? `${newest.path}:${newest.line}` : 'last-contact';
}

function table(roster: Roster): unknown[] {
	return roster.on(TODAY).map((member) => {
		const { person, standing } = member;
		return {
			path: person.path,
			status: standing.status,
			due: standing.due,
			last: standing.last,
			source: sourceOf(member),
			every: everyOf(member),
		};
	});
}

function read(order: readonly (readonly [string, string])[]): Roster {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of order) roster.set(path, text);
	return roster;
}

const byPath = (rows: readonly unknown[]): unknown[] =>
	[...rows].sort((a, b) => ((a as { path: string }).path < (b as { path: string }).path ? -1 : 1));

/** How many orders of the notes are tried: each zone has its share, and the run without one tries as many alone. */
const ORDERS = process.env['TZ'] === undefined ? 40 : 8;

describe('the sample vault', () => {
	it('agrees with the truth table, row by row', () => {
		expect(byPath(table(read(texts)))).toEqual(byPath(truth));
	});

	it('says the same whatever the order the notes come in, and whatever came and went meanwhile', () => {
		const indexes = [...texts.keys()];
		const chosen = (of: readonly number[]): (readonly [string, string])[] =>
			of.map((at) => texts[at] as readonly [string, string]);
		fc.assert(
			fc.property(
				fc.shuffledSubarray(indexes, { minLength: indexes.length }),
				fc.shuffledSubarray(indexes, { maxLength: 12 }),
				(all, some) => {
					const [order, stray] = [chosen(all), chosen(some)];
					const roster = new Roster(DEFAULT_SETTINGS);
					for (const [path, text] of stray)
						roster.set(path, `${text}\n- 2026-11-24 with [[Mara Lind]] and [[Bo Lind]]\n`);
					for (const [path] of stray.slice(4)) roster.rename(path, `Elsewhere/${path}`, '[[Theo Brandt]]');
					roster.on(TODAY);
					for (const [at, [path, text]] of order.entries()) {
						roster.set(path, text);
						if (at % 7 === 0) roster.on(TODAY);
					}
					for (const [path] of stray.slice(4)) roster.remove(`Elsewhere/${path}`);
					expect(byPath(table(roster))).toEqual(byPath(truth));
				},
			),
			{ numRuns: ORDERS },
		);
	});
});
