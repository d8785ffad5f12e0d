/**
 * The brief as it is laid out: which parts it has, in which order, how many lines of each, and what every line says.
 * The one owner of it for the sidebar, the small window, the walk and a terminal, so that all of them tell the same.
 */
import { cut } from '../../core/text/cut';
import type { Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import { toldPromise } from '../../core/entry/promise';
import type { PromiseAt } from '../../core/people/mentions';
import { plainText } from '../../core/markdown/plain-text';
import { everyOf } from '../../core/person/rhythm';
import type { Member } from '../../core/people/roster';
import { noteName } from '../../core/text/vault-path';
import { briefWords } from '../../words/insight/brief';
import { brief, type Brief, type BriefContext, type Coming, type LastDay, type ToldContact } from './brief';

/** What a group of lines is about. */
type BriefPart = Exclude<keyof typeof briefWords.labels, 'why'>;

/** A line of the brief, whoever draws it. */
export interface BriefLine {
	/** The same as long as it is the same line. */
	readonly key: string;
	readonly words: string;
	/** Quieter, behind the words: the day it rests on, when it is due and whose it is. */
	readonly beside: readonly string[];
	/** Where it opens; null for what has no line of its own. */
	readonly source: { readonly path: string; readonly line: number | undefined } | null;
	/** Set on what can be ticked. */
	readonly promise: PromiseAt | null;
	/** Says something to the lines before it: in brackets, where all stand in one line. */
	readonly aside: boolean;
}

/** Lines of the brief under one label. */
export interface BriefGroup {
	readonly part: BriefPart;
	readonly label: string;
	readonly lines: readonly BriefLine[];
	/** How many more there are than are shown. */
	readonly more: number;
}

/** The brief as every door shows it: its parts in their order, those that are empty left out. */
export interface BriefLayout {
	readonly name: string;
	/** Where they live, their circle and rhythm. */
	readonly about: string;
	readonly why: string | null;
	/** In their order, those that say nothing left out; never empty. */
	readonly groups: readonly BriefGroup[];
}

type Line = Pick<BriefLine, 'words'> & Partial<BriefLine>;

/** A part, how many lines of it are shown, and all of its lines. */
interface Part {
	readonly part: BriefPart;
	readonly most: number;
	readonly lines: (brief: Brief, today: Day) => readonly Line[];
}

/** As many lines of a part as a glance takes in. */
const MOST = 3;
/** All that are asked: see `questionsFor`. */
const MOST_QUESTIONS = 5;
/** As many texts as stand in one line. */
const MOST_IN_LINE = 8;

const told = (contact: ToldContact | LastDay, today: Day): Line => ({
	words: briefWords.last(contact, today),
	source: 'source' in contact ? contact.source : null,
});

/** The last contact; of somebody who has died the memories stand in its place. */
function lastLines({ last, memories }: Brief, today: Day): Line[] {
	if (memories.length > 0) return [];
	return [last === null ? { words: briefWords.never } : told(last, today)];
}

function openLine(open: PromiseAt, today: Day): Line {
	const { path, promise } = open;
	return {
		words: cut(toldPromise(promise.text)),
		beside: [briefWords.due(promise, today), briefWords.owners[promise.owner]].filter((part) => part !== ''),
		source: { path, line: promise.line },
		promise: open,
	};
}

function coming(one: Coming, today: Day): Line {
	return one.what === 'plan'
		? { words: briefWords.plan(one.plan, one.passed, today), source: one.plan.source }
		: { words: briefWords.milestone(one.milestone, today) };
}

function inOneLine(texts: readonly string[]): Line[] {
	const more = texts.length > MOST_IN_LINE ? [briefWords.more(texts.length - MOST_IN_LINE)] : [];
	const shown = [...texts.slice(0, MOST_IN_LINE).map((text) => cut(text)), ...more];
	return shown.length === 0 ? [] : [{ words: shown.join(' · ') }];
}

/** The ideas that are left, and behind them the last gift. */
function giftLines({ gift: { left, given } }: Brief, today: Day): Line[] {
	const ideas = left.map(({ words, source }): Line => ({ words: cut(words), source }));
	const last = given
		.slice(0, 1)
		.map((gift): Line => ({ words: briefWords.given(gift, today), source: gift.source, aside: true }));
	return [...ideas, ...last];
}

/** Every part in its order. */
const PARTS: readonly Part[] = [
	{ part: 'memories', most: MOST, lines: ({ memories }, today) => memories.map((one) => told(one, today)) },
	{ part: 'last', most: 1, lines: lastLines },
	{
		part: 'before',
		most: 1,
		lines: ({ before, memories }, today) => (before === null || memories.length > 0 ? [] : [told(before, today)]),
	},
	{
		part: 'ask',
		most: MOST_QUESTIONS,
		lines: ({ ask }, today) =>
			ask.map((one) => ({
				words: briefWords.question(one),
				beside: [briefWords.from(one, today)].filter((part) => part !== ''),
				source: one.source,
			})),
	},
	{ part: 'open', most: MOST, lines: ({ open }, today) => open.map((one) => openLine(one, today)) },
	{ part: 'upcoming', most: MOST, lines: ({ upcoming }, today) => upcoming.map((one) => coming(one, today)) },
	{ part: 'likes', most: 1, lines: ({ likes }) => inOneLine(likes) },
	{ part: 'dislikes', most: 1, lines: ({ dislikes }) => inOneLine(dislikes) },
	{ part: 'family', most: 1, lines: ({ family }) => inOneLine(family) },
	{ part: 'topics', most: 1, lines: ({ topics }) => inOneLine(topics) },
	{ part: 'gift', most: MOST, lines: giftLines },
	{
		part: 'meet',
		most: MOST,
		lines: ({ meet }) =>
			meet.map(({ name, path, reasons }) => ({
				words: briefWords.meet(name, reasons),
				source: { path, line: undefined },
			})),
	},
	{
		part: 'news',
		most: MOST,
		lines: ({ news }, today) =>
			news.map(({ path, line, day, isNamed }) => ({
				words: noteName(path),
				beside: isNamed ? [] : [briefWords.since(day, today)],
				source: { path, line },
			})),
	},
];

/** As many lines as the part has room for; what is said to them comes beside that. */
function groupOf({ part, most, lines: linesOf }: Part, brief: Brief, today: Day): BriefGroup[] {
	const all = linesOf(brief, today);
	if (all.length === 0) return [];
	const own = all.filter(({ aside }) => aside !== true);
	const lines = [...own.slice(0, most), ...all.filter(({ aside }) => aside === true)].map((line, at): BriefLine => ({
		beside: [],
		source: null,
		promise: null,
		aside: false,
		key: `${part}-${line.source?.path ?? ''}:${line.source?.line ?? at}-${line.words}`,
		...line,
	}));
	return [{ part, label: briefWords.labels[part], lines, more: Math.max(0, own.length - most) }];
}

/** The brief of a person on a day, laid out. */
export function briefLayout(of: Member, context: BriefContext): BriefLayout {
	const known = brief(of, context);
	const { person } = discreet(of);
	return {
		name: person.name,
		about: briefWords.head(person.details.place, person.circle, everyOf({ person })),
		why: known.why === null ? null : plainText(known.why),
		groups: PARTS.flatMap((part) => groupOf(part, known, context.today)),
	};
}
