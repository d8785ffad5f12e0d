/** Which headings of a note are of interactions, and which are left out, by the settings. */
import { logHeadings, otherHeadings } from '../languages/words';
import type { Heading } from '../markdown/note-text';
import type { Settings } from '../settings/settings';

/** So many headings are remembered as they are compared: the same stand in every note. */
const MOST_KNOWN = 2000;
const keys = new Map<string, string>();

/**
 * A heading's words as they are compared: lower case, no links' brackets, emoji, tags, punctuation or counts; `To-do`
 * as `to do`.
 */
export function headingKey(text: string): string {
	const known = keys.get(text);
	if (known !== undefined) return known;
	const key = keyOf(text);
	if (keys.size >= MOST_KNOWN) keys.clear();
	keys.set(text, key);
	return key;
}

function keyOf(text: string): string {
	return text
		.slice(0, 200)
		.toLowerCase()
		.replace(/(^|\s)#[\p{L}\p{N}_/-]+/gu, '$1')
		.replace(/’/g, "'")
		.replace(/[^\p{L}\p{M}\p{N}\s']+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/ \d+$/, '');
}

/** The settings' headings as they are compared, made once for each settings object: a vault has thousands of notes. */
const namesMade = new WeakMap<Settings, { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> }>();

function headingNames(settings: Settings): { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> } {
	const made = namesMade.get(settings);
	if (made) return made;
	const excluded = new Set(settings.excludedHeadings.map(headingKey));
	excluded.delete(headingKey(settings.section));
	const names = { excluded, wanted: new Set([settings.section, ...settings.interactionHeadings].map(headingKey)) };
	namesMade.set(settings, names);
	return names;
}

const PARTS = /[&/+,]|\band\b/i;

/** Whether a heading, or one above it, is set as one to be left out, or as one of interactions. */
export interface HeadingTests {
	excluded(heading: Heading | null): boolean;
	interactions(heading: Heading | null): boolean;
}

export function headingTests(settings: Settings): HeadingTests {
	const { excluded, wanted } = headingNames(settings);
	const isWanted = (key: string): boolean => wanted.has(key) || logHeadings().has(key);
	const isExcluded = (text: string): boolean => {
		const key = headingKey(text);
		return excluded.has(key) || (!isWanted(key) && otherHeadings().has(key));
	};
	return {
		// `Key dates & milestones` is excluded as a whole where each part of it is.
		excluded: within((text) => isExcluded(text) || text.slice(0, 200).split(PARTS).every(isExcluded)),
		interactions: within((text) => isWanted(headingKey(text))),
	};
}

/** Asks whether a heading, or one above it, is of a kind. Each is looked at once. */
function within(isOne: (text: string) => boolean): (heading: Heading | null) => boolean {
	const known = new Map<Heading, boolean>();
	const test = (heading: Heading | null): boolean => {
		if (heading === null) return false;
		const answer = known.get(heading) ?? (isOne(heading.text) || test(heading.parent));
		known.set(heading, answer);
		return answer;
	};
	return test;
}
