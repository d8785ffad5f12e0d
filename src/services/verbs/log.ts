/** Logs an interaction in words: finds the person, reads the date, writes the line. */
import { foldCase } from '../../core/fold';
import { dateInWords } from '../../core/written-date';
import { composeLogText } from '../../core/log-text';
import type { Member } from '../../core/roster';
import { noteName } from '../../core/vault-path';
import { faults } from '../../core/words';
import type { People } from '../people';
import { Refusal, type NoteStore } from '../ports';
import { findPerson } from './find-person';

export interface LogArguments {
	readonly name: string;
	readonly text: string;
	/** A date in words; today if left out. */
	readonly date?: string | undefined;
	readonly kind?: string | undefined;
	/** Names of others who took part. */
	readonly with?: readonly string[] | undefined;
	/** Says what would be written, and writes nothing. */
	readonly dryRun?: boolean | undefined;
}

export interface LogReport {
	readonly path: string;
	/** The line of the new entry, from 1. */
	readonly line: number;
	/** The entry as it stands in the note, bullet included. */
	readonly text: string;
	/** Whether the section had to be made. */
	readonly created: boolean;
}

/**
 * A link to a person's note among all notes (`paths`): by name; by path where another note, a person's or not, has that
 * name too, or where the note's name is not the person's.
 */
export function linkTo({ person: { path, name } }: Member, paths: readonly string[]): string {
	const own = noteName(path);
	const isOnlyOne = !paths.some((other) => other !== path && foldCase(noteName(other)) === foldCase(own));
	return isOnlyOne && own === name ? `[[${own}]]` : `[[${path.replace(/\.md$/i, '')}|${name}]]`;
}

/** Links to those who took part, each once and the person whose note it is left out. Refused for a name that is nobody's. */
async function linksTo(names: readonly string[], self: Member, people: People, notes: NoteStore): Promise<string[]> {
	if (names.length === 0) return [];
	const others = new Set(names.map((name) => findPerson(name, people.list())));
	others.delete(self);
	const paths = await notes.list();
	return [...others].map((other) => linkTo(other, paths));
}

/** Does what the arguments say. Refused, with nothing written, if any of them cannot be understood. */
export async function logVerb(args: LogArguments, people: People, notes: NoteStore): Promise<LogReport> {
	const member = findPerson(args.name, people.list());
	if (args.text.trim() === '') throw new Refusal(faults.emptyText);
	const day = args.date === undefined ? people.today : dateInWords(args.date, people.today, 'past', people.settings);
	if (day === null) throw new Refusal(faults.date(args.date ?? ''));
	const others = await linksTo(args.with ?? [], member, people, notes);
	const text = composeLogText({ text: args.text, others, direction: null, benefit: '' });
	const request = { path: member.person.path, day, kind: args.kind ?? null, text };
	const { line, entryLine, sectionMade } = args.dryRun === true ? people.planLog(await notes.read(request.path), request, 'settled') : await people.log(request);
	return { path: request.path, line, text: entryLine, created: sectionMade };
}
