/** What is asked and said of plans whose day has come. */
import type { Day } from '../day';
import type { TaskFault } from '../task-edit';
import { longDay, shortDay } from '../words';

export const planWords = {
	/** The question, once its day has come. */
	ask: (names: string, what: string, day: Day, today: Day): string => `${what === '' ? 'Your plan' : `“${what}”`} with ${names}, ${day === today ? 'today' : shortDay(day, today)}: did it happen?`,
	kept: 'Yes, it did',
	move: 'Another day…',
	drop: 'Let it go',
	doneKept: (names: string, day: string): string => `Noted with ${names}, ${day}.`,
	doneMoved: (names: string, day: string): string => `Planned with ${names} for ${day}.`,
	doneDropped: (names: string): string => `The plan with ${names} is let go.`,
	ahead: (day: Day): string => `Nothing was written: ${longDay(day)} is still to come.`,
	behind: (day: Day): string => `Nothing was written: ${longDay(day)} has passed. Choose today or a day to come.`,
	fault(path: string, fault: TaskFault): string {
		switch (fault) {
			case 'several': return `Nothing was written: ${path} has this plan more than once. Change it in the note.`;
			case 'form': return `Nothing was written: I cannot write the date of this plan in ${path} anew. Change it in the note.`;
			default: return `Nothing was written: this plan is no longer in ${path} as it was.`;
		}
	},
};
