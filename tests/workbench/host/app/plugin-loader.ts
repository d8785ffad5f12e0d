/** Loads a built plugin as the app does: its script is run with `module`, `exports` and `require`. */
import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import type { Plugin } from './plugin';
import { fetchText } from './server';

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;
type Run = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

const slot = '__workbenchPlugin';

/** Runs the script from an element, so that a page without `eval` can. */
async function evaluate(source: string, name: string): Promise<Run> {
	const text = `window.${slot} = function (module, exports, require) {${source}\n};\n//# sourceURL=plugin:${name}`;
	const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
	await new Promise<void>((done, fail) => {
		const script = document.createElement('script');
		script.src = url;
		script.onload = () => done();
		script.onerror = () => fail(new Error(`The script of ${name} cannot be run`));
		document.head.append(script);
		script.remove();
	});
	URL.revokeObjectURL(url);
	const run = (window as unknown as Record<string, Run | undefined>)[slot];
	if (run === undefined) throw new Error(`The script of ${name} cannot be read: look in the console`);
	return run;
}

function classIn(exported: unknown): PluginClass {
	const found =
		typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
	if (typeof found !== 'function') throw new Error('The plugin exports no class');
	return found as PluginClass;
}

export class PluginLoader {
	plugin: Plugin | null = null;
	private styles: HTMLStyleElement | null = null;

	constructor(
		private readonly app: App,
		private readonly modules: Readonly<Record<string, unknown>>,
	) {}

	async load(): Promise<Plugin> {
		const [source, manifestText, css] = await Promise.all(
			['main.js', 'manifest.json', 'styles.css'].map(async (name) => fetchText(`/plugin/${name}`)),
		);
		const manifest = { dir: '', ...(JSON.parse(manifestText ?? '') as PluginManifest) };
		manifest.dir = `${this.app.vault.configDir}/plugins/${manifest.id}`;
		this.styles = document.head.createEl('style', { attr: { 'data-plugin': manifest.id } });
		this.styles.textContent = css ?? '';
		const module = { exports: {} as unknown };
		const run = await evaluate(source ?? '', `${manifest.id}/main.js`);
		run(module, module.exports, (name) => {
			if (name in this.modules) return this.modules[name];
			throw new Error(`The workbench has no module ${name}`);
		});
		const plugin = new (classIn(module.exports))(this.app, manifest);
		this.plugin = plugin;
		this.app.plugins.manifests[manifest.id] = manifest;
		this.app.plugins.plugins[manifest.id] = plugin;
		this.app.plugins.enabledPlugins.add(manifest.id);
		plugin.load();
		await plugin.loading__;
		return plugin;
	}

	unload(): void {
		const { plugin } = this;
		if (plugin === null) return;
		plugin.unload();
		this.styles?.remove();
		delete this.app.plugins.plugins[plugin.manifest.id];
		this.app.plugins.enabledPlugins.delete(plugin.manifest.id);
		this.plugin = null;
	}
}
