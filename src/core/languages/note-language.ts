/** Which language a note speaks, by the words that the languages know. */
import { languages } from './all';
import type { Language } from './language';
import { once, phrasesIn, writingsOf } from './words';

/** Behind this a note is not looked at. */
const WINDOW = 6000;
const WORDS = /[\p{L}\p{M}]+/gu;
const ENGLISH = /^(?:the|and|with|she|he|her|his|about|from|birthday|interactions|notes|last|contact)$/;

/** The languages that know a word. The names of their data's parts, which all of them have, tell none of them apart. */
const speakers = once(() => {
	const known = new Map<string, Set<string>>();
	for (const language of languages())
		for (const word of (JSON.stringify(language).match(WORDS) ?? []).flatMap(writingsOf))
			known.set(word, (known.get(word) ?? new Set()).add(language.code));
	return known;
});

/** How many of the words of a text each language knows; a word counts less that several know. */
function scoresOf(text: string): [code: string, score: number][] {
	const scores = new Map<string, number>();
	for (const word of new Set(text.slice(0, WINDOW).toLocaleLowerCase().normalize('NFC').match(WORDS))) {
		const codes = ENGLISH.test(word) ? ['en'] : [...(speakers().get(word) ?? [])];
		for (const code of codes) scores.set(code, (scores.get(code) ?? 0) + 1 / codes.length);
	}
	return [...scores].sort(([, a], [, b]) => b - a);
}

/** So many words of its own a language has to know. */
const LEAST = 2;

/**
 * The language of a note (BCP 47) by its words; '' where it is English or cannot be told. Nothing is looked at before
 * it is asked.
 */
export const noteLanguage = (text: string): (() => string) =>
	once(() => {
		const [[code, score] = ['', 0], [, next] = ['', 0]] = scoresOf(text);
		return score >= LEAST && score > next && code !== 'en' ? code : '';
	});

/** The first phrase of a text of a language as it stands at the beginning of a line; '' where there is none. */
function wordIn(code: string, pick: (language: Language) => string | undefined): string {
	const language = languages().find((one) => one.code === code);
	return phrasesIn((language && pick(language)) ?? '')[0] ?? '';
}

/** How a language calls a kind; '' where it has no word for it. German writes it with a capital. */
export function kindIn(code: string, id: string): string {
	const word = wordIn(code, ({ kinds }) => kinds[id]);
	return code === 'de' ? capital(word) : word;
}

/** How a language calls a section of interactions; '' where it has no word for it. */
export const sectionIn = (code: string): string => capital(wordIn(code, ({ headings }) => headings.log));

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1);
