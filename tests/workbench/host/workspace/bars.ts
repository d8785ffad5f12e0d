/** The ribbon at the left and the status bar at the bottom. */
import { setIcon } from '../ui/icons';

export class Ribbon {
	readonly containerEl = createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left' });
	private readonly actionsEl = this.containerEl.createDiv({ cls: 'side-dock-actions' });

	add(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.actionsEl.createDiv({
			cls: 'clickable-icon side-dock-ribbon-action',
			attr: { 'aria-label': title, role: 'button', tabindex: '0', 'data-tooltip-position': 'right' },
		});
		setIcon(button, icon);
		button.addEventListener('click', (event) => callback(event));
		button.addEventListener('keydown', (event) => {
			if (event.target !== button || (event.key !== 'Enter' && event.key !== ' ')) return;
			event.preventDefault();
			button.click();
		});
		return button;
	}
}

export class StatusBar {
	readonly containerEl = createDiv({ cls: 'status-bar' });

	add(pluginId: string): HTMLElement {
		return this.containerEl.createDiv({ cls: `status-bar-item plugin-${pluginId}` });
	}
}
