/** The commands that `Editor.exec` knows, by the app's names. */
import * as commands from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';

/** The packages may stand on two releases of CodeMirror's state; the page is bundled with one. */
type Command = (view: never) => boolean;

const table: Readonly<Record<string, Command>> = {
	goUp: commands.cursorLineUp,
	goDown: commands.cursorLineDown,
	goLeft: commands.cursorCharLeft,
	goRight: commands.cursorCharRight,
	goStart: commands.cursorDocStart,
	goEnd: commands.cursorDocEnd,
	goWordLeft: commands.cursorGroupLeft,
	goWordRight: commands.cursorGroupRight,
	indentMore: commands.indentMore,
	indentLess: commands.indentLess,
	newlineAndIndent: commands.insertNewlineAndIndent,
	swapLineUp: commands.moveLineUp,
	swapLineDown: commands.moveLineDown,
	deleteLine: commands.deleteLine,
};

export function runCommand(view: EditorView, name: string): void {
	table[name]?.(view as never);
}

export const undo = (view: EditorView): boolean => commands.undo(view as never);
export const redo = (view: EditorView): boolean => commands.redo(view as never);
