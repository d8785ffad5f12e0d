/** What is filled in to log an interaction, and the request it makes. No drawing. */
import type { Day } from '../../core/day';
import { parseEntry } from '../../core/interaction';
import { composeLogText } from '../../core/log-text';
import { personResolver } from '../../core/mentions';
import { faults, modalWords } from '../../core/words';
import { Refusal } from '../../services/ports';
import type { LogRequest } from '../../services/people';
import type { LogDesk } from './log-desk';

export class LogForm {
	text = '';
	day: Day | null;
	/** What is wrong with the day, if it is none. */
	dayFault = '';
	/** A kind's id; `''`: the text says it. */
	kind = '';
	direction: 'gave' | 'received' | null = null;
	benefit = '';

	constructor(private readonly desk: LogDesk, readonly paths: string[]) {
		this.day = desk.people.today;
	}

	/** The line goes into the first person's note and names the others. Refused while there is nobody, no day or no word. */
	request(): LogRequest {
		const [path] = this.paths;
		if (path === undefined) throw new Refusal(modalWords.nobodyChosen);
		if (this.day === null) throw new Refusal(this.dayFault);
		const text = composeLogText({ text: this.text, others: this.unnamed(path), direction: this.direction, benefit: this.benefit });
		if (text === '' && this.kind === '') throw new Refusal(faults.emptyText);
		return { path, day: this.day, kind: this.kind === '' ? null : this.kind, text };
	}

	/** Links to the others that the text does not say were there. */
	private unnamed(path: string): string[] {
		if (this.paths.length < 2) return []; // Looking links up goes through everybody, and this is asked at every key.
		const { people } = this.desk;
		const read = parseEntry(`${people.today} ${this.text.replace(/\s+/g, ' ').trim()}`, people.roster.reader.options);
		const resolve = personResolver(people.list().map(({ person }) => person));
		const named = new Set(read?.kind === 'entry' ? read.entry.participants.map(({ target }) => resolve.find(target, path)?.path) : []);
		return this.paths.slice(1).filter((other) => !named.has(other)).map((other) => this.desk.link(other, path));
	}
}
