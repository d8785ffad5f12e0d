/** The keys of a menu. */
import type { Menu } from './menu';

const TYPED_WITHIN = 600;

/** Arrows go round and pass by what is disabled. */
function step(menu: Menu, by: number, from = menu.selected): void {
	const count = menu.rows.length;
	let at = from;
	for (let tries = 0; tries < count; tries++) {
		at = at < 0 && by < 0 ? count - 1 : (at + by + count) % count;
		if (menu.rows[at]?.disabled === false) {
			menu.select(at);
			return;
		}
	}
}

export function menuKeys(menu: Menu): void {
	const on = (key: string, run: (evt: KeyboardEvent) => void): void =>
		void menu.scope.register(null, key, (evt) => {
			run(evt);
			return false;
		});
	let typed = '';
	let typedAt = 0;
	// The last registered is asked first: letters are what is left over.
	menu.scope.register([], null, (evt) => {
		if (evt.key.length !== 1 || evt.key === ' ') return undefined;
		typed = evt.timeStamp - typedAt < TYPED_WITHIN ? typed + evt.key.toLowerCase() : evt.key.toLowerCase();
		typedAt = evt.timeStamp;
		const fits = menu.rows.findIndex(
			({ disabled, titleEl }, at) =>
				!disabled &&
				(typed.length > 1 || at > menu.selected) &&
				titleEl.textContent.toLowerCase().startsWith(typed),
		);
		const at =
			fits === -1
				? menu.rows.findIndex(
						({ disabled, titleEl }) => !disabled && titleEl.textContent.toLowerCase().startsWith(typed),
					)
				: fits;
		if (at !== -1) menu.select(at);
		return false;
	});
	on('ArrowDown', () => step(menu, 1));
	on('ArrowUp', () => step(menu, -1));
	on('Home', () => step(menu, 1, -1));
	on('End', () => step(menu, -1, 0));
	on('Tab', ({ shiftKey }) => step(menu, shiftKey ? -1 : 1));
	on('ArrowRight', () => menu.openSubmenu(true));
	on('ArrowLeft', () => void (menu.parentMenu !== null && menu.hide()));
	on('Enter', (evt) => menu.choose(evt));
	on(' ', (evt) => menu.choose(evt));
	on('Escape', () => void menu.hide());
}
