/** What is asked and said of plans whose day has come. */
import type { Day } from '../../core/time/day';
import type { TaskFault } from '../../core/edit/task-edit';
import { OTHER_KIND } from '../../core/settings/kinds';
import { plainText } from '../../core/markdown/plain-text';
import { longDay } from '../words';

/** Sentences about plans. */
export const planWords = {
	/** Below the plan's words: whom it is with. What is asked stands above all of them. */
	ask: (names: string): string => `with ${names}`,
	/** A plan's words without Markdown, else its kind, else what a plan without either is called. */
	what: ({ said, kind }: { readonly said: string; readonly kind: string }): string =>
		plainText(said) || (kind === OTHER_KIND ? 'Your plan' : kind),
	answersLabel: 'Did it happen?',
	/** The answers. `what` tells them apart to those who hear the button alone. */
	answers: { yes: 'Yes', move: 'Another day…', drop: 'Let it go' },
	/** The same in a menu. */
	menu: { yes: 'Yes, it happened', move: 'Move to another day…', drop: 'Let it go' },
	happenedTitle: (names: string): string => `With ${names}: how was it?`,
	happened: 'What happened',
	happenedExample: 'the move to Lisbon',
	happenedButton: 'Note it',
	/** The key that stands for Ctrl or Cmd is named by the caller. */
	happenedKeys: (mod: string): string => `Enter notes it, with these words or none; ${mod}+Enter opens the note too.`,
	moveTitle: (names: string): string => `Another day with ${names}`,
	moveButton: 'Move',
	tomorrow: 'Tomorrow',
	wasFor: (what: string, day: string): string => `“${what}” was planned for ${day}.`,
	sameDay: (day: string): string => `It is planned for ${day} already: choose another day.`,
	doneKept: (names: string, day: string): string => `Noted with ${names}, ${day}.`,
	doneMoved: (names: string, day: string): string => `Planned with ${names} for ${day}.`,
	doneDropped: (names: string): string => `The plan with ${names} is let go.`,
	ahead: (day: Day): string => `Nothing was written: ${longDay(day)} is still to come.`,
	behind: (day: Day): string => `Nothing was written: ${longDay(day)} has passed. Choose today or a day to come.`,
	fault(path: string, fault: TaskFault): string {
		switch (fault) {
			case 'several':
				return `Nothing was written: ${path} has this plan more than once. Change it in the note.`;
			case 'form':
				return `Nothing was written: I cannot write the date of this plan in ${path} anew. Change it in the note.`;
			case 'words':
				return (
					`Nothing was written: with these words the line in ${path} would be read as something else. ` +
					'Leave out dates and signs such as %%.'
				);
			default:
				return `Nothing was written: this plan is no longer in ${path} as it was.`;
		}
	},
};
