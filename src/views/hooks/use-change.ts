/** Doing something when a value has become another. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Calls back with what a value was when it has become another; not the first time. */
export function useChange<T>(value: T, onChange: (before: T) => void): void {
	const before = useRef(value);
	useLayoutEffect(() => {
		const was = before.current;
		before.current = value;
		if (was !== value) onChange(was);
	});
}
