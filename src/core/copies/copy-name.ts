/**
 * Which note a file name says that it is a copy of: programs that sync or copy files leave the name as it was and add
 * a mark to it. Whether it is a copy, what both notes say decides: see `likeness`.
 */
import { foldText } from '../text/fold';

/**
 * What a name adds to another. `conflict`: only a program that could not merge writes so. `copy`: a word for a copy, a
 * moment, or a device with figures in its name. `number`: as systems tell two files apart, and people two Anas.
 * `added`: anything else that is joined on, or put in brackets.
 */
export type CopyMark = 'conflict' | 'copy' | 'number' | 'added';

/** A name that another one begins with, or in `Copy of Ana` ends with, and what is added to it. */
export interface CopyName {
	readonly base: string;
	readonly mark: CopyMark;
}

/** Longer than any name. */
const WINDOW = 240;

/** Words as `foldText` leaves them: lower case, without accents. */
const CONFLICT =
	/(?:^|\P{L})(?:(?:sf|case|sync|name)?conflict(?:[seo]|ed|ing|kopie|erende)?|konfli[ck]\p{L}{0,12}|confli(?:t|to|tto|tante|ctivo)|sporn[aey]|sprzeczn[aey]|motstridende|ristirii\p{L}{1,9}|utkoz\p{L}{1,6}|cakis\p{L}{1,4}|bercanggah|xung dot|clash|конфликт\p{L}{0,9}|конфлікт\p{L}{0,9}|συγκρου\p{L}{1,6}|διενεξη)(?!\p{L})/u;
const COPY =
	/(?:^|\P{L})(?:cop(?:y|ies|ie|ia|iar)|kopi(?:[eaoi]|ja)?|kopya(?:si)?|koopia|masolat|копи[яие]|копія|αντιγραφο|duplicat[aeo]?|duplikat|salin(?:an)?|ban sao|sao chep)(?!\p{L})/u;
/** The same in scripts that put no blanks between words. */
const CONFLICT_SIGN = /競合|衝突|冲突|충돌|ขัดแย้ง|تعارض|מתנגש|התנגשות/u;
const COPY_SIGN = /コピー|副本|拷[贝貝]|[复複][制製本]|복사본|사본|نسخة|نسخه|עותק|สำเนา/u;
/** Where one of these begins without a blank: `アナのコピー`. */
const BEGINS_WITH_SIGN = /^[の的의]? ?(?:コピー|副本|拷[贝貝]|[复複][制製本]|복사본|사본)/u;

const NUMBER = /^(?:[ _~-]\d{1,2}| ?\(\d{1,2}\)| ?\[\d{1,2}\])$/;
/** A day, in figures or with its month as a word: nobody is called by one. */
const MOMENT = /(?:19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d/;
/** Joined on with `-` or `_`, with letters and figures: `-DESKTOP-7A1B2C3`. */
const DEVICE = /^[-_](?=\D*\d)(?=\P{L}*\p{L})[\p{L}\p{M}\d_-]+$/u;
const JOINED = /^ ?[-–—_.~([{]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

interface Said {
	readonly conflict: boolean;
	readonly copy: boolean;
}

const said = (words: string): Said => {
	const [folded, signs] = [foldText(words), words.normalize('NFC')];
	return {
		conflict: CONFLICT.test(folded) || CONFLICT_SIGN.test(signs),
		copy: COPY.test(folded) || COPY_SIGN.test(signs),
	};
};

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Whether words that tell of a conflict are a program's: with figures, a word for a copy, or at the end. */
const isByProgram = (added: string, { copy }: Said): boolean =>
	copy || /\d{4}|\d[-_]\d/.test(added) || said(wordsOf(added).slice(-1).join('')).conflict;

/** Whether what is added is no other name: it is joined on, or begins with a word for a copy. */
function speaks(added: string): boolean {
	const { conflict, copy } = said(wordsOf(added)[0] ?? '');
	return conflict || copy || JOINED.test(added) || BEGINS_WITH_SIGN.test(added);
}

/** What is added to a name; null where that is another name: `Ana Belén`, `Ana on conflict`. */
function markOf(added: string): CopyMark | null {
	if (NUMBER.test(added)) return 'number';
	if (MOMENT.test(added) && !speaks(added)) return 'copy';
	if (!speaks(added)) return null;
	const words = said(added);
	if (words.conflict && isByProgram(added, words)) return 'conflict';
	return words.copy || words.conflict || MOMENT.test(added) || DEVICE.test(added) ? 'copy' : 'added';
}

/** Whether a name can end before this place: no word goes on there. */
const endsAt = (name: string, at: number): boolean =>
	!LETTER.test(String.fromCodePoint(name.codePointAt(at) ?? 0)) || BEGINS_WITH_SIGN.test(name.slice(at, at + 8));

/** The names that a note's name may be a copy's of, the shortest first. Linear but for the window. */
export function copyNames(name: string): readonly CopyName[] {
	const found: CopyName[] = [];
	if (name.length > WINDOW) return found;
	for (let at = 1; at < name.length; at++) {
		const base = name.slice(0, at);
		if (base.trim() !== base || !endsAt(name, at)) continue;
		const mark = markOf(name.slice(at));
		if (mark !== null) found.push({ base, mark });
	}
	// `Copy of Ana`, `Copia (2) di Ana`.
	if (said(wordsOf(name)[0] ?? '').copy)
		for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1))
			if (/^[\p{L}\p{N}]/u.test(name.slice(at + 1))) found.push({ base: name.slice(at + 1), mark: 'copy' });
	return found;
}

/** Whether nothing but words for a copy, figures and signs, or a device's name, is added: `- Copy (2)`. */
export function isMarkAlone(name: string, base: string): boolean {
	const added = name.startsWith(base) ? name.slice(base.length) : '';
	if (DEVICE.test(added)) return true;
	const words = wordsOf(added);
	return words.length > 0 && words.every((word) => said(word).copy || said(word).conflict || word.length < 2);
}
