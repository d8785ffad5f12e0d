/** The review: a time looked back on, written into a note. */
import type { Plugin } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import { hostWords } from '../../words/words';
import { reviewWords } from '../../words/insight/review';
import type { ReviewPeriod } from '../../insight/review/review-period';
import { Refusal } from '../../services/ports';
import { Reviews } from '../../services/reviews';
import { ReviewModal } from '../../views/modals/review-modal';
import type { Services } from '../services';
import { openAt, openNote } from '../shell/open';
import { attempt } from '../shell/told';

class ReviewActions {
	readonly #reviews: Reviews;
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
		this.#reviews = new Reviews(services.people, services.notes);
	}

	/** Asks for a time and a place, then writes the review and opens its note. */
	async ask(): Promise<void> {
		await attempt(() => {
			const reviews = this.#reviews;
			const { people, app } = this.#services;
			if (!people.loaded) throw new Refusal(hostWords.notRead);
			const file = app.workspace.getActiveFile();
			new ReviewModal(app, {
				today: () => people.today,
				dates: people.settings,
				openNote: file?.extension === 'md' ? people.renames.follow(file.path) : null,
				onChange: (listener) => this.#onChange(listener),
				preview: async (period, into) => reviews.preview(period, into),
				write: async (period, into) => this.#write(period, into),
			}).open();
		});
	}

	/** Calls back whenever the people, the day or the name of a note is another. Gives a function that ends it. */
	#onChange(listener: () => void): () => void {
		const {
			people,
			app: { vault },
		} = this.#services;
		const [end, renamed] = [people.onChange(listener), vault.on('rename', listener)];
		return () => {
			end();
			vault.offref(renamed);
		};
	}

	async #write(period: ReviewPeriod, into: string | null): Promise<void> {
		const said = ({ path, changed }: { readonly path: string; readonly changed: boolean }): string =>
			(changed ? reviewWords.wrote : reviewWords.upToDate)(noteName(path));
		const { app, steps } = this.#services;
		const { path, cursor, line } = await steps.run(async () => this.#reviews.write(period, into), said);
		await attempt(async () => {
			if (cursor === null) await openNote(app, path, false, line);
			else await openAt(app, path, cursor);
		});
	}
}

/** Registers the command. Ids and names are promises to users' hotkeys: they stay. */
export function registerReview(plugin: Plugin, services: Services): void {
	const reviews = new ReviewActions(services);
	plugin.addCommand({
		id: 'write-review',
		name: reviewWords.command,
		icon: 'book-heart',
		callback: () => void reviews.ask(),
	});
}
