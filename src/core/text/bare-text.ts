/**
 * A text without what may stand in and around its letters: HTML, percent-encoding, signs that nobody sees. It is what
 * names are looked for in; nothing of it is shown.
 */
import { ownValue } from './own-key';

const BLANKS: ReadonlySet<string> = new Set([
	'nbsp',
	'ensp',
	'emsp',
	'thinsp',
	'hairsp',
	'numsp',
	'puncsp',
	'newline',
	'tab',
]);
/** Characters by the names that HTML gives them, letters with accents aside. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	rsquo: '’',
	lsquo: '‘',
	szlig: 'ss',
	aelig: 'ae',
	oelig: 'oe',
	thorn: 'th',
	eth: 'd',
	inodot: 'i',
	imath: 'i',
	hyphen: '-',
	dash: '-',
	lowbar: '_',
	shy: '',
	zwj: '',
	zwnj: '',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,12}));/gi;
/** `&eacute;`, `&Ccaron;`, `&lstrok;`: the letter, then what it bears. */
const ACCENTED = /^([a-z])(?:acute|breve|caron|cedil|circ|dblac|dot|grave|macr|ogon|ring|slash|strok|tilde|uml)$/i;
/** So often a sign can be written as another (`&amp;eacute;`) before it is not looked at any more. */
const MOST_LAYERS = 4;

const ofCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** The character of a name, `''` for one that nobody sees; null for what names none. */
function ofName(name: string): string | null {
	const lower = name.toLowerCase();
	if (BLANKS.has(lower)) return ' ';
	const named = ownValue(NAMED, lower);
	if (named !== undefined) return named;
	return ACCENTED.exec(name)?.[1] ?? null;
}

/** HTML's names and numbers of characters as these; a letter with an accent that has a name is the letter alone. */
function withoutEntities(text: string): string {
	const decode = (whole: string, decimal?: string, hex?: string, name?: string): string => {
		if (decimal !== undefined) return ofCode(Number(decimal));
		if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
		return ofName(name ?? '') ?? whole;
	};
	let decoded = text;
	for (let layer = 0; layer < MOST_LAYERS && decoded.includes('&'); layer++) {
		const next = decoded.replace(ENTITY, decode);
		if (next === decoded) break;
		decoded = next;
	}
	return decoded;
}

function percentDecoded(text: string): string {
	return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
		try {
			return decodeURIComponent(encoded);
		} catch {
			return encoded;
		}
	});
}

/** Tags that stand within a line of words; any other begins something new. */
const INLINE_TAG =
	/<\/?(?:[abiqsu]|abbr|bdi|bdo|cite|code|del|em|font|ins|kbd|mark|small|span|strong|sub|sup|wbr)(?:\s[^<>]*)?\/?>/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--|-->/gi;

/** What stands in quotes in a tag may be shown: `title`, `alt`. It comes behind the text, apart from it by a figure. */
function withoutTags(text: string): string {
	const shown = (text.match(TAG) ?? []).flatMap((tag) => tag.match(/"[^"]*"|'[^']*'/g) ?? []);
	return [text.replace(INLINE_TAG, '').replace(TAG, ' '), ...shown].join(' 0 ');
}

/**
 * The letters of a text, as plain as they can be. Case, accents and what parts words stay; the apostrophe that Unicode
 * takes for a letter is one like any other. Linear.
 */
export function bareText(text: string): string {
	const decoded = text.includes('%') ? percentDecoded(text) : text;
	const plain = decoded.includes('&') ? withoutEntities(decoded) : decoded;
	const words = plain.includes('<') ? withoutTags(plain) : plain;
	return words
		.normalize('NFKC')
		.replace(/\p{Cf}+/gu, '')
		.replace(/\u02bc/g, "'");
}
