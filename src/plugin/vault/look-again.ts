/** Notes that were taken as they were kept are looked at again: one may have changed with size and time as before. */
import { textMark } from '../../core/text/text-hash';
import type { NoteStore } from '../../services/ports';
import type { Taken } from '../../services/reading/kept-readings';
import type { Breath } from '../../services/reading/note-cache';
import { severalAtATime } from '../../services/reading/vault-reader';

/** What is done with it: `isOver` ends it, `onOther` is told of each that is not as it was kept. */
interface Looking {
	readonly breath: Breath;
	readonly isOver: () => boolean;
	readonly onOther: (path: string, text: string) => void;
}

/** Reads them one after another. One that is gone, or cannot be read, is told of by the vault itself. */
export async function lookAgain(
	taken: readonly Taken[],
	notes: NoteStore,
	{ breath, isOver, onOther }: Looking,
): Promise<void> {
	const marks = new Map(taken.map(({ path, mark }) => [path, mark]));
	for await (const { path, text } of severalAtATime([...marks.keys()], notes)) {
		if (isOver()) return;
		if (text !== null && textMark(text) !== marks.get(path)) onOther(path, text);
		await breath();
	}
}
