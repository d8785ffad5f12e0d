/** What *Giving and receiving* remembers: whom it shows, and by what time. */

export const UNITS = ['month', 'quarter', 'year'] as const;
export type BalanceUnit = (typeof UNITS)[number];

export interface BalanceState {
	/** The path of a person's note; null for everybody. */
	readonly path: string | null;
	readonly unit: BalanceUnit;
}

export const INITIAL_BALANCE: BalanceState = Object.freeze<BalanceState>({ path: null, unit: 'month' });

/** Makes a state of whatever the workspace file held; what cannot be used is as at first. */
export function parseBalance(stored: unknown): BalanceState {
	if (typeof stored !== 'object' || stored === null) return INITIAL_BALANCE;
	const { path, unit } = stored as Readonly<Record<string, unknown>>;
	return { path: typeof path === 'string' ? path : null, unit: UNITS.find((known) => known === unit) ?? INITIAL_BALANCE.unit };
}
