/** vCard and iCalendar, read and written by ical.js: the only file that knows it. */
import ICAL from 'ical.js';
import { dayOf, type Day } from '../../core/time/day';
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

/** A property of a card to be written. */
export interface CardLine {
	readonly name: string;
	/** One text; the parts of a structured one; or several, which stand in one line. */
	readonly value: string | { readonly parts: readonly string[] } | { readonly list: readonly string[] };
	readonly types?: readonly string[];
	/** A label of one's own, as Apple and Google write it. */
	readonly label?: string;
	/** `text` where the property would be taken for an address of the web. */
	readonly kind?: 'text' | 'date-and-or-time';
}

type Written = ConstructorParameters<typeof ICAL.Property>[0];

function valuesOf(value: CardLine['value']): unknown[] {
	if (typeof value === 'string') return [value];
	return 'parts' in value ? [[...value.parts]] : [...value.list];
}

function jcalOf({ name, value, types = [], kind = 'text' }: CardLine, group: string): Written {
	const parameters = {
		...(types.length === 0 ? {} : { type: types.length === 1 ? types[0] : [...types] }),
		...(group === '' ? {} : { group }),
	};
	return [name, parameters, kind, ...valuesOf(value)];
}

/** A card of vCard 4.0, folded and escaped, its lines ended by CR LF. */
export function writtenCard(lines: readonly CardLine[]): string {
	const card = new ICAL.Component('vcard');
	card.addPropertyWithValue('version', '4.0');
	let labels = 0;
	for (const line of lines) {
		const group = line.label === undefined ? '' : `item${(labels += 1)}`;
		card.addProperty(new ICAL.Property(jcalOf(line, group), card));
		if (line.label !== undefined)
			card.addProperty(new ICAL.Property(jcalOf({ name: 'x-ablabel', value: line.label }, group), card));
	}
	return `${card.toString()}\r\n`;
}

/** An event of whole days. */
export interface DayEvent {
	/** The same for the same event in every export. */
	readonly uid: string;
	readonly day: Day;
	/** The day behind the last one. */
	readonly end: Day;
	readonly summary: string;
	readonly description: string;
	/** Comes back every year: on its day, or on the last of February. */
	readonly yearly: 'day' | 'end of February' | null;
	/** When it is told of: so many days before, or at nine on its day. */
	readonly remind: { readonly daysBefore: number } | 'at nine' | null;
}

function eventOf(event: DayEvent, stamp: Day): ICAL.Component {
	const made = new ICAL.Component('vevent');
	const add = (name: string, value: unknown): void => void made.addPropertyWithValue(name, value);
	add('uid', event.uid);
	add('dtstamp', ICAL.Time.fromDateTimeString(`${stamp}T00:00:00Z`));
	add('dtstart', ICAL.Time.fromDateString(event.day));
	add('dtend', ICAL.Time.fromDateString(event.end));
	add('summary', event.summary);
	if (event.description !== '') add('description', event.description);
	add('transp', 'TRANSPARENT');
	if (event.yearly !== null)
		add(
			'rrule',
			ICAL.Recur.fromString(event.yearly === 'day' ? 'FREQ=YEARLY' : 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'),
		);
	if (event.remind !== null) {
		const alarm = new ICAL.Component('valarm');
		const before = event.remind === 'at nine' ? 'PT9H' : `-P${event.remind.daysBefore}D`;
		alarm.addPropertyWithValue('action', 'DISPLAY');
		alarm.addPropertyWithValue('description', event.summary);
		alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(before));
		made.addSubcomponent(alarm);
	}
	return made;
}

/** A calendar of such events, its lines folded and ended by CR LF. `stamp`: the day it was made. */
export function writtenCalendar(name: string, events: readonly DayEvent[], stamp: Day): string {
	const calendar = new ICAL.Component('vcalendar');
	calendar.addPropertyWithValue('prodid', '-//Nurture//EN');
	calendar.addPropertyWithValue('version', '2.0');
	calendar.addPropertyWithValue('calscale', 'GREGORIAN');
	calendar.addPropertyWithValue('x-wr-calname', name);
	for (const event of events) calendar.addSubcomponent(eventOf(event, stamp));
	return `${calendar.toString()}\r\n`;
}

