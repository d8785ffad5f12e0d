/** What one calls somebody in a message: what the note says, else an alias that the notes use, else the first name. */
import { firstName, isOneName } from '../../core/person/first-name';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';

/** More text than this says nothing new of how somebody is called. */
const MOST_LINES = 400;

/** The words of all that is told of a person: contacts, promises, questions. */
function wordsTold({ history: { interactions }, promises, asks }: Member): readonly string[] {
	const lines = [
		...interactions.flatMap(({ said, detail }) => [said, detail]),
		...promises.map(({ promise }) => promise.text),
		...asks.map(({ ask }) => ask.text),
	];
	return lines.slice(0, MOST_LINES).flatMap((line) => plainText(line).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/**
 * What to call somebody: the note's `first`, `nickname` or `called`; else an alias in use; else the first name. An
 * alias is in use where it is one word with a capital letter, no part of the name, and stands more often than the first
 * name in what is told of the person.
 */
export function callingName(member: Member): string {
	const { person } = member;
	const first = firstName(person);
	if (person.firstName !== null) return first;
	const own = new Set(person.fullNames.concat(person.name).flatMap((name) => name.split(/[\s,]+/)));
	const aliases = person.aliases.filter((alias) => isOneName(alias) && !own.has(alias));
	if (aliases.length === 0) return first;
	const words = wordsTold(member);
	const count = (name: string): number => words.filter((word) => word === name).length;
	const [best, most] = aliases
		.map((alias): readonly [string, number] => [alias, count(alias)])
		.reduce((a, b) => (b[1] > a[1] ? b : a));
	return most > count(first) ? best : first;
}
