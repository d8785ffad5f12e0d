/** Loads a built plugin as the app does: its script is run with `module`, `exports` and `require`. */
import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import type { Plugin } from './plugin';
import { fetchText } from './server';

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;
/** `script`: the address of main.js, as a function that is put under `window.__workbenchPlugin`. */
interface PluginFiles {
	readonly script: string;
	readonly manifest: PluginManifest;
	readonly css: string;
}
type Run = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown) => void;

/** Runs the script at an address. What it says of the plugin's is in `server/routes.mjs`. */
async function evaluate(url: string, name: string): Promise<Run> {
	await new Promise<void>((done, fail) => {
		const script = document.createElement('script');
		script.src = url;
		script.onload = () => done();
		script.onerror = () => fail(new Error(`The script of ${name} cannot be run`));
		document.head.append(script);
		script.remove();
	});
	const run = (window as unknown as Record<string, Run | undefined>)['__workbenchPlugin'];
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
		const found = JSON.parse(await fetchText('/plugin')) as PluginFiles;
		const manifest = { dir: '', ...found.manifest };
		manifest.dir = `${this.app.vault.configDir}/plugins/${manifest.id}`;
		this.styles = document.head.createEl('style', { attr: { 'data-plugin': manifest.id } });
		this.styles.textContent = found.css;
		const module = { exports: {} as unknown };
		const run = await evaluate(found.script, manifest.id);
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
