/** What a typed line has written: a line in the note of each of those whom it names, with the others in it. */
import { composeLogText } from '../../core/entry/log-text';
import { parseEntry, type Entry } from '../../core/entry/interaction';
import type { Aim } from '../../core/line/aim';
import { linksIn } from '../../core/markdown/link';
import { seenText } from '../../core/markdown/seen-text';
import type { Day } from '../../core/time/day';
import { faults } from '../../words/words';
import type { LogRequest, People } from '../people';
import { Refusal } from '../ports';

/** A line for each of those whom an interaction was with, that of the first as it was given. */
export type LogRequests = readonly [LogRequest, ...LogRequest[]];

/** What is to be written, and for whom. */
export interface LineParts {
	readonly paths: readonly [string, ...string[]];
	readonly day: Day;
	/** A kind's id or a word for one; `''`: the text says it. */
	readonly kind: string;
	readonly text: string;
	readonly direction: 'gave' | 'received' | null;
	readonly benefit: string;
	/** What it is for, where it is no contact. */
	readonly aim: Aim | null;
	/** Names of those whose notes are made with their line, by the path each will have. */
	readonly made: ReadonlyMap<string, string>;
	/** Whether a line without a word is one. */
	readonly mayBeBare: boolean;
}

/** The text, read as the note's reader would. */
export function entryOf(text: string, people: People): Entry | null {
	const read = parseEntry(`${people.today} ${text.replace(/\s+/g, ' ').trim()}`, people.roster.reader.options);
	return read?.kind === 'entry' ? read.entry : null;
}

type Link = (path: string, from: string) => string;

/**
 * The words as they stand in one of the notes: with links to the others that they do not say were there, and where they
 * say it of the note's own person, with another in that place.
 */
function wordsFor(people: People, parts: LineParts, link: Link): (path: string) => string {
	const { text, direction, benefit, paths, aim } = parts;
	const composed = (words: string, others: readonly string[]): string =>
		composeLogText({ text: words, others, direction, benefit });
	if (aim !== null) return () => text.trim();
	if (paths.length === 1) return () => composed(text, []);
	const participants = entryOf(text, people)?.participants ?? [];
	return (path) => {
		const at = (target: string): string | undefined => people.roster.linked(target, path, people.today)?.path;
		const there = new Set(participants.map(({ target }) => at(target)));
		const [next, ...others] = paths
			.filter((other) => other !== path && !there.has(other))
			.map((other) => link(other, path));
		if (next === undefined) return composed(text, []);
		const own = there.has(path) ? linksIn(seenText(text)).find(({ target }) => at(target) === path) : undefined;
		if (own === undefined) return composed(text, [next, ...others]);
		return composed(text.slice(0, own.from) + next + text.slice(own.to), others);
	};
}

/** What a line has written. Refused without a word in it. */
export function lineRequests(people: People, parts: LineParts, link: Link): LogRequests {
	const { paths, day, kind, aim, made, mayBeBare } = parts;
	const [first, ...others] = paths;
	const wordsIn = wordsFor(people, parts, link);
	const request = (path: string): LogRequest => {
		const text = wordsIn(path);
		if (text === '' && (aim !== null || (kind === '' && !mayBeBare))) throw new Refusal(faults.emptyText);
		const make = made.get(path);
		const contact = { path, day, kind: aim !== null || kind === '' ? null : kind, text };
		return { ...contact, ...(aim === null ? {} : { aim }), ...(make === undefined ? {} : { make }) };
	};
	return [request(first), ...others.map(request)];
}
