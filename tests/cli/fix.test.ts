/** The verb `fix` of the built command line: shown first, written only when asked for. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureAsUser, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\r\nevery: "3 weaks"   # hers\r\n---\r\n- 05/06/2026 coffee\r\n';
const BO = '\uFEFF---\ncircle: Frends\n---\n- 2026-11-01 call\n';
const vault = (): string =>
	folder({
		'People/Ana.md': ANA,
		'People/Bo.md': BO,
		'People/Cy.md': '---\nevery: whenever\n---\n',
		'.obsidian/app.json': '{}',
	});

describe('fix', () => {
	it('shows each line before and after, and writes nothing', async () => {
		const root = vault();
		const before = contents(root);
		expect((await nurture(root, 'fix', ...DAY)).out).toBe(
			[
				'People/Ana.md, line 2',
				'  Before: every: "3 weaks"   # hers',
				'  After: every: "3 weeks"   # hers',
				'People/Bo.md, line 2',
				'  Before: circle: Frends',
				'  After: circle: Friends',
				'Nothing is written yet: --apply writes these 2 lines.',
				'One problem has more than one answer: "nurture check" shows them, choose in the note.',
				'',
			].join('\n'),
		);
		expect(JSON.parse((await nurture(root, 'fix', '--note', 'bo', '--json', ...DAY)).out)).toEqual({
			fixes: [{ path: 'People/Bo.md', line: 2, was: 'circle: Frends', is: 'circle: Friends' }],
			choices: 0,
			left: 0,
			made: 0,
			refused: [],
		});
		expect(contents(root)).toEqual(before);
	});

	it('writes these lines and no other byte, once', async () => {
		const root = vault();
		expect((await nurture(root, 'fix', '--apply', ...DAY)).out).toContain('2 lines are fixed.\n');
		expect([textOf(root, 'People/Ana.md'), textOf(root, 'People/Bo.md')]).toEqual([
			ANA.replace('weaks', 'weeks'),
			BO.replace('Frends', 'Friends'),
		]);
		expect((await nurture(root, 'fix', '--apply', ...DAY)).out).toBe(
			'There is no line that could be put right for certain.\nOne problem has more than one answer: "nurture check" shows them, choose in the note.\n',
		);
	});

	it('gives the reason where no note can be written', async () => {
		const root = vault();
		for (const name of ['Ana', 'Bo']) chmodSync(join(root, `People/${name}.md`), 0o444);
		expect((await nurtureAsUser(root, 'fix', '--apply', ...DAY)).err).toBe(
			'Nothing was written to People/Ana.md: it may not be read or written.\n',
		);
	});

	it('of one note leaves the others, and is refused where there is nothing', async () => {
		const root = vault();
		expect((await nurture(root, 'fix', '--note', 'People/Bo.md', '--apply', ...DAY)).out).toContain(
			'One line is fixed.\n',
		);
		expect(textOf(root, 'People/Ana.md')).toBe(ANA);
		expect(await nurture(root, 'fix', '--note', 'Zoe', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Nothing to put right was found in "Zoe": give a note by its path or name as "nurture check" has it.\n',
		});
	});
});
