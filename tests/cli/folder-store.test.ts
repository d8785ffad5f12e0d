import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/cli/folder-store';
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
		await expect(store.change('a.md', () => { throw new Error('no'); })).rejects.toThrow('no');
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
		await expect(store.create('People/New/ANA.md', 'y')).rejects.toThrow('There is a note People/New/Ana.md already');
		expect(textOf(root, 'People/New/Ana.md')).toBe('x');
	});

	it('lists notes only, and none in hidden folders', async () => {
		const root = folder({ 'a.md': '', 'b.txt': '', '.trash/c.md': '', 'D/e.MD': '', 'node_modules/f.md': '' });
		expect(await new FolderStore(root).list()).toEqual(['D/e.MD', 'a.md']);
	});
});
