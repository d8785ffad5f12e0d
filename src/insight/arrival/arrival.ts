/** What was read in a vault, and from what: the arrival report. */
import { inCompany } from '../../core/people/discreet';
import type { Contact, Source } from '../../core/people/history';
import type { LinkedNote } from '../../core/people/mentions';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { isUnsorted } from '../rhythm/sorting';

/**
 * A way of writing that contacts were read from: the items, headings, paragraphs and table rows of a person's own note,
 * what other people's notes tell, daily and meeting notes, and a `last-contact` that stands alone.
 */
type Origin = 'items' | 'headings' | 'paragraphs' | 'tables' | 'people' | 'notes' | 'last';

/** So many contacts were read from an origin. */
interface OriginCount {
	readonly origin: Origin;
	/** From 1. */
	readonly count: number;
	/** A line to look at; null where there is none that may be shown. */
	readonly example: Source | null;
}

/** The counts of the arrival report. */
export interface Arrival {
	readonly people: number;
	/** Lines that tell of a contact, each once, however many people it was with; plans aside. */
	readonly contacts: number;
	readonly birthdays: number;
	/** Open promises, each line once. */
	readonly promises: number;
	/** The origins that contacts were read from, the most frequent first. */
	readonly from: readonly OriginCount[];
	/** Other notes that link to somebody and tell of no contact with them. `count`: pairs of note and person. */
	readonly notCounted: { readonly count: number; readonly example: Source | null };
	/** People who have no rhythm yet, and are never due before they have one. */
	readonly withoutRhythm: number;
}

const FORMS: Readonly<Record<Contact['form'], Origin>> = {
	item: 'items',
	heading: 'headings',
	text: 'paragraphs',
	table: 'tables',
	property: 'items',
	mention: 'notes',
};

/** Counts lines by origin, each line once, and keeps the first that may be shown. */
class Tally {
	readonly #shown: ReadonlySet<string>;
	readonly #seen = new Set<string>();
	readonly #counts = new Map<Origin, { count: number; example: Source | null }>();

	/** `shown`: the places that may be examples. */
	constructor(shown: ReadonlySet<string>) {
		this.#shown = shown;
	}

	add(origin: Origin, { path, line }: Source): void {
		const place = placeOf({ path, line });
		if (this.#seen.has(place)) return;
		this.#seen.add(place);
		const known = this.#counts.get(origin) ?? { count: 0, example: null };
		known.count += 1;
		if (this.#shown.has(place)) known.example ??= { path, line };
		this.#counts.set(origin, known);
	}

	/** All lines counted that are a contact. */
	get contacts(): number {
		return this.#seen.size;
	}

	/** The origins, the most frequent first. */
	origins(): OriginCount[] {
		return [...this.#counts]
			.map(([origin, { count, example }]) => ({ origin, count, example }))
			.sort((a, b) => b.count - a.count || (a.origin < b.origin ? -1 : 1));
	}
}

/** The origin that a contact of somebody was read from. */
function originOf({ path, form }: Contact, { person }: Member, people: ReadonlySet<string>): Origin {
	if (path === person.path) return FORMS[form];
	return people.has(path) ? 'people' : 'notes';
}

const placeOf = ({ path, line }: Source): string => `${path}\n${line}`;

/** The lines that may be named as examples: nobody who is private is told of in them, nor in their notes' names. */
function shownPlaces(members: readonly Member[]): ReadonlySet<string> {
	const places = inCompany(members).flatMap(({ person, history }) => [
		...history.interactions.filter(({ withheld }) => withheld !== true).map(placeOf),
		placeOf({ path: person.path, line: person.written.lastContact?.line ?? 0 }),
	]);
	return new Set(places);
}

/** The field that says when the last contact was, where no line tells of one. */
function lastAlone({ person, history }: Member): Source | null {
	const line = person.written.lastContact?.line;
	if (person.lastContact === null || history.interactions.length > 0 || line === undefined) return null;
	return { path: person.path, line };
}

/** The notes that link to somebody and tell of no contact with them, by where they do. */
function linksAlone({ history, linked }: Member): readonly LinkedNote[] {
	const contacts = [...history.interactions, ...history.plans];
	const telling = new Set(contacts.flatMap(({ path, also }) => [path, ...also.map((source) => source.path)]));
	return linked.filter(({ path }) => !telling.has(path));
}

/** Counts what was read of everybody. */
export function arrivalOf(members: readonly Member[], settings: Pick<Settings, 'circles'>): Arrival {
	const people = new Set(members.map(({ person }) => person.path));
	const shown = shownPlaces(members);
	const tally = new Tally(shown);
	for (const member of members) {
		for (const contact of member.history.interactions) tally.add(originOf(contact, member, people), contact);
		const last = lastAlone(member);
		if (last !== null) tally.add('last', last);
	}
	const promises = members.flatMap((member) =>
		member.promises.map(({ path, promise: { line } }) => placeOf({ path, line })),
	);
	const example = inCompany(members)
		.flatMap(linksAlone)
		.find(({ isPrivate }) => isPrivate !== true);
	return {
		people: members.length,
		contacts: tally.contacts,
		birthdays: members.filter(({ person }) => person.birthday !== null).length,
		promises: new Set(promises).size,
		from: tally.origins(),
		notCounted: {
			count: members.flatMap(linksAlone).length,
			example: example === undefined ? null : { path: example.path, line: example.line },
		},
		withoutRhythm: members.filter((member) => isUnsorted(member, settings)).length,
	};
}
