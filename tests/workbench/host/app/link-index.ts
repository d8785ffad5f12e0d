/** Which file a link leads to: the path itself, else the file of that name nearest to the note that links. */
import { TFile, type Vault } from 'obsidian-test-mocks/obsidian';
import { listen } from './listen';

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A link's path without its heading, decoded if it is percent-encoded. */
export function linkPathOf(link: string): string {
	const path = link.split(/[#^]/, 1)[0]?.trim() ?? '';
	try {
		return path.includes('%') ? decodeURIComponent(path) : path;
	} catch {
		return path;
	}
}

function joined(folder: string, path: string): string {
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

export class LinkIndex {
	private byName: Map<string, TFile[]> | null = null;

	constructor(private readonly vault: Vault) {
		for (const event of ['create', 'delete', 'rename']) listen(vault, event, () => this.forget());
	}

	forget(): void {
		this.byName = null;
	}

	find(link: string, source: string): TFile | null {
		const path = linkPathOf(link);
		if (path === '') return this.vault.getFileByPath(source);
		if (/^\.{1,2}\//.test(path)) return this.exact(joined(folderOf(source), path));
		const wanted = fold(path.replace(/^\//, ''));
		const named = this.names().get(wanted.slice(wanted.lastIndexOf('/') + 1)) ?? [];
		const fits = (file: TFile): boolean => {
			const own = fold(file.path);
			return [wanted, `${wanted}.md`].some((full) => own === full || own.endsWith(`/${full}`));
		};
		const found = named.filter(fits);
		return this.exact(path) ?? found.find((file) => folderOf(file.path) === folderOf(source)) ?? found[0] ?? null;
	}

	/** The shortest text that leads to the file. */
	shortest(file: TFile): string {
		const others = this.names().get(fold(file.extension === 'md' ? file.basename : file.name)) ?? [];
		const full = others.length > 1 ? file.path : file.name;
		return file.extension === 'md' ? full.replace(/\.md$/i, '') : full;
	}

	private exact(path: string): TFile | null {
		const clean = path.replace(/^\//, '');
		return this.vault.getFileByPath(clean) ?? this.vault.getFileByPath(`${clean}.md`);
	}

	private names(): Map<string, TFile[]> {
		if (this.byName !== null) return this.byName;
		const names = new Map<string, TFile[]>();
		const note = (name: string, file: TFile): void => {
			const there = names.get(fold(name));
			if (there === undefined) names.set(fold(name), [file]);
			else there.push(file);
		};
		const files = this.vault.getFiles().sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
		for (const file of files) {
			note(file.name, file);
			if (file.extension === 'md') note(file.basename, file);
		}
		this.byName = names;
		return names;
	}
}
