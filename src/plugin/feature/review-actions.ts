/** Writes reviews. */
import type { App } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import { hostWords } from '../../words/words';
import { reviewWords } from '../../words/insight/review';
import type { ReviewPeriod } from '../../insight/review/review-period';
import type { People } from '../../services/people';
import { Refusal, type NoteStore } from '../../services/ports';
import { Reviews } from '../../services/reviews';
import { ReviewModal } from '../../views/modals/review-modal';
import { openAt, openNote } from '../shell/open';
import type { Steps } from '../shell/steps';
import { attempt } from '../shell/told';

export class PluginReviewActions {
	private readonly reviews: Reviews;

	constructor(
		private readonly app: App,
		private readonly people: People,
		notes: NoteStore,
		private readonly steps: Steps,
	) {
		this.reviews = new Reviews(people, notes);
	}

	/** Asks for a time and a place, then writes the review and opens its note. */
	async ask(): Promise<void> {
		await attempt(() => {
			const { people, reviews, app } = this;
			if (!people.loaded) throw new Refusal(hostWords.notRead);
			const file = app.workspace.getActiveFile();
			new ReviewModal(app, {
				today: () => people.today,
				dates: people.settings,
				openNote: file?.extension === 'md' ? people.renames.follow(file.path) : null,
				onChange: (listener) => this.onChange(listener),
				preview: async (period, into) => reviews.preview(period, into),
				write: async (period, into) => this.write(period, into),
			}).open();
		});
	}

	/** Calls back whenever the people, the day or the name of a note is another. Gives a function that ends it. */
	private onChange(listener: () => void): () => void {
		const {
			people,
			app: { vault },
		} = this;
		const [end, renamed] = [people.onChange(listener), vault.on('rename', listener)];
		return () => {
			end();
			vault.offref(renamed);
		};
	}

	private async write(period: ReviewPeriod, into: string | null): Promise<void> {
		const said = ({ path, changed }: { readonly path: string; readonly changed: boolean }): string =>
			(changed ? reviewWords.wrote : reviewWords.upToDate)(noteName(path));
		const { path, cursor, line } = await this.steps.run(async () => this.reviews.write(period, into), said);
		await attempt(async () => {
			if (cursor === null) await openNote(this.app, path, false, line);
			else await openAt(this.app, path, cursor);
		});
	}
}
