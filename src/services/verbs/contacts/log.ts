/** Logs an interaction in words: finds the person, reads the date, writes the line. */
import { dateInWords } from '../../../core/dates/spoken-date';
import { parseEntry, type EntryOptions } from '../../../core/entry/interaction';
import { composeLogText } from '../../../core/entry/log-text';
import { dayIn } from '../../../core/people/log-line';
import type { Member } from '../../../core/people/roster';
import type { Day } from '../../../core/time/day';
import { flagWords, verbWords } from '../../../words/verbs';
import { faults } from '../../../words/words';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { SOMEBODY, TEXT } from '../../command/needs';
import { isOn, text, texts } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';
import { linkWriter } from '../../writing/link-writer';

/** What is to be logged, as it was typed. */
export interface LogArguments {
	readonly name: string;
	readonly text: string;
	/** A date in words; the one the text begins with, else today, if left out. */
	readonly date?: string | undefined;
	readonly kind?: string | undefined;
	/** Names of others who took part. */
	readonly with?: readonly string[] | undefined;
	/** Says what would be written, and writes nothing. */
	readonly dryRun?: boolean | undefined;
}

/** What was written, or would be. Keys are a contract; more may be added. */
export interface LogReport {
	readonly path: string;
	/** The line of the new entry, from 1. */
	readonly line: number;
	/** The entry as it stands in the note, bullet included. */
	readonly text: string;
	/** Whether the section had to be made. */
	readonly created: boolean;
	/** The day it is written under, and whence that is. */
	readonly date: Day;
	readonly dateFrom: 'today' | 'option' | 'text';
	/** Whether that day is still to come: then it is a plan. */
	readonly planned: boolean;
}

/**
 * Links to those who took part, each once and the person whose note it is left out. Refused for a name that is
 * nobody's.
 */
async function linksTo(names: readonly string[], self: Member, people: People, notes: NoteStore): Promise<string[]> {
	if (names.length === 0) return [];
	const others = new Set(names.map((name) => findPerson(name, people.list())));
	others.delete(self);
	return [...others].map(linkWriter(await notes.list()).person);
}

/**
 * The day that a text begins with, and the words behind it; null if it begins with none. Refused if it could not be
 * parted without loss.
 */
function leadingDay(given: string, options: EntryOptions): { day: Day; words: string } | null {
	const text = given.trim();
	const read = parseEntry(text, options);
	if (read === null) return null;
	if (read.kind === 'bad-date') throw new Refusal(faults.date(read.found));
	const { entry, dateEnd } = read;
	// A time behind the plain form is left where it stands.
	const iso = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
	const head = iso ?? text.slice(0, dateEnd);
	const words = text.slice(head.length).replace(/^[\s:|,\u2013\u2014-]+/, '');
	const again = parseEntry(`${entry.date} ${words}`, options);
	const isSame = again?.kind === 'entry' && again.entry.text === entry.text && again.entry.kind === entry.kind;
	// More digits than a day has: a time, a range, a link to another day.
	if (entry.precision === 'month' || !isSame || /(?:\d\D*){9}/.test(head))
		throw new Refusal(verbWords.dateInText(text.slice(0, dateEnd)));
	return { day: entry.date, words };
}

/** The day that a text tells in words, as the line of the app's dialog does: `20 Nov coffee`, `yesterday: …`. */
function spokenDay(text: string, today: Day, options: EntryOptions): { day: Day; words: string } | null {
	const told = dayIn(text.trim(), today, options);
	const day = told.day === null ? null : dateInWords(told.day, today, 'past', options.dates);
	return day === null ? null : { day, words: told.text };
}

/** On which day, and in which words: the day of `--date`, else the one the text begins with, else today. */
function dayAndWords(
	{ date, text }: LogArguments,
	people: People,
): { day: Day; words: string; dateFrom: LogReport['dateFrom'] } {
	if (date !== undefined) {
		const day = dateInWords(date, people.today, 'past', people.settings);
		if (day === null) throw new Refusal(faults.date(date));
		const second = parseEntry(text.trim(), people.roster.reader.options);
		if (second?.kind === 'entry' && second.entry.precision === 'day') throw new Refusal(verbWords.twoDates);
		return { day, words: text, dateFrom: 'option' };
	}
	const { options } = people.roster.reader;
	const spoken = spokenDay(text, people.today, options);
	// Several days stay in the text as they are told; a range of ISO days is one that notes have as well.
	const isWhole = spoken !== null && spoken.words === text.trim() && !/^\d{4}-/.test(spoken.words);
	const leading = isWhole ? spoken : (leadingDay(text, options) ?? spoken);
	return leading === null ? { day: people.today, words: text, dateFrom: 'today' } : { ...leading, dateFrom: 'text' };
}

/** Does what the arguments say. Refused, with nothing written, if any of them cannot be understood. */
export async function logVerb(args: LogArguments, people: People, notes: NoteStore): Promise<LogReport> {
	const member = findPerson(args.name, people.list());
	const { day, words, dateFrom } = dayAndWords(args, people);
	if (words.trim() === '') throw new Refusal(faults.emptyText);
	const others = await linksTo(args.with ?? [], member, people, notes);
	const text = composeLogText({ text: words, others, direction: null, benefit: '' });
	const request = { path: member.person.path, day, kind: args.kind ?? null, text };
	const { line, entryLine, sectionMade } =
		args.dryRun === true
			? people.planLog(await notes.read(request.path), request, 'settled')
			: await people.log(request);
	return {
		path: request.path,
		line,
		text: entryLine,
		created: sectionMade,
		date: day,
		dateFrom,
		planned: day > people.today,
	};
}

/** What was logged, or would be, and what is to be known of its day. */
function printLogged(report: LogReport, dryRun: boolean, today: Day): string {
	const say = dryRun ? verbWords.wouldLog : verbWords.logged;
	return [safe(say(report.path, report.line, report.text)), verbWords.loggedOn(report.date, report.dateFrom, today)]
		.filter((line) => line !== '')
		.join('\n');
}

/** `nurture log`: adds an interaction. */
export const log = verb({
	name: 'log',
	does: verbWords.verbs.log,
	needs: { name: SOMEBODY, text: TEXT },
	options: {
		date: text('WORDS', flagWords.date),
		kind: text('K', flagWords.kind),
		with: texts('NAME', flagWords.with),
		'dry-run': isOn(flagWords['dry-run']),
	},
	async answer({ given, options: { 'dry-run': dryRun, ...options }, host, people, today }) {
		const task = async (): Promise<LogReport> => logVerb({ ...given, ...options, dryRun }, people, host.notes);
		const report = dryRun ? await task() : await host.step(task, (done) => printLogged(done, false, today));
		return { json: report, text: printLogged(report, dryRun, today) };
	},
});
