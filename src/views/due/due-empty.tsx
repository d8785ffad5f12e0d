/** What is shown where the list has nothing to show. */
import type { Settings } from '../../core/settings/settings';
import { dueWords } from '../../words/app/due';
import type { Actions } from '../ports/actions';
import { Empty } from '../parts/empty';

/** The list while the notes are read. */
export const Loading = () => <Empty title={dueWords.loading} />;

/** The list of a vault that has nobody in it, with what to do. */
export function NobodyYet({
	settings,
	actions,
}: {
	readonly settings: Settings;
	readonly actions: Pick<Actions, 'newPerson' | 'openSettings'>;
}) {
	return (
		<Empty title={dueWords.nobodyYet} hint={dueWords.whoCounts(settings)}>
			<button type="button" class="mod-cta" onClick={() => actions.newPerson()}>
				{dueWords.newPerson}
			</button>
			<button type="button" onClick={() => actions.openSettings()}>
				{dueWords.openSettings}
			</button>
		</Empty>
	);
}

/** The list where filters let nobody pass. */
export function NobodyMatches({ onClear }: { readonly onClear: () => void }) {
	return (
		<Empty title={dueWords.nobodyMatches} hint={dueWords.nobodyMatchesHint}>
			<button type="button" onClick={onClear}>
				{dueWords.clearFilters}
			</button>
		</Empty>
	);
}
