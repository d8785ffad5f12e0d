/** Obsidian's `Editor` over CodeMirror 6. */
import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { EditorPosition, EditorRange, EditorSelection as AppSelection, EditorTransaction } from 'obsidian';
import { redo, runCommand, undo } from './editor-commands';

export class Editor {
	/** The CodeMirror view beneath, set by the view that shows it. */
	cm!: EditorView;

	getDoc(): this {
		return this;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(content: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
	}

	getLine(line: number): string {
		return line < 0 || line >= this.lineCount() ? '' : this.cm.state.doc.line(line + 1).text;
	}

	setLine(line: number, text: string): void {
		this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
	}

	lineCount(): number {
		return this.cm.state.doc.lines;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}

	setCursor(pos: EditorPosition | number, ch = 0): void {
		const at = this.posToOffset(typeof pos === 'number' ? { line: pos, ch } : pos);
		this.cm.dispatch({ selection: { anchor: at }, scrollIntoView: true });
	}

	getSelection(): string {
		const { state } = this.cm;
		return state.selection.ranges.map(({ from, to }) => state.sliceDoc(from, to)).join('\n');
	}

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some(({ empty }) => !empty);
	}

	setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
		this.setSelections([{ anchor, head }]);
	}

	setSelections(selections: readonly { anchor: EditorPosition; head?: EditorPosition }[], main = 0): void {
		const ranges = selections.map(({ anchor, head = anchor }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(ranges, main), scrollIntoView: true });
	}

	listSelections(): AppSelection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
		this.cm.dispatch({ changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text } });
	}

	replaceSelection(text: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(text), { scrollIntoView: true });
	}

	/** All its changes are one step of undo; their places are those of the text before. */
	transaction({ replaceSelection, changes = [], selections, selection }: EditorTransaction): void {
		const specs: ChangeSpec[] = changes.map(({ from, to = from, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to),
			insert: text,
		}));
		if (replaceSelection !== undefined)
			for (const { from, to } of this.cm.state.selection.ranges)
				specs.push({ from, to, insert: replaceSelection });
		const change = this.cm.state.changes(specs);
		const doc = change.apply(this.cm.state.doc);
		const at = ({ line, ch }: EditorPosition): number =>
			line >= doc.lines
				? doc.length
				: Math.min(doc.line(Math.max(0, line) + 1).from + Math.max(0, ch), doc.line(Math.max(0, line) + 1).to);
		const ranges = (selections ?? (selection === undefined ? [] : [selection])).map(({ from, to = from }) =>
			EditorSelection.range(at(from), at(to)),
		);
		this.cm.dispatch({
			changes: change,
			...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
			userEvent: 'input',
		});
	}

	posToOffset({ line, ch }: EditorPosition): number {
		const { doc } = this.cm.state;
		if (line < 0) return 0;
		if (line >= doc.lines) return doc.length;
		const { from, to } = doc.line(line + 1);
		return Math.max(from, Math.min(from + ch, to));
	}

	offsetToPos(offset: number): EditorPosition {
		const { doc } = this.cm.state;
		const line = doc.lineAt(Math.max(0, Math.min(offset, doc.length)));
		return { line: line.number - 1, ch: Math.max(0, Math.min(offset, doc.length)) - line.from };
	}

	wordAt(pos: EditorPosition): EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(pos));
		return word === null ? null : { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (
			line: number,
			text: string,
			value: T | null,
		) => { from: EditorPosition; to?: EditorPosition; text: string } | null,
	): void {
		const changes = Array.from({ length: this.lineCount() }, (_, line) =>
			write(line, this.getLine(line), read(line, this.getLine(line))),
		);
		this.transaction({ changes: changes.filter((change) => change !== null) });
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	exec(command: string): void {
		runCommand(this.cm, command);
	}

	getScrollInfo(): { top: number; left: number } {
		return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
	}

	scrollTo(x?: number | null, y?: number | null): void {
		if (x !== undefined && x !== null) this.cm.scrollDOM.scrollLeft = x;
		if (y !== undefined && y !== null) this.cm.scrollDOM.scrollTop = y;
	}

	scrollIntoView({ from, to }: EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? 'center' : 'nearest' }) });
	}
}
