/** What is done to notes: whatever goes wrong is a refusal that names the note. */
import { normalizePath, type App, type TFile } from 'obsidian';
import { faults, hostWords } from '../../words/words';
import { Refusal, sentenceOf } from '../../services/ports';

/** Writes something; what goes wrong is a refusal. */
export async function refusing<T>(path: string, task: () => Promise<T>): Promise<T> {
	try {
		return await task();
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(hostWords.unwritable(path, sentenceOf(error)));
	}
}

/** The file of a path as it is, else as the app spells it: two notes may differ in how they compose an accent. */
export const fileAt = ({ vault }: App, path: string): TFile | null =>
	vault.getFileByPath(path) ?? vault.getFileByPath(normalizePath(path));

/** Does something to a note's file; refused if there is none. */
export async function withFile<T>(app: App, path: string, task: (file: TFile) => Promise<T>): Promise<T> {
	const file = fileAt(app, path);
	if (file === null) throw new Refusal(faults.gone(path));
	return refusing(path, async () => task(file));
}
