/**
 * The notices of the packages inside a product, as one comment that travels in it. They are those of
 * docs/third-party-licences.md; a licence whose words are the same for several packages stands once.
 */
import { readFileSync } from 'node:fs';

const DOCUMENT = new URL('../docs/third-party-licences.md', import.meta.url);

const SECTION =
	/^## (?<title>.+)\n\nInside (?<bundles>.+)\. Its source: (?<source>\S+)\n\n```text\n(?<text>[\s\S]*?)\n```$/gm;
const COPYRIGHT = /^\s*copyright\b/i;
const TITLE = /^\s*\(?(?:the )?(?:mit|isc|bsd)[\w -]*licen[sc]e(?: \(\w+\))?\)?\s*$/i;

/**
 * A licence, in two parts: whose the work is, and what may be done with it.
 *
 * @param {string} text
 */
function partsOf(text) {
	const lines = text.split('\n').filter((line) => !TITLE.test(line));
	const terms = lines.filter((line) => !COPYRIGHT.test(line)).join('\n');
	return { owners: lines.filter((line) => COPYRIGHT.test(line)), terms: terms.trim() };
}

/**
 * The comment made of a document as `npm run licences` writes it, for one product. A package whose licence asks for it
 * (MPL) has the address of its source.
 *
 * @param {string} document Markdown: a section a package, its licence in a code block.
 * @param {string} product The file that the comment is for: packages that are not inside it are left out.
 * @returns {string} A block comment. It begins with "Nurture.", by which the build knows it.
 */
export function noticesOf(document, product) {
	/** @type {Map<string, { terms: string, packages: string[] }>} */
	const byTerms = new Map();
	for (const { groups } of document.matchAll(SECTION)) {
		if (!groups?.bundles?.includes(`\`${product}\``)) continue;
		const { owners, terms } = partsOf(groups.text ?? '');
		const title = groups.title ?? '';
		const source = /\(MPL/.test(title) ? [`  Source: ${groups.source}`] : [];
		const key = terms.replace(/\s+/g, ' ');
		const known = byTerms.get(key) ?? { terms, packages: [] };
		known.packages.push([title, ...owners.map((line) => `  ${line.trim()}`), ...source].join('\n'));
		byTerms.set(key, known);
	}
	const parts = [...byTerms.values()].map(({ packages, terms }) => `${packages.join('\n')}\n\n${terms}`);
	const words = ['Nurture. MIT licence. It contains these packages, under their own licences:', ...parts];
	return `/* ${words.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

/**
 * The notices of this project's packages inside a product.
 *
 * @param {string} product `main.js` or `dist/nurture.mjs`.
 */
export const notices = (product) => noticesOf(readFileSync(DOCUMENT, 'utf8').replaceAll('\r\n', '\n'), product);
