/** The command palette: the commands that can be run now, by fuzzy choice, the ones used last first. */
import type { App, Command, Hotkey } from 'obsidian';
import { FuzzySuggestModal } from './suggest-modal';

/** What the palette needs of the app. */
export interface AppWithCommands {
	readonly commands: {
		listCommands(): Command[];
		executeCommandById(id: string): unknown;
	};
}

const recent: string[] = [];

class CommandPalette extends FuzzySuggestModal<Command> {
	constructor(private readonly host: AppWithCommands) {
		super(host as unknown as App);
		this.emptyStateText = 'No commands found.';
		this.setPlaceholder('Select a command...');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	getItems(): Command[] {
		const rank = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
		return this.host.commands
			.listCommands()
			.sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name));
	}

	getItemText({ name }: Command): string {
		return name;
	}

	override renderSuggestion(
		hit: Parameters<FuzzySuggestModal<Command>['renderSuggestion']>[0],
		el: HTMLElement,
	): void {
		el.addClass('mod-complex');
		super.renderSuggestion(hit, el.createDiv('suggestion-content').createDiv('suggestion-title'));
		const keys = hit.item.hotkeys?.map(written) ?? [];
		if (keys.length > 0)
			el.createDiv('suggestion-aux').append(
				...keys.map((key) => createEl('kbd', { cls: 'suggestion-hotkey', text: key })),
			);
	}

	onChooseItem({ id }: Command): void {
		const at = recent.indexOf(id);
		if (at !== -1) recent.splice(at, 1);
		recent.unshift(id);
		this.host.commands.executeCommandById(id);
	}
}

function written({ modifiers, key }: Hotkey): string {
	return [...modifiers.map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier)), key].join(' + ');
}

export function openCommandPalette(app: AppWithCommands): void {
	new CommandPalette(app).open();
}
