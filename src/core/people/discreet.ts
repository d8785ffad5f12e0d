/** Members as they may be told among others: see `Discretion`. */
import type { ToldLine } from './discretion';
import type { Member } from './member';

/** How a member is told among others. */
interface Telling {
	/** Makes the discreet form. */
	readonly make: () => Member;
	/** Whom a line tells of among those who are private. */
	readonly privateIn: (line: ToldLine) => ReadonlySet<string>;
}

/** The same, and the discreet form once it was asked for. */
const forms = new WeakMap<Member, Telling & { made: Member | null }>();

/** Says how a member is told. */
export function tellBy(member: Member, telling: Telling): void {
	forms.set(member, { ...telling, made: null });
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whom among those who are private a line of any note tells of, by the paths of their notes. */
export const privateIn = (member: Member, line: ToldLine): ReadonlySet<string> =>
	forms.get(member)?.privateIn(line) ?? NOBODY;

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
	const told = members.filter(({ person }) => !person.private).map(discreet);
	const isSame = told.length === members.length && told.every((member, at) => member === members[at]);
	const made = isSame ? members : told;
	companies.set(members, made);
	return made;
}
