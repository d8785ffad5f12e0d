/** `EditorSuggest`: suggestions at the cursor, for what a plugin takes for their beginning. */
import type { App, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Instruction, TFile } from 'obsidian';
import { PopoverSuggest } from '../ui';
import type { Editor } from './editor';

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: EditorSuggestContext | null = null;
	limit = 100;
	private instructionsEl: HTMLElement | null = null;
	private asked = 0;

	constructor(app: App) {
		super(app);
	}

	abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

	setInstructions(instructions: Instruction[]): void {
		this.instructionsEl?.remove();
		this.instructionsEl = this.suggestEl.createDiv({ cls: 'prompt-instructions' });
		for (const { command, purpose } of instructions) {
			const one = this.instructionsEl.createDiv({ cls: 'prompt-instruction' });
			one.createSpan({ cls: 'prompt-instruction-command', text: command });
			one.createSpan({ text: purpose });
		}
	}

	override close(): void {
		this.asked++;
		this.context = null;
		super.close();
	}

	/** Asks the plugin whether what stands before the cursor begins something. True if it does. */
	trigger(editor: Editor, file: TFile | null): boolean {
		const info = editor.somethingSelected() ? null : this.onTrigger(editor.getCursor(), editor, file);
		if (info === null) {
			this.close();
			return false;
		}
		this.context = { ...info, editor: editor as never, file: file as TFile };
		const turn = ++this.asked;
		void Promise.resolve(this.getSuggestions(this.context))
			.then((values) => {
				if (turn === this.asked) this.show(values, editor);
			})
			.catch((error: unknown) => console.error(error));
		return true;
	}

	private show(values: readonly T[], editor: Editor): void {
		const start = this.context === null ? null : editor.cm.coordsAtPos(editor.posToOffset(this.context.start));
		if (values.length === 0 || start === null || !editor.hasFocus()) {
			this.close();
			return;
		}
		this.suggestions.show(values.slice(0, this.limit));
		this.reposition(
			{ left: start.left, top: start.top, bottom: start.bottom, width: 0 },
			editor.cm.dom.ownerDocument,
		);
		this.open();
	}
}

/** The suggesters of all plugins: the first that takes what is being typed has it. */
export class EditorSuggests {
	private readonly all: EditorSuggest<unknown>[] = [];

	add(suggest: EditorSuggest<unknown>): void {
		this.all.push(suggest);
	}

	remove(suggest: EditorSuggest<unknown>): void {
		suggest.close();
		const at = this.all.indexOf(suggest);
		if (at !== -1) this.all.splice(at, 1);
	}

	trigger(editor: Editor, file: TFile | null): void {
		const taken = this.all.find((suggest) => suggest.trigger(editor, file));
		for (const other of this.all) if (other !== taken) other.close();
	}

	/** The cursor has gone elsewhere. */
	close(): void {
		for (const suggest of this.all) suggest.close();
	}
}
