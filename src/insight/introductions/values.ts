/** What people tell that they could have in common: the values of a note, and what is told of in entries. */
import { addDays, type Day } from '../../core/time/day';
import { foldText } from '../../core/text/fold';
import type { Contact, History } from '../../core/people/history';
import { discreet } from '../../core/people/discreet';
import type { Person } from '../../core/person/person';
import { plainText } from '../../core/markdown/plain-text';
import { excerpt } from '../../core/markdown/problem';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { craftOf, craftsIn, isCommonPastime, stemsOf } from '../terms/pastimes';
import { termsOf } from '../terms/terms';
import { topicTags } from '../terms/topic-tags';

/** Where something shared is told. */
export type SharedKind = 'interest' | 'topic' | 'tag' | 'like' | 'company' | 'role' | 'place';

/** Something that two people share. */
export interface SharedValue {
	/** As the note writes it. */
	readonly text: string;
	readonly kind: SharedKind;
}

/** Of these settings: the tags of people and the names of circles say nothing that two people share. */
export type Marks = Pick<Settings, 'personTags' | 'circles'>;

/** A value of a person with the key it is found by. */
export interface Value extends SharedValue {
	readonly key: string;
	/** Only a word of it: `letterpress` of `letterpress printing`, which meets one who just says `letterpress`. */
	readonly part: boolean;
	/** Whether it is what nearly everybody does, and only adds to what else is shared. */
	readonly common: boolean;
}

/** Tags by which people sort their notes: they say who somebody is to you, not what for. */
const SORTING_TAGS: ReadonlySet<string> = new Set(
	(
		'friend friends family work colleague colleagues coworker client clients contacts crm network vip todo inbox ' +
		'important active inactive note notes draft'
	).split(' '),
);
/** A tag nested in one of these is an interest: `#hobby/letterpress`. */
const INTEREST_TAG = /^(?:interests?|hobby|hobbies|loves|passion)\//i;
/** As many values of one person as are looked at. */
const MOST_VALUES = 200;

/** What sets the keys of a kind apart from all others: to live in Lisbon is not to be interested in it. */
const SPACES: Readonly<Partial<Record<SharedKind, string>>> = { place: 'place ', company: 'company ' };

/** The values of a person while they are gathered. What is told as a whole counts before what is only a word of it. */
class Values {
	readonly #byKey = new Map<string, Value>();

	/** Adds what the note tells, of several words each of them, and the craft that one of them tells of. */
	add(kind: SharedKind, told: string): void {
		const stems = stemsOf(excerpt(told));
		if (stems.length === 0) return;
		const text = excerpt(plainText(told));
		const space = SPACES[kind];
		const common = space === undefined && isCommonPastime(stems);
		this.#put({ key: (space ?? '') + stems.join(' '), part: false, text, kind, common });
		if (space !== undefined) return;
		const [craft] = craftsIn(stems);
		if (craft !== undefined) this.#put({ key: craft, part: false, text, kind, common: false });
		if (stems.length > 1) for (const key of stems) this.#put({ key, part: true, text, kind, common });
	}

	#put(value: Value): void {
		const before = this.#byKey.get(value.key);
		const saysMore = before === undefined || (before.part && !value.part);
		if (saysMore && this.#byKey.size < MOST_VALUES) this.#byKey.set(value.key, value);
	}

	get all(): Value[] {
		return [...this.#byKey.values()];
	}
}

/** The tags that say what somebody cares about: not those by which people sort their notes, nor circles. */
function tagsOf(person: Person, { personTags, circles }: Marks): [interests: string[], others: string[]] {
	const names = new Set(circles.map(({ name }) => foldText(name)));
	const telling = (tags: readonly string[]): string[] =>
		topicTags({ ...person, tags }, personTags).filter((tag) => {
			const folded = foldText(tag);
			return !SORTING_TAGS.has(folded) && !names.has(folded);
		});
	const isInterest = (tag: string): boolean => INTEREST_TAG.test(tag);
	return [telling(person.tags.filter(isInterest)), telling(person.tags.filter((tag) => !isInterest(tag)))];
}

/** By person what is read of the note, once for each state of it; by marks, since they decide which tags count. */
const read = new WeakMap<Person, { readonly marks: Marks; readonly values: readonly Value[] }>();

/** What a person's note tells. */
export function valuesOf(member: Member, marks: Marks): readonly Value[] {
	const { person } = discreet(member);
	const known = read.get(person);
	if (known?.marks === marks) return known.values;
	const { interests, topics, likes, company, role, place } = person.details;
	const [interestTags, tags] = tagsOf(person, marks);
	const told: readonly (readonly [SharedKind, readonly (string | null)[]])[] = [
		['interest', interests],
		['interest', interestTags],
		['topic', topics],
		['tag', tags],
		['role', [role]],
		['like', likes],
		['company', [company]],
		['place', [place]],
	];
	const values = new Values();
	for (const [kind, texts] of told) for (const text of texts) if (text !== null) values.add(kind, text);
	const made = values.all;
	read.set(person, { marks, values: made });
	return made;
}

/** So many contacts and characters of each are looked at, none of them older than so many days. */
const MOST_CONTACTS = 40;
const LONGEST = 400;
const OLDEST_DAYS = 550;
const CAPITAL = /^\p{Lu}/u;

/** By history what its entries tell of day after day. */
const talked = new WeakMap<History['interactions'], ReadonlySet<string>>();

const textOf = ({ text, detail }: Contact): string =>
	detail === '' ? text.slice(0, LONGEST) : `${text.slice(0, LONGEST)}\n${detail.slice(0, LONGEST)}`;

function entriesOf(member: Member, today: Day): readonly Contact[] {
	const oldest = addDays(today, -OLDEST_DAYS);
	const newest = discreet(member).history.interactions.slice(0, MOST_CONTACTS);
	return newest.filter(({ date }) => date >= oldest);
}

/** What a person's entries tell of on several days: each word, and each craft by any word of it. */
export function toldIn(member: Member, today: Day): ReadonlySet<string> {
	const { interactions } = discreet(member).history;
	const known = talked.get(interactions);
	if (known !== undefined) return known;
	const first = new Map<string, Day>();
	const told = new Set<string>();
	const tell = (key: string, day: Day): void => {
		const before = first.get(key);
		if (before === undefined) first.set(key, day);
		else if (before !== day) told.add(key);
	};
	for (const contact of entriesOf(member, today)) {
		let isBehindName = false;
		for (const { stem, word } of termsOf(textOf(contact))) {
			const craft = craftOf(stem);
			const isName = CAPITAL.test(word);
			// Of *Ann Baker* nobody bakes.
			if (craft !== undefined && !(isName && isBehindName)) tell(craft, contact.date);
			isBehindName = isName;
			tell(stem, contact.date);
		}
	}
	talked.set(interactions, told);
	return told;
}

/** Whether one entry holds two of these words: what is called by several is not told of by one of them. */
export const tellsTogether = (member: Member, stems: readonly string[], today: Day): boolean =>
	entriesOf(member, today).some((contact) => {
		const said = new Set(stemsOf(textOf(contact)));
		return stems.filter((stem) => said.has(stem)).length > 1;
	});
