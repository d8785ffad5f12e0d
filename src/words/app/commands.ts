/** What the commands, the menus and the status bar are called, and what is said once they have done their work. */
import { counted } from '../counted';
import { rhythmPhrase } from './modals';

/** Names of commands, and what the status bar says. */
export const commandWords = {
	openDue: 'Open who is due',
	insertInteraction: "Insert today's interaction",
	logInteraction: 'Log an interaction…',
	newPerson: 'New person…',
	makePerson: 'Make this note a person',
	snooze: 'Snooze…',
	setRhythm: 'Set rhythm…',
	setCircle: 'Set circle…',
	togglePause: 'Pause or resume',
	plan: 'Plan…',
	addPromise: 'Add a promise…',
	message: 'Message…',
	call: 'Call…',
	reachOut: 'Reach out',
	undo: 'Undo the last change',
	/** The last entry of a person's file menu, and what its list of choices asks. */
	more: 'Nurture…',
	moreFor: (name: string): string => `What would you like to do for ${name}?`,
	showProblems: 'Show problems in my notes',
	/** How far today's portion is, as the list and *Reach out* have it. */
	statusToday: (done: number, count: number): string => (count === 0 ? 'Nobody due' : `${done} of ${count} today`),
	statusHint(done: number, count: number): string {
		if (count === 0) return 'Nobody is due today. Open the list.';
		const left = count - done;
		return left === 0
			? 'All for today are done. Open the list.'
			: `${counted(left, 'person', 'people')} to reach today. Open the list.`;
	},
};

/** What is said once something was done. */
export const doneWords = {
	logged: (name: string, day: string, words: string): string =>
		words === '' ? `Noted for ${name}, ${day}.` : `Noted for ${name}, ${day}: ${words}`,
	undo: 'Undo',
	tookBack: (what: string): string => `Took back: ${what}`,
	change: 'what was written last.',
	made: (name: string): string => `${name} has a note now.`,
	planned: (name: string, day: string): string => `Planned with ${name} for ${day}.`,
	snoozed: (name: string, day: string): string => `${name} rests until ${day}.`,
	snoozeEnded: (name: string): string => `${name} is back on the list.`,
	rhythmSet: (name: string, every: string): string => `${name}: ${rhythmPhrase(every)}.`,
	rhythmRemoved: (name: string): string => `${name} has no rhythm of their own now.`,
	circleSet: (name: string, circle: string): string => `${name} is in ${circle}.`,
	circleRemoved: (name: string): string => `${name} is in no circle now.`,
	paused: (name: string): string => `${name} is paused.`,
	resumed: (name: string): string => `${name} is on again.`,
	noPerson: (path: string): string => `${path} is not the note of one of your people (any more).`,
	madePerson: (name: string): string => `${name} is one of your people now.`,
	stillPerson: (name: string): string => `${name} is one of your people already.`,
	unread(count: number, first: string): string {
		const which =
			count === 1
				? `One note could not be read, ${first}`
				: `${count} notes could not be read, ${first} among them`;
		return `${which}: nobody in there is listed.`;
	},
	settingsProblems: (keys: readonly string[]): string =>
		'Some settings could not be used and have their defaults for now: ' +
		`${keys.join(', ')}. Nothing is overwritten until you change a setting.`,
	peopleFolderFound: (folder: string): string =>
		`Nurture looks for people in your folder "${folder}". You can change that in its settings.`,
};
