/** What lies in a folder. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The paths of all files below a folder, hidden ones too, with `/` between their parts, in order. */
export function filesBelow(root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** The paths of the notes below a folder; what is hidden is none. */
export const notesBelow = (root: string): string[] =>
	filesBelow(root).filter((path) => path.endsWith('.md') && !path.split('/').some((part) => part.startsWith('.')));
