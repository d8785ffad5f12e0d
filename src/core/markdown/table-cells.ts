/** The cells of a table's row. */

/** A table row's cells. `\|` is a bar within a cell. */
export function cellsOf(row: string): string[] {
	const parts: string[] = [];
	let cell = '';
	const text = row.trim();
	for (let at = text.startsWith('|') ? 1 : 0; at < text.length; at++) {
		if (text[at] === '\\' && text[at + 1] === '|') {
			cell += '|';
			at++;
		} else if (text[at] === '|') {
			parts.push(cell.trim());
			cell = '';
		} else cell += text[at];
	}
	if (cell.trim() !== '') parts.push(cell.trim());
	return parts;
}
