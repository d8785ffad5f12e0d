/** The app: everything a plugin finds at `this.app`. */
import type { SettingTab } from 'obsidian-test-mocks/obsidian';
import type { PluginManifest } from 'obsidian';
import { keymap, rootScope } from '../ui/keymap';
import { Workspace } from '../workspace/workspace';
import { ViewRegistry } from '../workspace/view-registry';
import type { ServerAdapter } from './adapter';
import { Commands } from './commands';
import { FileManager } from './file-manager';
import { InternalPlugins } from './internal-plugins';
import { WorkbenchMetadata } from './metadata';
import type { Plugin } from './plugin';
import { ProtocolHandlers } from './protocol';
import { WorkbenchVault } from './vault';

/** The settings window: the interface's part builds it. */
export interface SettingsWindow {
	open(): void;
	openTabById(id: string): unknown;
	close(): void;
	addSettingTab(tab: SettingTab): void;
	removeSettingTab(tab: SettingTab): void;
	pluginTabs: SettingTab[];
}

class PluginRegistry {
	readonly plugins: Record<string, Plugin> = {};
	readonly manifests: Record<string, PluginManifest> = {};
	readonly enabledPlugins = new Set<string>();

	getPlugin(id: string): Plugin | null {
		return this.plugins[id] ?? null;
	}
}

/** A place for setting tabs until there is a window for them. */
class TabList implements SettingsWindow {
	pluginTabs: SettingTab[] = [];

	open(): void {
		console.info('The workbench has no settings window yet');
	}

	openTabById(): void {}

	close(): void {}

	addSettingTab(tab: SettingTab): void {
		this.pluginTabs.push(tab);
	}

	removeSettingTab(tab: SettingTab): void {
		this.pluginTabs = this.pluginTabs.filter((other) => other !== tab);
	}
}

export class App {
	readonly scope = rootScope;
	readonly keymap = keymap;
	readonly vault: WorkbenchVault;
	readonly metadataCache: WorkbenchMetadata;
	readonly fileManager: FileManager;
	readonly viewRegistry = new ViewRegistry();
	readonly plugins = new PluginRegistry();
	readonly protocol = new ProtocolHandlers();
	readonly internalPlugins: InternalPlugins;
	readonly commands: Commands;
	readonly workspace: Workspace;
	readonly secretStorage = {
		getSecret: (): null => null,
		setSecret: (): void => undefined,
		listSecrets: (): string[] => [],
	};
	readonly renderContext = { hoverPopover: null };
	readonly appId = 'workbench';
	lastEvent: Event | null = null;
	setting: SettingsWindow = new TabList();

	constructor(adapter: ServerAdapter, containerEl: HTMLElement) {
		this.vault = new WorkbenchVault(adapter);
		this.metadataCache = new WorkbenchMetadata(this.vault);
		this.fileManager = new FileManager(this);
		this.internalPlugins = new InternalPlugins(this.vault);
		this.workspace = new Workspace(this, containerEl);
		this.scope.register(null, null, (event, context) => this.workspace.askActiveView(event, context));
		this.commands = new Commands(this);
		this.keymap.listenTo(window);
		window.addEventListener(
			'click',
			(event) => {
				this.lastEvent = event;
			},
			true,
		);
	}

	isDarkMode(): boolean {
		return document.body.classList.contains('theme-dark');
	}

	loadLocalStorage(key: string): unknown {
		const stored = window.localStorage.getItem(`${this.appId}-${key}`);
		return stored === null ? null : (JSON.parse(stored) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) window.localStorage.removeItem(`${this.appId}-${key}`);
		else window.localStorage.setItem(`${this.appId}-${key}`, JSON.stringify(data));
	}
}
