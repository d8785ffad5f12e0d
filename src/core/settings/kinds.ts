/** Kinds of interaction, the words and emoji people use for them, and the icon of each. */
import { kindPhrases, once } from '../languages/words';
import { FirstWords, isAscii, isDigit, plainWordEnd } from '../text/plain-word';

/** One kind. `id` is what the JSON says; `synonyms` are words, phrases or emoji that mean it, in any case. */
export interface Kind {
	readonly id: string;
	/** A Lucide icon's name, as Obsidian's `setIcon` takes it. */
	readonly icon: string;
	readonly synonyms: readonly string[];
}

/** The kind of an interaction in which one person is introduced to another. */
export const INTRO_KIND = 'intro';
/** The kind of what was sent on: an article, a link. */
export const SHARE_KIND = 'share';
/** The kind of an interaction that names none. It counts as contact like any other. */
export const OTHER_KIND = 'other';

/** The kinds that Nurture came with at first: whoever stored a list of kinds knew them. */
const FIRST_KINDS: readonly Kind[] = [
	{
		id: 'meet',
		icon: 'coffee',
		synonyms: [
			'meeting',
			'met',
			'coffee',
			'tea',
			'lunch',
			'dinner',
			'breakfast',
			'brunch',
			'drinks',
			'beer',
			'walk',
			'hike',
			'visit',
			'visited',
			'catch-up',
			'catch up',
			'catchup',
			'in person',
			'in-person',
			'hangout',
			'hung out',
			'☕',
			'🍽',
			'🍻',
			'🍺',
			'🍷',
			'🤝',
			'🚶',
			'🥾',
			'👥',
			'🫖',
		],
	},
	{
		id: 'call',
		icon: 'phone',
		synonyms: [
			'called',
			'phone',
			'phone call',
			'phoned',
			'video call',
			'video',
			'videocall',
			'facetime',
			'zoom',
			'skype',
			'📞',
			'☎',
			'📱',
			'🎥',
			'📹',
			'💻',
			'🤙',
		],
	},
	{
		id: 'message',
		icon: 'message-circle',
		synonyms: [
			'messaged',
			'text',
			'texted',
			'sms',
			'chat',
			'chatted',
			'dm',
			'whatsapp',
			'signal',
			'telegram',
			'imessage',
			'email',
			'e-mail',
			'emailed',
			'mail',
			'voice message',
			'voice note',
			'✉',
			'📧',
			'📩',
			'📨',
			'💬',
			'📲',
			'🗨',
			'📥',
			'📤',
		],
	},
	{ id: 'letter', icon: 'mail', synonyms: ['postcard', 'card', 'post', '📮', '💌', '📬', '🖋', '✍'] },
	{ id: 'gift', icon: 'gift', synonyms: ['present', '🎁', '💐', '🌹'] },
	{ id: 'share', icon: 'share-2', synonyms: ['shared', 'article', 'link', '🔗', '📰', '📎'] },
	{ id: 'intro', icon: 'users', synonyms: ['introduction', 'introduced', 'introduce', '👋'] },
	{ id: 'help', icon: 'hand-helping', synonyms: ['helped', 'favour', 'favor', 'support', '🙏', '🛠', '🆘'] },
	{
		id: 'event',
		icon: 'calendar',
		synonyms: [
			'workshop',
			'conference',
			'party',
			'wedding',
			'concert',
			'meetup',
			'funeral',
			'festival',
			'🎉',
			'🎂',
			'🎟',
			'🎫',
			'🎤',
			'🥳',
		],
	},
];

/** The kinds that came later: they are put into lists that were stored before. */
const LATER_KINDS: readonly Kind[] = [];

/** An icon's name as it is stored; of what is none the plain icon is taken. */
export const ICON_NAME = /^[a-z0-9-]+$/;

/** The icon of a kind that has none of its own. */
export const PLAIN_ICON = 'message-square';

const OTHER: Kind = { id: OTHER_KIND, icon: PLAIN_ICON, synonyms: [] };

/** The kinds that come with Nurture, in the order they are offered. */
export const DEFAULT_KINDS: readonly Kind[] = [...FIRST_KINDS, ...LATER_KINDS, OTHER];

/** A stored list with the kinds that it lacks: those that came later, before the one of everything else. */
export function completeKinds(stored: readonly Kind[], later: readonly Kind[] = LATER_KINDS): readonly Kind[] {
	const isNew = ({ id }: Kind): boolean => stored.every((kind) => kind.id !== id);
	const added = later.filter(isNew);
	if (stored.every(({ id }) => id !== OTHER_KIND)) return [...stored, ...added, OTHER];
	return stored.flatMap((kind) => (kind.id === OTHER_KIND ? [...added, kind] : [kind]));
}

/** A kind found at the start of a text. */
export interface KindHit {
	readonly kind: string;
	readonly length: number;
	readonly weak: 'verb' | 'everyday' | null;
}

/** Words that are too common to name a kind by themselves: they do before a separator, or where a kind must stand. */
const EVERYDAY: ReadonlySet<string> = new Set(['text', 'post', 'card', 'link', 'support', 'signal']);
const isVerb = (word: string): boolean => word === 'met' || (word.endsWith('ed') && word !== 'introduced');

function weakness(word: string): KindHit['weak'] {
	if (EVERYDAY.has(word)) return 'everyday';
	return isVerb(word) ? 'verb' : null;
}

/** Finds kinds by the words that mean them. Made once per settings by `kindIndex`. */
export interface KindIndex {
	/** The kind that a whole word or phrase names, in any case; null if it names none. */
	byName(name: string): string | null;
	/**
	 * The kind named by the words or the emoji at the start of `text`, and how many characters they take. `weak`: the
	 * word says the kind yet is part of the sentence (`called her`), or names it only before a separator (`text: …`).
	 */
	atStart(text: string): KindHit | null;
}

