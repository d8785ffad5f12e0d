/**
 * The doctor: everything in the notes that is not as it seems to be meant, and what would put it right. It only looks;
 * a fix is a function from text to text, made when it has been shown and wanted. What is not certain is not guessed.
 */
import { fileOfFormat, tellsDay } from '../../core/time/daily-name';
import type { Day } from '../../core/time/day';
import type { Person } from '../../core/person/person';
import { problemAt } from '../../core/markdown/problem';
import type { Reader } from '../../core/entry/reader';
import type { Member, Roster } from '../../core/people/roster';
import { compareText } from '../../core/text/text-order';
import { copyFindings, twinFindings } from './twins';
import type { Finding } from './fix';
import { strayFindings } from './links';
import { impossibleDays, knownFindings } from './values';

export type { Finding, Fix, Preview } from './fix';
export { previewFix } from './fix';

/** What is found in a note by itself: the same as long as the note and the day are. */
const made = new WeakMap<Person, { today: Day; found: readonly Finding[] }>();
const diagnosed = new WeakMap<readonly Member[], readonly Finding[]>();

function ownFindings(person: Person, today: Day, reader: Reader): readonly Finding[] {
	const known = made.get(person);
	if (known?.today === today) return known.found;
	const found = [...knownFindings(person, reader), ...impossibleDays(person, today, reader)];
	made.set(person, { today, found });
	return found;
}

/** The formats of daily notes of which no day can be read: contact told there would be passed over. */
function formatFindings({ reader }: Roster): Finding[] {
	if (reader.settings.otherNotes === 'none') return [];
	return reader.dailyFormats
		.filter((format) => !tellsDay(format))
		.map((format) => ({
			path: fileOfFormat(reader.dailyFormats, format),
			...problemAt(1, 'daily-format', format),
			fixes: [],
			other: null,
		}));
}

/**
 * Everything found in the people's notes on a day, by path and line. The same list until something changes; linear in
 * the notes.
 */
export function diagnose(roster: Roster, today: Day): readonly Finding[] {
	const members = roster.on(today);
	const known = diagnosed.get(members);
	if (known !== undefined) return known;
	const people = members.map(({ person }) => person);
	const found = [
		...people.flatMap((person) => ownFindings(person, today, roster.reader)),
		...strayFindings(roster, people, today),
		...twinFindings(roster, people),
		...copyFindings(roster),
		...formatFindings(roster),
		...roster.leftOut(today).map((problem): Finding => ({ ...problem, fixes: [], other: null })),
	];
	found.sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
	diagnosed.set(members, found);
	return found;
}
