/** Suggestions below an input that wants a folder or a note. */
import { AbstractInputSuggest, type App } from 'obsidian';

const MOST = 50;

/** Suggests folders or notes of the vault below a field. */
export class PathSuggest extends AbstractInputSuggest<string> {
	readonly #input: HTMLInputElement;
	readonly #what: 'folders' | 'notes';

	constructor(app: App, input: HTMLInputElement, what: 'folders' | 'notes') {
		super(app, input);
		this.#input = input;
		this.#what = what;
	}

	protected override getSuggestions(query: string): string[] {
		const wanted = query.toLowerCase();
		const { vault } = this.app;
		const paths = (this.#what === 'folders' ? vault.getAllFolders() : vault.getMarkdownFiles()).map(
			({ path }) => path,
		);
		return paths
			.filter((path) => path.toLowerCase().includes(wanted))
			.sort()
			.slice(0, MOST);
	}

	override renderSuggestion(path: string, el: HTMLElement): void {
		el.setText(path);
	}

	override selectSuggestion(path: string): void {
		this.setValue(path);
		this.#input.dispatchEvent(new Event('input', { bubbles: true }));
		this.close();
	}
}
