/** Chats: WhatsApp's text and Telegram's JSON. */
import { makeDay, parseIsoDay, type Day } from '../../core/time/day';
import type { DateOrder } from '../../core/dates/written-date';
import { party, type Tally } from './telling';

/** How a chat is read. */
export interface ChatOptions {
	readonly dateOrder: DateOrder;
	/** Whether chats of more than two are taken: each who writes in them. */
	readonly groups: boolean;
	/** Whether a name is one's own. */
	readonly isMe: (name: string) => boolean;
}

/** Why a chat tells nothing. */
export type ChatFault = 'date-order' | 'group';

const WHATSAPP =
	/^\u200e?\[?(\d{1,4})([./-])(\d{1,2})\2(\d{2,4}),? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f]?[ap]\.?[ \u00a0]?m\.?)?(?:\]| -) ([^:\n]{1,80}): /i;

/** Whether a text is a chat as WhatsApp exports it. */
export const isWhatsApp = (text: string): boolean =>
	text
		.slice(0, 20_000)
		.split('\n', 40)
		.some((line) => WHATSAPP.test(line));

interface Line {
	readonly numbers: readonly [number, number, number];
	readonly sign: string;
	readonly from: string;
}

function whatsAppLines(text: string): readonly Line[] {
	return text.split('\n').flatMap((line) => {
		const [, a, sign = '', b, c, from = ''] = WHATSAPP.exec(line.slice(0, 200)) ?? [];
		return a === undefined
			? []
			: [{ numbers: [Number(a), Number(b), Number(c)] as const, sign, from: from.trim() }];
	});
}

/** Which number is the day: by those that can be none, then as dots have it, then by the settings; null: unknown. */
function dayComesFirst(lines: readonly Line[], order: DateOrder): boolean | null {
	if (lines.some(({ numbers: [a] }) => a > 12 && a < 32)) return true;
	if (lines.some(({ numbers: [, b] }) => b > 12)) return false;
	if (lines[0]?.sign === '.') return order !== 'month-first';
	return order === 'ask' ? null : order === 'day-first';
}

function dayOfLine({ numbers: [a, b, c] }: Line, dayFirst: boolean): Day | null {
	if (a > 31) return makeDay(a, b, c);
	const year = c < 100 ? 2000 + c : c;
	return dayFirst ? makeDay(year, b, a) : makeDay(year, a, b);
}

/** Reads a chat of WhatsApp. In a chat of two all messages count, in both directions. */
export function readWhatsApp(text: string, tally: Tally, options: ChatOptions): ChatFault | null {
	const lines = whatsAppLines(text);
	const senders = new Set(lines.map(({ from }) => from));
	const others = [...senders].filter((name) => !options.isMe(name));
	if (senders.size > 2 && !options.groups) return 'group';
	const isIso = (lines[0]?.numbers[0] ?? 0) > 31;
	const dayFirst = isIso ? true : dayComesFirst(lines, options.dateOrder);
	if (dayFirst === null) return 'date-order';
	for (const line of lines) {
		const day = dayOfLine(line, dayFirst);
		// Of two who write, whoever has a note is the other one.
		const whom = senders.size > 2 ? [line.from].filter((name) => !options.isMe(name)) : others;
		for (const name of whom) tally.add(day, nameOrNumber(name), 'message', 'WhatsApp');
	}
	return null;
}

/** Who has no name in one's address book is exported by the number. */
const nameOrNumber = (name: string) => (/^\+?[\d\s()-]{6,20}$/.test(name) ? party({ phone: name }) : party({ name }));

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a JSON value is Telegram's export: of one chat, or of all. */
export const isTelegram = (json: unknown): json is Json =>
	isObject(json) &&
	(Array.isArray(json['messages']) || (isObject(json['chats']) && Array.isArray(json['chats']['list'])));

/** Takes a message or a call of Telegram in. `whom`: whose chat it is; null: of several, whoever writes. */
function takeMessage(message: Json, whom: string | null, tally: Tally, { isMe }: ChatOptions): void {
	const name = whom ?? textOf(message['from'] ?? message['actor']);
	const isCall = message['action'] === 'phone_call';
	if ((message['type'] !== 'message' && !isCall) || isMe(name)) return;
	const day = parseIsoDay(textOf(message['date']).slice(0, 10));
	tally.add(day, party({ name }), isCall ? 'call' : 'message', 'Telegram');
}

/** Reads Telegram's export. Chats with programs and with oneself tell of nobody. */
export function readTelegram(json: Json, tally: Tally, options: ChatOptions): ChatFault | null {
	const chats = isObject(json['chats']) ? listOf(json['chats']['list']) : [json];
	const ofPeople = chats.filter(({ type }) => !/^(?:bot_chat|saved_messages)$/.test(textOf(type)));
	const isGroup = ({ type }: Json): boolean => /group|channel/.test(textOf(type));
	const taken = ofPeople.filter((chat) => options.groups || !isGroup(chat));
	for (const chat of taken)
		for (const message of listOf(chat['messages']))
			takeMessage(message, isGroup(chat) ? null : textOf(chat['name']), tally, options);
	return taken.length === 0 && ofPeople.length > 0 ? 'group' : null;
}
