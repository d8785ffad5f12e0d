/** The order of names as people expect it: `Ángel` beside `Angel`, `B2` before `B10`. */
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Compares two texts for sorting; texts that differ in accents or case only are told apart by their code points. */
export const compareText = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
