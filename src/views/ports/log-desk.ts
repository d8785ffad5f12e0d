/** What the modal that logs needs to have done for it. */
import type { People } from '../../services/people';
import type { LogRequests } from '../../services/writing/line-requests';

/** What the log form asks of the plugin. */
export interface LogDesk {
	readonly people: People;
	/** The lines as they would stand in the notes, without writing them. Rejects as logging would. */
	preview(requests: LogRequests): Promise<string>;
	/** Writes each line into its note, as one step, and says so; opens the first note if asked. */
	log(requests: LogRequests, openAfter: boolean): Promise<void>;
	/** A link to a note, as it is written in another one. */
	link(path: string, from: string): string;
}
