/** One verb, from what it is given to what is said: the same for every front door. */
import type { Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import { readMember } from '../../core/read';
import type { Settings } from '../../core/settings';
import { problemsWords } from '../../core/words/problems';
import { verbWords } from '../../core/words/verbs';
import { briefContext } from '../brief';
import { Matches } from '../matches';
import type { People } from '../people';
import type { NoteStore, Unread } from '../ports';
import { balanceReport, printBalance } from './balance';
import { briefReport, printBrief } from './brief';
import { checkReport } from './check';
import { draftReport } from './draft';
import { checkCircle, dueReport } from './due';
import { fixVerb, printFixes, type FixReport } from './fix';
import { findPerson } from './find-person';
import { introduceVerb, printIntroduced } from './introduce';
import { introductionsReport } from './introductions';
import { logVerb, type LogReport } from './log';
import { matchReport, soughtOf } from './match';
import { milestonesReport } from './milestones';
import { personReport } from './person-report';
import {
	printDraft,
	printDue,
	printIntroductions,
	printLogged,
	printMatches,
	printMilestones,
	printPerson,
	printProblems,
	printPromises,
} from './print';
import { safe } from './safe';
import { promisesReport } from './promises';
import { printReview, printWrittenReview, reviewAsked, reviewReport, writeReview } from './review';
import type { Command, Verb } from './verbs';

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

/** Carries a command out. Rejects with a `Refusal`, nothing written, if that cannot be done. */
export async function runVerb({ verb, given, options }: Command, host: VerbHost): Promise<Answer> {
	const { people, notes, step } = host;
	const { today, settings } = people;
	const [first = '', second = ''] = given;
	const members = people.list();
	switch (verb) {
		case 'due': {
			checkCircle(options.circle, people);
			return { json: dueReport(members, options, today), text: printDue(members, options, today, settings) };
		}
		case 'show': {
			const member = discreet(findPerson(first, members));
			return { json: personReport(member, today), text: printPerson(member, today) };
		}
		case 'brief': {
			const member = findPerson(first, members);
			const context = briefContext(people);
			return { json: briefReport(member, context), text: printBrief(member, context) };
		}
		case 'read':
			return readVerb(await host.file(first, verb), settings, today);
		case 'log': {
			const { date, kind, with: others, dryRun } = options;
			const log = async (): Promise<LogReport> =>
				logVerb({ name: first, text: second, date, kind, with: others, dryRun }, people, notes);
			const report = dryRun ? await log() : await step(log, (done) => printLogged(done, false, today));
			return { json: report, text: printLogged(report, dryRun, today) };
		}
		case 'new': {
			const template = options.template === undefined ? undefined : await host.template(options.template);
			const said = ({ path }: { readonly path: string }): string => safe(verbWords.made(path));
			const made = await step(
				async () => people.create({ name: first, every: options.every, circle: options.circle, template }),
				said,
			);
			return { json: { path: made.path }, text: said(made) };
		}
		case 'promises':
			return { json: promisesReport(members, options, today), text: printPromises(members, options, today) };
		case 'milestones':
			return {
				json: milestonesReport(members, today, settings, options),
				text: printMilestones(members, today, settings, options),
			};
		case 'draft': {
			const report = draftReport(findPerson(first, members), options.template, today, settings);
			return { json: report, text: printDraft(report) };
		}
		case 'match': {
			const { path, text } = await host.file(first, verb);
			const matches = await new Matches(people).find(soughtOf(text, path));
			return { json: matchReport(matches, today), text: printMatches(matches, today) };
		}
		case 'introductions':
			return {
				json: introductionsReport(members, today, settings),
				text: printIntroductions(members, today, settings),
			};
		case 'introduce': {
			const report = await step(
				async () => introduceVerb(first, second, options.about ?? '', people, notes),
				printIntroduced,
			);
			return { json: report, text: printIntroduced(report) };
		}
		case 'balance': {
			const report = balanceReport(members, options.with, today);
			return { json: report, text: printBalance(report, today) };
		}
		case 'review': {
			const asked = reviewAsked(options, today, settings);
			if (!options.write) {
				const found = asked.review(members);
				return { json: reviewReport(found), text: printReview(found, asked.period) };
			}
			const written = await step(async () => writeReview(asked.period, people, notes), printWrittenReview);
			return { json: written, text: printWrittenReview(written) };
		}
		case 'check': {
			const report = checkReport(people, host.unread);
			return { json: report, text: printProblems(report.problems) };
		}
		case 'fix': {
			const fix = async (): Promise<FixReport> => fixVerb(options, people, notes);
			const report = options.apply
				? await step(fix, ({ made, refused }) =>
						made === 0 ? verbWords.noFixes : problemsWords.fixedAll(made, refused),
					)
				: await fix();
			return { json: report, text: printFixes(report) };
		}
	}
}
