/** What reading, changing and writing notes cost, each against another measurement of the same run. */
import { insertEntry } from '../../src/core/log/insert-entry';
import { readerOf } from '../../src/core/entry/reader';
import { readMember } from '../../src/core/people/read';
import type { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { tell, time } from './measure';
import { load, note, TODAY } from './vault';

/** Measures, and gives the roster of 10,000 that was read. */
export function benchReading(): Roster {
	const small = time(() => load(1000).on(TODAY));
	const large = time(() => load(10_000).on(TODAY));
	tell('10,000 people read ÷ 1,000 people read', large / small, 'near 10: linear');

	const roster = load(10_000);
	roster.on(TODAY);
	let turn = 0;
	const change = time(() => {
		turn += 1;
		roster.set('People/Person 5.md', note(turn, 21));
		roster.on(TODAY);
	});
	tell('one note changed among 10,000 ÷ all read', change / large, 'under 0.05: a change costs a note');
	const again = time(() => roster.on(TODAY));
	tell('asked again ÷ one note changed', again / change, 'near 0: nothing is computed twice');

	const short = time(() => void readMember('People/Ana.md', note(1, 2000), DEFAULT_SETTINGS, TODAY));
	const long = time(() => void readMember('People/Ana.md', note(1, 20_000), DEFAULT_SETTINGS, TODAY));
	tell('20,000 interactions read ÷ 2,000', long / short, 'near 10: linear');

	const reader = readerOf(DEFAULT_SETTINGS);
	const text = note(1, 200);
	const insert = time(
		() => void insertEntry(text, { date: TODAY, kind: null, text: 'coffee' }, reader, { today: TODAY }),
	);
	const read = time(() => void readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY));
	tell('one line written ÷ the note read', insert / read, 'under 2');
	console.log(
		`           On this machine: ${large.toFixed(0)} ms to read 10,000 people, ${change.toFixed(1)} ms after one note changed.\n`,
	);
	return roster;
}
