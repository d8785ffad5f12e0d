/**
 * What the notes of a language say: the shape of its data. Words are parted by blanks, phrases by semicolons, groups by
 * commas; all in lower case. Behind `=` a word is compared with its accents, where it means something else without
 * (`=até`, and not `ate`). Nothing here is shown to anybody: it is what is read.
 */

/** What a word says in a key, a label or a heading, whatever else stands beside it. */
export type Role =
	/** Words that say nothing of their own in a key: of, the, date, day. */
	| 'filling'
	/** Contact, as a noun or in the past: contact, call, meeting, spoke. */
	| 'contact'
	| 'last'
	| 'next'
	/** Rhythm: frequency, interval, every. */
	| 'rhythm'
	/** Birth and birthday. */
	| 'birth'
	/** When a meeting was: date, when, day. */
	| 'when'
	/** Who took part: participants, present, with. */
	| 'participants'
	/** What a meeting is called, in the singular and the plural, as type, folder or part of a name. */
	| 'meeting'
	/** Before the name of who was there: with, at the house of. */
	| 'company'
	/** Between names: and. */
	| 'joining'
	/** It has not been yet: tomorrow, should, want. */
	| 'intended'
	/** It did not come about: not, nobody, cancelled. */
	| 'not'
	/** The keys that say what a note is: type, kind, category. */
	| 'nature'
	/** What a note is that is nobody's: meeting, diary, overview, group, list. */
	| 'other';

/** Fields of a person that have no value by which they could be known: their keys, as phrases. */
export type NamedField =
	| ('phone' | 'email' | 'place' | 'company' | 'role' | 'interests' | 'aliases' | 'milestones')
	/** Named by `Language.death`. */
	| 'deceased';

/** How often: the words that a rhythm is made of. */
export interface RhythmWords {
	/** Words that change nothing beside a number and a unit: every, per, in, a, the. */
	readonly beside: string;
	/** Day, week, month, quarter, half a year, year, each in all its forms; the last groups may be empty. */
	readonly units: string;
	/** One to twelve, in all forms. */
	readonly numbers: string;
	/** Every other: the second, the other. */
	readonly second: string;
	/** Once, twice, three times, each as one word, as far as there are such words. */
	readonly often: string;
	/** Times: a number before it says how often in the unit. */
	readonly times: string;
	/** Whole rhythms: daily, weekly, every two weeks, monthly, every two months, quarterly, twice a year, yearly. */
	readonly adverbs: string;
}

/** A day as it is said from today on. */
interface SpokenWords {
	/**
	 * The day before yesterday, yesterday, today, tomorrow, the day after tomorrow, as groups of phrases. One behind
	 * `?` is a word of another language as well, and read only where the settings name this one.
	 */
	readonly days: string;
	/** As phrases with `#` for a length of time: `vor #`, `# назад`. */
	readonly ago: string;
	readonly ahead: string;
	/** Beside a weekday: the last, the next. */
	readonly last: string;
	readonly next: string;
	/** Last week and next week, as groups of phrases. */
	readonly weeks: string;
	/** Words beside a weekday that change nothing: on, the. */
	readonly beside: string;
}

/** All that is read of a language. */
export interface Language {
	/** BCP 47, the language alone. */
	readonly code: string;
	/** January to December: the whole names in all their cases, then, behind `~`, what is shortened, without a dot. */
	readonly months: string;
	/** Sunday to Saturday, likewise. */
	readonly weekdays: string;
	readonly terms: Readonly<Partial<Record<Role, string>>>;
	readonly fields: Readonly<Partial<Record<Exclude<NamedField, 'deceased'>, string>>>;
	readonly rhythm: RhythmWords;
	/** By the id of the kind: nouns and verbs in the past, as phrases. */
	readonly kinds: Readonly<Partial<Record<string, string>>>;
	/** Headings, as phrases: `log` has interactions below, `other` has dates that are no contact. */
	readonly headings: { readonly log: string; readonly other: string };
	readonly spoken: SpokenWords;
	/**
	 * How a note says that somebody has died, as phrases: `status` as a status, a tag or a key, `keys` as a key alone,
	 * `no` and `yes` behind such a key.
	 */
	readonly death: Readonly<Record<'status' | 'keys' | 'no' | 'yes', string>>;
	/** What a note of a person says that it is; as phrases, of which the first two are tags too. */
	readonly person: string;
	/** How a folder of people is called; as phrases. */
	readonly folders: string;
	/** What says that nothing came of it: not reached, cancelled, did not happen; as phrases. */
	readonly off: string;
	/** What stands before a promise's due day: by, until; as phrases. */
	readonly due: string;
}
