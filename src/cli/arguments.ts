/** The command line's words: which verb, what it is given, and what is wrong with them. */
import { parseArgs } from 'node:util';
import { parseIsoDay, type Day } from '../core/day';
import { terminalWords } from '../core/words/terminal';

/** A command that was misspelt: exit 2. */
export class Misspelt extends Error {}

const OPTIONS = {
	vault: { type: 'string' }, today: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' },
	all: { type: 'boolean' }, circle: { type: 'string' }, tag: { type: 'string' }, place: { type: 'string' }, limit: { type: 'string' },
	date: { type: 'string' }, kind: { type: 'string' }, with: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' },
	every: { type: 'string' }, template: { type: 'string' }, mine: { type: 'boolean' }, theirs: { type: 'boolean' }, days: { type: 'string' }, belated: { type: 'boolean' }, since: { type: 'string' },
} as const;

const COMMON = ['vault', 'today', 'json', 'help', 'version'];

/** For each verb what it must be given, and the options it takes. */
const VERBS = {
	due: { needs: [], options: ['all', 'circle', 'tag', 'place', 'limit'] },
	show: { needs: ['a name'], options: [] },
	read: { needs: ['a file'], options: [] },
	brief: { needs: ['a name'], options: [] },
	log: { needs: ['a name', 'a text'], options: ['date', 'kind', 'with', 'dry-run'] },
	new: { needs: ['a name'], options: ['every', 'circle', 'template'] },
	promises: { needs: [], options: ['mine', 'theirs'] },
	milestones: { needs: [], options: ['days', 'belated'] },
	draft: { needs: ['a name'], options: ['template'] },
	match: { needs: ['a file, or - for what is piped in'], options: [] },
	introductions: { needs: [], options: [] },
	review: { needs: [], options: ['since'] },
	check: { needs: [], options: [] },
} as const satisfies Readonly<Record<string, { needs: readonly string[]; options: readonly string[] }>>;

export type Verb = keyof typeof VERBS;

function parse(argv: readonly string[]) {
	return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
}

export type Command = ReturnType<typeof parse>['values'] & {
	readonly verb: Verb;
	/** What the verb needs, in its order. */
	readonly given: readonly string[];
	readonly todayDay: Day | null;
	readonly limitCount: number | undefined;
	readonly dayCount: number | undefined;
};

/** What is wrong with the options, if anything; what `parseArgs` would refuse, in our own words. */
function optionFault(argv: readonly string[]): string | null {
	const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const { name, rawName, value, inlineValue } = token;
		if (!Object.hasOwn(OPTIONS, name)) return terminalWords.unknownOption(rawName);
		const takes = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
		if (takes && (value === undefined || (name === 'vault' && value === '') || (inlineValue === false && value.startsWith('-') && value.length > 1))) return terminalWords.needsValue(rawName);
		if (!takes && value !== undefined) return terminalWords.takesNoValue(rawName);
	}
	return null;
}

/** Whether a name or file is asked for with no words. A new person's name is looked at where notes are made. */
const isNobody = (verb: Verb, [first]: readonly string[]): boolean => verb !== 'new' && VERBS[verb].needs.length > 0 && first !== undefined && first.trim() === '';

/** Reads the words; `help` and `version` are answered before any verb is asked for. Throws `Misspelt`. */
export function readCommand(argv: readonly string[]): Command | 'help' | 'version' {
	const fault = optionFault(argv);
	if (fault !== null) throw new Misspelt(fault);
	const { values, positionals } = parse(argv);
	if (values.help === true) return 'help';
	if (values.version === true) return 'version';
	const [verb, ...given] = positionals;
	if (verb === undefined) throw new Misspelt(terminalWords.help);
	if (!Object.hasOwn(VERBS, verb)) throw new Misspelt(terminalWords.unknownVerb(verb));
	const { needs, options } = VERBS[verb as Verb];
	const missing = isNobody(verb as Verb, given) ? needs[0] : needs[given.length];
	if (missing !== undefined) throw new Misspelt(terminalWords.missing(verb, missing));
	const extra = given[needs.length];
	if (extra !== undefined) throw new Misspelt(terminalWords.tooMuch(verb, extra));
	const stray = Object.keys(values).find((name) => !COMMON.includes(name) && !(options as readonly string[]).includes(name));
	if (stray !== undefined) throw new Misspelt(terminalWords.strayOption(verb, `--${stray}`));
	return { ...values, verb: verb as Verb, given, todayDay: readToday(values.today), limitCount: readLimit(values.limit), dayCount: readDays(values.days) };
}

function readToday(text: string | undefined): Day | null {
	if (text === undefined) return null;
	const day = parseIsoDay(text);
	if (day === null) throw new Misspelt(terminalWords.badDay(text));
	return day;
}

function readLimit(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^[1-9]\d{0,6}$/.test(text)) throw new Misspelt(terminalWords.badLimit(text));
	return Number(text);
}

function readDays(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d{1,3}$/.test(text) || Number(text) > 366) throw new Misspelt(terminalWords.badDays(text));
	return Number(text);
}
