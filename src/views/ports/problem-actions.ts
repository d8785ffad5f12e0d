/** What the list of problems can ask to be done. The plugin does it and tells what went wrong. */
import type { Finding, Fix } from '../../insight/doctor/doctor';
import type { OpenIn } from './actions';

/** Called once something was done, with words for it. */
export type Done = (words: string) => void;

/** What the problems ask of the plugin. */
export interface ProblemActions {
	/** Opens a note at a line, from 1. */
	openLine(path: string, line: number, where: OpenIn): Promise<void>;
	/** Shows what a fix would do and makes it, if the user wants it. */
	fix(fix: Fix, done: Done): Promise<void>;
	/** The same for many, as one step. */
	fixAll(fixes: readonly Fix[], done: Done): Promise<void>;
	/** Shows how two notes of one person differ, and brings them together where nothing can be lost. */
	compare(finding: Finding, done: Done): Promise<void>;
}
