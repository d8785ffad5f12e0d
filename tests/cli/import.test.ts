/** The verb `import` of the built command line: shown first, written only when asked for. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureWith, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const CARDS = [
	...[
		'BEGIN:VCARD',
		'VERSION:3.0',
		'FN:Ana Díaz',
		'EMAIL:ana@example.org',
		'CATEGORIES:Choir',
		'GENDER:F',
		'END:VCARD',
	],
	...['BEGIN:VCARD', 'VERSION:3.0', 'FN:Bo Berg', 'TEL:0470 12 34 56', 'ORG:Initech', 'END:VCARD'],
	...['BEGIN:VCARD', 'VERSION:3.0', 'FN:../Cy', 'END:VCARD', ''],
].join('\r\n');
const BO = '---\nphone: "+32 470 12 34 56"\ncompany: ACME\n---\n- 2026-11-01 call\n';
const vault = (): string => folder({ 'People/Bo Berg.md': BO, 'a.vcf': CARDS, '.obsidian/app.json': '{}' });

describe('import', () => {
	it('shows what becomes of every row, and writes nothing', async () => {
		const root = vault();
		const before = contents(root);
		expect(await nurture(root, 'import', 'a.vcf', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: [
				'3 rows in a.vcf',
				'Groups that become nothing: Choir (--group "NAME=tag:friends" or "NAME=circle:Close")',
				'',
				'New: 1',
				'  1  Ana Díaz: People/Ana Díaz.md',
				'      email ana@example.org',
				'      no place for: GENDER',
				'',
				'Unchanged: 1',
				'  2  Bo Berg: People/Bo Berg.md',
				'      kept: company ACME (the file: Initech)',
				'',
				'Left out: 1',
				'  3  ../Cy: "../Cy" cannot be a note\'s name because of "/": leave that character out.',
				'',
				'Nothing is written yet: --apply writes this.',
				'',
			].join('\n'),
		});
		expect(contents(root)).toEqual(before);
	});

	it('writes it, once', async () => {
		const root = vault();
		const own = ['--apply', '--group', 'Choir=tag:choir', '--replace', 'company'];
		expect((await nurture(root, 'import', 'a.vcf', ...own, ...DAY)).out).toContain('Made: 1\n');
		expect(textOf(root, 'People/Bo Berg.md')).toBe(BO.replace('ACME', 'Initech'));
		expect(textOf(root, 'People/Ana Díaz.md')).toBe(
			'---\nevery:\ncircle:\nbirthday:\nplace:\ninterests: []\nwhy:\nemail:\n  - "ana@example.org"\ntags:\n  - choir\n---\n\n## Interactions\n\n',
		);
		const before = contents(root);
		const again = JSON.parse((await nurture(root, 'import', 'a.vcf', '--json', ...own, ...DAY)).out) as {
			readonly rows: readonly { readonly outcome: string }[];
		};
		expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'left-out']);
		expect(contents(root)).toEqual(before);
	});

	it('takes several files, and what is piped in', async () => {
		const root = vault();
		const piped = await nurtureWith(CARDS, root, 'import', '-', 'a.vcf', ...DAY);
		expect(piped.out.split('\n')[0]).toBe('6 rows in - and a.vcf');
	});

	it.each([
		[['nothing.vcf'], 1, /^There is no file .*nothing\.vcf\.\n$/],
		[['a.csv'], 1, /^a\.csv has no column of names: .*\n$/],
		[[], 2, 'nurture import needs a file. Try: nurture --help\n'],
		[['a.vcf', '--row', 'x'], 2, /^"x" is no choice: /],
		[['a.vcf', '--group', 'Choir=choir'], 2, /^"Choir=choir" is no group: /],
		[['a.vcf', '--group', 'Choir=circle:Choir'], 1, /^There is no circle "Choir": /],
		[['a.vcf', '--country', 'Belgium'], 2, /^"Belgium" is no country's code: /],
		[['a.vcf', '--dates', 'year-first'], 2, /^"year-first" is no order: /],
		[['a.vcf', '--replace', 'email'], 2, /^"email" is no property that rows fill: /],
	])('says what is wrong with %j', async (words, code, said) => {
		const root = folder({ 'a.vcf': CARDS, 'a.csv': 'a,b\n1,2\n' });
		const ran = await nurture(root, 'import', ...words, ...DAY);
		expect([ran.code, ran.out]).toEqual([code, '']);
		expect(ran.err).toMatch(said);
		expect(ran.err.split('\n')).toHaveLength(2);
	});
});
