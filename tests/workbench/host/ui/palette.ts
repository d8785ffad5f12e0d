/** The command palette: the commands that can be run now, by fuzzy choice. */
import { FuzzySuggestModal } from './suggest';

/** What the palette needs of the app's commands. */
export interface CommandList {
	listCommands(): { id: string; name: string }[];
	executeCommandById(id: string): boolean;
}

export class CommandPalette extends FuzzySuggestModal<{ id: string; name: string }> {
	constructor(app: unknown, private readonly commands: CommandList) {
		super(app);
		this.setPlaceholder('Type a command…');
	}

	getItems(): { id: string; name: string }[] {
		return this.commands.listCommands();
	}

	getItemText({ name }: { name: string }): string {
		return name;
	}

	onChooseItem({ id }: { id: string }): void {
		this.commands.executeCommandById(id);
	}
}

export function openCommandPalette(app: { commands: CommandList }): void {
	new CommandPalette(app, app.commands).open();
}
