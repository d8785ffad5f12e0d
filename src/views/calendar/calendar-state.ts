/** What the contact calendar remembers: whose contacts, which year, and how they are shown. */
import { movedPath } from '../../core/text/vault-path';

/** What can be looked at: one year by its days, or all years by their months. */
export const MODES = ['year', 'years'] as const;
type Mode = (typeof MODES)[number];

/** What the view remembers. */
export interface CalendarState {
	/** The path of a person's note; null for everybody. */
	readonly who: string | null;
	/** Null for the present year, also when that has become another. */
	readonly year: number | null;
	/** A year by its days, or all years by their months. */
	readonly mode: Mode;
	/** As a table rather than as a picture. */
	readonly table: boolean;
}

/** The view as it opens first. */
export const INITIAL_STATE: CalendarState = Object.freeze<CalendarState>({
	who: null,
	year: null,
	mode: 'year',
	table: false,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes a state of whatever the workspace file held; what cannot be used is as at first. */
export function parseState(stored: unknown): CalendarState {
	if (!isObject(stored)) return INITIAL_STATE;
	const { who, year, mode, table } = stored;
	return {
		who: typeof who === 'string' && who !== '' ? who : null,
		year: typeof year === 'number' && Number.isInteger(year) && year >= 1000 && year <= 9999 ? year : null,
		mode: MODES.find((one) => one === mode) ?? INITIAL_STATE.mode,
		table: table === true,
	};
}

/** The state after a note, or a folder of notes, has moved. */
export function renamed<State extends { readonly who: string | null }>(state: State, from: string, to: string): State {
	const who = state.who === null ? null : movedPath(state.who, from, to);
	return who === state.who ? state : { ...state, who };
}
