/** People given out: cards that come back as they went, and tables that harm nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/core/properties/read-note';
import { writtenTable } from '../../src/exchange/formats/csv';
import { writtenCard } from '../../src/exchange/formats/ical';
import { cardOf } from '../../src/exchange/out/cards';
import { PeopleImport } from '../../src/services/exchange/people-import';
import { aVault, type World } from '../support/builders';
import { card, lines, read, sample, UNDECIDED } from './read';

/** The cards of everybody in a vault. */
const cardsOf = ({ people, store }: World): string =>
	people
		.list()
		.map(({ person }) => {
			const { frontmatter } = readNote(person.path, store.files.get(person.path) ?? '');
			return writtenCard(cardOf({ person, properties: frontmatter.properties, mayTell: () => true }));
		})
		.join('');

const taken = async (name: string, content: string | Uint8Array): Promise<World> => {
	const world = await aVault({});
	await new PeopleImport(world.people, world.store).apply(read(name, content).rows, UNDECIDED);
	return world;
};

/** What a row tells, in any order. */
const told = (name: string, content: string | Uint8Array): string[][] =>
	read(name, content)
		.rows.filter(({ fault }) => fault === null)
		.map((row) => lines({ ...row, groups: [], placeless: [] }).sort())
		.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));

describe('a card', () => {
	it.each(['apple.vcf', 'old-phone.vcf', 'nextcloud.vcf'])(
		'that became a note is the same card again: %s',
		async (name) => {
			expect(told('out.vcf', cardsOf(await taken(name, sample(name))))).toEqual(told(name, sample(name)));
		},
	);

	it('that was given out and taken in changes nothing', async () => {
		const world = await taken('apple.vcf', sample('apple.vcf'));
		const { rows } = read('out.vcf', cardsOf(world));
		const found = await new PeopleImport(world.people, world.store).propose(rows, UNDECIDED);
		expect(found.map(({ outcome, changes, kept }) => [outcome, changes, kept])).toEqual([['unchanged', [], []]]);
	});

	it('goes and comes back for any texts', async () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
			.filter((one) => /^[^\p{C}\s{}<%]+(?: [^\p{C}\s{}<%]+)*$/u.test(one));
		const escape = (one: string): string => one.replace(/[\\,;]/g, '\\$&');
		await fc.assert(
			fc.asyncProperty(
				text,
				text,
				fc.option(text),
				fc.date({ min: new Date(0), noInvalidDate: true }),
				async (company, role, note, birth) => {
					const source = card(
						'4.0',
						'FN:Ana Díaz',
						`ORG:${escape(company)}`,
						`TITLE:${escape(role)}`,
						`BDAY:${birth.toISOString().slice(0, 4)}${birth.toISOString().slice(5, 7)}${birth.toISOString().slice(8, 10)}`,
						...(note === null ? [] : [`NOTE:${escape(note)}\\nand more`]),
					);
					expect(told('out.vcf', cardsOf(await taken('in.vcf', source)))).toEqual(told('in.vcf', source));
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('a table', () => {
	it.each(['=1+1', '+32 470', '-1', '@x', ' =1', '\t=1', '＝1'])('has no formula: %j', (cell) => {
		expect(writtenTable([[cell]]).replace(/^"|"$/g, '')).toBe(`'${cell}`);
	});

	it('is taken in as it was given out', () => {
		const table = writtenTable([
			['Name', 'Phone', 'Notes'],
			['Ana Díaz', '+32 470 12 34 56', '=1, and "more"\nbelow'],
		]);
		expect(read('a.csv', table).rows.map(lines)).toEqual([
			['Ana Díaz', 'phone: +32 470 12 34 56', 'note: =1, and "more"\nbelow'],
		]);
	});
});
