/** What is found in the notes, and fixes: shown, then made. */
import { addTo } from '../core/text/lists';
import { placeOf, restore } from '../core/edit/place';
import { faults } from '../words/words';
import { problemsWords } from '../words/problems';
import { diagnose, previewFix, type Finding, type Fix, type Preview } from '../insight/doctor/doctor';
import type { People } from './people';
import { Refusal, type NoteStore } from './ports';

/** What fixes would do, in the order given, and how many of them cannot be made for certain. */
export interface Previews {
	readonly previews: readonly Preview[];
	readonly left: number;
}

/**
 * How many fixes were made, and the notes that could not be written, or had changed meanwhile: they were left as they
 * are.
 */
export interface Applied {
	readonly made: number;
	readonly refused: readonly string[];
}

/** What would put problems right: found, shown, and made. */
export class Fixes {
	readonly #people: People;
	readonly #store: Pick<NoteStore, 'read'>;

	constructor(people: People, store: Pick<NoteStore, 'read'>) {
		this.#people = people;
		this.#store = store;
	}

	/** Everything found today; the same list until something changes. */
	findings(): readonly Finding[] {
		return diagnose(this.#people.roster, this.#people.today);
	}

	/** What a fix would do to its note as it stands. Refused if it cannot be made for certain. */
	async preview(fix: Fix): Promise<Preview> {
		const preview = previewFix(fix, await this.#store.read(fix.path), this.#people.roster.reader);
		if (preview === null) throw new Refusal(problemsWords.noFix(fix.path));
		return preview;
	}

	/** What many fixes would do, those of one note one after the other. */
	async previewAll(fixes: readonly Fix[]): Promise<Previews> {
		const texts = new Map<string, string>();
		const previews: Preview[] = [];
		for (const fix of fixes) {
			const text = texts.get(fix.path) ?? (await this.#store.read(fix.path));
			const preview = previewFix(fix, text, this.#people.roster.reader);
			if (preview !== null) previews.push(preview);
			texts.set(fix.path, preview?.after ?? text);
		}
		return { previews, left: fixes.length - previews.length };
	}

	/**
	 * Makes fixes as they were shown: all of a note in one write, or none of them. A line is found again by its text
	 * and what stands around it. Refused, with the first note's reason, if none could be made.
	 */
	async apply(previews: readonly Preview[]): Promise<Applied> {
		const byPath = new Map<string, Preview[]>();
		for (const preview of previews) addTo(byPath, preview.path, preview);
		const refused: string[] = [];
		let reason: Refusal | null = null;
		let made = 0;
		for (const [path, own] of byPath) {
			try {
				await this.#people.write(path, (text) => ({ text: fixed(path, text, own) }));
				made += own.length;
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				reason ??= error;
				refused.push(path);
			}
		}
		if (made === 0 && reason !== null) throw reason;
		return { made, refused };
	}
}

/** A note with its fixes made, each in the line that was shown, wherever it is now. */
function fixed(path: string, text: string, previews: readonly Preview[]): string {
	return previews.reduce((now, { before, after }) => {
		const made = now === before ? after : restore(now, placeOf(after, before));
		if (made === null) throw new Refusal(faults.changed(path));
		return made;
	}, text);
}
