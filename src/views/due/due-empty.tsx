/** What is shown where the list has nothing to show. */
import type { ComponentChildren } from 'preact';
import type { Settings } from '../../core/settings';
import { dueWords } from '../../core/words/due';
import type { Actions } from '../actions';

/** Something true about an empty list, and what to do next. */
function Empty({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children?: ComponentChildren }) {
	return (
		<div class="nurture-empty">
			<p class="nurture-empty-title">{title}</p>
			{hint !== undefined && <p class="nurture-empty-hint">{hint}</p>}
			{children !== undefined && <div class="nurture-empty-actions">{children}</div>}
		</div>
	);
}

export const Loading = () => <Empty title={dueWords.loading} />;

export function NobodyYet({ settings, actions }: { readonly settings: Settings; readonly actions: Actions }) {
	return (
		<Empty title={dueWords.nobodyYet} hint={dueWords.whoCounts(settings)}>
			<button type="button" class="mod-cta" onClick={() => actions.newPerson()}>{dueWords.newPerson}</button>
			<button type="button" onClick={() => actions.openSettings()}>{dueWords.openSettings}</button>
		</Empty>
	);
}

export function NobodyMatches({ onClear }: { readonly onClear: () => void }) {
	return (
		<Empty title={dueWords.nobodyMatches} hint={dueWords.nobodyMatchesHint}>
			<button type="button" onClick={onClear}>{dueWords.clearFilters}</button>
		</Empty>
	);
}
