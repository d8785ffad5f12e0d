/** Who would like a text. */
import type { Day } from '../../core/time/day';
import { matchWords } from '../../words/insight/match';
import type { Match } from '../../insight/match/match';
import { soughtNote, soughtText, type Sought } from '../../insight/match/query';

/** What is asked about: a note by its path in the vault, or the bare text of a pipe, which may be a note's. */
export function soughtOf(text: string, path: string | null): Sought {
	if (path !== null) return soughtNote(path, text);
	return /^\uFEFF?---\r?\n/.test(text) ? { ...soughtNote('', text), path: null } : soughtText(text);
}

/** The list as one JSON value. `had` is the day on which they had it already, null if they have not. */
export function matchReport(matches: readonly Match[], today: Day) {
	return {
		people: matches.map(({ member: { person }, score, reasons, had }) => ({
			name: person.name,
			path: person.path,
			score: Math.round(score * 1000) / 1000,
			reasons: reasons.map((reason) => matchWords.reason(reason, today)),
			had: had?.date ?? null,
		})),
	};
}
