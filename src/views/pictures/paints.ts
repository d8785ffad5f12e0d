/** The theme's colours as they are now, for a picture that is looked at without the theme. */
import type { Paint, Paints } from './svg-text';

/** A colour as the browser gives it, apart from how far it covers: `rgba(1, 2, 3, 0.5)` as `rgb(1, 2, 3)` and 0.5. */
export function paintOf(colour: string): Paint {
	const parts = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+)(%?))?\)$/.exec(colour.trim());
	if (parts === null) return { colour, opacity: 1 };
	const [, red, green, blue, alpha = '1', percent] = parts;
	return { colour: `rgb(${red}, ${green}, ${blue})`, opacity: Number(alpha) / (percent === '%' ? 100 : 1) };
}

/** What the picture in this element is painted with. */
export function paintsOf(el: HTMLElement): Paints {
	const probe = el.createDiv({ attr: { 'aria-hidden': 'true' } });
	const read = (variable: string): Paint => {
		probe.setCssStyles({ color: `var(${variable})` });
		return paintOf(el.win.getComputedStyle(probe).color);
	};
	try {
		return {
			back: read('--background-primary'),
			base: read('--background-modifier-border'),
			mark: read('--interactive-accent'),
			text: read('--text-normal'),
			muted: read('--text-muted'),
		};
	} finally {
		probe.remove();
	}
}
