/** Values kept in lists by a key. */

/** Puts a value behind the others of its key; the first one begins the list. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}
