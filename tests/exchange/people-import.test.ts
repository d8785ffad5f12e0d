/** Address books taken into a vault: whom each row is of, what it changes, and what is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { Choices } from '../../src/exchange/people/proposal';
import { PeopleImport, type Imported } from '../../src/services/exchange/people-import';
import { aPerson, aVault, type World } from '../support/builders';
import { card, read, sample, UNDECIDED } from './read';

const whyOf = (reason: Imported['reason']): string => (reason?.why === 'doubt' ? reason.doubt : (reason?.why ?? ''));

/** A row as a line: number, what becomes of it, where, and what changes. */
const line = ({ row, outcome, path, changes, kept, reason }: Imported): string =>
	[
		`${row.number} ${outcome}`,
		path ?? '',
		...changes.map(({ key, added }) => `${key}+${added.join('|')}`),
		...kept.map(({ key, there }) => `${key}≠${there}`),
		whyOf(reason),
	]
		.filter((part) => part !== '')
		.join(' ');

const VAULT = {
	'People/Ana Díaz.md': '---\nemail: ana@example.org\ncompany: ACME   # since May\n---\n- 2026-11-01 call\n',
	'People/Bo Berg.md': aPerson().with('phone', '"+32 470 12 34 56"'),
	'People/Cy Marsh.md': aPerson().aliases('Cyril Marsh'),
	'People/Kim.md': aPerson(),
	'Notes/Zoe Ward.md': 'a recipe',
};

async function proposed(world: World, text: string, choices: Partial<Choices> = {}): Promise<string[]> {
	const { rows } = read('a.vcf', text);
	const found = await new PeopleImport(world.people, world.store).propose(rows, { ...UNDECIDED, ...choices });
	return found.map(line);
}

describe('a row is of', () => {
	const MATCHES: readonly (readonly [why: string, card: readonly string[], expected: string])[] = [
		['who has its address', ['FN:Ana M. Diaz', 'EMAIL:ANA@example.org'], '1 unchanged People/Ana Díaz.md'],
		['who has its telephone number', ['FN:Bo', 'TEL:0470 12 34 56'], '1 unchanged People/Bo Berg.md'],
		['who has its name without accents', ['FN:ana diaz'], '1 unchanged People/Ana Díaz.md'],
		['who has its name turned', ['FN:Díaz, Ana'], '1 unchanged People/Ana Díaz.md'],
		['who has its name behind a title', ['FN:Dr. Ana Díaz'], '1 unchanged People/Ana Díaz.md'],
		['who has its name as an alias', ['FN:Cyril Marsh'], '1 unchanged People/Cy Marsh.md'],
		['nobody yet', ['FN:Dan Ode', 'EMAIL:dan@example.org'], '1 made People/Dan Ode.md email+dan@example.org'],
		[
			'nobody for certain: an address, and another name',
			['FN:Eva Moll', 'EMAIL:ana@example.org'],
			'1 left-out other-name',
		],
		[
			'nobody for certain: a name, and another address',
			['FN:Ana Díaz', 'EMAIL:ad@other.example'],
			'1 left-out other-address',
		],
		['nobody for certain: nearly a name', ['FN:Ana María Díaz'], '1 left-out similar-name'],
		['nobody for certain: one word', ['FN:Kim', 'EMAIL:kim@example.org'], '1 left-out one-word'],
		['who is called so, where it tells nothing new', ['FN:Kim'], '1 unchanged People/Kim.md'],
		['nobody, where a note that is nobody’s has the name', ['FN:Zoe Ward'], '1 left-out bearer'],
	];
	it.each(MATCHES)('%s', async (_, own, expected) => {
		expect(await proposed(await aVault(VAULT), card('3.0', ...own))).toEqual([expected]);
	});

	it('the same as a row before it, and of nobody for certain where two of them could be', async () => {
		const text = [
			card('3.0', 'FN:Lea Moll', 'EMAIL:lea@example.org'),
			card('3.0', 'FN:Lea Moll', 'EMAIL:lea@example.org', 'TEL:025550142'),
			card('3.0', 'FN:Lea Moll', 'EMAIL:other@example.org'),
		].join('');
		expect(await proposed(await aVault(VAULT), text)).toEqual([
			'1 made People/Lea Moll.md email+lea@example.org',
			'2 changed People/Lea Moll.md phone+025550142',
			'3 left-out other-address',
		]);
	});

	it('whom one says it is of', async () => {
		const text = card('3.0', 'FN:Ana Díaz', 'EMAIL:ad@other.example');
		const say = async (choice: string) => proposed(await aVault(VAULT), text, { rows: new Map([[1, choice]]) });
		expect(await say('People/Ana Díaz.md')).toEqual(['1 changed People/Ana Díaz.md email+ad@other.example']);
		expect(await say('skip')).toEqual(['1 left-out chosen']);
		expect(await say('new')).toEqual(['1 left-out exists']);
		expect(await say('People/Nobody.md')).toEqual(['1 left-out no-note']);
		expect(await proposed(await aVault(VAULT), text, { byName: true })).toEqual([
			'1 changed People/Ana Díaz.md email+ad@other.example',
		]);
	});
});

