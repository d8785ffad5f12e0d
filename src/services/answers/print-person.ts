/** One person as text for a terminal, all that was understood. */
import type { Details } from '../../core/person/person-fields';
import type { Promised } from '../../core/entry/promise';
import { toldSources, type Contact, type Source } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import { printYearly } from '../../core/person/milestone';
import type { Person } from '../../core/person/person';
import { everyOf } from '../../core/person/rhythm';
import { withoutEnd } from '../../core/text/ends';
import { withoutLinks } from '../../core/markdown/link';
import type { Day } from '../../core/time/day';
import { promiseWords } from '../../words/app/promises';
import { personLabels as labels, verbWords } from '../../words/verbs';
import { problemWords, reasonWords, rhythmPhrase, standingWords } from '../../words/words';
import { fill } from './columns';
import { safe } from './safe';

/** So many columns a label takes, and a day. */
const LABEL = 10;
/** The lines below a contact begin below its kind. */
const BELOW = ' '.repeat(LABEL + 2);

/** A text as a reader sees it: the words of its links, and nothing that a terminal would obey. */
const shown = (text: string): string => safe(withoutLinks(text));

const line = (label: string, text: string | null): string[] =>
	text === null || text === '' ? [] : [`${fill(label, LABEL)} ${shown(text)}`];
const list = (label: string, texts: readonly string[]): string[] =>
	texts.length === 0 ? [] : [`${fill(label, LABEL)} ${texts.map(shown).join(', ')}`];
const block = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : [title, ...lines.map((text) => `  ${text}`)];

/** Where somebody stands and why, said once where the reason says both. */
function standingLine(member: Member, today: Day): string {
	const where = standingWords(member.standing, today);
	const why = reasonWords(member.standing, everyOf(member), today);
	return why.startsWith(where) ? why : `${where} (${why})`;
}

function headLine(member: Member): string {
	const { name, details, circle } = member.person;
	const every = everyOf(member);
	return [name, details.place, circle, every === null ? null : rhythmPhrase(every)]
		.filter((part) => part !== null && part !== '')
		.map((part) => shown(part ?? ''))
		.join(' · ');
}

const detailLine = (label: string, detail: Details[keyof Details]): string[] =>
	typeof detail === 'string' || detail === null ? line(label, detail) : list(label, detail);

/** What the properties of the note say. */
function propertyLines({ path, aliases, tags, birthday, milestones, details }: Person): string[] {
	return [
		...line(labels.path, path),
		...list(labels.aliases, aliases),
		...list(labels.tags, tags),
		...line(labels.birthday, birthday === null ? null : printYearly(birthday)),
		...milestones.flatMap(({ label, date }) => line(labels.milestone, `${label}: ${printYearly(date)}`)),
		...Object.entries(labels.details).flatMap(([name, label]) => detailLine(label, details[name as keyof Details])),
	];
}

/** A day, what it was, and what is said of it. */
const told = (day: string, kind: string, words: string): string =>
	`${day}  ${safe(kind)}${words === '' ? '' : `: ${shown(words)}`}`;

/** A promise's words, without the comma that stood before its due day. */
const promisedWords = (text: string): string => withoutEnd(shown(text), /[\s,;]/);

function promiseLine({ text, due, owner, done }: Promised): string {
	const until = due === null ? '' : labels.dueOn(due);
	return `[${done ? 'x' : ' '}] ${promisedWords(text)}${until}${owner === 'theirs' ? ` (${promiseWords.theirs})` : ''}`;
}

/** A contact with its places, and the lines below it; `path` is the person's own note. */
function contactLines(contact: Contact, path: string): string[] {
	const { date, precision, kind, said, detail } = contact;
	const day = precision === 'month' ? fill(date.slice(0, 7), LABEL) : date;
	const places = toldSources(contact).map((source) => placeOf(source, path));
	const below = detail.split('\n').filter((text) => text.trim() !== '');
	return [
		told(day, kind, said) + (places.length === 0 ? '' : `  (${places.join('; ')})`),
		...below.map((text) => BELOW + shown(text)),
	];
}

/** Where something stands: the note is named only if it is not the person's own. */
function placeOf(source: Source, path: string): string {
	const number = verbWords.lineNumber(source.line);
	return source.path === path ? number : `${safe(source.path)}, ${number}`;
}

/** One person, all that was understood, for reading. */
export function printPerson(member: Member, today: Day): string {
	const { person, history, promises } = member;
	const plans = history.plans.map(({ date, kind, text }) => told(date, kind, text));
	const contacts = history.interactions.flatMap((contact) => contactLines(contact, person.path));
	const problems = person.problems.map((problem) => safe(problemWords(problem)));
	return [
		headLine(member),
		...line('', person.why === null ? null : `"${person.why}"`),
		`${fill(labels.standing, LABEL)} ${standingLine(member, today)}`,
		...propertyLines(person),
		...block(labels.plans, plans),
		...block(
			labels.promises,
			promises.map(({ promise }) => promiseLine(promise)),
		),
		...block(labels.interactions, contacts),
		...block(labels.problems, problems),
	].join('\n');
}
