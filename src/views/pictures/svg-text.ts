/** Pictures as files: SVG that needs nothing beside itself, with the theme's colours as they are now. */

/** A colour that any viewer of SVG knows, and how far it covers what is behind: 0 to 1. */
export interface Paint {
	readonly colour: string;
	readonly opacity: number;
}

/** What is painted: `back` behind all, `base` an empty square, `mark` contact, `text` and `muted` words. */
export interface Paints {
	readonly back: Paint;
	readonly base: Paint;
	readonly mark: Paint;
	readonly text: Paint;
	readonly muted: Paint;
}

/** What is said above the picture. */
export interface PictureWords {
	readonly title: string;
	readonly summary: string;
}

/** A rectangle; `radius` rounds its corners. */
export interface RoundedBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly radius: number;
}

/** Where words stand: `y` is their baseline, `x` where they begin, or where `anchor` says. */
export interface TextPlace {
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly weight?: number;
}

/** Around all, and the room of the words above. */
export const MARGIN = 20;
export const HEAD = 62;

/** A text in XML: without characters that no XML holds, and none that means something. */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');

/** The attributes that paint a shape; `depth` (0 to 1) lets what is behind shine through. */
export function painted({ colour, opacity }: Paint, depth = 1): string {
	const covers = opacity * depth;
	const fill = `fill="${escaped(colour)}"`;
	return covers === 1 ? fill : `${fill} fill-opacity="${Number(covers.toFixed(3))}"`;
}

/** `paint` are attributes, as `painted` gives them. */
export const rect = ({ x, y, width, height, radius }: RoundedBox, paint: string): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" ${paint}/>`;

/** A line of text in a drawing, as SVG. */
export function text({ x, y, size, anchor, weight }: TextPlace, words: string, paint: Paint): string {
	const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
	const weighed = weight === undefined ? '' : ` font-weight="${weight}"`;
	return `<text x="${x}" y="${y}" font-size="${size}" ${painted(paint)}${anchored}${weighed}>${escaped(words)}</text>`;
}

/** The whole file: title and summary above, the picture below. */
export function pictureFile(
	{ width, height }: { readonly width: number; readonly height: number },
	{ title, summary }: PictureWords,
	paints: Paints,
	parts: readonly string[],
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title summary" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif">`,
		`<title id="title">${escaped(title)}</title>`,
		`<desc id="summary">${escaped(summary)}</desc>`,
		rect({ x: 0, y: 0, width, height, radius: 8 }, painted(paints.back)),
		text({ x: MARGIN, y: 32, size: 17, weight: 600 }, title, paints.text),
		text({ x: MARGIN, y: 52, size: 12 }, summary, paints.muted),
		...parts,
		'</svg>',
		'',
	].join('\n');
}