describe('a telephone number without a country’s code', () => {
	it.each([
		['of the usual country', '0470 12 34 56', null, 'unchanged'],
		['of the country that is said', '0470 12 34 56', '32', 'unchanged'],
		['of another country', '0470 12 34 56', '31', 'changed'],
		['with 00 for +', '0032 470 12 34 56', null, 'unchanged'],
	])('%s', async (_, phone, country, outcome) => {
		const text = card('3.0', 'FN:Bo Berg', 'EMAIL:x@example.org', `TEL:${phone}`);
		const world = await aVault({
			'People/Bo Berg.md': aPerson().with('phone', '"+32 470 12 34 56"').with('email', 'x@example.org'),
		});
		expect((await proposed(world, text, { country }))[0]).toMatch(new RegExp(`^1 ${outcome} `));
	});
});

describe('what a note has', () => {
	const text = card(
		'3.0',
		'FN:Ana Díaz',
		'EMAIL:ana@example.org',
		'EMAIL:b@example.org',
		'ORG:Initech',
		'BDAY:1990-05-01',
	);

	it('stays, with every byte of it, and more is put behind it', async () => {
		const world = await aVault(VAULT);
		await new PeopleImport(world.people, world.store).apply(read('a.vcf', text).rows, UNDECIDED);
		expect(world.store.files.get('People/Ana Díaz.md')).toBe(
			'---\nemail:\n  - ana@example.org\n  - b@example.org\ncompany: ACME   # since May\nbirthday: 1990-05-01\n---\n- 2026-11-01 call\n'.replace(
				/ana@example.org|b@example.org/g,
				'"$&"',
			),
		);
	});

	it('gives way where the file is to decide', async () => {
		const world = await aVault(VAULT);
		const choices = { ...UNDECIDED, replace: new Set(['company']) };
		await new PeopleImport(world.people, world.store).apply(read('a.vcf', text).rows, choices);
		expect(world.store.files.get('People/Ana Díaz.md')).toContain('company: Initech   # since May\n');
	});

	it.each([
		['keys with a type', 'EMAIL[HOME]: a@example.org', 'EMAIL[HOME]: a@example.org\nemails:\n  - "n@example.org"'],
		[
			'inline fields',
			'x: 1\n---\nemail:: a@example.org\n\n---',
			'email:\n  - "a@example.org"\n  - "n@example.org"',
		],
		['a list in brackets', 'email: [a@example.org]', 'email: [a@example.org, "n@example.org"]'],
	])('in %s is still read beside what comes', async (_, before, after) => {
		const world = await aVault({ 'People/Jo Lind.md': `---\n${before}\n---\n` });
		const { rows } = read('a.vcf', card('3.0', 'FN:Jo Lind', 'EMAIL:a@example.org', 'EMAIL:n@example.org'));
		await new PeopleImport(world.people, world.store).apply(rows, UNDECIDED);
		expect(world.store.files.get('People/Jo Lind.md')).toContain(after);
		expect(world.people.list()[0]?.person.details.email).toEqual(
			expect.arrayContaining(['a@example.org', 'n@example.org']),
		);
	});

	it('costs the row where its properties cannot be read', async () => {
		const world = await aVault({ 'People/Jo Lind.md': '---\nlabel: @x\n---\n' });
		expect(await proposed(world, card('3.0', 'FN:Jo Lind', 'EMAIL:n@example.org'))).toEqual(['1 left-out unread']);
	});
});

