/** Introducing two people: noted in both notes or in none. */
import { introductionWords } from '../words/insight/introductions';
import { INTRO_KIND } from '../core/settings/kinds';
import type { LogRequest, People } from './people';
import type { NoteStore } from './ports';
import { logTogether } from './writing/together';

/** Two notes, and the link to each as it is written in the other. */
export interface PairOfNotes {
	readonly a: string;
	readonly b: string;
	/** A link to the note `path`, as it is written in the note `from`. */
	readonly link: (path: string, from: string) => string;
}

/** Writes introductions into both notes, or into none. */
export class Introductions {
	readonly #people: People;
	readonly #notes: NoteStore;

	constructor(people: People, notes: NoteStore) {
		this.#people = people;
		this.#notes = notes;
	}

	/**
	 * Notes today's introduction in both notes.
	 */
	async introduce({ a, b, link }: PairOfNotes, about: string): Promise<void> {
		const request = (path: string, other: string): LogRequest => ({
			path,
			day: this.#people.today,
			kind: this.#introKind(),
			text: this.#said(link(other, path), about.replace(/\s+/g, ' ')),
		});
		await logTogether(this.#people, this.#notes, [request(a, b), request(b, a)]);
	}

	/** The kind of introductions as the settings have it; without one the words say it. */
	#introKind(): string | null {
		return this.#people.settings.kinds.some(({ id }) => id === INTRO_KIND) ? INTRO_KIND : null;
	}

	#said(link: string, about: string): string {
		const words = introductionWords.contact(link, about);
		return this.#introKind() === null ? `${INTRO_KIND}: ${words}` : words;
	}
}
