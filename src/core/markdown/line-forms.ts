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
