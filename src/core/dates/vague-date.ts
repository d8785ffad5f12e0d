/** What begins like a date and is no one day: a week, a quarter, a season, a year, `yesterday`. */
import { allNamesOf } from '../time/calendar-names';
import type { DateOptions, ListedReading } from './date-reading';

/** With a year, or in a form that nothing else has. */
const SURE: readonly RegExp[] = [
	/^(?:19|20)\d{2}[-/ ]?W(?:eek)? ?\d{1,2}\b/i,
	/^(?:W|[KC]W|week|wk)\.? ?\d{1,2}(?:,? |[-/])(?:of )?(?:19|20)\d{2}\b/i,
	/^(?:19|20)\d{2}[-/ ]?[QH][1-4]\b/i,
	/^[QH][1-4][-/, ]{0,2}(?:(?:19|20)\d{2}|['’]\d{2})\b/i,
	/^(?:(?:early|mid|late)[- ])?(?:spring|summer|autumn|fall|winter|christmas|easter|new year(?:'?s)?(?: eve| day)?|thanksgiving)(?: of| in)?,? (?:(?:19|20)\d{2}|['’]\d{2})\b/i,
	/^(?:19|20)\d{2},? (?:spring|summer|autumn|fall|winter|christmas|easter)\b/i,
	/^(?:early|mid|late|end of|beginning of|start of|around|about|circa|ca\.?|c\.)[- ](?:in )?(?:19|20)\d{2}(?!\d)/i,
	/^(?:19|20)\d{2}[-/.][\dx?]{1,2}[-/.](?:\d[x?]|[x?]{1,2}\d?)(?!\w)/i,
	/^(?:19|20)\d{2}([-/.])\d{1,2}(?!\1)[-/.]\d{1,2}(?![\p{L}\d])/u,
];
/** Only where a sign follows, or nothing but a kind: `2024: a wedding`, `yesterday: coffee`. */
const SIGNED: readonly RegExp[] = [
	/^(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?s?(?![\p{L}\d]|[-/.:]\d)/u,
	/^(?:W|[KC]W|week|wk)\.? ?\d{1,2}\b/i,
	/^(?:today|yesterday|tomorrow|tonight|the other day|(?:last|this) (?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|christmas|easter))\b/i,
	/^(?:an?|\d{1,2}|two|three|four|a few|some) (?:days?|weeks?|months?|years?) ago\b/i,
];
const WEEKDAY = /^(?:last |this |next |on )?([\p{L}\p{M}-]{2,14})\.?/iu;

/** The reading of what begins like a date and is no one day; null where a text begins with nothing of the kind. */
export function vagueDateAt(text: string, { languages }: DateOptions): ListedReading | null {
	const match = (patterns: readonly RegExp[]): string | undefined =>
		patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
	const sure = match(SURE);
	if (sure !== undefined) return { kind: 'vague', found: sure, length: sure.length };
	const [phrase, name = ''] = WEEKDAY.exec(text) ?? [];
	const isWeekday = allNamesOf(languages).weekdays.has(name.toLocaleLowerCase().normalize('NFC'));
	const found = isWeekday ? phrase : match(SIGNED);
	return found === undefined ? null : { kind: 'vague', found, length: found.length, needs: 'sign' };
}
