/** Icons: the real Lucide ones, under Obsidian's ids (with and without `lucide-`), and those that plugins add. */
import { icons } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';
const PREFIX = 'lucide-';

/** `trash-2`, `lucide-trash-2` and `Trash2` are one icon. */
const keyOf = (id: string): string =>
	(id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id).toLowerCase().replaceAll('-', '');

const lucide = new Map(Object.entries(icons).map(([name, node]) => [keyOf(name), node]));
const added = new Map<string, string>();

const dashed = (name: string): string =>
	name
		.replace(/([a-z])([A-Z0-9])/g, '$1-$2')
		.replace(/([A-Z])([A-Z][a-z]|[A-Z]$)/g, '$1-$2')
		.replace(/^([A-Z])([A-Z])/, '$1-$2')
		.toLowerCase();

function emptyIcon(id: string): SVGSVGElement {
	const svg = activeDocument.createElementNS(SVG, 'svg');
	svg.setAttribute('class', `svg-icon ${id}`);
	return svg;
}

function lucideIcon(id: string): SVGSVGElement | null {
	const node = lucide.get(keyOf(id));
	if (node === undefined) return null;
	const svg = emptyIcon(id.startsWith(PREFIX) ? id : PREFIX + id);
	const look = {
		width: '24',
		height: '24',
		viewBox: '0 0 24 24',
		fill: 'none',
		stroke: 'currentColor',
		'stroke-width': '2',
		'stroke-linecap': 'round',
		'stroke-linejoin': 'round',
	};
	for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
	for (const [tag, attributes] of node) {
		const part = activeDocument.createElementNS(SVG, tag);
		for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value));
		svg.append(part);
	}
	return svg;
}

/** Content of an icon is drawn on a field of 100 by 100. Read as an inert document, so that no script in it runs. */
function addedIcon(id: string, content: string): SVGSVGElement {
	const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${content}</svg>`, 'image/svg+xml');
	const svg = emptyIcon(id);
	svg.setAttribute('viewBox', '0 0 100 100');
	for (const part of [...parsed.documentElement.childNodes]) svg.append(activeDocument.importNode(part, true));
	for (const script of svg.querySelectorAll('script')) script.remove();
	return svg;
}

export function getIcon(iconId: string): SVGSVGElement | null {
	const content = added.get(iconId);
	return content === undefined ? lucideIcon(iconId) : addedIcon(iconId, content);
}

/** An unknown id leaves the element without an icon, as in the app. */
export function setIcon(parent: HTMLElement, iconId: string): void {
	const icon = getIcon(iconId);
	parent.querySelector(':scope > svg.svg-icon')?.remove();
	if (icon !== null) parent.prepend(icon);
}

export function addIcon(iconId: string, svgContent: string): void {
	added.set(iconId, svgContent);
}

export function removeIcon(iconId: string): void {
	added.delete(iconId);
}

export function getIconIds(): string[] {
	return [...Object.keys(icons).map((name) => PREFIX + dashed(name)), ...added.keys()];
}
