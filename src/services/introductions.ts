/** Introducing two people: noted in both notes or in none. */
import { placeOf, restore } from '../core/edit/place';
import { faults } from '../words/words';
import { introductionWords } from '../words/insight/introductions';
import { INTRO_KIND } from '../insight/introductions/acquaintance';
import type { LogRequest, People } from './people';
import { Refusal, sentenceOf, type NoteStore } from './ports';

/** Two notes, and the link to each as it is written in the other. */
export interface PairOfNotes {
	readonly a: string;
	readonly b: string;
	/** A link to the note `path`, as it is written in the note `from`. */
	readonly link: (path: string, from: string) => string;
}

export class Introductions {
	constructor(
		private readonly people: People,
		private readonly notes: NoteStore,
	) {}

	/**
	 * Notes today's introduction in both notes. Both lines are tried before one is written; if the second cannot be
	 * written all the same, the first is taken back.
	 */
	async introduce({ a, b, link }: PairOfNotes, about: string): Promise<void> {
		const request = (path: string, other: string): LogRequest => ({
			path,
			day: this.people.today,
			kind: this.introKind(),
			text: this.said(link(other, path), about.replace(/\s+/g, ' ')),
		});
		const [first, second] = [request(a, b), request(b, a)];
		for (const one of [first, second]) this.people.planLog(await this.notes.read(one.path), one, 'settled');
		const before = { text: '' };
		const written = await this.people.write(a, (text) => {
			before.text = text;
			return this.people.planLog(text, first, 'settled');
		});
		try {
			await this.people.log(second);
		} catch (error) {
			await this.takeBack(a, before.text, written.text);
			throw error;
		}
	}

	/** The kind of introductions as the settings have it; without one the words say it. */
	private introKind(): string | null {
		return this.people.settings.kinds.some(({ id }) => id === INTRO_KIND) ? INTRO_KIND : null;
	}

	private said(link: string, about: string): string {
		const words = introductionWords.contact(link, about);
		return this.introKind() === null ? `${INTRO_KIND}: ${words}` : words;
	}

	private async takeBack(path: string, before: string, after: string): Promise<void> {
		const place = placeOf(before, after);
		try {
			await this.people.write(path, (now) => {
				const text = restore(now, place);
				if (text === null) throw new Refusal(faults.changed(path));
				return { text };
			});
		} catch (error) {
			throw new Refusal(introductionWords.halfDone(path, sentenceOf(error)));
		}
	}
}
