/** What one note tells by itself, before anything is known of other notes: all that is made of its text. */
import { namesBeside } from './bearers';
import { isHiddenNote } from './hidden-notes';
import { leftOutOf, type LeftOut } from './left-out';
import { readTold, type Told } from './mention';
import type { Reader } from '../entry/reader';
import { isTemplate, membership, type Membership } from '../person/membership';
import { readPerson, type Person } from '../person/person';
import { readNote } from '../properties/read-note';
import { wholeMark } from '../copies/likeness';

/** What a note tells. Plain data: it can be kept as text and made again of it (`cache/encode`, `cache/decode`). */
export interface Reading {
	readonly path: string;
	/** How the note comes to be a person's; null: it is nobody's. */
	readonly membership: Membership;
	readonly person: Person | null;
	/** What a note that is nobody's tells of people; null of a person's, of which the person tells. */
	readonly told: Told | null;
	/** What a note that is nobody's is called besides its name. */
	readonly beside: readonly string[];
	/** Whether the note is nobody's and private, and has a title that tells of somebody. */
	readonly isHidden: boolean;
	/** Whether the note is a template, or not filled in yet. */
	readonly isTemplate: boolean;
	readonly leftOut: LeftOut | null;
}

/** A note's text: as it is, or what it is known by where it was not read anew. */
export interface KnownText {
	/** Null where it is not at hand. */
	readonly text: string | null;
	/** The same for two notes that say the same (`wholeMark`). */
	readonly whole: () => string;
}

/** A text that is at hand. */
export function textAtHand(text: string): KnownText {
	let mark: string | null = null;
	return { text, whole: () => (mark ??= wholeMark(text)) };
}

/** Reads a note. Any text can be read. */
export function readingOf(path: string, text: string, reader: Reader): Reading {
	const read = readNote(path, text);
	const kind = membership(read, reader.settings);
	const isNobodys = kind === null;
	return {
		path,
		membership: kind,
		person: isNobodys ? null : readPerson(read, reader),
		told: isNobodys ? readTold(read, reader) : null,
		beside: isNobodys ? namesBeside(read) : [],
		isHidden: isNobodys && isHiddenNote(read),
		isTemplate: isTemplate(read, reader.settings),
		leftOut: leftOutOf(read, reader),
	};
}
