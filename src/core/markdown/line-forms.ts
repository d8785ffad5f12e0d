/** What a single line of Markdown looks like, whatever stands around it. */

/** A line of nothing but three or more `-`, `*` or `_`: a thematic break, which looks like a bullet. */
export function isThematicBreak(text: string): boolean {
	const mark = text.trim()[0];
	if (mark !== '-' && mark !== '*' && mark !== '_') return false;
	let count = 0;
	for (const char of text) {
		if (char === mark) count++;
		else if (char !== ' ' && char !== '\t') return false;
	}
	return count >= 3;
}

/** A GFM delimiter row (`|---|:--:|`): only `|`, `-`, `:` and blanks, with at least one of the first two. */
export function isDelimiterRow(text: string): boolean {
	let pipes = 0;
	let dashes = 0;
	for (const char of text) {
		if (char === '|') pipes++;
		else if (char === '-') dashes++;
		else if (char !== ':' && char !== ' ' && char !== '\t') return false;
	}
	return pipes > 0 && dashes > 0;
}

/** A heading's words, without the `#` that may close it and blanks around. */
export function headingWords(text: string): string {
	const words = text.trim();
	let end = words.length;
	while (end > 0 && words[end - 1] === '#') end--;
	if (end === 0) return '';
	return end < words.length && /[ \t]/.test(words[end - 1] ?? '') ? words.slice(0, end).trimEnd() : words;
}

const TASK = /^\[([^\]\r\n])\](?:[ \t]+|$)/u;
/** A task of an outliner, as Logseq and Roam have them: `TODO send it`, `{{[[DONE]]}} send it`. */
const WORD_TASK = /^(?:(TODO|DONE)|\{\{(?:\[\[)?(TODO|DONE)(?:\]\])?\}\})[ \t]+(?=\S)/;

/** The mark of the task that an item's content begins with, and how much of it that takes; null: it is no task. */
export function taskAt(content: string): { readonly mark: string; readonly length: number } | null {
	if (!'[TD{'.includes(content[0] ?? '?')) return null;
	const box = TASK.exec(content);
	if (box?.[1] !== undefined) return { mark: box[1], length: box[0].length };
	const word = WORD_TASK.exec(content);
	if (word === null) return null;
	return { mark: (word[1] ?? word[2]) === 'DONE' ? 'x' : ' ', length: word[0].length };
}
