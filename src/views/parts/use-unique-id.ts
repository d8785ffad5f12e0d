/** Ids for elements that others point at. */
import { useState } from 'preact/hooks';

let count = 0;

/** An id for an element that others point at. Preact's own is unique in one tree only, and two views are two trees. */
export function useUniqueId(): string {
	const [id] = useState(() => `nurture-${(count += 1)}`);
	return id;
}
