/** The clock of the machine, and the watch that notices when a new day has begun. */
import { Component } from 'obsidian';
import { dayOf, type Day } from '../../core/time/day';
import type { Clock } from '../../services/ports';

/** The day that this machine's clock shows. */
export class LocalClock implements Clock {
	today(): Day {
		return dayOf(new Date());
	}
}

/** The time of day that this machine's clock shows: `08:30`. */
export const timeOfDay = (): string => {
	const now = new Date();
	return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
};

const MINUTE = 60_000;
/** A timer set for more than this may overflow or sleep; the watch is armed anew after it. */
const LONGEST_WAIT = 6 * 60 * MINUTE;

/** Milliseconds from a moment to a moment past the next local midnight. */
function untilMidnight(now: Date): number {
	const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
	return Math.min(LONGEST_WAIT, Math.max(1000, midnight.getTime() - now.getTime()));
}

/**
 * Calls back once for each new day: at midnight, and when the window gets the focus, is shown again or the machine has
 * woken up. Unloading ends all of it.
 */
export class DayWatch extends Component {
	#day: Day;
	#timer = 0;
	readonly #clock: Clock;
	readonly #onNewDay: () => void;

	constructor(clock: Clock, onNewDay: () => void) {
		super();
		this.#clock = clock;
		this.#onNewDay = onNewDay;
		this.#day = clock.today();
	}

	override onload(): void {
		const check = (): void => this.#check();
		this.registerDomEvent(window, 'focus', check);
		this.registerDomEvent(activeDocument, 'visibilitychange', check);
		this.registerInterval(window.setInterval(check, MINUTE));
		this.register(() => window.clearTimeout(this.#timer));
		this.#arm();
	}

	#arm(): void {
		window.clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => {
			this.#check();
			this.#arm();
		}, untilMidnight(new Date()));
	}

	#check(): void {
		const today = this.#clock.today();
		if (today === this.#day) return;
		this.#day = today;
		this.#arm();
		this.#onNewDay();
	}
}
