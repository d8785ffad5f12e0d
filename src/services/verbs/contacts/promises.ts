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
import { openPromises } from '../../promises';

/** Both together are the same as neither. */
const OPTIONS = { mine: isOn(flagWords.mine), theirs: isOn(flagWords.theirs) };

type PromiseFilter = ValuesOf<typeof OPTIONS>;

function ownerAsked({ mine, theirs }: PromiseFilter): Promised['owner'] | undefined {
	if (mine === theirs) return undefined;
	return mine ? 'mine' : 'theirs';
}

/** The list as one JSON value. `person` is the one in whose note a promise stands, else the first it links to. */
function promisesReport(members: readonly Member[], filter: PromiseFilter, today: Day) {
	return {
		promises: openPromises(members, today, ownerAsked(filter)).map(({ members: [{ person }], path, promise }) => {
			const { text, due, owner, line } = promise;
			return { person: person.name, text, due, owner, path, line };
		}),
	};
}

const NO_PROMISES = { both: promiseWords.none, mine: promiseWords.noneMine, theirs: promiseWords.noneTheirs };

/** The open promises: who, when, what. */
function printPromises(members: readonly Member[], filter: PromiseFilter, today: Day): string {
	const owner = ownerAsked(filter);
	const open = openPromises(members, today, owner);
	if (open.length === 0) return NO_PROMISES[owner ?? 'both'];
	const whose = { mine: '', theirs: ` (${promiseWords.theirs})` };
	return columnsOf(
		open.map(({ members: [{ person }], promise }) => [
			safe(person.name),
			promiseWords.due(promise, today),
			safe(toldPromise(promise.text)) + whose[promise.owner],
		]),
	);
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
