/** Settings kept in memory, for what changes them. */
import type { Settings } from '../../src/core/settings/settings';
import type { SettingsHost } from '../../src/views/ports/settings-host';

/** Settings that change and tell nobody. */
export function settingsHost(settings: Settings): SettingsHost {
	let now = settings;
	return {
		get settings() {
			return now;
		},
		async change(patch) {
			now = { ...now, ...patch };
			return Promise.resolve();
		},
		onChange: () => () => undefined,
	};
}
