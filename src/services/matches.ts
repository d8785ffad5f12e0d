/** Who would like a text: the index of the people, made when somebody asks for the first time, and kept current. */
import { MatchIndex, type Match } from '../insight/match/match';
import type { Sought } from '../insight/match/query';
import type { People } from './people';

/** Finds who would like a text. */
export class Matches {
	readonly #index = new MatchIndex();
	/** One at a time brings the index up to date; who asks meanwhile waits for it. */
	#current: Promise<void> = Promise.resolve();

	readonly #people: People;

	constructor(people: People) {
		this.#people = people;
	}

	/** The people who would like this, the likeliest first. `pause` is awaited now and then while the index is made. */
	async find(sought: Sought, pause: () => Promise<void> = async () => {}): Promise<readonly Match[]> {
		this.#current = this.#current.then(async () => this.#bringUp(pause));
		await this.#current;
		return this.#index.find(sought);
	}

	async #bringUp(pause: () => Promise<void>): Promise<void> {
		// People may change at every pause: then what has changed is read once more.
		for (let members = this.#people.list(); !this.#index.isOf(members); members = this.#people.list()) {
			const strides = this.#index.update(members, this.#people.settings);
			while (strides.next().done !== true) await pause();
		}
	}
}
