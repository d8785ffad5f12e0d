import { describe, expect, it } from 'vitest';
import { membership } from '../../src/core/person/membership';
import { isIndexName } from '../../src/core/person/nature';
import { hasPlaceholder } from '../../src/core/properties/placeholder';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { reviewWords } from '../../src/words/insight/review';

const is = (path: string, text = '', settings: Partial<Settings> = {}): string | null =>
	membership(readNote(path, text), { ...DEFAULT_SETTINGS, ...settings });

describe('a person', () => {
	const rows: readonly (readonly [path: string, text: string, expected: string | null])[] = [
		['People/Ana.md', '', 'folder'],
		['people/a/b/Ana.md', '', 'folder'],
		['People/Ana.MD', '', 'folder'],
		['Ana.md', '', null],
		['Peoples/Ana.md', '', null],
		['x/People/Ana.md', '', null],
		['Ana.md', '#person', 'marked'],
		['Ana.md', 'we met #People, once', 'marked'],
		['Ana.md', '- x #contact/choir/alto', 'marked'],
		['Ana.md', '# Ana #person', 'marked'],
		['Ana.md', '| a | #person |', 'marked'],
		['Ana.md', '---\ntags: friends, person/work\n---\n', 'marked'],
		['Ana.md', '---\ntag: "#Person"\n---\n', 'marked'],
		['People/Ana.md', '#person', 'marked'],
		['Ana.md', '#personal #people-watching', null],
		['Ana.md', 'x#person', null],
		['Ana.md', '\\#person', null],
		['Ana.md', '`#person`', null],
		['Ana.md', '```\n#person\n```', null],
		['Ana.md', '> #person', null],
		['Ana.md', '%% #person %%', null],
		['Ana.md', '[x](y#person)', null],
		['Ana.md', '[[y#person]]', null],
		['Ana.md', '---\ntags: [personal]\n---\n', null],
		['Ana.md', '---\ntype: person\n---\n', 'marked'],
		['Ana.md', '---\nTYPE: Person\n---\n', 'marked'],
		['Ana.md', '---\ntype: [note, person]\n---\n', 'marked'],
		['Ana.md', '---\ntype: "[[Person]]"\n---\n', 'marked'],
		['Ana.md', '---\ntype: personal\n---\n', null],
		['Ana.md', '---\ntype: {person: true}\n---\n', null],
		['Ana.md', 'type: person', null],
		['Templates/Ana.md', '#person', null],
		['templates/a/Ana.md', '---\ntype: person\n---\n', null],
		['My Templates/Ana.md', '#person', 'marked'],
		['People/{{name}}.md', '', null],
		['People/Ana.md', '---\nbirthday: {{date}}\n---\n', null],
		['People/Ana.md', '---\nx: "<% tp.file.title %>"\n---\n', null],
		['People/Ana.md', '# {{title}}\n<% x %>', 'folder'],
		['People/Ana.md', '---\nx: a < b\n---\n', 'folder'],
		['People/index.md', '', null],
		['People/README.md', '#person', null],
		['People/People.md', '---\ntype: person\n---\n', null],
		['People/Ana/index.md', '', 'folder'],
		['x/contact.md', '#person', 'marked'],
		['People/Map.excalidraw.md', '', null],
		['People/Map.md', '---\nexcalidraw-plugin: parsed\n---\n#person', null],
		['People/Map.canvas', '', null],
		['People/.trash/Ana.md', '', null],
		['.obsidian/People/Ana.md', '#person', null],
		['People/Ana.md.bak', '', null],
	];
	for (const [path, text, expected] of rows)
		it(`${path} ${JSON.stringify(text)}`, () => expect(is(path, text)).toBe(expected));

	it('may be any note, where the whole vault is a people folder', () =>
		expect([
			is('Ana.md', '', { peopleFolders: [''] }),
			is('a/Bo.md', '', { peopleFolders: [''] }),
			is('Templates/Cy.md', '', { peopleFolders: [''] }),
			is('index.md', '', { peopleFolders: [''] }),
		]).toEqual(['folder', 'folder', null, null]));
	it('is not a review of Nurture, unless the note says so itself', () => {
		const vault = { peopleFolders: [''], reviewFolder: '' };
		for (const kind of ['week', 'month', 'year', 'since'] as const)
			expect([kind, is(`a/${reviewWords.noteName(kind, '2026-11-02')}.md`, '', vault)]).toEqual([kind, null]);
		expect(['Review', 'Review 2026-11 of Ana', 'Ana Review'].map((name) => is(`${name}.md`, '', vault))).toEqual([
			'folder',
			'folder',
			'folder',
		]);
		expect(is('Review 2026-11.md', '#person', vault)).toBe('marked');
	});
	it('may be nobody', () =>
		expect(
			is('People/Ana.md', '#person', {
				peopleFolders: [],
				personTags: [],
				personProperty: { key: '', value: '' },
			}),
		).toBe(null));
	it('says so by the property of the settings', () =>
		expect([
			is('Ana.md', '---\nkind_of: Human\n---\n', { personProperty: { key: 'Kind-Of', value: 'human' } }),
			is('Ana.md', '---\ntype: person\n---\n', { personProperty: { key: '', value: 'person' } }),
		]).toEqual(['marked', null]));
	it('is not the template', () =>
		expect([
			is('People/New.md', '', { template: 'People/New.md' }),
			is('people/new.md', '', { template: 'People/New' }),
		]).toEqual([null, null]));
});

