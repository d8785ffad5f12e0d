/**
 * How alike two notes are in what they tell: to know a copy, and never to take one person for another. What notes of
 * one template have in common says nothing, and two people may have been at the same supper.
 */
import type { Person } from '../person/person';
import { printYearly } from '../person/milestone';
import { scanNote } from '../markdown/note-scanner';
import type { LineRole } from '../markdown/note-text';
import { textMark } from '../text/text-hash';

/** A person's note as it is compared. */
export interface Compared {
	readonly person: Person;
	readonly text: string;
}

/** What two notes have in common that say the same, whatever their line endings, and no others. */
export const wholeMark = (text: string): string => textMark(wholeText(text));

/** What a note tells: lines of its own, and what no two people share. */
export interface Telling {
	/** Dated lines, tasks, sentences, and what is told of the person in properties. */
	readonly told: ReadonlySet<string>;
	/** Addresses and numbers. */
	readonly addresses: ReadonlySet<string>;
	/** Whether anything at all is told of somebody, be it that two people can have it in common: a place, a company. */
	readonly says: boolean;
}

/** Fewer words than this are no sentence. */
const SENTENCE = 3;
/** As many lines are compared. */
const MOST_LINES = 5000;

const isSentence = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= SENTENCE;

/** The addresses and numbers of a person, as far as two of them are the same when they are written the same. */
const addressesOf = ({ addresses }: Person): string[] =>
	addresses
		.map(({ field, value }) => (field === 'phone' ? value.replace(/[^\d+]/g, '') : value.trim().toLowerCase()))
		.filter((value) => value.length > 4 && value !== 'true');

/** The lines of a note that tell something: dated ones, tasks and sentences. */
function toldLines({ person, text }: Compared): string[] {
	const dated = new Set([...person.entries, ...person.promises].map(({ line }) => line - 1));
	const speaking: ReadonlySet<LineRole> = new Set(['text', 'item', 'quiet']);
	return scanNote(text)
		.lines.slice(0, MOST_LINES)
		.filter((line, at) => dated.has(at) || (speaking.has(line.role) && isSentence(line.text)))
		.map((line) => line.text.trim());
}

/** What the properties tell of a person that is hardly told of two in the same words. */
function toldOf({ birthday, why, details }: Person): string[] {
	const sentences = [why, details.met].filter((words) => words !== null && isSentence(words)) as string[];
	return birthday === null || birthday.year === null ? sentences : [...sentences, printYearly(birthday)];
}

/** Whether the properties tell anything of a person, in a note that says something else than a template does. */
function hasDetails({ person, text }: Compared, fromTemplates: ReadonlySet<string>): boolean {
	const { details, why, birthday, milestones } = person;
	const values: readonly unknown[] = [...Object.values<unknown>({ ...details }), why, birthday, milestones];
	const isTold = values.some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
	return (
		isTold &&
		wholeText(text)
			.split('\n')
			.some((line) => line.trim() !== '' && !fromTemplates.has(line.trim()))
	);
}

/** What a note tells. Lines that stand in one of the vault's templates (`fromTemplates`) are left out. */
export function tellingOf(note: Compared, fromTemplates: ReadonlySet<string>): Telling {
	const lines = toldLines(note).filter((line) => !fromTemplates.has(line));
	const addresses = addressesOf(note.person);
	const told = new Set([...lines, ...addresses, ...toldOf(note.person)]);
	return { told, addresses: new Set(addresses), says: told.size > 0 || hasDetails(note, fromTemplates) };
}

/** How two notes stand to one another. */
export interface Likeness {
	/** They say the same, whatever their line endings. */
	readonly same: boolean;
	/** How many things both tell. */
	readonly common: number;
	/** Both tell most of what the shorter one tells. */
	readonly most: boolean;
	/** They share an address or a number. */
	readonly address: boolean;
	/** Their properties are the same, and there are some. */
	readonly properties: boolean;
	/** Something tells two people apart: another birthday, no address in common, one of them has died. */
	readonly apart: boolean;
}

/** A text as it is compared whole: a byte order mark and the endings of its lines are no difference. */
const wholeText = (text: string): string =>
	text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.trimEnd();

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length;

/** Whether two notes cannot be one person's. */
export function areApart(a: Person, b: Person): boolean {
	if (a.deceased !== b.deceased) return true;
	const [one, other] = [a.birthday, b.birthday];
	if (one === null || other === null) return false;
	const isOther = (part: 'year' | 'month' | 'day'): boolean =>
		one[part] !== null && other[part] !== null && one[part] !== other[part];
	return isOther('year') || isOther('month') || isOther('day');
}

/** The block of properties as it stands; `''` where there is none, or nothing in it. */
const propertiesOf = ({ text }: Compared): string =>
	/^---\n([\s\S]*?)\n---(?:\n|$)/.exec(wholeText(text))?.[1]?.trim() ?? '';

/** Compares two notes. */
export function likenessOf(a: Compared, b: Compared, telling: (of: Compared) => Telling): Likeness {
	const [one, other] = [telling(a), telling(b)];
	const common = shared(one.told, other.told);
	const addresses = shared(one.addresses, other.addresses);
	const hasOthers = addresses === 0 && one.addresses.size > 0 && other.addresses.size > 0;
	return {
		same: wholeText(a.text) !== '' && wholeText(a.text) === wholeText(b.text),
		common,
		most: common > Math.min(one.told.size, other.told.size) / 2,
		address: addresses > 0,
		properties: propertiesOf(a) !== '' && propertiesOf(a) === propertiesOf(b),
		apart: hasOthers || areApart(a.person, b.person),
	};
}
