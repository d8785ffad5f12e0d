/** A walk that is kept when its view is closed, and follows notes that move. */
import { Moves } from '../parts/moves';
import { followed, type Walk } from './walk';

/** The walk of the day, as long as the app runs: whoever leaves and comes back goes on where they were. */
export class KeptWalk {
	walk: Walk | null = null;
	readonly #moves = new Moves();

	/** A note goes by another path now, or a folder does: also while the view is not open. */
	renamed(from: string, to: string): void {
		this.#moves.add(from, to, this.walk?.paths ?? []);
	}

	/** Follows those who have moved; gives for each of their paths the one by which they are known now. */
	follow(isKnown: (path: string) => boolean): (path: string) => string {
		if (this.walk === null) return (path) => path;
		const follow = this.#moves.follow(this.walk.paths, isKnown);
		this.walk = followed(this.walk, follow);
		return follow;
	}
}
