/** What the modal that logs needs to have done for it. */
import type { People, LogRequest } from '../../services/people';

export interface LogDesk {
	readonly people: People;
	/** The line as it would stand in the note, without writing it. Rejects as logging would. */
	preview(request: LogRequest): Promise<string>;
	/** Writes the line and says so; opens the note if asked. */
	log(request: LogRequest, openAfter: boolean): Promise<void>;
	/** A link to a note, as it is written in another one. */
	link(path: string, from: string): string;
}
