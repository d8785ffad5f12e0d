/** Boots the workbench: the vault, the app, the plugin, the layout, in the order of the app. */
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { Events } from 'obsidian-test-mocks/obsidian';
import { setup } from 'obsidian-test-mocks/setup';
import { ServerAdapter } from './app/adapter';
import { App } from './app/app';
import { addCoreCommands } from './app/core-commands';
import { correctHelpers } from './app/dom-helpers';
import { safely } from './app/listen';
import { setPlatform } from './app/platform';
import { PluginLoader } from './app/plugin-loader';
import { fetchSnapshot, listenToServer, settled, type FolderNews } from './app/server';
import { MarkdownView } from './editor/markdown-view';
import { obsidian } from './obsidian';
import { installUi } from './ui';
import { addDockHandles } from './workspace/docks';
import { FILE_EXPLORER, FileExplorer } from './workspace/file-explorer';
import { watchHovers } from './workspace/hover';
import { setTheme, type Theme } from './workspace/theme';
import { toolbar } from './workspace/toolbar';

const query = new URLSearchParams(window.location.search);
const isPhone = query.get('phone') === '1';

/** What is open where no layout has been kept: the files beside an empty leaf. */
const FIRST_LAYOUT = {
	main: [{ current: 0, tabs: [] }],
	left: {
		collapsed: isPhone,
		groups: [
			{ current: 0, tabs: [{ type: FILE_EXPLORER, state: {}, title: 'Files', icon: 'lucide-folder-closed' }] },
		],
	},
	right: { collapsed: isPhone, groups: [{ current: 0, tabs: [] }] },
};

/** As in the app, a listener that throws stops no other. */
function makeEventsSafe(): void {
	const proto = Events.prototype as unknown as {
		_: Record<string, { fn: (...data: unknown[]) => unknown; ctx: unknown }[] | undefined>;
		trigger(name: string, ...data: unknown[]): void;
	};
	proto.trigger = function trigger(name, ...data): void {
		for (const { fn, ctx } of [...(this._[name] ?? [])]) safely(() => fn.call(ctx, ...data));
	};
}

async function boot(): Promise<PluginLoader> {
	const snapshot = await fetchSnapshot();
	const adapter = new ServerAdapter(snapshot.name);
	adapter.loadSnapshot(snapshot);
	const frame = document.body.createDiv({ cls: 'app-container' });
	const main = frame.createDiv({ cls: 'horizontal-main-container' });
	const app = new App(adapter, main.createDiv({ cls: 'workspace' }));
	Object.assign(window, { app, moment: obsidian['moment'] });
	installUi(app);
	app.viewRegistry.register(FILE_EXPLORER, (leaf) => new FileExplorer(leaf));
	app.viewRegistry.register('markdown', (leaf) => new MarkdownView(leaf));
	app.viewRegistry.registerExtensions(['md'], 'markdown');
	app.workspace.hoverSources.set(FILE_EXPLORER, { display: 'Files', defaultMod: true });
	app.workspace.hoverSources.set('preview', { display: 'Reading view', defaultMod: false });
	setTheme(app, query.get('theme') === 'dark' ? 'dark' : 'light');
	if (query.has('dock')) app.workspace.rightSplit.setSize(Number(query.get('dock')));
	addDockHandles(app.workspace, isPhone);
	watchHovers(app);

	const files = app.vault.loadTree();
	app.metadataCache.loadAll();
	await app.internalPlugins.load();
	addCoreCommands(app);
	const loader = new PluginLoader(app, {
		obsidian,
		'@codemirror/commands': commands,
		'@codemirror/language': language,
		'@codemirror/state': state,
		'@codemirror/view': view,
	});
	const reloadPlugin = async (): Promise<void> => {
		loader.unload();
		await loader.load();
		safely(() => loader.plugin?.onUserEnable());
	};
	frame.prepend(toolbar(app, reloadPlugin));
	frame.append(app.workspace.statusBar.containerEl);
	expose(app, loader, reloadPlugin);
	await loader.load().catch((error: unknown) => console.error(error));

	// Where no layout is kept, nobody has been here before: the plugin has just been turned on.
	const isTurnedOn = app.workspace.layout.kept() === null;
	await app.workspace.layout.restore(FIRST_LAYOUT);
	for (const file of files) app.vault.trigger('create', file);
	app.workspace.setLayoutReady();
	app.metadataCache.announce();
	if (isTurnedOn) safely(() => loader.plugin?.onUserEnable());
	listenToServer(
		snapshot.told,
		(news) => takeNews(app, loader, news),
		async () => {
			for (const news of app.vault.missedNews(await fetchSnapshot())) takeNews(app, loader, news);
		},
	);
	const path = query.get('open');
	if (path !== null) await openFile(app, path);
	return loader;
}

function takeNews(app: App, loader: PluginLoader, news: FolderNews): void {
	app.vault.applyNews(news);
	const { plugin } = loader;
	if (news.kind === 'data' && plugin !== null && news.path === plugin.dataPath)
		safely(() => plugin.onExternalSettingsChange());
}

async function openFile(app: App, path: string): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`There is no ${path}`);
	await app.workspace.getLeaf(false).openFile(file);
}

/** What tests and the console hold the workbench by. */
function expose(app: App, loader: PluginLoader, reloadPlugin: () => Promise<void>): void {
	Object.assign(workbench, {
		app,
		runCommand: (id: string) => app.commands.executeCommandById(id),
		openFile: async (path: string) => openFile(app, path),
		read: async (path: string) => app.vault.adapter.read(path),
		setTheme: (theme: Theme) => setTheme(app, theme),
		reloadPlugin,
		settled,
		openSettings: () => {
			app.setting.open();
			if (loader.plugin !== null) app.setting.openTabById(loader.plugin.manifest.id);
		},
	});
	Object.defineProperty(workbench, 'plugin', { get: () => loader.plugin });
}

setup();
correctHelpers();
makeEventsSafe();
setPlatform(isPhone);
const workbench: Record<string, unknown> = {};
Object.assign(window, { workbench });
const ready = boot().then(() => undefined);
workbench['ready'] = ready;
ready.catch((error: unknown) => {
	console.error(error);
	document.body.createEl('pre', { text: String(error instanceof Error ? error.stack : error) });
});
