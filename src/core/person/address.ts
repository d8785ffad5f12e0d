/** Where a person can be reached, as the note has it: values and their labels, before anything is made of them. */
import { withoutEnds } from '../text/ends';
import { splitAtCommas, type Field, type FieldName, type Fields } from '../properties/fields';
import { isList, isMap, type PropertyValue } from '../properties/frontmatter';

/** The properties that hold addresses. */
export const ADDRESS_FIELDS = [
	'email',
	'phone',
	'whatsapp',
	'telegram',
	'signal',
	'linkedin',
	'website',
] as const satisfies readonly FieldName[];
/** A property that holds addresses. */
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** An address as the note has it. */
export interface Address {
	readonly field: AddressField;
	/** What tells it from others of its kind, in lower case (`home`, `work`); null if the note does not say. */
	readonly label: string | null;
	/** As written, a Markdown link as what it points to. A yes (`signal: true`) is `true`. */
	readonly value: string;
}

/** More than anybody has; what follows is not read. */
const MOST = 40;
/** Longer than any address. */
const LONGEST = 500;
/** Types of vCard (RFC 6350) that tell nobody anything. */
const SILENT = /^(?:\d+|internet|voice|pref|type|text|msg|other)$/;
/** What may stand before an address and only says what kind it is. */
const KINDS: ReadonlySet<string> = new Set([
	'email',
	'e-mail',
	'mail',
	'mailto',
	'phone',
	'tel',
	'telephone',
	'whatsapp',
	'telegram',
	'signal',
	'linkedin',
	'website',
	'web',
	'url',
	'http',
	'https',
]);

const tidy = (label: string): string | null => {
	const word = label
		.trim()
		.toLowerCase()
		.replace(/[_\s]+/g, ' ');
	return word === '' || word.length > 30 || KINDS.has(word) ? null : word;
};

/** `EMAIL[HOME]`: `home`; `TEL[1:CELL,VOICE]`: `cell`; `mobile`: itself; null for a plain key. */
function labelOfKey(key: string): string | null {
	if (/^mobile$/i.test(key.trim())) return 'mobile';
	const types =
		/\[([^\]]{0,80})\]$/
			.exec(key)?.[1]
			?.toLowerCase()
			.split(/[,;:=]/)
			.map((type) => type.trim()) ?? [];
	return tidy(types.find((type) => type !== '' && !SILENT.test(type)) ?? '');
}

interface LabelledText {
	readonly label: string | null;
	readonly value: string;
}

/** `work: ana@example.org` and `ana@example.org (work)` have their label with them. */
function labelled(text: string): LabelledText {
	const before = /^(\p{L}[\p{L} -]{0,29}):\s+(\S.*)$/u.exec(text);
	if (before?.[1] !== undefined && before[2] !== undefined) return { label: tidy(before[1]), value: before[2] };
	const behind = /^(.*[^\s(])\s*\((\p{L}[\p{L} -]{0,29})\)$/u.exec(text);
	if (behind?.[1] !== undefined && behind[2] !== undefined && !/\]$/.test(behind[1]))
		return { label: tidy(behind[2]), value: behind[1] };
	return { label: null, value: text };
}

/** The mail address in a text (`Mara <Mara@example.org>`, `mailto:mara@example.org`), in lower case; or null. */
export function addressOfMail(text: string): string | null {
	const parts = text
		.slice(0, LONGEST)
		.toLowerCase()
		.split(/[\s<>()[\]"',;:|?]+/);
	return parts.find((part) => part.slice(1, -1).includes('@')) ?? null;
}

/** What a Markdown link points to, or a wikilink shows; any other text as it is. */
function unlinked(text: string): string {
	const link =
		/^\[[^\]]*\]\(([^)\s]*)(?:[ \t]+"[^"]*")?\)$/.exec(text)?.[1] ??
		/^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]$/.exec(text)?.[1];
	return withoutEnds(link ?? text, /`/).trim();
}

/** Keys of a map under which an address stands, and under which its label does. */
const VALUE_KEYS: ReadonlySet<string> = new Set(['value', 'address', 'number', ...KINDS]);
const LABEL_KEYS: ReadonlySet<string> = new Set(['type', 'label', 'kind', 'category', 'name']);

/** `{type: work, value: ana@example.org}` is one address with its label; else each key labels its own. */
function valuesOfMap(map: ReadonlyMap<string, PropertyValue>, label: string | null): LabelledText[] {
	const has = (keys: ReadonlySet<string>): (readonly [string, PropertyValue])[] =>
		[...map].filter(([key]) => keys.has(key.toLowerCase()));
	const [addresses, labels] = [has(VALUE_KEYS), has(LABEL_KEYS)];
	if (addresses.length === 0 || labels.length === 0)
		return [...map].flatMap(([key, inner]) => valuesOf(inner, tidy(key) ?? label));
	const said = labels.map(([, inner]) => inner).find((inner) => typeof inner === 'string');
	return addresses.flatMap(([, inner]) => valuesOf(inner, typeof said === 'string' ? tidy(said) : label));
}

/**
 * Texts of a value with their labels: a list's items, the parts of a text between commas or semicolons, a map's values.
 */
function valuesOf(value: PropertyValue, label: string | null): LabelledText[] {
	if (value === true) return [{ label, value: 'true' }];
	if (typeof value === 'string') {
		return splitAtCommas(value.slice(0, MOST * LONGEST))
			.flatMap((part) => (/:\/\//.test(part) ? [part] : part.split(';')))
			.map((part) => part.trim())
			.filter((part) => part !== '' && part.length <= LONGEST)
			.map((part) => {
				const read = labelled(part);
				return { label: read.label ?? label, value: unlinked(read.value) };
			});
	}
	if (isMap(value)) return valuesOfMap(value, label);
	return isList(value) ? value.flatMap((item) => valuesOf(item, label)) : [];
}

/**
 * The addresses of a person, each once, in the order of `ADDRESS_FIELDS` and then of the note; at most 40. Never
 * throws.
 */
export function readAddresses(fields: Fields): readonly Address[] {
	const found = new Map<string, Address>();
	for (const field of ADDRESS_FIELDS) {
		for (const { key, value, typed } of fields.all(field)) {
			const each: readonly Pick<Field, 'key' | 'value'>[] = typed ?? [{ key, value }];
			for (const address of each.flatMap((one) => valuesOf(one.value, labelOfKey(one.key)))) {
				const name = `${field} ${address.value}`;
				if (address.value !== '' && found.size < MOST && !found.has(name))
					found.set(name, { field, ...address });
			}
		}
	}
	return [...found.values()];
}
