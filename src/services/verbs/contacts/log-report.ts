/** What the verb that logs is given, and what it answers. */
import type { Aim } from '../../../core/line/aim';
import type { Day } from '../../../core/time/day';

/** What is to be logged, as it was typed. */
export interface LogArguments {
	readonly name: string;
	readonly text: string;
	/** A date in words; the one the text begins with, else today, if left out. */
	readonly date?: string | undefined;
	readonly kind?: string | undefined;
	/** Names of others who took part. */
	readonly with?: readonly string[] | undefined;
	/** Whether notes are made for those in a line who have none. */
	readonly new?: boolean | undefined;
	/** Says what would be written, and writes nothing. */
	readonly dryRun?: boolean | undefined;
}

/** What was written, or would be. Keys are a contract; more may be added. */
export interface LogReport {
	readonly path: string;
	/** The line of the new entry, from 1. */
	readonly line: number;
	/** The entry as it stands in the note, bullet included. */
	readonly text: string;
	/** Whether the section had to be made. */
	readonly created: boolean;
	/** The day it is written under, and whence that is. */
	readonly date: Day;
	readonly dateFrom: 'today' | 'option' | 'text';
	/** Whether that day is still to come: then it is a plan. */
	readonly planned: boolean;
	/** Of a line that names several: what was written into the notes of the others. */
	readonly also?: readonly Pick<LogReport, 'path' | 'line' | 'text' | 'created'>[];
	/** The notes of those who are only linked in it (`--with`): it counts for them too. */
	readonly linked?: readonly string[];
	/** Of a line that tells of no contact: what it is for. */
	readonly aim?: Aim;
}
