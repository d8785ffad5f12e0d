/** What *Giving and receiving* draws, computed from the people and the state. */
import { shortDay } from '../../core/words';
import { balanceWords } from '../../core/words/balance';
import { yearOf, type Day } from '../../core/day';
import type { Member } from '../../core/roster';
import { balance, exchanges, exchangesWith, voiceFor, type Balance, type Exchange, type Voice } from '../../insight/balance';
import { gifts } from '../../insight/gifts';
import { spansUntil } from '../../insight/period';
import type { BalanceState, BalanceUnit } from './balance-state';

export interface BalanceModel {
	/** Null for everybody. */
	readonly member: Member | null;
	readonly balance: Balance;
	/** Whether anything was ever given or received with those shown. */
	readonly any: boolean;
	readonly sentence: string;
	/** Of whom something may be said; of the person shown, or of everybody. */
	readonly voices: readonly { readonly member: Member; readonly voice: Voice }[];
	readonly given: readonly string[];
	readonly ideas: readonly string[];
}

const COUNTS: Readonly<Record<Exclude<BalanceUnit, 'year'>, number>> = { month: 12, quarter: 8 };
/** Years are shown from the first one that tells anything. */
const YEARS = { fewest: 3, most: 10 };

function countOf(unit: BalanceUnit, all: readonly Exchange[], today: Day): number {
	if (unit !== 'year') return COUNTS[unit];
	const first = all[all.length - 1]?.day ?? today;
	return Math.min(YEARS.most, Math.max(YEARS.fewest, yearOf(today) - yearOf(first) + 1));
}

const voicesMade = new WeakMap<readonly Member[], { readonly today: Day; readonly voices: BalanceModel['voices'] }>();

/** Of whom something may be said, looked for once in a list of people. */
function voicesOf(members: readonly Member[], today: Day): BalanceModel['voices'] {
	const known = voicesMade.get(members);
	if (known?.today === today) return known.voices;
	const voices = members.flatMap((member) => {
		const voice = voiceFor(member, today);
		return voice === null ? [] : [{ member, voice }];
	});
	voicesMade.set(members, { today, voices });
	return voices;
}

/** A person who is gone is everybody again. */
export function balanceModel(members: readonly Member[], { path, unit }: BalanceState, today: Day): BalanceModel {
	const member = path === null ? null : members.find(({ person }) => person.path === path) ?? null;
	const all = member === null ? exchanges(members) : exchangesWith(member);
	const counted = balance(all, spansUntil(today, unit, countOf(unit, all, today)));
	const voice = member === null ? null : voiceFor(member, today);
	const { given, left } = member === null ? { given: [], left: [] } : gifts(member);
	return {
		member,
		balance: counted,
		any: all.length > 0,
		sentence: balanceWords.sentence(counted, counted.kinds),
		voices: member === null ? voicesOf(members, today) : voice === null ? [] : [{ member, voice }],
		given: given.map(({ words, day }) => balanceWords.gift(words, shortDay(day, today))),
		ideas: left.map(({ words }) => words),
	};
}
