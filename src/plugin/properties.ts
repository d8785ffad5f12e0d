/** Properties of notes, set by the app's own means; the key is the one the note uses already. */
import type { App } from 'obsidian';
import { FIELD_KEYS } from '../core/fields';
import { isEmptyValue, propertyKey, readFrontmatter } from '../core/frontmatter';
import { hasPlaceholder } from '../core/placeholder';
import { scanNote } from '../core/note-scanner';
import { hostWords } from '../core/words';
import { Refusal, type PropertyStore, type Values, type Written } from '../services/ports';
import { knownText, wholeText } from './known-bytes';
import { editedView } from './open-editor';
import { withFile } from './refusing';

type Properties = Record<string, unknown>;

/** All keys that say the same as a key that Nurture writes, the one it writes first. */
function synonymsOf(key: string): readonly string[] {
	const own = propertyKey(key);
	return (
		(Object.values(FIELD_KEYS) as readonly (readonly string[])[]).find(
			([first]) => first !== undefined && propertyKey(first) === own,
		) ?? [key]
	);
}

/** The keys of a note's properties that say the same as `key`, in the order in which they are read. */
function keysInUse(properties: Properties, key: string): string[] {
	return synonymsOf(key).flatMap((synonym) =>
		Object.keys(properties).filter((other) => propertyKey(other) === propertyKey(synonym)),
	);
}

/**
 * Sets or removes one property among the names it may go by. Removing takes every name, since the next one would stand
 * in.
 */
export function setProperty(
	properties: Properties,
	key: string,
	value: string | boolean | readonly string[] | undefined,
): void {
	const used = keysInUse(properties, key);
	if (value === undefined) {
		for (const name of used) delete properties[name];
		return;
	}
	const withValue = used.find((name) => !isEmpty(properties[name]));
	properties[withValue ?? used[0] ?? key] = value;
}

const isEmpty = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	(typeof value === 'string' && isEmptyValue(value)) ||
	(Array.isArray(value) && value.length === 0);

export class FrontmatterProperties implements PropertyStore {
	constructor(private readonly app: App) {}

	async set(path: string, values: Values): Promise<Written> {
		const { vault, fileManager } = this.app;
		return withFile(this.app, path, async (file) => {
			await knownText(this.app, file);
			await editedView(this.app, file)?.save();
			const before = await vault.read(file);
			refuseUnreadable(path, before);
			for (const value of Object.values(values).flat()) wholeText(path, String(value ?? ''));
			await fileManager.processFrontMatter(file, (properties: Properties) => {
				for (const [key, value] of Object.entries(values)) setProperty(properties, key, value);
			});
			return { before, after: await vault.read(file) };
		});
	}
}

/** Properties that cannot be read would be lost by writing them anew. */
function refuseUnreadable(path: string, text: string): void {
	const { problem, raw } = readFrontmatter(scanNote(text));
	if (problem !== null) throw new Refusal(hostWords.invalidProperties(path, problem.line));
	if (hasPlaceholder(raw)) throw new Refusal(hostWords.placeholderProperties(path));
}
