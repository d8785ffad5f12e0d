/**
 * The lines of vCards as ical.js reads them: cards one by one, lines joined that were folded, pictures left out, and
 * the ways of vCard 2.1 (bare types, quoted-printable, charsets) put into those of 3.0.
 */
import { decodedAs } from './bytes';

/** One card as a file has it. */
export interface CardText {
	/** Its lines, each whole, in the form of 3.0 and later; without `BEGIN` and `END`. */
	readonly lines: readonly string[];
	/** `2.1`, `3.0` or `4.0`. */
	readonly version: string;
	/** Whether pictures, sounds or keys were left out. */
	readonly hasMedia: boolean;
	/** Whether the file ends before the card does. */
	readonly isCut: boolean;
}

const MEDIA = /^(?:[\w-]{1,60}\.)?(?:PHOTO|LOGO|SOUND|KEY|X-PHOTO)[;:]/i;
const BEGIN = /^BEGIN:VCARD\s*$/i;
const END = /^END:VCARD\s*$/i;

/** The name with its parameters, and the value behind the first colon that stands in no quotes. */
function parted(line: string): readonly [head: string, value: string] {
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		if (line[at] === '"') quoted = !quoted;
		else if (line[at] === ':' && !quoted) return [line.slice(0, at), line.slice(at + 1)];
	}
	return [line, ''];
}

const isQuotedPrintable = (head: string): boolean => /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(head);

/** Quoted-printable as the text it stands for. */
function unquoted(value: string, charset: string): string {
	const bytes: number[] = [];
	const encoder = new TextEncoder();
	for (const part of value.split(/(=[\da-f]{2})/i)) {
		if (/^=[\da-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
		else for (const byte of encoder.encode(part)) bytes.push(byte);
	}
	return decodedAs(Uint8Array.from(bytes), charset);
}

/** What has a name in vCard 2.1 and needs none there: all else behind a semicolon is a type. */
const BARE_TYPE = /^[\w-]{1,40}$/;

/** Whether a line is written in a way that 3.0 has not: bare types, encodings, charsets. */
const isOldWay = (head: string): boolean =>
	!head.includes('"') && /;(?:[\w-]+(?:;|$)|ENCODING=QUOTED-PRINTABLE|CHARSET=)/i.test(head);

/** A line as 3.0 writes it. */
function modern(line: string): string {
	const [head, value] = parted(line);
	if (!isOldWay(head)) return line;
	const [name = '', ...parameters] = head.split(';');
	const charset = /;CHARSET="?([\w-]{1,40})"?/i.exec(head)?.[1] ?? 'utf-8';
	const kept = parameters.flatMap((parameter) => {
		if (/^(?:ENCODING=|CHARSET=)|^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(parameter)) return [];
		return BARE_TYPE.test(parameter) ? [`TYPE=${parameter}`] : [parameter];
	});
	const text = isQuotedPrintable(head) ? unquoted(value, charset).replace(/\r\n?|\n/g, '\\n') : value;
	return `${[name, ...kept].join(';')}:${text}`;
}

/** Takes a card's lines as they come. */
class CardBuilder {
	readonly #lines: string[] = [];
	/** The line at hand, in the parts that it was folded into. */
	#parts: string[] = [];
	#version = '3.0';
	#hasMedia = false;
	/** What the next line may go on with: a line, a picture that is left out, or a line of quoted-printable. */
	#goesOn: 'line' | 'media' | 'printable' = 'line';

	add(line: string): void {
		if (this.#goesOn === 'printable') this.#goOnPrintable(line);
		else if (/^[ \t]/.test(line)) this.#goOn(line);
		else if (line.trim() !== '') this.#begin(line);
	}

	#goOn(line: string): void {
		if (this.#goesOn === 'line' && this.#parts.length > 0) this.#parts.push(line.slice(1));
	}

	#goOnPrintable(line: string): void {
		this.#parts.push(line.replace(/=$/, ''));
		if (!line.endsWith('=')) this.#goesOn = 'line';
	}

	#begin(line: string): void {
		// What has no name at its beginning is the rest of a picture that was folded without blanks.
		if (this.#goesOn === 'media' && !/^[\w.-]{1,80}[;:]/.test(line)) return;
		this.#end();
		if (MEDIA.test(line)) {
			this.#hasMedia = true;
			this.#goesOn = 'media';
			return;
		}
		this.#goesOn = line.endsWith('=') && isQuotedPrintable(parted(line)[0]) ? 'printable' : 'line';
		this.#parts = [this.#goesOn === 'printable' ? line.slice(0, -1) : line];
	}

	/** The line at hand is whole. */
	#end(): void {
		const line = this.#parts.join('');
		this.#parts = [];
		const version = /^VERSION:\s*([\d.]{1,8})/i.exec(line)?.[1];
		if (version !== undefined) this.#version = version;
		else if (line !== '') this.#lines.push(modern(line));
	}

	card(isCut: boolean): CardText {
		this.#end();
		return { lines: this.#lines, version: this.#version, hasMedia: this.#hasMedia, isCut };
	}
}

/** The cards of a text, one behind the other; what stands between them is passed over. Linear. */
export function cardsIn(text: string): readonly CardText[] {
	const cards: CardText[] = [];
	let card: CardBuilder | null = null;
	for (const line of text.split(/\r\n?|\n/)) {
		if (BEGIN.test(line)) {
			// One in another (`AGENT`) ends the outer one here: what follows belongs to the inner.
			if (card !== null) cards.push(card.card(true));
			card = new CardBuilder();
		} else if (END.test(line)) {
			if (card !== null) cards.push(card.card(false));
			card = null;
		} else card?.add(line);
	}
	if (card !== null) cards.push(card.card(true));
	return cards;
}
