/** One verb, from what it is given to what is said: the same for every front door. */
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import type { Member } from '../../core/people/roster';
import { readMember } from '../../core/people/read';
import type { Settings } from '../../core/settings/settings';
import { verbWords } from '../../words/verbs';
import { briefContext } from '../brief';
import { Matches } from '../matches';
import type { NewPerson, People } from '../people';
import { Refusal, sentenceOf, type NoteStore, type Unread } from '../ports';
import { balanceReport, printBalance } from './balance';
import { briefReport, printBrief } from './brief';
import { checkReport } from './check';
import { draftReport } from './draft';
import { checkCircle, dueReport } from './due';
import { fixedWords, fixVerb, printFixes, type FixReport } from './fix';
import { findPerson } from '../answers/find-person';
import { introduceVerb, printIntroduced, type IntroduceReport } from './introduce';
import { introductionsReport } from './introductions';
import { logVerb, type LogReport } from './log';
import { matchReport, soughtOf } from './match';
import { milestonesReport } from './milestones';
import { personReport } from '../answers/person-report';
import {
	printDraft,
	printDue,
	printIntroductions,
	printLogged,
	printMatches,
	printMilestones,
	printProblems,
	printPromises,
} from '../answers/print';
import { safe } from '../answers/safe';
import { printPerson } from '../answers/print-person';
import { promisesReport } from './promises';
import { printReview, printWrittenReview, reviewAsked, reviewReport, writeReview } from './review';
import type { Command, Options, Verb } from './verbs';

/** What a verb answers: a JSON value, and the same as text. */
export interface Answer {
	readonly json: unknown;
	readonly text: string;
}

/** A text that is asked about. */
export interface NamedText {
	/** Its path in the vault, else its name; null for a text that is nobody's note. */
	readonly path: string | null;
	readonly text: string;
}

/** What a front door brings. */
export interface VerbHost {
	/** Loaded. */
	readonly people: People;
	readonly notes: NoteStore;
	/** The notes and folders that could not be read. */
	readonly unread: readonly Unread[];
	/** The text a FILE means. Rejects with a `Refusal` for what is none. */
	readonly file: (file: string, verb: Verb) => Promise<NamedText>;
	/** The text of a template by its path. */
	readonly template: (path: string) => Promise<string>;
	/** Does what writes, as one step; `words` say what was done. */
	readonly step: <T>(task: () => Promise<T>, words: (done: T) => string) => Promise<T>;
}

/** All that is understood of one note, taken as a person's. */
export function readVerb({ path, text }: NamedText, settings: Settings, today: Day): Answer {
	const member = readMember(path ?? '', text, settings, today);
	return { json: personReport(member, today), text: printPerson(member, today) };
}

/** A command with what the verbs ask for. */
interface Call {
	/** What the verb is given first and second; `''` where there is none. */
	readonly first: string;
	readonly second: string;
	readonly options: Options;
	readonly host: VerbHost;
	readonly people: People;
	/** Everybody, on that day. */
	readonly members: readonly Member[];
	readonly today: Day;
	readonly settings: Settings;
}

type Run = (call: Call) => Answer | Promise<Answer>;

const due: Run = ({ members, options, people, today, settings }) => {
	checkCircle(options.circle, people);
	return { json: dueReport(members, options, today), text: printDue(members, options, today, settings) };
};

const show: Run = ({ first, members, today }) => {
	const member = discreet(findPerson(first, members));
	return { json: personReport(member, today), text: printPerson(member, today) };
};

const brief: Run = ({ first, members, people }) => {
	const member = findPerson(first, members);
	const context = briefContext(people);
	return { json: briefReport(member, context), text: printBrief(member, context) };
};

const read: Run = async ({ first, host, settings, today }) => readVerb(await host.file(first, 'read'), settings, today);

const log: Run = async ({ first: name, second: text, options, host, people, today }) => {
	const { date, kind, with: others, dryRun } = options;
	const task = async (): Promise<LogReport> =>
		logVerb({ name, text, date, kind, with: others, dryRun }, people, host.notes);
	const report = dryRun ? await task() : await host.step(task, (done) => printLogged(done, false, today));
	return { json: report, text: printLogged(report, dryRun, today) };
};

const create: Run = async ({ first: name, options, host, people }) => {
	const { every, circle, anyway } = options;
	const template = options.template === undefined ? undefined : await host.template(options.template);
	const said = ({ path }: { readonly path: string }): string => safe(verbWords.made(path));
	const task = async (): Promise<NewPerson> => people.create({ name, every, circle, template, second: anyway });
	const made = await host.step(task, said).catch((error: unknown) => {
		// Only of a name that others bear all of them are told.
		const { paths } = error instanceof Refusal ? error.choices : {};
		throw paths === undefined ? error : new Refusal(verbWords.anyway(sentenceOf(error)), { paths });
	});
	return { json: { path: made.path }, text: said(made) };
};

const promises: Run = ({ members, options, today }) => ({
	json: promisesReport(members, options, today),
	text: printPromises(members, options, today),
});

const milestones: Run = ({ members, options, today, settings }) => ({
	json: milestonesReport(members, today, settings, options),
	text: printMilestones(members, today, settings, options),
});

const draft: Run = ({ first, members, options, today, settings }) => {
	const report = draftReport(findPerson(first, members), options.template, today, settings);
	return { json: report, text: printDraft(report) };
};

const match: Run = async ({ first, host, people, today }) => {
	const { path, text } = await host.file(first, 'match');
	const matches = await new Matches(people).find(soughtOf(text, path));
	return { json: matchReport(matches, today), text: printMatches(matches, today) };
};

const introductions: Run = ({ members, today, settings }) => ({
	json: introductionsReport(members, today, settings),
	text: printIntroductions(members, today, settings),
});

const introduce: Run = async ({ first: one, second: other, options: { about }, host, people }) => {
	const task = async (): Promise<IntroduceReport> => introduceVerb({ one, other, about }, people, host.notes);
	const report = await host.step(task, printIntroduced);
	return { json: report, text: printIntroduced(report) };
};

const balance: Run = ({ members, options, today }) => {
	const report = balanceReport(members, options.with, today);
	return { json: report, text: printBalance(report, today) };
};

const review: Run = async ({ members, options, host, people, today, settings }) => {
	const asked = reviewAsked(options, today, settings);
	if (!options.write) {
		const found = asked.review(members);
		return { json: reviewReport(found), text: printReview(found, asked.period) };
	}
	const written = await host.step(async () => writeReview(asked.period, people, host.notes), printWrittenReview);
	return { json: written, text: printWrittenReview(written) };
};

const check: Run = ({ host, people }) => {
	const report = checkReport(people, host.unread);
	return { json: report, text: printProblems(report.problems) };
};

const fix: Run = async ({ options, host, people }) => {
	const task = async (): Promise<FixReport> => fixVerb(options, people, host.notes);
	const report = options.apply ? await host.step(task, fixedWords) : await task();
	return { json: report, text: printFixes(report) };
};

const RUN: Readonly<Record<Verb, Run>> = {
	due,
	show,
	brief,
	read,
	log,
	new: create,
	promises,
	milestones,
	draft,
	match,
	introductions,
	introduce,
	balance,
	review,
	check,
	fix,
};

/** Carries a command out. Rejects with a `Refusal`, nothing written, if that cannot be done. */
export async function runVerb({ verb, given, options }: Command, host: VerbHost): Promise<Answer> {
	const { people } = host;
	const { today, settings } = people;
	const [first = '', second = ''] = given;
	return RUN[verb]({ first, second, options, host, people, members: people.list(), today, settings });
}
