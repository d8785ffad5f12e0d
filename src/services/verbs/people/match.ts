/** Who would like a text. */
import type { Day } from '../../../core/time/day';
import { matchWords } from '../../../words/insight/match';
import { verbWords } from '../../../words/verbs';
import type { Match } from '../../../insight/match/match';
import { soughtNote, soughtText, type Sought } from '../../../insight/match/query';
import { columnsOf } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { FILE_OR_PIPE } from '../../command/needs';
import { verb } from '../../command/verb';
import { Matches } from '../../matches';

/** What is asked about: a note by its path in the vault, or the bare text of a pipe, which may be a note's. */
function soughtOf(text: string, path: string | null): Sought {
	if (path !== null) return soughtNote(path, text);
	return /^\uFEFF?---\r?\n/.test(text) ? { ...soughtNote('', text), path: null } : soughtText(text);
}

/** The list as one JSON value. `had` is the day on which they had it already, null if they have not. */
function matchReport(matches: readonly Match[], today: Day) {
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

/** Who would like it: who, why. Who has had it already is said so. */
function printMatches(matches: readonly Match[], today: Day): string {
	if (matches.length === 0) return matchWords.none;
	return columnsOf(matches.map((one) => [safe(one.member.person.name), matchReasons(one, today).join(', ')]));
}

function matchReasons({ reasons, had }: Match, today: Day): string[] {
	const told = reasons.map((reason) => safe(matchWords.reason(reason, today)));
	return had === null ? told : [...told, matchWords.had(had, today)];
}

/** `nurture match`: who would like a note or a text. */
export const match = verb({
	name: 'match',
	does: verbWords.verbs.match,
	needs: { file: FILE_OR_PIPE },
	options: {},
	async answer({ given, host, people, today }) {
		const { path, text } = await host.file(given.file, 'match');
		const matches = await new Matches(people).find(soughtOf(text, path));
		return { json: matchReport(matches, today), text: printMatches(matches, today) };
	},
});
