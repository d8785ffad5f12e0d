/** Logs an interaction in words: finds the person, reads the date, writes the line. */
import { dateInWords } from '../../../core/dates/spoken-date';
import { parseEntry, type EntryOptions } from '../../../core/entry/interaction';
import { composeLogText } from '../../../core/entry/log-text';
import { dayIn } from '../../../core/line/line-day';
import type { Member } from '../../../core/people/roster';
import type { Day } from '../../../core/time/day';
import { lineWords } from '../../../words/app/line';
import { flagWords, verbWords } from '../../../words/verbs';
import { andList, faults } from '../../../words/words';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { SOMEBODY, TEXT } from '../../command/needs';
import { isOn, text, texts } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';
import { linkWriter } from '../../writing/link-writer';
import { logLine } from './log-line';
import type { LogArguments, LogReport } from './log-report';

/** Links to those who took part. */
async function linksTo(others: readonly Member[], notes: NoteStore): Promise<string[]> {
	return others.length === 0 ? [] : others.map(linkWriter(await notes.list()).person);
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
	if (told.day === null) return null;
	const day = dateInWords(told.day, today, 'past', options.dates);
	if (day === null) throw new Refusal(faults.date(told.day));
	return { day, words: told.text };
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
	// Each once, and the person whose note it is left out.
	const others = [...new Set((args.with ?? []).map((name) => findPerson(name, people.list())))].filter(
		(other) => other !== member,
	);
	const links = await linksTo(others, notes);
	const text = composeLogText({ text: words, others: links, direction: null, benefit: '' });
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
		...(others.length === 0 ? {} : { linked: others.map(({ person }) => person.path) }),
	};
}

/** What was logged, or would be, and what is to be known of its day. */
function printLogged(report: LogReport, dryRun: boolean, today: Day): string {
	const say = dryRun ? verbWords.wouldLog : verbWords.logged;
	const lines = [report, ...(report.also ?? [])].flatMap(({ path, line, text: words }) => {
		const [first = '', ...below] = words.split('\n').filter((text) => text.trim() !== '');
		return [say(path, line, first), ...below.map((text) => `  ${text}`)].map(safe);
	});
	const day = report.aim === undefined ? verbWords.loggedOn(report.date, report.dateFrom, today) : '';
	const linked = report.linked === undefined ? '' : lineWords.linked(andList(report.linked), report.path);
	return [...lines, day, safe(linked)].filter((line) => line !== '').join('\n');
}

/** `nurture log`: adds an interaction. */
export const log = verb({
	name: 'log',
	does: verbWords.verbs.log,
	needs: { name: SOMEBODY, text: { ...TEXT, mayLack: true } },
	options: {
		date: text('WORDS', flagWords.date),
		kind: text('K', flagWords.kind),
		with: texts('NAME', flagWords.with),
		new: isOn(flagWords.new),
		'dry-run': isOn(flagWords['dry-run']),
	},
	async answer({ given, options: { 'dry-run': dryRun, ...options }, host, people, today }) {
		const args = { ...given, ...options, dryRun };
		const isLine = given.text === '' && !people.list().some(({ person }) => person.path === given.name);
		const task = async (): Promise<LogReport> =>
			isLine ? logLine(args, people, host.notes) : logVerb(args, people, host.notes);
		const report = dryRun ? await task() : await host.step(task, (done) => printLogged(done, false, today));
		return { json: report, text: printLogged(report, dryRun, today) };
	},
});
