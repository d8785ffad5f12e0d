/** The heads of mails: who, to whom, when. The only file that knows postal-mime; no body is ever looked at. */
import { addressParser, decodeWords } from 'postal-mime';

/** Somebody in the head of a mail. */
interface Correspondent {
	readonly name: string;
	/** In lower case. */
	readonly mail: string;
}

/** The head of one mail. */
export interface MailHead {
	readonly from: readonly Correspondent[];
	readonly to: readonly Correspondent[];
	/** As the mail has it. */
	readonly date: string;
	/** Whether it went to a list, or was sent by a program. */
	readonly isBulk: boolean;
}

/** No head is longer, in lines; what follows is body. */
const MOST_LINES = 400;

function correspondents(value: string): readonly Correspondent[] {
	if (value === '') return [];
	return addressParser(value.slice(0, 20_000), { flatten: true }).flatMap(({ name, address }) =>
		address?.includes('@') === true ? [{ name: decodeWords(name), mail: address.toLowerCase() }] : [],
	);
}

/** Reads the lines of a head. */
export function readHead(lines: readonly string[]): MailHead {
	const fields = new Map<string, string[]>();
	let last: string[] = [];
	for (const line of lines.slice(0, MOST_LINES)) {
		const [, name, value] = /^([\w-]{1,80}):(.*)$/.exec(line) ?? [];
		if (/^[ \t]/.test(line)) last.push(line.trim());
		else if (name !== undefined) {
			last = [value?.trim() ?? ''];
			if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), last);
		}
	}
	const get = (name: string): string => fields.get(name)?.join(' ') ?? '';
	return {
		from: correspondents(get('from')),
		to: [...correspondents(get('to')), ...correspondents(get('cc'))],
		date: get('date'),
		isBulk:
			fields.has('list-id') ||
			fields.has('list-unsubscribe') ||
			/^(?:auto|bulk)/i.test(get('auto-submitted') || get('precedence')),
	};
}
