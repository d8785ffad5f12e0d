/** By what a build is known that reads notes as another did; what one of another grammar has kept is not taken. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files below a folder of sources, in order. @param {string} folder */
const below = (folder) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();

/** A hash of all that has a part in reading: the core, its words, the packages, and what the build does to them. */
export function grammar() {
	const hash = createHash('sha256');
	const files = [
		...below('src/core'),
		...['src/words/expected.ts', 'package-lock.json', 'esbuild.config.mjs'].map((file) => join(root, file)),
		...below('scripts').filter((file) => file.endsWith('.mjs')),
	];
	for (const file of files) hash.update(readFileSync(file)).update('\0');
	return hash.digest('hex').slice(0, 32);
}
