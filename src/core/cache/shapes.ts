/**
 * The keys of what is kept, found by reading two notes that have everything: no list of them is kept by hand, and a
 * build that names them otherwise is known by it.
 */
import { readerOf } from '../entry/reader';
import { readingOf } from '../people/reading';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { textMark } from '../text/text-hash';

/** A person's note, and one that is nobody's, with all that notes can have. */
const SAMPLES: Readonly<Record<string, string>> = {
	'People/Ana.md': `---
every: 2 weeks
circle: Friends
birthday: 1990-05-01
milestones: [wedding 2014-06-20]
TEL[CELL]: "+32 1"
TEL[HOME]: "+32 2"
EMAIL[HOME]: ana@example.com
EMAIL[WORK]: ana@example.net
deceased: no
last-contact: "[[2026-01-01]]"
met: "[[Porto]]"
introduced-by: "[[Bo]]"
snooze: soon
---
## Interactions
- 2026-01-02 call: with [[Bo]]
## Gift ideas
- a press
- [ ] a promise
- #ask how it went
`,
	'2026-01-01.md': `Met [[Ana]] for lunch
- [ ] call [[Ana]]
- [[Ana]] #ask how it went
`,
};

/** Which keys there are, and in which lists. */
export interface Shapes {
	readonly keys: readonly string[];
	readonly numberOf: ReadonlyMap<string, number>;
	/** The keys of objects as they are made, and by these keys, joined, their number. */
	readonly lists: readonly (readonly string[])[];
	readonly listOf: ReadonlyMap<string, number>;
	/** Another one where anything of this is. */
	readonly mark: string;
}

let made: Shapes | null = null;

/** The keys, found once. */
export const shapes = (): Shapes => (made ??= findShapes());

/** Keys as one text, in their order. */
export const joined = (keys: readonly string[]): string => keys.join(' ');

function findShapes(): Shapes {
	const reader = readerOf(DEFAULT_SETTINGS);
	const lists = new Map<string, readonly string[]>();
	const seen = new Set<object>();
	const look = (value: unknown): void => {
		if (typeof value !== 'object' || value === null || seen.has(value)) return;
		seen.add(value);
		const isList = Array.isArray(value) || value instanceof Map;
		if (!isList) lists.set(joined(Object.keys(value)), Object.keys(value));
		for (const inner of value instanceof Map ? value.values() : Object.values(value)) look(inner);
	};
	for (const [path, text] of Object.entries(SAMPLES)) look(readingOf(path, text, reader));
	const keys = [...new Set([...lists.values()].flat())];
	const numbered = <T>(all: readonly T[]): Map<T, number> => new Map(all.map((one, at) => [one, at]));
	const names = [...lists.keys()];
	return {
		keys,
		numberOf: numbered(keys),
		lists: [...lists.values()],
		listOf: numbered(names),
		mark: textMark(names.join('\n')),
	};
}
