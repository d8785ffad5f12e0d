/** One row of an address book, card or line of a table: what it tells of somebody, before anybody is looked for. */

/** The properties of which a note holds many, by the key that is written. */
export const LIST_KEYS = [
	...['aliases', 'email', 'phone', 'whatsapp', 'telegram', 'signal', 'linkedin', 'website', 'milestones'],
	...['partner', 'spouse', 'children', 'parents', 'siblings', 'relatives', 'manager', 'assistant', 'colleagues'],
	...['knows', 'interests', 'likes', 'dislikes', 'family', 'gift-ideas', 'topics', 'tags'],
] as const;
/** The properties of which a note holds one. */
export const TEXT_KEYS = [
	...['birthday', 'deceased', 'company', 'role', 'place', 'address', 'every', 'circle', 'why', 'met'],
	...['introduced-by', 'note'],
] as const;
/** A property that a row may fill. */
export type RowKey = string;

const LISTS: ReadonlySet<string> = new Set(LIST_KEYS);
/** Whether a note holds many values of a property. */
export const isListKey = (key: RowKey): boolean => LISTS.has(key);

/** Why a row is nobody's note. */
export type RowFault = 'no-name' | 'group' | 'company' | 'unreadable';

/** A card or a line of a table. */
export interface Row {
	/** The file it stands in. */
	readonly file: string;
	/** Which one it is of all that were read, from 1. */
	readonly number: number;
	/** The whole name, `''` where there is none. */
	readonly name: string;
	/** What it tells, by the properties that are written; in each at least one value, none empty. */
	readonly values: ReadonlyMap<RowKey, readonly string[]>;
	/** The groups or labels that somebody has been put into. */
	readonly groups: readonly string[];
	/** What has no place in a note, by its name: `PHOTO`, `GENDER`. */
	readonly placeless: readonly string[];
	readonly fault: RowFault | null;
}

/** A template's placeholder for a value: with one left in it, a note is nobody's. */
const IS_PLACEHOLDER = /^(?:\{\{.*\}\}|<%.*%>)$/s;
const HAS_PLACEHOLDER = /\{\{/;

/** A row in the making. */
export class RowBuilder {
	readonly #values = new Map<RowKey, string[]>();
	readonly #groups = new Set<string>();
	readonly #placeless = new Set<string>();
	name = '';
	fault: RowFault | null = null;

	/** Adds a value; an empty one is none. Of a text the first counts, and what differs from it has no place. */
	add(key: RowKey, value: string): void {
		const text = tidy(value, key === 'note');
		if (text === '') return;
		if (IS_PLACEHOLDER.test(text)) return this.placeless(key);
		const known = this.#values.get(key);
		if (known === undefined) this.#values.set(key, [text]);
		else if (isListKey(key) && !known.includes(text)) known.push(text);
		else if (!isListKey(key) && known[0] !== text) this.#placeless.add(key);
	}

	group(name: string): void {
		if (name.trim() !== '') this.#groups.add(tidy(name, false));
	}

	placeless(name: string): void {
		this.#placeless.add(name);
	}

	has(key: RowKey): boolean {
		return this.#values.has(key);
	}

	row(file: string, number: number): Row {
		const name = tidy(this.name, false);
		return {
			file,
			number,
			name,
			values: this.#values,
			groups: [...this.#groups],
			placeless: [...this.#placeless],
			fault: this.fault ?? (name === '' || HAS_PLACEHOLDER.test(name) ? 'no-name' : null),
		};
	}
}

/** A text without signs that nobody sees and blanks around; on one line unless it may have several. */
const tidy = (text: string, hasLines: boolean): string => {
	const plain = text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');
	return (hasLines ? plain : plain.replace(/\s+/g, ' ')).trim();
};
