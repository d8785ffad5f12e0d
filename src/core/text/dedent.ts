/** Lines taken out of what they are nested in. */

/** Lines without their common indent, blank ones at either end left out. */
export function dedent(lines: readonly string[]): string {
	const kept = [...lines];
	while (kept.length > 0 && kept[0]?.trim() === '') kept.shift();
	while (kept.length > 0 && kept[kept.length - 1]?.trim() === '') kept.pop();
	const indents = kept.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
	const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
	return kept.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)).trimEnd()).join('\n');
}
