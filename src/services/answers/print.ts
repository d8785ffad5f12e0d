/** The verbs' reports as text for a terminal: aligned columns, kind words. */
import { dayOrMonth, shortDay, standingWords, problemWords, longDay, toldDay } from '../../words/words';
import { cut } from '../../core/text/cut';
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import type { History } from '../../core/people/history';
import { plainText } from '../../core/markdown/plain-text';
import { saidWords } from '../../core/entry/ask-text';
import { toldPromise } from '../../core/entry/promise';
import type { Member } from '../../core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import { dueWords } from '../../words/app/due';
import { reachWords } from '../../words/app/reach';
import { milestoneWords } from '../../words/insight/milestones';
import { introductionWords } from '../../words/insight/introductions';
import { matchWords } from '../../words/insight/match';
import { promiseWords } from '../../words/app/promises';
import { verbWords } from '../../words/verbs';
import { introductionLedger } from '../../insight/introductions/ledger';
import { introductions } from '../../insight/introductions/introductions';
import type { Match } from '../../insight/match/match';
import { openPromises } from '../promises';
import type { CheckedProblem } from '../verbs/check';
import { columnsOf, titled } from './columns';
import { safe } from './safe';
import { dueMembers, nextDue, type DueFilter } from '../verbs/due';
import type { DraftReport } from '../verbs/draft';
import type { LogReport } from '../verbs/log';
import { MILESTONE_DAYS, milestonesAsked, type MilestoneFilter } from '../verbs/milestones';
import { ownerAsked, type PromiseFilter } from '../verbs/promises';

/** What was said last and when; where no line tells, the day alone. */
function lastWords({ interactions, last, lastPrecision }: History, today: Day): string {
	const [newest] = interactions;
	if (newest === undefined || newest.date !== last)
		return last === null ? verbWords.noContact : verbWords.lastContact(dayOrMonth(last, lastPrecision, today));
	const said = safe(saidWords(newest.said));
	const quoted = said === '' ? '' : `"${cut(said, 60)}" `;
	return `${quoted}${newest.kind}, ${dayOrMonth(newest.date, newest.precision, today)}`;
}

/** What was logged, or would be, and what is to be known of its day. */
export function printLogged(report: LogReport, dryRun: boolean, today: Day): string {
	const say = dryRun ? verbWords.wouldLog : verbWords.logged;
	return [safe(say(report.path, report.line, report.text)), verbWords.loggedOn(report.date, report.dateFrom, today)]
		.filter((line) => line !== '')
		.join('\n');
}

/**
 * The list: name, when, as time and measured by the rhythm, which is the order; circle, what was last said. Kind words
 * where nobody is due, and who of those asked for is next.
 */
export function printDue(
	members: readonly Member[],
	filter: DueFilter,
	today: Day,
	settings: Settings = DEFAULT_SETTINGS,
): string {
	const { shown, matching } = dueMembers(members, filter);
	if (members.length === 0) return verbWords.noPeople(settings);
	if (matching.length === 0) return verbWords.nobodyMatches;
	if (shown.length === 0) return nobodyDue(matching, today);
	return columnsOf(
		shown.map((member) => [
			safe(member.person.name),
			[standingWords(member.standing, today), dueWords.rhythms(member)].join(' ').trimEnd(),
			safe(discreet(member).person.circle ?? ''),
			lastWords(discreet(member).history, today),
		]),
	);
}

/** That nobody is due, and who is the next of those who were asked for. */
function nobodyDue(matching: readonly Member[], today: Day): string {
	const next = nextDue(matching, today);
	if (!next?.standing.due) return verbWords.nobodyDue;
	return verbWords.nobodyDueNext(safe(next.person.name), longDay(next.standing.due));
}

const NO_PROMISES = { both: promiseWords.none, mine: promiseWords.noneMine, theirs: promiseWords.noneTheirs };

