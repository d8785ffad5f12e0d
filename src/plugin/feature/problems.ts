/** The problems in the notes: each fix is shown first, and made as one step. */
import type { App, Plugin } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import { commandWords, faults, problemsWords } from '../../words/words';
import type { Finding, Fix } from '../../insight/doctor/doctor';
import { TwinNotes, type Pair } from '../../services/twin-notes';
import { Fixes } from '../../services/fixes';
import { Refusal } from '../../services/ports';
import type { OpenIn } from '../../views/ports/actions';
import type { Done, ProblemActions } from '../../views/ports/problem-actions';
import { CompareModal } from '../../views/problems/compare-modal';
import { FixModal } from '../../views/problems/fix-modal';
import { PROBLEMS_VIEW_TYPE, ProblemsView } from '../../views/problems/problems-view';
import type { Services } from '../services';
import { openLine, openNote, openSettingsTab, showInTab } from '../shell/open';
import { tell } from '../../views/notices/tell';
import { attempt } from '../shell/told';

/** The tab of the app's settings that has the format of daily notes. */
const DAILY_NOTES_TAB = 'daily-notes';

/** What the list of problems asks for. */
export class PluginProblemActions implements ProblemActions {
	readonly #copies: TwinNotes;
	readonly #services: Services;
	readonly #fixes: Fixes;

	constructor(services: Services, fixes: Fixes) {
		this.#services = services;
		this.#fixes = fixes;
		this.#copies = new TwinNotes(services.people, services.notes);
	}

	async openLine(path: string, line: number, where: OpenIn): Promise<void> {
		const { app } = this.#services;
		// The settings of the vault are no note: they are changed where the app shows them.
		if (!path.startsWith('.')) await openLine(app, path, line, where);
		else if (!openSettingsTab(app, DAILY_NOTES_TAB)) tell(problemsWords.inSettings);
	}

	async fix(fix: Fix, done: Done): Promise<void> {
		await attempt(async () => {
			const { app, people, steps } = this.#services;
			const at = people.renames.follow(fix.path);
			const preview = await this.#fixes.preview(fix);
			new FixModal(app, [preview], 0, async () => {
				const words = problemsWords.fixed(noteName(at()), fix.label);
				await steps.run(
					async () => this.#fixes.apply([{ ...preview, path: at() }]),
					() => words,
				);
				done(words);
			}).open();
		});
	}

	async fixAll(fixes: readonly Fix[], done: Done): Promise<void> {
		await attempt(async () => {
			const { app, people, steps } = this.#services;
			const now = people.renames.fromNow();
			const { previews, left } = await this.#fixes.previewAll(fixes);
			// None of them can be made: the first says why.
			if (previews.length === 0 && fixes[0] !== undefined) await this.#fixes.preview(fixes[0]);
			new FixModal(app, previews, left, async () => {
				const { made, refused } = await steps.run(
					async () => this.#fixes.apply(previews.map((preview) => ({ ...preview, path: now(preview.path) }))),
					(applied) => problemsWords.fixedAll(applied.made, applied.refused),
				);
				done(problemsWords.fixedAll(made, refused));
			}).open();
		});
	}

	async compare(finding: Finding, done: Done): Promise<void> {
		await attempt(async () => {
			const { app, people, steps } = this.#services;
			const now = people.renames.fromNow();
			const pair = await this.#copies.compare(finding);
			const join = async (): Promise<void> => {
				const words = problemsWords.joined(now(pair.kept.path), now(pair.copy.path));
				await steps.run(
					async () => this.#copies.join(await this.#asShown(finding, pair, now)),
					() => words,
				);
				done(words);
			};
			new CompareModal(app, pair, join, async () =>
				this.#openBoth(now(pair.kept.path), now(pair.copy.path)),
			).open();
		});
	}

	/**
	 * Two notes where they are now. By another name links may find another of them, so that they are compared anew;
	 * refused if that comes to something else than was shown.
	 */
	async #asShown(finding: Finding, pair: Pair, now: (path: string) => string): Promise<Pair> {
		const [kept, copy] = [now(pair.kept.path), now(pair.copy.path)];
		if (kept === pair.kept.path && copy === pair.copy.path) return pair;
		const again = await this.#copies.compare({
			...finding,
			path: now(finding.path),
			other: finding.other === null ? null : now(finding.other),
		});
		if (
			again.kept.path !== kept ||
			again.kept.text !== pair.kept.text ||
			again.copy.text !== pair.copy.text ||
			again.comparison.kind !== pair.comparison.kind
		)
			throw new Refusal(faults.changed(copy));
		return again;
	}

	async #openBoth(one: string, other: string): Promise<void> {
		await openNote(this.#services.app, one, 'tab');
		await openNote(this.#services.app, other, 'split');
	}
}

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerProblems(plugin: Plugin, services: Services): void {
	const { app, people, notes } = services;
	const fixes = new Fixes(people, notes);
	const actions = new PluginProblemActions(services, fixes);
	plugin.registerView(PROBLEMS_VIEW_TYPE, (leaf) => new ProblemsView(leaf, people, fixes, actions));
	plugin.addCommand({
		id: 'show-problems',
		name: commandWords.showProblems,
		icon: 'list-x',
		callback: () => void showProblems(app),
	});
}

async function showProblems(app: App): Promise<void> {
	await attempt(async () => showInTab(app, PROBLEMS_VIEW_TYPE));
}
