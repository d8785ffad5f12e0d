/** How a note says that somebody has died: a property with a day or a yes, a status, a tag, or a no to being alive. */
import type { Day } from '../time/day';
import { asBoolean, asList, asText, type Field, type Fields } from '../properties/fields';
import { deathWords, truthNamed } from '../languages/words';
import { dateText } from './person-fields';
import { problemAt, type LineProblem } from '../markdown/problem';
import { dateCode, readDatedValue, type DateOptions } from '../dates/written-date';

/** Whether somebody has died, and when, if the note says it. */
export interface Death {
	readonly deceased: boolean;
	/** The day, where the note tells it as a whole. */
	readonly died: Day | null;
}

/** One word or more for somebody who has died, as a status or a tag gives it: `deceased`, `passed away`, `✝`. */
const GONE =
	/^(?:deceased|dead|died|passed[ _-]?(?:away|on)|(?:in|ad)[ _-]?memoriam|rip|r\.i\.p\.?|✝\uFE0F?|†|⚰\uFE0F?)$/iu;

/** Whether a status or a tag says it, in any language. */
const isGone = (word: string): boolean =>
	GONE.test(word) || deathWords().has(word.toLowerCase().normalize('NFC').replace(/[_-]/g, ' '));

/** A name that begins or ends with the sign of it: `Old Jo †`, `Old Jo (†2019)`. */
const NAME_OF_DEAD = /^[([]?[†✝]|[†✝]\uFE0F? ?(?:\d{4}[\d-]{0,6})?[)\]]?$/u;

/** Where a note may tell of it. */
export interface DeathSigns {
	readonly fields: Fields;
	readonly tags: readonly string[];
	/** What the person is called. */
	readonly name: string;
}

/** When it was, behind the word: `deceased (2019)`, `Died 2019-02-03`. */
const WHEN = /\s\(?(?:in )?\d{4}[\d-]{0,6}\)?$/;

/**
 * Whether a note tells that its person has died, and when. A property about it decides, and a `false` there means that
 * somebody lives; without one, `alive: false`, a status, a tag (`person/deceased` too) or a sign at the name says so. A
 * value that cannot be read as a day still says that somebody has died, and is among the problems.
 */
export function readDeath({ fields, tags, name }: DeathSigns, problems: LineProblem[], dates: DateOptions): Death {
	const field = fields.get('deceased');
	if (field !== null) return deathOf(field, problems, dates);
	const alive = asBoolean(fields.get('alive')?.value);
	if (alive !== null) return { deceased: !alive, died: null };
	const status = asList(fields.get('status')?.value).map((word) => word.replace(WHEN, ''));
	const ofTags = tags.flatMap((tag) => tag.split('/'));
	const isTold = [...status, ...ofTags].some((word) => isGone(word.trim()));
	return { deceased: isTold || NAME_OF_DEAD.test(name.trim()), died: null };
}

function deathOf(field: Field, problems: LineProblem[], dates: DateOptions): Death {
	const text = asText(field.value) ?? '';
	const truth = asBoolean(field.value) ?? truthNamed(text);
	if (truth !== null) return { deceased: truth, died: null };
	const died = readDatedValue(dateText(field) ?? '', dates);
	// A year or a month alone, or words: somebody has died, and the day is not known.
	if (died === null && !/^\d{4}$/.test(text))
		problems.push(problemAt(field.line, dateCode(text, 'death', dates), text));
	return { deceased: true, died: died?.precision === 'day' ? died.day : null };
}
