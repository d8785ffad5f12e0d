/** The template of a new person's note. */
import type { Settings } from '../core/settings/settings';
import { builtInTemplate } from '../core/time/template';
import { faults } from '../words/words';
import { Refusal, type NoteStore } from './ports';

/** The template of the settings, else the built-in one. Rejects with a `Refusal` where it cannot be read. */
export async function personTemplate(notes: NoteStore, { template: path, section }: Settings): Promise<string> {
	if (path === '') return builtInTemplate(section);
	const file = /\.md$/i.test(path) ? path : `${path}.md`;
	return notes.read(file).catch(async (error: unknown) => {
		throw (await notes.list()).includes(file) ? error : new Refusal(faults.unreadableTemplate(file));
	});
}
