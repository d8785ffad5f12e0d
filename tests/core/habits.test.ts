/** That habits of writing are read, and nothing is invented: the vaults of `tests/cases/habits`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printYearly } from '../../src/core/person/milestone';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

interface Expected {
	readonly contacts: readonly string[];
	readonly last: string | null;
	readonly every?: string;
	readonly birthday?: string;
}

const text = readFileSync(fileURLToPath(new URL('../cases/habits/cases.md', import.meta.url)), 'utf8');
const habits = text
	.split(/^## (?=[^\n]*\n````)/m)
	.slice(1)
	.map((part) => {
		const notes = [...part.matchAll(/^````([^\n]+)\n([\s\S]*?)^````$/gm)].map(([, path = '', note = '']) => ({
			path,
			note,
		}));
		const [, json = '{}'] = /^```json expected\n([\s\S]*?)^```$/m.exec(part) ?? [];
		return {
			name: part.slice(0, part.indexOf('\n')),
			notes,
			expected: JSON.parse(json) as Record<string, unknown>,
		};
	});

/** All that a vault says, each fact as a line. */
function factsRead(notes: readonly { readonly path: string; readonly note: string }[]): string[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const { path, note } of notes) roster.set(path, note);
	const promises = new Set<string>();
	const facts = roster.on(TODAY).flatMap(({ person, history, standing, promises: held }) => {
		for (const { promise } of held)
			if (!promise.done) promises.add(`promise ${promise.text} ${promise.due} ${promise.owner}`);
		return [
			...history.interactions.map(({ date, path, line }) => `${person.name} met ${date} ${path}:${line}`),
			`${person.name} last ${standing.last}`,
			...(person.every === null ? [] : [`${person.name} every ${person.every}`]),
			...(person.birthday === null ? [] : [`${person.name} birthday ${printYearly(person.birthday)}`]),
		];
	});
	return [...facts, ...promises];
}

function factsExpected({ promises = [], ...people }: Record<string, unknown>): string[] {
	const of = Object.entries(people as Record<string, Expected>).flatMap(
		([name, { contacts, last, every, birthday }]) => [
			...contacts.map((contact) => `${name} met ${contact}`),
			`${name} last ${last}`,
			...(every === undefined ? [] : [`${name} every ${every}`]),
			...(birthday === undefined ? [] : [`${name} birthday ${birthday}`]),
		],
	);
	return [...of, ...(promises as string[]).map((promise) => `promise ${promise}`)];
}

describe('habits of writing', () => {
	it.each(habits)('$name', ({ notes, expected }) =>
		expect(factsRead(notes).sort()).toEqual(factsExpected(expected).sort()),
	);
});
