/** People and interactions as rows of a table: which columns there are, and what stands in each. */
import { baseName } from '../../core/markdown/link';
import type { Contact } from '../../core/people/history';
import type { Member } from '../../core/people/member';
import { printYearly } from '../../core/person/milestone';

/** A value of a column: a list is joined in a table. */
export type Cell = string | readonly string[] | null;

type Columns<T> = Readonly<Record<string, (of: T) => Cell>>;

/** The columns of people, in their order. */
export const PEOPLE_COLUMNS: Columns<Member> = {
	name: ({ person }) => person.name,
	path: ({ person }) => person.path,
	aliases: ({ person }) => person.aliases,
	tags: ({ person }) => person.tags,
	circle: ({ person }) => person.circle,
	every: ({ person }) => person.every,
	status: ({ standing }) => standing.status,
	last: ({ standing }) => standing.last,
	due: ({ standing }) => standing.due,
	why: ({ person }) => person.why,
	birthday: ({ person: { birthday } }) => (birthday === null ? null : printYearly(birthday)),
	milestones: ({ person }) => person.milestones.map(({ label, date }) => `${printYearly(date)} ${label}`),
	place: ({ person }) => person.details.place,
	company: ({ person }) => person.details.company,
	role: ({ person }) => person.details.role,
	email: ({ person }) => person.details.email,
	phone: ({ person }) => person.details.phone,
	website: ({ person }) => person.details.website,
	linkedin: ({ person }) => person.details.linkedin,
	interests: ({ person }) => person.details.interests,
};

/** An interaction with the person whose history tells it. */
export interface OneContact {
	readonly member: Member;
	readonly contact: Contact;
}

/** The columns of interactions, in their order. */
export const CONTACT_COLUMNS: Columns<OneContact> = {
	name: ({ member }) => member.person.name,
	date: ({ contact: { date, precision } }) => (precision === 'month' ? date.slice(0, 7) : date),
	kind: ({ contact }) => contact.kind,
	text: ({ contact }) => contact.text,
	detail: ({ contact }) => contact.detail,
	with: ({ contact }) => contact.participants.map(({ target }) => baseName(target)),
	direction: ({ contact }) => contact.direction,
	path: ({ contact }) => contact.path,
	line: ({ contact }) => String(contact.line),
};

/** The interactions of all, the newest of each first. */
export const contactsOf = (members: readonly Member[]): readonly OneContact[] =>
	members.flatMap((member) => member.history.interactions.map((contact) => ({ member, contact })));

/** These columns of something, by their names. */
export const pick = <T>(columns: Columns<T>, names: readonly string[], of: T): Readonly<Record<string, Cell>> =>
	Object.fromEntries(names.map((name) => [name, columns[name]?.(of) ?? null]));

/** A row of a table, its lists joined. */
export const cellsOf = (row: Readonly<Record<string, Cell>>): string[] =>
	Object.values(row).map((cell) => (typeof cell === 'string' ? cell : (cell ?? []).join('; ')));
