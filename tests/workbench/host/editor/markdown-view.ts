/** The view of a note: its source in an editor, or its text as it reads. */
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { setIcon } from '../ui/icons';
import type { StateResult, ViewState } from '../workspace/view';
import { TextFileView } from '../workspace/file-view';
import type { Leaf } from '../workspace/leaf';
import { Editor } from './editor';
import { showEditorMenu } from './editor-menu';
import { baseExtensions } from './extensions';
import { PreviewMode } from './preview';
import { smallestChange } from './smallest-change';

type Mode = 'source' | 'preview';

export class MarkdownView extends TextFileView {
	override icon = 'lucide-file-text';
	readonly editor = new Editor();
	readonly previewMode: PreviewMode;
	hoverPopover: unknown = null;
	private mode: Mode = 'source';
	private readonly sourceEl: HTMLElement;
	private readonly more = new Compartment();
	private readonly modeButton: HTMLElement;

	constructor(leaf: Leaf) {
		super(leaf);
		this.sourceEl = this.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width',
		});
		this.editor.cm = new EditorView({ parent: this.sourceEl, state: this.stateOf('') });
		this.previewMode = new PreviewMode(this);
		this.modeButton = this.addAction(
			'lucide-book-open',
			'Read',
			() => void this.setMode(this.mode === 'source' ? 'preview' : 'source'),
		);
		this.showMode();
		this.editor.cm.contentDOM.addEventListener('contextmenu', (event) => showEditorMenu(this, event));
	}

	get currentMode(): PreviewMode | { get(): string } {
		return this.mode === 'preview' ? this.previewMode : { get: () => this.getViewData() };
	}

	getViewType(): string {
		return 'markdown';
	}

	getMode(): Mode {
		return this.mode;
	}

	async setMode(mode: Mode): Promise<void> {
		await this.setState({ ...this.getState(), mode }, { history: false });
		this.app.workspace.onLayoutChange('layout');
	}

	override getState(): ViewState {
		return { ...super.getState(), mode: this.mode, source: false };
	}

	override async setState(state: unknown, result: StateResult): Promise<void> {
		await super.setState(state, result);
		const mode = (state as { mode?: unknown } | null)?.mode;
		if (mode === 'source' || mode === 'preview') this.mode = mode;
		this.showMode();
	}

	override getEphemeralState(): ViewState {
		return {
			cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') },
			scroll: this.editor.getScrollInfo().top,
		};
	}

	override setEphemeralState(state: unknown): void {
		const { line, focus, cursor } = (state ?? {}) as {
			line?: number;
			focus?: boolean;
			cursor?: { from: { line: number; ch: number }; to: { line: number; ch: number } };
		};
		if (cursor !== undefined) this.editor.setSelection(cursor.from, cursor.to);
		if (line !== undefined && this.mode === 'source') {
			const at = { line, ch: this.editor.getLine(line).length };
			this.editor.setCursor(at);
			this.editor.scrollIntoView({ from: at, to: at }, true);
		}
		if (focus === true && this.mode === 'source') this.editor.focus();
		else if (focus === true) this.previewMode.containerEl.focus();
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	/**
	 * A new text is shown by the smallest change, so that cursor and scroll stay; by a fresh history where `clear` says
	 * so.
	 */
	setViewData(data: string, clear: boolean): void {
		const text = data.replace(/\r\n?/g, '\n');
		const { cm } = this.editor;
		if (clear) cm.setState(this.stateOf(text));
		else if (text !== this.getViewData())
			cm.dispatch({
				changes: smallestChange(this.getViewData(), text),
				annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
			});
		this.previewMode.set(data);
		if (clear) this.showMode();
	}

	clear(): void {
		this.editor.cm.setState(this.stateOf(''));
	}

	showSearch(): void {}

	/** The plugins' own extensions have changed. */
	updateExtensions(): void {
		this.editor.cm.dispatch({ effects: this.more.reconfigure(this.pluginExtensions()) });
	}

	override onResize(): void {
		this.editor.cm.requestMeasure();
	}

	override async onClose(): Promise<void> {
		await super.onClose();
		this.editor.cm.destroy();
	}

	private stateOf(doc: string): EditorState {
		const changed = EditorView.updateListener.of(({ docChanged, transactions }) => {
			if (!docChanged) return;
			if (transactions.every((transaction) => transaction.annotation(Transaction.remote) === true)) return;
			this.requestSave();
			this.app.workspace.trigger('editor-change', this.editor, this);
			if (
				transactions.some(
					(transaction) => transaction.isUserEvent('input') || transaction.isUserEvent('delete'),
				)
			)
				this.app.workspace.editorSuggest.trigger(this.editor, this.file as never);
			else this.app.workspace.editorSuggest.close();
		});
		return EditorState.create({
			doc,
			extensions: [
				baseExtensions(`Text of ${this.getDisplayText()}`),
				changed,
				this.more.of(this.pluginExtensions()),
			],
		});
	}

	private pluginExtensions(): Extension[] {
		return this.app.workspace.editorExtensions as Extension[];
	}

	private showMode(): void {
		const isReading = this.mode === 'preview';
		this.sourceEl.style.display = isReading ? 'none' : '';
		this.previewMode.containerEl.style.display = isReading ? '' : 'none';
		if (isReading) this.previewMode.set(this.getViewData());
		this.modeButton.replaceChildren();
		setIcon(this.modeButton, isReading ? 'lucide-edit-3' : 'lucide-book-open');
		this.modeButton.setAttribute('aria-label', isReading ? 'Edit' : 'Read');
	}
}
