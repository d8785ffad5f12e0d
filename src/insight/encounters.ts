/** Contacts as they happened: one with several people, told once or in the notes of each, is one encounter. */
import type { Day } from '../core/day';
import type { Contact, Source } from '../core/history';
import type { Member } from '../core/roster';

/** A contact with everybody whom it was with. */
export interface Encounter {
	/** As the first of them tells it. */
	readonly contact: Contact;
	/** In the order in which they were given, each once. */
	readonly members: readonly Member[];
}

/** Sources that tell of the same contact, as sets that grow together (union-find). */
class Ties {
	private readonly next = new Map<string, string>();

	root(key: string): string {
		let root = key;
		for (let above = this.next.get(root); above !== undefined; above = this.next.get(root)) root = above;
		// The way is made short for the next one who asks: a contact may have many sources.
		for (let at = key; at !== root;) {
			const above = this.next.get(at) ?? root;
			this.next.set(at, root);
			at = above;
		}
		return root;
	}

	tie(a: string, b: string): void {
		const [from, to] = [this.root(a), this.root(b)];
		if (from !== to) this.next.set(from, to);
	}
}

const keyOf = ({ path, line }: Source, date: Day): string => `${date} ${line} ${path}`;

/** Whether the history of somebody else can hold the same contact. */
const isShared = ({ path, participants, also }: Contact, { person }: Member): boolean =>
	path !== person.path || participants.length > 0 || also.length > 0;

/**
 * The contacts with these people from one day to another, both included, each once: histories that name a source in
 * common (path and line, on one day) tell of the same one. Two contacts of one person stay two, whatever line they
 * stand in. In the order of the people, of each the newest first; which of them are one does not depend on that order.
 */
export function encounters(members: readonly Member[], from: Day, to: Day): readonly Encounter[] {
	const found: { readonly contact: Contact; readonly members: Member[] }[] = [];
	const shared: { readonly at: number; readonly key: string; readonly member: Member }[] = [];
	const ties = new Ties();
	for (const member of members) {
		for (const contact of member.history.interactions) {
			if (contact.date < from) break; // Newest first.
			if (contact.date > to) continue;
			const at = found.push({ contact, members: [member] }) - 1;
			if (members.length === 1 || !isShared(contact, member)) continue;
			const key = keyOf(contact, contact.date);
			shared.push({ at, key, member });
			for (const source of contact.also) ties.tie(key, keyOf(source, contact.date));
		}
	}
	const first = new Map<string, number>();
	const merged = new Set<number>();
	const turns = new Map<string, number>();
	let before: Member | undefined;
	for (const { at, key, member } of shared) {
		if (member !== before) turns.clear();
		before = member;
		const root = ties.root(key);
		const turn = turns.get(root) ?? 0;
		turns.set(root, turn + 1);
		const one = turn === 0 ? root : `${turn} ${root}`;
		const known = first.get(one);
		if (known === undefined) first.set(one, at);
		else {
			found[known]?.members.push(member);
			merged.add(at);
		}
	}
	return merged.size === 0 ? found : found.filter((_, at) => !merged.has(at));
}
