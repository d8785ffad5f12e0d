/** How well the themes' text can be told from what is behind it, as WCAG counts it. */

/** Runs in the page. */
export function contrasts(theme: string): Record<string, number> {
	document.body.className = `theme-${theme}`;
	const probe = document.body.appendChild(document.createElement('i'));
	const light = (variable: string): number => {
		probe.style.color = `var(${variable})`;
		const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? [])
			.map(Number)
			.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const ratio = (a: string, b: string): number =>
		(Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
	const found: Record<string, number> = {
		'text-on-accent': ratio('--text-on-accent', '--interactive-accent'),
		'hovered text-on-accent': ratio('--text-on-accent', '--interactive-accent-hover'),
	};
	for (const text of ['--text-normal', '--text-muted', '--text-accent', '--text-error'])
		for (const back of ['--background-primary', '--background-primary-alt', '--background-secondary'])
			found[`${text} on ${back}`] = ratio(text, back);
	probe.remove();
	return found;
}
