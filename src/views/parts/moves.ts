/** Notes that have moved, for views that remember people by their paths. */
import { movedPath } from '../../core/text/vault-path';

type Move = readonly [from: string, to: string];

/**
 * The vault tells at once that a note, or a folder, has moved; the people follow a moment later, those of a large
 * folder one after the other. Until then somebody is still found by the old path, and nobody may be missed.
 */
export class Moves {
	#pending: readonly Move[] = [];

	/** Takes in a move, if it is one of these paths. */
	add(from: string, to: string, paths: readonly string[]): void {
		const moves: readonly Move[] = [...this.#pending, [from, to]];
		if (paths.some((path) => goal(path, moves) !== goal(path, this.#pending))) this.#pending = moves;
	}

	/** Gives for each of these paths the one by which the person is known now. What all have followed is forgotten. */
	follow(paths: readonly string[], isKnown: (path: string) => boolean): (path: string) => string {
		const pending = this.#pending;
		if (pending.length === 0) return (path) => path;
		const now = new Map<string, string>();
		let waiting = false;
		for (const path of paths) {
			const to = goal(path, pending);
			const waits = to !== path && !isKnown(to) && isKnown(path);
			waiting ||= waits;
			now.set(path, waits ? path : to);
		}
		if (!waiting) this.#pending = [];
		return (path) => now.get(path) ?? path;
	}
}

const goal = (path: string, moves: readonly Move[]): string =>
	moves.reduce((at, [from, to]) => movedPath(at, from, to), path);
