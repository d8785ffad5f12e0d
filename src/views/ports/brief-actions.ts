/** What can be asked for with the brief. */

/** What the brief asks of the plugin. */
export interface BriefActions {
	/** Shows the brief in the sidebar: of this person, or of whom it showed last (null). */
	open(path: string | null): Promise<void>;
	/** Shows a person's brief in a small window while the pointer rests on an element. */
	hover(event: MouseEvent, target: HTMLElement, path: string): void;
	/** Asks for one of the people. */
	choose(run: (path: string) => void): void;
}
