/** What somebody meets who runs the command line for the first time. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee\n';
const refused = (err: string, code = 1) => ({ code, out: '', err });

describe('a vault without settings', () => {
	const names = async (root: string): Promise<string[]> =>
		(
			JSON.parse((await nurture(root, 'due', '--all', '--json', ...DAY)).out) as { people: { name: string }[] }
		).people.map(({ name }) => name);

	it('has its people in the likely folder, as in the plugin, and takes new ones there', async () => {
		const root = folder({ 'Stuff/Contacts/Ana.md': ANA, 'Recipes/Soup.md': 'salt\n', '.obsidian/app.json': '{}' });
		expect(await names(root)).toEqual(['Ana']);
		expect(await nurture(root, 'new', 'Bo', ...DAY)).toEqual({
			code: 0,
			out: 'Made Stuff/Contacts/Bo.md\n',
			err: '',
		});
		expect(contents(root)).not.toHaveProperty('.obsidian/plugins/nurture/data.json');
	});

	it('has them in the default folder where that is there', async () => {
		expect(await names(folder({ 'People/Ana.md': ANA, 'Contacts/Bo.md': ANA }))).toEqual(['Ana']);
	});

	it('has nobody in a likely folder once anything is stored', async () => {
		expect(
			await names(folder({ 'Contacts/Bo.md': ANA, '.obsidian/plugins/nurture/data.json': '{"soonDays": 3}' })),
		).toEqual([]);
	});

	it('says where people would be, where there are none', async () => {
		const out = async (files: Record<string, string>): Promise<string> =>
			(await nurture(folder(files), 'due', ...DAY)).out;
		expect(await out({})).toBe(
			'No people here yet: a person is a note in the folder People, or with the tag #person. Try: nurture new "Ana Díaz" --every "3 weeks"\n',
		);
		expect(await out({ 'CRM/readme.txt': 'x' })).toMatch(
			/^No people here yet: a person is a note in the folder CRM, or with the tag #person\./,
		);
		expect(await out({ '.obsidian/plugins/nurture/data.json': '{"peopleFolders": [], "personTags": []}' })).toBe(
			'No people here yet. Try: nurture new "Ana Díaz" --every "3 weeks"\n',
		);
	});
});

describe('logging', () => {
	const root = (): string => folder({ 'People/Ana.md': ANA });

	it('says of a day to come that it is a plan, on a dry run too', async () => {
		expect((await nurture(root(), 'log', 'Ana', 'tea', '--date', 'in 2 days', ...DAY)).out).toBe(
			'People/Ana.md, line 5: - 2026-11-27 tea\nA plan: planned for Friday, 27 November.\n',
		);
		expect((await nurture(root(), 'log', 'Ana', 'tea', '--date', '2027-01-01', '--dry-run', ...DAY)).out).toBe(
			'Would write People/Ana.md, line 5: - 2027-01-01 tea\nA plan: planned for Friday, 1 January 2027.\n',
		);
		expect(
			JSON.parse((await nurture(root(), 'log', 'Ana', 'tea', '--date', 'tomorrow', '--json', ...DAY)).out),
		).toMatchObject({ planned: true });
	});

	it('says that the day was taken from the text', async () => {
		expect((await nurture(root(), 'log', 'Ana', '2026-11-22 call: the flat', ...DAY)).out).toBe(
			'People/Ana.md, line 5: - 2026-11-22 call: the flat\nNoted for Sunday, 22 November, the day the text tells.\n',
		);
	});
});

describe('what is asked wrongly', () => {
	const wrong: readonly [string, string[], string][] = [
		[
			'an option without its value',
			['due', '--vault'],
			'--vault needs a value behind it (--vault=VALUE, if that begins with a dash).',
		],
		[
			'an option in the place of a value',
			['due', '--vault', '--json'],
			'--vault needs a value behind it (--vault=VALUE, if that begins with a dash).',
		],
		[
			'an empty vault',
			['due', '--vault', ''],
			'--vault needs a value behind it (--vault=VALUE, if that begins with a dash).',
		],
		[
			'an unknown option',
			['due', '--nope'],
			'There is no option --nope: a name or text that begins with a dash comes after --.',
		],
		['an option of another verb', ['due', '--kind', 'call'], 'nurture due takes no --kind.'],
		['a value too many', ['due', '--json=yes'], '--json takes no value.'],
		['nobody', ['show', ' '], 'nurture show needs a name.'],
		['a log of nobody', ['log', '', 'tea'], 'nurture log needs a name.'],
	];
	for (const [what, args, sentence] of wrong) {
		it(`is refused in our own words: ${what}`, async () =>
			expect(await nurture(folder({ 'People/Ana.md': ANA }), ...args)).toEqual(
				refused(`${sentence} Try: nurture --help\n`, 2),
			));
	}

	it('names the circles there are', async () => {
		const root = folder({ 'People/Ana.md': ANA.replace('---\n', '---\ncircle: Chess\n') });
		expect(await nurture(root, 'due', '--circle', 'Nope', ...DAY)).toEqual(
			refused('There is no circle "Nope": the circles are Inner circle, Close, Friends, Wider.\n'),
		);
		expect((await nurture(root, 'due', '--circle', 'chess', ...DAY)).code).toBe(0);
		expect((await nurture(root, 'due', '--circle', 'wider', ...DAY)).out).toBe(
			'Nobody here matches: try another circle, tag or place.\n',
		);
	});

	it('reads notes and no other files', async () => {
		const root = folder({ 'a.png': 'x', 'b.md': 'a\0b', 'c.TXT': 'hello', 'd.markdown': 'hello' });
		const read = async (file: string) => nurture(root, 'read', file, ...DAY);
		expect(await read('a.png')).toEqual(
			refused(`${root}/a.png is no note: nurture read takes .md, .markdown and .txt files.\n`),
		);
		expect(await read('b.md')).toEqual(refused(`${root}/b.md could not be read: it is not text.\n`));
		expect([(await read('c.TXT')).code, (await read('d.markdown')).code]).toEqual([0, 0]);
	});
});

describe('small things', () => {
	it('takes a template from the working folder, else from the vault', async () => {
		const root = folder({
			'Templates/P.md': 'of the vault\n',
			'here/Own.md': 'of the folder\n',
			'.obsidian/app.json': '{}',
		});
		await nurture(`${root}/here`, 'new', 'Bo', '--template', 'Templates/P.md', ...DAY);
		await nurture(`${root}/here`, 'new', 'Cy', '--template', 'Own.md', ...DAY);
		expect([textOf(root, 'People/Bo.md'), textOf(root, 'People/Cy.md')]).toEqual([
			'of the vault\n',
			'of the folder\n',
		]);
	});

	it('says where somebody stands once, and a promise with one comma', async () => {
		const root = folder({
			'People/Ana.md': '- [ ] bring the catalogue, (due 2026-12-05)\n',
			'People/Bo.md': '---\nevery: 1 week\n---\n- 2026-11-27 tea\n',
			'People/Cy.md': '- 2026-11-20 tea\n',
		});
		const show = async (name: string): Promise<string> => (await nurture(root, 'show', name, ...DAY)).out;
		expect(await show('Ana')).toMatch(
			/^Standing {3}no rhythm yet$[\s\S]+\[ \] bring the catalogue, due 2026-12-05$/m,
		);
		expect(await show('Bo')).toMatch(/^Standing {3}planned for 27 Nov$/m);
		expect(await show('Cy')).toMatch(/^Standing {3}no rhythm yet, last contact 20 Nov$/m);
	});
});

describe('a second note of a name', () => {
	const root = (): string =>
		folder({
			'Clients/Bob Okafor.md': 'a client',
			'People/Zoë Díaz.md': '---\naliases: [Zo]\nemail: zoe.diaz@example.org\n---\n',
			'People/Ward, Dan.md': '',
			'Templates/Person.md': '#person\n',
		});
	const make = async (at: string, name: string, ...more: string[]) => nurture(at, 'new', name, ...more);

	it('is refused with the notes that bear it, in whatever folder they lie', async () => {
		const at = root();
		expect(await make(at, 'Bob Okafor')).toMatchObject({
			code: 1,
			err: '"Bob Okafor" is the name, an alias or the address of Clients/Bob Okafor.md already: nothing was written. --anyway makes a second note.\n',
		});
		for (const name of ['zo', 'zoe diaz', 'Zoe Diaz', 'zoe.diaz@example.org', 'Dan Ward', 'bob okafor'])
			expect([name, (await make(at, name)).code]).toEqual([name, 1]);
		const { out } = await make(at, 'Bob Okafor', '--json');
		expect((JSON.parse(out) as { paths: unknown }).paths).toEqual(['Clients/Bob Okafor.md']);
		for (const name of ['Bob', 'Zoë', 'Person', 'Dan Warden'])
			expect([name, (await make(at, name)).code]).toEqual([name, 0]);
	});

	it('is made where it is said that there shall be two', async () => {
		const at = root();
		expect(await make(at, 'Bob Okafor', '--anyway')).toMatchObject({ code: 0, err: '' });
		expect((await make(at, 'Bob Okafor', '--anyway')).err).toContain(
			'There is a note People/Bob Okafor.md already',
		);
	});
});
