/** The texts of properties by the words that they show: a link shows its own words, and not whom it means. */
import { asText, splitAtCommas } from './fields';
import { isList, isMap, type Property, type PropertyValue } from './frontmatter';
import { withoutLinks } from '../markdown/link';

/** All texts of a value, the keys of maps included. */
function textsOf(value: PropertyValue): string[] {
	if (typeof value === 'string') return [value];
	if (isList(value)) return value.flatMap(textsOf);
	if (isMap(value))
		return [...value].flatMap(([key, inner]) => {
			const texts = textsOf(inner);
			return [key, ...texts, `${key}: ${texts.join(', ')}`];
		});
	return [];
}

/**
 * By the words that are shown of a text, or of a part of it between commas, the text as it is written; only where that
 * is something else.
 */
export function writtenByShown(properties: Iterable<Property>): ReadonlyMap<string, string> {
	const written = new Map<string, string>();
	const add = (text: string): void => {
		const shown = withoutLinks(text).trim();
		if (shown !== text.trim() && shown !== '') written.set(shown, `${written.get(shown) ?? ''} ${text}`.trim());
	};
	for (const { value } of properties) {
		const texts = textsOf(value).filter((text) => text.includes('['));
		for (const text of texts) for (const part of new Set([text, ...splitAtCommas(text)])) add(part);
		const whole = texts.length === 0 ? null : asText(value);
		if (whole !== null) written.set(whole, `${written.get(whole) ?? ''} ${texts.join(' ')}`.trim());
	}
	return written;
}
