/** The class that plugins extend. Everything it adds goes when it is unloaded. */
import { Plugin as MockPlugin, type SettingTab } from 'obsidian-test-mocks/obsidian';
import type {
	Command,
	HoverLinkSource,
	MarkdownPostProcessor,
	ObsidianProtocolHandler,
	PluginManifest,
	ViewCreator,
} from 'obsidian';
import { MarkdownPreviewRenderer, type CodeBlockHandler } from '../ui/post-processors';
import type { Leaf } from '../workspace/leaf';
import type { View } from '../workspace/view';
import type { App } from './app';

export abstract class Plugin extends MockPlugin {
	/** Set by the subclass in the app's own way: it may be missing. */
	private readonly host: App;

	constructor(app: App, manifest: PluginManifest) {
		super(app as never, manifest);
		this.host = app;
	}

	/** Settles with the last `load`: once `onload` has ended, so that what follows finds everything registered. */
	loading__: Promise<void> = Promise.resolve();

	override load(): void {
		if (this.loaded__) return;
		this.loaded__ = true;
		this.loading__ = this.loadWhole();
	}

	private async loadWhole(): Promise<void> {
		await (this.onload() as unknown);
		for (const child of [...this.children__]) child.load();
	}

	override addCommand(command: Command): Command {
		const full = Object.assign(command, {
			id: `${this.manifest.id}:${command.id}`,
			name: `${this.manifest.name}: ${command.name}`,
		});
		this.host.commands.addCommand(full);
		this.register(() => this.host.commands.removeCommand(full.id));
		return full;
	}

	override removeCommand(id: string): void {
		this.host.commands.removeCommand(`${this.manifest.id}:${id}`);
	}

	override addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = this.host.workspace.ribbon.add(icon, title, callback);
		this.register(() => el.remove());
		return el;
	}

	override addStatusBarItem(): HTMLElement {
		const el = this.host.workspace.statusBar.add(this.manifest.id);
		this.register(() => el.remove());
		return el;
	}

	override addSettingTab(tab: never): void {
		const settingTab = tab as SettingTab;
		this.host.setting.addSettingTab(settingTab);
		this.register(() => this.host.setting.removeSettingTab(settingTab));
	}

	override registerView(type: string, create: ViewCreator): void {
		this.host.viewRegistry.register(type, create as unknown as (leaf: Leaf) => View);
		this.register(() => this.host.workspace.forgetType(type));
	}

	override registerExtensions(extensions: string[], type: string): void {
		this.host.viewRegistry.registerExtensions(extensions, type);
		this.register(() => this.host.viewRegistry.unregisterExtensions(extensions));
	}

	override registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		this.host.workspace.hoverSources.set(id, info);
		this.register(() => this.host.workspace.hoverSources.delete(id));
	}

	override registerEditorExtension(extension: unknown): void {
		this.host.workspace.editorExtensions.push(extension);
		this.host.workspace.updateOptions();
		this.register(() => {
			const all = this.host.workspace.editorExtensions;
			const at = all.indexOf(extension);
			if (at >= 0) all.splice(at, 1);
			this.host.workspace.updateOptions();
		});
	}

	override registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
		this.host.protocol.register(action, handler);
		this.register(() => this.host.protocol.unregister(action));
	}

	override registerEditorSuggest(suggest: never): void {
		this.host.workspace.editorSuggest.add(suggest);
		this.register(() => this.host.workspace.editorSuggest.remove(suggest));
	}

	override registerMarkdownPostProcessor(
		processor: MarkdownPostProcessor,
		sortOrder?: number,
	): MarkdownPostProcessor {
		MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
		this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(processor));
		return processor;
	}

	override registerMarkdownCodeBlockProcessor(
		language: string,
		handler: CodeBlockHandler,
		sortOrder?: number,
	): MarkdownPostProcessor {
		return this.registerMarkdownPostProcessor(
			MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler),
			sortOrder,
		);
	}

	override async loadData(): Promise<unknown> {
		const { disk } = this.host.vault;
		if (!(await disk.exists(this.dataPath))) return null;
		return JSON.parse(await disk.read(this.dataPath)) as unknown;
	}

	override async saveData(data: unknown): Promise<void> {
		await this.host.vault.disk.writeRaw(this.dataPath, JSON.stringify(data, null, 2));
	}

	get dataPath(): string {
		return `${this.host.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}
}
