/** What is done about the problems in the notes: fixes shown and made, and two notes of one person brought together. */
import { placeOf, restore } from '../core/place';
import { foldPath, noteName } from '../core/vault-path';
import { faults } from '../core/words';
import { problemsWords } from '../core/words/problems';
import { diagnose, previewFix, type Finding, type Fix, type Preview } from '../insight/doctor';
import { compareNotes, type Comparison } from '../insight/doctor-copy';
import type { People } from './people';
import { Refusal, type TrashStore } from './ports';

/** What fixes would do, in the order given, and how many of them cannot be made for certain. */
export interface Previews {
	readonly previews: readonly Preview[];
	readonly left: number;
}

/** How many fixes were made, and the notes that had changed meanwhile and were left as they are. */
export interface Applied {
	readonly made: number;
	readonly refused: readonly string[];
}

/** Two notes of one person, as they were compared. */
export interface Pair {
	/** The note that stays, and the one that would be put away. */
	readonly kept: { readonly path: string; readonly text: string };
	readonly copy: { readonly path: string; readonly text: string };
	readonly comparison: Comparison;
}

export class Doctor {
	constructor(private readonly people: People, private readonly notes: TrashStore) {}

	/** Everything found today; the same list until something changes. */
	findings(): readonly Finding[] {
		return diagnose(this.people.roster, this.people.today);
	}

	/** What a fix would do to its note as it stands. Refused if it cannot be made for certain. */
	async preview(fix: Fix): Promise<Preview> {
		const preview = previewFix(fix, await this.notes.read(fix.path), this.people.roster.reader);
		if (preview === null) throw new Refusal(problemsWords.noFix(fix.path));
		return preview;
	}

	/** What many fixes would do, those of one note one after the other. */
	async previewAll(fixes: readonly Fix[]): Promise<Previews> {
		const texts = new Map<string, string>();
		const previews: Preview[] = [];
		for (const fix of fixes) {
			const text = texts.get(fix.path) ?? (await this.notes.read(fix.path));
			const preview = previewFix(fix, text, this.people.roster.reader);
			if (preview !== null) previews.push(preview);
			texts.set(fix.path, preview?.after ?? text);
		}
		return { previews, left: fixes.length - previews.length };
	}

	/**
	 * Makes fixes as they were shown: all of a note in one write, or none of them. A line is found again by its text and
	 * what stands around it. Refused if none could be made.
	 */
	async apply(previews: readonly Preview[]): Promise<Applied> {
		const byPath = new Map<string, Preview[]>();
		for (const preview of previews) {
			const own = byPath.get(preview.path);
			if (own === undefined) byPath.set(preview.path, [preview]);
			else own.push(preview);
		}
		const refused: string[] = [];
		let made = 0;
		for (const [path, own] of byPath) {
			try {
				await this.people.write(path, (text) => ({ text: fixed(path, text, own) }));
				made += own.length;
			} catch (error) {
				if (!(error instanceof Refusal) || byPath.size === 1) throw error;
				refused.push(path);
			}
		}
		if (made === 0 && refused[0] !== undefined) throw new Refusal(faults.changed(refused[0]));
		return { made, refused };
	}

	/** Compares the two notes of a finding. Of namesakes the one with more to say is kept, if a link to the other would still find it. */
	async compare({ path, other, kind }: Finding): Promise<Pair> {
		if (other === null) throw new Refusal(faults.gone(path));
		const [own, others] = [{ path, text: await this.notes.read(path) }, { path: other, text: await this.notes.read(other) }];
		const pair = (kept: Pair['kept'], copy: Pair['copy']): Pair => {
			const comparison = compareNotes(kept.path, kept.text, copy.text, this.people.roster.reader, this.people.today);
			if (comparison.kind === 'different' || kind === 'copy' || this.answersTo(kept.path, copy.path)) return { kept, copy, comparison };
			return { kept, copy, comparison: { kind: 'different', onlyKept: [], onlyCopy: [] } };
		};
		const first = pair(others, own);
		const second = kind === 'twins' && first.comparison.kind !== 'within' ? pair(own, others) : first;
		return second.comparison.kind === 'within' ? second : first;
	}

	/** Keeps one of two notes, with what is added to it from the other, and puts the other into the trash. Refused if one of them has changed since they were compared. */
	async join({ kept, copy, comparison }: Pair): Promise<void> {
		if ((await this.notes.read(copy.path)) !== copy.text) throw new Refusal(faults.changed(copy.path));
		const replace = async (before: string, after: string): Promise<void> => {
			await this.people.write(kept.path, (text) => {
				if (text !== before) throw new Refusal(faults.changed(kept.path));
				return { text: after };
			});
		};
		if (comparison.kind === 'different') throw new Refusal(problemsWords.noFix(copy.path));
		const after = comparison.kind === 'mergeable' ? comparison.text : kept.text;
		await replace(kept.text, after);
		try {
			await this.notes.remove(copy.path, copy.text);
		} catch (error) {
			if (after !== kept.text) await replace(after, kept.text);
			throw error;
		}
		this.people.noteRemoved(copy.path);
	}

	/** Whether links to a note's name would find the other note once it is gone. */
	private answersTo(keptPath: string, copyPath: string): boolean {
		const aliases = this.people.member(keptPath)?.person.aliases ?? [];
		return [noteName(keptPath), ...aliases].some((name) => foldPath(name) === foldPath(noteName(copyPath)));
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
