/** Which notes are copies: by the name, and by what the two notes say. */
import { describe, expect, it } from 'vitest';
import { discreet } from '../../src/core/people/discreet';
import { copyNames, type CopyMark } from '../../src/core/copies/copy-name';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { diagnose } from '../../src/insight/doctor/doctor';

const TODAY = '2026-11-25';

const markOf = (name: string, base = 'Ana'): CopyMark | null =>
	copyNames(name).find((one) => one.base === base)?.mark ?? null;

describe('a name', () => {
	const conflicts = [
		'Ana (conflicted copy 2026-11-20)',
		"Ana (Bo's conflicted copy 2026-11-20)",
		"Ana (Bo's MacBook's conflicted copy 2026-11-20 1)",
		'Ana (conflicted copy from Bo (Laptop) 2026-11-20)',
		'Ana (Conflicted copy Pixel 202611201200)',
		'Ana (Case Conflict)',
		'Ana (case conflict 1)',
		'Ana (case clash from Bo 2026-11-20 120000)',
		'Ana (SFConflict mail@example.org 2026-11-20-12-00-00)',
		'Ana.sync-conflict-20261120-101500-ABCDEFG',
		'Ana.sync-conflict-20261120-101500',
		'Ana.Conflict',
		'Ana_DiskStation_Nov-20-1200-2026_CaseConflict',
		'Ana (Kopia w konflikcie użytkownika Bo 2026-11-20)',
		'Ana (còpia en conflicte de Bo 2026-11-20)',
		'Ana (Bo’s çakışan kopyası 2026-11-20)',
		'Ana (bản sao xung đột của Bo 2026-11-20)',
		'Ana.conflict1',
		'Ana_DiskStation_Nov-20-1200-2026_Conflict',
		'Ana_conflict-20261120-101500',
		'Ana-conflicted-2026-11-20',
		'Ana conflicted copy 2026-11-20',
		'Ana [conflicted]',
		'Ana (Konflikt)',
		'Ana (In Konflikt stehende Kopie von Bo 2026-11-20)',
		'Ana (Copie en conflit de Bo 2026-11-20)',
		'Ana (Copia en conflicto de Bo 2026-11-20)',
		'Ana (Copia in conflitto di Bo 2026-11-20)',
		'Ana (Cópia em conflito de Bo 2026-11-20)',
		'Ana (conflicterende kopie van Bo 2026-11-20)',
		'Ana (Bos konfliktkopi 2026-11-20)',
		'Ana (Bos motstridende kopi 2026-11-20)',
		'Ana (kopia sporna użytkownika Bo 2026-11-20)',
		'Ana (конфликтующая копия Bo 2026-11-20)',
		'Ana (конфліктна копія Bo 2026-11-20)',
		'Ana (Bo の競合コピー 2026-11-20)',
		'Ana (Bo 的冲突副本 2026-11-20)',
		'Ana (Bo의 충돌된 사본 2026-11-20)',
		'Ana (Salinan konflik Bo 2026-11-20)',
	];
	for (const name of conflicts)
		it(`${name} is given only by a failed merge`, () => expect(markOf(name)).toBe('conflict'));

	const copies = [
		'Ana copy',
		'Ana copy 2',
		'Ana - Copy',
		'Ana - Copy (2)',
		'Ana (copy)',
		'Ana (another copy)',
		'Ana (3rd copy)',
		'Ana - Kopie',
		'Ana Kopie 2',
		'Ana - Copie',
		'Ana – copie',
		'Ana - copia',
		'Ana - Cópia (3)',
		'Ana - kopia',
		'Ana - Kopi',
		'Ana - kopio',
		'Ana – kópia',
		'Ana - Másolat',
		'Ana - Kopya',
		'Ana kopyası',
		'Ana — копия',
		'Ana - Копие',
		'Ana - Αντίγραφο',
		'Ana - コピー',
		'Anaのコピー 2',
		'Ana - 副本',
		'Ana的副本',
		'Ana 拷貝',
		'Ana - 복사본',
		'Ana - Bản sao',
		'Copy of Ana',
		'Copy (2) of Ana',
		'Kopie von Ana',
		'Copia di Ana',
		'Ana-DESKTOP-7A1B2C3',
		'Ana-JO-PC2',
		'Ana_MacBook-Pro-2',
		'Ana (2026_11_20 12_00_00 UTC)',
		'Ana 2026-11-20',
		'Ana (Konflikt mit Jos Laptop)',
	];
	for (const name of copies) it(`${name} is that of a copy`, () => expect(markOf(name)).toBe('copy'));

	it('may be told from another by a number, or by what is joined on', () => {
		for (const name of ['Ana 1', 'Ana 12', 'Ana-2', 'Ana_2', 'Ana (1)', 'Ana(1)', 'Ana [2]', 'Ana~1'])
			expect([name, markOf(name)]).toEqual([name, 'number']);
		for (const name of ['Ana-Laptop-of-Jo', 'Ana-Sofia', 'Ana (work)', 'Ana (2026)', 'Ana (Conflictina)', 'Ana.b'])
			expect([name, markOf(name)]).toEqual([name, 'added']);
		expect(markOf('Apollo 11', 'Apollo')).toBe('number');
	});

	it('is another name', () => {
		for (const name of ['Ana', 'Ana Belén', 'Ana 123', 'Ana1', 'Anastasia', 'Ana on conflict', 'Ana II', 'Ana, Jr'])
			expect([name, markOf(name)]).toEqual([name, null]);
		expect(copyNames('(conflict)')).toEqual([]);
		expect(copyNames('Conflict of interest')).toEqual([]);
		expect(copyNames(`${'a '.repeat(500)}copy`)).toEqual([]);
	});
});

