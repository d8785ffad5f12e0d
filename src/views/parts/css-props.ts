/** Numbers for the style sheet, as custom properties. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Sets a custom property that the style sheet reads: numbers that only the running program knows. */
export function useCssProp(ref: RefObject<HTMLElement | null>, name: `--nurture-${string}`, value: string): void {
	useLayoutEffect(() => {
		ref.current?.setCssProps({ [name]: value });
	}, [name, value]);
}
