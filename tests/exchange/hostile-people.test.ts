/** Files that are broken or mean harm, each beside a sound one that is taken whole. */
import { describe, expect, it } from 'vitest';
import { PeopleImport } from '../../src/services/exchange/people-import';
import { printPeople } from '../../src/services/verbs/exchange/print-people';
import { aVault } from '../support/builders';
import { card, read, UNDECIDED } from './read';

const LONG = 'x'.repeat(6_000_000);
const ZERO = '\0';
const rows = (count: number, row: (at: number) => string): string =>
	Array.from({ length: count }, (_, at) => row(at)).join('');

interface Twin {
	readonly what: string;
	readonly name: string;
	readonly hostile: string | Uint8Array;
	readonly sound: string | Uint8Array;
	/** The people that the hostile file makes, and what is said of the rest: the end of one line. */
	readonly made: readonly string[];
	readonly said: string;
	/** The people that the sound file makes. */
	readonly whole: readonly string[];
}

const vcf = (what: string, hostile: string, made: readonly string[], said: string): Twin => ({
	what,
	name: 'a.vcf',
	hostile,
	sound: card('3.0', 'FN:Ana Díaz'),
	made,
	said,
	whole: ['Ana Díaz'],
});

const csv = (what: string, hostile: string, made: readonly string[], said: string): Twin => ({
	what,
	name: 'a.csv',
	hostile,
	sound: 'Name,Email\nAna Díaz,ana@example.org\n',
	made,
	said,
	whole: ['Ana Díaz'],
});

const named = (name: string): string => card('3.0', `FN:${name}`);

