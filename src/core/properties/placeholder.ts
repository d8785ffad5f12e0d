/**
 * What a template engine has not filled in yet. A sentence may speak of `{{mustache}}`; a value that is nothing but a
 * placeholder, or a name with one, is a template's.
 */
import { splitAtCommas } from './fields';

/** `{{…}}`, or `<% … %>` of one line; a script of several lines begins in one and ends in another. */
const PLACEHOLDERS = /\{\{[^{}]*\}\}|<%(?:[^%]|%(?!>))*(?:%>|$)/g;

/** Whether a text holds a placeholder. */
export const hasPlaceholder = (text: string): boolean => /\{\{[^{}]*\}\}|<%/.test(text);

/** Whether a value is nothing but placeholders, with signs around and between them. */
function isPlaceholder(value: string): boolean {
	const left = value.replace(PLACEHOLDERS, '');
	return left !== value && !/[\p{L}\p{N}]/u.test(left);
}

/** What stands behind the key, or the bullet, of a line of properties; a remark behind it left out. */
function valueIn(line: string): string {
	const item = line.trim().replace(/^(?:- )+/, '');
	const colon = /^[^:{}<>"']{1,100}:(?=\s|$)|^(["'])[^"']{1,100}\1:(?=\s|$)/.exec(item)?.[0] ?? '';
	const [value = ''] = item.slice(colon.length).split(' #');
	return value.trim();
}

/** Whether a line of properties has a value, or a list an item, that is nothing but placeholders. */
function isUnfilled(line: string): boolean {
	if (!hasPlaceholder(line)) return false;
	const value = valueIn(line);
	if (isPlaceholder(value)) return true;
	const inner = /^\[(.*)\]$/.exec(value)?.[1];
	return inner !== undefined && splitAtCommas(inner).some(isPlaceholder);
}

/** The first line of properties whose value no template engine has filled in, from 0; null if there is none. */
export function unfilledLine(properties: string): number | null {
	if (!hasPlaceholder(properties)) return null;
	const at = properties.split(/\r\n?|\n/).findIndex(isUnfilled);
	return at === -1 ? null : at;
}
