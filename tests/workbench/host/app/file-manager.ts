/** The file manager: properties, renaming with the links that lead to the file, trash, links. */
import { TFile, TFolder, type TAbstractFile } from 'obsidian-test-mocks/obsidian';
import type { DataWriteOptions, LinkCache } from 'obsidian';
import type { App } from './app';
import { withFrontMatter } from './frontmatter';

type Properties = Record<string, unknown>;

interface Backlink {
	readonly source: TFile;
	readonly links: readonly LinkCache[];
}

/** What a link leads to, from the note at the path `source`; an empty `alias` is none. */
interface Target {
	readonly file: TFile;
	readonly source: string;
	readonly subpath: string;
	readonly alias: string;
}

export class FileManager {
	constructor(private readonly app: App) {}

	async processFrontMatter(
		file: TFile,
		fn: (properties: Properties) => void,
		options?: DataWriteOptions,
	): Promise<void> {
		await this.app.vault.process(file, (text) => withFrontMatter(text, fn), options);
	}

	/** Renames, and then writes the links of other notes anew. */
	async renameFile(file: TAbstractFile, path: string): Promise<void> {
		const backlinks = file instanceof TFile ? this.backlinksOf(file) : [];
		await this.app.vault.rename(file, path);
		if (!(file instanceof TFile)) return;
		for (const { source, links } of backlinks)
			await this.app.vault.process(source, (text) => this.withLinks(text, links, file, source.path));
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, true);
	}

	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		await this.trashFile(file);
		return true;
	}

	getNewFileParent(source: string): TFolder {
		const { vault } = this.app;
		const where = vault.getConfig('newFileLocation');
		const folder = vault.getConfig('newFileFolderPath');
		if (where === 'folder')
			return vault.getFolderByPath(typeof folder === 'string' ? folder : '') ?? vault.getRoot();
		if (where === 'current') return vault.getFileByPath(source)?.parent ?? vault.getRoot();
		return vault.getRoot();
	}

	async getAvailablePathForAttachment(name: string): Promise<string> {
		const dot = name.lastIndexOf('.');
		return Promise.resolve(
			this.app.vault.getAvailablePath__(dot < 0 ? name : name.slice(0, dot), dot < 0 ? '' : name.slice(dot + 1)),
		);
	}

	generateMarkdownLink(file: TFile, source: string, subpath = '', alias = ''): string {
		const to = { file, source, subpath, alias };
		return this.app.vault.getConfig('useMarkdownLinks') === true ? this.markdownLink(to) : this.wikilink(to);
	}

	private linkText(file: TFile, source: string, withoutEnding: boolean): string {
		const { vault, metadataCache } = this.app;
		if (vault.getConfig('newLinkFormat') === 'absolute')
			return withoutEnding ? file.path.replace(/\.md$/, '') : file.path;
		return metadataCache.fileToLinktext(file, source, withoutEnding);
	}

	private markdownLink({ file, source, subpath, alias }: Target): string {
		const path = this.linkText(file, source, false) + subpath;
		return `[${alias === '' ? file.basename : alias}](${path.replace(/ /g, '%20')})`;
	}

	private wikilink({ file, source, subpath, alias }: Target): string {
		const link = this.linkText(file, source, true);
		return alias === '' || alias === link + subpath ? `[[${link}${subpath}]]` : `[[${link}${subpath}|${alias}]]`;
	}

	/** A link is written anew in the way it was written. */
	private linkLike(original: string, to: Target): string {
		return original.startsWith('[[') ? this.wikilink(to) : this.markdownLink(to);
	}

	private backlinksOf(file: TFile): Backlink[] {
		const { vault, metadataCache } = this.app;
		const found: Backlink[] = [];
		for (const [path, targets] of Object.entries(metadataCache.resolvedLinks)) {
			const source = targets[file.path] === undefined ? null : vault.getFileByPath(path);
			if (source === null) continue;
			const links = (metadataCache.getFileCache(source)?.links ?? []).filter(
				({ link }) => metadataCache.getFirstLinkpathDest(link, path) === file,
			);
			found.push({ source, links });
		}
		return found;
	}

	private withLinks(text: string, links: readonly LinkCache[], file: TFile, source: string): string {
		let changed = text;
		for (const { original, position, link, displayText } of [...links].sort(
			(a, b) => b.position.start.offset - a.position.start.offset,
		)) {
			const { start, end } = position;
			if (changed.slice(start.offset, end.offset) !== original) continue;
			const subpath = link.includes('#') ? link.slice(link.indexOf('#')) : '';
			const alias = displayText === undefined || displayText === link ? '' : displayText;
			changed =
				changed.slice(0, start.offset) +
				this.linkLike(original, { file, source, subpath, alias }) +
				changed.slice(end.offset);
		}
		return changed;
	}
}
