/** Two notes of one person: compared, and brought together where nothing can be lost. */
import { foldPath, noteName } from '../core/text/vault-path';
import { faults } from '../words/words';
import { problemsWords } from '../words/problems';
import type { Finding } from '../insight/doctor/doctor';
import { compareNotes, type Comparison, type NoteAt } from '../insight/doctor/copy';
import type { People } from './people';
import { Refusal, type TrashStore } from './ports';

/** Two notes of one person, as they were compared. */
export interface Pair {
	/** The note that stays, and the one that would be put away. */
	readonly kept: NoteAt;
	readonly copy: NoteAt;
	readonly comparison: Comparison;
}

/** Two notes of one person, brought together by the user's choice. */
export class TwinNotes {
	readonly #people: People;
	readonly #notes: TrashStore;

	constructor(people: People, notes: TrashStore) {
		this.#people = people;
		this.#notes = notes;
	}

	/**
	 * Compares the two notes of a finding. Of namesakes the one with more to say is kept, if a link to the other would
	 * still find it.
	 */
	async compare({ path, other, code }: Finding): Promise<Pair> {
		if (other === null) throw new Refusal(faults.gone(path));
		const [own, others] = [
			{ path, text: await this.#notes.read(path) },
			{ path: other, text: await this.#notes.read(other) },
		];
		const pair = (kept: NoteAt, copy: NoteAt): Pair => {
			const comparison = compareNotes(kept, copy.text, this.#people.roster.reader, this.#people.today);
			if (comparison.kind === 'different' || code === 'copy' || this.#answersTo(kept.path, copy.path))
				return { kept, copy, comparison };
			return { kept, copy, comparison: { kind: 'different', onlyKept: [], onlyCopy: [] } };
		};
		const first = pair(others, own);
		const second = code === 'twins' && first.comparison.kind !== 'within' ? pair(own, others) : first;
		return second.comparison.kind === 'within' ? second : first;
	}

	/**
	 * Keeps one of two notes, with what is added to it from the other, and puts the other into the trash. Refused if
	 * one of them has changed since they were compared.
	 */
	async join({ kept, copy, comparison }: Pair): Promise<void> {
		if ((await this.#notes.read(copy.path)) !== copy.text) throw new Refusal(faults.changed(copy.path));
		const replace = async (before: string, after: string): Promise<void> => {
			await this.#people.write(kept.path, (text) => {
				if (text !== before) throw new Refusal(faults.changed(kept.path));
				return { text: after };
			});
		};
		if (comparison.kind === 'different') throw new Refusal(problemsWords.noFix(copy.path));
		const after = comparison.kind === 'mergeable' ? comparison.text : kept.text;
		await replace(kept.text, after);
		try {
			await this.#notes.remove(copy.path, copy.text);
		} catch (error) {
			if (after !== kept.text) await replace(after, kept.text);
			throw error;
		}
		this.#people.noteRemoved(copy.path);
	}

	/** Whether links to a note's name would find the other note once it is gone. */
	#answersTo(keptPath: string, copyPath: string): boolean {
		const aliases = this.#people.member(keptPath)?.person.aliases ?? [];
		return [noteName(keptPath), ...aliases].some((name) => foldPath(name) === foldPath(noteName(copyPath)));
	}
}
