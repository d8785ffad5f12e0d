/** The lines of a new contact in the form of another one: an item, a heading with its words, a row, a callout. */
import { dateWriting, printEntry, type NewEntry } from '../entry/interaction';
import type { Reader } from '../entry/reader';
import type { NoteText } from '../markdown/note-text';
import { markBeside } from '../edit/edit';
import type { Pattern } from './log-lines';
import type { Beside, Block } from './log-spot';
import { capitalLike, readAs, wholeOf, writingsLike, type Said } from './log-writing';
import { rowsLike } from './table-row';

/** More than this is no title. */
const LONGEST_TITLE = 80;

/** What stands in the dated line itself, and what below it. */
interface Parts {
	readonly title: Said;
	readonly below: string;
}

/** The words of a line behind its date. */
function wordsBehind({ day, content }: Pattern, { options }: Reader): string {
	const read = readAs(content, day, options);
	return read?.kind === 'entry' ? read.words.trim() : content;
}

/** How a contact may be told by a line like another one and those below it, the likeliest first. */
function partsLike(like: Pattern, said: Said, reader: Reader): Parts[] {
	const whole = wholeOf(said);
	const alone = { title: said, below: '' };
	const { participants, direction } = said.entry;
	// What stands below a line says neither who took part nor who gave.
	const isOfOneLine = said.unfinished || participants.length > 0 || direction !== null;
	if (whole === '' || isOfOneLine || like.entry.detail === '') return [alone];
	return [...inTwoParts(like, said, reader), alone];
}

/** A title, or the day alone, and what stands below it; none where other titles of the log tell all. */
function inTwoParts(like: Pattern, said: Said, reader: Reader): Parts[] {
	const { label, words } = said;
	const others = wordsBehind(like, reader);
	const isTitled = like.form === 'heading' || like.form === 'callout';
	const isLong = label === '' && words.length > LONGEST_TITLE;
	if (others === '' || (isTitled && isLong))
		return [{ title: { ...said, label: '', words: '' }, below: wholeOf(said) }];
	if (!isTitled || label === '' || words === '') return [];
	return [{ title: { ...said, label: capitalLike(others, label), words: '' }, below: words }];
}

/** What stands before the words below a line; null where there is no telling. */
function leadBelow(
	note: NoteText,
	{ form, line, item }: Pattern,
): readonly [blanks: readonly string[], lead: string] | null {
	const next = note.lines[line + 1]?.text ?? '';
	if (form === 'callout') return [[], /^[ \t]*>[ \t]?/.exec(next)?.[0] ?? '> '];
	if (form === 'heading') return [next.trim() === '' ? [''] : [], ''];
	if (item === null) return [[], ''];
	const child = note.items.find(({ parent }) => parent === item);
	return child === undefined ? null : [[], child.indent + child.mark + (child.gap || ' ')];
}

/** The box of a task: open for a plan, ticked where all of the log are. */
const boxLike = ({ isTicked }: Beside, { planned }: NewEntry): string => {
	if (planned === true) return '[ ] ';
	return isTicked ? '[x] ' : '';
};

/** What stands before a new line: bullet, `#`, `> [!log]`, the box of a task. */
function leadLike(beside: Beside, entry: NewEntry): string {
	const { item, lead } = beside.like;
	const bullet = item === null ? lead : item.indent + markBeside(item.mark, beside.spot.isBehind) + (item.gap || ' ');
	return bullet + boxLike(beside, entry);
}

const TYPE = /(\[!)([^\]|]+)/;

/** A new contact as it would stand beside another, the likeliest writing first. */
export function blocksLike(beside: Beside, entry: NewEntry, said: Said, reader: Reader): Block[] {
	const { note, like, change } = beside;
	const lead = leadLike(beside, entry);
	if (entry.raw !== undefined) return [{ lines: [entry.raw], column: lead.length, content: null, below: '' }];
	if (like.table !== null) return rowsLike(like.table, beside, said, reader);
	// `> [!call]` tells the kind.
	const isTyped = reader.options.kinds.byName(TYPE.exec(like.item === null ? lead : '')?.[2] ?? '') !== null;
	const typed = isTyped ? lead.replace(TYPE, `$1${said.label === '' ? said.entry.kind : said.label}`) : lead;
	return partsLike(like, isTyped ? { ...said, label: '' } : said, reader).flatMap(({ title, below }) => {
		const under = below === '' ? ([[], ''] as const) : leadBelow(note, like);
		if (under === null) return [];
		const [blanks, before] = under;
		return writingsLike(like.content, title, change, reader).map(({ head, words }) => ({
			lines: [typed + head + words, ...(below === '' ? [] : [...blanks, before + below])],
			column: typed.length + head.length,
			content: isTyped ? null : head + words,
			below,
		}));
	});
}

/** An item or heading in the simplest form, where none of its log's can be followed; none for other shapes. */
export function plainBlocks(beside: Beside, entry: NewEntry, { options }: Reader): Block[] {
	const { form, content } = beside.like;
	if ((form !== 'item' && form !== 'heading') || entry.raw !== undefined) return [];
	const writing = dateWriting(content);
	const lead = leadLike(beside, entry);
	const column = `${lead}${writing.before}${entry.date}${writing.after} `.length;
	return [{ lines: [lead + printEntry(entry, writing, options)], column, content: null, below: '' }];
}
