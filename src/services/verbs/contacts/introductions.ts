/** Who should meet, what was promised, and what came of the introductions that were made. */
import { plainText } from '../../../core/markdown/plain-text';
import type { Member } from '../../../core/people/roster';
import type { Settings } from '../../../core/settings/settings';
import type { Day } from '../../../core/time/day';
import { introductionWords } from '../../../words/insight/introductions';
import { verbWords } from '../../../words/verbs';
import { toldDay } from '../../../words/words';
import { introductions as introductionsOf } from '../../../insight/introductions/introductions';
import { introductionLedger } from '../../../insight/introductions/ledger';
import { columnsOf, titled } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { verb } from '../../command/verb';

/** The list as one JSON value; `a` and `b` are names. `since`: the days of their later contact with each other. */
function introductionsReport(members: readonly Member[], today: Day, settings: Settings) {
	const { promised, made } = introductionLedger(members, settings.kinds);
	return {
		pairs: introductionsOf(members, today, settings).map(({ a, b, shared, score }) => ({
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

/** Who should meet, and why; then what was promised, and what was made. */
function printIntroductions(members: readonly Member[], today: Day, settings: Settings): string {
	const names = ({ a, b }: { readonly a: Member; readonly b: Member }): string =>
		safe(introductionWords.pair(a.person.name, b.person.name));
	const pairs = introductionsOf(members, today, settings);
	const { promised, made } = introductionLedger(members, settings.kinds);
	const pairRows = pairs.map((pair) => [names(pair), safe(introductionWords.shared(pair.shared))]);
	const promisedRows = promised.map((one) => [
		names(one),
		introductionWords.due(one.due, today),
		safe(plainText(one.text)),
	]);
	const madeRows = made.map((one) => [
		names(one),
		toldDay(one.day, one.precision, today),
		introductionWords.since(one.since, today),
	]);
	return [
		pairs.length === 0 ? introductionWords.none : columnsOf(pairRows),
		...titled(introductionWords.promised, promisedRows),
		...titled(introductionWords.made, madeRows),
	].join('\n');
}

/** `nurture introductions`: who should meet. */
export const introductions = verb({
	name: 'introductions',
	does: verbWords.verbs.introductions,
	needs: {},
	options: {},
	answer: ({ members, today, settings }) => ({
		json: introductionsReport(members, today, settings),
		text: printIntroductions(members, today, settings),
	}),
});
