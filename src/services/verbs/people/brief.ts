/** What to know before you talk to somebody, for the command line. */
import type { PromiseAt } from '../../../core/people/mentions';
import type { Member } from '../../../core/people/roster';
import { noteName } from '../../../core/text/vault-path';
import { briefWords } from '../../../words/insight/brief';
import { verbWords } from '../../../words/verbs';
import {
	brief as briefOf,
	type BriefContext,
	type Coming,
	type LastDay,
	type ToldContact,
} from '../../../insight/brief/brief';
import { briefLayout, type BriefGroup, type BriefLine } from '../../../insight/brief/layout';
import { columnsOf } from '../../answers/columns';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { briefContext } from '../../brief';
import { SOMEBODY } from '../../command/needs';
import { verb } from '../../command/verb';

const toldReport = (told: ToldContact | LastDay) =>
	'lines' in told
		? {
				date: told.day,
				precision: told.precision,
				kind: told.kind,
				words: told.lines[0] ?? '',
				details: told.lines.slice(1),
				source: told.source,
			}
		: { date: told.day, precision: told.precision, kind: null, words: '', details: [], source: null };

function comingReport(coming: Coming) {
	if (coming.what === 'plan')
		return {
			what: 'plan',
			date: coming.day,
			label: coming.plan.lines.join('; '),
			kind: coming.plan.kind,
			years: null,
			passed: coming.passed,
			source: coming.plan.source,
		};
	const { label, kind, years, belated, precision } = coming.milestone;
	const date = precision === 'month' ? coming.day.slice(0, 7) : coming.day;
	return { what: 'milestone', date, label, kind, years, passed: belated, source: null };
}

function openReport({ path, promise }: PromiseAt) {
	const { text, due, owner, line } = promise;
	return { text, due, owner, source: { path, line } };
}

/** The brief as one JSON value. Keys are a contract; more may be added. */
function briefReport(member: Member, context: BriefContext) {
	const of = briefOf(member, context);
	const { why, last, before, likes, dislikes, family, topics, gift } = of;
	return {
		name: member.person.name,
		path: member.person.path,
		why,
		last: last === null ? null : toldReport(last),
		before: before === null ? null : toldReport(before),
		open: of.open.map(openReport),
		upcoming: of.upcoming.map(comingReport),
		ask: of.ask.map(({ words, reason, day, source }) => ({ question: words, reason, from: day, source })),
		likes,
		dislikes,
		family,
		topics,
		gifts: {
			left: gift.left.map(({ words, source }) => ({ idea: words, source })),
			given: gift.given.map(({ words, day, source }) => ({ words, date: day, source })),
		},
		news: of.news.map(({ path, line, day }) => ({ title: noteName(path), date: day, source: { path, line } })),
		introductions: of.meet.map(({ name, path, reasons }) => ({ name, path, reasons })),
		memories: of.memories.map(toldReport),
	};
}

type Row = readonly [label: string, words: string];

/** A line as a terminal has it: a box before a promise, and behind the words what stands beside them. */
function printedLine({ words, beside, promise }: BriefLine): string {
	const told = promise === null ? words : `☐ ${words}`;
	if (beside.length === 0) return safe(told);
	return safe(promise === null ? `${told}  (${beside.join('  ')})` : [told, ...beside].join('  '));
}

/** All lines of a group in one, what is said to them in brackets. */
function giftLine({ lines, more }: BriefGroup): string {
	const wordsOf = (of: readonly BriefLine[]): string[] => of.map(({ words }) => words);
	const ideas = wordsOf(lines.filter(({ aside }) => !aside));
	const said = wordsOf(lines.filter(({ aside }) => aside));
	if (ideas.length === 0) return safe(said.join(' · '));
	const told = [...ideas, ...(more === 0 ? [] : [briefWords.more(more)])].join(' · ');
	return safe(said.length === 0 ? told : `${told}  (${said.join(' · ')})`);
}

/** How many notes there are, and the titles of those that are named. */
function newsLine({ lines, more }: BriefGroup, name: string): string {
	const titles = lines.map(({ words }) => `"${words}"`).join(', ');
	return safe(`${briefWords.news(lines.length + more, name)}: ${titles}`);
}

/** The rows of a group: the label stands before the first, and what is too much is counted. */
function rowsOf(group: BriefGroup, name: string): Row[] {
	const { part, label, lines, more } = group;
	if (part === 'gift') return [[label, giftLine(group)]];
	if (part === 'news') return [[label, newsLine(group, name)]];
	const told = lines.map((line, at): Row => [at === 0 ? label : '', printedLine(line)]);
	return more === 0 ? told : [...told, ['', briefWords.more(more)]];
}

/** The brief for reading: the name, why they matter, then a few lines, what is not there left out. */
export function printBrief(member: Member, context: BriefContext): string {
	const { name, about, why, groups } = briefLayout(member, context);
	return [
		safe([name, about].filter((part) => part !== '').join('  ')),
		...(why === null ? [] : [`"${safe(why)}"`]),
		columnsOf(groups.flatMap((group) => rowsOf(group, name))),
	].join('\n');
}

/** `nurture brief`: what to know before you talk. */
export const brief = verb({
	name: 'brief',
	does: verbWords.verbs.brief,
	needs: { name: SOMEBODY },
	options: {},
	answer({ given, members, people }) {
		const member = findPerson(given.name, members);
		const context = briefContext(people);
		return { json: briefReport(member, context), text: printBrief(member, context) };
	},
});