describe('a new note', () => {
	it('is made of the vault’s own template, with groups as tags and circles', async () => {
		const settings = { ...DEFAULT_SETTINGS, template: 'T/person', newNoteFolder: 'Kin' };
		const world = await aVault(
			{ 'T/person.md': '---\ntags: [person]\nfrom: {{date}}\n---\n# {{name}}\n' },
			settings,
		);
		const { rows } = read('a.vcf', card('3.0', 'FN:Bob Jr.', 'CATEGORIES:Choir,Close ones', 'EMAIL:b@example.org'));
		await new PeopleImport(world.people, world.store).apply(rows, {
			...UNDECIDED,
			groups: new Map([
				['choir', { key: 'tags' as const, value: 'choir' }],
				['close ones', { key: 'circle' as const, value: 'Close' }],
			]),
		});
		expect(world.store.files.get('Kin/Bob Jr.md')).toBe(
			'---\ntags: [person, choir]\nfrom: 2026-11-25\nemail:\n  - "b@example.org"\ncircle: Close\n---\n# Bob Jr\n',
		);
	});
});

describe('an import that is run again', () => {
	it('finds every row unchanged, whatever the files', async () => {
		for (const name of [
			'apple.vcf',
			'nextcloud.vcf',
			'old-phone.vcf',
			'google-new.csv',
			'outlook.csv',
			'linkedin-connections.csv',
		]) {
			const world = await aVault({});
			const { rows } = read(name, sample(name));
			const task = new PeopleImport(world.people, world.store);
			await task.apply(rows, UNDECIDED);
			const before = new Map(world.store.files);
			const again = await task.apply(rows, UNDECIDED);
			expect(again.filter(({ outcome }) => !['unchanged', 'left-out'].includes(outcome)).map(line)).toEqual([]);
			expect(world.store.files).toEqual(before);
			expect(world.people.list().flatMap(({ person }) => person.problems)).toEqual([]);
		}
	});

	it('goes on where it was stopped', async () => {
		const cards = ['Ana Díaz', 'Bo Berg', 'Cy Marsh'].map((name) => card('3.0', `FN:${name}`)).join('');
		const world = await aVault({});
		const { rows } = read('a.vcf', cards);
		const create = world.store.create.bind(world.store);
		let left = 2;
		world.store.create = async (path, text) => {
			left -= 1;
			return left < 0 ? Promise.reject(new Error('stopped')) : create(path, text);
		};
		const task = new PeopleImport(world.people, world.store);
		expect((await task.apply(rows, UNDECIDED)).map(({ outcome, refused }) => refused ?? outcome)).toEqual([
			'made',
			'made',
			'stopped',
		]);
		left = 9;
		expect((await task.apply(rows, UNDECIDED)).map(({ outcome }) => outcome)).toEqual([
			'unchanged',
			'unchanged',
			'made',
		]);
	});

	it('does so for any names, addresses and days', async () => {
		const word = fc.stringMatching(/^[a-zéøß]{2,9}$/);
		const anyRow = fc.record({
			name: fc.tuple(word, word).map((words) => words.join(' ')),
			mail: fc.option(
				fc
					.tuple(word, word)
					.map(([a, b]) => `${a}@${b}.example`.normalize('NFD').replace(/[^\x20-\x7e]/g, 'x')),
			),
			phone: fc.option(fc.stringMatching(/^\+[1-9]\d{8,12}$/)),
			note: fc.option(fc.string({ maxLength: 40 })),
			company: fc.option(fc.string({ maxLength: 20 })),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(anyRow, { maxLength: 5 }), async (all) => {
				const escape = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/[\r\n]/g, ' ');
				const text = all
					.map(({ name, mail, phone, note, company }) =>
						card(
							'4.0',
							`FN:${name}`,
							...(mail === null ? [] : [`EMAIL:${mail}`]),
							...(phone === null ? [] : [`TEL:${phone}`]),
							...(note === null ? [] : [`NOTE:${escape(note)}`]),
							...(company === null ? [] : [`ORG:${escape(company)}`]),
						),
					)
					.join('');
				const world = await aVault({});
				const { rows } = read('a.vcf', text);
				const task = new PeopleImport(world.people, world.store);
				const first = await task.apply(rows, UNDECIDED);
				const again = await task.propose(rows, UNDECIDED);
				expect(first).toHaveLength(rows.length);
				expect(again.filter(({ outcome }) => outcome === 'made' || outcome === 'changed').map(line)).toEqual(
					[],
				);
			}),
			{ numRuns: 60 },
		);
	});
});
