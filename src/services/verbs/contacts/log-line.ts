/** Logs what one line says, as the line of the app's dialog does: `nurture log "Ana, Bob coffee yesterday"`. */
import { dateInWords } from '../../../core/dates/spoken-date';
import { parseEntry } from '../../../core/entry/interaction';
import { composeLogText } from '../../../core/entry/log-text';
import type { Named } from '../../../core/line/line-names';
import { noteName, printedPaths } from '../../../core/text/vault-path';
import { lineWords } from '../../../words/app/line';
import { verbWords } from '../../../words/verbs';
import { faults, orList } from '../../../words/words';
import { findPerson } from '../../answers/find-person';
import type { Logged, LogRequest, People } from '../../people';
import { Refusal, sentenceOf, type NoteStore } from '../../ports';
import { linkWriter } from '../../writing/link-writer';
import { LogForm, type Understood } from '../../writing/log-form';
import { logTogether, planOne } from '../../writing/together';
import type { LogArguments, LogReport } from './log-report';

/** Why a name cannot stand as it is: nobody's, with those that are close, or several people's. */
function refusalFor({ name, paths }: Named, people: People): string {
	if (paths.length > 0) return lineWords.several(name, orList(printedPaths(paths)));
	try {
		findPerson(name, people.list());
	} catch (error) {
		return sentenceOf(error);
	}
	return faults.noSuchPerson(name);
}

/** Refuses a line with names that are not settled; all of them are told, with who could be meant. */
function refuseOpen(open: readonly Named[], people: People): void {
	if (open.length === 0) return;
	const sentences = open.map((one) => refusalFor(one, people)).join(' ');
	const canMake = open.every(({ paths }) => paths.length === 0);
	const paths = open.flatMap((one) => one.paths);
	throw new Refusal(canMake ? lineWords.unknown(sentences) : sentences, paths.length === 0 ? {} : { paths });
}

/** Takes in the line; those in it who have no note get one, if asked. */
function readLine({ name, new: mayMake }: LogArguments, form: LogForm): Understood {
	const first = form.read(name);
	const unknown = mayMake === true ? form.open.filter(({ paths }) => paths.length === 0) : [];
	for (const one of unknown) form.make(one.name);
	return unknown.length === 0 ? first : form.read(name);
}

/** Refuses what is said if it begins as a date that is no day of the calendar, as of a text with its name apart. */
function refuseNoDay(said: string, people: People): void {
	const begun = parseEntry(said.trim(), people.roster.reader.options);
	if (begun?.kind === 'bad-date') throw new Refusal(faults.date(begun.found));
}

/** The day of `--date`, else that of the line, else today. */
function dayOf(told: Understood, { date, kind }: LogArguments, people: People): Pick<LogReport, 'date' | 'dateFrom'> {
	if (told.aim !== null && (date !== undefined || kind !== undefined)) throw new Refusal(lineWords.noDay(told.aim));
	if (told.day !== '' && date !== undefined) throw new Refusal(verbWords.twoDates);
	const words = date ?? told.day;
	if (words === '') return { date: people.today, dateFrom: 'today' };
	const day = dateInWords(words, people.today, 'past', people.settings);
	if (day === null) throw new Refusal(faults.date(words));
	return { date: day, dateFrom: date === undefined ? 'text' : 'option' };
}

/** Does what a line says. Refused, with nothing written, if any of it is not settled. */
export async function logLine(args: LogArguments, people: People, notes: NoteStore): Promise<LogReport> {
	const { person } = linkWriter(await notes.list());
	const link = (path: string): string => {
		const member = people.member(path);
		return member === null ? `[[${noteName(path)}]]` : person(member);
	};
	const form = new LogForm({ people, link }, []);
	const told = readLine(args, form);
	refuseOpen(form.open, people);
	const { date, dateFrom } = dayOf(told, args, people);
	if (dateFrom === 'today' && told.aim === null) refuseNoDay(form.text, people);
	form.day = date;
	form.kind = args.kind ?? '';
	const company = new Set((args.with ?? []).map((name) => findPerson(name, people.list())));
	form.text = composeLogText({ text: form.text, others: [...company].map(person), direction: null, benefit: '' });
	return reportOf(await written(form.requests(), { people, notes, dryRun: args.dryRun === true }), {
		date,
		dateFrom,
		planned: told.aim === null && date > people.today,
		...(told.aim === null ? {} : { aim: told.aim }),
	});
}

async function written(
	requests: readonly LogRequest[],
	{ people, notes, dryRun }: { readonly people: People; readonly notes: NoteStore; readonly dryRun: boolean },
): Promise<readonly Logged[]> {
	if (!dryRun) return logTogether(people, notes, requests);
	const plans: Logged[] = [];
	for (const request of requests) plans.push({ ...(await planOne(people, notes, request)), path: request.path });
	return plans;
}

function reportOf(logged: readonly Logged[], day: Pick<LogReport, 'date' | 'dateFrom' | 'planned' | 'aim'>): LogReport {
	const [first, ...also] = logged.map(({ path, line, entryLine, sectionMade }) => ({
		path,
		line,
		text: entryLine,
		created: sectionMade,
	}));
	if (first === undefined) throw new Refusal(faults.emptyText);
	return { ...first, ...day, ...(also.length === 0 ? {} : { also }) };
}
