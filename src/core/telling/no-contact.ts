/** Dated lines that tell of no contact: what a machine notes of itself, and what happened in somebody's life. */
import { LIFE, MACHINE } from '../languages/note-words';

/** `profile_enrichment`, `sync-v2`: a word of a machine, and nothing besides. */
const MACHINE_WORD = /^[a-z\d]{1,40}(?:_[a-z\d]{1,40}){1,8}$/;
/** What a machine did and nothing else, or how: `Created`, `imported from LinkedIn`. */
const MACHINE_LINE =
	/^[\s*_|:–—-]*(?:(?:profile|contact|note|record|page|file|data)[ \t]+)?(\p{L}{4,14})(?=$|[\s.:|,–—-]*$|[ \t]+(?:by|from|via|automatically|profile|contact|note|record|data)\b)/iu;
const SUBJECT = /^(?:(?:s?he|they)[ \t]+)?(?:(?:got|was|has|is|just)[ \t]+){0,2}/i;

/** Whether the words behind a date are a machine's: `profile_enrichment`, `created`, `imported from LinkedIn`. */
export function isMachineLog(words: string): boolean {
	const line = words.slice(0, 80).trim();
	if (MACHINE_WORD.test(line.replace(/^[\s|:–—-]+/, ''))) return true;
	const word = MACHINE_LINE.exec(line)?.[1];
	return word !== undefined && MACHINE.has(word.toLowerCase());
}

/** Whether the words behind a date begin with what happened in somebody's life: `Married Lot`, `started as head`. */
export function isLifeEvent(words: string): boolean {
	const line = words.slice(0, 80).trim().replace(SUBJECT, '').toLowerCase();
	const [first = '', second = ''] = line.split(/[^\p{L}'’-]+/u);
	return LIFE.has(first) || LIFE.has(`${first}-${second}`);
}
