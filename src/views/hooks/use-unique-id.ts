/** Ids for elements that others point at. */
import { useState } from 'preact/hooks';

let count = 0;

/** A new one with each call. */
export const uniqueId = (): string => `nurture-${(count += 1)}`;

/**
 * The same one for a component as long as it stands. Preact's own is unique in one tree only, and two views are two
 * trees.
 */
export function useUniqueId(): string {
	const [id] = useState(uniqueId);
	return id;
}
