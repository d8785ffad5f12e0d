/** What *Giving and receiving* remembers: whom it shows, and by what time. */

export const UNITS = ['month', 'quarter', 'year'] as const;
export type BalanceUnit = (typeof UNITS)[number];

export interface BalanceState {
	/** The path of a person's note; null for everybody. */
	readonly who: string | null;
	readonly unit: BalanceUnit;
}

export const INITIAL_BALANCE: BalanceState = Object.freeze<BalanceState>({ who: null, unit: 'month' });

/** Makes a state of whatever the workspace file held; what cannot be used is as at first. */
export function parseBalance(stored: unknown): BalanceState {
	if (typeof stored !== 'object' || stored === null) return INITIAL_BALANCE;
	const { who, unit } = stored as Readonly<Record<string, unknown>>;
	return {
		who: typeof who === 'string' && who !== '' ? who : null,
		unit: UNITS.find((known) => known === unit) ?? INITIAL_BALANCE.unit,
	};
}
