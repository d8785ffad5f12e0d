/** Core plugins that others look up: only the options they keep in the vault's configuration. */
import type { WorkbenchVault } from './vault';

export interface InternalPlugin {
	readonly id: string;
	readonly enabled: boolean;
	readonly instance: { readonly options: Record<string, unknown> };
}

export class InternalPlugins {
	readonly plugins: Record<string, InternalPlugin> = {};
	private readonly ids = ['daily-notes', 'templates', 'page-preview'];

	constructor(private readonly vault: WorkbenchVault) {}

	/** Reads the options of each, and the app's own settings. */
	async load(): Promise<void> {
		const enabled = await this.readJson('core-plugins');
		for (const id of this.ids) {
			const on = Array.isArray(enabled)
				? enabled.includes(id)
				: (enabled as Record<string, unknown> | null)?.[id] !== false;
			const options = await this.readJson(id);
			this.plugins[id] = { id, enabled: on, instance: { options: isRecord(options) ? options : {} } };
		}
		const settings = await this.readJson('app');
		if (isRecord(settings)) for (const [key, value] of Object.entries(settings)) this.vault.setConfig__(key, value);
	}

	getPluginById(id: string): InternalPlugin | null {
		return this.plugins[id] ?? null;
	}

	getEnabledPluginById(id: string): InternalPlugin['instance'] | null {
		const plugin = this.plugins[id];
		return plugin?.enabled === true ? plugin.instance : null;
	}

	private async readJson(name: string): Promise<unknown> {
		const path = `${this.vault.configDir}/${name}.json`;
		if (!(await this.vault.disk.exists(path))) return null;
		try {
			return JSON.parse(await this.vault.disk.read(path)) as unknown;
		} catch {
			return null;
		}
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
