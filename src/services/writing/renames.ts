/**
 * The renames of this session, so that a path which something holds that stays open, such as a dialog, can follow its
 * note.
 */
import { movedPath } from '../../core/text/vault-path';

interface Rename {
	readonly from: string;
	readonly to: string;
}

/** Which notes have been given another path, so that what is written follows them. */
export class Renames {
	readonly #all: Rename[] = [];

	/** A note goes by another path now, or a folder does. */
	renamed(from: string, to: string): void {
		this.#all.push({ from, to });
	}

	/**
	 * A function that gives, for the path of a note as it is now, where that note stands when it is asked, whichever
	 * has taken its place.
	 */
	fromNow(): (path: string) => string {
		const since = this.#all.length;
		return (path) => this.#all.slice(since).reduce((now, { from, to }) => movedPath(now, from, to), path);
	}

	/** The same for one path. */
	follow(path: string): () => string {
		const now = this.fromNow();
		return () => now(path);
	}
}
