/** Histories taken in: lines for days that have none, and writing them. */
import { addTo } from '../../core/text/lists';
import { usualPhones } from '../../exchange/people/proposal';
import { proposeLines, type HistoryLine, type HistoryProposal, type Named } from '../../exchange/history/lines';
import type { Telling } from '../../exchange/history/telling';
import type { People } from '../people';
import { sentenceOf } from '../ports';

/** A note that could not be written, and why. */
export interface RefusedNote {
	readonly path: string;
	readonly why: string;
}

/** Takes what histories tell into the notes of a vault. */
export class HistoryImport {
	readonly #people: People;

	constructor(people: People) {
		this.#people = people;
	}

	/** The lines there would be, and who is told of and has no note. Writes nothing. */
	propose(tellings: readonly Telling[], { country, who }: Named): HistoryProposal {
		const members = this.#people.list();
		const known = country ?? usualPhones(members.map(({ person }) => person));
		return proposeLines(tellings, members, { country: known, who });
	}

	/** Writes the new lines, each note once and whole; gives those that could not be written. */
	async apply({ lines }: HistoryProposal): Promise<readonly RefusedNote[]> {
		const byPath = new Map<string, HistoryLine[]>();
		for (const line of lines) if (line.fate === 'new') addTo(byPath, line.path, line);
		const refused: RefusedNote[] = [];
		for (const [path, own] of byPath)
			await this.#people
				.write(path, (text) => ({ text: this.#withLines(path, text, own) }))
				.catch((error: unknown) => void refused.push({ path, why: sentenceOf(error) }));
		return refused;
	}

	#withLines(path: string, text: string, lines: readonly HistoryLine[]): string {
		const kinds = new Set(this.#people.settings.kinds.map(({ id }) => id));
		return lines.reduce(
			(now, { day, kind, text: words }) =>
				this.#people.planLog(now, { path, day, kind: kinds.has(kind) ? kind : null, text: words }, 'settled')
					.text,
			text,
		);
	}
}
