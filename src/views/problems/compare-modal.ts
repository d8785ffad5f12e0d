/** Shows how two notes of one person differ, and offers to keep one of them where nothing can be lost by it. */
import type { App } from 'obsidian';
import { headOf } from '../../core/text/cut';
import { problemsWords } from '../../words/words';
import type { Pair } from '../../services/twin-notes';
import { FormModal } from '../modals/form-modal';
import { diffLine } from './fix-modal';

/** As many lines are shown of each note. */
const MOST = 12;
/** As much is shown of a line. */
const LONGEST = 200;

/** Two notes of one person beside each other, before they become one. */
export class CompareModal extends FormModal {
	readonly #pair: Pair;
	readonly #join: () => Promise<void>;
	readonly #openBoth: () => Promise<void>;

	constructor(app: App, pair: Pair, join: () => Promise<void>, openBoth: () => Promise<void>) {
		super(app, problemsWords.compareTitle);
		this.#pair = pair;
		this.#join = join;
		this.#openBoth = openBoth;
	}

	override onOpen(): void {
		super.onOpen();
		this.contentEl.querySelector<HTMLElement>('button[type="submit"]')?.focus();
	}

	protected build(form: HTMLElement): void {
		const { kept, copy, comparison } = this.#pair;
		const say = (text: string): HTMLElement => form.createEl('p', { text, attr: { dir: 'auto' } });
		if (comparison.kind === 'different') {
			say(
				comparison.onlyCopy.length === 0
					? problemsWords.aliasFirst(copy.path, kept.path)
					: problemsWords.different(copy.path, kept.path),
			);
			this.#list(form, copy.path, comparison.onlyCopy);
			this.#list(form, kept.path, comparison.onlyKept);
			this.buttons(form, problemsWords.openBoth);
			return;
		}
		if (comparison.kind === 'within') say(problemsWords.within(copy.path, kept.path));
		else {
			say(problemsWords.mergeable(copy.path, kept.path));
			const diff = form.createDiv({ cls: 'nurture-diff' });
			for (const line of comparison.added) diffLine(diff, 'added', [headOf(line, LONGEST), '', '']);
		}
		say(problemsWords.trash(copy.path));
		this.buttons(form, problemsWords.join, [
			{ text: problemsWords.openBoth, run: () => void this.attempt(this.#openBoth) },
		]);
	}

	#list(form: HTMLElement, path: string, lines: readonly string[]): void {
		if (lines.length === 0) return;
		form.createDiv({ cls: 'nurture-diff-place', text: problemsWords.only(path), attr: { dir: 'auto' } });
		const list = form.createEl('ul', { cls: 'nurture-only' });
		for (const line of lines.slice(0, MOST))
			list.createEl('li', { text: headOf(line.trim(), LONGEST), attr: { dir: 'auto' } });
		if (lines.length > MOST) list.createEl('li', { text: problemsWords.moreLines(lines.length - MOST) });
	}

	protected async run(): Promise<void> {
		await (this.#pair.comparison.kind === 'different' ? this.#openBoth() : this.#join());
	}
}