/** The open promises: who, when, what. */
export function printPromises(members: readonly Member[], filter: PromiseFilter, today: Day): string {
	const owner = ownerAsked(filter);
	const open = openPromises(members, today, owner);
	if (open.length === 0) return NO_PROMISES[owner ?? 'both'];
	const whose = { mine: '', theirs: ` (${promiseWords.theirs})` };
	return columnsOf(
		open.map(({ members: [{ person }], promise }) => [
			safe(person.name),
			promiseWords.due(promise, today),
			safe(toldPromise(promise.text)) + whose[promise.owner],
		]),
	);
}

/** The milestones to come: who, when, what. */
export function printMilestones(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	filter: MilestoneFilter,
): string {
	const coming = milestonesAsked(members, today, settings, filter);
	if (coming.length === 0) return milestoneWords.none(filter.days ?? MILESTONE_DAYS);
	return columnsOf(
		coming.map((milestone) => [
			safe(milestone.member.person.name),
			milestoneWords.when(milestone, today),
			milestone.precision === 'month' ? '' : shortDay(milestone.day, today),
			safe(milestoneWords.what(milestone)),
		]),
	);
}

/** Who would like it: who, why. Who has had it already is said so. */
export function printMatches(matches: readonly Match[], today: Day): string {
	if (matches.length === 0) return matchWords.none;
	return columnsOf(matches.map((match) => [safe(match.member.person.name), matchReasons(match, today).join(', ')]));
}

function matchReasons({ reasons, had }: Match, today: Day): string[] {
	const told = reasons.map((reason) => safe(matchWords.reason(reason, today)));
	return had === null ? told : [...told, matchWords.had(had, today)];
}

/** Who should meet, and why; then what was promised, and what was made. */
export function printIntroductions(members: readonly Member[], today: Day, settings: Settings): string {
	const names = ({ a, b }: { readonly a: Member; readonly b: Member }): string =>
		safe(introductionWords.pair(a.person.name, b.person.name));
	const pairs = introductions(members, today, settings);
	const { promised, made } = introductionLedger(members, settings.kinds);
	const pairRows = pairs.map((pair) => [names(pair), safe(introductionWords.shared(pair.shared))]);
	const promisedRows = promised.map((one) => [
		names(one),
		introductionWords.due(one.due, today),
		safe(plainText(one.text)),
	]);
	const madeRows = made.map((one) => [
		names(one),
		toldDay(one.day, one.precision, today),
		introductionWords.since(one.since, today),
	]);
	return [
		pairs.length === 0 ? introductionWords.none : columnsOf(pairRows),
		...titled(introductionWords.promised, promisedRows),
		...titled(introductionWords.made, madeRows),
	].join('\n');
}

/** A draft, line by line, and below it the ways it can go, each with its link. */
export function printDraft({ name, text, ways, noWays, fromNotes = [] }: DraftReport): string {
	const told = [
		...ways.map((way) => `${safe(reachWords.way(way))}  ${way.url}`),
		...noWays.map((noWay) => safe(reachWords.noWay(noWay))),
	];
	const message = text.trim() === '' ? [] : [...text.trimEnd().split('\n').map(safe), ''];
	const notes =
		fromNotes.length === 0 ? [] : ['', reachWords.fromNotes, ...fromNotes.map((line) => `  ${safe(line)}`)];
	return [...message, ...(told.length === 0 ? [safe(reachWords.noWays(name))] : told), ...notes].join('\n');
}

/** Problems, one sentence a line, with what would put them right below, and their number. */
export function printProblems(problems: readonly CheckedProblem[]): string {
	if (problems.length === 0) return verbWords.noProblems;
	const lines = problems.flatMap((problem) => [
		problemWords(problem),
		...(problem.fix === null ? [] : [`  ${verbWords.fix(problem.fix)}`]),
	]);
	return [...lines.map(safe), verbWords.problemCount(problems.length)].join('\n');
}