/** Emoji variation selectors, zero-width joiners and skin tones: `☎️` and `☎` are one sign. */
const EMOJI_TAIL = /^[\uFE0E\uFE0F\u200D\p{Emoji_Modifier}]+/u;
const plain = (name: string): string =>
	plainWordEnd(name, 0) === name.length ? name.toLowerCase() : plainPhrase(name);
const plainPhrase = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.normalize('NFC')
		.replace(/[\uFE0E\uFE0F]/g, '')
		.replace(/\s+/g, ' ');
const isWord = (name: string): boolean =>
	plainWordEnd(name, 0) > 0 ||
	(name !== '' && (isDigit(name.charCodeAt(0)) || !isAscii(name.charCodeAt(0))) && /^[\p{L}\p{N}]/u.test(name));

/** Where the words at the beginning of a text end, those parted by blanks alone; at most so many. */
function wordEnds(text: string, most: number): number[] {
	const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/uy;
	const ends: number[] = [];
	for (let at = 0; ends.length < most;) {
		word.lastIndex = at;
		const match = word.exec(text);
		if (!match) break;
		ends.push(word.lastIndex);
		at = word.lastIndex;
		const gap = /^\s+/.exec(text.slice(at))?.[0].length ?? 0;
		if (gap === 0) break;
		at += gap;
	}
	return ends;
}

/** Where the first word ends of a text that begins with a plain letter. */
function oneWordEnd(text: string): number {
	const end = plainWordEnd(text, 0);
	const code = text.charCodeAt(end);
	return isAscii(code) && !isDigit(code) && code !== 45 && code !== 39 ? end : (wordEnds(text, 1)[0] ?? end);
}

/** In characters: longer is no kind's name. */
const LONGEST_NAME = 60;
/** In words: no phrase of another language is longer (tests/core/languages.test.ts). */
const LONGEST_PHRASE = 3;

/** Builds the look-up of a list of kinds. Of two kinds that claim one word the first has it. */
export function kindIndex(kinds: readonly Kind[]): KindIndex {
	const names = new Map<string, string>();
	let longest = 0;
	const signs: string[] = [];
	for (const kind of kinds) {
		for (const name of [kind.id, ...kind.synonyms].map(plain)) {
			if (name === '' || names.has(name)) continue;
			names.set(name, kind.id);
			if (isWord(name)) longest = Math.max(longest, name.split(/\s+/).length);
			else signs.push(name);
		}
	}
	/** Whether no sign is one that a text may begin with for another reason. */
	const isPlainSigns = signs.every((sign) => !isAscii(sign.charCodeAt(0)));
	const ids: ReadonlySet<string> = new Set(kinds.map(({ id }) => id));
	/** The kind that a phrase of another language means, if it is in the list. */
	const otherKind = (name: string): string | null => {
		const kind = kindPhrases().get(name);
		return kind !== undefined && ids.has(kind) ? kind : null;
	};
	const firstWords = once(() => new FirstWords([...names.keys(), ...kindPhrases().keys()]));
	const byPlain = (key: string): string | null =>
		names.get(key) ?? (key.includes('-') ? names.get(key.replace(/-/g, ' ')) : undefined) ?? otherKind(key);
	const byName = (name: string): string | null => (name.length > LONGEST_NAME ? null : byPlain(plain(name)));

	function wordsAtStart(text: string): KindHit | null {
		const most = Math.min(firstWords().mostWords(text), Math.max(longest, LONGEST_PHRASE));
		if (most === 0) return null;
		const head = text.slice(0, 120);
		const ends = most === 1 ? [oneWordEnd(head)] : wordEnds(head, most);
		for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
			if (end > LONGEST_NAME) continue;
			const word = plain(head.slice(0, end));
			const kind = byPlain(word);
			if (kind === null) continue;
			// A word of another language stays in the sentence that it begins: whether it is a verb is not known.
			return { kind, length: end, weak: names.has(word) ? weakness(word) : 'verb' };
		}
		return null;
	}

	function signAtStart(text: string): KindHit | null {
		if (text === '' || (isPlainSigns && isAscii(text.charCodeAt(0)))) return null;
		for (const sign of signs) {
			if (!text.startsWith(sign)) continue;
			const tail = EMOJI_TAIL.exec(text.slice(sign.length, sign.length + 16));
			return { kind: names.get(sign) ?? OTHER_KIND, length: sign.length + (tail?.[0].length ?? 0), weak: null };
		}
		return null;
	}

	return { byName, atStart: (text) => (isWord(text) ? wordsAtStart(text) : signAtStart(text)) };
}

const KIND_WORD = /\p{L}[\p{L}\p{M}]*(?:[-'’ ]\p{L}[\p{L}\p{M}]*)*/u;

/** The word of a kind in what leads a line: `lunch` of `📞 **Lunch**: `. */
export function kindWord(leading: string): string {
	if (leading === '') return '';
	const end = plainWordEnd(leading, 0);
	if (end > 0 && (leading[end] === ':' || end === leading.length) && leading[end + 1] !== ':')
		return leading.slice(0, end).toLowerCase();
	return (KIND_WORD.exec(leading.replace(/(?:kind|type)::/i, ' '))?.[0] ?? '').toLowerCase();
}

/** A kind's icon, or the icon of `other` for a kind that is not in the list. */
export function kindIcon(kinds: readonly Kind[], id: string): string {
	return kinds.find((kind) => kind.id === id)?.icon ?? PLAIN_ICON;
}
