/** Gifts: the ideas kept for somebody that are not given yet, and the gifts that were, by the way they went. */
import { compareDays, type Day } from '../../core/time/day';
import type { Contact, Source } from '../../core/people/history';
import { foldText } from '../../core/text/fold';
import { noteName } from '../../core/text/vault-path';
import { baseName, linksIn } from '../../core/markdown/link';
import { givingTags } from '../../core/markdown/tags';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import type { Person } from '../../core/person/person';
import type { Precision } from '../../core/dates/written-date';
import { giftWayOf, isNoGift, namesNothing, waysIn, type GiftWay } from './gift-way';
import { hasWord, keywords } from '../terms/keywords';

/** An idea that is still to be given, in the note's words without Markdown. */
interface IdeaLeft {
	readonly words: string;
	readonly source: Source;
}

/** A gift: what the note says of it, `''` where it says nothing. */
interface Gift {
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
	/** Newest first, by the way they went: to the person, from the person, and those of which the notes do not say. */
	readonly given: readonly Gift[];
	readonly received: readonly Gift[];
	readonly either: readonly Gift[];
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

type Way = GiftWay | 'either';

/** More of a contact is not read. */
const MOST_LINES = 20;
const LONGEST_LINE = 500;

/** The lines of a contact with `§` in place of the person's links and names. */
function linesWith({ said, detail }: Contact, named: (text: string) => string): string[] {
	const lines = detail === '' ? [said] : [said, ...detail.split('\n', MOST_LINES)];
	return lines.map((line) => named(line.slice(0, LONGEST_LINE)).replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, ''));
}

/** Puts `§` in place of a person: of links to the note, and of the name, the first name and aliases. */
function namer({ name, aliases, path }: Person): (text: string) => string {
	const [first = name] = name.split(/\s+/);
	const own = new Set([name, ...aliases, noteName(path)].map(foldText));
	const words = [...new Set([name, ...aliases, first])].filter((one) => one.length > 2);
	return (text) => {
		let named = text;
		if (text.includes('['))
			for (const { target, from, to } of [...linksIn(text)].reverse())
				if (own.has(foldText(baseName(target)))) named = `${named.slice(0, from)}§${named.slice(to)}`;
		return words.reduce(withoutName, plainText(named));
	};
}

