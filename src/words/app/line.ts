/** What the line to log suggests and asks, in the dialog and in a terminal. */
import type { Aim } from '../../core/line/aim';

/** A name in quotation marks, cut where it is long. */
const quoted = (name: string): string => `"${name.length > 60 ? `${name.slice(0, 60)}…` : name}"`;

/** Sentences about the line. */
export const lineWords = {
	suggestions: 'Suggestions',
	/** Of a name that means nobody, or several. */
	unsettled: (name: string, count: number): string =>
		count === 0
			? `Nobody here is called ${quoted(name)}: choose what is meant. Nothing is written before that.`
			: `${quoted(name)} could be ${count} people: choose who is meant. Nothing is written before that.`,
	make: (name: string): string => `Make ${name}`,
	makeNote: 'a new note, with this line in it',
	noName: (name: string): string => `${quoted(name)} is no name`,
	/** Beside a name in a list: when the last contact was. */
	lastContact: (day: string): string => (day === '' ? 'no contact yet' : `last contact ${day}`),
	/** Behind the name of somebody whose note will be made. */
	isNew: 'new',
	/** What a line is for that tells of no contact. */
	aims: {
		ask: 'a question for next time',
		'gift idea': 'a gift idea',
		like: 'what they like',
		fact: 'a fact',
		promise: 'a promise of yours',
	} satisfies Readonly<Record<Aim, string>> as Readonly<Record<Aim, string>>,
	/** What was kept of somebody. */
	kept: (name: string, aim: Aim, words: string): string => `Noted for ${name}, ${lineWords.aims[aim]}: ${words}`,

	/** In a terminal: a name in the line is not settled. */
	unknown: (refusal: string): string => `${refusal} --new makes the note, with the line in it.`,
	/** Of an option that goes with contact alone. */
	noDay: (aim: Aim): string =>
		`${lineWords.aims[aim]} has no day and no kind: leave out --date and --kind.`.replace(/^./, (first) =>
			first.toUpperCase(),
		),
	/** In a terminal, of a person's note that is linked in the line of another. */
	linked: (names: string, path: string): string =>
		`${names}: linked in that line, which counts for them too. It stands in ${path} alone.`,
	several: (name: string, choices: string): string =>
		`${quoted(name)} could be ${choices}: write the whole name, or give a path and a text.`,
};
