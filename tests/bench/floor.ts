/**
 * What reading costs against a floor: gray-matter with YAML's own types on the same texts, and splitting them into
 * lines. Less than that no reader of notes with properties can do.
 */
import matter from 'gray-matter';
import { CORE_SCHEMA } from 'js-yaml';
import { readerOf } from '../../src/core/entry/reader';
import { Roster } from '../../src/core/people/roster';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { noteOf, PLAIN } from './habits';
import { cpuInTurns, tell } from './measure';
import { TODAY } from './vault';

const NOTES = 2000;
const ENTRIES = 50;
/** Handed on to js-yaml as they are. */
const OPTIONS: Parameters<typeof matter>[1] & { schema: unknown } = { schema: CORE_SCHEMA };

/** A text as one from a disk: in one piece. */
const flat = (text: string): string => Buffer.from(text).toString();

export function benchFloor(): void {
	const reader = readerOf(DEFAULT_SETTINGS);
	const texts = (habit?: number): string[] =>
		Array.from({ length: NOTES }, (_, at) => flat(noteOf(at, ENTRIES, habit)));
	const [mixed, plain] = [texts(), texts(PLAIN)];
	const readAll = (all: readonly string[]): void =>
		all.forEach((text, at) => void readPerson(readNote(`People/Person ${at}.md`, text), reader));
	let lines = 0;
	const taken = cpuInTurns({
		floor: () => {
			for (const text of mixed) {
				matter(text, OPTIONS);
				lines += text.split(/\r\n|\n|\r/).length;
			}
		},
		mixed: () => readAll(mixed),
		plain: () => readAll(plain),
		standing: () => {
			const roster = new Roster(DEFAULT_SETTINGS);
			mixed.forEach((text, at) => roster.set(`People/Person ${at}.md`, text));
			roster.on(TODAY);
		},
	});
	if (lines === 0) throw new Error('Nothing was read.');
	const { floor } = taken;
	tell('2,000 notes × 50, twelve habits: read ÷ floor', taken.mixed / floor, 'wanted: 2');
	tell('the same, everybody’s first habit', taken.plain / floor, 'wanted: 2');
	tell('twelve habits: read, with standings ÷ floor', taken.standing / floor, 'wanted: 3');
	console.log(`           The floor is ${floor.toFixed(0)} ms of the processor here.\n`);
}
