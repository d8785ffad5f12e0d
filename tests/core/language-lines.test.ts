/**
 * Lines as natives write them, in twenty languages, with what is right: the tables of `tests/cases/languages`, whose
 * README says where each line stands. The day is Wednesday, 25 November 2026; nothing is set.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/core/dates/spoken-date';
import { readerOf } from '../../src/core/entry/reader';
import { nameIndex } from '../../src/core/line/line-names';
import { readLogLine } from '../../src/core/line/log-line';
import { readMember } from '../../src/core/people/read';
import { Roster } from '../../src/core/people/roster';
import { printYearly } from '../../src/core/person/milestone';
import { readPerson } from '../../src/core/person/person';
import { everyOf } from '../../src/core/person/rhythm';
import { parseCadence } from '../../src/core/time/cadence';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const folder = new URL('../cases/languages/', import.meta.url);
const reader = readerOf(DEFAULT_SETTINGS);

interface Row {
	readonly where: string;
	readonly line: string;
	readonly right: string;
}

/** The two people of a file, its heading over contact, and its rows. */
function tableOf(file: string) {
	const text = readFileSync(new URL(file, folder), 'utf8');
	const rows = [...text.matchAll(/^\| (\w+) \| `([^`]+)` \| (.+) \|$/gm)].map(
		([, where = '', line = '', right = '']): Row => ({ where, line: line.replace(/ ⏎ /g, '\n'), right }),
	);
	const people = [...text.matchAll(/\*\*(.+?)\*\*(?= and|\.$)/gm)].map(([, name = '']) => name).slice(0, 2);
	const log = rows.find(({ where, right }) => where === 'heading' && right === 'contact')?.line ?? '## Interactions';
	return { people, log, rows };
}
type Table = ReturnType<typeof tableOf>;

const told = (facts: readonly string[]): string => (facts.length === 0 ? 'nothing' : facts.join(', '));
const member = (text: string) => readMember('People/A.md', text, DEFAULT_SETTINGS, TODAY);
const contacts = (text: string): string[] =>
	member(text).history.interactions.map(({ date, kind }) => `${date} ${kind}`);

const rhythm = ({ months, days }: { readonly months: number; readonly days: number }): string =>
	months > 0 ? `${months} months` : `${days / 7} weeks`;

/** What a note says of its person, beside contact. */
function facts(text: string): string {
	const found = member(text);
	const { birthday, lastContact, next, deceased, details } = found.person;
	const cadence = parseCadence(everyOf(found) ?? '');
	const said = {
		birthday: birthday === null ? null : printYearly(birthday),
		lastContact,
		next,
		every: cadence === null || cadence === 'never' ? null : rhythm(cadence),
		deceased: deceased ? 'yes' : null,
		...details,
	};
	return told(
		Object.entries(said)
			.map(([key, value]) => [key, String(value ?? '')])
			.filter(([, value]) => value !== '')
			.map((fact) => fact.join(' ')),
	);
}

/** Contact that another note tells of; with its kind where that is asked. */
function mentions({ people }: Table, path: string, text: string, hasKind: boolean): string {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const name of people) roster.set(`People/${name}.md`, '');
	roster.set(path, text);
	return told(
		people.flatMap((name) =>
			(roster.member(`People/${name}.md`, TODAY)?.history.interactions ?? []).map(
				({ date, kind }) => `${name} ${date}${hasKind ? ` ${kind}` : ''}`,
			),
		),
	);
}

/** A line to log: who, which day, and what is written. */
function typed({ people }: Table, line: string): string {
	const names = nameIndex(people.map((name) => readPerson(readNote(`${name}.md`, ''), reader)));
	const { paths, day, text } = readLogLine(line, TODAY, { names, chosen: false }, reader.options);
	const date = day === null ? TODAY : dateInWords(day, TODAY, 'past', DEFAULT_SETTINGS);
	const [contact = ''] = contacts(`## Interactions\n- 2026-11-01 ${text}\n`);
	return `${paths.map((path) => path.replace('.md', '')).join(', ')} ${date} ${contact.slice(11)}: ${text}`;
}

const READ: Readonly<Record<string, (line: string, table: Table, right: string) => string>> = {
	heading: (line) => (contacts(`${line}\n- 2026-11-20 …\n`).length > 0 ? 'contact' : 'nothing'),
	log: (line, { log }) => told(contacts(`${log}\n${line}\n`)),
	property: (line) => facts(`---\n${line}\n---\n`),
	note: (line) => facts(`# A\n\n${line}\n`),
	promise: (line) => told(member(`${line}\n`).promises.map(({ promise }) => promise.due ?? 'no day')),
	meeting: (line, table) => mentions(table, 'Notes/X.md', `---\n${line}\n---\n`, false),
	daily: (line, table, right) => mentions(table, '2026-11-20.md', `${line}\n`, !/\d$/.test(right)),
	typed: (line, table) => typed(table, line),
};

for (const file of readdirSync(folder)
	.filter((name) => /^\w\w\.md$/.test(name))
	.sort())
	describe(file, () => {
		const table = tableOf(file);
		it.each(table.rows)('$where $line', ({ where, line, right }) =>
			expect(READ[where]?.(line, table, right)).toBe(right),
		);
	});
