/** What somebody meets who runs the command line for the first time. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee\n';

describe('a vault without settings', () => {
	const names = async (root: string): Promise<string[]> => (JSON.parse((await nurture(root, 'due', '--all', '--json', ...DAY)).out) as { people: { name: string }[] }).people.map(({ name }) => name);

	it('has its people in the likely folder, as in the plugin, and takes new ones there', async () => {
		const root = folder({ 'Stuff/Contacts/Ana.md': ANA, 'Recipes/Soup.md': 'salt\n', '.obsidian/app.json': '{}' });
		expect(await names(root)).toEqual(['Ana']);
		expect(await nurture(root, 'new', 'Bo', ...DAY)).toEqual({ code: 0, out: 'Made Stuff/Contacts/Bo.md\n', err: '' });
		expect(contents(root)).not.toHaveProperty('.obsidian/plugins/nurture/data.json');
	});

	it('has them in the default folder where that is there', async () => {
		expect(await names(folder({ 'People/Ana.md': ANA, 'Contacts/Bo.md': ANA }))).toEqual(['Ana']);
	});

	it('has nobody in a likely folder once anything is stored', async () => {
		expect(await names(folder({ 'Contacts/Bo.md': ANA, '.obsidian/plugins/nurture/data.json': '{"soonDays": 3}' }))).toEqual([]);
	});

	it('says where people would be, where there are none', async () => {
		const out = async (files: Record<string, string>): Promise<string> => (await nurture(folder(files), 'due', ...DAY)).out;
		expect(await out({})).toBe('No people here yet: a person is a note in the folder People, or with the tag #person. Try: nurture new "Ana Díaz" --every "3 weeks"\n');
		expect(await out({ 'CRM/readme.txt': 'x' })).toMatch(/^No people here yet: a person is a note in the folder CRM, or with the tag #person\./);
		expect(await out({ '.obsidian/plugins/nurture/data.json': '{"peopleFolders": [], "personTags": []}' })).toBe('No people here yet. Try: nurture new "Ana Díaz" --every "3 weeks"\n');
	});
});
