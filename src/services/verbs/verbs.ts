/**
 * The verbs: what each must be given and the options it takes, for the front doors (a terminal, Obsidian's own command
 * line).
 */
import { hasOwnKey } from '../../core/text/own-key';
import { parseIsoDay, type Day } from '../../core/time/day';
import { verbWords } from '../../words/verbs';

/** A command that was misspelt, said in one sentence. */
export class Misspelt extends Error {}

/** What a verb must be given, as it is called in its usage. */
export type Need = 'NAME' | 'OTHER' | 'TEXT' | 'FILE' | 'FILE|-';

/** Needs in their order; options with the word that stands for their value, `''` for those that are just on. */
interface Shape {
	readonly needs: readonly Need[];
	readonly options: Readonly<Record<string, string>>;
}

export const VERBS = {
	due: { needs: [], options: { all: '', circle: 'C', tag: 'T', place: 'P', limit: 'N' } },
	show: { needs: ['NAME'], options: {} },
	brief: { needs: ['NAME'], options: {} },
	read: { needs: ['FILE'], options: {} },
	log: { needs: ['NAME', 'TEXT'], options: { date: 'WORDS', kind: 'K', with: 'NAME', 'dry-run': '' } },
	new: { needs: ['NAME'], options: { every: 'RHYTHM', circle: 'C', template: 'FILE', anyway: '' } },
	promises: { needs: [], options: { mine: '', theirs: '' } },
	milestones: { needs: [], options: { days: 'N', belated: '' } },
	draft: { needs: ['NAME'], options: { template: 'DRAFT' } },
	match: { needs: ['FILE|-'], options: {} },
	introductions: { needs: [], options: {} },
	introduce: { needs: ['NAME', 'OTHER'], options: { about: 'TEXT' } },
	balance: { needs: [], options: { with: 'NAME' } },
	review: { needs: [], options: { since: 'DATE', period: 'TIME', write: '' } },
	check: { needs: [], options: {} },
	fix: { needs: [], options: { note: 'NOTE', apply: '' } },
} as const satisfies Readonly<Record<string, Shape>>;

export type Verb = keyof typeof VERBS;

export const isVerb = (word: string): word is Verb => hasOwnKey(VERBS, word);

/** A verb's shape, without its literal types. */
export const shapeOf = (verb: Verb): Shape => VERBS[verb];

/** Options as a front door has them: text, or on. */
export type Raw = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Options, understood. What is left out is undefined. */
export interface Options {
	readonly all: boolean;
	readonly circle: string | undefined;
	readonly tag: string | undefined;
	readonly place: string | undefined;
	readonly limit: number | undefined;
	readonly date: string | undefined;
	readonly kind: string | undefined;
	readonly with: readonly string[];
	readonly dryRun: boolean;
	readonly every: string | undefined;
	readonly template: string | undefined;
	readonly mine: boolean;
	readonly theirs: boolean;
	readonly days: number | undefined;
	readonly belated: boolean;
	readonly about: string | undefined;
	readonly since: string | undefined;
	readonly period: string | undefined;
	readonly write: boolean;
	readonly note: string | undefined;
	readonly apply: boolean;
	readonly anyway: boolean;
}

export interface Command {
	readonly verb: Verb;
	/** What the verb needs, in its order. */
	readonly given: readonly string[];
	readonly options: Options;
}

/** Whether an option that takes no value is on. */
export const isSwitchedOn = (value: Raw[string]): boolean => value === true || value === 'true' || value === '';

/** The texts of an option that may be given several times. */
function textsOf(value: Raw[string]): readonly string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Reads options. Throws `Misspelt` for a number that is none. */
export function readOptions(raw: Raw): Options {
	const text = (name: string): string | undefined => (typeof raw[name] === 'string' ? raw[name] : undefined);
	const texts = (name: string): readonly string[] => textsOf(raw[name]);
	const isOn = (name: string): boolean => isSwitchedOn(raw[name]);
	return {
		all: isOn('all'),
		circle: text('circle'),
		tag: text('tag'),
		place: text('place'),
		limit: readLimit(text('limit')),
		date: text('date'),
		kind: text('kind'),
		with: texts('with'),
		dryRun: isOn('dry-run'),
		every: text('every'),
		template: text('template'),
		mine: isOn('mine'),
		theirs: isOn('theirs'),
		days: readDays(text('days')),
		belated: isOn('belated'),
		about: text('about'),
		since: text('since'),
		period: text('period'),
		write: isOn('write'),
		note: text('note'),
		apply: isOn('apply'),
		anyway: isOn('anyway'),
	};
}

const FAR: Day = '3000-01-01';

/** A day as `--today` has it. Throws `Misspelt` for what is none, and for one from the year 3000 on. */
export function readToday(text: string | undefined): Day | null {
	if (text === undefined) return null;
	const day = parseIsoDay(text);
	if (day === null) throw new Misspelt(verbWords.badDay(text));
	// Whatever is counted in years ends soon enough.
	if (day >= FAR) throw new Misspelt(verbWords.farDay(text));
	return day;
}

function readLimit(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,6}$/.test(text)) throw new Misspelt(verbWords.badLimit(text));
	return Number(text);
}

function readDays(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d{1,3}$/.test(text) || Number(text) > 366) throw new Misspelt(verbWords.badDays(text));
	return Number(text);
}
