/** What is said of promises: how they stand, and what cannot be written. */
import type { Day } from '../../core/time/day';
import type { Promised } from '../../core/entry/promise';
import type { TaskFault } from '../../core/edit/task-edit';
import { longDay, whenWords } from '../words';

/** A task by its words and the day it has. */
const taskWords = (text: string, due: Day | null): string =>
	due === null ? `"${text}"` : `"${text}", due ${longDay(due)},`;

/** Sentences about promises. */
export const promiseWords = {
	none: 'No open promises: nothing is owed either way.',
	noneMine: 'You have kept every promise there is.',
	noneTheirs: 'Nobody has promised you anything that is still open.',
	/** When a promise falls due, as whenWords says it; without a day nothing. */
	due: ({ due }: Promised, today: Day): string => (due === null ? '' : whenWords(due, today)),
	theirs: 'theirs',
	/** Whose promise it is, and with whom, below its words. */
	whose: (owner: Promised['owner'], names: string): string =>
		`${owner === 'mine' ? 'You promised' : 'Promised to you'} · ${names}`,
	/** What ticks it off, by name. */
	tick: (text: string): string => `Kept: ${text}`,
	/** The same in a menu. */
	menuTick: 'Tick off',
	title: (name: string): string => `A promise with ${name}`,
	text: 'What',
	textExample: "send the printer's address",
	owner: 'Whose',
	owners: { mine: 'Mine: I promised it', theirs: 'Theirs: it was promised to me' },
	dueLabel: 'Due',
	dueExample: 'friday, in 2 weeks, 1 december',
	noDue: 'No day: it stays open until it is ticked off.',
	past: (day: string): string => `${day}. That has passed already.`,
	addButton: 'Add',
	added: (name: string, due: string): string =>
		due === '' ? `Promise noted with ${name}.` : `Promise noted with ${name}, due ${due}.`,
	kept: (text: string): string => `Kept: ${text}`,
	reopened: (text: string): string => `Open again: ${text}`,
	empty: 'There is nothing to promise yet: say what.',
	badDay: (words: string): string => `"${words}" is not a day I can read: try "friday", "in 2 weeks" or 2026-12-01.`,
	unreadable: (path: string): string =>
		`Nothing was written to ${path}: these words would not be read as a promise there. Leave out signs such as ~~ or %%.`,
	fault(
		{ path, text, due }: { readonly path: string; readonly text: string; readonly due: Day | null },
		fault: TaskFault,
		done: boolean,
	): string {
		switch (fault) {
			case 'several':
				return `Nothing was written: ${path} has "${text}" more than once. Change it in the note.`;
			case 'already':
				return `"${text}" in ${path} is ${done ? 'ticked off' : 'open'} already.`;
			case 'recurring':
				return `"${text}" in ${path} comes back (🔁): tick it in the note, so that your tasks plugin writes the next one.`;
			case 'form':
				return `Nothing was written: "${text}" in ${path} is a task of an outliner (TODO): tick it off where it is at home.`;
			default:
				return `Nothing was written: there is no task ${taskWords(text, due)} in ${path} any more.`;
		}
	},
};