type Notes = Readonly<Record<string, string>>;

function vault(notes: Notes): Roster {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path.includes('/') ? path : `People/${path}.md`, text);
	return roster;
}

const names = (notes: Notes): string[] =>
	vault(notes)
		.on(TODAY)
		.map(({ person }) => person.name);
const told = (notes: Notes): string[] =>
	diagnose(vault(notes), TODAY).map(({ code, path, other }) => {
		const name = (of: string): string => of.replace(/^People\/|\.md$/g, '');
		return other === null ? `${code} ${name(path)}` : `${code} ${name(path)} & ${name(other)}`;
	});

const properties = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;
const ANA = `${properties('every: monthly', 'email: ana@example.org')}- 2026-11-20 call: her knee\n- 2026-10-02 visit\n`;
const MORE = `${ANA}- 2026-11-22 letter\n`;

describe('a copy', () => {
	const programmes = [
		'Ana-DESKTOP-7A1B2C3',
		'Ana-Laptop-of-Jo',
		'Ana (1)',
		'Ana 2',
		'Ana - Copy',
		'Ana copy 2',
		'Copy of Ana',
		'Ana (case clash from 2026-11-20 120000)',
		"Ana (Jo's MacBook (2))",
		'Ana (SFConflict mail@example.org 2026-11-20-12-00-00)',
	];
	for (const name of programmes)
		it(`${name} is nobody, and told, where it says what the note says but for a line`, () => {
			expect(names({ Ana: ANA, [name]: MORE })).toEqual(['Ana']);
			expect(told({ Ana: ANA, [name]: MORE })).toEqual([`copy ${name} & Ana`]);
			expect(told({ Ana: ANA, [name]: ANA.replace('monthly', '3 weeks') })).toEqual([`copy ${name} & Ana`]);
			expect(told({ Ana: MORE, [name]: ANA })).toEqual([`copy ${name} & Ana`]);
		});

	it('is one whatever the case of the name', () => {
		const clash = 'ana (case clash from Bo 2026-11-20 120000)';
		expect(names({ Ana: ANA, [clash]: 'other words' })).toEqual(['Ana']);
		expect(names({ [clash]: ANA, 'ANA (1)': ANA, Ana: ANA })).toEqual(['Ana']);
	});

	it('of a copy is one too', () =>
		expect(names({ Ana: ANA, 'Ana copy': MORE, 'Ana copy (1)': MORE, 'Ana-JO-PC2 (1)': ANA })).toEqual(['Ana']));

	it('lies in the folder of the note', () => {
		const notes = { Ana: ANA, 'People/Work/Ana (1).md': ANA };
		expect(names(notes)).toEqual(['Ana', 'Ana (1)']);
		expect(told(notes)).toEqual(['twins Work/Ana (1) & Ana']);
	});

	it('that may be one is somebody, and told', () => {
		const [short, other] = ['- 2026-11-20 call\n- 2026-10-02 visit\n', '- 2026-11-20 call\n- 2026-11-21 letter\n'];
		for (const name of ['Ana 2', 'Ana (1)', 'Ana-DESKTOP-7A1B2C3', 'Ana copy']) {
			expect(names({ Ana: short, [name]: other })).toEqual(['Ana', name]);
			expect(told({ Ana: short, [name]: other })).toEqual([`twins ${name} & Ana`]);
		}
		const often = properties('every: monthly');
		expect(told({ Ana: often + short, 'Ana-Laptop-of-Jo': often + other })).toEqual([
			'twins Ana-Laptop-of-Jo & Ana',
		]);
		expect(told({ Ana: '- 2026-11-20 call\n', 'Ana - Kopie': '- 2026-10-02 visit\n' })).toEqual([
			'twins Ana - Kopie & Ana',
		]);
	});

	it('is none where something tells two people apart', () => {
		const born = (day: string): string =>
			`${properties(`birthday: ${day}`)}- 2026-11-20 call\n- 2026-10-02 visit\n`;
		for (const name of ['Ana copy', 'Ana 2', 'Ana-JO-PC2'])
			expect(names({ Ana: born('1990-05-01'), [name]: born('1984-02-11') })).toEqual(['Ana', name]);
		const mail = (of: string): string => `${properties(`email: ${of}`)}- 2026-11-20 call\n`;
		expect(names({ Ana: mail('a@example.org'), 'Ana 2': mail('b@example.org') })).toEqual(['Ana', 'Ana 2']);
	});

	it('is never somebody who is called like one', () => {
		const [one, other] = [properties('every: monthly'), properties('every: monthly')];
		const met = { Ana: `${one}- 2026-11-20 call\n`, 'Ana 2': `${other}- 2026-10-02 choir\n` };
		expect(names(met)).toEqual(['Ana', 'Ana 2']);
		expect(told(met)).toEqual([]);
		const sisters = {
			Ana: '- 2026-11-20 supper\n- 2026-11-01 walk\n',
			'Ana-Sofia': '- 2026-11-20 supper\n- 2026-10-10 x\n',
		};
		expect(names(sisters)).toEqual(['Ana', 'Ana-Sofia']);
		expect(told(sisters)).toEqual([]);
		expect(names({ 'Anna-Laptop': ANA, 'Ana (conflict resolution coach)': 'x', Ana: 'y' })).toHaveLength(3);
		expect(told({ Ana: 'y', 'Ana (conflict resolution coach)': 'x' })).toEqual([]);
		expect(names({ Ana: one, 'Ana Belén': one, Anastasia: one })).toHaveLength(3);
	});
});

