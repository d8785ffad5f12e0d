/**
 * What a table itself holds, never what it inherits: a note may say `constructor`. In the place of `Object.hasOwn`,
 * which iOS before 15.4 does not have.
 */

/** Whether a key is one of the table's own. */
export const hasOwnKey = (table: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(table, key);

/** The table's own value of a key; undefined if there is none. */
export const ownValue = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
	hasOwnKey(table, key) ? table[key] : undefined;
