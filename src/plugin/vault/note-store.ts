/** The vault as the services see it. An open note is changed through its editor, any other by `vault.process`. */
import { normalizePath, TFile, TFolder, type App } from 'obsidian';
import { LONGEST, mayBeLossy } from '../../core/text/utf8';
import { folderOf, foldPath } from '../../core/text/vault-path';
import { faults, hostWords } from '../../words/words';
import { Refusal, sentenceOf, type Change, type TrashStore } from '../../services/ports';
import { editedView, replaceInEditor } from './open-editor';
import { knownText, wholeText } from './known-bytes';
import { fileAt, refusing, withFile } from './refusing';

/** The notes of the vault that the app has open. */
export class VaultNoteStore implements TrashStore {
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
	}

	async list(): Promise<readonly string[]> {
		return Promise.resolve(this.#app.vault.getMarkdownFiles().map(({ path }) => path));
	}

	stamp(path: string): string | null {
		const file = fileAt(this.#app, path);
		return file === null ? null : `${file.stat.mtime} ${file.stat.size}`;
	}

	async read(path: string): Promise<string> {
		const file = fileAt(this.#app, path);
		if (file === null) throw new Refusal(faults.unreadable(path, faults.noSuchNote));
		if (file.stat.size > LONGEST) throw new Refusal(faults.unreadable(path, faults.tooLarge));
		try {
			return await this.#app.vault.cachedRead(file);
		} catch (error) {
			throw new Refusal(faults.unreadable(path, sentenceOf(error)));
		}
	}

	async change(path: string, change: Change): Promise<void> {
		await withFile(this.#app, path, async (file) => this.#changeFile(file, change));
	}

	async #changeFile(file: TFile, change: Change): Promise<void> {
		const view = editedView(this.#app, file);
		await knownText(this.#app, file);
		await view?.save();
		const stored = await knownText(this.#app, file);
		// An editor knows no `\r`, may not show yet what was just written beside it, and may have gone on to another
		// note while it was saved: then the disk is what counts, and the app brings the editor up to it.
		if (view === null || view.file?.path !== file.path || view.editor.getValue() !== stored) {
			await this.#app.vault.process(file, (text) => {
				// Another program may have written it anew, in any encoding.
				if (text !== stored && mayBeLossy(text)) throw new Refusal(faults.changed(file.path));
				return wholeText(file.path, change(text) ?? text);
			});
			return;
		}
		const before = view.editor.getValue();
		const after = change(before);
		if (after === null || after === before) return;
		wholeText(file.path, after);
		replaceInEditor(view.editor, before, after);
		await view.save();
	}

	async create(path: string, text: string): Promise<void> {
		const { vault } = this.#app;
		const normal = normalizePath(path);
		const clash = vault.getAllLoadedFiles().find((other) => foldPath(other.path) === foldPath(normal));
		if (clash !== undefined) throw new Refusal(faults.exists(clash.path));
		await this.#makeFolder(folderOf(normal));
		await refusing(path, async () => vault.create(normal, wholeText(path, text)));
	}

	async remove(path: string, text: string): Promise<void> {
		await withFile(this.#app, path, async (file) => {
			await editedView(this.#app, file)?.save();
			if ((await knownText(this.#app, file)) !== text) throw new Refusal(hostWords.cannotUndo(path));
			await this.#app.fileManager.trashFile(file);
		});
	}

	/**
	 * Makes a folder unless it is there. One that differs in case only is another folder here and the same one there.
	 */
	async #makeFolder(path: string): Promise<void> {
		if (path === '') return;
		const { vault } = this.#app;
		const there = vault.getAllLoadedFiles().find((other) => foldPath(other.path) === foldPath(path));
		if (there instanceof TFolder && there.path === path) return;
		if (there instanceof TFolder) throw new Refusal(hostWords.folderClash(path, there.path));
		if (there !== undefined) throw new Refusal(hostWords.notAFolder(there.path));
		await refusing(path, async () => vault.createFolder(path));
	}
}
