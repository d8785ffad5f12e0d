/** Light and dark. */
import type { App } from '../app/app';

export type Theme = 'dark' | 'light';

export function setTheme(app: App, theme: Theme): void {
	document.body.toggleClass('theme-dark', theme === 'dark');
	document.body.toggleClass('theme-light', theme === 'light');
	app.workspace.trigger('css-change');
}
