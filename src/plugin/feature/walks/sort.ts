/** Sorting people who have no rhythm: the view, its command, and what it writes. */
import type { App, Plugin } from 'obsidian';
import type { Step } from '../../../services/writing/ledger';
import { WriteQueue } from '../../../services/writing/write-queue';
import { sortWords } from '../../../words/app/sort';
import type { SortActions } from '../../../views/ports/sort-actions';
import type { Choice } from '../../../views/sort/sort-keys';
import { KeptSort, SORT_VIEW_TYPE, SortView } from '../../../views/sort/sort-view';
import type { FeatureActions, Services } from '../../services';
import { showInTab } from '../../shell/open';
import { attempt } from '../../shell/told';

/** Writes what is chosen; all of a walk is one step. */
class SortDesk implements SortActions {
	#step: Step | null = null;
	/** Keys come faster than notes are written: what they ask for is done in their order. */
	readonly #queue = new WriteQueue();
	readonly open: SortActions['open'];
	readonly showDue: SortActions['showDue'];
	readonly #services: Services;

	constructor(services: Services, actions: FeatureActions) {
		this.#services = services;
		this.open = async (path, where) => actions.open(path, where);
		this.showDue = async () => actions.showDue();
	}

	begin(): void {
		this.#step = null;
	}

	async choose(path: string, choice: Choice): Promise<boolean> {
		const { steps, upkeep } = this.#services;
		const task = async (): Promise<void> =>
			'circle' in choice ? upkeep.setCircle(path, choice.circle) : upkeep.setRhythm(path, choice.every);
		return this.#inTurn(async () => {
			this.#step = (await steps.quietly(task, sortWords.step, this.#step)) ?? this.#step;
		});
	}

	async takeBack(path: string): Promise<boolean> {
		return this.#inTurn(async () => this.#step && this.#services.steps.undoIn(this.#step, path));
	}

	async #inTurn(task: () => Promise<unknown>): Promise<boolean> {
		return this.#queue.run('', async () => attempt(async () => void (await task())));
	}

	async takeAllBack(): Promise<boolean> {
		return this.#queue.run('', async () => {
			if (this.#step !== null && !(await this.#services.steps.undo(this.#step))) return false;
			this.#step = null;
			return true;
		});
	}
}

/** Shows the walk, and puts the focus where it is. Why it cannot be shown is told. */
export async function openSort(app: App): Promise<void> {
	await attempt(async () => {
		await showInTab(app, SORT_VIEW_TYPE);
		const [leaf] = app.workspace.getLeavesOfType(SORT_VIEW_TYPE);
		if (leaf?.view instanceof SortView) leaf.view.arrive();
	});
}

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerSort(plugin: Plugin, services: Services, actions: FeatureActions): void {
	const { app, people } = services;
	const kept = new KeptSort();
	const desk = new SortDesk(services, actions);
	plugin.registerEvent(app.vault.on('rename', ({ path }, from) => kept.renamed(from, path)));
	plugin.registerView(SORT_VIEW_TYPE, (leaf) => new SortView(leaf, people, desk, kept));
	plugin.addCommand({
		id: 'sort-people',
		name: sortWords.command,
		icon: 'list-checks',
		callback: () => void actions.sort(),
	});
}
