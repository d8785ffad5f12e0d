/** Members as they may be told among others: see `Discretion`. */
import type { Member } from './member';

/** What makes the discreet form of a member, and that form once it was asked for. */
const forms = new WeakMap<Member, { readonly make: () => Member; made: Member | null }>();

/** Says how a member is told. */
export function tellBy(member: Member, make: () => Member): void {
	forms.set(member, { make, made: null });
}

/**
 * A member without anything that tells of somebody else who is private: what drafts, briefs, matches, introductions,
 * pictures of giving and reviews are made of. The same object for the same member; itself where nothing is private.
 */
export function discreet(member: Member): Member {
	const form = forms.get(member);
	if (form === undefined) return member;
	form.made ??= form.make();
	return form.made;
}

const companies = new WeakMap<readonly Member[], readonly Member[]>();

/** Those who may be told of among others, each discreetly: nobody who is private. The same list for the same list. */
export function inCompany(members: readonly Member[]): readonly Member[] {
	const known = companies.get(members);
	if (known !== undefined) return known;
	const isPrivate = members.some(({ person }) => person.private);
	const made = isPrivate ? members.filter(({ person }) => !person.private).map(discreet) : members;
	companies.set(members, made);
	return made;
}
