/** Writes reviews, and shows giving and receiving. */
import type { App } from 'obsidian';
import { noteName } from '../core/vault-path';
import { reviewWords } from '../core/words/review';
import type { ReviewPeriod } from '../insight/review-period';
import type { People } from '../services/people';
import type { NoteStore } from '../services/ports';
import { Reviews } from '../services/reviews';
import { BALANCE_VIEW_TYPE } from '../views/balance/balance-view';
import { ReviewModal } from '../views/modals/review-modal';
import { openAt, openNote, showInSidebar } from './open';
import type { Steps } from './steps';
import { attempt } from './told';

export class PluginReviewActions {
	private readonly reviews: Reviews;

	constructor(private readonly app: App, private readonly people: People, notes: NoteStore, private readonly steps: Steps) {
		this.reviews = new Reviews(people, notes);
	}

	async openBalance(): Promise<void> {
		await attempt(async () => showInSidebar(this.app, BALANCE_VIEW_TYPE));
	}

	/** Asks for a time, then writes its review and opens the note. */
	writeReview(): void {
		const { people, reviews } = this;
		new ReviewModal(this.app, {
			today: people.today, dates: people.settings,
			preview: async (period) => reviews.preview(period),
			write: async (period) => this.write(period),
		}).open();
	}

	private async write(period: ReviewPeriod): Promise<void> {
		const said = ({ path, changed }: { path: string; changed: boolean }): string => (changed ? reviewWords.wrote : reviewWords.upToDate)(noteName(path));
		const { path, cursor } = await this.steps.run(async () => this.reviews.write(period), said);
		await attempt(async () => {
			if (cursor === null) await openNote(this.app, path, false);
			else await openAt(this.app, path, cursor);
		});
	}
}
