/** What is taken for a template, and what is told of notes that are left out for that. */
import { describe, expect, it } from 'vitest';
import { templateFoldersIn } from '../../src/core/settings/habits';
import { unfilledLine } from '../../src/core/properties/placeholder';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { diagnose } from '../../src/insight/doctor/doctor';

const TODAY = '2026-11-25';
type Notes = Readonly<Record<string, string>>;

function vault(notes: Notes, templateFolders: readonly string[] = []): Roster {
	const roster = new Roster(DEFAULT_SETTINGS, undefined, templateFolders);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster;
}
const names = (notes: Notes, folders?: readonly string[]): string[] =>
	vault(notes, folders)
		.on(TODAY)
		.map(({ person }) => person.name);
const told = (notes: Notes, folders?: readonly string[]): string[] =>
	diagnose(vault(notes, folders), TODAY).map(({ path, line, code, found }) => `${path}:${line} ${code} ${found}`);

describe('a placeholder', () => {
	it('is one as a whole value, or a whole item of a list', () => {
		for (const line of [
			'every: {{every}}',
			'every: "{{every}}"  # as you like',
			"why: '<% tp.file.cursor() %>'",
			'created: {{date:YYYY-MM-DD}} {{time}}',
			'- "[[{{VALUE:name}}]]"',
			'tags: [person, {{VALUE:tag}}]',
			'topic: {{VALUE:a,b,c}}',
			'"first name": {{first}}',
			'<%* const name = await tp.system.prompt("Name") -%>',
			'date: <% tp.date.now("YYYY-MM-DD", 0, x => x > 1, "%") %>',
		])
			expect([line, unfilledLine(`why: x\n${line}`)]).toEqual([line, 1]);
	});

	it('is none in a sentence', () => {
		for (const line of [
			'why: "writes {{mustache}} templates"',
			'why: likes ERB (<% %>) and JSP',
			'interests: ["{{mustache}} templates", ferries]',
			'why: {{ and }} are braces',
			'why: x # {{date}}',
			'role: {lead}',
		])
			expect([line, unfilledLine(line)]).toEqual([line, null]);
	});
});

describe('a person', () => {
	it('whose property speaks of a placeholder is there', () => {
		const notes = { 'People/Mo.md': '---\nwhy: "writes {{mustache}} templates"\n---\n- 2026-11-20 call\n' };
		expect(names(notes)).toEqual(['Mo']);
		expect(told(notes)).toEqual([]);
	});

	it('who is left out for a placeholder is told, with its line', () => {
		expect(
			told({
				'People/Ana.md': '---\nevery: monthly\nwhy: {{why}}\n---\n- 2026-11-20 call\n',
				'People/{{title}}.md': '- 2026-11-20 call\n',
				'Notes/Bo.md': '---\ntype: person\nbirthday: "<% x %>"\n---\n',
				'Notes/Plan.md': '---\nx: {{y}}\n---\n',
			}),
		).toEqual([
			'Notes/Bo.md:3 placeholder birthday: "<% x %>"',
			'People/{{title}}.md:1 placeholder {{title}}',
			'People/Ana.md:3 placeholder why: {{why}}',
		]);
	});

	it('is told no longer once the value is filled in, or the note is gone', () => {
		const roster = vault({ 'People/Ana.md': '---\nwhy: {{why}}\n---\n' });
		expect(diagnose(roster, TODAY)).toHaveLength(1);
		roster.set('People/Ana.md', '---\nwhy: x\n---\n');
		expect(diagnose(roster, TODAY)).toEqual([]);
		roster.set('People/Ana.md', '---\nwhy: {{why}}\n---\n');
		roster.remove('People/Ana.md');
		expect(diagnose(roster, TODAY)).toEqual([]);
	});
});

describe('a note that tells of somebody', () => {
	const met = '---\nmood: {{VALUE:mood}}\n---\n- lunch with [[Ana]]\n';
	it('and is left out for a placeholder, is told', () => {
		expect(told({ 'People/Ana.md': 'x', '2026-11-20.md': met })).toEqual([
			'2026-11-20.md:2 placeholder mood: {{VALUE:mood}}',
		]);
		expect(told({ 'People/Ana.md': 'x', '2026-11-20.md': met.replace('Ana', 'Nobody') })).toEqual([]);
		expect(told({ 'People/Ana.md': 'x', 'Plan.md': met })).toEqual([]);
	});
	it('counts where a sentence of its properties holds one', () => {
		const roster = vault({ 'People/Ana.md': 'x', '2026-11-20.md': met.replace('mood: {{', 'mood: of {{') });
		expect(roster.member('People/Ana.md', TODAY)?.standing.last).toBe('2026-11-20');
	});
});

describe('a template', () => {
	it('lies where Obsidian, Templater or the settings say', () => {
		const notes = { 'Vorlagen/Person.md': '#person\n', 'Templates/Person.md': '#person\n', 'Cy.md': '#person\n' };
		expect(names(notes, ['Vorlagen'])).toEqual(['Cy']);
		expect(names(notes)).toEqual(['Cy', 'Person']);
		expect(told(notes, ['Vorlagen'])).toEqual([]);
	});

	it('lies nowhere where people live', () => {
		expect(names({ 'People/Ana.md': 'x', 'People/T/Bo.md': 'x' }, ['People', 'People/T'])).toEqual(['Ana']);
	});

	it('is told where it is somebody with a history, and no template', () => {
		const notes = {
			'Templates/Ana.md': '#person\n- 2026-11-20 call\n',
			'Templates/New.md': '---\ntype: person\n---\n# {{title}}\n- 2026-11-20 call\n',
			'Templates/Bare.md': '#person\n',
			'Templates/Day.md': '- 2026-11-20 call\n',
		};
		expect(told(notes)).toEqual(['Templates/Ana.md:1 template-folder Ana']);
	});

	it('folder is read from what Obsidian and Templater keep', () => {
		expect(templateFoldersIn({ folder: '/Extras/Templates/' }, { templates_folder: 'Vorlagen' })).toEqual([
			'Extras/Templates',
			'Vorlagen',
		]);
		expect(templateFoldersIn({ folder: '/' }, null)).toEqual([]);
		expect(templateFoldersIn([], { templates_folder: 3 })).toEqual([]);
	});
});
