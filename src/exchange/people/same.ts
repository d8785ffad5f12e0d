/** Whether two values of a property say the same. */
import { addressOfMail } from '../../core/person/address';
import { partsOf } from '../../core/person/name-writings';
import { upTo, withoutEnd } from '../../core/text/ends';
import { ownValue } from '../../core/text/own-key';
import { foldText } from '../../core/text/fold';
import { partLabel } from './labelled';
import { comparedPhone, isSamePhone } from './phones';
import type { RowKey } from './row';

/** A page by its host and path: without scheme, `www.`, what follows a `?`, and a slash at the end. */
function pageKey(text: string): string {
	const page = partLabel(text)
		.value.trim()
		.toLowerCase()
		.replace(/^[a-z][a-z0-9+.-]{0,30}:\/\//, '')
		.replace(/^www\./, '')
		.replace(/^(?:[a-z]{2}\.)?linkedin\.com\/in\//, 'linkedin.com/in/');
	return withoutEnd(upTo(page, /[?#]/), /\//);
}

/** A name on LinkedIn, Telegram or the like, of an address there or by itself; `''` for none. */
export const accountKey = (text: string): string => pageKey(text).split('/').pop()?.replace(/^@/, '') ?? '';

const sameWords = (a: string, b: string): boolean => foldText(a) === foldText(b);
const sameName = (a: string, b: string): boolean => partsOf(a).join(' ') === partsOf(b).join(' ') || sameWords(a, b);

function sameMail(a: string, b: string): boolean {
	const [one, other] = [addressOfMail(a), addressOfMail(b)];
	return one === null || other === null ? sameWords(a, b) : one === other;
}

function samePhone(a: string, b: string, country: string | null): boolean {
	const [one, other] = [comparedPhone(a), comparedPhone(b)];
	return one === null || other === null ? sameWords(a, b) : isSamePhone(one, other, country);
}

/** A birthday that a row tells with less than the note does says the same: `--05-01` of `1990-05-01`. */
const sameBirthday = (here: string, there: string): boolean =>
	here === there || (there.startsWith('--') && here.slice(4) === there.slice(1));

/** A telephone number of a messenger, or an account there. */
const sameAccount = (a: string, b: string, country: string | null): boolean =>
	comparedPhone(a) !== null && comparedPhone(b) !== null ? samePhone(a, b, country) : accountKey(a) === accountKey(b);

type Test = (here: string, there: string, country: string | null) => boolean;

const sameMilestone: Test = (here, there) =>
	sameBirthday(here.split(' ')[0] ?? '', there.split(' ')[0] ?? '') && sameWords(...labels(here, there));

const TESTS: Readonly<Record<string, Test>> = {
	email: sameMail,
	phone: samePhone,
	whatsapp: sameAccount,
	telegram: sameAccount,
	signal: sameAccount,
	linkedin: sameAccount,
	website: (here, there) => pageKey(here) === pageKey(there),
	birthday: sameBirthday,
	deceased: (here, there) => here === there || there === 'true',
	milestones: sameMilestone,
	tags: (here, there) => here.toLowerCase() === there.toLowerCase(),
	note: sameWords,
	address: sameWords,
};

/**
 * Whether what a note has (`here`) says what a row tells (`there`). `country`: the code that telephone numbers without
 * one are taken to have.
 */
export const saysSame = (key: RowKey, here: string, there: string, country: string | null): boolean =>
	(ownValue(TESTS, key) ?? sameName)(here, there, country);

const labels = (a: string, b: string): readonly [string, string] => [
	a.slice(a.indexOf(' ') + 1),
	b.slice(b.indexOf(' ') + 1),
];
