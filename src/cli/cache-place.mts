/** Where the readings of a vault are kept: in the system's folder for caches, never in the vault. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** The variables of a shell. */
export type Variables = Readonly<Record<string, string | undefined>>;

const isFull = (path: string | undefined): path is string => path !== undefined && isAbsolute(path);

/** The folder of the user's caches; null where there is none. */
function cacheFolder(variables: Variables): string | null {
	if (isFull(variables['XDG_CACHE_HOME'])) return variables['XDG_CACHE_HOME'];
	if (process.platform === 'win32') return isFull(variables['LOCALAPPDATA']) ? variables['LOCALAPPDATA'] : null;
	const home = variables['HOME'] ?? homedir();
	if (!isFull(home) || dirname(home) === home) return null;
	return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

/** The real path of what is there, with what is not there yet behind it. */
function realPath(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return dirname(path) === path ? path : join(realPath(dirname(path)), path.slice(dirname(path).length));
	}
}

/** The file of a vault; null where nothing is to be kept: it is not wanted, or there is no place outside the vault. */
export function cacheFile(vault: string, variables: Variables = process.env): string | null {
	if ((variables['NURTURE_NO_CACHE'] ?? '') !== '') return null;
	try {
		const folder = cacheFolder(variables);
		if (folder === null) return null;
		const [real, root] = [realPath(join(folder, 'nurture')), realpathSync(vault)];
		if (`${real}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return null;
		return join(real, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.cache`);
	} catch {
		return null;
	}
}
