/**
 * Run before `npm start` and `npm test`: on a Node.js that cannot run the project, one sentence, and nothing more. It
 * stands alone, since an old Node.js fails already at reading the others.
 */
import { readFileSync, realpathSync } from 'fs';
import { fileURLToPath } from 'url';
import semver from 'semver';

/** @type {unknown} */
const description = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const { engines } = /** @type {{ engines: { node: string } }} */ (description);

/**
 * What to say to this version (`v20.10.0`); null if it will do.
 *
 * @param {string} version
 */
export function refusalOf(version) {
	if (semver.satisfies(version, engines.node, { includePrerelease: true })) return null;
	return `This is Node.js ${version.replace(/^v/, '')}, and Nurture needs ${engines.node}: install one of these.`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const refusal = refusalOf(process.version);
	if (refusal !== null) {
		console.error(refusal);
		process.exitCode = 1;
	}
}
