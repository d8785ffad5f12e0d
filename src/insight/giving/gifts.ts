/** Gifts: the ideas kept for somebody that are not given yet, and what was given. */
import { compareDays, type Day } from '../../core/time/day';
import type { Contact, Source } from '../../core/people/history';
import { givingTags } from '../../core/markdown/tags';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import type { Precision } from '../../core/dates/written-date';
import { hasWord, keywords } from '../terms/keywords';

/** An idea that is still to be given, in the note's words without Markdown. */
interface IdeaLeft {
	readonly words: string;
	readonly source: Source;
}

/** A gift that was given: what the note says of it, `''` where it says nothing. */
interface Given {
	readonly words: string;
	readonly day: Day;
	/** Whether the day is known, or only its month. */
	readonly precision: Precision;
	readonly source: Source;
}

/** Gifts that were given, and ideas that are left. */
export interface Gifts {
	/** In the order of the note, each once. */
	readonly left: readonly IdeaLeft[];
	/** Newest first. */
	readonly given: readonly Given[];
}

const GIFT = 'gift';
/** Of what is given (`#gave/gift`), the words that say it is one. */
const GIFTS: ReadonlySet<string> = new Set([GIFT, 'present']);

/** Whether a benefit is a gift: `gift`, `gift/birthday`. */
const saysGift = (benefit: string): boolean =>
	benefit
		.toLowerCase()
		.split('/')
		.some((part) => GIFTS.has(part));

/** Whether a gift was given: by the kind of the contact, or by its tag. */
function isGift({ kind, direction, text, withheld }: Contact): boolean {
	if (direction === 'received' || withheld === true) return false;
	if (kind === GIFT) return true;
	return direction !== null && givingTags(text).some(({ way, benefit }) => way === 'gave' && saysGift(benefit));
}

/** What an idea is about: remarks in brackets (`socks (the warm ones)`) do not have to be said again. */
function aboutOf(text: string): readonly string[] {
	const about = keywords(text.replace(/\([^()]*\)/g, ' '));
	return about.length > 0 ? about : keywords(text);
}

const wordsOf = ({ said, detail }: Contact): ReadonlySet<string> => new Set(keywords(`${said}\n${detail}`));

/**
 * The gift ideas of a person (see `readGiftIdeas`) that no contact of kind gift, or with `#gave/gift`, tells of yet,
 * and the gifts given. An idea counts as given when one contact has all its words, in any order: case, accents, endings
 * and small words do not matter. Gifts received (`#received`) are none of them. An idea that is noted twice is listed
 * once.
 */
export function gifts({ person, history }: Member): Gifts {
	const contacts = history.interactions.filter(isGift);
	const told = contacts.map(wordsOf);
	const seen = new Set<string>();
	const left = person.giftIdeas.flatMap(({ text, line }): IdeaLeft[] => {
		const words = plainText(text);
		const about = aboutOf(text);
		const key = about.length === 0 ? words.toLowerCase() : [...about].sort().join(' ');
		if (words === '' || seen.has(key)) return [];
		seen.add(key);
		const isGiven = about.length > 0 && told.some((contact) => about.every((word) => hasWord(contact, word)));
		return isGiven ? [] : [{ words, source: { path: person.path, line } }];
	});
	return {
		left,
		given: contacts.map(({ said, date, precision, path, line }) => ({
			words: plainText(said),
			day: date,
			precision,
			source: { path, line },
		})),
	};
}

/** The gifts of several people, with whose they are. */
export interface GiftsOf {
	readonly left: readonly { readonly member: Member; readonly idea: IdeaLeft }[];
	readonly given: readonly { readonly member: Member; readonly gift: Given }[];
}

/**
 * The gifts of these people: ideas in the order of the people, what was given the newest first. No ideas for people who
 * are deceased; among several people neither for those who are private or paused, who are not to be suggested.
 */
export function giftsOf(members: readonly Member[]): GiftsOf {
	const found = members.map((member) => ({ member, ...gifts(member) }));
	const isOpen = ({ person }: Member): boolean =>
		!person.deceased && (members.length === 1 || !(person.private || person.paused));
	return {
		left: found.flatMap(({ member, left }) => (isOpen(member) ? left.map((idea) => ({ member, idea })) : [])),
		given: found
			.flatMap(({ member, given }) => given.map((gift) => ({ member, gift })))
			.sort((a, b) => compareDays(b.gift.day, a.gift.day)),
	};
}
