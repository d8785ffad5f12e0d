/** The verb `export` of the built command line: to the screen or a file, and nobody private unless by name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana Díaz.md':
			'---\nevery: 3 weeks\nphone: "+32 470 12 34 56"\nspouse: Di Roux\n---\n- 2026-11-20 coffee with [[Di Roux]]\n- 2026-11-01 call: =1+1\n',
		'People/Di Roux.md': '---\nevery: monthly\nprivate: true\n---\n- 2026-11-02 call\n',
		'.obsidian/app.json': '{}',
	});

describe('export', () => {
	it.each(['ics', 'vcf', 'csv', 'json'])('tells of nobody who is private: %s', async (kind) => {
		const root = vault();
		const all = await nurture(root, 'export', kind, ...DAY);
		expect([all.code, all.err]).toEqual([0, '']);
		expect(all.out).toContain('Ana Díaz');
		expect(all.out).not.toContain('Roux');
		expect((await nurture(root, 'export', kind, '--person', 'Di Roux', ...DAY)).out).toContain('Roux');
	});

	it('has the columns that are asked for, and harmless cells', async () => {
		const root = vault();
		expect((await nurture(root, 'export', 'csv', '--columns', 'name,phone', ...DAY)).out).toBe(
			"name,phone\r\nAna Díaz,'+32 470 12 34 56\n",
		);
		expect(
			(await nurture(root, 'export', 'csv', '--interactions', '--columns', 'date,text', ...DAY)).out,
		).toContain("2026-11-01,'=1+1");
		expect((await nurture(root, 'export', 'csv', '--columns', 'shoe', ...DAY)).err).toMatch(
			/^There is no column "shoe": /,
		);
		expect(await nurture(root, 'export', 'xls', ...DAY)).toEqual({
			code: 2,
			out: '',
			err: '"xls" is no kind of file: nurture export writes ics, vcf, csv or json. Try: nurture --help\n',
		});
	});

	it.each(['People/Bob.md', 'new.MD'])('never writes over a note: %s', async (to) => {
		const root = folder({ 'People/Bob.md': 'mine' });
		expect(await nurture(root, 'export', 'csv', '--to', to, ...DAY)).toEqual({
			code: 1,
			out: '',
			err: `${to} is the name of a note, which an export never writes over: give another.\n`,
		});
		expect(contents(root)).toEqual({ 'People/Bob.md': 'mine' });
	});

	it.each([
		['json', '.obsidian/app.json', '{}'],
		['csv', 'foreign.csv', 'name,age\nAna,36\n'],
		['ics', 'work.ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n'],
	])('never writes over a file of another program: %s', async (kind, to, text) => {
		const root = folder({ 'People/Ana.md': '---\nevery: weekly\n---\n', [to]: text });
		const before = contents(root);
		const ran = await nurture(root, 'export', kind, '--to', to, ...DAY);
		expect([ran.code, ran.out]).toEqual([1, '']);
		expect(ran.err).toBe(
			`Nothing was written: ${join(root, to)} is there already and is no export of this kind. Give another name, or take it away first.\n`,
		);
		expect(contents(root)).toEqual(before);
	});

	it('writes a file, and over it when run again', async () => {
		const root = vault();
		const words = ['export', 'ics', '--to', 'out.ics', ...DAY];
		expect((await nurture(root, ...words)).out).toBe('Wrote out.ics: 1 in all.\n');
		const first = textOf(root, 'out.ics');
		expect((await nurture(root, ...words)).out).toBe('Wrote out.ics: 1 in all.\n');
		expect(textOf(root, 'out.ics')).toBe(first);
		expect((await nurture(root, 'export', 'ics', '--to', 'no/such/out.ics', ...DAY)).code).toBe(1);
		expect(existsSync(join(root, 'no'))).toBe(false);
	});
});
