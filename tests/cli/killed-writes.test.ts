/** Writes that come to no good end: killed, or with no room on the disk. Notes are whole, and nothing is left over. */
import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/cli/folder-store.mts';
import { createFile } from '../../src/cli/safe-write.mts';
import { builtCli, contents, folder, nurture, textOf } from '../support/cli';

const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee\n';
const deadProcess = (): number => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
const leftBy = (pid: number): string => `.nurture-${pid}-0123456789ab.tmp`;

describe('what a killed write has left', () => {
	it('goes with the next write, in all folders of the vault', async () => {
		const left = leftBy(deadProcess());
		const root = folder({
			'People/Ana.md': ANA,
			[`People/${left}`]: ANA,
			[`Clients/${left}`]: ANA,
			'Clients/Bo.md': ANA,
			[left]: '',
		});
		await nurture(root, 'due', '--today', '2026-11-25');
		expect(Object.keys(contents(root))).toHaveLength(5);
		await nurture(root, 'log', 'Ana', 'tea', '--today', '2026-11-25');
		expect(Object.keys(contents(root)).sort()).toEqual(['Clients/Bo.md', 'People/Ana.md']);
	});

	it('goes from the folder of the note, though nobody has listed the notes', async () => {
		const left = leftBy(deadProcess());
		const root = folder({ 'a.md': 'one\n', [left]: 'one\ntwo\n' });
		await new FolderStore(root).change('a.md', () => 'two\n');
		expect(contents(root)).toEqual({ 'a.md': 'two\n' });
		writeFileSync(join(root, left), '');
		await new FolderStore(root).create('b.md', 'b');
		expect(contents(root)).toEqual({ 'a.md': 'two\n', 'b.md': 'b' });
	});

	it('goes though it has become the note already', async () => {
		const root = folder({ 'a.md': 'whole\n' });
		linkSync(join(root, 'a.md'), join(root, leftBy(deadProcess())));
		await new FolderStore(root).create('b.md', 'b');
		expect(contents(root)).toEqual({ 'a.md': 'whole\n', 'b.md': 'b' });
	});

	it('stays while its process may still be at it, for ten minutes', async () => {
		const left = leftBy(process.pid);
		const root = folder({ 'a.md': 'one\n', [left]: '' });
		await new FolderStore(root).change('a.md', () => 'two\n');
		expect(readdirSync(root).sort()).toEqual([left, 'a.md']);
		const longAgo = Date.now() / 1000 - 1200;
		utimesSync(join(root, left), longAgo, longAgo);
		await new FolderStore(root).change('a.md', () => 'three\n');
		expect(readdirSync(root)).toEqual(['a.md']);
	});

	it('is never a file of the user', async () => {
		const dead = deadProcess();
		const names = [
			'.nurture',
			'.nurture.tmp',
			`.nurture-${dead}.tmp`,
			`.nurture-${dead}-0123456789abc.tmp`,
			`.nurture-${dead}-0123456789ab.tmp.md`,
			`nurture-${dead}-0123456789ab.tmp`,
			`.nurture-mine-0123456789ab.tmp`,
			'.Ann.md.tmp-0123456789ab',
			'.a.md.swp',
			'a.md~',
		];
		const root = folder({ 'a.md': 'one\n', ...Object.fromEntries(names.map((name) => [name, 'mine'])) });
		mkdirSync(join(root, leftBy(dead)));
		symlinkSync('a.md', join(root, `.nurture-${dead}-aaaaaaaaaaaa.tmp`));
		const before = readdirSync(root);
		const store = new FolderStore(root);
		await store.list();
		await store.change('a.md', () => 'two\n');
		expect(readdirSync(root)).toEqual(before);
	});
});

describe('a new file', () => {
	it('is never put over another', async () => {
		const root = folder({ 'a.md': 'one\n' });
		symlinkSync('nowhere.md', join(root, 'b.md'));
		for (const name of ['a.md', 'b.md'])
			await expect(createFile(join(root, name), 'two\n')).rejects.toMatchObject({ code: 'EEXIST' });
		expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
		expect(textOf(root, 'a.md')).toBe('one\n');
	});

	it('has the mode that any new file has', async () => {
		const root = folder({ 'a.md': '' });
		await createFile(join(root, 'b.md'), 'b');
		expect(statSync(join(root, 'b.md')).mode).toBe(statSync(join(root, 'a.md')).mode);
	});
});

describe('a disk with no room', () => {
	it('leaves every note as it was, and says so', async () => {
		const root = folder({ 'People/Ana.md': ANA + 'x'.repeat(20_000) });
		const cli = await builtCli();
		const tell = (...words: string[]): string =>
			spawnSync('sh', ['-c', 'ulimit -f 1; "$0" "$@"', process.execPath, cli, ...words], {
				cwd: root,
				encoding: 'utf8',
			}).stderr;
		expect(tell('log', 'Ana', 'tea')).toBe(
			'Nothing was written to People/Ana.md: it would be larger than a file may be.\n',
		);
		writeFileSync(join(root, 'template.md'), 'x'.repeat(20_000));
		expect(tell('new', 'Bo', '--template', 'template.md')).toBe(
			'Nothing was written to People/Bo.md: it would be larger than a file may be.\n',
		);
		expect(readdirSync(join(root, 'People'))).toEqual(['Ana.md']);
		expect(textOf(root, 'People/Ana.md')).toBe(ANA + 'x'.repeat(20_000));
	});
});
