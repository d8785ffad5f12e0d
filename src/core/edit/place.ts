/**
 * The place of a change: the lines in which two texts differ, and finding them again in a text that has changed
 * elsewhere since. Whole lines, since half a line put back would say what nobody wrote.
 */
import { scanNote } from '../markdown/note-scanner';

/** Lines and line endings that were changed. */
export interface Place {
	/** Where they stand among all that the text after the change was made of. */
	readonly at: number;
	readonly was: readonly string[];
	readonly is: readonly string[];
	/** What stands around, as far as the next words: by these the place is known again where it has moved. */
	readonly lead: readonly string[];
	readonly trail: readonly string[];
}

/** A text as its lines and their endings, with an empty part for its beginning and one for its end. */
const partsOf = (text: string): string[] => ['', ...(text.match(/[^\r\n]+|\r\n?|\n/g) ?? []), ''];

const isBlank = (part: string | undefined): boolean => /^\s+$/.test(part ?? '');

/** The place in which two texts differ. */
export function placeOf(before: string, after: string): Place {
	const [old, now] = [partsOf(before), partsOf(after)];
	const shorter = Math.min(old.length, now.length) - 1;
	let at = 1;
	while (at < shorter && old[at] === now[at]) at += 1;
	let [to, end] = [old.length - 1, now.length - 1];
	while (Math.min(to, end) > at && old[to - 1] === now[end - 1]) [to, end] = [to - 1, end - 1];
	let [first, last] = [at - 1, end];
	while (isBlank(now[first])) first -= 1;
	while (isBlank(now[last])) last += 1;
	return {
		at,
		was: old.slice(at, to),
		is: now.slice(at, end),
		lead: now.slice(first, at),
		trail: now.slice(end, last + 1),
	};
}

/**
 * The items and headings that begin between two offsets of a text, each by its depth; and whether the next line with
 * words belongs to one of them: nested in it, carrying on its paragraph, or in its section.
 */
function framed(text: string, from: number, to: number): { readonly depths: string; readonly hasMore: boolean } {
	const { lines, items, headings } = scanNote(text);
	const begins = ({ line }: { readonly line: number }): boolean => {
		const at = lines[line]?.from ?? 0;
		return at >= from && at < to;
	};
	const [bullets, sections] = [items.filter(begins), headings.filter(begins)];
	const next = lines.findIndex((line) => line.from >= to && line.text.trim() !== '');
	const depths = [...bullets.map(({ column }) => `- ${column}`), ...sections.map(({ level }) => `# ${level}`)];
	return {
		depths: depths.join('\n'),
		hasMore: next !== -1 && [...bullets, ...sections].some(({ end }) => end > next),
	};
}

/**
 * Puts back what stood in a place. Null if the place cannot be told for certain any more: its lines have changed, or
 * stand more than once where it is not known which are meant. One of the neighbours may have changed; both, if the
 * lines have not moved. Null too if there is more since that belongs to its items or headings, and would be left to
 * others without them.
 */
export function restore(text: string, { at, was, is, lead, trail }: Place): string | null {
	const now = partsOf(text);
	const stands = (parts: readonly string[], from: number): boolean =>
		parts.every((part, index) => now[from + index] === part);
	let most = is.every(isBlank) ? 2 : 0;
	let found: number[] = [];
	now.forEach((_, from) => {
		if (!stands(is, from)) return;
		const neighbours = Number(stands(lead, from - lead.length)) + Number(stands(trail, from + is.length));
		if (neighbours > most) [most, found] = [neighbours, []];
		if (neighbours === most) found.push(from);
	});
	const onlyOne = most > 0 && found.length === 1 ? found[0] : undefined;
	const place = found.includes(at) ? at : onlyOne;
	if (place === undefined) return null;
	const [above, below] = [now.slice(0, place).join(''), now.slice(place + is.length).join('')];
	const back = above + was.join('') + below;
	if (stands(trail, place + is.length)) return back;
	const left = framed(text, above.length, text.length - below.length);
	return left.hasMore && left.depths !== framed(back, above.length, back.length - below.length).depths ? null : back;
}
