/** The verbs `match` and `introductions` of the built command line: what they print, as text and as JSON. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureWith } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const FILES = {
	'People/Mara Lind.md':
		'---\ninterests: [letterpress, tides]\nplace: Ghent\n---\n- 2026-11-05 call: her knee is better\n- [ ] introduce her to [[Cy Marsh]] 📅 2026-12-01\n',
	'People/Theo Brandt.md':
		'---\ninterests: Letterpress\nplace: Ghent\n---\n- 2026-09-30 coffee: about the tides\n- 2026-09-01 intro: [[Cy Marsh]]\n',
	'People/Cy Marsh.md': '- 2026-10-10 walk with [[Theo Brandt]]\n- 2026-09-02 share: Wood type\n',
	'Notes/Wood type.md': '#letterpress\nWood type for letterpress, in Ghent.\n',
	'Notes/Leek.md': 'Soup.\n',
	'.obsidian/app.json': '{}',
};

describe('match', () => {
	it('says who would like a note, and why', async () => {
		const root = folder(FILES);
		expect(await nurture(root, 'match', 'Notes/Wood type.md', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Theo Brandt  Letterpress (interest), Ghent (place)\nMara Lind    letterpress (interest), Ghent (place)\nCy Marsh     Wood (you talked about it on 2 Sep), type (you talked about it on 2 Sep), had it already, on 2 Sep\n',
		});
		const { people } = JSON.parse((await nurture(root, 'match', 'Notes/Wood type.md', '--json', ...DAY)).out) as {
			people: { name: string; path: string; score: number; reasons: string[]; had: string | null }[];
		};
		expect(people.map(({ score, ...rest }) => ({ ...rest, positive: score > 0 }))).toEqual([
			{
				name: 'Theo Brandt',
				path: 'People/Theo Brandt.md',
				reasons: ['Letterpress (interest)', 'Ghent (place)'],
				had: null,
				positive: true,
			},
			{
				name: 'Mara Lind',
				path: 'People/Mara Lind.md',
				reasons: ['letterpress (interest)', 'Ghent (place)'],
				had: null,
				positive: true,
			},
			{
				name: 'Cy Marsh',
				path: 'People/Cy Marsh.md',
				reasons: ['Wood (you talked about it on 2 Sep)', 'type (you talked about it on 2 Sep)'],
				had: '2026-09-02',
				positive: true,
			},
		]);
	});

	it("takes a text that is piped in, a note's or any other", async () => {
		const root = folder(FILES);
		expect((await nurtureWith('High water and tides', root, 'match', '-', ...DAY)).out).toBe(
			'Mara Lind    tides (interest)\nTheo Brandt  tides (you talked about it on 30 Sep)\n',
		);
		expect((await nurtureWith('---\ntags: [letterpress]\n---\n', root, 'match', '-', ...DAY)).out).toBe(
			'Theo Brandt  Letterpress (interest)\nMara Lind    letterpress (interest)\n',
		);
		expect((await nurtureWith('', root, 'match', '-', ...DAY)).out).toMatch(/^Nobody comes to mind/);
		expect(await nurtureWith(new Uint8Array([0xff, 0xfe]), root, 'match', '-', ...DAY)).toMatchObject({
			code: 1,
			out: '',
			err: 'What was piped in could not be read: it is not UTF-8 text.\n',
		});
	});

	it('says so where nobody comes to mind, and refuses what is no note', async () => {
		const root = folder(FILES);
		expect((await nurture(root, 'match', 'Notes/Leek.md', ...DAY)).out).toMatch(/^Nobody comes to mind/);
		expect(JSON.parse((await nurture(root, 'match', 'Notes/Leek.md', '--json', ...DAY)).out)).toEqual({
			people: [],
		});
		expect(await nurture(root, 'match', 'Notes/None.md', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: `There is no file ${join(root, 'Notes/None.md')}.\n`,
		});
		expect(await nurture(root, 'match', '.obsidian/app.json', ...DAY)).toMatchObject({
			code: 1,
			out: '',
			err: `${join(root, '.obsidian/app.json')} is no note: nurture match takes .md, .markdown and .txt files.\n`,
		});
		expect(await nurture(root, 'match', ...DAY)).toMatchObject({ code: 2, out: '' });
	});
});

describe('introductions', () => {
	it('says who should meet, what was promised and what was made', async () => {
		const root = folder(FILES);
		const before = contents(root);
		expect(await nurture(root, 'introductions', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Mara Lind and Theo Brandt  letterpress, also in Ghent\n\nPromised\nMara Lind and Cy Marsh  1 Dec  introduce her to Cy Marsh\n\nMade\nTheo Brandt and Cy Marsh  1 Sep  in touch on 10 Oct\n',
		});
		const report = JSON.parse((await nurture(root, 'introductions', '--json', ...DAY)).out) as {
			pairs: { score: number }[];
		};
		expect(report).toEqual({
			pairs: [
				{
					a: 'Mara Lind',
					b: 'Theo Brandt',
					shared: ['letterpress', 'Ghent'],
					score: report.pairs[0]?.score,
					paths: ['People/Mara Lind.md', 'People/Theo Brandt.md'],
				},
			],
			promised: [
				{
					a: 'Mara Lind',
					b: 'Cy Marsh',
					text: 'introduce her to [[Cy Marsh]]',
					due: '2026-12-01',
					path: 'People/Mara Lind.md',
					line: 6,
				},
			],
			made: [
				{
					a: 'Theo Brandt',
					b: 'Cy Marsh',
					date: '2026-09-01',
					text: '[[Cy Marsh]]',
					path: 'People/Theo Brandt.md',
					line: 6,
					since: ['2026-10-10'],
				},
			],
		});
		expect(report.pairs[0]?.score).toBeGreaterThan(0);
		expect(contents(root)).toEqual(before);
	});

	it('says so where nobody should', async () => {
		const root = folder({ 'People/Ana.md': '' });
		expect((await nurture(root, 'introductions', ...DAY)).out).toMatch(/^Nobody to introduce just now/);
		expect(JSON.parse((await nurture(root, 'introductions', '--json', ...DAY)).out)).toEqual({
			pairs: [],
			promised: [],
			made: [],
		});
	});
});
