/** Introducing two people: noted in both notes or in none; and never suggesting them again. */
import { propertyKey } from '../core/frontmatter';
import { FIELD_KEYS } from '../core/fields';
import type { PropertyValue } from '../core/frontmatter';
import { linksIn } from '../core/link';
import { placeOf, restore } from '../core/place';
import { readNote, readPerson } from '../core/person';
import { faults, hostWords } from '../core/words';
import { introductionWords } from '../core/words/introductions';
import { noteName } from '../core/vault-path';
import { INTRO_KIND } from '../insight/acquaintance';
import type { LogRequest, People } from './people';
import { Refusal, sentenceOf, type NoteStore, type PropertyStore } from './ports';

/** Two notes, and the link to each as it is written in the other. */
export interface PairOfNotes {
	readonly a: string;
	readonly b: string;
	/** A link to the note `path`, as it is written in the note `from`. */
	readonly link: (path: string, from: string) => string;
}

const NEVER = FIELD_KEYS.neverIntroduce[0];

export class Introductions {
	constructor(private readonly people: People, private readonly notes: NoteStore, private readonly properties: PropertyStore) {}

	/**
	 * Notes today's introduction in both notes. Both lines are tried before one is written; if the second cannot be
	 * written all the same, the first is taken back.
	 */
	async introduce({ a, b, link }: PairOfNotes, about: string): Promise<void> {
		const request = (path: string, other: string): LogRequest => ({ path, day: this.people.today, kind: this.introKind(), text: this.said(link(other, path), about.replace(/\s+/g, ' ')) });
		const [first, second] = [request(a, b), request(b, a)];
		for (const one of [first, second]) this.people.planLog(await this.notes.read(one.path), one, 'settled');
		const before = { text: '' };
		const written = await this.people.write(a, (text) => {
			before.text = text;
			return this.people.planLog(text, first, 'settled');
		});
		try {
			await this.people.log(second);
		} catch (error) {
			await this.takeBack(a, before.text, written.text);
			throw error;
		}
	}

	/** Never suggests the two to each other again: written into the first one's note, unless that says so already. */
	async never({ a, b, link }: PairOfNotes): Promise<void> {
		const text = await this.notes.read(a);
		const wanted = linksIn(link(b, a)).map(({ target }) => target);
		if (this.named(a, text).some((name) => wanted.includes(name))) return;
		const { frontmatter } = readNote(a, text);
		const property = FIELD_KEYS.neverIntroduce.map((key) => frontmatter.properties.get(propertyKey(key))).find((found) => found !== undefined);
		const known = property === undefined ? this.named(a, text).map((target) => `[[${target}]]`) : namesIn(property.value);
		const { after } = await this.properties.set(a, { [NEVER]: [...known, link(b, a)] });
		this.people.noteChanged(a, after);
		if (!this.named(a, after).some((name) => wanted.includes(name))) throw new Refusal(hostWords.writtenInText(noteName(a), NEVER));
	}

	/** The kind of introductions as the settings have it; without one the words say it. */
	private introKind(): string | null {
		return this.people.settings.kinds.some(({ id }) => id === INTRO_KIND) ? INTRO_KIND : null;
	}

	private said(link: string, about: string): string {
		const words = introductionWords.contact(link, about);
		return this.introKind() === null ? `${INTRO_KIND}: ${words}` : words;
	}

	private named(path: string, text: string): readonly string[] {
		return readPerson(readNote(path, text), this.people.roster.reader).neverIntroduce;
	}

	private async takeBack(path: string, before: string, after: string): Promise<void> {
		const place = placeOf(before, after);
		try {
			await this.people.write(path, (now) => {
				const text = restore(now, place);
				if (text === null) throw new Refusal(faults.changed(path));
				return { text };
			});
		} catch (error) {
			throw new Refusal(introductionWords.halfDone(path, sentenceOf(error)));
		}
	}
}

/** The links and names of a property, each as it is written; an item of a list stays one, whatever commas it has. */
function namesIn(value: PropertyValue): string[] {
	if (Array.isArray(value)) return (value as readonly PropertyValue[]).flatMap((item) => (typeof item === 'string' ? [item] : namesIn(item)));
	if (typeof value !== 'string') return [];
	return (value.match(/\[\[[^\]]*\]\]|[^,[\]]+/g) ?? []).map((name) => name.trim()).filter((name) => name !== '');
}
