/** Values as they are written into YAML: bare where every reader takes them for the text they are, else in quotes. */

/** Letters, digits and little else; a birthday without its year (`--05-01`). */
const BARE = /^(?:[\p{L}\p{N}][\p{L}\p{N} _.'’/-]*|--\d\d-\d\d)$/u;
/** What some reader of YAML takes for a number, a yes or no, or nothing. */
const MEANS_MORE = /^(?:true|false|yes|no|on|off|null|y|n|[\d_.]+(?:e[-\d]*)?|0[xob][\da-f_]+)$/i;
/** What stands in no YAML as it is, and JSON lets stand. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** Whether a text can stand bare, in a list in brackets too. */
const isBare = (text: string): boolean => BARE.test(text) && !MEANS_MORE.test(text) && !text.endsWith(' ');

/** A text in double quotes. */
const inQuotes = (text: string): string =>
	JSON.stringify(text).replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text as YAML writes it: in the kind of quotes that stood there (`'` or `"`), else bare where it can be. */
export function yamlText(text: string, quote = ''): string {
	// In single quotes nothing can be told by its number.
	if (quote === "'" && /^[\p{L}\p{N}\p{P}\p{S} ]*$/u.test(text)) return `'${text.replace(/'/g, "''")}'`;
	return quote === '' && isBare(text) ? text : inQuotes(text);
}
