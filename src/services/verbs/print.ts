/** The verbs' reports as text for a terminal: aligned columns, kind words. */
import { shortDay, standingWords, problemWords, longDay, reasonWords, toldDay } from '../../core/words';
import { cut } from '../../core/cut';
import type { Day } from '../../core/day';
import { discreet } from '../../core/discreet';
import { toldSources, type Contact, type History, type Source } from '../../core/history';
import { plainText } from '../../core/plain-text';
import { saidWords } from '../../core/ask-text';
import type { Member } from '../../core/roster';
import { printYearly } from '../../core/milestone';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings';
import type { Standing } from '../../core/standing';
import { reachWords } from '../../core/words/reach';
import { milestoneWords } from '../../core/words/milestones';
import { introductionWords } from '../../core/words/introductions';
import { matchWords } from '../../core/words/match';
import { promiseWords } from '../../core/words/promises';
import { verbWords } from '../../core/words/verbs';
import { introductionLedger } from '../../insight/introduction-ledger';
import { introductions } from '../../insight/introductions';
import type { Match } from '../../insight/match';
import { openPromises } from '../promises';
import type { CheckedProblem } from './check';
import { safe } from './safe';
import { dueMembers, nextDue, type DueFilter } from './due';
import type { DraftReport } from './draft';
import type { LogReport } from './log';
import { MILESTONE_DAYS, milestonesAsked, type MilestoneFilter } from './milestones';
import { everyOf } from './person-report';
import { ownerAsked, type PromiseFilter } from './promises';

/** How many columns a text takes: wide East Asian characters and emoji take two, combining marks none. */
function width(text: string): number {
	let columns = 0;
	for (const char of text) {
		if (/\p{M}|\p{Cf}/u.test(char)) continue;
		columns +=
			/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
				char,
			)
				? 2
				: 1;
	}
	return columns;
}

const column = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, width(text)), 0);
const fill = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

function lastWords({ interactions, last }: History, today: Day): string {
	const [newest] = interactions;
	if (newest === undefined || newest.date !== last)
		return last === null ? verbWords.noContact : verbWords.lastContact(shortDay(last, today));
	const said = safe(saidWords(newest.said));
	return said === ''
		? `${newest.kind}, ${shortDay(newest.date, today)}`
		: `"${cut(said, 60)}" ${newest.kind}, ${shortDay(newest.date, today)}`;
}

/** What was logged, or would be, and what is to be known of its day. */
export function printLogged(report: LogReport, dryRun: boolean, today: Day): string {
	const say = dryRun ? verbWords.wouldLog : verbWords.logged;
	return [safe(say(report.path, report.line, report.text)), verbWords.loggedOn(report.date, report.dateFrom, today)]
		.filter((line) => line !== '')
		.join('\n');
}

