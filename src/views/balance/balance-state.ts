/** What *Giving and receiving* remembers: whom it shows, and by what time. */

/** The spans that can be chosen. */
export const UNITS = ['month', 'quarter', 'year'] as const;
/** One of them. */
export type BalanceUnit = (typeof UNITS)[number];

/** What the view remembers: of whom it is, and by which span. */
export interface BalanceState {
	/** The path of a person's note; null for everybody. */
	readonly who: string | null;
	readonly unit: BalanceUnit;
}

/** The view as it opens first: of everybody, by month. */
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
