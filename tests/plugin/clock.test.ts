/** A new day is noticed once: at midnight, on coming back to the window, after the machine slept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DayWatch, LocalClock } from '../../src/plugin/lifecycle/clock';

const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 10, day, hour, minute);

describe('the watch for a new day', () => {
	let watch: DayWatch;
	const newDay = vi.fn();

	beforeEach(() => {
		vi.useFakeTimers({ now: at(24, 22) });
		newDay.mockClear();
		watch = new DayWatch(new LocalClock(), newDay);
		watch.load();
	});

	afterEach(() => {
		watch.unload();
		vi.useRealTimers();
	});

	it('calls at midnight, once, and at the next one too', () => {
		vi.advanceTimersByTime(2 * 60 * 60_000 - 1000);
		expect(newDay).not.toHaveBeenCalled();
		vi.advanceTimersByTime(3000);
		expect(newDay).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(23 * 60 * 60_000);
		expect(newDay).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(60 * 60_000);
		expect(newDay).toHaveBeenCalledTimes(2);
	});

	it('calls when the window gets the focus on another day, and only then', () => {
		window.dispatchEvent(new Event('focus'));
		expect(newDay).not.toHaveBeenCalled();
		vi.setSystemTime(at(25, 7));
		window.dispatchEvent(new Event('focus'));
		window.dispatchEvent(new Event('focus'));
		document.dispatchEvent(new Event('visibilitychange'));
		expect(newDay).toHaveBeenCalledTimes(1);
	});

	it('notices within a minute that the machine has woken up on another day', () => {
		vi.setSystemTime(at(26, 7));
		vi.advanceTimersByTime(60_000);
		expect(newDay).toHaveBeenCalledTimes(1);
	});

	it('calls when the clock is set back a day', () => {
		vi.setSystemTime(at(23, 12));
		document.dispatchEvent(new Event('visibilitychange'));
		expect(newDay).toHaveBeenCalledTimes(1);
	});

	it('leaves nothing running behind', () => {
		watch.unload();
		expect(vi.getTimerCount()).toBe(0);
		vi.setSystemTime(at(25, 7));
		window.dispatchEvent(new Event('focus'));
		document.dispatchEvent(new Event('visibilitychange'));
		expect(newDay).not.toHaveBeenCalled();
	});
});
