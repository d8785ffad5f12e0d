/** The properties of a note under Nurture's own names. */
import type { DateOptions } from '../../core/dates/date-reading';
import { applyEdit } from '../../core/edit/edit';
import { setProperties } from '../../core/edit/property-edit';
import { withMeant } from '../../core/facts/meant-fields';
import { scanNote } from '../../core/markdown/note-scanner';
import { FIELD_KEYS, type FieldName } from '../../core/properties/fields';
import { propertyKey, readFrontmatter, type Property } from '../../core/properties/frontmatter';
import { pairsOf, type Pair } from '../../core/properties/property-pairs';

/**
 * The fields of which every key says the same. Those that tell more by their names keep them: `mother`, `anniversary`,
 * `nickname`.
 */
const FIELDS: readonly FieldName[] = [
	...(['every', 'circle', 'snooze', 'paused', 'deceased', 'alive', 'next', 'lastContact', 'birthday'] as const),
	...(['interests', 'likes', 'dislikes', 'family', 'giftIdeas', 'topics', 'why', 'place', 'company'] as const),
	...(['role', 'met', 'introducedBy', 'neverIntroduce', 'email', 'phone', 'website'] as const),
];

/** Keys that say more than the field they are read for. */
const TELLING_MORE: ReadonlySet<string> = new Set(['archived', 'married-to', 'mobile'].map(propertyKey));

const keysOf = (field: FieldName): readonly string[] => FIELD_KEYS[field];

/** Keys that are read for more than one field. */
const isShared = (key: string): boolean =>
	Object.values(FIELD_KEYS).filter((keys: readonly string[]) => keys.includes(key)).length > 1;

/** Nurture's own names, by the keys that say the same, as these are compared. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map(
	FIELDS.flatMap((field) =>
		keysOf(field)
			.filter((key) => !isShared(key) && !TELLING_MORE.has(propertyKey(key)))
			.map((key) => [propertyKey(key), keysOf(field)[0] ?? key] as const),
	),
);

/** The own name of a property, with its value if that changes with it (`check_in_weeks: 3`); null where it has none. */
function ownName(
	key: string,
	property: Property,
	dates: DateOptions,
): { readonly name: string; readonly value: string | null } | null {
	const known = OWN_NAMES.get(key);
	if (known !== undefined) return { name: known, value: null };
	const meant = [...withMeant(new Map([[key, property]]), dates)].find(([other]) => other !== key);
	const name = OWN_NAMES.get(meant?.[0] ?? '');
	if (meant === undefined || name === undefined) return null;
	const { value } = meant[1];
	return { name, value: typeof value === 'string' && value !== property.value ? value : null };
}

/** A property with its name changed; null where another one has that name already. */
function renamed(text: string, pair: Pair, pairs: readonly Pair[], dates: DateOptions): string | null {
	const key = propertyKey(pair.key);
	const property = readFrontmatter(scanNote(text)).properties.get(key);
	const own = property === undefined ? null : ownName(key, property, dates);
	if (own === null || own.name === pair.key) return null;
	if (pairs.some((other) => other !== pair && propertyKey(other.key) === propertyKey(own.name))) return null;
	const made = applyEdit(text, { from: pair.start, to: pair.keyEnd, insert: own.name });
	if (own.value === null) return made;
	const set = setProperties(made, { [own.name]: own.value });
	return set.ok ? set.text : null;
}

/** No note has more properties that matter. */
const MOST_KEYS = 100;

/** A text with each property under Nurture's own name, if `isSame` says that it is read as before. */
export function withOwnKeys(text: string, dates: DateOptions, isSame: (text: string) => boolean): string {
	let now = text;
	for (let at = 0; at < MOST_KEYS; at++) {
		const pairs = pairsOf(scanNote(now))?.pairs ?? [];
		const pair = pairs[at];
		if (pair === undefined) break;
		const made = renamed(now, pair, pairs, dates);
		if (made !== null && isSame(made)) now = made;
	}
	return now;
}
