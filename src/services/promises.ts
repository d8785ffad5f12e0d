/** Promises: what you owe and what is owed to you. Listed, added, ticked off, opened again. */
import type { InsertedEntry } from '../core/edit/edit';
import { excerpt } from '../core/markdown/problem';
import type { Day } from '../core/time/day';
import { insertPromise, tickPromise } from '../core/edit/promise-edit';
import type { Promised } from '../core/entry/promise';
import type { Member } from '../core/people/roster';
import type { TaskChange } from '../core/edit/task-edit';
import { faults } from '../words/words';
import { promiseWords } from '../words/app/promises';
import { dateInWords } from '../core/dates/spoken-date';
import type { People } from './people';
import { Refusal } from './ports';
import { sharedLines, type Those } from './shared';

/** An open promise, once, however many people it links to. */
export interface OpenPromise {
	readonly members: Those;
	/** The note that holds it. */
	readonly path: string;
	readonly promise: Promised;
	readonly overdue: boolean;
}

/** A promise to be written. */
export interface PromiseRequest {
	/** The person's note. */
	readonly path: string;
	readonly text: string;
	readonly owner: Promised['owner'];
	/** The due day in words (`friday`, `in 2 weeks`); none if left out or empty. */
	readonly due?: string | undefined;
}

/**
 * The open promises of these people by due day, so the overdue first, then the undated; of one day as the people are
 * ordered.
 */
export const openPromises: (
	members: readonly Member[],
	today: Day,
	owner?: Promised['owner'],
) => readonly OpenPromise[] = sharedLines(
	(today: Day, owner?: Promised['owner']) => `${today} ${owner ?? ''}`,
	({ promises }, today, owner) =>
		promises
			.filter(({ promise }) => !promise.done && (owner === undefined || promise.owner === owner))
			.map(({ path, promise }) => ({
				path,
				line: promise.line,
				day: promise.due,
				text: promise.text,
				within: promise.within,
				promise,
				overdue: promise.due !== null && promise.due < today,
			})),
);

/** The promises of all notes. */
export class Promises {
	readonly #people: People;

	constructor(people: People) {
		this.#people = people;
	}

	/** The open promises as they stand today; of one owner only, if told. */
	list(owner?: Promised['owner']): readonly OpenPromise[] {
		return openPromises(this.#people.list(), this.#people.today, owner);
	}

	/** Writes a promise into a person's note. */
	async add({ path, text, owner, due = '' }: PromiseRequest): Promise<InsertedEntry & { readonly path: string }> {
		if (text.trim() === '') throw new Refusal(promiseWords.empty);
		const day = due.trim() === '' ? null : dateInWords(due, this.#people.today, 'future', this.#people.settings);
		if (day === null && due.trim() !== '') throw new Refusal(promiseWords.badDay(due.trim()));
		return this.#people.write(path, (note) => {
			const result = insertPromise(note, { text, owner, due: day }, this.#people.roster.reader);
			if (!result.ok)
				throw new Refusal(
					result.fault === 'unreadable' ? promiseWords.unreadable(path) : faults.edit(path, result.fault),
				);
			return result.inserted;
		});
	}

	/**
	 * Ticks a promise off, or opens it again (`done` false). Found by its words and its due day, wherever in its note
	 * it is now.
	 */
	async tick(
		path: string,
		promise: Pick<Promised, 'text' | 'due' | 'line'>,
		done = true,
	): Promise<TaskChange & { readonly path: string }> {
		const marksDays =
			done &&
			this.#people
				.list()
				.some(({ promises }) =>
					promises.some((other) => other.promise.done && other.promise.text.includes('✅')),
				);
		return this.#people.write(path, (note) => {
			const tick = { done, today: this.#people.today, marksDays };
			const result = tickPromise(note, promise, tick, this.#people.roster.reader);
			if (!result.ok)
				throw new Refusal(
					promiseWords.fault({ path, text: excerpt(promise.text), due: promise.due }, result.fault, done),
				);
			return result.change;
		});
	}
}
