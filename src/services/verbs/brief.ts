/** What to know before you talk to somebody, for the command line. */
import { cut } from '../../core/cut';
import type { Day } from '../../core/day';
import { noteName } from '../../core/vault-path';
import type { Member } from '../../core/roster';
import { briefWords } from '../../core/words/brief';
import { plainText } from '../../core/plain-text';
import { brief, type Brief, type BriefContext, type Coming, type LastDay, type ToldContact } from '../../insight/brief';
import { everyOf } from './person-report';
import { columnsOf } from './print';
import { safe } from './safe';

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
		: { date: told.day, precision: 'day', kind: null, words: '', details: [], source: null };

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
	const { label, kind, years, belated } = coming.milestone;
	return { what: 'milestone', date: coming.day, label, kind, years, passed: belated, source: null };
}

/** The brief as one JSON value. Keys are a contract; more may be added. */
export function briefReport(member: Member, context: BriefContext) {
	const { why, last, before, ask, open, upcoming, likes, dislikes, family, topics, gift, news, meet, memories } =
		brief(member, context);
	return {
		name: member.person.name,
		path: member.person.path,
		why,
		last: last === null ? null : toldReport(last),
		before: before === null ? null : toldReport(before),
		open: open.map(({ path, promise: { text, due, owner, line } }) => ({
			text,
			due,
			owner,
			source: { path, line },
		})),
		upcoming: upcoming.map(comingReport),
		ask: ask.map(({ words, reason, day, source }) => ({ question: words, reason, from: day, source })),
		likes,
		dislikes,
		family,
		topics,
		gifts: {
			left: gift.left.map(({ words, source }) => ({ idea: words, source })),
			given: gift.given.map(({ words, day, source }) => ({ words, date: day, source })),
		},
		news: news.map(({ path, line, day }) => ({ title: noteName(path), date: day, source: { path, line } })),
		introductions: meet.map(({ name, path, reasons }) => ({ name, path, reasons })),
		memories: memories.map(toldReport),
	};
}

/** How many lines of a kind are printed; the rest is counted. */
const MOST = 3;
/** As many as the app shows. */
const MOST_QUESTIONS = 5;

type Row = readonly [label: string, words: string, beside: string];

/** Lines of one kind: the label stands before the first, and what is too much is counted. */
function rowsOf(label: string, lines: readonly (readonly [words: string, beside: string])[], most = MOST): Row[] {
	const shown = lines
		.slice(0, most)
		.map(([words, beside], at): Row => [at === 0 ? label : '', safe(words), safe(beside)]);
	return lines.length > most ? [...shown, ['', briefWords.more(lines.length - most), '']] : shown;
}

function rows(of: Brief, name: string, today: Day): Row[] {
	const { labels } = briefWords;
	const list = (label: string, texts: readonly string[]): Row[] =>
		texts.length === 0
			? []
			: [
					[
						label,
						safe(
							texts
								.slice(0, 8)
								.map((words) => cut(words))
								.join(' · '),
						),
						'',
					],
				];
	const bracketed = (words: string): string => (words === '' ? '' : `(${words})`);
	const last = rowsOf(labels.last, [[of.last === null ? briefWords.never : briefWords.last(of.last, today), '']]);
	const titles = of.news
		.slice(0, MOST)
		.map(({ path }) => `"${noteName(path)}"`)
		.join(', ');
	return [
		...(of.memories.length > 0
			? rowsOf(
					labels.memories,
					of.memories.map((told) => [briefWords.last(told, today), '']),
				)
			: last),
		...(of.before === null || of.memories.length > 0
			? []
			: rowsOf(labels.before, [[briefWords.last(of.before, today), '']])),
		...rowsOf(
			labels.ask,
			of.ask.map((asked) => [briefWords.question(asked), bracketed(briefWords.from(asked, today))]),
			MOST_QUESTIONS,
		),
		...rowsOf(
			labels.open,
			of.open.map(({ promise }) => [
				`☐ ${cut(plainText(promise.text))}`,
				[briefWords.due(promise, today), briefWords.owners[promise.owner]]
					.filter((part) => part !== '')
					.join('  '),
			]),
		),
		...rowsOf(
			labels.upcoming,
			of.upcoming.map((coming) => [
				coming.what === 'plan'
					? briefWords.plan(coming.plan, coming.passed, today)
					: briefWords.milestone(coming.milestone, today),
				'',
			]),
		),
		...list(labels.likes, of.likes),
		...list(labels.dislikes, of.dislikes),
		...list(labels.family, of.family),
		...list(labels.topics, of.topics),
		...giftRows(of, today),
		...rowsOf(
			labels.meet,
			of.meet.map(({ name: who, reasons }) => [briefWords.meet(who, reasons), '']),
		),
		...(of.news.length === 0
			? []
			: [[labels.news, safe(`${briefWords.news(of.news.length, name)}: ${titles}`), ''] as const]),
	];
}

function giftRows({ gift: { left, given } }: Brief, today: Day): Row[] {
	const beside = given[0] === undefined ? '' : briefWords.given(given[0], today);
	if (left.length === 0) return beside === '' ? [] : [[briefWords.labels.gift, safe(beside), '']];
	return [
		[
			briefWords.labels.gift,
			safe(
				left
					.slice(0, MOST)
					.map(({ words }) => cut(words))
					.join(' · '),
			),
			beside === '' ? '' : safe(`(${beside})`),
		],
	];
}

/** The brief for reading: the name, why they matter, then a few lines, what is not there left out. */
export function printBrief(member: Member, context: BriefContext): string {
	const { person } = member;
	const of = brief(member, context);
	const head = briefWords.head(person.details.place, person.circle, everyOf(member));
	return [
		safe([person.name, head].filter((part) => part !== '').join('  ')),
		...(of.why === null ? [] : [`"${safe(of.why)}"`]),
		columnsOf(
			rows(of, person.name, context.today).map(([label, words, beside]) => [
				label,
				beside === '' ? words : `${words}  ${beside}`,
			]),
		),
	].join('\n');
}
