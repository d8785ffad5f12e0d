/** What was given and received in the last twelve months, with everybody or with one person. */
import { discreet, inCompany } from '../../../core/people/discreet';
import type { Member } from '../../../core/people/roster';
import type { Day } from '../../../core/time/day';
import { balanceWords } from '../../../words/insight/balance';
import { flagWords, verbWords } from '../../../words/verbs';
import { toldDay } from '../../../words/words';
import { spansUntil } from '../../../insight/contact/period';
import {
	balance as balanceOf,
	exchanges,
	exchangesWith,
	voicesOf,
	type KindTally,
	type Voice,
} from '../../../insight/giving/balance';
import { giftsOf, type GiftOf } from '../../../insight/giving/gifts';
import { columnsOf, titled } from '../../answers/columns';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { texts } from '../../command/options';
import { verb } from '../../command/verb';
import { Refusal } from '../../ports';

/** So many months are looked at, the running one included. */
const MONTHS = 12;

interface GiftTold {
	readonly person: string;
	readonly words: string;
	readonly date: Day;
	readonly precision: 'day' | 'month';
	readonly source: { readonly path: string; readonly line: number };
}

const giftTold = ({ member: { person }, gift: { words, day, precision, source } }: GiftOf): GiftTold => ({
	person: person.name,
	words,
	date: day,
	precision,
	source,
});

/** Keys are a contract; more may be added. */
interface BalanceReport {
	/** With whom; null for everybody. */
	readonly person: { readonly name: string; readonly path: string } | null;
	readonly since: Day;
	/** In how many contacts something was given, and received. */
	readonly gave: number;
	readonly received: number;
	/** By kind of benefit; `''` where none is said. */
	readonly kinds: readonly KindTally[];
	readonly months: readonly { readonly from: Day; readonly gave: number; readonly received: number }[];
	/** Of whom something may be said. */
	readonly voices: readonly { readonly name: string; readonly path: string; readonly voice: Voice }[];
	readonly gifts: {
		readonly left: readonly {
			readonly person: string;
			readonly idea: string;
			readonly source: { readonly path: string; readonly line: number };
		}[];
		/** By the way they went, as tags or words tell; `either`: the notes do not say. The newest first. */
		readonly given: readonly GiftTold[];
		readonly received: readonly GiftTold[];
		readonly either: readonly GiftTold[];
	};
}

/** `names`: none for everybody, one for a person; refused for more, and for a name that is nobody's. */
function balanceReport(members: readonly Member[], names: readonly string[], today: Day): BalanceReport {
	if (names.length > 1) throw new Refusal(verbWords.oneName);
	const [name] = names;
	const member = name === undefined ? null : findPerson(name, members);
	const those = member === null ? inCompany(members) : [discreet(member)];
	const found = balanceOf(
		member === null ? exchanges(those) : exchangesWith(member),
		spansUntil(today, 'month', MONTHS),
	);
	const gifts = giftsOf(those);
	return {
		person: member === null ? null : { name: member.person.name, path: member.person.path },
		since: found.spans[0]?.from ?? today,
		gave: found.gave,
		received: found.received,
		kinds: found.kinds,
		months: found.spans.map(({ from, gave, received }) => ({ from, gave, received })),
		voices: voicesOf(those, today).map(({ member: { person }, voice }) => ({
			name: person.name,
			path: person.path,
			voice,
		})),
		gifts: {
			left: gifts.left.map(({ member: { person }, idea: { words, source } }) => ({
				person: person.name,
				idea: words,
				source,
			})),
			given: gifts.given.map(giftTold),
			received: gifts.received.map(giftTold),
			either: gifts.either.map(giftTold),
		},
	};
}

/** The picture in words: a sentence, the months in which there was anything, what may be said, gifts. */
function printBalance(report: BalanceReport, today: Day): string {
	const { person, months, voices, gifts } = report;
	const told = months.filter((month) => month.gave + month.received > 0);
	const rows = told.map((month) => [balanceWords.span('month', month.from), balanceWords.sentence(month, [])]);
	const voiced = [...voicedWords(voices, 'give'), ...voicedWords(voices, 'generous')];
	// Of one person all gifts are that person's.
	const withName = (name: string, words: string): string[] =>
		person === null ? [safe(name), safe(words)] : [safe(words)];
	const went = (told: readonly GiftTold[]): string[][] =>
		told.map(({ person: name, words, date, precision }) =>
			withName(name, balanceWords.gift(words, toldDay(date, precision, today))),
		);
	const left = gifts.left.map(({ person: name, idea }) => withName(name, idea));
	return [
		totalWords(report),
		...(rows.length === 0 ? [] : [columnsOf(rows)]),
		...(voiced.length === 0 ? [] : ['', ...voiced]),
		...titled(balanceWords.giftsGiven, went(gifts.given)),
		...titled(balanceWords.giftsReceived, went(gifts.received)),
		...titled(balanceWords.giftsEither, went(gifts.either)),
		...titled(balanceWords.ideasLeft, left),
	].join('\n');
}

/** All that was given and received, in a sentence. */
function totalWords({ person, gave, received, kinds }: BalanceReport): string {
	if (gave + received === 0) return balanceWords.nothing(person === null ? null : safe(person.name));
	const safeKinds = kinds.map(({ kind, ...tally }) => ({ kind: safe(kind), ...tally }));
	return balanceWords.sentence({ gave, received }, safeKinds);
}

/** What may be said of those of whom this may be said; nothing where it is nobody. */
function voicedWords(voices: BalanceReport['voices'], voice: Voice): string[] {
	const names = voices.filter((one) => one.voice === voice).map(({ name }) => safe(name));
	return names.length === 0 ? [] : [balanceWords.voices[voice](names.join(', '))];
}

/** `nurture balance`: what was given and received. */
export const balance = verb({
	name: 'balance',
	does: verbWords.verbs.balance,
	needs: {},
	options: { with: texts('NAME', flagWords.with) },
	answer({ members, options, today }) {
		const report = balanceReport(members, options.with, today);
		return { json: report, text: printBalance(report, today) };
	},
});
