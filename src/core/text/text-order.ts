/** The order of names as people expect it: `Ángel` beside `Angel`, `B2` before `B10`. */
const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Compares two texts by their code units, as `<` does: -1, 0 or 1. */
export function compareCodes(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Compares two texts for sorting; texts that differ in accents or case only are told apart by their code units. */
export const compareText = (a: string, b: string): number => collator.compare(a, b) || compareCodes(a, b);