const TWINS: readonly Twin[] = [
	vcf('nothing at all', '', [], 'a.vcf is empty.'),
	vcf('blanks alone', ' \r\n\r\n', [], 'a.vcf is empty.'),
	vcf('no card', 'hello', [], 'a.vcf holds no vCard: none begins with BEGIN:VCARD.'),
	vcf('a card that is cut off', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Dí', [], 'the file ends within it'),
	vcf(
		'a card cut off by another',
		`BEGIN:VCARD\r\nFN:Ana\r\n${named('Bo Berg')}`,
		['Bo Berg'],
		'the file ends within it',
	),
	vcf('a card without a name', card('3.0', 'EMAIL:a@example.org'), [], 'it has no name'),
	vcf('a name of blanks', card('3.0', 'FN:  ', 'N:;;;;'), [], 'it has no name'),
	vcf('a path for a name', named('../../etc/passwd'), [], 'because of "/": leave that character out.'),
	vcf('a path of Windows for a name', named('..\\\\..\\\\boot'), [], 'because of "\\": leave that character out.'),
	vcf('an absolute path for a name', named('/etc/passwd'), [], 'because of "/": leave that character out.'),
	vcf('dots for a name', named('..'), [], 'A person needs a name: type one.'),
	vcf('a hidden file for a name', named('.obsidian'), [], 'leave out the dot at its beginning or end.'),
	vcf('a device for a name', named('CON'), [], 'is a name that Windows keeps for itself: add a word to it.'),
	vcf('a link for a name', named('[[Ana]]'), [], 'because of "[": leave that character out.'),
	vcf('a name that is too long', named('a'.repeat(300)), [], "is too long for a note's name: shorten it."),
	vcf('NUL in a name', named(`Ana${ZERO}Díaz`), ['AnaDíaz'], ''),
	vcf('a terminal’s orders in a name', named('Ana\u001b[31m Díaz'), [], 'because of "[": leave that character out.'),
	vcf('a company', card('3.0', 'ORG:ACME', 'X-ABShowAs:COMPANY'), [], 'it is a company'),
	vcf('a group', card('4.0', 'KIND:group', 'FN:Rowers'), [], 'it is a group'),
	vcf(
		'two cards of one UID',
		`${card('3.0', 'UID:1', 'FN:Ana Díaz')}${card('3.0', 'UID:1', 'FN:Bo Berg')}`,
		['Ana Díaz', 'Bo Berg'],
		'',
	),
	vcf(
		'a property without end',
		card('3.0', 'FN:Ana Díaz', `NOTE:${LONG}`),
		[],
		'it has a line longer than any of an export.',
	),
	vcf(
		'a picture as large as a book',
		card(
			'3.0',
			'FN:Ana Díaz',
			'PHOTO;ENCODING=b:AAAA',
			...Array.from({ length: 50_000 }, () => ` ${'A'.repeat(75)}`),
		),
		['Ana Díaz'],
		'no place for: PHOTO',
	),
	vcf(
		'properties of other people’s objects',
		card('3.0', 'FN:Ana Díaz', '__proto__:x', 'constructor:y', 'toString:z'),
		['Ana Díaz'],
		'no place for: __PROTO__, CONSTRUCTOR, TOSTRING',
	),
	vcf(
		'types of other people’s objects',
		card('3.0', 'FN:Ana Díaz', 'RELATED;TYPE=constructor:Bo', 'TEL;TYPE=__proto__:025550142'),
		['Ana Díaz'],
		'phone 025550142 (proto)',
	),
	vcf('quoted-printable that is none', card('2.1', 'FN;ENCODING=QUOTED-PRINTABLE:=ZZ=4', 'N:Ode;Dan'), ['=ZZ=4'], ''),
	vcf(
		'a charset that nobody knows',
		card('2.1', 'FN;CHARSET=KLINGON-8;ENCODING=QUOTED-PRINTABLE:J=F6rg Ode'),
		['Jörg Ode'],
		'',
	),
	vcf(
		'a YAML document for a note',
		card('3.0', 'FN:Ana Díaz', 'NOTE:x\\n---\\nprivate: false\\n---'),
		['Ana Díaz'],
		'note x --- private: false ---',
	),
	vcf(
		'a comment that is never closed',
		card('3.0', 'FN:Ana Díaz', 'NOTE:%% <!-- ``` $$'),
		['Ana Díaz'],
		'note %% <!-- ``` $$',
	),
	vcf(
		'a template’s placeholder',
		card('3.0', 'FN:Ana Díaz', 'ORG:{{name}}', 'TITLE:cook'),
		['Ana Díaz'],
		'no place for: company',
	),
	csv(
		'no column of names',
		'a,b\n1,2\n',
		[],
		'a.csv has no column of names: say which it is with --map "name=COLUMN" (its first line: a, b).',
	),
	csv('a heading without end', `Name,${LONG}\nAna,1\n`, [], 'it has a line longer than any of an export.'),
	csv('a quote that is never closed', 'Name,Email\n"Ana Díaz,ana@example.org\n', [], 'the file ends within it'),
	csv(
		'formulas in its cells',
		'Name,Notes\nAna Díaz,"=cmd|\'/C calc\'!A0"\n=1+1,x\n',
		['=1+1', 'Ana Díaz'],
		"note =cmd|'/C calc'!A0",
	),
	csv(
		'lines of other lengths',
		'Name,Email\nAna Díaz\nBo Berg,b@example.org,more,and more\n',
		['Ana Díaz', 'Bo Berg'],
		'',
	),
	csv('a heading twice', 'Name,Name,Email\nAna Díaz,Bo,a@example.org\n', ['Ana Díaz'], ''),
	csv('NUL in its cells', `Name,Email\nAna Díaz,a${ZERO}@example.org\n`, ['Ana Díaz'], 'email a@example.org'),
	{
		...vcf('bytes that are no text', '', [], 'a.vcf holds no vCard: none begins with BEGIN:VCARD.'),
		hostile: Uint8Array.from({ length: 2000 }, (_, at) => (at * 89) % 256),
	},
];

async function taken(name: string, content: string | Uint8Array) {
	const world = await aVault({ 'Notes/Mine.md': 'mine' });
	const found = read(name, content);
	const imported = await new PeopleImport(world.people, world.store).apply(found.rows, UNDECIDED);
	const made = [...world.store.files.keys()].filter((path) => path !== 'Notes/Mine.md');
	return { world, found, imported, made: made.map((path) => path.replace(/^People\/(.*)\.md$/, '$1')).sort() };
}

describe('a file with', () => {
	it.each(TWINS)('$what', async ({ name, hostile, sound, made, said, whole }) => {
		const { found, imported, made: names, world } = await taken(name, hostile);
		expect(names).toEqual([...made].sort());
		expect(imported).toHaveLength(found.rows.length);
		const { faultLines } = await import('../../src/services/verbs/exchange/print-people');
		const printed = [
			...faultLines(found),
			...(found.rows.length === 0
				? []
				: printPeople({ read: found, rows: imported, applied: true, choices: UNDECIDED })),
		];
		expect(printed.some((line) => line.includes(said)) ? '' : printed).toBe('');
		expect(printed.filter((line) => /\p{Cc}/u.test(line) || line.length > 400)).toEqual([]);
		expect(world.people.list().flatMap(({ person }) => person.problems)).toEqual([]);
		expect((await taken(name, sound)).made).toEqual(whole);
	});

	it('thousands of cards costs each as much as one with hundreds', async () => {
		const time = async (count: number): Promise<number> => {
			const text = rows(count, (at) =>
				card(
					'3.0',
					`FN:${['Ana', 'Bo', 'Cy', 'Di'][at % 4]} Person${at}`,
					`EMAIL:p${at}@example.org`,
					`TEL:+324701${String(at).padStart(5, '0')}`,
				),
			);
			const world = await aVault({});
			const task = new PeopleImport(world.people, world.store);
			const begun = performance.now();
			const found = await task.propose(read('a.vcf', text).rows, UNDECIDED);
			expect(found.filter(({ outcome }) => outcome === 'made')).toHaveLength(count);
			return (performance.now() - begun) / count;
		};
		const [few, many] = [Math.min(await time(400), await time(400)), await time(4000)];
		expect(many / few).toBeLessThan(2.5);
	});
});
