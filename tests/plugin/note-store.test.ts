/** The vault behind the services' port: reading, changing on the disk and in an editor, making notes. */
import { describe, expect, it, vi } from 'vitest';
import { smallestEdit } from '../../src/plugin/vault/open-editor';
import { applyEdit } from '../../src/core/edit/edit';
import { Refusal } from '../../src/services/ports';
import { fileOf, hostOf, openInEditor, textOf } from './host';

describe('a note on the disk', () => {
	it('is changed by one atomic step', async () => {
		const { app, notes } = hostOf({ 'People/Ana.md': 'a' });
		const process = vi.spyOn(app.vault, 'process');
		await notes.change('People/Ana.md', (text) => `${text}b`);
		expect(await textOf(app, 'People/Ana.md')).toBe('ab');
		expect(process).toHaveBeenCalledTimes(1);
	});

	it('stays as it is if the change gives nothing, or refuses', async () => {
		const { app, notes } = hostOf({ 'People/Ana.md': 'a' });
		await notes.change('People/Ana.md', () => null);
		await expect(
			notes.change('People/Ana.md', () => {
				throw new Refusal('No.');
			}),
		).rejects.toThrow('No.');
		expect(await textOf(app, 'People/Ana.md')).toBe('a');
	});

	it('that is gone is refused in a sentence', async () => {
		const { notes } = hostOf({});
		await expect(notes.change('People/Ana.md', (text) => text)).rejects.toBeInstanceOf(Refusal);
		await expect(notes.read('People/Ana.md')).rejects.toThrow('People/Ana.md could not be read');
	});

	it('says why the disk refused', async () => {
		const { app, notes } = hostOf({ 'People/Ana.md': 'a' });
		vi.spyOn(app.vault, 'process').mockRejectedValue(new Error('the disk is full'));
		await expect(notes.change('People/Ana.md', (text) => `${text}b`)).rejects.toThrow(
			'Nothing was written to People/Ana.md: the disk is full',
		);
	});
});

describe('a note open in an editor', () => {
	it('is changed there, as one step of undo, and saved', async () => {
		const host = hostOf({ 'People/Ana.md': 'one\ntwo\n' });
		const view = await openInEditor(host, 'People/Ana.md');
		const process = vi.spyOn(host.app.vault, 'process');
		await host.notes.change('People/Ana.md', () => 'one\nand\ntwo\n');
		expect(view.editor.getValue()).toBe('one\nand\ntwo\n');
		expect(await textOf(host.app, 'People/Ana.md')).toBe('one\nand\ntwo\n');
		expect(process).not.toHaveBeenCalled();
		view.editor.undo();
		expect(view.editor.getValue()).toBe('one\ntwo\n');
	});

	it('is changed on the disk while it is only being read', async () => {
		const host = hostOf({ 'People/Ana.md': 'one' });
		const view = await openInEditor(host, 'People/Ana.md');
		vi.spyOn(view, 'getMode').mockReturnValue('preview');
		await host.notes.change('People/Ana.md', () => 'two');
		expect(await textOf(host.app, 'People/Ana.md')).toBe('two');
		expect(view.editor.getValue()).toBe('one');
	});

	it('keeps its Windows line endings, by being changed on the disk', async () => {
		const host = hostOf({ 'People/Ana.md': 'one\r\ntwo\r\n' });
		await openInEditor(host, 'People/Ana.md');
		await host.notes.change('People/Ana.md', (text) => `${text}three\r\n`);
		expect(await textOf(host.app, 'People/Ana.md')).toBe('one\r\ntwo\r\nthree\r\n');
	});
});

describe('an editor that is not at one with the disk', () => {
	it('takes nothing back that was written to the disk and that it does not show yet', async () => {
		const host = hostOf({ 'People/Ana.md': 'one\n' });
		const view = await openInEditor(host, 'People/Ana.md');
		vi.spyOn(view, 'save').mockResolvedValue(); // The editor has nothing of its own to save.
		await host.app.vault.modify(fileOf(host.app, 'People/Ana.md'), '---\nsnooze: 2026-12-01\n---\none\n');
		await host.notes.change('People/Ana.md', (text) => `${text}two\n`);
		expect(await textOf(host.app, 'People/Ana.md')).toBe('---\nsnooze: 2026-12-01\n---\none\ntwo\n');
		expect(view.editor.getValue()).toBe('one\n');
	});

	it('is left alone if it has gone on to another note meanwhile, even one of the same text', async () => {
		const host = hostOf({ 'People/Ana.md': 'same\n', 'People/Bo.md': 'same\n' });
		const view = await openInEditor(host, 'People/Ana.md');
		vi.spyOn(view, 'save').mockImplementationOnce(() => {
			Object.assign(view, { file: fileOf(host.app, 'People/Bo.md') });
			return Promise.resolve();
		});
		await host.notes.change('People/Ana.md', (text) => `${text}two\n`);
		expect(await textOf(host.app, 'People/Ana.md')).toBe('same\ntwo\n');
		expect(view.editor.getValue()).toBe('same\n');
	});
});

describe('the smallest edit', () => {
	it('touches nothing that stays', () => {
		expect(smallestEdit('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
		expect(smallestEdit('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
		expect(smallestEdit('', 'x')).toEqual({ from: 0, to: 0, insert: 'x' });
	});

	it('never cuts an emoji in two', () => {
		for (const [before, after] of [
			['😀', '😁'],
			['a😀b', 'a😁b'],
			['😀😀', '😀'],
			['🐶', '\ud83e\udd36'],
		] as const) {
			const edit = smallestEdit(before, after);
			expect(applyEdit(before, edit)).toBe(after);
			expect(edit.insert).not.toMatch(/\p{Surrogate}/u);
		}
	});
});

describe('a new note', () => {
	it('gets its folders', async () => {
		const { app, notes } = hostOf({});
		await notes.create('People/Friends/Ana.md', 'a');
		expect(await textOf(app, 'People/Friends/Ana.md')).toBe('a');
		expect(app.vault.getFolderByPath('People/Friends')).not.toBeNull();
	});

	it('is refused where one is there in any case or composition', async () => {
		const { app, notes } = hostOf({ 'People/Zoë.md': 'z' });
		await expect(notes.create('People/zoe\u0308.md', '')).rejects.toThrow('People/Zoë.md');
		expect(await textOf(app, 'People/Zoë.md')).toBe('z');
	});

	it('is refused in a folder that is another one on other systems', async () => {
		const { app, notes } = hostOf({ 'people/Bo.md': '' });
		await expect(notes.create('People/Ana.md', '')).rejects.toThrow('There is a folder people already');
		expect(fileOf(app, 'people/Bo.md')).toBeTruthy();
		expect(app.vault.getMarkdownFiles()).toHaveLength(1);
	});
});
