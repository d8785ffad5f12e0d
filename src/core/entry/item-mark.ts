/** What a list item says of itself by a tag or a mark, whatever it is about. */
import type { ListItem } from '../markdown/note-text';
import { withoutSeen } from '../markdown/seen-text';

/** Behind this an item is not looked at. */
const WINDOW = 2000;

/** Whether an item asks for nothing any more: ticked or called off as a task, or nothing but struck-out text. */
export function isLetGo({ task, text }: Pick<ListItem, 'task' | 'text'>): boolean {
	return (
		(task !== null && task !== ' ') ||
		/^~~(?:(?!~~).)+~~(?:\s+#[\p{L}\p{N}_/-]+)*[.!?]?$/u.test(text.slice(0, WINDOW).trim())
	);
}

/**
 * An item's words without a tag, nested ones of it included (`#ask`, `#ask/soon`), in any case; at most 2,000
 * characters. `tag` holds letters and hyphens only.
 */
export function withoutTag(text: string, tag: string): string {
	const pattern = new RegExp(`(^|[\\s(])#${tag}(?:/[\\p{L}\\p{N}_/-]*)?(?![\\p{L}\\p{N}_/-])`, 'giu');
	return withoutSeen(text.slice(0, WINDOW), pattern)
		.replace(/[ \t]{2,}/g, ' ')
		.trim();
}
