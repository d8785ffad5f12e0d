/** What the modals ask and answer, and how a rhythm is said. */

/** A rhythm as it is said: `every 3 weeks`, but `monthly`, `twice a year` and `never` as they are. */
export function rhythmPhrase(every: string): string {
	const words = every.trim();
	return /^(?:\d|an? |one |two |three |four |five |six |other |week|month|quarter$|year$|day$)/i.test(words) &&
		!/ly$|times|\dx/i.test(words)
		? `every ${words}`
		: words;
}

/** What the modals ask and answer. */
export const modalWords = {
	cancel: 'Cancel',
	/** The key that stands for Ctrl or Cmd is named by the caller. */
	keys: (mod: string): string => `Enter writes, ${mod}+Enter writes and opens the note.`,

	choosePerson: 'Choose a person',
	/** Below a name that several have: whose note it is, and how they stand. */
	namesake: (apart: string, standing: string): string => `${apart}: ${standing}`,
	nobodyFound: 'Nobody found. Try fewer letters.',

	/** For nobody yet, one, two, or one and so many others. */
	logTitle(names: readonly string[]): string {
		const [first, ...others] = names;
		if (first === undefined) return 'Log an interaction';
		const told = others.length > 1 ? [first, `${others.length} others`] : names;
		return `Log an interaction with ${told.join(' and ')}`;
	},
	text: 'What happened',
	textExample: 'Ana, Bob coffee last tuesday: the move to Lisbon',
	when: 'When',
	whenPast: 'today, yesterday, last tuesday, 20 nov',
	ahead: (day: string): string => `${day}. That is still to come, so it counts as a plan.`,
	kind: 'Kind',
	kindFromText: 'From the text',
	fromText: (kind: string): string => `From the text: ${kind}`,
	direction: 'Given or received',
	neither: 'Not said',
	gave: 'I gave',
	received: 'I received',
	/** What the text itself says. */
	directions: { gave: 'From the text: I gave', received: 'From the text: I received', both: 'From the text: both' },
	benefit: 'Of what kind',
	benefits: { monetary: 'Monetary', emotional: 'Emotional', intellectual: 'Intellectual', social: 'Social' },
	people: 'With',
	addPerson: 'Add a person',
	removePerson: (name: string): string => `Leave out ${name}`,
	peopleHint: (names: string, count: number): string =>
		count === 1 ? `Written into ${names}'s note.` : `Written into the notes of ${names}, as one step.`,
	nobodyChosen: 'No name of anybody here is in the line: begin it with one, as in "Ana coffee yesterday".',
	nameOrDay: (word: string): string =>
		`Is "${word}" somebody's name here, or when it was? Write "${word}, …" for the person; else say the day in full.`,
	preview: 'The line',
	write: 'Write',
	writeAndOpen: 'Write and open',

	newPersonTitle: 'New person',
	name: 'Name',
	rhythm: 'Rhythm',
	rhythmExample: '3 weeks, monthly, twice a year',
	circle: 'Circle',
	noCircle: 'None',
	create: 'Create',
	/** Of a name that other notes bear. */
	willBeSecond: (path: string, bearers: readonly string[]): string =>
		`Would make ${path}, a second note: the name, an alias or an address is that of ${bearers.join(', ')}.`,
	again: (says: string): string => `${says} Create it again, if it shall be another person.`,
	willBe: (path: string): string => `Makes ${path}`,
	everyOptional: 'May be left empty.',

	snoozeTitle: (name: string): string => `Snooze ${name}`,
	snoozedNow: (day: string): string => `Rests until ${day}.`,
	until: 'Until',
	untilExample: 'a week, friday, 1 december',
	snooze: 'Snooze',
	endSnooze: 'End the snooze',
	week: 'A week',
	month: 'A month',
	quarter: 'Three months',
	notAhead: (day: string): string => `${day} is not ahead: choose a day after today.`,

	rhythmTitle: (name: string): string => `Rhythm for ${name}`,
	rhythmHint: (due: string): string => `Next due ${due}.`,
	rhythmUnchanged: 'Empty: no rhythm of their own.',
	rhythmNever: 'Never on the list.',
	set: 'Set',
	removeRhythm: 'Remove the rhythm',
	rhythms: ['2 weeks', 'monthly', 'quarterly', 'twice a year'],

	circleTitle: (name: string): string => `Circle for ${name}`,
	circleNow: 'now',

	planTitle: (name: string): string => `Plan with ${name}`,
	planText: 'What',
	planExample: 'lunch at the harbour',
	planWhen: 'tomorrow, next friday, in 2 weeks',
	plan: 'Plan',
	/** Where midnight has passed since a day was shown. */
	newDay: (day: string): string => `A new day has begun: that is ${day} now. Once more writes it.`,
	needDay: 'Say a day, such as "next friday".',
};
