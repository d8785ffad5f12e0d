/** What a note tells, as a text to be kept. Nothing of the note but what is kept of it anyway is in it. */
import type { NoteEntry } from '../entry/entries';
import type { NoteLink } from '../markdown/link';
import type { Around, Heading, ListItem } from '../markdown/note-text';
import type { Reading } from '../people/reading';
import { joined, shapes, type Shapes } from './shapes';
import { AroundSign, Sign, type Token } from './tokens';

/** Something that is kept nowhere: a class of its own, a key that is not known. */
class Unkept extends Error {}

/**
 * A reading as a text; null if it cannot be kept, and the note is read again: a template, whose text is needed, or
 * something in it that is not known here.
 */
export function encodeReading(reading: Reading): string | null {
	if (reading.isTemplate) return null;
	try {
		return JSON.stringify(new Encoder().encode(reading));
	} catch (error) {
		if (error instanceof Unkept) return null;
		throw error;
	}
}

const isAround = (value: object): value is Around => 'column' in value || 'height' in value;
const isLink = (value: object): value is NoteLink => 'wiki' in value;
const isEntry = (value: object): value is NoteEntry => 'participants' in value;

/** How many parts these have, so that none is ever left out. */
const PARTS = { heading: 6, item: 10, link: 5, entry: 14 };

/** Refuses what has other parts than those that are kept one by one. */
function requireParts(value: object, count: number): void {
	if (Object.keys(value).length !== count) throw new Unkept();
}

class Encoder {
	readonly #shapes: Shapes = shapes();
	readonly #arounds = new Map<Around, number>();
	readonly #head: Token[] = [];
	readonly #body: Token[] = [];

	encode(reading: Reading): Token[] {
		this.#put(reading);
		return [this.#arounds.size, ...this.#head, ...this.#body];
	}

	#put(value: unknown): void {
		if (typeof value === 'string') this.#body.push(value);
		else if (typeof value === 'number') this.#body.push(Sign.Number, value);
		else if (typeof value === 'boolean') this.#body.push(value ? Sign.True : Sign.False);
		else if (value === null) this.#body.push(Sign.Null);
		else if (value === undefined) this.#body.push(Sign.Undefined);
		else if (typeof value === 'object') this.#putObject(value);
		else throw new Unkept();
	}

	#putObject(value: object): void {
		if (Array.isArray(value)) this.#putList(value);
		else if (value instanceof Map) this.#putMap(value);
		else if (Object.getPrototypeOf(value) !== Object.prototype) throw new Unkept();
		else if (isAround(value)) this.#body.push(Sign.Around, this.#around(value));
		else if (isEntry(value)) this.#putEntry(value);
		else if (isLink(value)) this.#putLink(value);
		else this.#putKeys(value);
	}

	#putList(list: readonly unknown[]): void {
		if (list.length === 0) this.#body.push(Sign.Nothing);
		else this.#body.push(Sign.List, list.length);
		for (const one of list) this.#put(one);
	}

	#putMap(map: ReadonlyMap<unknown, unknown>): void {
		this.#body.push(Sign.Map, map.size);
		for (const [key, value] of map) {
			if (typeof key !== 'string') throw new Unkept();
			this.#body.push(key);
			this.#put(value);
		}
	}

	#putKeys(value: object): void {
		const keys = Object.keys(value);
		const list = this.#shapes.listOf.get(joined(keys));
		if (list !== undefined) {
			this.#body.push(Sign.Shape, list);
			for (const inner of Object.values(value)) this.#put(inner);
			return;
		}
		this.#body.push(Sign.Keys, keys.length);
		for (const [key, inner] of Object.entries(value)) {
			const number = this.#shapes.numberOf.get(key);
			if (number === undefined) throw new Unkept();
			this.#body.push(number);
			this.#put(inner);
		}
	}

	#putLink(link: NoteLink): void {
		requireParts(link, PARTS.link);
		const { target, text, from, to, wiki } = link;
		this.#body.push(Sign.Link, target, text, from, to, wiki ? 1 : 0);
	}

	/** Texts that stand in the line of the entry are where they begin there. */
	#putEntry(entry: NoteEntry): void {
		const { yearless, within } = entry;
		requireParts(entry, PARTS.entry + (yearless === undefined ? 0 : 1));
		const line = within?.text ?? '';
		const { date, precision, kind, direction, benefits, text, said, word, participants, open, detail, form } =
			entry;
		this.#body.push(Sign.Entry, entry.line, date, kind, word, detail, form);
		this.#body.push(endOf(line, text), said === text ? -1 : endOf(line, said));
		const isPlain = precision === 'day' && direction === null && yearless === undefined && !open;
		this.#body.push(isPlain ? 1 : 0);
		if (!isPlain) for (const one of [precision, direction, yearless, open]) this.#put(one);
		this.#put(benefits);
		this.#put(participants);
		this.#put(within);
	}

	/** The number of a heading or an item. What it stands in comes before it. */
	#around(value: Around): number {
		const waiting: Around[] = [value];
		for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
			if (this.#arounds.has(at)) continue;
			const above = [at.parent, 'heading' in at ? at.heading : null].filter(
				(one) => one !== null && !this.#arounds.has(one),
			) as Around[];
			if (above.length > 0) waiting.push(at, ...above);
			else {
				if ('heading' in at) this.#putItem(at);
				else this.#putHeading(at);
				this.#arounds.set(at, this.#arounds.size);
			}
		}
		return this.#numberOf(value);
	}

	/** Its number; -1 for none. */
	#numberOf(value: Around | null): number {
		return value === null ? -1 : (this.#arounds.get(value) ?? -1);
	}

	#putHeading(heading: Heading): void {
		requireParts(heading, PARTS.heading);
		const { line, end, level, height, text, parent } = heading;
		this.#head.push(AroundSign.Heading, line, end, text, this.#numberOf(parent), level, height);
	}

	#putItem(item: ListItem): void {
		requireParts(item, PARTS.item);
		const { line, end, indent, mark, gap, task, text, parent, heading, column } = item;
		const isPlain = indent === '' && mark === '-' && gap === ' ' && task === null && column === 0;
		this.#head.push(isPlain ? AroundSign.Item : AroundSign.OtherItem, line, end, text, this.#numberOf(parent));
		this.#head.push(this.#numberOf(heading));
		if (!isPlain) this.#head.push(indent, mark, gap, task ?? 0, column);
	}
}

/** Where in a line the text stands that ends it; the text itself where it does not. */
const endOf = (line: string, text: string): Token =>
	text !== '' && line.endsWith(text) ? line.length - text.length : text;
