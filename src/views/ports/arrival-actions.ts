/** What the arrival report can ask to be done. Failures are told to the user by whoever does it. */
import type { Settings } from '../../core/settings/settings';

export interface ArrivalActions {
	/** Opens a note at a line, from 1. */
	open(path: string, line: number): Promise<void>;
	showDue(): Promise<void>;
	/** Opens the walk through those who have no rhythm. */
	sort(): Promise<void>;
	showProblems(): Promise<void>;
	/** Changes how notes are read; the report follows. */
	change(patch: Partial<Settings>): Promise<void>;
	/** Opens the settings of the plugin. */
	openSettings(): void;
}
