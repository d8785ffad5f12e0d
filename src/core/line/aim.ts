/** What a typed line is for where it tells of no contact: `Ana ask: how was the exam`, `gift idea for Ana: socks`. */

/** Where a line goes that is no contact: a question, a gift idea, what somebody likes, a fact, a promise. */
export const AIMS = ['ask', 'gift idea', 'like', 'fact', 'promise'] as const;

/** One of them. */
export type Aim = (typeof AIMS)[number];

/** The word that a line begins with and says what it is for. */
export interface AimWord {
	readonly aim: Aim;
	/** Offset behind it. */
	readonly to: number;
	/** The same behind the word that leads on to a name: `gift idea for`. */
	readonly nameAt: number;
	/** Whether it says so by itself, without a colon: nobody tells of contact by it. */
	readonly isSure: boolean;
}

const WORD = /^(ask|gift idea|like|fact|promise)s?(?![\p{L}\p{N}_-])/iu;
const LEADS_ON = /^\s+(?:(?:for|to|about|of)\s+)?/i;

/** The word at the start of a text that says what it is for; null if none does. */
export function aimAt(text: string): AimWord | null {
	const match = WORD.exec(text);
	const aim = AIMS.find((one) => one === match?.[1]?.toLowerCase());
	if (match === null || aim === undefined) return null;
	const isSure = aim === 'ask' || aim === 'gift idea';
	const to = match[0].length;
	const lead = LEADS_ON.exec(text.slice(to, to + 20))?.[0].length ?? 0;
	return { aim, to, nameAt: to + lead, isSure: isSure && !/^asks/i.test(match[0]) };
}
