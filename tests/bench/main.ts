/** What reading, changing and writing cost, each against another measurement of the same run. */
import { insertEntry } from '../../src/core/edit';
import { readerOf } from '../../src/core/person';
import { readMember } from '../../src/core/read';
import { Roster } from '../../src/core/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { introductions } from '../../src/insight/introductions';
import { MatchIndex } from '../../src/insight/match';
import { soughtNote } from '../../src/insight/match-query';

const TODAY = '2026-11-25';

function note(index: number, interactions: number): string {
	const month = (at: number): string => String(1 + (at % 12)).padStart(2, '0');
	const lines = Array.from({ length: interactions }, (_, at) => `- ${2026 - Math.floor(at / 12)}-${month(index + at)}-${String(1 + (at % 28)).padStart(2, '0')} ${['coffee', 'call', 'letter'][at % 3]}: about the tides and number ${at} #gave/advice\n    - a second line`);
	return `---\nevery: ${1 + (index % 9)} weeks\ncircle: Friends\nbirthday: 1980-05-${String(1 + (index % 28)).padStart(2, '0')}\ninterests: [tides, letterpress]\n---\nSome words about the person.\n\n## Interactions\n${lines.join('\n')}\n`;
}

/** The middle of five runs, in milliseconds. */
function time(run: () => void): number {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[2] ?? 0;
}

function load(count: number): Roster {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (let at = 0; at < count; at++) roster.set(`People/Person ${at}.md`, note(at, 20));
	return roster;
}

const rows: [what: string, ratio: number, aim: string][] = [];
const small = time(() => load(1000).on(TODAY));
const large = time(() => load(10_000).on(TODAY));
rows.push(['10,000 people read ÷ 1,000 people read', large / small, 'near 10: linear']);

const roster = load(10_000);
roster.on(TODAY);
let turn = 0;
const change = time(() => {
	turn += 1;
	roster.set('People/Person 5.md', note(turn, 21));
	roster.on(TODAY);
});
rows.push(['one note changed among 10,000 ÷ all read', change / large, 'under 0.05: a change costs a note']);
const again = time(() => roster.on(TODAY));
rows.push(['asked again ÷ one note changed', again / change, 'near 0: nothing is computed twice']);

const short = time(() => void readMember('People/Ana.md', note(1, 2000), DEFAULT_SETTINGS, TODAY));
const long = time(() => void readMember('People/Ana.md', note(1, 20_000), DEFAULT_SETTINGS, TODAY));
rows.push(['20,000 interactions read ÷ 2,000', long / short, 'near 10: linear']);

const reader = readerOf(DEFAULT_SETTINGS);
const text = note(1, 200);
const insert = time(() => void insertEntry(text, { date: TODAY, kind: null, text: 'coffee' }, reader, TODAY));
const read = time(() => void readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY));
rows.push(['one line written ÷ the note read', insert / read, 'under 2']);

const people = roster.on(TODAY);
const ask = new MatchIndex();
const build = time(() => {
	const strides = new MatchIndex().update(people, DEFAULT_SETTINGS);
	while (strides.next().done !== true) continue;
});
for (let strides = ask.update(people, DEFAULT_SETTINGS); strides.next().done !== true;) continue;
const article = soughtNote('Clippings/Tides.md', 'The tides of the letterpress and other things that were said about nothing. '.repeat(1300));
const asked = time(() => void ask.find(article));
rows.push(['100 KB asked about ÷ index of 10,000 made', asked / build, 'under 0.2: made once, spread over frames']);
const meet = time(() => void introductions([...people], TODAY, DEFAULT_SETTINGS));
rows.push(['who should meet ÷ 10,000 people read', meet / large, 'under 0.5: no pair is looked at for nothing']);

for (const [what, ratio, aim] of rows) console.log(`${ratio.toFixed(3).padStart(9)}  ${what.padEnd(46)} (${aim})`);
console.log(`\nOn this machine: ${large.toFixed(0)} ms to read 10,000 people, ${change.toFixed(1)} ms after one note changed.`);
