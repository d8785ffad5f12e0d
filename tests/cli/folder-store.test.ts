import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/cli/folder-store.mts';
import { contents, folder, textOf } from '../support/cli';

describe('a folder of notes', () => {
	it('refuses a write where the note changed in between, and leaves nothing behind', async () => {
		const root = folder({ 'a.md': 'one\n' });
		const write = new FolderStore(root).change('a.md', (text) => {
			writeFileSync(join(root, 'a.md'), 'from elsewhere\n');
			return `${text}two\n`;
		});
		await expect(write).rejects.toThrow('Nothing was written: a.md changed in the meantime. Try again.');
		expect(contents(root)).toEqual({ 'a.md': 'from elsewhere\n' });
	});

	it('leaves the note alone if the change does, or throws', async () => {
		const root = folder({ 'a.md': 'one\n' });
		const store = new FolderStore(root);
		await store.change('a.md', () => null);
		await expect(
			store.change('a.md', () => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		expect(contents(root)).toEqual({ 'a.md': 'one\n' });
	});

	it('refuses paths that leave the vault', async () => {
		const root = folder({ 'vault/a.md': 'one\n', 'b.md': 'out\n' });
		const store = new FolderStore(join(root, 'vault'));
		await expect(store.read('../b.md')).rejects.toThrow(/outside the vault/);
		await expect(store.create('../c.md', 'x')).rejects.toThrow(/outside the vault/);
		expect(readdirSync(root).sort()).toEqual(['b.md', 'vault']);
	});

	it('makes folders, and never a second note of a name', async () => {
		const root = folder();
		const store = new FolderStore(root);
		await store.create('People/New/Ana.md', 'x');
		await expect(store.create('People/New/ANA.md', 'y')).rejects.toThrow(
			'There is a note People/New/Ana.md already',
		);
		expect(textOf(root, 'People/New/Ana.md')).toBe('x');
	});

	it('lists notes only, and none in hidden folders', async () => {
		const root = folder({ 'a.md': '', 'b.txt': '', '.trash/c.md': '', 'D/e.MD': '', 'node_modules/f.md': '' });
		expect(await new FolderStore(root).list()).toEqual(['D/e.MD', 'a.md']);
	});

	it('passes over links out of the vault, links to nothing, and links that go in a circle', async () => {
		const root = folder({ 'vault/a.md': 'one\n', 'vault/D/b.md': '', 'out/c.md': 'out\n' });
		const vault = join(root, 'vault');
		symlinkSync(join(root, 'out/c.md'), join(vault, 'c.md'));
		symlinkSync(join(root, 'out'), join(vault, 'Out'));
		symlinkSync('nowhere.md', join(vault, 'broken.md'));
		symlinkSync('round.md', join(vault, 'round.md'));
		symlinkSync('..', join(vault, 'D/Up'));
		symlinkSync('a.md', join(vault, 'again.md'));
		const store = new FolderStore(vault);
		expect(await store.list()).toEqual(['D/b.md', 'a.md', 'again.md']);
		await expect(store.change('c.md', () => 'x')).rejects.toThrow(/outside the vault/);
		await expect(store.create('Out/d.md', 'x')).rejects.toThrow(/outside the vault/);
		await expect(store.create('Out/New/d.md', 'x')).rejects.toThrow(/outside the vault/);
		await expect(store.read('broken.md')).rejects.toThrow('broken.md could not be read: it is not there.');
		await expect(store.read('round.md')).rejects.toThrow('round.md could not be read: its links go in a circle.');
		expect(contents(join(root, 'out'))).toEqual({ 'c.md': 'out\n' });
	});

	it('writes through a link within the vault, which stays a link', async () => {
		const root = folder({ 'a.md': 'one\n' });
		symlinkSync('a.md', join(root, 'again.md'));
		await new FolderStore(root).change('again.md', () => 'two\n');
		expect([textOf(root, 'a.md'), lstatSync(join(root, 'again.md')).isSymbolicLink()]).toEqual(['two\n', true]);
	});

	it('keeps the mode of a note, and its owner', async () => {
		const root = folder({ 'a.md': 'one\n' });
		// Only the system's administrator can give files away.
		if (process.getuid?.() === 0) chownSync(join(root, 'a.md'), 65534, 65534);
		for (const mode of [0o600, 0o640, 0o664, 0o755]) {
			chmodSync(join(root, 'a.md'), mode);
			const before = statSync(join(root, 'a.md'));
			await new FolderStore(root).change('a.md', (text) => `${text}more\n`);
			const after = statSync(join(root, 'a.md'));
			expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
		}
	});

	it('refuses a note that went, or became a folder, in between', async () => {
		const root = folder({ 'a.md': 'one\n', 'b.md': 'one\n' });
		const store = new FolderStore(root);
		await expect(
			store.change('a.md', () => {
				rmSync(join(root, 'a.md'));
				return 'x';
			}),
		).rejects.toThrow('Nothing was written to a.md: it is not there.');
		await expect(
			store.change('b.md', () => {
				renameSync(join(root, 'b.md'), join(root, 'c.md'));
				mkdirSync(join(root, 'b.md'));
				return 'x';
			}),
		).rejects.toThrow('Nothing was written to b.md: it is a folder.');
		expect(readdirSync(root).sort()).toEqual(['b.md', 'c.md']);
	});

	it('takes each byte as it is: BOM, CRLF, NUL, no last line end', async () => {
		const text = '\uFEFFa\r\nb\n\0\u{1F600}\rc';
		const root = folder({ 'a.md': text });
		await new FolderStore(root).change('a.md', (read) => `${read}!`);
		expect(readFileSync(join(root, 'a.md'))).toEqual(Buffer.from(`${text}!`));
	});

	it('refuses to read or write what is not UTF-8', async () => {
		const latin = Buffer.from([0x41, 0xe9, 0x0a]);
		const root = folder({ 'a.md': latin });
		const store = new FolderStore(root);
		await expect(store.read('a.md')).rejects.toThrow('a.md could not be read: it is not UTF-8 text.');
		await expect(store.change('a.md', () => 'x')).rejects.toThrow('a.md could not be read: it is not UTF-8 text.');
		expect(readFileSync(join(root, 'a.md'))).toEqual(latin);
	});

	it('writes notes whose names are as long as names may be', async () => {
		const name = `${'é'.repeat(126)}.md`;
		const root = folder({ [name]: 'one\n' });
		await new FolderStore(root).change(name, () => 'two\n');
		expect(contents(root)).toEqual({ [name]: 'two\n' });
	});

	it('says in words why a note cannot be made', async () => {
		const root = folder({ People: 'a file\n' });
		await expect(new FolderStore(root).create('People/Ana.md', 'x')).rejects.toThrow(
			'Nothing was written to People/Ana.md: a part of its path is no folder.',
		);
		await expect(new FolderStore(root).create(`${'x'.repeat(300)}.md`, 'x')).rejects.toThrow(
			/its name is too long\.$/,
		);
		expect(contents(root)).toEqual({ People: 'a file\n' });
	});
});