describe('the same text under another name', () => {
	it('is told, whatever the names are', () => {
		expect(told({ Ana: ANA, 'Work/Zoë.md': '', Bob: ANA.replace(/\n/g, '\r\n') })).toEqual(['twins Bob & Ana']);
		expect(told({ Ana: '- 2026-11-20 call\n', Bob: '- 2026-11-20 call\n', Cy: '- 2026-11-20 call\n' })).toEqual([
			'twins Bob & Ana',
			'twins Cy & Ana',
		]);
	});

	it('is told of a place as well', () => {
		const place = properties('every: monthly', 'place: Ghent');
		expect(told({ Ana: place, Bob: place })).toEqual(['twins Bob & Ana']);
		expect(told({ Ana: place, Bob: place, 'Templates/Person.md': place })).toEqual([]);
	});

	it('says nothing where nothing is told yet, or only what a template says', () => {
		const fresh = '---\nevery: monthly\nwhy:\n---\n# Notes\nWhat matters to them right now?\n';
		expect(told({ Ana: '', Bob: '', Cy: properties('every: monthly'), Di: properties('every: monthly') })).toEqual(
			[],
		);
		expect(told({ Ana: fresh, Bob: fresh })).toEqual(['twins Bob & Ana']);
		expect(told({ Ana: fresh, Bob: fresh, 'Templates/Person.md': fresh })).toEqual([]);
	});
});

