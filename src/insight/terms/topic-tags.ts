/** The tags of a person's note that say what somebody cares about. */
import { isTagWithin } from '../../core/markdown/tags';
import type { Person } from '../../core/person/person';

/**
 * Tags that Nurture reads for what they mark, not for what they are about: benefits, promises, what to ask, gift ideas.
 * See docs/note-format.md.
 */
export const MARKING_TAGS = ['gave', 'received', 'theirs', 'waiting', 'waiting-for', 'ask', 'gift-idea'];

/**
 * The last part of each tag, as words (`hobby/night-trains`: `night trains`), without those that mark people or
 * something in a line.
 */
export function topicTags({ tags }: Person, personTags: readonly string[]): string[] {
	const marks = [...personTags, ...MARKING_TAGS];
	return tags
		.filter((tag) => !marks.some((mark) => isTagWithin(tag, mark)))
		.map((tag) => tag.slice(tag.lastIndexOf('/') + 1).replace(/[-_]+/g, ' '));
}