/** A text with `§` for a name, in whatever case. */
function withoutName(text: string, name: string): string {
	const [lower, wanted] = [text.toLowerCase(), name.toLowerCase()];
	if (lower.length !== text.length) return text;
	let named = '';
	let behind = 0;
	for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
		const end = at + wanted.length;
		if (at < behind || LETTER.test(text[at - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
		named += `${text.slice(behind, at)}§`;
		behind = end;
	}
	return named + text.slice(behind);
}

const LETTER = /\p{L}/u;

/** The ways by the tags of a contact; null: the tags say nothing of a gift, though they say something. */
function taggedWays({ kind, direction, text }: Contact): readonly Way[] | null {
	if (direction === null) return null;
	const tags = givingTags(text);
	const found = tags.filter(({ benefit }) => kind === GIFT || saysGift(benefit)).map(({ way }) => way);
	const ways = found.map((way): Way => (way === 'gave' ? 'given' : 'received'));
	return [...new Set(ways)];
}

/**
 * Which ways gifts went in a contact: by its tags; else by its words, whatever its kind. Of the kind `gift` without
 * either, it may have gone either way, unless it names an idea that is kept for the person: then it was given.
 */
function waysOf(
	contact: Contact,
	named: (text: string) => string,
	namesIdea: (contact: Contact) => boolean,
): readonly Way[] {
	if (contact.withheld === true) return [];
	const tagged = taggedWays(contact);
	if (tagged !== null && (tagged.length > 0 || contact.benefits.some((benefit) => benefit !== '')))
		return contact.detail === '' && namesNothing(contact.said) ? [] : tagged;
	const lines = linesWith(contact, named);
	if (contact.kind !== GIFT) return [...new Set(lines.flatMap(waysIn))];
	const way = lines.map(giftWayOf).find((one) => one !== null);
	if (way !== undefined && way !== null) return [way];
	if (isNoGift(contact.said)) return [];
	return [namesIdea(contact) ? 'given' : 'either'];
}

/** How a thing is, which an idea may say and a gift need not. */
const QUALITIES =
	/\b(?:good|decent|nice|new|warme?r?|proper|little|small|big|lovely|goede|mooie|nieuwe|guter?|schone|neue|bonne?|beau|belle|nouveau|nouvelle|buen|bueno|nuevo|bom|novo)\b/giu;
/** Behind these a thing is only described: `a roller, a proper one`, `plates! he has two`. */
const REMARK = /\([^()]*\)|[,;:!?–—](?=\s|$)[^\n]*| - .*/gu;

/** What an idea is about: what is remarked of it does not have to be said again. */
function aboutOf(text: string): readonly string[] {
	const words = plainText(text);
	const about = keywords(words.replace(REMARK, ' ').replace(QUALITIES, ' '));
	return about.length > 0 ? about : keywords(words);
}

const wordsOf = ({ said, detail }: Contact): ReadonlySet<string> => new Set(keywords(`${said}\n${detail}`));

/**
 * The gift ideas of a person (see `readGiftIdeas`) that no gift which was given names yet, and the gifts by the way
 * they went (`waysOf`). An idea counts as given when one gift has all its words, in any order: case, accents, endings,
 * small words and what is remarked of it do not matter. An idea that is noted twice is listed once.
 */
export function gifts({ person, history }: Member): Gifts {
	const ideas = person.giftIdeas.map(({ text, line }) => ({ text, line, about: aboutOf(text) }));
	const names = (words: ReadonlySet<string>, about: readonly string[]): boolean =>
		about.length > 0 && about.every((word) => hasWord(words, word));
	const namesIdea = (contact: Contact): boolean => {
		const words = wordsOf(contact);
		return ideas.some(({ about }) => names(words, about));
	};
	const named = namer(person);
	const found: Record<Way, Gift[]> = { given: [], received: [], either: [] };
	const given: ReadonlySet<string>[] = [];
	for (const told of history.interactions)
		for (const contact of told.retold === undefined ? [told] : [told, ...told.retold]) {
			if (!mayTell(contact)) continue;
			const words = wordsOf(contact);
			for (const way of waysOf(contact, named, namesIdea)) {
				if (contact !== told && isRetold(found[way], told, words)) continue;
				found[way].push(giftIn(contact));
				if (way === 'given') given.push(words);
			}
		}
	const seen = new Set<string>();
	const left = ideas.flatMap(({ text, line, about }): IdeaLeft[] => {
		const words = plainText(text);
		const key = about.length === 0 ? words.toLowerCase() : [...keywords(text)].sort().join(' ');
		if (words === '' || seen.has(key)) return [];
		seen.add(key);
		return given.some((one) => names(one, about)) ? [] : [{ words, source: { path: person.path, line } }];
	});
	return { left, ...found };
}

const giftIn = ({ said, date, precision, path, line }: Contact): Gift => ({
	words: plainText(said),
	day: date,
	precision,
	source: { path, line },
});

/** Whether a gift of that day with one of these words is among others: another note tells of it as well. */
const isRetold = (gifts: readonly Gift[], { date }: Contact, words: ReadonlySet<string>): boolean =>
	gifts.some((gift) => gift.day === date && keywords(gift.words).some((word) => hasWord(words, word)));

/** Without any of these a contact tells of no gift: most are seen at a glance. */
const MAY_TELL =
	/gave|brought|brin|hand|slip|present|sent|made|knit|bak|print|paint|sew|bought|got|wove|carv|press|from|for |home|gaf|gav|schon|schen|gab|hat|hab|heb|heef|gift|geschenk|birthday|geburtstag|verjaardag|anniv|cumple|m'a|m’a|nous|lui|leur|part|voor|fur|für|pour|para|regal|dio|traj|deu|oferec|trou|dei|lhe|le |les |van |von |free|niks|took|post|kreeg|bekam|recib|ganhei|receb|reçu/i;
const mayTell = ({ kind, direction, said, detail }: Contact): boolean =>
	kind === GIFT || direction !== null || MAY_TELL.test(said) || (detail !== '' && MAY_TELL.test(detail));

/** A gift with whose it is. */
export interface GiftOf {
	readonly member: Member;
	readonly gift: Gift;
}

/** The gifts of several people, with whose they are. */
export interface GiftsOf {
	readonly left: readonly { readonly member: Member; readonly idea: IdeaLeft }[];
	readonly given: readonly GiftOf[];
	readonly received: readonly GiftOf[];
	readonly either: readonly GiftOf[];
}

/**
 * The gifts of these people: ideas in the order of the people, gifts the newest first. No ideas for people who are
 * deceased; among several people neither for those who are private or paused, who are not to be suggested.
 */
export function giftsOf(members: readonly Member[]): GiftsOf {
	const found = members.map((member) => ({ member, ...gifts(member) }));
	const isOpen = ({ person }: Member): boolean =>
		!person.deceased && (members.length === 1 || !(person.private || person.paused));
	const went = (way: Way): GiftOf[] =>
		found
			.flatMap(({ member, [way]: those }) => those.map((gift) => ({ member, gift })))
			.sort((a, b) => compareDays(b.gift.day, a.gift.day));
	return {
		left: found.flatMap(({ member, left }) => (isOpen(member) ? left.map((idea) => ({ member, idea })) : [])),
		given: went('given'),
		received: went('received'),
		either: went('either'),
	};
}
