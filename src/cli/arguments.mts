/** The command line's words: which verb, what it is given, and what is wrong with them. */
import { hasOwnKey, ownValue } from '../core/text/own-key';
import { parseArgs } from 'node:util';
import type { Day } from '../core/time/day';
import { terminalWords } from '../words/terminal';
import { verbWords } from '../words/verbs';
import {
	isVerb,
	Misspelt,
	readOptions,
	readToday,
	shapeOf,
	VERBS,
	type Command,
	type Verb,
} from '../services/verbs/verbs';

type Kind = { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean };

const COMMON: Readonly<Record<string, Kind>> = {
	vault: { type: 'string' },
	today: { type: 'string' },
	json: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' },
};

const verbs = Object.keys(VERBS) as Verb[];

/** How an option is to be parsed; `value` is the word that stands for its value, `''` where it takes none. */
function kindOf(name: string, value: string): Kind {
	return value === '' ? { type: 'boolean' } : { type: 'string', multiple: name === 'with' };
}

/** All options of all verbs. An option takes a value with each verb or with none. */
const OPTIONS: Readonly<Record<string, Kind>> = {
	...COMMON,
	...Object.fromEntries(
		verbs
			.flatMap((verb) => Object.entries(shapeOf(verb).options))
			.map(([name, value]) => [name, kindOf(name, value)] as const),
	),
};

/** A command, and what belongs to a terminal only. */
export interface TerminalCommand extends Command {
	readonly vault: string | undefined;
	readonly today: Day | null;
	readonly json: boolean;
}

/** How a verb is written: `due [--all] [--circle C]`. */
function usageOf(verb: Verb): string {
	const { needs, options } = shapeOf(verb);
	return [
		'nurture',
		verb,
		...needs,
		...Object.entries(options).map(([name, value]) => `[--${name}${value === '' ? '' : ` ${value}`}]`),
	].join(' ');
}

export const help = (): string =>
	terminalWords.help(verbs.map((verb) => [usageOf(verb), verbWords.verbs[verb]] as const));

/** An option as `parseArgs` found it. */
interface OptionToken {
	readonly name: string;
	/** With its hyphens. */
	readonly rawName: string;
	readonly value: string | undefined;
	/** Whether the value stands behind a `=`. */
	readonly inlineValue: boolean | undefined;
}

/** Whether an option that takes a value has none: nothing, another option, or of `--vault` an empty path. */
function lacksValue({ name, value, inlineValue }: OptionToken): boolean {
	if (value === undefined) return true;
	if (name === 'vault' && value === '') return true;
	return inlineValue === false && value.startsWith('-') && value.length > 1;
}

function faultOf(token: OptionToken): string | null {
	const option = ownValue(OPTIONS, token.name);
	if (option === undefined) return terminalWords.unknownOption(token.rawName);
	if (option.type === 'string') return lacksValue(token) ? terminalWords.needsValue(token.rawName) : null;
	return token.value === undefined ? null : terminalWords.takesNoValue(token.rawName);
}

/** What is wrong with the options, if anything; what `parseArgs` would refuse, in our own words. */
function optionFault(argv: readonly string[]): string | null {
	const { tokens } = parseArgs({
		args: [...argv],
		options: OPTIONS,
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	for (const token of tokens) {
		const fault = token.kind === 'option' ? faultOf(token) : null;
		if (fault !== null) return fault;
	}
	return null;
}

/** Whether a name or file is asked for with no words. A new person's name is looked at where notes are made. */
const isNobody = (verb: Verb, given: readonly string[], at: number): boolean =>
	verb !== 'new' && shapeOf(verb).needs[at] !== 'TEXT' && given[at]?.trim() === '';

/**
 * Reads the words; `help` and `version` are answered before any verb is asked for. `none`: there are no words at all.
 * Throws `Misspelt`.
 */
export function readCommand(argv: readonly string[]): TerminalCommand | 'help' | 'version' | 'none' {
	const fault = optionFault(argv);
	if (fault !== null) throw new Misspelt(fault);
	const { values, positionals } = parseArgs({
		args: [...argv],
		options: OPTIONS,
		allowPositionals: true,
		strict: true,
	});
	const {
		vault,
		today,
		json,
		help: isHelp,
		version,
		...raw
	} = values as Record<string, string | boolean | string[] | undefined>;
	if (isHelp === true) return 'help';
	if (version === true) return 'version';
	const [verb, ...given] = positionals;
	if (verb === undefined) return 'none';
	if (!isVerb(verb)) throw new Misspelt(terminalWords.unknownVerb(verb));
	const { needs, options } = shapeOf(verb);
	const missing = needs.find((_, at) => given[at] === undefined || isNobody(verb, given, at));
	if (missing !== undefined) throw new Misspelt(terminalWords.missing(verb, terminalWords.needs[missing]));
	const extra = given[needs.length];
	if (extra !== undefined) throw new Misspelt(terminalWords.tooMuch(verb, extra));
	const stray = Object.keys(raw).find((name) => !hasOwnKey(options, name));
	if (stray !== undefined) throw new Misspelt(terminalWords.strayOption(verb, `--${stray}`));
	return {
		verb,
		given,
		options: readOptions(raw),
		vault: vault as string | undefined,
		today: readToday(today as string | undefined),
		json: json === true,
	};
}
