/** Dated lines that tell of no contact: what a machine notes of itself, and what happened in somebody's life. */
import { LIFE, MACHINE } from '../languages/note-words';
import { once } from '../languages/words';
import { FirstWords } from '../text/plain-word';

/** `profile_enrichment`, `sync-v2`: a word of a machine, and nothing besides. */
const MACHINE_WORD = /^[a-z\d]{1,40}(?:_[a-z\d]{1,40}){1,8}$/;
/** What a machine did and nothing else, or how: `Created`, `imported from LinkedIn`. */
const MACHINE_LINE =
	/^[\s*_|:–—-]*(?:(?:profile|contact|note|record|page|file|data)[ \t]+)?(\p{L}{4,14})(?=$|[\s.:|,–—-]*$|[ \t]+(?:by|from|via|automatically|profile|contact|note|record|data)\b)/iu;
/** Words before that of a machine. */
const MACHINES = ['profile', 'contact', 'note', 'record', 'page', 'file', 'data'];
const machineWords = once(() => new FirstWords([...MACHINE, ...MACHINES]));
const SUBJECT = /^(?:(?:s?he|they)[ \t]+)?(?:(?:got|was|has|is|just)[ \t]+){0,2}/i;

/** Whether the words behind a date are a machine's: `profile_enrichment`, `created`, `imported from LinkedIn`. */
export function isMachineLog(words: string): boolean {
	const isUnderscored = words.includes('_');
	if (!isUnderscored && !machineWords().mayBegin(words)) return false;
	const line = words.slice(0, 80).trim();
	if (isUnderscored && MACHINE_WORD.test(line.replace(/^[\s|:–—-]+/, ''))) return true;
	const word = MACHINE_LINE.exec(line)?.[1];
	return word !== undefined && MACHINE.has(word.toLowerCase());
}

const lifeWords = once(() => new FirstWords([...LIFE, 'he', 'she', 'they', 'got', 'was', 'has', 'is', 'just']));

/** Whether the words behind a date begin with what happened in somebody's life: `Married Lot`, `started as head`. */
export function isLifeEvent(words: string): boolean {
	if (!lifeWords().mayBegin(words)) return false;
	const line = words.slice(0, 80).trim().replace(SUBJECT, '').toLowerCase();
	const [first = '', second = ''] = line.split(/[^\p{L}'’-]+/u);
	return LIFE.has(first) || LIFE.has(`${first}-${second}`);
}
