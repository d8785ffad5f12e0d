/** All of the sidebar *Brief*: its buttons, and the brief or what to do where there is none. */
import type { Attributes } from 'preact';
import { briefWords } from '../../words/insight/brief';
import { Icon } from '../parts/icon';
import { BriefPanel, type BriefPanelProps } from './brief-panel';

/** What the screen is given. */
export interface BriefScreenProps {
	/** Whether the vault has been read. */
	readonly loaded: boolean;
	/** Whether it stays on this person while notes are opened. */
	readonly pinned: boolean;
	readonly onPin: () => void;
	readonly onChoose: () => void;
	/** Null: nobody to be shown. */
	readonly panel: (BriefPanelProps & Attributes) | null;
}

/** The sidebar's brief with its buttons, or what is said where there is nobody to show. */
export function BriefScreen({ loaded, pinned, onPin, onChoose, panel }: BriefScreenProps) {
	return (
		<div class="nurture-brief-view">
			<div class="nav-header">
				<div class="nav-buttons-container">
					{(panel !== null || pinned) && (
						<button
							type="button"
							class={`clickable-icon nav-action-button ${pinned ? 'is-active' : ''}`}
							aria-label={briefWords.pin}
							aria-pressed={pinned}
							onClick={onPin}
						>
							<Icon name="pin" />
						</button>
					)}
					<button
						type="button"
						class="clickable-icon nav-action-button"
						aria-label={briefWords.choose}
						onClick={onChoose}
					>
						<Icon name="user-search" />
					</button>
				</div>
			</div>
			<div class="nurture-brief-scroll">
				{panel !== null && <BriefPanel {...panel} />}
				{panel === null && loaded && <Nobody onChoose={onChoose} />}
				{panel === null && !loaded && (
					<p class="nurture-empty" role="status">
						{briefWords.loading}
					</p>
				)}
			</div>
		</div>
	);
}

function Nobody({ onChoose }: { readonly onChoose: () => void }) {
	return (
		<div class="nurture-empty">
			<p class="nurture-empty-title">{briefWords.nobody}</p>
			<p class="nurture-empty-hint">{briefWords.nobodyHint}</p>
			<div class="nurture-empty-actions">
				<button type="button" class="mod-cta" onClick={onChoose}>
					{briefWords.choose}
				</button>
			</div>
		</div>
	);
}
