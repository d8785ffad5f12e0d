/** Files with a history as what they tell, whatever kind each is. */
import type { DateOrder } from '../../core/dates/written-date';
import { foldText } from '../../core/text/fold';
import type { Day } from '../../core/time/day';
import { fileText, hasEndlessLine, LONGEST_FILE } from '../formats/bytes';
import { readMeetings } from '../formats/ical';
import { isTelegram, isWhatsApp, readTelegram, readWhatsApp, type ChatFault, type ChatOptions } from './chats';
import { isLinkedInMessages, isPhoneLog, readLinkedInMessages, readPhoneLog } from './logs';
import { isMail, readMails } from './mails';
import { party, Tally, type Telling } from './telling';

/** How histories are read. */
export interface HistoryOptions {
	readonly dateOrder: DateOrder;
	/** One's own names and addresses, as exports have them. */
	readonly me: readonly string[];
	/** Whether chats and meetings of many are taken. */
	readonly groups: boolean;
	/** Nothing behind this day is told. */
	readonly today: Day;
	/** Nothing before this day is told; null: all. */
	readonly since: Day | null;
}

/** Why a file tells nothing, or not all. */
interface HistoryFault {
	readonly file: string;
	readonly why: ChatFault | 'too-large' | 'endless-line' | 'no-calendar' | 'broken' | 'nothing';
}

/** What files tell, and those that cannot be read. */
export interface HistoryRead {
	readonly tellings: readonly Telling[];
	readonly faults: readonly HistoryFault[];
}

/** To more people than this nobody was met in particular. */
const MOST_ATTENDEES = 12;

function readCalendar(text: string, tally: Tally, { today, isMe, groups }: Reading): HistoryFault['why'] | null {
	const read = readMeetings(text, today);
	if (read === null) return 'no-calendar';
	for (const { day, attendees } of read.meetings) {
		const others = attendees.filter(({ name, mail }) => !isMe(name) && !isMe(mail));
		if (others.length > MOST_ATTENDEES && !groups) continue;
		const once = new Map(others.map((one) => [one.mail || one.name, one]));
		for (const { name, mail } of once.values()) tally.add(day, party({ name, mail }), 'meeting', 'calendar');
	}
	return read.unread > 0 ? 'broken' : null;
}

interface Reading extends ChatOptions {
	readonly today: Day;
}

/** JSON in a text; undefined for what is none. */
function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

type Reader = (text: string, tally: Tally, reading: Reading) => HistoryFault['why'] | null;

const readJson: Reader = (text, tally, reading) => {
	const json = jsonIn(text);
	return isTelegram(json) ? readTelegram(json, tally, reading) : 'broken';
};

/** The kinds of files, by what they hold. */
const KINDS: readonly (readonly [holds: (text: string) => boolean, read: Reader])[] = [
	[(text) => /^\s{0,9}BEGIN:VCALENDAR/i.test(text), readCalendar],
	[(text) => /^\s{0,9}\{/.test(text), readJson],
	[isPhoneLog, (text, tally) => (readPhoneLog(text, tally) ? null : 'broken')],
	[
		isLinkedInMessages,
		(text, tally, { isMe, groups }) => {
			readLinkedInMessages(text, tally, isMe, groups);
			return null;
		},
	],
	[isWhatsApp, (text, tally, reading) => readWhatsApp(text, tally, reading)],
	[
		isMail,
		(text, tally, { isMe }) => {
			readMails(text, tally, isMe);
			return null;
		},
	],
];

const readerOf = (text: string): Reader | undefined => KINDS.find(([holds]) => holds(text))?.[1];

/** Endings of files that hold a history, whatever is in them. */
const ENDINGS = /\.(?:ics|mbox|eml|json|xml)$/i;

/** Whether a file is one of these, and no address book. */
export function isHistory(name: string, bytes: Uint8Array): boolean {
	if (ENDINGS.test(name)) return true;
	return readerOf(fileText(bytes.subarray(0, 20_000))) !== undefined;
}

/** Reads the files; days to come are left out. Never throws. */
export function readHistory(
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
	options: HistoryOptions,
): HistoryRead {
	const own = new Set(options.me.map(foldText));
	const isMe = (words: string): boolean => words !== '' && own.has(foldText(words));
	const tally = new Tally();
	const faults: HistoryFault[] = [];
	for (const { name, bytes } of files) {
		const why = readFile(bytes, tally, { ...options, isMe });
		if (why !== null) faults.push({ file: name, why });
	}
	const { today, since } = options;
	const tellings = tally.tellings.filter(({ day }) => day <= today && (since === null || day >= since));
	return { tellings, faults };
}

function readFile(bytes: Uint8Array, tally: Tally, reading: Reading): HistoryFault['why'] | null {
	if (bytes.length > LONGEST_FILE) return 'too-large';
	const text = fileText(bytes);
	const read = readerOf(text);
	if (read === undefined) return 'nothing';
	// A JSON export may be one line.
	return hasEndlessLine(text) && !text.trimStart().startsWith('{') ? 'endless-line' : read(text, tally, reading);
}
