/**
 * Words as they are compared when somebody is looked for by what they care about: without case, accents and the endings
 * that make one word of a family another (`printers`, `printing`, `print`). No dictionary: what it does to words of
 * other languages it does on both sides, so that they still meet.
 */
import { foldText } from '../../core/text/fold';

/** A word as a topic. */
export interface Term {
	/** As it is compared. */
	readonly stem: string;
	/** As it was written. */
	readonly word: string;
}

/** Longer than any word that is one: a key, or an address without its dots. */
const LONGEST_WORD = 40;

/**
 * Words that say nothing of what a text is about, in the languages whose notes we have seen most; and what addresses
 * are made of. Everything else that is everywhere weighs little because many people have it.
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
	(
		'a about above across after again against all almost along also always am an and another any are around as ' +
		'at away back be because been before behind being below beneath beside best better between big both but by ' +
		'came can cannot come could day days did do does doing done down during each either early else end enough ' +
		'even ever every few find first for found from full get give go goes going gone good got great had half has ' +
		'have having he her here hers him his how i if in instead into is it its itself just keep kind know last ' +
		'late later least left less let like little long look lot made make makes making many may me mean might ' +
		'more most much must my need never new neither next no nor not nothing now of off often old on once one ' +
		'only onto or other others our out over own part people per perhaps put rather really right said same say ' +
		'says see seem she should since small so some something soon still such take than that the their them then ' +
		'there these they thing things think this those though thought throughout three through till time times to ' +
		'today together told too took toward two under until up upon via us use used very want was way we week ' +
		'weeks well went were what when where whether which while who whole whom why will with within without work ' +
		'would year years yes yet you your yours ' +
		'aber als am auch auf aus bei bin das dass dem den der des die du ein eine einem einen einer er es fur ' +
		'haben hat hier ich ihr im ist kein mein mit nach nicht noch nur oder sein sich sie sind uber um und uns ' +
		'vom von war was wenn wie wir wird zu zum zur ' +
		'au aux avec ce cette dans de des du elle en est et il je la le les leur lui mais ne nous on ou par pas ' +
		'plus pour que qui sa se ses son sont sur un une vous ' +
		'al como con cual del el ella era es esta este hay las lo los mas mi muy no o para pero por se ser si sin ' +
		'su sus te tu una unos y ' +
		'aan bij dan dat dit een er geen heb heeft het hij hoe ik in is je maar met mijn naar niet nog nu of om ook ' +
		'op over te tot uit van voor waar wat we wel werd zij zijn ' +
		'http https www html htm php com org net edu io co utm ref index amp'
	).split(' '),
);

/** Writing without blanks between the words: of it every two signs are a term. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** One run of letters, marks and digits; an apostrophe parts what stands behind it (`O'Neill`, `Ana's`). */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The endings, longest first: what is cut, how many letters must be left of the word, and what is put in its place. */
const ENDINGS: readonly (readonly [ending: string, left: number, instead: string])[] = [
	['ists', 4, ''],
	['ings', 3, ''],
	['ist', 4, ''],
	['ing', 3, ''],
	['ers', 5, ''],
	['ies', 2, 'y'],
	['ied', 2, 'y'],
	['er', 5, ''],
	['ed', 3, ''],
	['es', 3, ''],
	['s', 3, ''],
];

/** Whether an ending is one in this word: a brother is no broth, a bus no more than one, and tides are not tid. */
function isEnding(word: string, ending: string): boolean {
	if (ending.startsWith('er')) return !/thers?$/.test(word);
	if (ending === 'es') return /(?:[sxzo]|ch|sh)es$/.test(word);
	return ending !== 's' || !/(?:ss|us|is)$/.test(word);
}

/** Whether the last letter is there twice for the ending's sake: `running`, `travelling`, but not `walling`. */
const isDoubled = (stem: string): boolean =>
	stem.endsWith('ll') ? /[aeiouy][^aeiouy]{1,4}[aeiouy]ll$/.test(stem) : /([bdfgkmnprt])\1$/.test(stem);

/** A folded word without its endings. Short words and what would lose its core stay as they are. */
export function stemOf(word: string): string {
	const [ending, , instead] = ENDINGS.find(
		([end, left]) => word.endsWith(end) && word.length - end.length >= left && isEnding(word, end),
	) ?? ['', 0, ''];
	let stem = word.slice(0, word.length - ending.length) + instead;
	if (/^(?:ed|ing)/.test(ending)) {
		if (isDoubled(stem)) stem = stem.slice(0, -1);
		// `baking` is of `bake`, `rowing` of `row` (Porter's rule for short stems).
		else if (/^[^aeiou][aeiouy][^aeiouwxy]$/.test(stem)) stem += 'e';
	}
	return stem.length > 4 && /[aeiouy]$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Words come again and again: so many are remembered with what they are compared by, null where they say nothing. */
const MOST_KNOWN = 30_000;
const known = new Map<string, Term | null>();

function termOf(word: string): Term | null {
	const before = known.get(word);
	if (before !== undefined) return before;
	const folded = foldText(word);
	const isEmpty =
		word.length > LONGEST_WORD || folded.length < 2 || EMPTY_WORDS.has(folded) || /^\p{N}+$/u.test(folded);
	const term = isEmpty ? null : { stem: stemOf(folded), word };
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(word, term);
	return term;
}

/** The terms of a text in their order, without the empty words, numbers and single letters. Linear. */
export function termsOf(text: string): Term[] {
	const terms: Term[] = [];
	const isSpaced = !UNSPACED.test(text);
	for (const run of text.match(WORD) ?? []) {
		if (isSpaced || !UNSPACED.test(run)) {
			const term = termOf(run);
			if (term !== null) terms.push(term);
			continue;
		}
		const signs = [...run];
		if (signs.length === 1) terms.push({ stem: run, word: run });
		for (let at = 0; at + 1 < signs.length; at++) terms.push(sameTerm(`${signs[at] ?? ''}${signs[at + 1] ?? ''}`));
	}
	return terms;
}

const sameTerm = (sign: string): Term => ({ stem: sign, word: sign });

/** Two words that follow each other as one: `letter press` is `letterpress` to some. */
export const joinedStem = (first: Term, second: Term): string => stemOf(foldText(first.word + second.word));
