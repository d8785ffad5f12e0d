/** Words for a screen reader when something has happened. */
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

const QUIET_MS = 400;

/** Says something in a live region once things have settled: of several in a row the last. */
export function useAnnouncer(region: RefObject<HTMLElement | null>): {
	readonly said: string;
	readonly announce: (words: string) => void;
} {
	const [said, setSaid] = useState('');
	const waiting = useRef<{ win: Window; timer: number } | null>(null);
	const stop = (): void => {
		if (waiting.current) waiting.current.win.clearTimeout(waiting.current.timer);
		waiting.current = null;
	};
	useLayoutEffect(() => stop, []);
	const announce = useCallback(
		(words: string): void => {
			stop();
			const win = region.current?.win;
			if (!win) return;
			// The same words twice are only heard twice if the text differs: a blank at the end does.
			const timer = win.setTimeout(
				() => setSaid((before) => (before === words ? `${words}\u00a0` : words)),
				QUIET_MS,
			);
			waiting.current = { win, timer };
		},
		[region],
	);
	return { said, announce };
}
