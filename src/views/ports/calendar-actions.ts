/** What the contact calendar asks to be done. The plugin does it and tells of every failure. */
import type { Actions, OpenIn } from './actions';

/** What the calendar asks of the plugin. */
export interface CalendarActions extends Pick<Actions, 'newPerson' | 'openSettings' | 'logWithDetails'> {
	/** Opens a note at a line, from 1. */
	openLine(path: string, line: number, where: OpenIn): unknown;
	/** Asks for one of the people. */
	choosePerson(run: (path: string) => unknown): void;
	/** Lets one of many be chosen by typing; the lines stand for their places in the list. */
	chooseLine(lines: readonly string[], run: (at: number) => unknown): void;
	/** Writes a picture (SVG) as a new file where attachments go, and says where. `name` without its ending. */
	savePicture(name: string, svg: string): Promise<void>;
}