describe('a name that says nothing', () => {
	it('is an index or that of the folder', () =>
		expect(
			[
				'a/index.md',
				'a/_Index.md',
				'README.md',
				'a/contact.md',
				'a/A.md',
				'Ana Díaz/ana díaz.md',
				'a/b.md',
				'indexes.md',
			].map(isIndexName),
		).toEqual([true, true, true, true, true, true, false, false]));
	it('is a placeholder', () =>
		expect(['{{x}}', '{{ date:YYYY }}', '<% x %>', '<%* x', '{x}', '{{', 'a < % b'].map(hasPlaceholder)).toEqual([
			true,
			true,
			true,
			true,
			false,
			false,
			false,
		]));
});

describe('a note says in other words that it is a person', () => {
	const people: readonly string[] = [
		'---\ntype: People\n---\n',
		'---\nnoteType: "👤 Person"\n---\n',
		'---\npage_kind: Contacts\n---\n',
		'---\nsupertag: "#human"\n---\n',
		'---\nis a: "[[Kinds/Friend|Friend]]"\n---\n',
		'---\nfileClass: [colleague, neighbour]\n---\n',
		'---\ntags: [kind/contact]\n---\n',
		'# Ruta\n**Class**:: [[Person]]\n',
	];
	for (const text of people) it(JSON.stringify(text), () => expect(is('a/Ruta.md', text)).toBe('marked'));

	const others: readonly string[] = [
		'---\ntype: person of interest\n---\n',
		'---\nblood_type: human\n---\n',
		'---\ncategory: contact form\n---\n',
		'---\ntopic: people\n---\n',
		'---\ntags: [project/contact]\n---\n',
		'- seeds\n\ttype:: person\n',
	];
	for (const text of others) it(`not ${JSON.stringify(text)}`, () => expect(is('a/Ruta.md', text)).toBe(null));

	it('in the words of the settings, unless the property there is another', () => {
		const text = '---\nclass: godchild\n---\n';
		expect(is('Ruta.md', text)).toBe(null);
		expect(is('Ruta.md', text, { personTypes: ['godchild'] })).toBe('marked');
		const personProperty = { key: 'kind', value: 'human' };
		expect(is('Ruta.md', text, { personTypes: ['godchild'], personProperty })).toBe(null);
	});
});

describe('a note among people, or with their tag, is of another nature', () => {
	const others: readonly (readonly [path: string, text: string])[] = [
		['2026-11-20.md', '#people'],
		['a/2026-11-20 Allotment.md', '---\ntags: [people]\n---\n'],
		['a/Allotment 14.10.2026.md', '---\ntags: [people]\n---\n'],
		['a/Allotment.md', '---\ntags: [people, meeting]\n---\n'],
		['2026-W47.md', '---\ntags: [people]\n---\n'],
		['Seeds.md', '- plums from [[Ruta]] #people'],
		['Seeds.md', 'Plums came from [[Ruta]] today #people'],
		['2026-11-20.md', '---\ntype: contact\n---\n'],
		['People/Overview of my people.md', ''],
		['People/People MOC.md', ''],
		['People/Birthdays.md', ''],
		['People/Choir.md', '---\nmembers: ["[[Ruta]]"]\n---\n'],
		['People/Ruta, third.md', '---\ntype: 1-on-1\n---\n'],
		['People/Plans.md', '---\nkind: Weekly review\n---\n'],
		['People/One on ones/Ruta third.md', ''],
		['People/Ruta 2026-11-20.md', ''],
	];
	for (const [path, text] of others) it(`${path} ${JSON.stringify(text)}`, () => expect(is(path, text)).toBe(null));

	const people: readonly (readonly [path: string, text: string])[] = [
		['Ruta.md', '[[People MOC]] #person'],
		['Ruta.md', '#person\n- lunch with [[Bo]] #people'],
		['Ruta.md', '- Tags: #person, town: [[Ghent]]'],
		['People/Ruta.md', '---\ntags: [weekly, group/choir]\n---\n'],
		['People/Ruta.md', '---\ntype: Event planner\n---\n'],
		['People/Choir/Ruta.md', ''],
		['People/11/Ruta.md', ''],
		['People/Ruta Board.md', ''],
		['2026-11-20.md', '---\ntype: person\n---\n'],
	];
	for (const [path, text] of people)
		it(`but not ${path} ${JSON.stringify(text)}`, () => expect(is(path, text)).not.toBe(null));
});
