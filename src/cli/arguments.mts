/** The command line's words: which verb, what it is given, and what is wrong with them. */
import { parseArgs } from 'node:util';
import { hasOwnKey, ownValue } from '../core/text/own-key';
import type { Day } from '../core/time/day';
import { terminalWords } from '../words/terminal';
import { Misspelt, readToday } from '../services/command/misspelt';
import type { Need } from '../services/command/needs';
import type { Option } from '../services/command/options';
import type { Command, Verb } from '../services/command/verb';
import { TERMINAL_VERBS } from '../services/verbs/terminal';

type Kind = { readonly type: 'string' | 'boolean'; readonly short?: string; readonly multiple?: boolean };

const COMMON: Readonly<Record<string, Kind>> = {
	vault: { type: 'string' },
	today: { type: 'string' },
	json: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	version: { type: 'boolean' },
	'no-cache': { type: 'boolean' },
};

/** How an option is to be parsed. */
const kindOf = ({ value, isMany }: Option<unknown>): Kind =>
	value === '' ? { type: 'boolean' } : { type: 'string', multiple: isMany };

/** All options of all verbs. An option takes a value with each verb or with none. */
const OPTIONS: Readonly<Record<string, Kind>> = {
	...COMMON,
	...Object.fromEntries(
		TERMINAL_VERBS.flatMap(({ options }) => Object.entries(options)).map(
			([name, option]) => [name, kindOf(option)] as const,
		),
	),
};

/** A command from a terminal, and what belongs to a terminal only. */
export interface TerminalCommand {
	readonly verb: Verb;
	/** What the verb needs, in its order. */
	readonly given: readonly string[];
	readonly command: Command;
	/** The words that go into a note. */
	readonly written: readonly string[];
	readonly vault: string | undefined;
	readonly today: Day | null;
	readonly json: boolean;
	/** Nothing is kept of what is read, nor taken. */
	readonly noCache: boolean;
}

/** How a verb is written: `due [--all] [--circle C]`. */
function usageOf({ name, needs, options }: Verb): string {
	return [
		'nurture',
		name,
		...Object.values(needs).map(({ usage, mayLack }) => (mayLack === true ? `[${usage}]` : usage)),
		...Object.entries(options).map(([option, { value }]) => `[--${option}${value === '' ? '' : ` ${value}`}]`),
	].join(' ');
}

/** What `--help` prints: every verb with its usage and what it does. */
export const help = (): string => terminalWords.help(TERMINAL_VERBS.map((verb) => [usageOf(verb), verb.does] as const));

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

/** Whether a need is not met: there is no such word, or an empty one that means nobody and no file. */
const isMissing = ({ isWritten, mayLack }: Need, word: string | undefined): boolean =>
	word === undefined ? mayLack !== true : !isWritten && word.trim() === '';

type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** What is given to a verb is as much as it needs, and its options are its own. Throws `Misspelt`. */
function checkShape({ name, needs, options }: Verb, given: readonly string[], raw: Values): void {
	const wanted = Object.values(needs);
	const missing = wanted.find((need, at) => isMissing(need, given[at]));
	if (missing !== undefined) throw new Misspelt(terminalWords.missing(name, missing.asked));
	const takesAll = wanted[wanted.length - 1]?.isMany === true;
	const extra = takesAll ? undefined : given[wanted.length];
	if (extra !== undefined) throw new Misspelt(terminalWords.tooMuch(name, extra));
	const stray = Object.keys(raw).find((option) => !hasOwnKey(options, option));
	if (stray !== undefined) throw new Misspelt(terminalWords.strayOption(name, `--${stray}`));
}

/** The words that go into a note, of what a verb is given and of its options. */
function writtenWords({ needs, options }: Verb, given: readonly string[], raw: Values): string[] {
	const all = Object.values(needs);
	// One line in the place of a name and a text is all written.
	const isLine = given.length < all.length;
	const needed = all.flatMap(({ isWritten }, at) => (isWritten || isLine ? [given[at] ?? ''] : []));
	const optional = Object.entries(options).flatMap(([name, { value }]) => {
		const word = raw[name];
		return value === 'TEXT' && typeof word === 'string' ? [word] : [];
	});
	return [...needed, ...optional];
}

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
	const { vault, today, json, help: isHelp, version, 'no-cache': noCache, ...raw } = values as Values;
	if (isHelp === true) return 'help';
	if (version === true) return 'version';
	const [name, ...given] = positionals;
	if (name === undefined) return 'none';
	const verb = TERMINAL_VERBS.find((one) => one.name === name);
	if (verb === undefined) throw new Misspelt(terminalWords.unknownVerb(name));
	checkShape(verb, given, raw);
	return {
		verb,
		given,
		command: verb.command(given, raw),
		written: writtenWords(verb, given, raw),
		vault: vault as string | undefined,
		today: readToday(today as string | undefined),
		json: json === true,
		noCache: noCache === true,
	};
}
