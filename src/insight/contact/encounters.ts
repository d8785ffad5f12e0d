/** Contacts as they happened: one with several people, told once or in the notes of each, is one encounter. */
import type { Day } from '../../core/time/day';
import type { Contact, Source } from '../../core/people/history';
import type { Member } from '../../core/people/roster';

/** A contact with everybody whom it was with. */
export interface Encounter {
	/** As the first of them tells it. */
	readonly contact: Contact;
	/** In the order in which they were given, each once. */
	readonly members: readonly Member[];
}

/** Sources that tell of the same contact, as sets that grow together (union-find). */
class Ties {
	readonly #next = new Map<string, string>();

	root(key: string): string {
		let root = key;
		for (let above = this.#next.get(root); above !== undefined; above = this.#next.get(root)) root = above;
		// The way is made short for the next one who asks: a contact may have many sources.
		for (let at = key; at !== root;) {
			const above = this.#next.get(at) ?? root;
			this.#next.set(at, root);
			at = above;
		}
		return root;
	}

	tie(a: string, b: string): void {
		const [from, to] = [this.root(a), this.root(b)];
		if (from !== to) this.#next.set(from, to);
	}
}

/** Keeps the contacts of one person apart that have the same root. People are asked about one after the other. */
class Turns {
	readonly #counts = new Map<string, number>();
	#member: Member | undefined;

	/** What a contact is known by: its root the first time, with its number from then on. */
	idOf(root: string, member: Member): string {
		if (member !== this.#member) this.#counts.clear();
		this.#member = member;
		const turn = this.#counts.get(root) ?? 0;
		this.#counts.set(root, turn + 1);
		return turn === 0 ? root : `${turn} ${root}`;
	}
}

/** An encounter while its people are found. */
interface Growing {
	readonly contact: Contact;
	readonly members: Member[];
}

/** A contact that may stand in the history of somebody else too. */
interface Shared {
	/** Its index among the encounters. */
	readonly at: number;
	readonly key: string;
	readonly member: Member;
}

const keyOf = ({ path, line }: Source, date: Day): string => `${date} ${line} ${path}`;

/** Whether the history of somebody else can hold the same contact. */
const isShared = ({ path, participants, also, withheld }: Contact, { person }: Member): boolean =>
	path !== person.path || participants.length > 0 || also.length > 0 || withheld === true;

/** A person's contacts from one day to another, both included, the newest first. */
export function contactsIn({ history: { interactions } }: Member, from: Day, to: Day): Contact[] {
	const found: Contact[] = [];
	for (const contact of interactions) {
		if (contact.date < from) break; // Newest first.
		if (contact.date <= to) found.push(contact);
	}
	return found;
}

/**
 * The contacts with these people from one day to another, both included, each once: histories that name a source in
 * common (path and line, on one day) tell of the same one. Two contacts of one person stay two, whatever line they
 * stand in. In the order of the people, of each the newest first; which of them are one does not depend on that order.
 */
export function encounters(members: readonly Member[], from: Day, to: Day): readonly Encounter[] {
	const found: Growing[] = [];
	const shared: Shared[] = [];
	const ties = new Ties();
	for (const member of members) {
		for (const contact of contactsIn(member, from, to)) {
			const at = found.push({ contact, members: [member] }) - 1;
			if (members.length === 1 || !isShared(contact, member)) continue;
			const key = keyOf(contact, contact.date);
			shared.push({ at, key, member });
			for (const source of contact.also) ties.tie(key, keyOf(source, contact.date));
		}
	}
	const merged = merge(found, shared, ties);
	return merged.size === 0 ? found : found.filter((_, at) => !merged.has(at));
}

/** Adds the people of each shared contact to the first encounter that tells of it; gives the others, by their index. */
function merge(found: readonly Growing[], shared: readonly Shared[], ties: Ties): ReadonlySet<number> {
	const first = new Map<string, number>();
	const merged = new Set<number>();
	const turns = new Turns();
	for (const { at, key, member } of shared) {
		const id = turns.idOf(ties.root(key), member);
		const known = first.get(id);
		if (known === undefined) first.set(id, at);
		else {
			found[known]?.members.push(member);
			merged.add(at);
		}
	}
	return merged;
}
