/** What was suggested, held against what a careful reader would have suggested. */
import { foldText } from '../../../src/core/text/fold';
import type { Source } from '../../../src/core/people/history';

/** Something that was suggested. */
export interface Told {
	/** About whom or what, as the label names it: a person's path, a clipping with its reader, two people. */
	readonly of: string;
	/** Where it stands; null where it rests on no one line. */
	readonly source: Source | null;
	readonly words: string;
}

/** What a reader says of a matter: to be suggested, neither right nor wrong, never to be suggested. */
export type Judgement = 'right' | 'maybe' | 'never';

/** A matter that a reader has judged. */
export interface Label {
	readonly judgement: Judgement;
	readonly of: string;
	/** The line that tells it; null where `of` says all. */
	readonly source: Source | null;
	/** Other lines that tell the same: any of them will do. */
	readonly also: readonly Source[];
	/** What of the line is meant. */
	readonly words: string;
	readonly why: string;
}

/** Something suggested that was wrong; `label`: what says that it must never be, null where it stands nowhere. */
interface Wrong {
	readonly told: Told;
	readonly label: Label | null;
}

export interface Compared {
	/** The matters that were rightly suggested, each once, however often it was told. */
	readonly right: readonly Label[];
	readonly wrong: readonly Wrong[];
	/** What could be suggested or not. */
	readonly maybe: readonly Told[];
	/** The matters that were to be suggested, and were not. */
	readonly missed: readonly Label[];
}

export interface Figures {
	readonly right: number;
	/** Those that must never be among them. */
	readonly wrong: number;
	readonly never: number;
	readonly maybe: number;
	/** How many there were to suggest. */
	readonly labelled: number;
	/** Of what was suggested the part that was right, and of what was to be suggested; null for a part of nothing. */
	readonly precision: number | null;
	readonly recall: number | null;
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** How much two texts say the same: the part of the shorter one's words that the other has, from 0 to 1. */
function likeness(one: string, other: string): number {
	const [a, b] = [wordsIn(one), wordsIn(other)];
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared / Math.max(1, Math.min(a.size, b.size));
}

const isAt = (a: Source, b: Source): boolean => a.path === b.path && a.line === b.line;

/** Another line that tells of a matter has words of its own: that fits less than all its words, and more than none. */
const OTHER_LINE = 0.5;

/** How well a label says what was told, where it is about the same line; null where it is not. */
function fit({ source, words }: Told, label: Label): number | null {
	if (label.source === null) return 1;
	if (source === null) return null;
	if (isAt(source, label.source)) return likeness(words, label.words);
	return label.also.some((other) => isAt(source, other)) ? OTHER_LINE : null;
}

const RANK: Readonly<Record<Judgement, number>> = { right: 0, maybe: 1, never: 2 };

/**
 * The label of what was told: the line decides, and where it holds several matters, the words; of several that say it
 * as well the kindest. Null: it stands nowhere.
 */
function labelOf(told: Told, labels: readonly Label[]): Label | null {
	const fitting = labels
		.map((label) => ({ label, like: fit(told, label) ?? -1 }))
		.filter(({ like }) => like >= 0)
		.sort((a, b) => b.like - a.like || RANK[a.label.judgement] - RANK[b.label.judgement]);
	return fitting[0]?.label ?? null;
}

/** Judges everything that was told. What stands nowhere was wrong to suggest. */
export function compare(all: readonly Told[], labels: readonly Label[]): Compared {
	const byOf = new Map<string, Label[]>();
	for (const label of labels) byOf.set(label.of, [...(byOf.get(label.of) ?? []), label]);
	const right = new Set<Label>();
	const wrong: Wrong[] = [];
	const maybe: Told[] = [];
	for (const told of all) {
		const label = labelOf(told, byOf.get(told.of) ?? []);
		if (label?.judgement === 'right') right.add(label);
		else if (label?.judgement === 'maybe') maybe.push(told);
		else wrong.push({ told, label });
	}
	const missed = labels.filter((label) => label.judgement === 'right' && !right.has(label));
	return { right: [...right], wrong, maybe, missed };
}

const partOf = (count: number, all: number): number | null => (all === 0 ? null : count / all);

export function figuresOf({ right, wrong, maybe, missed }: Compared): Figures {
	const labelled = right.length + missed.length;
	return {
		right: right.length,
		wrong: wrong.length,
		never: wrong.filter(({ label }) => label !== null).length,
		maybe: maybe.length,
		labelled,
		precision: partOf(right.length, right.length + wrong.length),
		recall: partOf(right.length, labelled),
	};
}
