/** Mails, one (`.eml`) or many (`mbox`): by their heads alone. */
import { dayOf, type Day } from '../../core/time/day';
import { readHead, type MailHead } from '../formats/mail';
import { party, type Tally } from './telling';

/** The line between two mails of an mbox: `From ana@example.org Fri Nov 20 18:30:00 2026`. */
const SEPARATOR = /^From \S{1,200} {1,4}[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d{2}:\d{2}/;
const HEAD_FIELD = /^(?:from|date|received|message-id|return-path|delivered-to):/i;

/** Whether a text is mail by what it begins with. */
export function isMail(text: string): boolean {
	const [first = '', ...others] = text.slice(0, 8000).split('\n', 60);
	const isHead = /^[\w-]{1,80}:/.test(first) && !/^BEGIN:/i.test(first);
	return SEPARATOR.test(first) || (isHead && [first, ...others].some((line) => HEAD_FIELD.test(line)));
}

/** A mail to more people than this is no talk with any of them. */
const MOST_OTHERS = 4;

/** The day of a mail, where this runs; null where it has none. */
function dayOfMail({ date }: MailHead): Day | null {
	const moment = new Date(date.replace(/\([^()]*\)/g, ''));
	return Number.isNaN(moment.getTime()) ? null : dayOf(moment);
}

/** The heads of a text: each from its beginning, or from a line `From …` behind a blank one, to the next blank line. */
function* heads(text: string): Generator<readonly string[]> {
	let head: string[] | null = [];
	let wasBlank = true;
	for (let at = 0; at < text.length;) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
		at = end === -1 ? text.length : end + 1;
		if (wasBlank && SEPARATOR.test(line)) head = [];
		else if (line === '' && head !== null) {
			if (head.length > 0) yield head;
			head = null;
		} else head?.push(line);
		wasBlank = line === '';
	}
	if (head !== null && head.length > 0) yield head;
}

/** Reads mails. What went to many or to a list, and what programs sent, tells of nobody. */
export function readMails(text: string, tally: Tally, isMe: (words: string) => boolean): void {
	for (const lines of heads(text)) {
		const head = readHead(lines);
		const all = new Map([...head.from, ...head.to].map((one) => [one.mail, one]));
		const others = [...all.values()].filter(({ mail, name }) => !isMe(mail) && !isMe(name));
		if (head.isBulk || others.length > MOST_OTHERS) continue;
		for (const { name, mail } of others) tally.add(dayOfMail(head), party({ name, mail }), 'mail', 'mail');
	}
}
