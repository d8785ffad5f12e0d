/**
 * Notes in a few words: `aPerson().every('3 weeks').met('2026-11-20', 'coffee').text`. Each step gives a new builder.
 */
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { People } from '../../src/services/people';
import { FixedClock, MemoryStore } from './ports';

/** A person's note in the making. Values stand in the frontmatter as they are given: quote them where YAML needs it. */
export class PersonBuilder {
	constructor(
		private readonly properties: readonly string[] = [],
		private readonly items: readonly string[] = [],
	) {}

	with(key: string, value: string): PersonBuilder {
		return new PersonBuilder([...this.properties, `${key}: ${value}`], this.items);
	}

	every(words: string): PersonBuilder {
		return this.with('every', words);
	}

	circle(name: string): PersonBuilder {
		return this.with('circle', name);
	}

	aliases(...names: readonly string[]): PersonBuilder {
		return this.with('aliases', JSON.stringify(names));
	}

	tags(...names: readonly string[]): PersonBuilder {
		return this.with('tags', JSON.stringify(names));
	}

	/** An interaction, below those that are there. */
	met(day: string, words = ''): PersonBuilder {
		return new PersonBuilder(this.properties, [...this.items, `- ${day} ${words}`.trimEnd()]);
	}

	/** The note. */
	get text(): string {
		const frontmatter = this.properties.length === 0 ? '' : `---\n${this.properties.join('\n')}\n---\n`;
		return this.items.length === 0 ? frontmatter : `${frontmatter}## Interactions\n${this.items.join('\n')}\n`;
	}
}

export const aPerson = (): PersonBuilder => new PersonBuilder();

export interface World {
	readonly store: MemoryStore;
	readonly clock: FixedClock;
	readonly people: People;
}

/** The people of these notes (path to builder, or text), read on a day that stands still. */
export async function aVault(
	notes: Readonly<Record<string, PersonBuilder | string>>,
	settings: Settings = DEFAULT_SETTINGS,
	day = '2026-11-25',
): Promise<World> {
	const store = new MemoryStore(
		Object.fromEntries(
			Object.entries(notes).map(([path, note]) => [path, typeof note === 'string' ? note : note.text]),
		),
	);
	const clock = new FixedClock(day);
	const people = new People(store, clock, settings);
	await people.load();
	return { store, clock, people };
}
