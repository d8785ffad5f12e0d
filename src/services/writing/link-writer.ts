/** Links to notes, written so that they mean the one note among all. */
import type { Member } from '../../core/people/roster';
import { foldPath, noteName } from '../../core/text/vault-path';

/** Writes links to people, as short as they can be and still mean them. */
export interface LinkWriter {
	/** A link to a person that shows the name. */
	readonly person: (member: Member) => string;
	/** A link to any note that shows its name. */
	readonly note: (path: string) => string;
}

/** What is shown of a name that would end its link. */
const shown = (name: string): string => name.replace(/[[\]|\r\n]+/g, ' ').trim();

/**
 * Writes links among all notes (`paths`): by name; by path where another note, a person's or not, has that name too, or
 * where the note's name is not the person's. Looks at all notes once, however many links are written.
 */
export function linkWriter(paths: readonly string[]): LinkWriter {
	const counts = new Map<string, number>();
	for (const path of paths) {
		const name = foldPath(noteName(path));
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const link = (path: string, name: string): string => {
		const own = noteName(path);
		return (counts.get(foldPath(own)) ?? 0) <= 1 && own === name
			? `[[${own}]]`
			: `[[${path.replace(/\.md$/i, '')}|${shown(name)}]]`;
	};
	return { person: ({ person: { path, name } }) => link(path, name), note: (path) => link(path, noteName(path)) };
}
