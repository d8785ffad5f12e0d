/** Who should meet, what was promised, and what came of the introductions that were made. */
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { introductionLedger } from '../../insight/introductions/ledger';
import { introductions } from '../../insight/introductions/introductions';

/** The list as one JSON value; `a` and `b` are names. `since`: the days of their later contact with each other. */
export function introductionsReport(members: readonly Member[], today: Day, settings: Settings) {
	const { promised, made } = introductionLedger(members, settings.kinds);
	return {
		pairs: introductions(members, today, settings).map(({ a, b, shared, score }) => ({
			a: a.person.name,
			b: b.person.name,
			shared: shared.map(({ text }) => text),
			score: Math.round(score * 1000) / 1000,
			paths: [a.person.path, b.person.path],
		})),
		promised: promised.map(({ a, b, text, due, path, line }) => ({
			a: a.person.name,
			b: b.person.name,
			text,
			due,
			path,
			line,
		})),
		made: made.map(({ a, b, day, text, path, line, since }) => ({
			a: a.person.name,
			b: b.person.name,
			date: day,
			text,
			path,
			line,
			since: since.map(({ date }) => date),
		})),
	};
}
