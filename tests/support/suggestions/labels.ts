/** Reads the `labels.json` of a half: tests/cases/suggestions/README.md tells what each of its keys holds. */
import type { Day } from '../../../src/core/time/day';
import type { Judgement, Label } from './compare';
import type { Measure } from './measures';

interface Place {
	readonly note: string;
	readonly line: number;
}

/** A matter told in a line: of `about`, `idea` and `what` the one that its key has. */
export interface Quote extends Place {
	readonly about?: string;
	readonly idea?: string;
	readonly what?: string;
	readonly day?: Day;
	readonly when?: string;
	readonly also?: readonly Place[];
	readonly why?: string;
}

interface Pair {
	readonly a: string;
	readonly b: string;
	readonly why: string;
}

interface Silent {
	readonly person: string;
	readonly why: string;
}

export const QUOTED = [
	'ask',
	'askMaybe',
	'neverAsk',
	'giftIdeas',
	'usedIdeas',
	'giftsGiven',
	'giftsReceived',
	'giftsEither',
	'giftsMaybe',
	'notGifts',
] as const;
export const READ = ['readers', 'readersMaybe'] as const;
export const PAIRED = ['introduce', 'introduceMaybe', 'neverIntroduce'] as const;
export const SILENT = ['drifting', 'quietForAReason'] as const;

type ByPath<T> = Readonly<Record<string, readonly T[]>>;

export type LabelsFile = Readonly<
	{ today: Day } & Record<(typeof QUOTED)[number], ByPath<Quote>> &
		Record<(typeof READ)[number], ByPath<string>> &
		Record<(typeof PAIRED)[number], readonly Pair[]> &
		Record<(typeof SILENT)[number], readonly Silent[]>
>;

/** What is quoted of the line. */
export const quoted = ({ about, idea, what }: Quote): string => about ?? idea ?? what ?? '';

/** A clipping with somebody who would like it, as `of` names them. */
export const readerOf = (clipping: string, person: string): string => `${clipping} → ${person}`;

/** Two people in whatever order, as `of` names them. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(' + ');

const sourceOf = ({ note, line }: Place): NonNullable<Label['source']> => ({ path: note, line });

function fromQuotes(judgement: Judgement, byPerson: ByPath<Quote>, otherwise = ''): Label[] {
	return Object.entries(byPerson).flatMap(([of, quotes]) =>
		quotes.map((quote) => ({
			judgement,
			of,
			source: sourceOf(quote),
			also: (quote.also ?? []).map(sourceOf),
			words: quoted(quote),
			why: quote.why ?? otherwise,
		})),
	);
}

const bare = (judgement: Judgement, of: string, why = ''): Label => ({
	judgement,
	of,
	source: null,
	also: [],
	words: '',
	why,
});

const fromReaders = (judgement: Judgement, byClipping: ByPath<string>): Label[] =>
	Object.entries(byClipping).flatMap(([clipping, people]) =>
		people.map((person) => bare(judgement, readerOf(clipping, person))),
	);

const fromPairs = (judgement: Judgement, pairs: readonly Pair[]): Label[] =>
	pairs.map(({ a, b, why }) => bare(judgement, pairOf(a, b), why));

const fromSilent = (judgement: Judgement, people: readonly Silent[]): Label[] =>
	people.map(({ person, why }) => bare(judgement, person, why));

/** The labels of each measure. A gift that is told the other way round is as wrong as one that is none. */
export function labelsOf(file: LabelsFile): Readonly<Record<Measure, readonly Label[]>> {
	const noGift = [
		...fromQuotes('maybe', file.giftsMaybe),
		...fromQuotes('never', file.giftsEither, 'the notes do not say which way it went'),
		...fromQuotes('never', file.notGifts),
	];
	const pairs = [
		...fromPairs('right', file.introduce),
		...fromPairs('maybe', file.introduceMaybe),
		...fromPairs('never', file.neverIntroduce),
	];
	return {
		ask: [
			...fromQuotes('right', file.ask),
			...fromQuotes('maybe', file.askMaybe),
			...fromQuotes('never', file.neverAsk),
		],
		ideas: [...fromQuotes('right', file.giftIdeas), ...fromQuotes('never', file.usedIdeas)],
		given: [
			...fromQuotes('right', file.giftsGiven),
			...fromQuotes('never', file.giftsReceived, 'it was received'),
			...noGift,
		],
		received: [
			...fromQuotes('right', file.giftsReceived),
			...fromQuotes('never', file.giftsGiven, 'it was given'),
			...noGift,
		],
		readers: [...fromReaders('right', file.readers), ...fromReaders('maybe', file.readersMaybe)],
		firstIntroductions: pairs,
		introductions: pairs,
		meet: pairs,
		drifting: [...fromSilent('right', file.drifting), ...fromSilent('never', file.quietForAReason)],
	};
}
