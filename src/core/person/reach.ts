/**
 * The ways to reach a person: what the note has, as links that open mail, telephone, messengers and pages.
 *
 * A note is untrusted. Only these schemes are ever made: `mailto` (RFC 6068), `tel` (RFC 3966), `sms` (RFC 5724),
 * `https`, and `http` for websites. Whatever comes from the note or the text is percent-encoded, so that it can add no
 * header, no second address and no script.
 */
import type { Address } from './address';
import type { Person } from './person';
import { upTo } from '../text/ends';
import { readPhone, type PhoneNumber } from './phone';

/** The kinds of ways, in the order in which they are offered: what a person is reached by most directly comes first. */
export const CHANNELS = ['whatsapp', 'signal', 'telegram', 'email', 'sms', 'phone', 'linkedin', 'website'] as const;
/** What a message or a call can go by. */
export type Channel = (typeof CHANNELS)[number];

/** An address that can be opened: a link, with the channel it goes by. */
export interface Way {
	readonly channel: Channel;
	/** Tells it from others of its kind (`home`); null if nothing does. */
	readonly label: string | null;
	/** The address as it is shown. */
	readonly address: string;
	/** The link that opens it, without any text. */
	readonly url: string;
}

/** Why an address is no way: its number lacks the country code, or it cannot be read. */
type WayFault = 'country-code' | 'unreadable';

/** An address that cannot be opened, and why. */
export interface NoWay {
	readonly channel: Channel;
	readonly label: string | null;
	readonly found: string;
	readonly fault: WayFault;
}

/** The addresses of a person: those that can be opened, and those that cannot. */
export interface Reach {
	readonly ways: readonly Way[];
	readonly noWays: readonly NoWay[];
}

/** A link longer than this is cut or refused by some systems (Windows hands on about 2,000 characters). */
const LONGEST_URL = 2000;

/** Percent-encodes anything. Half an emoji, which has no encoding, becomes the sign for it. */
const encoded = (text: string): string =>
	encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);

/** `Ana <ana@example.org>`, `<mailto:ana@example.org?subject=x>`: the address alone. */
function readEmail(text: string): string | null {
	const inner = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
	const isLink = /^mailto:/i.test(inner);
	const bare = isLink ? decoded(upTo(inner.slice(7), /\?/)) : inner;
	return bare.length <= 254 &&
		/^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]|\.(?!\.|$))*$/u.test(bare)
		? bare
		: null;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // A stray `%` is no encoding.
	}
}

/**
 * A page on the web, as the platform writes its address; null for any other scheme, and for one with a name before an
 * `@`.
 */
function readPage(text: string): URL | null {
	const inner = text.replace(/^<(.*)>$/, '$1').trim();
	if (/[\s\p{Cc}\\]/u.test(inner)) return null;
	try {
		const url = new URL(/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(inner) ? inner : `https://${inner}`);
		const isPage =
			(url.protocol === 'https:' || url.protocol === 'http:') &&
			url.username === '' &&
			url.password === '' &&
			/^[\w-]+(?:\.[\w-]+)+\.?$/.test(url.hostname);
		return isPage ? url : null;
	} catch {
		return null;
	}
}

const isHost = ({ hostname }: URL, ...hosts: readonly string[]): boolean =>
	hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
