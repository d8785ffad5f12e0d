/** What is wrong with the words of a command. */
import { parseIsoDay, type Day } from '../../core/time/day';
import { verbWords } from '../../words/verbs';

/** A command that was misspelt, said in one sentence. */
export class Misspelt extends Error {}

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
