/** Reads the labelled set of `tests/cases/match`: see the README there for its form. */
import { readdirSync, readFileSync } from 'node:fs';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

export interface LabelledNote {
	readonly title: string;
	/** The note as it would stand in a vault. */
	readonly text: string;
	readonly tags: readonly string[];
	/** The names of those who would like it. */
	readonly likedBy: readonly string[];
}

const folder = new URL('../cases/match/', import.meta.url);
const sectionsOf = (file: string): string[] => readFileSync(new URL(file, folder), 'utf8').split(/^## /m).slice(1);

/** The people of the set, by name. */
export function labelledPeople(): readonly Member[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const section of sectionsOf('people.md')) {
		const [head = '', ...body] = section.split('\n\n');
		const [name = '', ...properties] = head.split('\n');
		roster.set(`People/${name}.md`, `---\n${properties.join('\n')}\n---\n${body.join('\n\n')}`);
	}
	return roster.on(TODAY);
}

/** The notes of the set, in the order of the files. */
export function labelledNotes(): readonly LabelledNote[] {
	return readdirSync(folder)
		.filter((name) => name.startsWith('notes-'))
		.sort()
		.flatMap(sectionsOf)
		.map((section) => {
			const [title = '', ...lines] = section.trim().split('\n');
			const label = lines.pop() ?? '';
			return {
				title,
				text: `${lines.join('\n')}\n`,
				tags: (lines[0]?.match(/#\w+/g) ?? []).map((tag) => tag.slice(1)),
				likedBy: label.replace(/^→ /, '').split(', '),
			};
		});
}

/**
 * The mean over all notes of one divided by the rank of the first who is right; 0 for a note of which none is found.
 */
export function meanReciprocalRank(
	notes: readonly LabelledNote[],
	ranked: (note: LabelledNote) => readonly string[],
): number {
	const ranks = notes.map((note) => ranked(note).findIndex((name) => note.likedBy.includes(name)) + 1);
	return ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / notes.length;
}
