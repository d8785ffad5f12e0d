/** The options that verbs take: what each is called by, and how its value is read. */
import { Misspelt } from './misspelt';

/** Options as a front door has them: text, several texts, or on. */
export type Raw = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One option. */
export interface Option<T> {
	/** The word that stands for its value in the usage; `''` for one that is just on. */
	readonly value: string;
	/** Whether it may be given several times. */
	readonly isMany: boolean;
	/** What it is, for the app's command line. */
	readonly says: string;
	/** Reads what a front door has, undefined where it was not given. Throws `Misspelt`. */
	readonly read: (raw: Raw[string]) => T;
}

/** A verb's options by their names, as they are typed. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values of options, by their names. */
export type ValuesOf<O extends Options> = {
	readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};

/** Whether an option that takes no value is on. */
export const isSwitchedOn = (raw: Raw[string]): boolean => raw === true || raw === 'true' || raw === '';

const textIn = (raw: Raw[string]): string | undefined => (typeof raw === 'string' ? raw : undefined);

/** An option that is on or off. */
export const isOn = (says: string): Option<boolean> => ({ value: '', isMany: false, says, read: isSwitchedOn });

/** An option that is a text. `value` is `TEXT` only where the text goes into a note. */
export const text = (value: string, says: string): Option<string | undefined> => ({
	value,
	isMany: false,
	says,
	read: textIn,
});

/** An option that may be given several times: all its texts. */
export const texts = (value: string, says: string): Option<readonly string[]> => ({
	value,
	isMany: true,
	says,
	read(raw) {
		if (typeof raw === 'string') return [raw];
		return Array.isArray(raw) ? (raw as readonly string[]) : [];
	},
});

/** An option that is a number. `isOne` tells which texts are; `bad` says what is wrong with the others. */
export const number = (
	says: string,
	isOne: (text: string) => boolean,
	bad: (text: string) => string,
): Option<number | undefined> => ({
	value: 'N',
	isMany: false,
	says,
	read(raw) {
		const typed = textIn(raw);
		if (typed === undefined) return undefined;
		if (!isOne(typed)) throw new Misspelt(bad(typed));
		return Number(typed);
	},
});

/** An option that is one of a few words, in any case. `bad` says what is wrong with any other. */
export const oneOf = <T extends string>(
	value: string,
	says: string,
	words: readonly T[],
	bad: (text: string) => string,
): Option<T | undefined> => ({
	value,
	isMany: false,
	says,
	read(raw) {
		const typed = textIn(raw);
		const word = words.find((known) => known === typed?.trim().toLowerCase());
		if (typed !== undefined && word === undefined) throw new Misspelt(bad(typed));
		return word;
	},
});
