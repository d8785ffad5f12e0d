/** What to know before you talk to somebody, for the command line. */
import { discreet } from '../../core/discreet';
import { cut } from '../../core/cut';
import type { Day } from '../../core/day';
import type { PromiseAt } from '../../core/mentions';
import { noteName } from '../../core/vault-path';
import type { Member } from '../../core/roster';
import { briefWords } from '../../core/words/brief';
import { plainText } from '../../core/plain-text';
import { brief, type Brief, type BriefContext, type Coming, type LastDay, type ToldContact } from '../../insight/brief';
import { everyOf } from './person-report';
import { columnsOf } from './columns';
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

function openReport({ path, promise }: PromiseAt) {
	const { text, due, owner, line } = promise;
	return { text, due, owner, source: { path, line } };
}

/** The brief as one JSON value. Keys are a contract; more may be added. */
export function briefReport(member: Member, context: BriefContext) {
	const of = brief(member, context);
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

/** How many lines of a kind are printed; the rest is counted. */
const MOST = 3;
/** As many as the app shows. */
const MOST_QUESTIONS = 5;
/** How many words of a kind stand in one line. */
const MOST_WORDS = 8;

type Row = readonly [label: string, words: string, beside: string];
type Line = readonly [words: string, beside: string];

const { labels } = briefWords;

/** Lines with nothing beside them. */
const alone = (lines: readonly string[]): Line[] => lines.map((words) => [words, '']);
const bracketed = (words: string): string => (words === '' ? '' : `(${words})`);

/** Lines of one kind: the label stands before the first, and what is too much is counted. */
function rowsOf(label: string, lines: readonly Line[], most = MOST): Row[] {
	const shown = lines
		.slice(0, most)
		.map(([words, beside], at): Row => [at === 0 ? label : '', safe(words), safe(beside)]);
	return lines.length > most ? [...shown, ['', briefWords.more(lines.length - most), '']] : shown;
}

/** Texts of one kind in one line. */
function listRow(label: string, texts: readonly string[]): Row[] {
	const words = texts.slice(0, MOST_WORDS).map((text) => cut(text));
	return texts.length === 0 ? [] : [[label, safe(words.join(' · ')), '']];
}

/** The last contact, and the one before where that says nothing; of somebody who has died, memories. */
function contactRows({ last, before, memories }: Brief, today: Day): Row[] {
	const tell = (told: ToldContact | LastDay): string => briefWords.last(told, today);
	if (memories.length > 0) return rowsOf(labels.memories, alone(memories.map(tell)));
	return [
		...rowsOf(labels.last, alone([last === null ? briefWords.never : tell(last)])),
		...rowsOf(labels.before, before === null ? [] : alone([tell(before)])),
	];
}

function openLine({ promise }: PromiseAt, today: Day): Line {
	const beside = [briefWords.due(promise, today), briefWords.owners[promise.owner]];
	return [`☐ ${cut(plainText(promise.text))}`, beside.filter((part) => part !== '').join('  ')];
}

const comingWords = (coming: Coming, today: Day): string =>
	coming.what === 'plan'
		? briefWords.plan(coming.plan, coming.passed, today)
		: briefWords.milestone(coming.milestone, today);

/** The ideas that are left, and the last gift beside them. */
function giftRows({ gift: { left, given } }: Brief, today: Day): Row[] {
	const last = given[0] === undefined ? '' : briefWords.given(given[0], today);
	const ideas = left.slice(0, MOST).map(({ words }) => cut(words));
	if (ideas.length > 0) return [[labels.gift, safe(ideas.join(' · ')), safe(bracketed(last))]];
	return last === '' ? [] : [[labels.gift, safe(last), '']];
}

function newsRows({ news }: Brief, name: string): Row[] {
	const titles = news.slice(0, MOST).map(({ path }) => `"${noteName(path)}"`);
	return news.length === 0
		? []
		: [[labels.news, safe(`${briefWords.news(news.length, name)}: ${titles.join(', ')}`), '']];
}

function rows(of: Brief, name: string, today: Day): Row[] {
	const asks = of.ask.map((asked): Line => [briefWords.question(asked), bracketed(briefWords.from(asked, today))]);
	const open = of.open.map((promise) => openLine(promise, today));
	const upcoming = of.upcoming.map((coming) => comingWords(coming, today));
	const meetings = of.meet.map((meeting) => briefWords.meet(meeting.name, meeting.reasons));
	return [
		...contactRows(of, today),
		...rowsOf(labels.ask, asks, MOST_QUESTIONS),
		...rowsOf(labels.open, open),
		...rowsOf(labels.upcoming, alone(upcoming)),
		...listRow(labels.likes, of.likes),
		...listRow(labels.dislikes, of.dislikes),
		...listRow(labels.family, of.family),
		...listRow(labels.topics, of.topics),
		...giftRows(of, today),
		...rowsOf(labels.meet, alone(meetings)),
		...newsRows(of, name),
	];
}

/** The brief for reading: the name, why they matter, then a few lines, what is not there left out. */
export function printBrief(member: Member, context: BriefContext): string {
	const { person } = discreet(member);
	const of = brief(member, context);
	const head = briefWords.head(person.details.place, person.circle, everyOf(member));
	const lines = rows(of, person.name, context.today).map(([label, words, beside]) => {
		return [label, beside === '' ? words : `${words}  ${beside}`];
	});
	return [
		safe([person.name, head].filter((part) => part !== '').join('  ')),
		...(of.why === null ? [] : [`"${safe(of.why)}"`]),
		columnsOf(lines),
	].join('\n');
}
