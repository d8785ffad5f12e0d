/** The focus on the heading of whoever comes next. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How often it is looked whether a modal that is being closed has gone, in milliseconds. */
const PAUSE = 80;

/**
 * Gives the focus to a heading when `place` has become another, or `asked` has: at once, or when the modal that brought
 * it about is closed. Whoever is elsewhere by then (in a note, say) keeps the focus, unless it was asked for;
 * `elsewhere` is called.
 */
export function useArrival(
	root: RefObject<HTMLElement | null>,
	heading: RefObject<HTMLElement | null>,
	{ place, asked, elsewhere }: { readonly place: string; readonly asked: number; readonly elsewhere: () => void },
): void {
	const before = useRef({ place, asked: 0 });
	useLayoutEffect(() => {
		const isAsked = before.current.asked !== asked;
		if (!isAsked && before.current.place === place) return;
		before.current = { place, asked };
		const el = root.current;
		if (el === null) return;
		const { doc, win } = el;
		let timer = 0;
		const arrive = (): void => {
			if (doc.querySelector('.modal-container') !== null) {
				timer = win.setTimeout(arrive, PAUSE);
				return;
			}
			const { activeElement } = doc;
			if (isAsked || activeElement === null || activeElement === doc.body || el.contains(activeElement))
				heading.current?.focus();
			else elsewhere();
		};
		arrive();
		return () => win.clearTimeout(timer);
	}, [place, asked]);
}
