/** Which folder is the one of people, as long as nobody has said so in the settings. */
import { folderNames } from '../languages/words';
import type { Settings } from './settings';
import { noteName } from '../text/vault-path';

/** Names that people give to such a folder in English, the likeliest first. In lower case. */
const LIKELY = ['people', 'persons', 'contacts', 'friends', 'crm', 'network', 'relationships'];

/**
 * What is taken for set where nothing is stored: of a vault's folders (paths) the highest and likeliest one, for its
 * notes and for new ones. Null if a folder of the settings is there, or none is likely.
 */
export function likelyFolders(
	folders: readonly string[],
	{ peopleFolders }: Settings,
): Pick<Settings, 'peopleFolders' | 'newNoteFolder'> | null {
	if (peopleFolders.some((folder) => folders.includes(folder))) return null;
	const rank = (path: string): number => {
		const name = noteName(path).toLowerCase().normalize('NFC');
		const english = LIKELY.indexOf(name);
		return english === -1 && folderNames().has(name) ? LIKELY.length : english;
	};
	const [likely] = folders
		.filter((path) => rank(path) !== -1)
		.sort((a, b) => a.split('/').length - b.split('/').length || rank(a) - rank(b) || (a < b ? -1 : 1));
	return likely === undefined ? null : { peopleFolders: [likely], newNoteFolder: likely };
}
