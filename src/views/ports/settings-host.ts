/** What the settings tab needs of whoever keeps the settings. */
import type { Settings } from '../../core/settings/settings';

/** Where settings are read, changed and watched. */
export interface SettingsHost {
	readonly settings: Settings;
	/** Takes in and stores some settings; the rest stays. */
	change(patch: Partial<Settings>): Promise<void>;
	/** Calls back after every change, with whether it came from outside. Gives a function that ends it. */
	onChange(listener: (outside: boolean) => void): () => void;
}
