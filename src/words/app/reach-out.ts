/** What is said on the walk through today's portion. */
import type { Day } from '../../core/time/day';
import { andList, longDay } from '../words';

const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

/** Sentences of the walk. */
export const walkWords = {
	title: 'Reach out',
	portion: "Today's portion",
	progress: (place: number, count: number): string => `${place} of ${count}`,
	/** Behind what a button does: what comes with it. */
	beside: (what: string): string => `, ${what}`,
	/** What a button does, with its key. */
	withKey: (does: string, key: string): string => `${does} (${key})`,
	actions: {
		write: 'Write',
		call: 'Call',
		log: 'Log',
		plan: 'Plan',
		snooze: 'Snooze',
		skip: 'Skip',
		next: 'Next',
		reached: 'Reached',
		previous: 'Previous',
		leave: 'Leave',
		open: 'Open the note',
	},
	/** What Reached does: the contact is noted, and nothing about it. */
	reachedHint: 'Reached: note a contact of today',
	fates: { reached: 'Noted today.', aside: 'Put off.', later: 'Due later now.', skipped: 'Skipped.' },
	next: (name: string, place: number, count: number): string => `Next: ${name}, ${place} of ${count}.`,
	newDay: (day: Day): string => `A new day has begun: the portion of ${longDay(day)} is there.`,
	startNew: 'Begin with it',

	endTitle: 'That was everybody for today',
	reached: (names: readonly string[]): string => `Reached: ${andList(names)}`,
	aside: (names: readonly string[]): string => `Put off: ${andList(names)}`,
	later: (names: readonly string[]): string => `Due later now: ${andList(names)}`,
	skipped: (names: readonly string[]): string => `Skipped: ${andList(names)}`,
	again: (count: number): string => (count === 1 ? 'Look at the one skipped' : `Look at the ${count} skipped`),
	/** A quiet word at the end. */
	quiet: (reached: number): string =>
		reached === 0
			? 'Nobody today. Tomorrow is another day.'
			: `You reached ${people(reached)} today. That is how it stays alive.`,
};
