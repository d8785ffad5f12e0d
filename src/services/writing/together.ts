/** Lines in several notes: in all of them or in none. */
import type { InsertedEntry } from '../../core/edit/edit';
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

/** The line as it would be written, into the note of somebody who has one or is to have one. */
export async function planOne(people: People, notes: NoteStore, request: LogRequest): Promise<InsertedEntry> {
	if (request.make === undefined) return people.planLog(await notes.read(request.path), request, 'settled');
	const { entry } = await people.draft({ name: request.make, entry: request });
	if (entry === undefined) throw new Refusal(faults.gone(request.path));
	return entry;
}

/**
 * Writes each of these lines into its note; notes that are to be made with theirs come last. All are tried before one
 * is written; if one cannot be written all the same, those before it are taken back. Gives what was written, in the
 * order asked. Rejects with a `Refusal`.
 */
export async function logTogether(
	people: People,
	notes: NoteStore,
	requests: readonly LogRequest[],
): Promise<readonly Logged[]> {
	if (requests.length > 1) for (const one of requests) await planOne(people, notes, one);
	const written: Written[] = [];
	const logged = new Map<LogRequest, Logged>();
	const made: string[] = [];
	const isMade = ({ make }: LogRequest): number => Number(make !== undefined);
	for (const request of [...requests].sort((a, b) => isMade(a) - isMade(b))) {
		const { path, make } = request;
		const before = { text: '' };
		try {
			if (make !== undefined) {
				const { entry } = await people.create({ name: make, entry: request });
				made.push(path);
				if (entry !== undefined) logged.set(request, entry);
				continue;
			}
			const line = await people.write(path, (text) => {
				before.text = text;
				return people.planLog(text, request, 'settled');
			});
			written.unshift({ path, before: before.text, after: line.text });
			logged.set(request, line);
		} catch (error) {
			await takeBack(people, written, { made, why: error });
			throw error;
		}
	}
	return requests.flatMap((request) => logged.get(request) ?? []);
}

/**
 * Takes lines back, the last one first; refused, with where they stay, if that cannot be done: notes that were made
 * stay.
 */
async function takeBack(
	people: People,
	written: readonly Written[],
	{ made, why }: { readonly made: readonly string[]; readonly why: unknown },
): Promise<void> {
	const left = [...made];
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
