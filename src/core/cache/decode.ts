/**
 * What a note tells, made again of the text that it was kept as. The text may be anything: cut, of another program, of
 * another version; then there is nothing, and the note is read.
 */
import { placed, type NoteEntry } from '../entry/entries';
import type { NoteLink } from '../markdown/link';
import type { Around, Heading, ListItem } from '../markdown/note-text';
import type { Reading } from '../people/reading';
import { shapes, type Shapes } from './shapes';
import { AroundSign, Sign, type Token } from './tokens';

/** What is no text of ours. */
class Foreign extends Error {}

const NOTHING: readonly never[] = [];

/** The reading that was kept of the note at this path; null if the text is none of that. Never throws. */
export function decodeReading(path: string, text: string): Reading | null {
	try {
		const tokens = JSON.parse(text) as unknown;
		if (!Array.isArray(tokens)) return null;
		const reading = new Decoder(tokens).decode();
		return reading.path === path ? reading : null;
	} catch {
		// A text that is no JSON, one of ours that is not whole, or one that nests deeper than any note.
		return null;
	}
}

class Decoder {
	readonly #shapes: Shapes = shapes();
	readonly #tokens: readonly unknown[];
	readonly #arounds: Around[] = [];
	#at = 0;

	constructor(tokens: readonly unknown[]) {
		this.#tokens = tokens;
	}

	decode(): Reading {
		const count = this.#count();
		for (let at = 0; at < count; at++) this.#arounds.push(this.#aroundAt());
		const value = this.#value();
		if (typeof value !== 'object' || value === null || !('membership' in value)) throw new Foreign();
		if (this.#at !== this.#tokens.length) throw new Foreign();
		return value as Reading;
	}

	#token(): Token {
		const token = this.#tokens[this.#at++];
		if (typeof token !== 'string' && typeof token !== 'number') throw new Foreign();
		return token;
	}

	#text(): string {
		const token = this.#token();
		if (typeof token !== 'string') throw new Foreign();
		return token;
	}

	#number(): number {
		const token = this.#token();
		if (typeof token !== 'number') throw new Foreign();
		return token;
	}

	/** How many follow: never more than there are. */
	#count(): number {
		const count = this.#number();
		if (!Number.isInteger(count) || count < 0 || count > this.#tokens.length - this.#at) throw new Foreign();
		return count;
	}

	#value(): unknown {
		const token = this.#token();
		return typeof token === 'string' ? token : this.#signed(token);
	}

	#signed(sign: Sign): unknown {
		switch (sign) {
			case Sign.Entry:
				return this.#entry();
			case Sign.Around:
				return this.#around(this.#number()) ?? this.#foreign();
			case Sign.Link:
				return this.#link();
			case Sign.Nothing:
				return NOTHING;
			case Sign.List:
				return Array.from({ length: this.#count() }, () => this.#value());
			case Sign.Map:
				return new Map(Array.from({ length: this.#count() }, () => [this.#text(), this.#value()]));
			case Sign.Shape:
			case Sign.Keys:
				return this.#object(sign);
			default:
				return this.#plain(sign);
		}
	}

	#plain(sign: Sign): unknown {
		switch (sign) {
			case Sign.Null:
				return null;
			case Sign.True:
				return true;
			case Sign.False:
				return false;
			case Sign.Number:
				return this.#number();
			case Sign.Undefined:
				return undefined;
			default:
				return this.#foreign();
		}
	}

	#foreign(): never {
		throw new Foreign();
	}

	/** Only keys that a note's reading has: none of them reaches a prototype. */
	#object(sign: Sign): object {
		const made: Record<string, unknown> = {};
		if (sign === Sign.Shape) {
			for (const key of this.#shapes.lists[this.#number()] ?? this.#foreign()) made[key] = this.#value();
			return made;
		}
		const count = this.#count();
		for (let at = 0; at < count; at++) {
			const key = this.#shapes.keys[this.#number()] ?? this.#foreign();
			made[key] = this.#value();
		}
		return made;
	}

	#link(): NoteLink {
		const [target, text] = [this.#text(), this.#text()];
		const [from, to, wiki] = [this.#number(), this.#number(), this.#number()];
		return { target, text, from, to, wiki: wiki === 1 };
	}

	#entry(): NoteEntry {
		const line = this.#number();
		const [date, kind, word, detail] = [this.#text(), this.#text(), this.#text(), this.#text()];
		const form = this.#text() as NoteEntry['form'];
		const [textAt, saidAt] = [this.#token(), this.#token()];
		const isPlain = this.#number() === 1;
		const precision = isPlain ? 'day' : (this.#value() as NoteEntry['precision']);
		const direction = isPlain ? null : (this.#value() as NoteEntry['direction']);
		const yearless = isPlain ? undefined : (this.#value() as true | undefined);
		const open = !isPlain && this.#value() === true;
		const benefits = this.#value() as NoteEntry['benefits'];
		const participants = this.#value() as NoteEntry['participants'];
		const within = this.#value() as Around | null;
		const own = within?.text ?? '';
		const text = typeof textAt === 'string' ? textAt : own.slice(textAt);
		let said = text;
		if (saidAt !== -1) said = typeof saidAt === 'string' ? saidAt : own.slice(saidAt);
		const told = { date, precision, kind, direction, benefits, text, said, word, participants };
		const entry = yearless === true ? { ...told, yearless } : told;
		return placed(entry, { line, form, within, open }, detail);
	}

	/** The heading or the item of a number; null for -1. */
	#around(number: number): Around | null {
		return number === -1 ? null : (this.#arounds[number] ?? this.#foreign());
	}

	#headingAt(number: number): Heading | null {
		const around = this.#around(number);
		return around === null || 'height' in around ? around : this.#foreign();
	}

	#itemAt(number: number): ListItem | null {
		const around = this.#around(number);
		return around === null || 'column' in around ? around : this.#foreign();
	}

	#aroundAt(): Around {
		const sign = this.#number() as AroundSign;
		const [line, end] = [this.#number(), this.#number()];
		const text = this.#text();
		if (sign === AroundSign.Heading) {
			const parent = this.#headingAt(this.#number());
			const [level, height] = [this.#number(), this.#number() === 2 ? 2 : 1] as const;
			return { line, level, text, parent, end, height };
		}
		const parent = this.#itemAt(this.#number());
		const heading = this.#headingAt(this.#number());
		if (sign === AroundSign.Item)
			return { line, end, indent: '', mark: '-', gap: ' ', task: null, text, parent, heading, column: 0 };
		const [indent, mark, gap] = [this.#text(), this.#text(), this.#text()];
		const task = this.#token();
		const column = this.#number();
		return {
			line,
			end,
			indent,
			mark,
			gap,
			task: typeof task === 'string' ? task : null,
			text,
			parent,
			heading,
			column,
		};
	}
}
