/** A vault of made-up people, as large as asked. */
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

export const TODAY = '2026-11-25';

/** Beside what everybody likes, each interest and each place is that of about four people. */
const SHARERS = 4;

/** The note of the person at an index of so many, with its interactions. */
export function note(index: number, interactions: number, people = 10_000): string {
	const month = (at: number): string => String(1 + (at % 12)).padStart(2, '0');
	const lines = Array.from(
		{ length: interactions },
		(_, at) =>
			`- ${2026 - Math.floor(at / 12)}-${month(index + at)}-${String(1 + (at % 28)).padStart(2, '0')} ${['coffee', 'call', 'letter'][at % 3]}: about the tides and number ${at} #gave/advice\n    - a second line`,
	);
	const rare = Math.ceil(people / SHARERS);
	return `---\nevery: ${1 + (index % 9)} weeks\ncircle: Friends\nbirthday: 1980-05-${String(1 + (index % 28)).padStart(2, '0')}\ninterests: [tides, letterpress, craft${index % rare}]\nlikes: [fruit${(index * 7) % rare}]\n---\nSome words about the person.\n\n## Interactions\n${lines.join('\n')}\n`;
}

/** A roster of so many people with twenty interactions each. */
export function load(count: number): Roster {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (let at = 0; at < count; at++) roster.set(`People/Person ${at}.md`, note(at, 20, count));
	return roster;
}
