/** Who a filter finds: words, a circle, a tag. Case and accents do not matter, and all words must be found. */
import { privateIn } from '../../core/people/discreet';
import { foldText } from '../../core/text/fold';
import { isTagWithin } from '../../core/markdown/tags';
import type { Person } from '../../core/person/person';
import type { Member } from '../../core/people/roster';
import { compareText } from '../../core/text/text-order';
import type { DueQuery } from './due-state';

const folded = new WeakMap<Person, string>();

/** All that is searched of a person, folded once. */
function haystack(person: Person): string {
	const known = folded.get(person);
	if (known !== undefined) return known;
	const { name, aliases, tags, circle, why, details } = person;
	const made = foldText(
		[
			name,
			...aliases,
			...tags.map((tag) => `#${tag}`),
			circle,
			details.place,
			why,
			details.company,
			...details.interests,
		]
			.filter((part) => part !== null)
			.join('\n'),
	);
	folded.set(person, made);
	return made;
}

/** A test for the people that a query means. */
export function matcher({ filter, circle, tag }: DueQuery): (person: Person) => boolean {
	const words = foldText(filter)
		.split(' ')
		.filter((word) => word !== '');
	return (person) => {
		if (circle !== null && (person.circle ?? '') !== circle) return false;
		if (tag !== null && !person.tags.some((own) => isTagWithin(own, tag))) return false;
		if (words.length === 0) return true;
		const text = haystack(person);
		return words.every((word) => text.includes(word));
	};
}

/**
 * What there is to choose from: circles in the settings' order and then others, and tags, without those that only say
 * "a person".
 */
export interface Choices {
	readonly circles: readonly string[];
	/** Whether anybody is in no circle. */
	readonly circleless: boolean;
	readonly tags: readonly string[];
}

/** Whether a tag names nobody who is private. */
const isTold = (member: Member, tag: string): boolean => privateIn(member, { text: `#${tag}`, path: '' }).size === 0;

export function choicesOf(
	members: readonly Member[],
	knownCircles: readonly string[],
	personTags: readonly string[],
): Choices {
	const circles = new Set<string>();
	const tags = new Map<string, string>();
	const silent = new Set(personTags.map((tag) => tag.toLowerCase()));
	let circleless = false;
	for (const member of members) {
		const { person } = member;
		if (person.circle === null) circleless = true;
		else circles.add(person.circle);
		for (const tag of person.tags)
			if (!silent.has(tag.toLowerCase()) && !tags.has(tag.toLowerCase()) && isTold(member, tag))
				tags.set(tag.toLowerCase(), tag);
	}
	const others = [...circles].filter((circle) => !knownCircles.includes(circle)).sort(compareText);
	return {
		circles: [...knownCircles.filter((circle) => circles.has(circle)), ...others],
		circleless,
		tags: [...tags.values()].sort(compareText),
	};
}
