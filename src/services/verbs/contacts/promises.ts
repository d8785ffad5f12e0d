/** The open promises: what is owed either way, the overdue first. */
import { toldPromise, type Promised } from '../../../core/entry/promise';
import type { Member } from '../../../core/people/roster';
import type { Day } from '../../../core/time/day';
import { promiseWords } from '../../../words/app/promises';
import { flagWords, verbWords } from '../../../words/verbs';
import { columnsOf } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { isOn, type ValuesOf } from '../../command/options';
import { verb } from '../../command/verb';
import { openPromises, type OpenPromise } from '../../promises';

/** Both together are the same as neither. */
const OPTIONS = { mine: isOn(flagWords.mine), theirs: isOn(flagWords.theirs) };

type PromiseFilter = ValuesOf<typeof OPTIONS>;

function ownerAsked({ mine, theirs }: PromiseFilter): Promised['owner'] | undefined {
	if (mine === theirs) return undefined;
	return mine ? 'mine' : 'theirs';
}

/** One of them as JSON has it. `person` is the one in whose note it stands, else the first it links to. */
export function promiseJson({ members: [{ person }], path, promise: { text, due, owner, line } }: OpenPromise) {
	return { person: person.name, text, due, owner, path, line };
}

const WHOSE = { mine: '', theirs: ` (${promiseWords.theirs})` };

/** One of them: who, when, what. */
export const promiseCells = ({ members: [{ person }], promise }: OpenPromise, today: Day): readonly string[] => [
	safe(person.name),
	promiseWords.due(promise, today),
	safe(toldPromise(promise.text)) + WHOSE[promise.owner],
];

/** The list as one JSON value. */
function promisesReport(members: readonly Member[], filter: PromiseFilter, today: Day) {
	return {
		promises: openPromises(members, today, ownerAsked(filter)).map(promiseJson),
	};
}

const NO_PROMISES = { both: promiseWords.none, mine: promiseWords.noneMine, theirs: promiseWords.noneTheirs };

/** The open promises. */
function printPromises(members: readonly Member[], filter: PromiseFilter, today: Day): string {
	const owner = ownerAsked(filter);
	const open = openPromises(members, today, owner);
	if (open.length === 0) return NO_PROMISES[owner ?? 'both'];
	return columnsOf(open.map((one) => promiseCells(one, today)));
}

/** `nurture promises`: what is owed either way. */
export const promises = verb({
	name: 'promises',
	does: verbWords.verbs.promises,
	needs: {},
	options: OPTIONS,
	answer: ({ members, options, today }) => ({
		json: promisesReport(members, options, today),
		text: printPromises(members, options, today),
	}),
});
