/** The signs of the text that a reading is kept as: one flat list, a text as itself, anything else behind its sign. */

/** What follows in the list. Of a list and a map first comes how many it holds. */
export const enum Sign {
	Undefined,
	Null,
	True,
	False,
	/** A number. */
	Number,
	/** An empty list: all of them are one. */
	Nothing,
	List,
	Map,
	/** The number of a list of keys, then its values. */
	Shape,
	/** How many keys, then of each its number and its value. */
	Keys,
	Entry,
	Link,
	/** The number of a heading or an item, all of which stand at the beginning. */
	Around,
}

/** A heading, an item as most are written, and any other item. */
export const enum AroundSign {
	Heading,
	Item,
	OtherItem,
}

/** Any other version is not read. To be counted up where the signs mean something else. */
export const FORM = 1;

export type Token = string | number;
