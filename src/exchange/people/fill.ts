/** A row put into a note: text to text, and what that changes field by field. */
import type { Reader } from '../../core/entry/reader';
import { setProperties } from '../../core/edit/property-edit';
import { holdingOf, heldValues, listPlace, type Holding } from './holding';
import { isListKey, type Row, type RowKey } from './row';
import { saysSame } from './same';

/** What rows are put in with. */
export interface FillOptions {
	readonly reader: Reader;
	/** The country's code of telephone numbers without one (`32`); null: not known. */
	readonly country: string | null;
	/** The properties that the row decides, whatever the note has. */
	readonly replace: ReadonlySet<RowKey>;
}

/** A property that gets something. */
export interface FieldChange {
	readonly key: RowKey;
	readonly added: readonly string[];
	/** What stood there and goes. */
	readonly replaced: string | null;
}

/** A property whose value stays, though the row has another; or one that nothing can be added to. */
export interface FieldKept {
	readonly key: RowKey;
	readonly here: string;
	readonly there: string;
}

/** What a row changes in a note, and what of it does not get in. */
export interface Filled {
	readonly text: string;
	readonly changes: readonly FieldChange[];
	readonly kept: readonly FieldKept[];
	/** Why nothing at all could be put in; null: it could. */
	readonly fault: 'unread' | 'placeholder' | null;
}

/** A property to be set. */
interface Setting {
	readonly key: string;
	readonly value: string | readonly string[];
	readonly change: FieldChange;
}

type Wish = { readonly set: Setting } | { readonly kept: FieldKept } | null;

function listWish(holding: Holding, key: RowKey, told: readonly string[], country: string | null): Wish {
	const here = heldValues(holding, key);
	const added = told.filter((value) => !here.some((known) => saysSame(key, known, value, country)));
	if (added.length === 0) return null;
	const place = listPlace(holding, key);
	if (place === null) return { kept: { key, here: here.join(', '), there: added.join(', ') } };
	return { set: { key: place.key, value: [...place.items, ...added], change: { key, added, replaced: null } } };
}

function textWish(holding: Holding, key: RowKey, value: string, { country, replace }: FillOptions): Wish {
	const here = heldValues(holding, key)[0];
	if (here !== undefined && saysSame(key, here, value, country)) return null;
	if (here !== undefined && !replace.has(key)) return { kept: { key, here, there: value } };
	return { set: { key, value, change: { key, added: [value], replaced: here ?? null } } };
}

/** Puts a row into a note. What the note has stays, unless it is to be replaced. */
export function fill(path: string, text: string, { values }: Pick<Row, 'values'>, options: FillOptions): Filled {
	const holding = holdingOf(path, text, options.reader);
	const kept: FieldKept[] = [];
	const changes: FieldChange[] = [];
	let now = text;
	for (const [key, told] of values) {
		const wish = isListKey(key)
			? listWish(holding, key, told, options.country)
			: textWish(holding, key, told[0] ?? '', options);
		if (wish === null) continue;
		if ('kept' in wish) {
			kept.push(wish.kept);
			continue;
		}
		const { set } = wish;
		const edited = setProperties(now, { [set.key]: set.value });
		if (edited.ok) {
			now = edited.text;
			changes.push(set.change);
			continue;
		}
		const { why } = edited.fault;
		if (why === 'unread' || why === 'placeholder') return { text, changes: [], kept: [], fault: why };
		kept.push({ key, here: heldValues(holding, key).join(', '), there: set.change.added.join(', ') });
	}
	return { text: now, changes, kept, fault: null };
}
