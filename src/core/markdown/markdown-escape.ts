/** Words of a note as words of another one: nothing in them is a link, a tag, a comment or emphasis there. */

/**
 * Markdown's and Obsidian's signs with a backslash before each, those that only count in pairs only as a pair; one
 * line.
 */
export function escapeMarkdown(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/%{2,}|={2,}|_{2,}|[\\`*[\]<#~$^|]/g, (signs) => [...signs].map((sign) => `\\${sign}`).join(''));
}
