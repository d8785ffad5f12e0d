/** Logs of a telephone (the XML of *SMS Backup & Restore*) and LinkedIn's messages. */
import { dayOf, parseIsoDay, type Day } from '../../core/time/day';
import { readTable } from '../formats/csv';
import { readElements } from '../formats/xml';
import { party, type Tally } from './telling';

/** Whether a text is such a log. */
export const isPhoneLog = (text: string): boolean => /<(?:smses|calls)[\s>]/.test(text.slice(0, 5000));

/** The day of a number of milliseconds, where this runs. */
function dayOfStamp(stamp: string): Day | null {
	return /^\d{9,14}$/.test(stamp) ? dayOf(new Date(Number(stamp))) : null;
}

/** Calls that nobody took: missed, on the answering machine, refused, blocked. */
const UNANSWERED: ReadonlySet<string> = new Set(['3', '4', '5', '6']);

/** Reads a log of messages or calls. False where the file is broken, all that stands before it being taken. */
export function readPhoneLog(text: string, tally: Tally): boolean {
	const { elements, isBroken } = readElements(text);
	for (const { name, attributes } of elements) {
		const get = (key: string): string => {
			const value = attributes.get(key) ?? '';
			return value === 'null' || value === '(Unknown)' ? '' : value;
		};
		const day = dayOfStamp(get('date'));
		const whom = party({ name: get('contact_name'), phone: get('number') || get('address') });
		// Several in one message are a group.
		if (whom.phone.includes('~')) continue;
		if (name === 'sms' || name === 'mms') tally.add(day, whom, 'message', 'SMS');
		if (name === 'call' && get('duration') !== '0' && !UNANSWERED.has(get('type')))
			tally.add(day, whom, 'call', 'telephone');
	}
	return !isBroken;
}

/** Whether a text is LinkedIn's `messages.csv`. */
export const isLinkedInMessages = (text: string): boolean => /^"?CONVERSATION ID"?,.*\bFROM\b/.test(text.slice(0, 400));

/** Who has most of the lines: whose export it is. */
function mostOf(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Reads LinkedIn's messages. Whose they are is who says so, else whoever is in most of them. */
export function readLinkedInMessages(
	text: string,
	tally: Tally,
	isMe: (name: string) => boolean,
	groups: boolean,
): void {
	const [headings = [], ...lines] = readTable(text).lines;
	const column = (name: string) => {
		const at = headings.indexOf(name);
		return (cells: readonly string[]): string => cells[at]?.trim() ?? '';
	};
	const [from, to, date] = [column('FROM'), column('TO'), column('DATE')];
	const namesOf = (cells: readonly string[]): string[] =>
		[from(cells), ...to(cells).split(',')].map((name) => name.trim()).filter((name) => name !== '');
	const owner = mostOf(lines.flatMap(namesOf));
	for (const cells of lines) {
		const others = namesOf(cells).filter((name) => !isMe(name) && name !== owner);
		if (others.length > 1 && !groups) continue;
		for (const name of others)
			tally.add(parseIsoDay(date(cells).slice(0, 10)), party({ name }), 'message', 'LinkedIn');
	}
}
