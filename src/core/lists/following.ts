/**
 * Lists that become other lists by small changes, and what is made of them: told anew from the changes alone, as long
 * as these are known. A list that nobody has announced, such as one in a test, is gone through as it is.
 */
import { Sorted, type Order } from './sorted';

/** What leads from one list to the next: whoever has changed is gone as they were, and has come as they are. */
export interface Change<T> {
	readonly gone: readonly T[];
	readonly come: readonly T[];
}

/** Something made of a list that follows its changes. */
export interface Follower<T, Told> {
	/** Takes in a change of the list. */
	take(change: Change<T>): void;
	/** What it tells of the list as it is now. */
	tell(list: readonly T[]): Told;
}

/** As many changes are kept of a list: whoever looks less often looks at all of it. */
const MOST_CHANGES = 64;
/** As many of a kind follow a list, each with its own settings. The one that was asked for longest ago goes. */
const MOST_FOLLOWERS = 6;

interface Following {
	at: number;
	readonly follower: Follower<unknown, unknown>;
}

/** One list through time: its last changes, and what follows it. */
class Course {
	readonly followers = new Map<object, Map<string, Following>>();
	readonly #changes: Change<unknown>[] = [];
	#count = 0;

	/** How many changes there have been. */
	get at(): number {
		return this.#count;
	}

	add(change: Change<unknown>): void {
		this.#count += 1;
		this.#changes.push(change);
		if (this.#changes.length > MOST_CHANGES) this.#changes.shift();
	}

	/** The changes from one time to another, null where they are not known any more. */
	between(from: number, to: number): readonly Change<unknown>[] | null {
		const first = this.#count - this.#changes.length;
		return from < first || from > to ? null : this.#changes.slice(from - first, to - first);
	}
}

const courses = new WeakMap<readonly unknown[], { readonly course: Course; readonly at: number }>();

/** Announces that a list has become another; `before` null: it is a new one, and its changes will be announced. */
export function announce<T>(before: readonly T[] | null, after: readonly T[], change: Change<T>): void {
	const known = before === null ? undefined : courses.get(before);
	const course = known !== undefined && known.at === known.course.at ? known.course : new Course();
	course.add(change);
	courses.set(after, { course, at: course.at });
}

/** The changes that lead from one list to another, in their order; null where that is not known. */
export function changesBetween<T>(before: readonly T[], after: readonly T[]): readonly Change<T>[] | null {
	const [from, to] = [courses.get(before), courses.get(after)];
	if (from === undefined || to === undefined || from.course !== to.course) return null;
	return to.course.between(from.at, to.at) as readonly Change<T>[] | null;
}

/**
 * A function of a list that is told from the list's changes. `make` looks at the whole list; `keyOf` is of what else it
 * depends on, all of it in one text.
 */
export function following<T, Asked extends readonly unknown[], Told>(
	keyOf: (...asked: Asked) => string,
	make: (list: readonly T[], ...asked: Asked) => Follower<T, Told>,
): (list: readonly T[], ...asked: Asked) => Told {
	const kind = {};
	return (list, ...asked) => {
		const known = courses.get(list);
		if (known === undefined) return make(list, ...asked).tell(list);
		const { course, at } = known;
		const key = keyOf(...asked);
		const followers = course.followers.get(kind) ?? new Map<string, Following>();
		course.followers.set(kind, followers);
		const kept = followers.get(key);
		const changes = kept === undefined ? null : course.between(kept.at, at);
		if (kept === undefined || changes === null) {
			const follower = make(list, ...asked);
			// Of a list as it was before, nobody will ask again.
			if (at === course.at) keep(followers, key, { at, follower });
			return follower.tell(list);
		}
		for (const change of changes) kept.follower.take(change);
		keep(followers, key, { ...kept, at });
		return kept.follower.tell(list) as Told;
	};
}

function keep(followers: Map<string, Following>, key: string, following: Following): void {
	followers.delete(key);
	followers.set(key, following);
	for (const oldest of followers.keys()) {
		if (followers.size <= MOST_FOLLOWERS) break;
		followers.delete(oldest);
	}
}

/** Those of a list that are meant, in an order of their own, followed. */
export const sifted = <T, Asked extends readonly unknown[]>(
	order: Order<T>,
	keyOf: (...asked: Asked) => string,
	isIn: (one: T, ...asked: Asked) => boolean,
): ((list: readonly T[], ...asked: Asked) => Sorted<T>) =>
	following(keyOf, (list: readonly T[], ...asked: Asked) => {
		const meant = (some: readonly T[]): T[] => some.filter((one) => isIn(one, ...asked));
		const sorted = new Sorted(order, meant(list).sort(order));
		return {
			take: ({ gone, come }) => sorted.change(meant(gone), meant(come)),
			tell: () => sorted,
		};
	});

/** How many of a list are meant, followed. */
export const counted = <T>(isIn: (one: T) => boolean): ((list: readonly T[]) => number) =>
	following(
		() => '',
		(list: readonly T[]) => {
			const meant = (some: readonly T[]): number => some.filter(isIn).length;
			let count = meant(list);
			return {
				take: ({ gone, come }) => void (count += meant(come) - meant(gone)),
				tell: () => count,
			};
		},
	);
