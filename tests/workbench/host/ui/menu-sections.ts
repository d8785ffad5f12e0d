/** The order of a menu's items: those of a section stand together, with lines between the sections. */
import { MenuItem, type MenuSeparator } from './menu-item';

/**
 * The sections that the app's own menus have, in their order; others come where they first come in, before `danger`.
 */
const KNOWN = ['title', 'open', 'action-primary', 'action', 'info', 'view', 'system', ''];
const LAST = ['danger'];

function rank(section: string, order: readonly string[]): number {
	if (LAST.includes(section)) return order.length + 1;
	const at = order.indexOf(section);
	return at === -1 ? order.length : at;
}

/** Draws the items into the list and gives them in the order in which they stand. */
export function sorted(
	items: readonly (MenuItem | MenuSeparator)[],
	named: readonly string[],
	listEl: HTMLElement,
): MenuItem[] {
	listEl.empty();
	const groups = new Map<string, (MenuItem | MenuSeparator)[]>();
	let section = '';
	for (const item of items) {
		// A separator stands in the section of what comes before it.
		if (item instanceof MenuItem) section = item.section;
		const group = groups.get(section);
		if (group === undefined) groups.set(section, [item]);
		else group.push(item);
	}
	const order = named.length > 0 ? named : KNOWN;
	const names = [...groups.keys()].sort((a, b) => rank(a, order) - rank(b, order));
	const rows: MenuItem[] = [];
	for (const name of names) {
		if (rows.length > 0) listEl.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
		const groupEl = listEl.createDiv({ cls: 'menu-group', attr: { role: 'group', 'data-section': name } });
		for (const item of trimmed(groups.get(name) ?? [])) {
			groupEl.append(item.dom);
			if (item instanceof MenuItem) rows.push(item);
		}
		if (groupEl.childElementCount === 0) groupEl.remove();
	}
	return rows;
}

/** Without separators at the ends, and without two in a row. */
function trimmed(items: readonly (MenuItem | MenuSeparator)[]): (MenuItem | MenuSeparator)[] {
	const kept = items.filter((item, at) => item instanceof MenuItem || items[at - 1] instanceof MenuItem);
	while (kept.length > 0 && !(kept.at(-1) instanceof MenuItem)) kept.pop();
	return kept;
}
