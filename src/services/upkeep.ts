/**
 * What is kept about a person beside the interactions: rhythm, circle, snooze, pause, whom never to meet. One property
 * of the note each.
 */
import { parseCadence } from '../core/time/cadence';
import type { Day } from '../core/time/day';
import { asText, FIELD_KEYS } from '../core/properties/fields';
import { propertyKey, type PropertyValue } from '../core/properties/frontmatter';
import { linksIn } from '../core/markdown/link';
import { readPerson, type Person } from '../core/person/person';
import type { Values } from '../core/edit/property-edit';
import { readNote } from '../core/properties/read-note';
import { readerOf } from '../core/entry/reader';
import { noteName } from '../core/text/vault-path';
import { keptWords } from '../words/host';
import { doneWords, faults, hostWords } from '../words/words';
import type { PairOfNotes } from './introductions';
import type { People } from './people';
import { Refusal, type NoteStore } from './ports';
import { withProperties } from './writing/note-properties';

const NEVER = FIELD_KEYS.neverIntroduce[0];

/** What shall be kept of a person. */
interface Wanted {
	readonly values: Values;
	/** What it is, in a word. */
	readonly what: string;
	/** Whether a note says it. */
	readonly holds: (person: Person) => boolean;
}

/** Sets what is kept of a person. */
export class Upkeep {
	readonly #people: People;
	readonly #notes: Pick<NoteStore, 'read'>;

	constructor(people: People, notes: Pick<NoteStore, 'read'>) {
		this.#people = people;
		this.#notes = notes;
	}

	/** Keeps a person off the list until a day; null ends it. */
	async snooze(path: string, until: Day | null): Promise<void> {
		await this.#set(path, {
			values: { snooze: until ?? undefined },
			what: keptWords.snooze,
			holds: ({ snooze }) => snooze === until,
		});
	}

	/** Sets a rhythm in words; empty words remove it. */
	async setRhythm(path: string, words: string): Promise<void> {
		const every = words.trim().replace(/^every\s+(?!other|second|third)/i, '');
		if (every !== '' && parseCadence(every) === null) throw new Refusal(faults.cadence(words));
		await this.#set(path, {
			values: { every: every === '' ? undefined : every },
			what: keptWords.rhythm,
			holds: (person) => (every === '') === (person.every === null),
		});
	}

	/** Puts a person into a circle of the settings; an empty name takes them out of any. */
	async setCircle(path: string, name: string): Promise<void> {
		const circle = this.#people.circleName(name);
		await this.#set(path, {
			values: { circle: circle === '' ? undefined : circle },
			what: keptWords.circle,
			holds: (person) => (person.circle ?? '') === circle,
		});
	}

	/** Pauses a person, or ends the pause. True if the person is paused now. */
	async togglePause(path: string): Promise<boolean> {
		const text = await this.#notes.read(path);
		const read = readNote(path, text);
		const { paused } = readPerson(read, readerOf(this.#people.settings));
		if (!paused) {
			await this.#set(path, {
				values: { paused: true },
				what: keptWords.pause,
				holds: (person) => person.paused,
			});
			return true;
		}
		const status = asText(read.frontmatter.properties.get(propertyKey('status'))?.value) ?? '';
		const byStatus = ['paused', 'archived'].includes(status.toLowerCase());
		const values = byStatus ? { paused: undefined, status: undefined } : { paused: undefined };
		await this.#set(path, { values, what: keptWords.pause, holds: (person) => !person.paused });
		return false;
	}

	/** Gives a note the property that makes it a person. */
	async makePerson(path: string): Promise<void> {
		if (this.#people.member(path) !== null) throw new Refusal(doneWords.stillPerson(noteName(path)));
		const { key, value } = this.#people.settings.personProperty;
		if (key === '') throw new Refusal(hostWords.noPersonProperty);
		await this.#people.write(path, (text) => ({ text: withProperties(path, text, { [key]: value }) }));
		if (this.#people.member(path) === null) throw new Refusal(hostWords.stillNoPerson(noteName(path)));
	}

	/**
	 * Never suggests two people to each other again: written into the first one's note, unless that says so already.
	 */
	async neverIntroduce({ a, b, link }: PairOfNotes): Promise<void> {
		const wanted = linksIn(link(b, a)).map(({ target }) => target);
		const says = (note: string): boolean => this.#named(a, note).some((name) => wanted.includes(name));
		if (says(await this.#notes.read(a))) return;
		await this.#people.write(a, (text) => {
			const after = withProperties(a, text, { [NEVER]: [...this.#keptApartIn(a, text), link(b, a)] });
			if (!says(after)) throw new Refusal(hostWords.writtenInText(noteName(a), NEVER));
			return { text: after };
		});
	}

	/** Whom a note says that a person is never to meet: each as it is written, if in a property. */
	#keptApartIn(path: string, text: string): string[] {
		const { properties } = readNote(path, text).frontmatter;
		const property = FIELD_KEYS.neverIntroduce
			.map((key) => properties.get(propertyKey(key)))
			.find((found) => found !== undefined);
		return property === undefined
			? this.#named(path, text).map((target) => `[[${target}]]`)
			: namesIn(property.value);
	}

	/** Writes properties. Refused, with nothing written, where the note's text gives a value that would stand. */
	async #set(path: string, { values, what, holds }: Wanted, name = noteName(path)): Promise<void> {
		await this.#people.write(path, (text) => {
			const after = withProperties(path, text, values);
			if (!holds(readPerson(readNote(path, after), readerOf(this.#people.settings))))
				throw new Refusal(hostWords.writtenInText(name, what));
			return { text: after };
		});
	}

	#named(path: string, text: string): readonly string[] {
		return readPerson(readNote(path, text), this.#people.roster.reader).neverIntroduce;
	}
}

/** The links and names of a property, each as it is written; an item of a list stays one, whatever commas it has. */
function namesIn(value: PropertyValue): string[] {
	if (Array.isArray(value))
		return (value as readonly PropertyValue[]).flatMap((item) =>
			typeof item === 'string' ? [item] : namesIn(item),
		);
	if (typeof value !== 'string') return [];
	return (value.match(/\[\[[^[\]]*\]\]|[^,[\]]+/g) ?? []).map((name) => name.trim()).filter((name) => name !== '');
}
