import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/services/ports';
import { findPerson } from '../../../src/services/answers/find-person';
import { aPerson, aVault } from '../../support/builders';

const { people } = await aVault({
	'People/Ana Díaz.md': aPerson().aliases('Anita', 'The Captain'),
	'People/Ana Petrović.md': aPerson(),
	'People/Anatole.md': aPerson(),
	'People/Jose Lima.md': aPerson(),
	'People/José Lima.md': aPerson(),
	'People/Mehmet Yıldız.md': aPerson(),
	'People/Work/Cy.md': aPerson(),
	'People/Choir/Cy.md': aPerson(),
	'People/山田 花子.md': aPerson(),
	'People/Bo/index.md': aPerson().with('name', 'Bo Lind'),
});
const found = (name: string): string => findPerson(name, people.list()).person.path;

describe('a person is found', () => {
	const finds: readonly [string, string, string][] = [
		['by path', 'People/Work/Cy.md', 'People/Work/Cy.md'],
		['by path without .md', 'People/Work/Cy', 'People/Work/Cy.md'],
		['by path as a shell completes it', './People/Work/Cy.md', 'People/Work/Cy.md'],
		['by path as Windows writes it', 'People\\Choir\\Cy.md', 'People/Choir/Cy.md'],
		['by name in any case', 'ANA DÍAZ', 'People/Ana Díaz.md'],
		['without accents', 'ana diaz', 'People/Ana Díaz.md'],
		['with accents in pieces', 'Ana Di\u0301az', 'People/Ana Díaz.md'],
		['without the keyboard for it', 'yildiz', 'People/Mehmet Yıldız.md'],
		['by the accents where they make the difference', 'José Lima', 'People/José Lima.md'],
		['without accents where such a person is there', 'jose lima', 'People/Jose Lima.md'],
		['by alias', 'the captain', 'People/Ana Díaz.md'],
		['by surname', 'petrovic', 'People/Ana Petrović.md'],
		['by the beginning', 'anato', 'People/Anatole.md'],
		['by the beginning of a word', 'petro', 'People/Ana Petrović.md'],
		['by a part', 'tole', 'People/Anatole.md'],
		['in any script', '花子', 'People/山田 花子.md'],
		['by the name in a folder note', 'bo lind', 'People/Bo/index.md'],
	];
	for (const [how, name, path] of finds) it(`${how}: ${name}`, () => expect(found(name)).toBe(path));
});

describe('a person is not guessed', () => {
	it('where several have the name', () => {
		expect(() => found('cy')).toThrow(
			'"cy" could be People/Choir/Cy.md or People/Work/Cy.md: give the path instead.',
		);
		expect(() => found('ana')).toThrow(
			'"ana" could be People/Ana Díaz.md or People/Ana Petrović.md: give the path instead.',
		);
	});

	it('where nobody has it: those who come close are named', () => {
		expect(() => found('Anatol Diaz')).toThrow(/^Nobody here is called "Anatol Diaz"\.$/);
		expect(() => found('Anatloe')).toThrow('Nobody here is called "Anatloe". Did you mean Anatole?');
		expect(() => found('')).toThrow('Nobody here is called "".');
		expect(() => found('../secret')).toThrow('Nobody here is called "../secret".');
	});
});

describe('a name that stands at a comma, a sign or an emoji', () => {
	const names = [
		'Ward, Dan',
		'Lena Ward',
		'@Lea Moll',
		'Lea Brink',
		'Bo_Berg',
		'Bo Quist',
		'Ana-Sofia Paz',
		'Ana Ruiz',
	];
	const files = [...names, '🌸 Hana', 'Hana Sato', ...Array.from({ length: 8 }, (_, at) => `Kim ${'ABCDEFGH'[at]}`)];
	const vault = aVault(Object.fromEntries(files.map((name) => [`People/${name}.md`, aPerson()])));
	const foundIn = async (name: string): Promise<string> => findPerson(name, (await vault).people.list()).person.name;

	it('is found by its words, in any order that a comma allows', async () => {
		for (const [wanted, name] of [
			['Dan Ward', 'Ward, Dan'],
			['ward, dan', 'Ward, Dan'],
			['dan', 'Ward, Dan'],
			['lea moll', '@Lea Moll'],
			['bo berg', 'Bo_Berg'],
			['ana sofia', 'Ana-Sofia Paz'],
			['sato', 'Hana Sato'],
		] as const)
			expect([wanted, await foundIn(wanted)]).toEqual([wanted, name]);
	});

	it('is one of several where a word of it is another name too: all are told', async () => {
		for (const [wanted, ...paths] of [
			['Ward', 'People/Lena Ward.md', 'People/Ward, Dan.md'],
			['Lea', 'People/@Lea Moll.md', 'People/Lea Brink.md'],
			['Bo', 'People/Bo Quist.md', 'People/Bo_Berg.md'],
			['Ana', 'People/Ana Ruiz.md', 'People/Ana-Sofia Paz.md'],
			['Kim', ...[...'ABCDEFGH'].map((letter) => `People/Kim ${letter}.md`)],
		] as const) {
			const refused: unknown = await foundIn(wanted).catch((error: unknown) => error);
			expect([...((refused as Refusal).choices.paths ?? [])].sort()).toEqual([...paths].sort());
			for (const path of paths) expect((refused as Refusal).message).toContain(path);
		}
	});
});
