/** The verb `adopt` of the built command line: shown first, written only when asked for. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureAsUser, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\r\nbday: 1990-05-01   # hers\r\n---\r\n## Log\r\n### 12.11.2026 Call\r\nwords\r\n';
const ANA_OWN = '---\r\nbirthday: 1990-05-01   # hers\r\n---\r\n## Log\r\n- 2026-11-12 Call\r\n  words\r\n';
const vault = (): string =>
	folder({
		'People/Ana.md': ANA,
		'People/Bo.md': '- 2026-11-01 call\n',
		'People/Cy.md': '---\nprivate: true\n---\n- 1 Nov 2026 call\n',
		'People/Di.md': '- 2 Nov 2026 lunch with [[Cy]]\n- 3–4 Nov 2026 trip\n',
		'.obsidian/app.json': '{}',
	});

describe('adopt', () => {
	it('shows the lines before and after, and writes nothing', async () => {
		const root = vault();
		const before = contents(root);
		expect((await nurture(root, 'adopt', 'Ana', ...DAY)).out).toBe(
			[
				'People/Ana.md, line 2',
				'  Before: bday: 1990-05-01   # hers',
				'  After: birthday: 1990-05-01   # hers',
				'People/Ana.md, line 5',
				'  Before: ### 12.11.2026 Call',
				'  Before: words',
				'  After: - 2026-11-12 Call',
				'  After:   words',
				'Nothing is written yet: --apply writes this note.',
				'',
			].join('\n'),
		);
		expect(JSON.parse((await nurture(root, 'adopt', 'Cy', '--json', ...DAY)).out)).toEqual({
			notes: [
				{
					path: 'People/Cy.md',
					name: 'Cy',
					changes: [{ line: 4, was: ['- 1 Nov 2026 call'], is: ['- 2026-11-01 call'] }],
					left: 0,
					written: false,
					refused: null,
				},
			],
			applied: false,
		});
		expect(contents(root)).toEqual(before);
	});

	it('writes what it has shown, once', async () => {
		const root = vault();
		expect((await nurture(root, 'adopt', 'Ana', '--apply', ...DAY)).out).toContain(
			'1 note written; every word is kept.\n',
		);
		expect(textOf(root, 'People/Ana.md')).toBe(ANA_OWN);
		expect((await nurture(root, 'adopt', 'Ana', 'Bo', '--apply', ...DAY)).out).toBe(
			"The notes of Ana and Bo are in Nurture's own form already.\n",
		);
		expect(textOf(root, 'People/Ana.md')).toBe(ANA_OWN);
	});

	it('with --all leaves who is private, tells nothing of them, and says what stays as it is', async () => {
		const root = vault();
		const cy = textOf(root, 'People/Cy.md');
		const { out } = await nurture(root, 'adopt', '--all', '--apply', ...DAY);
		expect(out).not.toContain('Cy');
		expect(out).toContain(
			[
				'People/Di.md, line 1',
				'  Not shown: it tells of somebody who is private. By name all is shown.',
				'2 notes written; every word is kept.',
				'People/Di.md: 1 dated line left in another form, which could not be turned for certain.',
				'',
			].join('\n'),
		);
		expect(textOf(root, 'People/Cy.md')).toBe(cy);
		expect(textOf(root, 'People/Di.md')).toBe('- 2026-11-02 lunch with [[Cy]]\n- 3–4 Nov 2026 trip\n');
	});

	it('asks for names or --all', async () => {
		const root = vault();
		expect(await nurture(root, 'adopt', ...DAY)).toEqual({
			code: 2,
			out: '',
			err: 'nurture adopt needs a name, or --all. Try: nurture --help\n',
		});
		expect((await nurture(root, 'adopt', 'Ana', '--all', ...DAY)).err).toBe(
			'Give names or --all, not both. Try: nurture --help\n',
		);
		expect((await nurture(root, 'adopt', 'Zoe', ...DAY)).code).toBe(1);
	});

	it('gives the reason where a note cannot be written, and writes the others', async () => {
		const torn = `${ANA}<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> other\r\n`;
		const root = vault();
		writeFileSync(join(root, 'People/Ana.md'), torn);
		const { out } = await nurture(root, 'adopt', 'Ana', 'Di', '--apply', ...DAY);
		expect(out).toContain('1 note written; every word is kept.\n');
		expect(out).toContain('People/Ana.md');
		expect(textOf(root, 'People/Ana.md')).toBe(torn);
		expect(textOf(root, 'People/Di.md')).toContain('- 2026-11-02 lunch');
		writeFileSync(join(root, 'People/Ana.md'), ANA);
		chmodSync(join(root, 'People/Ana.md'), 0o444);
		expect((await nurtureAsUser(root, 'adopt', 'Ana', '--apply', ...DAY)).err).toBe(
			'Nothing was written to People/Ana.md: it may not be read or written.\n',
		);
	});
});