describe('one address in several notes', () => {
	const mail = properties('email: home@example.org');
	it('is told, of two who are not one', () =>
		expect(told({ 'Ana Díaz': mail, 'Bo Díaz': mail })).toEqual(['shared-address Ana Díaz']));
	it('is told, of five', () => {
		const five = Object.fromEntries(['Ana', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => [name, mail]));
		expect(told(five)).toContain('shared-address Ana');
		const one = ['Bob', 'Bob Okafor', 'B. Okafor', 'Robert Okafor', 'Bob O.'];
		expect(told(Object.fromEntries(one.map((name, at) => [name, `${mail}- 2026-11-0${at + 1} call\n`])))).toEqual([
			'shared-address B. Okafor',
			'twins Bob & Bob O.',
		]);
	});
	it('names the others', () =>
		expect(diagnose(vault({ 'Ana Díaz': mail, 'Bo Díaz': mail }), TODAY)[0]?.expected).toBe(
			'an address of one person alone; People/Bo Díaz.md has it too, and a meeting with it is nobody’s',
		));
});

describe('a copy that is private', () => {
	const COPY = '---\nprivate: true\n---\n## Interactions\n- 2026-11-20 call\n';
	const OPEN = '---\nwhy: x\n---\n## Interactions\n- 2026-11-20 call\n';
	const isPrivate = (notes: Readonly<Record<string, string>>): Readonly<Record<string, boolean>> =>
		Object.fromEntries(
			vault(notes)
				.on(TODAY)
				.map(({ person }) => [person.name, person.private]),
		);

	it.each([
		'Ana (conflicted copy 2026-11-20)',
		'Ana.sync-conflict-20261120-101500-ABCDEFG',
		'Ana - Copy',
		'Ana-DESKTOP-7A1B2C3',
		'Copy of Ana',
	])('makes its note private as well: %s', (name) =>
		expect(isPrivate({ Ana: OPEN, [name]: COPY, Bob: OPEN.replace('call', 'lunch') })).toEqual({
			Ana: true,
			Bob: false,
		}),
	);

	it('does so through a copy of a copy', () =>
		expect(
			isPrivate({
				Ana: OPEN,
				'Ana - Copy': OPEN,
				'Ana - Copy (conflicted copy 2026-11-20)': COPY,
			}),
		).toEqual({ Ana: true }));

	it('does so as long as it is there, and what the note tells of others is not told', () => {
		const roster = vault({ Ana: `${OPEN}- 2026-11-02 lunch with [[Bob]]\n`, Bob: '', 'Ana - Copy': OPEN });
		const told = (): readonly string[] => {
			const bob = roster.member('People/Bob.md', TODAY);
			return bob === null ? [] : discreet(bob).history.interactions.map(({ said, path }) => `${said} ${path}`);
		};
		expect(told()).toEqual(['lunch with [[Bob]] People/Ana.md']);
		roster.set('People/Ana - Copy.md', COPY);
		expect(told().map((words) => words.includes('lunch') || words.includes('Ana'))).toEqual([false]);
		roster.remove('People/Ana - Copy.md');
		expect(told()).toEqual(['lunch with [[Bob]] People/Ana.md']);
	});

	it('says nothing of a note that is another person', () =>
		expect(isPrivate({ Ana: OPEN, 'Ana Belén': COPY })).toEqual({ Ana: false, 'Ana Belén': true }));
});
