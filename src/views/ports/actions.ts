/** What a view can ask to be done. The plugin does it; the views only know these words. */
import type { Day } from '../../core/time/day';
import type { BriefActions } from './brief-actions';
import type { ItemActions } from './item-actions';
import type { ReachActions } from './reach-actions';
import type { OpenIn } from '../parts/open-in';

export type { OpenIn } from '../parts/open-in';

/** A view as a menu offers it. */
export interface ViewEntry {
	readonly title: string;
	readonly icon: string;
	readonly open: () => unknown;
}

/** Everything that a row, a menu or a modal can set off. Failures are told to the user by whoever does it. */
export interface Actions {
	/** Opens a person's note. */
	open(path: string, where: OpenIn): Promise<void>;
	/** Writes today's interaction without words into the person's note, and says so with a way to take it back. */
	logToday(path: string): Promise<void>;
	/**
	 * Opens the modal that logs an interaction, with these people chosen already (none: the user chooses). `mayBeBare`:
	 * a line without a word notes the contact alone.
	 */
	logWithDetails(paths: readonly string[], mayBeBare?: boolean): void;
	/** Asks for a day and words, and writes an unchecked, dated task under the interactions. */
	plan(path: string): void;
	/** Keeps a person off the list until a day; null: asks for the day. */
	snooze(path: string, until: Day | null): Promise<void>;
	/** Asks for a rhythm in words and writes it. */
	setRhythm(path: string): void;
	/** Writes a rhythm that was suggested. */
	takeRhythm(path: string, every: string): Promise<void>;
	/** Offers the circles and writes the chosen one. */
	setCircle(path: string): void;
	/** Pauses a person, or ends the pause. */
	togglePause(path: string): Promise<void>;
	/** What is done for plans and promises. */
	readonly items: ItemActions;
	/** The brief, and where it is shown. */
	readonly brief: BriefActions;
	/** Shows a person in the contact calendar. */
	showInCalendar(path: string): Promise<void>;
	/** Shows giving and receiving with a person. */
	showBalance(path: string): Promise<void>;
	/** What is done to reach somebody. */
	readonly reach: ReachActions;
	newPerson(): void;
	/** Gives a rhythm to those who have none, one after another. */
	sort(): Promise<void>;
	/** The views there are, by name. */
	readonly views: readonly ViewEntry[];
	/** Shows *Due to nurture*. */
	showDue(): Promise<void>;
	/** Opens Nurture's settings. */
	openSettings(): void;
	/** Shows the app's page preview for a note, as hovering over a link does. */
	hover(event: MouseEvent, target: HTMLElement, path: string): void;
}
