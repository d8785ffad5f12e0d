/** Who a filter finds: words, a circle, a tag. Case and accents do not matter, and all words must be found. */
import { privateIn } from '../../core/people/discreet';
import { foldText } from '../../core/text/fold';
import { isTagWithin } from '../../core/markdown/tags';
import { following } from '../../core/lists/following';
import type { Person } from '../../core/person/person';
import type { Member } from '../../core/people/roster';
import { addTo } from '../../core/text/lists';
import { compareText } from '../../core/text/text-order';
import { MARKING_TAGS } from '../../insight/terms/topic-tags';
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

/** What means everybody. */
export const everybody = (): boolean => true;

/** A test for the people that a query means. */
export function matcher({ filter, circle, tag }: DueQuery): (person: Person) => boolean {
	const words = foldText(filter)
		.split(' ')
		.filter((word) => word !== '');
	if (circle === null && tag === null && words.length === 0) return everybody;
	return (person) => {
		if (circle !== null && (person.circle ?? '') !== circle) return false;
		if (tag !== null && !person.tags.some((own) => isTagWithin(own, tag))) return false;
		return words.length === 0 || words.every((word) => haystack(person).includes(word));
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

/** How many people have each circle and tag; `C` before a circle's name (none for nobody's), `#` before a tag. */
class Counts {
	readonly #counts = new Map<string, number>();
	/** Whether one has come or gone since it was asked the last time. */
	#isOther = true;

	add(key: string, more: 1 | -1): void {
		const count = (this.#counts.get(key) ?? 0) + more;
		if (count === 0) this.#counts.delete(key);
		else this.#counts.set(key, count);
		if (count === 0 || count === more) this.#isOther = true;
	}

	/** What there is, beginning so and without that. */
	of(sign: string): readonly string[] {
		return [...this.#counts.keys()].filter((key) => key.startsWith(sign)).map((key) => key.slice(1));
	}

	turned(): boolean {
		const was = this.#isOther;
		this.#isOther = false;
		return was;
	}
}

const small = (tag: string): string => tag.toLowerCase();

/** Each tag once, as the first of the people who have it writes it. */
function spelledOnce(tags: readonly string[], members: readonly Member[]): readonly string[] {
	const spellings = new Map<string, string[]>();
	for (const tag of tags) addTo(spellings, small(tag), tag);
	return [...spellings].flatMap(([key, [tag = '', ...others]]) => {
		if (others.length === 0) return [tag];
		const isIt = (member: Member) => (own: string) => small(own) === key && isTold(member, own);
		const first = members.find((member) => member.person.tags.some(isIt(member)));
		return first?.person.tags.find(isIt(first)) ?? tag;
	});
}

export const choicesOf: (
	members: readonly Member[],
	knownCircles: readonly string[],
	personTags: readonly string[],
) => Choices = following(
	(...asked) => JSON.stringify(asked),
	(list: readonly Member[], knownCircles: readonly string[], personTags: readonly string[]) => {
		const silent = new Set(personTags.map(small));
		const isTopic = (tag: string): boolean =>
			!silent.has(small(tag)) && !MARKING_TAGS.some((mark) => isTagWithin(tag, mark));
		const counts = new Counts();
		let told: Choices = { circles: [], circleless: false, tags: [] };
		let isPlain = true;
		const count = (members: readonly Member[], more: 1 | -1): void => {
			for (const member of members) {
				const { circle, tags } = member.person;
				counts.add(circle === null ? '-' : `C${circle}`, more);
				for (const tag of tags) if (isTopic(tag) && isTold(member, tag)) counts.add(`#${tag}`, more);
			}
		};
		count(list, 1);
		return {
			take: ({ gone, come }) => {
				count(come, 1);
				count(gone, -1);
			},
			tell: (members) => {
				if (!counts.turned() && isPlain) return told;
				const circles = counts.of('C');
				const others = circles.filter((circle) => !knownCircles.includes(circle)).sort(compareText);
				const spelled = counts.of('#');
				const tags = [...spelledOnce(spelled, members)].sort(compareText);
				isPlain = tags.length === spelled.length;
				told = {
					circles: [...knownCircles.filter((circle) => circles.includes(circle)), ...others],
					circleless: counts.of('-').length > 0,
					tags,
				};
				return told;
			},
		};
	},
);