/**
 * The list: name, when, circle, what was last said. Kind words where nobody is due, and who of those asked for is next.
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
	if (shown.length === 0) {
		const next = nextDue(matching, today);
		return next?.standing.due
			? verbWords.nobodyDueNext(safe(next.person.name), longDay(next.standing.due))
			: verbWords.nobodyDue;
	}
	const rows = shown.map(
		(member) =>
			[
				safe(member.person.name),
				standingWords(member.standing, today),
				safe(discreet(member).person.circle ?? ''),
				lastWords(discreet(member).history, today),
			] as const,
	);
	return columnsOf(rows);
}

/** Rows of texts, each below the one of the row above; the last as long as it is. */
export function columnsOf(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).slice(0, -1).map((_, at) => column(rows.map((row) => row[at] ?? '')));
	return rows
		.map((row) =>
			row
				.map((text, at) => fill(text, widths[at] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** The open promises: who, when, what. */
export function printPromises(members: readonly Member[], filter: PromiseFilter, today: Day): string {
	const owner = ownerAsked(filter);
	const open = openPromises(members, today, owner);
	if (open.length === 0)
		return owner === undefined
			? promiseWords.none
			: owner === 'mine'
				? promiseWords.noneMine
				: promiseWords.noneTheirs;
	return columnsOf(
		open.map(({ members: [{ person }], promise }) => [
			safe(person.name),
			promiseWords.due(promise, today),
			`${promised(plainText(promise.text))}${promise.owner === 'theirs' ? ` (${promiseWords.theirs})` : ''}`,
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
			shortDay(milestone.day, today),
			safe(milestoneWords.what(milestone)),
		]),
	);
}

/** Who would like it: who, why. Who has had it already is said so. */
export function printMatches(matches: readonly Match[], today: Day): string {
	if (matches.length === 0) return matchWords.none;
	return columnsOf(
		matches.map(({ member: { person }, reasons, had }) => [
			safe(person.name),
			[
				...reasons.map((reason) => safe(matchWords.reason(reason, today))),
				...(had === null ? [] : [matchWords.had(had, today)]),
			].join(', '),
		]),
	);
}

/** Who should meet, and why; then what was promised, and what was made. */
export function printIntroductions(members: readonly Member[], today: Day, settings: Settings): string {
	const pairs = introductions(members, today, settings).map(({ a, b, shared }) => [
		safe(introductionWords.pair(a.person.name, b.person.name)),
		safe(introductionWords.shared(shared)),
	]);
	const { promised, made } = introductionLedger(members, settings.kinds);
	const names = ({ a, b }: { readonly a: Member; readonly b: Member }): string =>
		safe(introductionWords.pair(a.person.name, b.person.name));
	return [
		pairs.length === 0 ? introductionWords.none : columnsOf(pairs),
		...(promised.length === 0
			? []
			: [
					'',
					introductionWords.promised,
					columnsOf(
						promised.map((one) => [
							names(one),
							introductionWords.due(one.due, today),
							safe(plainText(one.text)),
						]),
					),
				]),
		...(made.length === 0
			? []
			: [
					'',
					introductionWords.made,
					columnsOf(
						made.map((one) => [
							names(one),
							toldDay(one.day, one.precision, today),
							introductionWords.since(one.since, today),
						]),
					),
				]),
	].join('\n');
}

const list = (label: string, texts: readonly string[]): string[] =>
	texts.length === 0 ? [] : [`${fill(label, 10)} ${texts.map(safe).join(', ')}`];
const line = (label: string, text: string | null): string[] =>
	text === null || text === '' ? [] : [`${fill(label, 10)} ${safe(text)}`];

/** Where somebody stands and why, said once where the reason says both. */
function standingLine(standing: Standing, every: string | null, today: Day): string {
	const [where, why] = [standingWords(standing, today), reasonWords(standing, every, today)];
	return why.startsWith(where) ? why : `${where} (${why})`;
}

/** A promise's words, without the comma that stood before its due day. */
const promised = (text: string): string => safe(text).replace(/[\s,;]+$/, '');

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

/** One person, all that was understood, for reading. */
export function printPerson(member: Member, today: Day): string {
	const { person, history, standing } = member;
	const { details } = person;
	const place = ({ path, line: at }: Source): string =>
		path === person.path ? verbWords.lineNumber(at) : `${safe(path)}, ${verbWords.lineNumber(at)}`;
	const places = (contact: Contact): string => {
		const told = toldSources(contact).map(place);
		return told.length === 0 ? '' : `  (${told.join('; ')})`;
	};
	const told = history.interactions.flatMap((contact) => [
		`  ${contact.precision === 'month' ? fill(contact.date.slice(0, 7), 10) : contact.date}  ${safe(contact.kind)}${contact.said === '' ? '' : `: ${safe(contact.said)}`}${places(contact)}`,
		...contact.detail
			.split('\n')
			.filter((row) => row.trim() !== '')
			.map((row) => `              ${safe(row)}`),
	]);
	return [
		[safe(person.name), details.place, person.circle, everyOf(member)]
			.filter((part) => part !== null && part !== '')
			.map((part) => safe(part ?? ''))
			.join(' · '),
		...line('', person.why === null ? null : `"${person.why}"`),
		`${fill('Standing', 10)} ${standingLine(standing, everyOf(member), today)}`,
		...line('Path', person.path),
		...list('Aliases', person.aliases),
		...list('Tags', person.tags),
		...line('Birthday', person.birthday === null ? null : printYearly(person.birthday)),
		...person.milestones.flatMap(({ label, date }) => line('Milestone', `${label}: ${printYearly(date)}`)),
		...line('Company', details.company),
		...line('Role', details.role),
		...line('Met', details.met),
		...line('Through', details.introducedBy),
		...list('Interests', details.interests),
		...list('Likes', details.likes),
		...list('Dislikes', details.dislikes),
		...list('Family', details.family),
		...list('Gift ideas', details.giftIdeas),
		...list('Topics', details.topics),
		...list('Email', details.email),
		...list('Phone', details.phone),
		...list('Website', details.website),
		...(history.plans.length === 0
			? []
			: [
					'Plans',
					...history.plans.map(
						({ date, kind, text }) => `  ${date}  ${safe(kind)}${text === '' ? '' : `: ${safe(text)}`}`,
					),
				]),
		...(member.promises.length === 0
			? []
			: [
					'Promises',
					...member.promises.map(
						({ promise: { text, due, owner, done } }) =>
							`  [${done ? 'x' : ' '}] ${promised(text)}${due === null ? '' : `, due ${due}`}${owner === 'theirs' ? ' (theirs)' : ''}`,
					),
				]),
		...(told.length === 0 ? [] : ['Interactions', ...told]),
		...(person.problems.length === 0
			? []
			: ['Problems', ...person.problems.map((problem) => `  ${safe(problemWords(problem))}`)]),
	].join('\n');
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
