/** Logs an interaction in words: finds the person, reads the date, writes the line. */
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

/** A link to a person's note: by name, or by path where two notes share the name. */
export function linkTo(member: Member, members: readonly Member[]): string {
	const name = noteName(member.person.path);
	const namesakes = members.filter(({ person }) => noteName(person.path).toLowerCase() === name.toLowerCase());
	return namesakes.length > 1 ? `[[${member.person.path.replace(/\.md$/i, '')}|${name}]]` : `[[${name}]]`;
}

/** Does what the arguments say. Refused, with nothing written, if any of them cannot be understood. */
export async function logVerb(args: LogArguments, people: People, notes: NoteStore): Promise<LogReport> {
	const members = people.list();
	const member = findPerson(args.name, members);
	if (args.text.trim() === '') throw new Refusal(faults.emptyText);
	const day = args.date === undefined ? people.today : dateInWords(args.date, people.today, 'past', people.settings);
	if (day === null) throw new Refusal(faults.date(args.date ?? ''));
	const others = (args.with ?? []).map((name) => linkTo(findPerson(name, members), members));
	const text = composeLogText({ text: args.text, others, direction: null, benefit: '' });
	const request = { path: member.person.path, day, kind: args.kind ?? null, text };
	const { line, entryLine, sectionMade } = args.dryRun === true ? people.planLog(await notes.read(request.path), request, 'settled') : await people.log(request);
	return { path: request.path, line, text: entryLine, created: sectionMade };
}
