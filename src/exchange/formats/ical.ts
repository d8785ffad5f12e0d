/** vCard and iCalendar, read and written by ical.js: the only file that knows it. */
import ICAL from 'ical.js';
import type { CardText } from './card-lines';

/** A property of a card or a calendar. */
export interface Property {
	/** In lower case. */
	readonly name: string;
	/** `item1`, which ties a property to its label; `''` for none. */
	readonly group: string;
	/** Its types, in lower case, each once. */
	readonly types: readonly string[];
	/** Other parameters, by their names in lower case. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Its values; one that has parts has those. */
	readonly values: readonly (readonly string[])[];
}

/** What a card holds, and the lines of it that could not be read. */
export interface Card {
	readonly properties: readonly Property[];
	readonly unread: readonly string[];
}

type Jcal = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, ...values: unknown[]];

/** What ical.js leaves as it stands, since it does not know the property. */
const unescaped = (value: string): string =>
	value.replace(/\\([\\,;n])/gi, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const textOf = (value: unknown, type: string): string => {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	return type === 'unknown' || type === 'uri' ? unescaped(text) : text;
};

const asTexts = (value: unknown): string[] =>
	(Array.isArray(value) ? (value as unknown[]) : [value]).filter((part) => typeof part === 'string');

function propertyOf([name, parameters, type, ...values]: Jcal): Property {
	const { type: types, group, ...others } = parameters;
	return {
		name: name.toLowerCase(),
		group: typeof group === 'string' ? group.toLowerCase() : '',
		types: [...new Set(asTexts(types).flatMap((one) => one.toLowerCase().split(',')))],
		parameters: Object.fromEntries(Object.entries(others).map(([key, value]) => [key, asTexts(value).join(',')])),
		values: values.map((value) =>
			Array.isArray(value)
				? value.map((part: unknown) => (Array.isArray(part) ? part.join(' ') : textOf(part, type)))
				: [textOf(value, type)],
		),
	};
}

/** Reads a card. A line that is none costs that line. Never throws. */
export function readCard({ lines, version }: CardText): Card {
	const design = version.startsWith('4') ? ICAL.design.vcard : ICAL.design.vcard3;
	const properties: Property[] = [];
	const unread: string[] = [];
	for (const line of lines) {
		try {
			const parsed: unknown = ICAL.parse.property(line, design);
			properties.push(propertyOf(parsed as Jcal));
		} catch {
			unread.push(line);
		}
	}
	return { properties, unread };
}
