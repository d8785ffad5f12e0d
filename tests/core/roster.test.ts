import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discreet } from '../../src/core/people/discreet';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

function roster(files: Readonly<Record<string, string>>, settings: Partial<Settings> = {}): Roster {
	const made = new Roster({ ...DEFAULT_SETTINGS, ...settings });
	for (const [path, text] of Object.entries(files)) made.set(path, text);
	return made;
}

const names = (of: Roster): string[] => of.on(TODAY).map(({ person }) => person.name);
const lasts = (of: Roster): Record<string, string | null> =>
	Object.fromEntries(of.on(TODAY).map(({ person, standing }) => [person.path, standing.last]));

describe('who is a person', () => {
	it('lies in a people folder, has a tag, or says so', () => {
		expect(
			names(
				roster({
					'People/Ana.md': '',
					'people/Work/Bo.md': '',
					'Notes/Cy.md': '#person/work',
					'Dee.md': '---\ntags: [contact]\n---\n',
					'Eve.md': '---\nType: Person\n---\n',
					'Fay.md': '---\ntype: "[[Person]]"\n---\n',
					'Gus.md': 'no',
					'Hal.md': '`#person`',
					'Ida.md': '#personal',
					'x/People/Joe.md': '',
				}),
			),
		).toEqual(['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'Fay']);
	});

	it('is no template, no unfilled placeholder, no drawing, no hidden note', () => {
		expect(
			names(
				roster({
					'Templates/Person.md': '#person',
					'People/{{name}}.md': '',
					'People/New.md': '---\ncreated: {{date}}\n---\n',
					'People/Temp.md': '---\nx: <% tp.date.now() %>\n---\n',
					'People/Map.excalidraw.md': '',
					'People/Draw.md': '---\nexcalidraw-plugin: parsed\n---\n',
					'People/.trash/Old.md': '',
					'People/a.txt': '',
				}),
			),
		).toEqual([]);
	});

	it('is no index note of a folder, but may be a folder of one', () => {
		expect(names(roster({ 'People/People.md': '#person', 'People/index.md': '', 'People/README.md': '' }))).toEqual(
			[],
		);
		expect(
			names(
				roster({
					'People/Ana Díaz/index.md': '---\nname: Ana Díaz\n---\n',
					'People/Bo Lind/Bo Lind.md': '',
					'People/Work/Work.md': '',
					'People/Work/Cy.md': '',
				}),
			),
		).toEqual(['Ana Díaz', 'Bo Lind', 'Cy']);
	});

	it('is no conflict copy of another', () => {
		const ana = '---\nevery: 3 weeks\n---\n';
		const copies = [
			'Ana (conflicted copy 2026-11-20).md',
			"Ana (Bo's conflicted copy 2026-11-20).md",
			'Ana.sync-conflict-20261120-101500-ABC.md',
			'Ana (Konflikt).md',
			'Ana 1.md',
		];
		const people = roster(Object.fromEntries(['Ana.md', ...copies].map((name) => [`People/${name}`, ana])));
		expect(names(people)).toEqual(['Ana']);
		expect(
			people
				.certainCopies()
				.map(({ path }) => path.slice('People/'.length))
				.sort(),
		).toEqual([...copies].sort());
		people.remove('People/Ana.md');
		expect(names(people)).toHaveLength(copies.length);
	});

	it('is everybody, where the whole vault is a people folder', () => {
		expect(
			names(
				roster(
					{ 'Ana.md': '', 'a/Bo.md': '', 'a/a.md': '', 'Templates/Cy.md': '', 'index.md': '' },
					{ peopleFolders: [''] },
				),
			),
		).toEqual(['Ana', 'Bo']);
	});

	it('stands up for a copy when the original goes, and back when it comes', () => {
		const files = {
			'People/Ana.md': '---\nevery: 3 weeks\n---\n- 2026-11-01 call\n',
			'People/Ana 1.md': '---\nevery: 3 weeks\n---\n- 2026-11-01 call\n',
			'People/Ana (conflicted copy 2026-11-20).md': '',
		};
		const people = roster(files);
		expect(names(people)).toEqual(['Ana']);
		people.rename('People/Ana.md', 'Archive/Ana.md', files['People/Ana.md']);
		expect(names(people)).toEqual(['Ana (conflicted copy 2026-11-20)', 'Ana 1']);
		people.rename('Archive/Ana.md', 'People/Ana.md', files['People/Ana.md']);
		expect(names(people)).toEqual(['Ana']);
		people.set('People/Ana 1.md', '---\nevery: 2 weeks\n---\n');
		expect(names(people)).toEqual(['Ana', 'Ana 1']);
		people.set('People/Ana.md', '{{date}}\n---\n');
		expect(people.certainCopies()).toEqual([
			{ path: 'People/Ana (conflicted copy 2026-11-20).md', original: 'People/Ana.md' },
		]);
	});

	it("keeps a copy's lines out of other people's", () => {
		expect(
			lasts(
				roster({
					'People/Ana.md': '',
					'People/Ana (Konflikt).md': '- 2026-11-20 with [[Bob]]\n',
					'People/Bob.md': '',
				}),
			),
		).toEqual({ 'People/Ana.md': null, 'People/Bob.md': null });
	});

	it('is somebody else where the number has another frontmatter', () => {
		expect(
			names(
				roster({
					'People/Ana.md': '---\nevery: 3 weeks\n---\n',
					'People/Ana 1.md': '---\nevery: 2 weeks\n---\n',
				}),
			),
		).toEqual(['Ana', 'Ana 1']);
	});
});

describe('an interaction with others', () => {
	it('counts for them too', () => {
		const people = roster({
			'People/Ana.md': '- 2026-11-20 dinner with [[Bob]] and [Cy](Friends/Cy%20M%C3%BCller.md)\n',
			'People/Bob.md': '- 2026-01-01 call\n',
			'Friends/Cy Müller.md': '#person',
		});
		expect(lasts(people)).toEqual({
			'People/Ana.md': '2026-11-20',
			'People/Bob.md': '2026-11-20',
			'Friends/Cy Müller.md': '2026-11-20',
		});
		people.set('People/Ana.md', '');
		expect(lasts(people)).toEqual({
			'People/Ana.md': null,
			'People/Bob.md': '2026-01-01',
			'Friends/Cy Müller.md': null,
		});
	});

	it('counts for nobody who is only mentioned', () => {
		expect(
			lasts(roster({ 'People/Ana.md': '- 2026-11-20 talked about [[Bob]]\n', 'People/Bob.md': '' }))[
				'People/Bob.md'
			],
		).toBe(null);
	});

	it('means somebody by another name, in any case and form', () => {
		const files = {
			'People/Ana.md':
				'- 2026-11-20 with [[bobby]] and [[AMELIE\u0301]]\n- 2026-11-19 with [[Nobody]] and [[Ana]]\n',
			'People/Bob.md': '---\naliases: [Bobby]\n---\n',
			'People/Amelié.md': '',
		};
		expect(lasts(roster(files))).toEqual({
			'People/Ana.md': '2026-11-20',
			'People/Bob.md': '2026-11-20',
			'People/Amelié.md': '2026-11-20',
		});
	});

	it('plans for them too', () => {
		const people = roster({
			'People/Ana.md': '- 2026-12-01 lunch with [[Bob]]\n',
			'People/Bob.md': '---\nevery: weekly\n---\n',
		});
		expect(people.member('People/Bob.md', TODAY)?.standing).toMatchObject({ status: 'planned', due: '2026-12-01' });
		expect(people.member('People/Bob.md', '2026-12-01')?.standing).toMatchObject({
			status: 'soon',
			due: '2026-12-08',
			last: '2026-12-01',
		});
		expect(people.member('People/Cy.md', TODAY)).toBe(null);
	});

	it('means the nearest of two people of one name, or the path', () => {
		const files = {
			'People/Ana.md': '- 2026-11-20 with [[Bob]]\n- 2026-11-19 with [[Work/Bob]]\n',
			'People/Bob.md': '',
			'People/Work/Bob.md': '',
		};
		expect(lasts(roster(files))).toMatchObject({
			'People/Bob.md': '2026-11-20',
			'People/Work/Bob.md': '2026-11-19',
		});
	});
});

describe('what links to somebody', () => {
	const linked = (of: Roster, path = 'People/Ana.md') => of.member(path, TODAY)?.linked;

	it("is every note that is nobody's, with its day and the first line that does", () => {
		const people = roster({
			'People/Ana.md': '',
			'People/Bob.md': '[[Ana]]\n',
			'Notes/Trip.md': '---\nrelated: "[[Bob]]"\n---\nWith nobody.\nWith [[Ana]], [[Ana]].\n',
			'Journal/2026-11-18.md': '> [[Ana]]\n- [ ] [call](../People/Ana.md)\n',
			'Templates/Day.md': '[[Ana]]\n',
			'Code.md': '`[[Ana]]`\n```\n[[Ana]]\n```\n',
		});
		expect(linked(people)).toEqual([
			{ path: 'Journal/2026-11-18.md', line: 2, day: '2026-11-18' },
			{ path: 'Notes/Trip.md', line: 5, day: null },
		]);
		expect(linked(people, 'People/Bob.md')).toEqual([{ path: 'Notes/Trip.md', line: 2, day: null }]);
	});

	it('follows the notes as they come, change and go', () => {
		const people = roster({ 'People/Ana.md': '', 'Trip.md': '[[Ostend]]\n' });
		expect(linked(people)).toEqual([]);
		people.set('Trip.md', '[[Ana]]\n');
		expect(linked(people)).toHaveLength(1);
		people.rename('Trip.md', 'Notes/Trip.md', '\n[[Ana]]\n');
		expect(linked(people)).toEqual([{ path: 'Notes/Trip.md', line: 2, day: null }]);
		people.remove('Notes/Trip.md');
		expect(linked(people)).toEqual([]);
	});

	it('is known of a person who comes later', () => {
		const people = roster({ 'People/Ana.md': '', 'Trip.md': '[[Bob]]\n' });
		people.on(TODAY);
		people.set('People/Bob.md', '');
		expect(linked(people, 'People/Bob.md')).toHaveLength(1);
	});

	it('costs nothing where a note links to nobody', () => {
		const people = roster({ 'People/Ana.md': '', 'Trip.md': '[[Ostend]]\n' });
		const before = people.on(TODAY);
		people.set('Trip.md', '[[Ostend]] and [[Soup]]\n');
		people.remove('Trip.md');
		expect(people.on(TODAY)).toBe(before);
	});
});

describe('what to ask somebody', () => {
	const asks = (files: Readonly<Record<string, string>>, path = 'People/Ana.md') =>
		roster(files)
			.member(path, TODAY)
			?.asks.map(({ path: at, ask }) => [at, ask.line, ask.day, ask.text]);

	it('is tagged in the own note, nested items too, with the day it stands under', () => {
		expect(
			asks({
				'People/Ana.md':
					'- how is her mother? #ask\n## Interactions\n- 2026-10-05 call: her knee #ask/soon\n    - school\n        - how is #ask Pia at school?\n### 2026-09-01 Workshop\n- #ask about the slides\n',
			}),
		).toEqual([
			['People/Ana.md', 1, null, 'how is her mother?'],
			['People/Ana.md', 3, '2026-10-05', 'her knee'],
			['People/Ana.md', 5, '2026-10-05', 'how is Pia at school?'],
			['People/Ana.md', 7, '2026-09-01', 'about the slides'],
		]);
	});

	it('stands apart from what happened, in one line', () => {
		expect(
			asks({
				'People/Ana.md':
					'- 2026-10-05 call: they move before winter #ask how is school?\n- 2026-10-04 her knee. #ask the boat\n    - wants to see the drawers #ask how is the shop?\n',
			})?.map((ask) => ask[3]),
		).toEqual(['how is school?', 'the boat', 'how is the shop?']);
	});

	it('is not what is done, called off, struck out, in code, or another tag', () => {
		expect(
			asks({
				'People/Ana.md':
					'- [x] school #ask\n- [-] knee #ask\n- ~~the boat #ask~~\n- ~~the boat~~ #ask\n- `#ask`\n- the #asking price\n- #ask\n```\n- no #ask\n```\n> - no #ask\n',
			}),
		).toEqual([]);
		expect(asks({ 'People/Ana.md': '- [ ] school #ask\n' })).toEqual([['People/Ana.md', 1, null, 'school']]);
	});

	it('is what other notes keep for the person, by a link in the item or around it', () => {
		const files = {
			'People/Ana.md': '- [[Bob]]: the keys #ask\n',
			'People/Bob.md': '',
			'Journal/2026-11-18.md': '- [[Ana]] on the phone\n    - how is the boat? #ask\n- nobody #ask\n',
			'Plans.md': '- [[Bob]] and [[Ana]]: the tent? #ask\n',
		};
		expect(asks(files)).toEqual([
			['People/Ana.md', 1, null, '[[Bob]]: the keys'],
			['Journal/2026-11-18.md', 2, '2026-11-18', 'how is the boat?'],
			['Plans.md', 1, null, '[[Bob]] and [[Ana]]: the tent?'],
		]);
		expect(asks(files, 'People/Bob.md')).toEqual([
			['People/Ana.md', 1, null, '[[Bob]]: the keys'],
			['Plans.md', 1, null, '[[Bob]] and [[Ana]]: the tent?'],
		]);
	});
});

describe('the roster', () => {
	it('says after any sequence of changes what one built anew says', () => {
		const path = fc.constantFrom(
			'People/Ana.md',
			'People/Bob.md',
			'People/Work/Bob.md',
			'People/Ana (conflicted copy).md',
			'People/Ana 1.md',
			'People/Work/Work.md',
			'Notes/Cy.md',
			'People/index.md',
			'2026-11-19.md',
			'Journal/2026-11-18.md',
			'Bob.md',
			'Templates/Person.md',
			'Notes/Index/index.md',
			'People/Dee/index.md',
			'People/Dee/notes.md',
			'People/ana.md',
		);
		const text = fc.constantFrom(
			'',
			'---\nevery: 3 weeks\n---\n- 2026-11-20 with [[Bob]]\n',
			'#person\n- 2026-10-01 with [[Ana]] and [[Cy]]\n',
			'---\nevery: 3 weeks\n---\n',
			'no dates',
			'---\naliases: [Cy]\n---\n- 2026-12-24 plan with [[Ana]]\n',
			'[[Ana]] and [[Cy]]\n- [ ] write to [[Bob]]\n',
			'See [[Work/Bob]], [[Soup]].\n- [[Ana]]\n    - how is the boat? #ask\n',
			'[[Soup]]\n',
			'- 2026-10-03 call: [[Bob]]? #ask\n#person\n',
			'---\ndate: 2026-11-02\nattendees: [Bob, Work/Bob]\n---\n',
			'---\nignore-mentions: true\ntype: person\n---\n',
			'---\nprivate: true\nname: Pia Quill\n---\n- 2026-11-03 with [[Bob]]\n',
			'---\nemail: pia@example.org\nname: Ana\n---\n- 2026-11-04 call: Pia Quill and [[Cy]]\n- [ ] a book for [[../Bob]] #ask\n',
			'---\nintroduced-by: "[[Cy]]"\nemail: [bob@example.org, pia@example.org]\n---\n',
			'---\nprivate: true\ndate: 2026-11-05\nattendees: ["Bob <bob@example.org>", pia@example.org]\n---\n[[Ana]]\n',
		);
		const step = fc.oneof(
			fc.record({ do: fc.constant('set' as const), path, text }),
			fc.record({ do: fc.constant('remove' as const), path }),
			fc.record({ do: fc.constant('rename' as const), path, to: path }),
			fc.record({ do: fc.constant('ask' as const) }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
				const kept = new Roster(DEFAULT_SETTINGS);
				const files = new Map<string, string>();
				for (const one of steps) {
					if (one.do === 'set') {
						files.set(one.path, one.text);
						kept.set(one.path, one.text);
					} else if (one.do === 'remove') {
						files.delete(one.path);
						kept.remove(one.path);
					} else if (one.do === 'rename') {
						const moved = files.get(one.path);
						if (moved === undefined || one.path === one.to) continue;
						files.delete(one.path);
						files.set(one.to, moved);
						kept.rename(one.path, one.to, moved);
					} else kept.on(TODAY);
				}
				const told = (of: Roster): string =>
					JSON.stringify([
						of.on(TODAY),
						of.on(TODAY).map(discreet),
						[...of.strayLinks(TODAY)].sort((a, b) => (a.path < b.path ? -1 : 1)),
						[...of.certainCopies()].sort((a, b) => (a.path < b.path ? -1 : 1)),
					]);
				expect(told(kept)).toBe(told(roster(Object.fromEntries(files))));
			}),
			{ numRuns: 500 },
		);
	});

	it('lists problems by path and line', () => {
		expect(
			roster({
				'People/Bo.md': '- 2026-02-30 x\n',
				'People/Ana.md': 'x\n- 2026-13-01 x\n- 05/06/2026 x\n',
				'Notes/Cy.md': '- 2026-02-30 x\n',
			})
				.problems(TODAY)
				.map(({ path, line }) => `${path} ${line}`),
		).toEqual(['People/Ana.md 2', 'People/Ana.md 3', 'People/Bo.md 1']);
	});

	it('counts its revisions', () => {
		const people = roster({ 'People/Ana.md': '' });
		const before = people.revision;
		people.set('Recipes/Soup.md', 'leek');
		expect(people.revision).toBe(before);
		people.remove('People/Ana.md');
		expect(people.revision).toBeGreaterThan(before);
		expect(people.remove('People/Ana.md')).toBe(false);
	});

	it('gives the same list until something changes', () => {
		const people = roster({ 'People/Ana.md': '' });
		const before = people.on(TODAY);
		expect(people.set('Recipes/Soup.md', 'leek')).toBe(false);
		expect(people.on(TODAY)).toBe(before);
		expect(people.set('People/Ana.md', 'x')).toBe(true);
		expect(people.on(TODAY)).not.toBe(before);
		expect(people.on('2026-11-26')).not.toBe(before);
	});
});

describe('who bears a name', () => {
	it('is also a note that has just come and is nobody’s, and none that has gone', () => {
		const of = roster({ 'People/Ana.md': '' });
		expect(of.bearers('Ada Lovelace')).toEqual([]);
		of.set('Books/Ada Lovelace.md', 'a life in letters');
		expect(of.bearers('Ada Lovelace')).toEqual(['Books/Ada Lovelace.md']);
		of.set('Clients/Z.md', '---\naliases: [Wes Torn]\nemail: ben.hart@x.org\n---\n');
		expect(of.bearers('Wes Torn')).toEqual(['Clients/Z.md']);
		expect(of.bearers('Ben Hart')).toEqual(['Clients/Z.md']);
		of.set('Clients/Z.md', '');
		expect(of.bearers('Wes Torn')).toEqual([]);
		of.remove('Books/Ada Lovelace.md');
		expect(of.bearers('Ada Lovelace')).toEqual([]);
	});
});
