/** The verbs `balance` and `introduce`, and a review that is written, of the built command line. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA =
	'---\nevery: 3 weeks\n---\n## Interactions\n- 2026-10-14 gift: a blue \u001B[31mthermos #gave\n- 2026-09-02 coffee: my contract #received/advice\n- 2025-11-20 call #received\n';
const BO = '---\r\ninterests: [tides]\r\n---\r\n## Interactions\r\n- 2026-11-01 call #gave/advice\r\n';
const vault = (more: Readonly<Record<string, string>> = {}): string =>
	folder({ 'People/Ana.md': ANA, 'People/Bo.md': BO, '.obsidian/app.json': '{}', ...more });

describe('balance', () => {
	it('tells of twelve months, with everybody and with one', async () => {
		const root = vault({
			'People/Cy.md':
				'- 2026-11-02 visit #received\n- 2026-10-02 visit #received\n- 2026-09-03 visit #received\n## Gift ideas\n- a kite\n',
		});
		const before = contents(root);
		expect((await nurture(root, 'balance', ...DAY)).out).toBe(
			[
				'Tagged: given twice (intellectual 1, unnamed 1), received 4 times (intellectual 1, unnamed 3).',
				'Sep 2026  Tagged: received twice.',
				'Oct 2026  Tagged: given once, received once.',
				'Nov 2026  Tagged: given once, received once.',
				'',
				'You may have something to give: Cy.',
				'',
				'Gifts given',
				'Ana  a blue  [31mthermos, 14 Oct',
				'',
				'Ideas left',
				'Cy  a kite',
				'',
			].join('\n'),
		);
		expect((await nurture(root, 'balance', '--with', 'cy', ...DAY)).out).toContain('Ideas left\na kite\n');
		expect(contents(root)).toEqual(before);
	});

	it('is the same as JSON', async () => {
		expect(JSON.parse((await nurture(vault(), 'balance', '--with', 'Ana', '--json', ...DAY)).out)).toMatchObject({
			person: { name: 'Ana', path: 'People/Ana.md' },
			since: '2025-12-01',
			gave: 1,
			received: 1,
			kinds: [
				{ kind: 'intellectual', gave: 0, received: 1 },
				{ kind: '', gave: 1, received: 0 },
			],
			voices: [],
			gifts: {
				left: [],
				given: [{ person: 'Ana', date: '2026-10-14', source: { path: 'People/Ana.md', line: 5 } }],
			},
		});
	});

	it('is refused for nobody, and for two', async () => {
		expect(await nurture(vault(), 'balance', '--with', 'Zoe', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Nobody here is called "Zoe".\n',
		});
		expect(await nurture(vault(), 'balance', '--with', 'Ana', '--with', 'Bo', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'The balance is with one person or with everybody: give --with once.\n',
		});
		expect((await nurture(folder({ 'People/Ana.md': '' }), 'balance', ...DAY)).out).toBe(
			'Nothing is noted as given or received yet.\n',
		);
	});
});

describe('introduce', () => {
	it('stands in both notes, and nothing else changes', async () => {
		const root = vault();
		expect(await nurture(root, 'introduce', 'Ana', 'Bo', '--about', 'the tides', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Noted for Ana and Bo: introduced today.\n',
		});
		expect(textOf(root, 'People/Ana.md')).toBe(
			ANA.replace('- 2026-10', '- 2026-11-25 intro: [[Bo]], the tides\n- 2026-10'),
		);
		expect(textOf(root, 'People/Bo.md')).toBe(
			BO.replace('- 2026-11', '- 2026-11-25 intro: [[Ana]], the tides\r\n- 2026-11'),
		);
		expect(JSON.parse((await nurture(root, 'introductions', '--json', ...DAY)).out)).toMatchObject({
			made: [{ a: 'Ana', b: 'Bo', date: '2026-11-25', since: [] }],
		});
	});

	it('stands in none where one of them cannot be written', async () => {
		const root = vault({ 'People/Cy.md': '---\ninterests: [tides]\n---\n```\nnever closed\n' });
		const before = contents(root);
		const { code, out } = await nurture(root, 'introduce', 'Ana', 'Cy', ...DAY);
		expect({ code, out, after: contents(root) }).toEqual({ code: 1, out: '', after: before });
	});

	it('is refused for one person twice, for nobody, for somebody who has died, and with one name', async () => {
		const root = vault({ 'People/Eve.md': '---\ndeceased: true\n---\n' });
		expect(await nurture(root, 'introduce', 'Ana', 'Eve', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Eve has died, as the note says, and can meet nobody any more. Nothing was written.\n',
		});
		expect(await nurture(root, 'introduce', 'Ana', 'ana', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Both names mean Ana: name two people.\n',
		});
		expect((await nurture(root, 'introduce', 'Ana', 'Zoe', ...DAY)).err).toBe('Nobody here is called "Zoe".\n');
		expect(await nurture(root, 'introduce', 'Ana', ...DAY)).toEqual({
			code: 2,
			out: '',
			err: 'nurture introduce needs a second name. Try: nurture --help\n',
		});
		expect(await nurture(root, 'introduce', 'Ana', ' ', ...DAY)).toEqual({
			code: 2,
			out: '',
			err: 'nurture introduce needs a second name. Try: nurture --help\n',
		});
	});
});

describe('a review', () => {
	it('of a named time is read, and written where the app writes it; again it says that nothing is new', async () => {
		const root = vault();
		const read = (await nurture(root, 'review', '--period', 'last month', ...DAY)).out;
		expect(read).toMatch(
			/^## Review of October 2026\n\n1 October 2026 to 31 October 2026, as it looks on 25 November 2026\.\n/,
		);
		expect(await nurture(root, 'review', '--period', 'last-month', '--write', '--json', ...DAY)).toMatchObject({
			code: 0,
			err: '',
			out: JSON.stringify({ path: 'Reviews/Review 2026-10.md', line: 1, changed: true }, null, 2) + '\n',
		});
		const note = textOf(root, 'Reviews/Review 2026-10.md');
		expect(note).toContain('## Review of October 2026');
		expect((await nurture(root, 'review', '--period', 'last-month', '--write', ...DAY)).out).toBe(
			'Reviews/Review 2026-10.md says this already.\n',
		);
		expect(textOf(root, 'Reviews/Review 2026-10.md')).toBe(note);
	});

	it('is refused for a time it does not know, and for two times', async () => {
		expect((await nurture(vault(), 'review', '--period', 'fortnight', ...DAY)).err).toBe(
			'"fortnight" is not a time that can be reviewed: --period wants this-week, last-week, this-month, last-month, this-year or last-year.\n',
		);
		expect((await nurture(vault(), 'review', '--period', 'last-week', '--since', 'monday', ...DAY)).err).toBe(
			'The review is of one time: give --since or --period, not both.\n',
		);
	});
});
