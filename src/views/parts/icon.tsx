/** Obsidian's icons as a part. */
import { setIcon } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** One of Obsidian's icons. It says nothing to a screen reader: the words beside it do. */
export function Icon({ name, class: className = '' }: { readonly name: string; readonly class?: string }) {
	const ref = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (ref.current) setIcon(ref.current, name);
	}, [name]);
	return <span ref={ref} class={`nurture-icon ${className}`} aria-hidden="true" />;
}
