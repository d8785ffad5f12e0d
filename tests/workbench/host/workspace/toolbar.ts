/** The workbench's own bar: theme, phone, the dock's width, the plugin, settings and the palette. */
import type { App } from '../app/app';
import { openCommandPalette } from '../ui';
import { setTheme } from './theme';

const WIDTHS = [240, 300, 320, 400, 600] as const;

function reloadWith(change: (query: URLSearchParams) => void): void {
	const url = new URL(window.location.href);
	change(url.searchParams);
	window.location.assign(url);
}

export function toolbar(app: App, reloadPlugin: () => Promise<void>): HTMLElement {
	const bar = createDiv({ cls: 'workbench-toolbar', attr: { role: 'toolbar', 'aria-label': 'Workbench' } });
	const isPhone = document.body.hasClass('is-phone');
	const button = (text: string, run: () => unknown, parent = bar): void => {
		parent.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', () => void run());
	};
	bar.createSpan({ cls: 'workbench-title', text: `Workbench · ${app.vault.getName()}` });
	button('Theme', () => setTheme(app, app.isDarkMode() ? 'light' : 'dark'));
	button(isPhone ? 'Desktop' : 'Phone', () =>
		reloadWith((query) => (isPhone ? query.delete('phone') : query.set('phone', '1'))),
	);
	if (!isPhone) {
		const select = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': 'Width of the right dock' } });
		for (const width of WIDTHS) select.createEl('option', { text: `${width} px`, value: String(width) });
		select.value = new URLSearchParams(window.location.search).get('dock') ?? '300';
		select.addEventListener('change', () => app.workspace.rightSplit.setSize(Number(select.value)));
	}
	button('Reload plugin', reloadPlugin);
	button('Settings', () => app.setting.open());
	button('Commands', () => openCommandPalette(app));
	return bar;
}
