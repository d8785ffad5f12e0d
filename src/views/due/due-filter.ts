/** Who a filter finds: words, a circle, a tag. Case and accents do not matter, and all words must be found. */
import { isTagWithin } from '../../core/membership';
import type { Person } from '../../core/person';
import type { Member } from '../../core/roster';
import { compareText } from '../../core/text-order';
import type { DueQuery } from './due-state';

/** Letters that are one sign and no letter with an accent, as people type them without the keyboard for it. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', '’': "'" };

/** A text as it is compared: lower case, no accents, one blank between words. */
export function foldText(text: string): string {
	return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/\p{Mn}/gu, '').replace(/[øłđðþßæœı’]/g, (letter) => PLAIN_LETTERS[letter] ?? letter).normalize('NFC').replace(/\s+/g, ' ').trim();
}

const folded = new WeakMap<Person, string>();

/** All that is searched of a person, folded once. */
function haystack(person: Person): string {
	const known = folded.get(person);
	if (known !== undefined) return known;
	const { name, aliases, tags, circle, why, details } = person;
	const made = foldText([name, ...aliases, ...tags.map((tag) => `#${tag}`), circle, details.place, why, details.company, ...details.interests].filter((part) => part !== null).join('\n'));
	folded.set(person, made);
	return made;
}

/** A test for the people that a query means. */
export function matcher({ filter, circle, tag }: DueQuery): (person: Person) => boolean {
	const words = foldText(filter).split(' ').filter((word) => word !== '');
	return (person) => {
		if (circle !== null && (person.circle ?? '') !== circle) return false;
		if (tag !== null && !person.tags.some((own) => isTagWithin(own, tag))) return false;
		if (words.length === 0) return true;
		const text = haystack(person);
		return words.every((word) => text.includes(word));
	};
}

/** What there is to choose from: circles in the settings' order and then others, and tags, without those that only say "a person". */
export interface Choices {
	readonly circles: readonly string[];
	/** Whether anybody is in no circle. */
	readonly circleless: boolean;
	readonly tags: readonly string[];
}

export function choicesOf(members: readonly Member[], knownCircles: readonly string[], personTags: readonly string[]): Choices {
	const circles = new Set<string>();
	const tags = new Map<string, string>();
	const silent = new Set(personTags.map((tag) => tag.toLowerCase()));
	let circleless = false;
	for (const { person } of members) {
		if (person.circle === null) circleless = true;
		else circles.add(person.circle);
		for (const tag of person.tags) if (!silent.has(tag.toLowerCase()) && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
	}
	const others = [...circles].filter((circle) => !knownCircles.includes(circle)).sort(compareText);
	return { circles: [...knownCircles.filter((circle) => circles.has(circle)), ...others], circleless, tags: [...tags.values()].sort(compareText) };
}
