/** Drafts of messages: the user's templates, their placeholders, and how one is filled in. */
import { draftTexts } from '../../words/app/drafts';

/** A template of a message. */
export interface Draft {
	readonly name: string;
	/** With placeholders, `{{first}}`. */
	readonly text: string;
}

/**
 * What a template can ask for, in the order in which it is explained. Written in any case, with `-` or `_` for the
 * blank.
 */
export const PLACEHOLDERS = [
	'first',
	'name',
	'last contact',
	'last topic',
	'last day',
	'promise',
	'promised',
	'their promise',
	'wishes',
	'milestone',
	'milestone day',
	'years',
	'plan',
	'plan day',
	'interest',
	'why',
	'place',
	'company',
	'today',
] as const;
/** What a template can ask for. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The values of the placeholders that have one. */
export type DraftValues = ReadonlyMap<Placeholder, string>;

/** The drafts that come with Nurture. */
export const DEFAULT_DRAFTS: readonly Draft[] = Object.freeze(draftTexts.defaults);

const PLACEHOLDER = /\{\{([^{}\r\n]{1,60})\}\}/g;
/** The end of a sentence, with the blanks behind it. */
const SENTENCE_END = /[.!?…]["”’')»]*(?:\s+|$)|[。！？](?![。！？])[」』”]*\s*/g;

const nameOf = (written: string): string =>
	written
		.trim()
		.toLowerCase()
		.replace(/[-_\s]+/g, ' ');
const known = (written: string): Placeholder | undefined =>
	PLACEHOLDERS.find((placeholder) => placeholder === nameOf(written));

/** The placeholders of a template that mean nothing here, each once, as written. */
export function unknownPlaceholders(template: string): readonly string[] {
	return [
		...new Set(
			[...template.matchAll(PLACEHOLDER)]
				.filter(([, written = '']) => known(written) === undefined)
				.map(([whole]) => whole),
		),
	];
}

/** Whether a template asks for one of these. */
export function asksFor(template: string, ...placeholders: readonly Placeholder[]): boolean {
	return [...template.matchAll(PLACEHOLDER)].some(([, written = '']) =>
		placeholders.some((placeholder) => placeholder === known(written)),
	);
}

/** The sentences of a line, each with what follows it up to the next. A dot within a placeholder ends none. */
function sentencesOf(line: string): string[] {
	const masked = line.replace(PLACEHOLDER, (whole) => 'x'.repeat(whole.length));
	const ends = [...masked.matchAll(SENTENCE_END)].map(({ index, 0: end }) => index + end.length);
	const cuts = [0, ...ends.filter((end) => end < line.length), line.length];
	return cuts.slice(1).map((end, at) => line.slice(cuts[at], end));
}

const lacks = (text: string, values: DraftValues): boolean =>
	[...text.matchAll(PLACEHOLDER)].some(([, written = '']) => {
		const placeholder = known(written);
		return placeholder !== undefined && !values.has(placeholder);
	});

/**
 * Fills a template in. A sentence that asks for something there is none of is left out, and a line of which nothing is
 * left with it, so that no message has a hole. What is no placeholder of ours stays as it is. Values go in as they are:
 * `$&` and `{{…}}` in them mean nothing.
 */
export function fillDraft(template: string, values: DraftValues): string {
	const lines: string[] = [];
	let dropped = false;
	for (const line of template.split(/\r\n?|\n/)) {
		const sentences = sentencesOf(line);
		const kept = sentences.filter((sentence) => !lacks(sentence, values));
		const left = kept.length === sentences.length ? line : kept.join('').trimEnd();
		if (left.trim() === '' && kept.length < sentences.length) dropped = true;
		else {
			// A line that is gone takes one of the two empty lines around it along.
			const twice = dropped && left.trim() === '' && (lines[lines.length - 1] ?? '').trim() === '';
			dropped = false;
			if (!twice)
				lines.push(
					left.replace(PLACEHOLDER, (whole, written: string) => {
						const placeholder = known(written);
						return placeholder === undefined ? whole : (values.get(placeholder) ?? '');
					}),
				);
		}
	}
	const text = lines.join('\n');
	return dropped ? text.trimEnd() : text;
}