/** An address that is told by a page's path: `t.me/ana` without what follows. */
const looksLikePage = (text: string): boolean =>
	/^<?(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\//iu.test(text);
/** A page's address to be read: without signs that could break its line or turn its reading direction. */
const bareHost = ({ host, pathname }: URL): string =>
	`${host.replace(/^www\./, '')}${decoded(pathname).replace(/[\p{Cc}\p{Cf}]/gu, '')}`.replace(/\/$/, '');

type Made = Pick<Way, 'address' | 'url'> | WayFault;

/** Only numbers that say their country mean somebody to a messenger. */
const worldwide = (text: string): PhoneNumber | WayFault => {
	const number = readPhone(text);
	if (number === null) return 'unreadable';
	return number.international ? number : 'country-code';
};

/** The number that a page of WhatsApp is for; `''` where it says none. */
function whatsappNumber(page: URL): string {
	if (isHost(page, 'wa.me')) return page.pathname.slice(1);
	return isHost(page, 'whatsapp.com') ? (page.searchParams.get('phone') ?? '') : '';
}

function whatsapp(text: string): Made {
	const isPage = looksLikePage(text) || /^whatsapp:/i.test(text);
	const page = isPage ? readPage(text.replace(/^whatsapp:\/\//i, 'https://api.whatsapp.com/')) : null;
	const number = worldwide(page === null ? text : `+${whatsappNumber(page).trim().replace(/^\+/, '')}`);
	return typeof number === 'string' ? number : { address: number.dial, url: `https://wa.me/${number.dial.slice(1)}` };
}

/** The number that a page of Signal is for; `''` where it says none. */
const signalNumber = (page: URL): string => (isHost(page, 'signal.me') ? decoded(page.hash).replace(/^#p\//, '') : '');

/** Signal's links hold a number, or a key that only Signal can make of a user name. */
function signal(text: string): Made {
	const isPage = looksLikePage(text) || /^sgnl:/i.test(text);
	const page = isPage ? readPage(text.replace(/^sgnl:\/\//i, 'https://')) : null;
	if (page !== null && isHost(page, 'signal.me') && /^#eu\/[\w-]{1,200}$/.test(page.hash))
		return { address: `signal.me/${page.hash.slice(0, 12)}…`, url: `https://signal.me/${page.hash}` };
	const number = worldwide(page === null ? text : signalNumber(page));
	return typeof number === 'string' ? number : { address: number.dial, url: `https://signal.me/#p/${number.dial}` };
}

/** The name or the number that an address of Telegram is for; `''` where it is another page. */
function telegramName(text: string): string {
	const scheme = /^tg:(?:\/\/)?resolve\?(?:.*&)?domain=(\w+)/i.exec(text)?.[1];
	if (scheme !== undefined) return scheme;
	const page = looksLikePage(text) ? readPage(text) : null;
	if (page === null) return text;
	return isHost(page, 't.me', 'telegram.me', 'telegram.dog') ? page.pathname.slice(1) : '';
}

function telegram(text: string): Made {
	const told = telegramName(text);
	const user = /^@?([a-z]\w{3,31})\/?$/i.exec(told)?.[1];
	if (user !== undefined) return { address: `@${user}`, url: `https://t.me/${user}` };
	const number = worldwide(told);
	return typeof number === 'string' ? number : { address: number.dial, url: `https://t.me/${number.dial}` };
}

function email(text: string): Made {
	const address = readEmail(text);
	if (address === null) return 'unreadable';
	const at = address.lastIndexOf('@');
	return { address, url: `mailto:${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}` };
}

function dialled(scheme: 'tel' | 'sms', text: string): Made {
	const number = readPhone(text);
	if (number === null) return 'unreadable';
	const extension = scheme === 'tel' && number.extension !== null ? `;ext=${number.extension}` : '';
	// As the note has it, for that is how people know it, without signs that could turn its reading direction.
	return {
		address: upTo(text.replace(/^<?(?:tel|sms|callto):(?:\/\/)?|>$|[\p{Cf}\p{Cc}]/giu, ''), /[?;]/).trim(),
		url: `${scheme}:${number.dial}${extension}`,
	};
}

function linkedin(text: string): Made {
	const slug = /^@?(?:\/?in\/)?([\p{L}\p{M}\p{N}_-]{3,100})\/?$/u.exec(text)?.[1];
	const page = readPage(slug === undefined ? text : `https://www.linkedin.com/in/${encoded(slug)}`);
	return page !== null && isHost(page, 'linkedin.com', 'lnkd.in')
		? { address: bareHost(page), url: `https://${page.host}${page.pathname}` }
		: 'unreadable';
}

function website(text: string): Made {
	const page = readPage(text);
	return page === null ? 'unreadable' : { address: bareHost(page), url: page.href };
}

/** The makers of an address: a telephone number can be called and be written to. */
const MAKERS: Readonly<Record<Address['field'], readonly (readonly [Channel, (text: string) => Made])[]>> = {
	email: [['email', email]],
	phone: [
		['sms', (text) => dialled('sms', text)],
		['phone', (text) => dialled('tel', text)],
	],
	whatsapp: [['whatsapp', whatsapp]],
	signal: [['signal', signal]],
	telegram: [['telegram', telegram]],
	linkedin: [['linkedin', linkedin]],
	website: [['website', website]],
};

/** `whatsapp: yes` says that the telephone numbers are meant. */
function meant(addresses: readonly Address[]): readonly Address[] {
	const phones = addresses.filter(({ field, label }) => field === 'phone' && !isFax(label));
	return addresses.flatMap((address) =>
		/^(?:true|yes|y)$/i.test(address.value) && ['whatsapp', 'signal', 'telegram'].includes(address.field)
			? phones.map((phone) => ({ ...phone, field: address.field }))
			: [address],
	);
}

const isFax = (label: string | null): boolean => label !== null && /\bfax\b/.test(label);

/**
 * The ways to reach somebody by what the note has, in the order of `CHANNELS` and then of the note, each once; and what
 * the note has that is no way, with the reason. A fax is neither.
 */
export function waysToReach(addresses: readonly Address[]): Reach {
	const ways = new Map<string, Way>();
	const noWays: NoWay[] = [];
	for (const { field, label, value } of meant(addresses)) {
		if (isFax(label)) continue;
		for (const [channel, make] of MAKERS[field]) {
			const made = make(value);
			if (typeof made !== 'string') ways.set(made.url, ways.get(made.url) ?? { channel, label, ...made });
			// Of a number that can be neither called nor written to, the telephone says it already.
			else if (channel !== 'sms') noWays.push({ channel, label, found: value, fault: made });
		}
	}
	const rank = ({ channel }: { readonly channel: Channel }): number => CHANNELS.indexOf(channel);
	return { ways: [...ways.values()].sort((a, b) => rank(a) - rank(b)), noWays };
}

/** A link that opens a way, and whether it brings the text with it; if not, the text has to be copied. */
export interface Opening {
	readonly url: string;
	readonly carriesText: boolean;
}

/** The fields of a `mailto` link, those that are empty left out. Both are encoded already. */
const mailFields = (subject: string, body: string): string =>
	Object.entries({ subject, body })
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `${name}=${value}`)
		.join('&');

/** The part of a link that brings a text along; null where the channel takes none. */
function textPart(channel: Channel, text: string, subject: string): string | null {
	// Line breaks in a mail are CR LF (RFC 6068, section 5); a subject has none.
	const body = encoded(text.replace(/\r\n?|\n/g, '\r\n'));
	const line = encoded(subject.replace(/\s+/g, ' ').trim());
	switch (channel) {
		case 'email':
			return `?${mailFields(line, body)}`;
		// What iOS reads (`&body`) and what Android reads (`?body`) in one.
		case 'sms':
			return `?&body=${encoded(text)}`;
		case 'whatsapp':
			return `?text=${encoded(text)}`;
		default:
			return null;
	}
}

/**
 * The link for a message. `subject` is for mail alone. A text that makes the link too long for some systems is left
 * out.
 */
export function openingOf({ channel, url }: Way, text: string, subject = ''): Opening {
	const empty = text.trim() === '' && subject.trim() === '';
	const part = empty ? null : textPart(channel, text, subject);
	if (part !== null && url.length + part.length <= LONGEST_URL) return { url: url + part, carriesText: true };
	return { url, carriesText: empty };
}

/** The number to call, of each telephone a person has. */
export const telephones = ({ ways }: Reach): readonly Way[] => ways.filter(({ channel }) => channel === 'phone');
/** Whether somebody can be called: nobody is who has died. */
export const isCallable = ({ deceased, addresses }: Pick<Person, 'deceased' | 'addresses'>): boolean =>
	!deceased && telephones(waysToReach(addresses)).length > 0;
/** Where a text can go: anything but a call. */
export const mailboxes = ({ ways }: Reach): readonly Way[] => ways.filter(({ channel }) => channel !== 'phone');
