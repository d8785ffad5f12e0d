/** Lines in several notes: in all of them or in none. */
import { placeOf, restore } from '../../core/edit/place';
import { faults } from '../../words/words';
import type { Logged, LogRequest, People } from '../people';
import { Refusal, sentenceOf, type NoteStore } from '../ports';

/** What was written into a note, and what stood there before. */
interface Written {
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/**
 * Writes each of these lines into its note. All are tried before one is written; if one cannot be written all the same,
 * those before it are taken back. Gives what was written, in the order asked. Rejects with a `Refusal`.
 */
export async function logTogether(
	people: People,
	notes: NoteStore,
	requests: readonly LogRequest[],
): Promise<readonly Logged[]> {
	if (requests.length > 1) for (const one of requests) people.planLog(await notes.read(one.path), one, 'settled');
	const written: Written[] = [];
	const logged: Logged[] = [];
	for (const request of requests) {
		const { path } = request;
		const before = { text: '' };
		try {
			const line = await people.write(path, (text) => {
				before.text = text;
				return people.planLog(text, request, 'settled');
			});
			written.unshift({ path, before: before.text, after: line.text });
			logged.push(line);
		} catch (error) {
			await takeBack(people, written, error);
			throw error;
		}
	}
	return logged;
}

/** Takes lines back, the last one first; refused, with where they stay, if that cannot be done. */
async function takeBack(people: People, written: readonly Written[], why: unknown): Promise<void> {
	const left: string[] = [];
	for (const { path, before, after } of written) {
		const place = placeOf(before, after);
		const restored = people.write(path, (now) => {
			const text = restore(now, place);
			if (text === null) throw new Refusal(faults.changed(path));
			return { text };
		});
		await restored.catch(() => void left.unshift(path));
	}
	if (left.length > 0) throw new Refusal(faults.halfDone(left, sentenceOf(why)));
}
