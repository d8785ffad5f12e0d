/** The registry of commands, with the checks the palette and the hotkeys go by. */
import { Platform } from 'obsidian-test-mocks/obsidian';
import type { Command, Editor, Hotkey, KeymapContext, MarkdownView } from 'obsidian';
import type { App } from './app';
import { safely } from './listen';

export class Commands {
	readonly commands: Record<string, Command> = {};

	constructor(private readonly app: App) {
		app.scope.register(null, null, (event, context) => (this.byHotkey(event, context) ? false : undefined));
	}

	addCommand(command: Command): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	findCommand(id: string): Command | undefined {
		return this.commands[id];
	}

	/** The commands that can be run now. */
	listCommands(): Command[] {
		return Object.values(this.commands).filter((command) => this.isAvailable(command));
	}

	/** Runs a command. `false`: there is none of that name, or it cannot be run now. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.executeCommand(command);
	}

	executeCommand(command: Command): boolean {
		if (!this.isAvailable(command)) return false;
		const [editor, view] = this.activeEditor();
		safely(() => {
			if (editor !== null && view !== null && command.editorCheckCallback)
				return command.editorCheckCallback(false, editor, view);
			if (editor !== null && view !== null && command.editorCallback) return command.editorCallback(editor, view);
			if (command.checkCallback) return command.checkCallback(false);
			return command.callback?.();
		});
		return true;
	}

	isAvailable(command: Command): boolean {
		if (command.mobileOnly === true && !Platform.isMobile) return false;
		const [editor, view] = this.activeEditor();
		if (command.editorCheckCallback)
			return editor !== null && view !== null && command.editorCheckCallback(true, editor, view) === true;
		if (command.editorCallback) return editor !== null;
		if (command.checkCallback) return command.checkCallback(true) === true;
		return command.callback !== undefined;
	}

	/** The editor that a command is for: the active leaf's, while it is being edited. */
	private activeEditor(): [Editor, MarkdownView] | [null, null] {
		const { activeEditor } = this.app.workspace;
		if (activeEditor === null || activeEditor.getMode() !== 'source') return [null, null];
		return [activeEditor.editor as unknown as Editor, activeEditor as unknown as MarkdownView];
	}

	private byHotkey(event: KeyboardEvent, context: KeymapContext): boolean {
		const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
		const fits = ({ modifiers, key }: Hotkey): boolean => {
			const asked = modifiers
				.map((modifier) => (modifier === 'Mod' ? mod : modifier))
				.sort()
				.join(',');
			return asked === context.modifiers && key.toLowerCase() === event.key.toLowerCase();
		};
		const command = Object.values(this.commands).find(({ hotkeys }) => hotkeys?.some(fits) === true);
		if (command === undefined || (event.repeat && command.repeatable !== true)) return false;
		return this.executeCommand(command);
	}
}
