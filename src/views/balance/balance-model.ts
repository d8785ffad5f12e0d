/** What *Giving and receiving* draws, computed from the people and the state. */
import { yearOf, type Day } from '../../core/time/day';
import { inCompany } from '../../core/people/discreet';
import type { Member } from '../../core/people/roster';
import {
	balance,
	exchanges,
	exchangesWith,
	voicesOf,
	type Balance,
	type Exchange,
	type Voiced,
} from '../../insight/giving/balance';
import { spansUntil, type Span } from '../../insight/contact/period';
import type { BalanceState, BalanceUnit } from './balance-state';

/** What the view shows: the exchanges, the balance, and of whom something may be said. */
export interface BalanceModel {
	/** Those of the time shown, and perhaps more: the newest first. */
	readonly exchanges: readonly Exchange[];
	readonly balance: Balance;
	/** Of whom something may be said, by name. */
	readonly voices: readonly Voiced[];
}

const COUNTS: Readonly<Record<Exclude<BalanceUnit, 'year'>, number>> = { month: 12, quarter: 8 };
/** Years are shown from the first one that tells anything. */
const YEARS = { fewest: 3, most: 10 };

function countOf(unit: BalanceUnit, all: readonly Exchange[], today: Day): number {
	if (unit !== 'year') return COUNTS[unit];
	const first = all[all.length - 1]?.day ?? today;
	return Math.min(YEARS.most, Math.max(YEARS.fewest, yearOf(today) - yearOf(first) + 1));
}

const voicesMade = new WeakMap<readonly Member[], { readonly today: Day; readonly voices: readonly Voiced[] }>();

/** Of whom something may be said, looked for once in a list of people. */
function knownVoices(members: readonly Member[], today: Day): readonly Voiced[] {
	const known = voicesMade.get(members);
	if (known?.today === today) return known.voices;
	const voices = voicesOf(members, today);
	voicesMade.set(members, { today, voices });
	return voices;
}

/** `member`: the person shown; null for everybody. */
export function balanceModel(
	members: readonly Member[],
	member: Member | null,
	{ unit }: BalanceState,
	today: Day,
): BalanceModel {
	const all = member === null ? exchanges(inCompany(members)) : exchangesWith(member);
	return {
		exchanges: all,
		balance: balance(all, spansUntil(today, unit, countOf(unit, all, today))),
		voices: member === null ? knownVoices(members, today) : voicesOf([member], today),
	};
}

/** What was given and received in a time. */
export const exchangesIn = (all: readonly Exchange[], { from, to }: Span): readonly Exchange[] =>
	all.filter(({ day }) => day >= from && day <= to);
