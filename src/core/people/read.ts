/** One note taken as a person's, wherever it lies: what `nurture read` shows. */
import type { Day } from '../time/day';
import { historyOn } from './history';
import { readPerson } from '../person/person';
import { readNote } from '../properties/read-note';
import { readerOf } from '../entry/reader';
import type { Member } from './roster';
import type { Settings } from '../settings/settings';
import { standingOn } from './standing';

/** Reads a text as a person's note and says where the person stands. Never throws, whatever the text. */
export function readMember(path: string, text: string, settings: Settings, today: Day): Member {
	const person = readPerson(readNote(path, text), readerOf(settings));
	const history = historyOn(person, [], today);
	const promises = person.promises.map((promise) => ({ path, promise }));
	return {
		person,
		history,
		standing: standingOn(person, history, today, settings.soonDays),
		promises,
		asks: person.asks.map((ask) => ({ path, ask })),
		linked: [],
	};
}