/** A meeting on one of its days. */
export interface Meeting {
	readonly day: Day;
	readonly attendees: readonly { readonly name: string; readonly mail: string }[];
}

/** No series is gone through further. */
const MOST_TIMES = 5000;

/** The day of a time: as it is written, or of a time in UTC the day it is where this runs. */
function dayOfTime(time: ICAL.Time): Day {
	if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return dayOf(time.toJSDate());
	return time.toString().slice(0, 10);
}

function attendeesOf(event: ICAL.Component): Meeting['attendees'] {
	const all = [...event.getAllProperties('organizer'), ...event.getAllProperties('attendee')];
	return all.flatMap((property) => {
		const value: unknown = property.getFirstValue();
		const [name, status] = [property.getParameter('cn'), property.getParameter('partstat')];
		const hasDeclined = typeof status === 'string' && status.toUpperCase() === 'DECLINED';
		const mail = typeof value === 'string' ? value.replace(/^mailto:/i, '').toLowerCase() : '';
		return hasDeclined
			? []
			: [{ name: typeof name === 'string' ? name : '', mail: mail.includes('@') ? mail : '' }];
	});
}

/** The days of an event up to `until`, with its series and what was moved or left out of it. */
function daysOf(event: ICAL.Event, until: Day): { readonly day: Day; readonly item: ICAL.Component }[] {
	if (!event.isRecurring()) return [{ day: dayOfTime(event.startDate), item: event.component }];
	const days: { day: Day; item: ICAL.Component }[] = [];
	const times = event.iterator();
	for (let count = 0; count < MOST_TIMES; count++) {
		const next = times.next() as ICAL.Time | null | undefined;
		if (!next || dayOfTime(next) > until) break;
		const { startDate, item } = event.getOccurrenceDetails(next);
		days.push({ day: dayOfTime(startDate), item: item.component });
	}
	return days;
}

/**
 * The meetings of a calendar up to a day: events with people, each of a series on its days. Birthdays, cancelled events
 * and those of nobody are none. The number of events that could not be read comes along. Null for what is no calendar.
 */
export function readMeetings(
	text: string,
	until: Day,
): { readonly meetings: readonly Meeting[]; readonly unread: number } | null {
	const meetings: Meeting[] = [];
	let unread = 0;
	const events = eventsIn(text);
	if (events === null) return null;
	for (const component of events) {
		try {
			const event = new ICAL.Event(component);
			if (event.isRecurrenceException() && events.some((other) => isSeriesOf(other, event.uid))) continue;
			for (const { day, item } of daysOf(event, until)) {
				const status: unknown = item.getFirstPropertyValue('status');
				const isOff = typeof status === 'string' && status.toUpperCase() === 'CANCELLED';
				if (!isOff && day <= until && attendeesOf(item).length > 0)
					meetings.push({ day, attendees: attendeesOf(item) });
			}
		} catch {
			unread += 1;
		}
	}
	return { meetings, unread };
}

const isSeriesOf = (component: ICAL.Component, uid: string): boolean =>
	component.hasProperty('rrule') && component.getFirstPropertyValue('uid') === uid;

/** The events of a text, those moved out of a series known to it; null where it is no calendar. */
function eventsIn(text: string): readonly ICAL.Component[] | null {
	try {
		const parsed: unknown = ICAL.parse(text);
		// Several calendars may stand in one file.
		const roots = Array.isArray(parsed) && Array.isArray(parsed[0]) ? (parsed as unknown[]) : [parsed];
		return roots.flatMap((root) => new ICAL.Component(root as never).getAllSubcomponents('vevent'));
	} catch {
		return null;
	}
}
