/** What the columns of a table of contacts hold, by their headings: Google's, Outlook's, LinkedIn's, anybody's. */
import { fieldNamed } from '../../core/languages/words';
import { FIELD_KEYS } from '../../core/properties/fields';
import { propertyKey } from '../../core/properties/frontmatter';
import { meaningOf } from '../../core/properties/key-meaning';
import { ownValue } from '../../core/text/own-key';
import { LIST_KEYS, TEXT_KEYS, type RowKey } from './row';

/** The part of a name that a column holds. */
export type NamePart = 'whole' | 'first' | 'middle' | 'last' | 'filed';

/**
 * What a column holds: a part of the name; a property, with the label of its address; part of something that several
 * columns tell together (`E-mail 1`: its label and its value); the groups; nothing of a person; or what has no place.
 */
export type Column =
	| { readonly is: 'name'; readonly part: NamePart }
	| { readonly is: 'value'; readonly key: RowKey; readonly label: string | null }
	| { readonly is: 'part'; readonly of: string; readonly kind: PartKind; readonly part: string }
	| { readonly is: 'groups' }
	| { readonly is: 'silent' }
	| { readonly is: 'placeless' };

/** What several columns tell together. */
export type PartKind = 'email' | 'phone' | 'address' | 'organization' | 'relation' | 'website' | 'event' | 'im';

const name = (part: NamePart): Column => ({ is: 'name', part });
const value = (key: RowKey, label: string | null = null): Column => ({ is: 'value', key, label });
const SILENT: Column = { is: 'silent' };
const PLACELESS: Column = { is: 'placeless' };

/** Columns by their whole headings. */
const BY_HEADING: Readonly<Record<string, Column>> = {
	name: name('whole'),
	'full name': name('whole'),
	'display name': name('whole'),
	'contact name': name('whole'),
	'first name': name('first'),
	'given name': name('first'),
	firstname: name('first'),
	'middle name': name('middle'),
	'additional name': name('middle'),
	'last name': name('last'),
	'family name': name('last'),
	surname: name('last'),
	lastname: name('last'),
	'file as': name('filed'),
	nickname: value('aliases'),
	'short name': SILENT,
	'maiden name': value('aliases'),
	'email address': value('email'),
	company: value('company'),
	'organization name': value('company'),
	position: value('role'),
	'job title': value('role'),
	'organization title': value('role'),
	occupation: value('role'),
	profession: value('role'),
	hobby: value('interests'),
	birthday: value('birthday'),
	spouse: value('spouse'),
	children: value('children'),
	"manager's name": value('manager'),
	"assistant's name": value('assistant'),
	notes: value('note'),
	note: value('note'),
	address: value('address'),
	town: value('place'),
	'web page': value('website'),
	'personal web page': value('website'),
	labels: { is: 'groups' },
	'group membership': { is: 'groups' },
	categories: { is: 'groups' },
	groups: { is: 'groups' },
	anniversary: { is: 'part', of: 'event anniversary', kind: 'event', part: 'value' },
	suffix: SILENT,
	'name prefix': SILENT,
	'name suffix': SILENT,
	initials: SILENT,
	priority: SILENT,
	private: SILENT,
	sensitivity: SILENT,
	photo: PLACELESS,
};

/** `E-mail 1 - Value`, `Organization 1 - Title`, `Address 2 - City`. */
const NUMBERED = /^(e-?mail|phone|address|organization|relation|website|event|im) (\d{1,3}) - ([a-z ]{1,40})$/;
const KINDS: Readonly<Record<string, PartKind>> = {
	email: 'email',
	'e-mail': 'email',
	phone: 'phone',
	address: 'address',
	organization: 'organization',
	relation: 'relation',
	website: 'website',
	event: 'event',
	im: 'im',
};
/** `Home City`, `Business Postal Code`: Outlook's postal addresses. */
const POSTAL =
	/^(home|business|other) (street(?: [23])?|city|state|postal code|country(?:\/region)?|address(?: po box)?|po box)$/;
/** Parts of an address by Outlook's words, as Google's have them. */
const POSTAL_PARTS: Readonly<Record<string, string>> = {
	'street 2': 'extended address',
	'street 3': 'extended address',
	state: 'region',
	'country/region': 'country',
	'address po box': 'po box',
	address: 'formatted',
};
const MAIL = /^e-?mail(?: \d)?(?: address)?$/;
const PHONE = /^([a-z' ]{0,30}?) ?(?:phone|fax|number)(?: (\d))?$/;

const OWN_KEYS: ReadonlySet<string> = new Set([...LIST_KEYS, ...TEXT_KEYS]);
/** All keys that a note is read by, with the one that is written. */
const WRITTEN: ReadonlyMap<string, RowKey> = new Map(
	Object.values(FIELD_KEYS as Readonly<Record<string, readonly string[]>>).flatMap((keys) => {
		const [first] = keys;
		return first !== undefined && OWN_KEYS.has(first) ? keys.map((key) => [propertyKey(key), first] as const) : [];
	}),
);

/** The property that a word of any language names (`email`, `Birthdate`, `Firma`), as it is written; null for none. */
export function keyNamed(word: string): RowKey | null {
	const own = word.trim().toLowerCase();
	const known = OWN_KEYS.has(own) ? own : WRITTEN.get(propertyKey(word));
	if (known !== undefined) return known;
	const named = fieldNamed(word);
	if (named !== undefined) return WRITTEN.get(propertyKey(FIELD_KEYS[named][0])) ?? null;
	return meaningOf(word)?.field === 'birthday' ? 'birthday' : null;
}

/** A heading as it is compared. */
export const folded = (heading: string): string =>
	heading
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[_\s]+/g, ' ')
		.trim();

function phoneColumn(heading: string): Column | null {
	const match = PHONE.exec(heading);
	if (match === null) return null;
	const isFax = heading.includes('fax');
	const words = (match[1] ?? '').trim();
	return value('phone', isFax ? `${words} fax`.trim() : words || null);
}

/** A column that tells something together with others. */
function partColumn(plain: string): Column | null {
	const [, what = '', count = '', part = ''] = NUMBERED.exec(plain) ?? [];
	const kind = ownValue(KINDS, what);
	if (kind !== undefined) return { is: 'part', of: `${kind} ${count}`, kind, part };
	const postal = POSTAL.exec(plain);
	if (postal === null) return null;
	const [, place = '', piece = ''] = postal;
	return { is: 'part', of: `address ${place}`, kind: 'address', part: ownValue(POSTAL_PARTS, piece) ?? piece };
}

/** A column that is a property by its name. */
function keyColumn(plain: string): Column | null {
	if (MAIL.test(plain)) return value('email');
	const key = keyNamed(plain);
	return key === null ? null : value(key, plain === 'mobile' ? 'mobile' : null);
}

/** What a column holds by its heading. `others`: the headings beside it, as they are compared. */
export function columnOf(heading: string, others: ReadonlySet<string>): Column {
	const plain = folded(heading);
	// Beside a job title a title is that of a person (`Dr.`).
	if (plain === 'title') return others.has('job title') ? SILENT : value('role');
	const known = ownValue(BY_HEADING, plain);
	return known ?? partColumn(plain) ?? keyColumn(plain) ?? phoneColumn(plain) ?? PLACELESS;
}
