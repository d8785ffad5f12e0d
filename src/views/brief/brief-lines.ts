/** The brief as it is drawn: a few labelled lines, each with the place it stands in. Pure. */
import { cut } from '../../core/cut';
import type { Day } from '../../core/day';
import type { PromiseAt } from '../../core/mentions';
import { plainText } from '../../core/plain-text';
import { noteName } from '../../core/vault-path';
import { briefWords } from '../../core/words/brief';
import type { Brief, Coming, LastDay, ToldContact } from '../../insight/brief';

const { labels } = briefWords;

export interface BriefLine {
	/** The same as long as it is the same line. */
	readonly key: string;
	readonly words: string;
	/** Quieter, behind the words: the day it rests on, when it is due. */
	readonly beside: string;
	/** Where it opens; null for what has no line of its own. */
	readonly source: { readonly path: string; readonly line: number | undefined } | null;
	/** Set on what can be ticked. */
	readonly promise: PromiseAt | null;
}

export interface BriefGroup {
	readonly label: string;
	readonly lines: readonly BriefLine[];
	/** How many more there are than are shown. */
	readonly more: number;
}

type Part = Pick<BriefLine, 'words'> & Partial<BriefLine>;

/** As many lines of a kind as a glance takes in. */
const MOST = 3;
const MOST_QUESTIONS = 5;

function group(label: string, parts: readonly Part[], most = MOST): BriefGroup[] {
	if (parts.length === 0) return [];
	const lines = parts.slice(0, most).map((part, at): BriefLine => ({
		beside: '',
		source: null,
		promise: null,
		key: `${label}-${part.source?.path ?? ''}:${part.source?.line ?? at}-${part.words}`,
		...part,
	}));
	return [{ label, lines, more: Math.max(0, parts.length - most) }];
}

const told = (contact: ToldContact | LastDay, today: Day): Part => ({
	words: briefWords.last(contact, today),
	source: 'source' in contact ? contact.source : null,
});

function coming(one: Coming, today: Day): Part {
	return one.what === 'plan'
		? { words: briefWords.plan(one.plan, one.passed, today), source: one.plan.source }
		: { words: briefWords.milestone(one.milestone, today) };
}

function giftLines({ gift: { left, given } }: Brief, today: Day): Part[] {
	const [last] = given;
	const ideas = left.map(({ words, source }): Part => ({ words: cut(words), source }));
	return last === undefined
		? ideas
		: [...ideas.slice(0, MOST - 1), { words: briefWords.given(last, today), source: last.source }];
}

/** As many texts as stand in one line. */
const MOST_IN_LINE = 8;

function list(label: string, texts: readonly string[]): BriefGroup[] {
	if (texts.length === 0) return [];
	const shown = texts.slice(0, MOST_IN_LINE).map((words) => cut(words));
	return group(label, [{ words: shown.join(' · ') }]);
}

/** The last contacts; of somebody who has died the memories. */
function been({ last, before, memories }: Brief, today: Day): BriefGroup[] {
	const toldOf = (contact: ToldContact | LastDay): Part => told(contact, today);
	if (memories.length > 0) return group(labels.memories, memories.map(toldOf));
	return [
		...group(labels.last, [last === null ? { words: briefWords.never } : toldOf(last)]),
		...group(labels.before, before === null ? [] : [toldOf(before)]),
	];
}

const questionLines = ({ ask }: Brief, today: Day): Part[] =>
	ask.map((one) => ({
		words: briefWords.question(one),
		beside: briefWords.from(one, today),
		source: one.source,
	}));

function openLine(open: PromiseAt, today: Day): Part {
	const { path, promise } = open;
	const beside = [briefWords.due(promise, today), briefWords.owners[promise.owner]];
	return {
		words: cut(plainText(promise.text)),
		source: { path, line: promise.line },
		promise: open,
		beside: beside.filter((part) => part !== '').join(' · '),
	};
}

const meetLines = ({ meet }: Brief): Part[] =>
	meet.map(({ name, path, reasons }) => ({
		words: briefWords.meet(name, reasons),
		source: { path, line: undefined },
	}));

const newsLines = ({ news }: Brief, today: Day): Part[] =>
	news.map(({ path, line, day }) => ({
		words: noteName(path),
		beside: briefWords.since(day, today),
		source: { path, line },
	}));

/** The groups of a brief in their order, those that say nothing left out; never empty. */
export function briefGroups(brief: Brief, today: Day): readonly BriefGroup[] {
	const open = brief.open.map((one) => openLine(one, today));
	const upcoming = brief.upcoming.map((one) => coming(one, today));
	return [
		...been(brief, today),
		...group(labels.ask, questionLines(brief, today), MOST_QUESTIONS),
		...group(labels.open, open),
		...group(labels.upcoming, upcoming),
		...list(labels.likes, brief.likes),
		...list(labels.dislikes, brief.dislikes),
		...list(labels.family, brief.family),
		...list(labels.topics, brief.topics),
		...group(labels.gift, giftLines(brief, today)),
		...group(labels.meet, meetLines(brief)),
		...group(labels.news, newsLines(brief, today)),
	];
}
