/** The metadata cache: as the app's, a moment behind every write. */
import { Events, MetadataCache, TFile } from 'obsidian-test-mocks/obsidian';
import type { CachedMetadata, LinkCache } from 'obsidian';
import { LinkIndex, linkPathOf } from './link-index';
import { listen } from './listen';
import type { WorkbenchVault } from './vault';

/** How long after a write the cache knows of it. */
const LAG = 20;
const FENCED = /^(---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/;
const isOutside = ({ link }: { link: string }): boolean => /^[a-z][a-z0-9+.-]*:/i.test(link);

interface Parser {
	parseFileMetadata(file: TFile): void;
}

export class WorkbenchMetadata extends MetadataCache {
	readonly links: LinkIndex;
	private readonly waiting = new Set<TFile>();
	private timer = 0;
	private relink = false;
	/** Set while one file is parsed: the text the mock's parser is to see, and whether anybody is to hear of it. */
	private given: string | null = null;
	private quiet = false;
	/** Until the layout is ready, files that are told of are known already. */
	private isStarted = false;

	constructor(private readonly vault: WorkbenchVault) {
		const reader = { vault: { readSync__: (file: TFile): string => this.given ?? vault.readSync__(file) } };
		super(reader as never, new Events() as never);
		this.links = new LinkIndex(vault);
		listen(vault, 'create', (file: unknown) => this.touched(file, true));
		listen(vault, 'modify', (file: unknown) => this.touched(file, false));
		listen(vault, 'delete', (file: unknown) => this.dropped(file));
		listen(vault, 'rename', (file: unknown, from: string) => this.moved(file, from));
	}

	/** Reads every note at once, without a word. */
	loadAll(): void {
		this.quiet = true;
		for (const file of this.vault.getMarkdownFiles()) this.parse(file);
		this.quiet = false;
		this.relinkAll();
	}

	/** Told once, when the layout is ready. */
	announce(): void {
		this.isStarted = true;
		for (const file of this.vault.getMarkdownFiles()) this.trigger('resolve', file);
		this.trigger('resolved');
	}

	override getFirstLinkpathDest(link: string, source: string): TFile | null {
		return this.links.find(link, source);
	}

	override fileToLinktext(file: TFile, _source: string, omitMdExtension = true): string {
		const text = this.links.shortest(file);
		return file.extension === 'md' && !omitMdExtension ? `${text}.md` : text;
	}

	/** No file is among those that the user wants left out. */
	isUserIgnored(): boolean {
		return false;
	}

	private parse(file: TFile): void {
		const parser = this as unknown as Parser;
		try {
			parser.parseFileMetadata(file);
		} catch {
			// Frontmatter that is no YAML: the note has none, and everything else stays in its place.
			const text = this.vault.readSync__(file);
			this.given = text.replace(
				FENCED,
				(_all, open: string, inner: string, close: string) => open + inner.replace(/[^\r\n]/g, ' ') + close,
			);
			parser.parseFileMetadata(file);
			this.given = null;
		}
	}

	override trigger(name: string, ...data: unknown[]): void {
		if (name === 'changed') this.clean(data[2] as CachedMetadata | undefined);
		if (!this.quiet) super.trigger(name, ...data);
	}

	/** The parser of the mocks takes web addresses for links of the vault. */
	private clean(cache: CachedMetadata | undefined): void {
		for (const key of ['links', 'embeds'] as const) {
			const kept: LinkCache[] | undefined = cache?.[key]?.filter((link) => !isOutside(link));
			if (cache === undefined || kept === undefined) continue;
			if (kept.length > 0) cache[key] = kept;
			else delete cache[key];
		}
	}

	private touched(file: unknown, isNew: boolean): void {
		if (!(file instanceof TFile) || (!this.isStarted && isNew && this.cache__.has(file.path))) return;
		this.waiting.add(file);
		this.relink ||= isNew;
		this.schedule();
	}

	private dropped(file: unknown): void {
		if (!(file instanceof TFile)) return;
		const before = this.cache__.get(file.path) ?? null;
		this.leave(file.path);
		super.trigger('deleted', file, before);
		this.relink = true;
		this.schedule();
	}

	private moved(file: unknown, from: string): void {
		if (!(file instanceof TFile)) return;
		const cache = this.cache__.get(from);
		this.leave(from);
		if (cache !== undefined) this.cache__.set(file.path, cache);
		else this.waiting.add(file);
		this.relink = true;
		this.schedule();
	}

	private leave(path: string): void {
		this.cache__.delete(path);
		delete this.fileCache__[path];
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
	}

	private schedule(): void {
		if (this.timer === 0) this.timer = window.setTimeout(() => this.catchUp(), LAG);
	}

	private catchUp(): void {
		this.timer = 0;
		const files = [...this.waiting].filter((file) => !file.deleted__ && file.extension === 'md');
		this.waiting.clear();
		for (const file of files) this.parse(file);
		if (this.relink) this.relinkAll();
		else for (const file of files) this.linksOf(file.path);
		for (const file of files) this.trigger('resolve', file);
		this.trigger('resolved');
	}

	private relinkAll(): void {
		this.relink = false;
		this.links.forget();
		for (const path of this.cache__.keys()) this.linksOf(path);
	}

	private linksOf(path: string): void {
		const cache = this.cache__.get(path);
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const { link } of [
			...(cache?.links ?? []),
			...(cache?.embeds ?? []),
			...(cache?.frontmatterLinks ?? []),
		]) {
			const linkPath = linkPathOf(link);
			if (linkPath === '') continue;
			const target = this.links.find(link, path);
			if (target === null) unresolved[linkPath] = (unresolved[linkPath] ?? 0) + 1;
			else resolved[target.path] = (resolved[target.path] ?? 0) + 1;
		}
		this.resolvedLinks[path] = resolved;
		this.unresolvedLinks[path] = unresolved;
	}
}
