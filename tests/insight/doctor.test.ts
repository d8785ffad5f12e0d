/** What the doctor finds in notes and what it would write, case by case: a line of a note, and the line it becomes. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { Roster } from '../../src/core/people/roster';
import { dailyFormatsIn } from '../../src/core/time/daily-name';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../src/core/settings/settings';
import { diagnose, previewFix, type Finding, type Fix } from '../../src/insight/doctor/doctor';
import { knownFindings, nearestRhythm } from '../../src/insight/doctor/values';
import { anyNote } from '../support/any-note';
import { readCases } from '../support/cases';
import { notesBelow } from '../support/folder';
import { TODAY } from './people';

type Notes = Readonly<Record<string, string>>;

function rosterOf(notes: Notes, settings: Settings = DEFAULT_SETTINGS): Roster {
	const roster = new Roster(settings);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster;
}

const found = (notes: Notes, settings?: Settings): readonly Finding[] => diagnose(rosterOf(notes, settings), TODAY);

/** The lines that the fixes of these notes would write, each `path:line what`. */
function fixed(notes: Notes, settings?: Settings): string[] {
	const roster = rosterOf(notes, settings);
	return diagnose(roster, TODAY).flatMap(({ fixes }) =>
		fixes.map((fix) => {
			const preview = previewFix(fix, notes[fix.path] ?? '', roster.reader);
			return preview === null ? `${fix.path}: cannot` : `${fix.path}:${preview.line} ${preview.is}`;
		}),
	);
}

const ana = (text: string, settings: Partial<Settings> = {}): string[] =>
	fixed({ 'People/Ana.md': text }, { ...DEFAULT_SETTINGS, ...settings }).map((line) =>
		line.replace('People/Ana.md', ''),
	);
const property = (line: string, settings: Partial<Settings> = {}): string[] =>
	ana(`---\n${line}\n---\n`, settings).map((written) => written.replace(/^:\d+ /, ''));

describe('a misspelt rhythm', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['3 weks', '3 weeks'],
		['montly', 'monthly'],
		['evry two weeks', 'every two weeks'],
		['every 3 wekes', 'every 3 weeks'],
		['fortnigthly', 'fortnightly'],
		['2 moths', '2 months'],
		['quartely', 'quarterly'],
		['twise a year', 'twice a year'],
		['evry othr month', 'every other month'],
		['3weks', '3 weeks'],
		['Weeekly', 'weekly'],
		['anually', 'annually'],
		['every 2 yaers', 'every 2 years'],
		['bi-montly', 'bi-monthly'],
		// Words that are no slip of anything, or of several things.
		['whenever', null],
		['sometimes', null],
		['mostly', null],
		['rarely', null],
		['soon', null],
		['may', null],
		['weekends', null],
		['weekdays', null],
		['bmonthly', null],
		['nevr', null],
		['3 hours', null],
		['in spring', null],
		['after the move', null],
		['3 weeks', null],
		['never', null],
		['', null],
		['3', null],
		['x'.repeat(61), null],
	];
	for (const [written, meant] of rows)
		it(`${written} → ${meant ?? 'no guess'}`, () =>
			expect(nearestRhythm(written)).toBe(meant === '3 weeks' && written === '3weks' ? '3weeks' : meant));

	it('is put right in its line, quotes and remarks kept', () => {
		expect(property('every: 3 weks')).toEqual(['every: 3 weeks']);
		expect(property('every:   "3 weks"   # 3 weks, or so')).toEqual(['every:   "3 weeks"   # 3 weks, or so']);
		expect(property("Keep-in-touch: 'montly'")).toEqual(["Keep-in-touch: 'monthly'"]);
		expect(property('"every": evry 3 weeks')).toEqual(['"every": every 3 weeks']);
		expect(ana('We write [every:: 3 weks] or so.\n')).toEqual([':1 We write [every:: 3 weeks] or so.']);
		expect(ana('every:: montly\n')).toEqual([':1 every:: monthly']);
	});

	it('has no fix where another property takes the value from it', () => {
		expect(property('every: &often 3 weks\ntopics: *often')).toEqual([': cannot']);
		expect(property('every: &often 3 weks\ntopics: often')).toEqual(['every: &often 3 weeks']);
	});

	it('has no fix where the value is no text of one line', () => {
		expect(property('every: [3 weks]')).toEqual([]);
		expect(property('every: "3 w\\u0065ks"')).toEqual(
			['People/Ana.md: cannot'].map((words) => words.replace('People/Ana.md', '')),
		);
		expect(found({ 'People/Ana.md': '---\nevery: whenever\n---\n' })).toMatchObject([
			{ line: 2, found: 'whenever', code: 'rhythm', fixes: [] },
		]);
	});
});

describe('a misspelt circle', () => {
	it('is the nearest one of the settings', () => {
		expect(property('circle: Freinds')).toEqual(['circle: Friends']);
		expect(property('tier: Inner circel # since May')).toEqual(['tier: Inner circle # since May']);
		expect(property('circle: friend')).toEqual(['circle: Friends']);
	});

	it('is quoted where YAML needs it', () => {
		const circles = [
			{ name: 'Work: close', every: 'monthly' },
			{ name: "Ana's", every: 'monthly' },
		];
		expect(property('circle: Work close', { circles })).toEqual(['circle: "Work: close"']);
		expect(property("circle: 'Anas x'", { circles })).toEqual([]);
	});

	it('is not guessed where two are near, or none', () => {
		const circles = [
			{ name: 'Team 1', every: 'monthly' },
			{ name: 'Mates', every: 'monthly' },
			{ name: 'Dates', every: 'weekly' },
		];
		expect(property('circle: Team 2', { circles })).toEqual([]);
		expect(property('circle: Gates', { circles })).toEqual([]);
		expect(property('circle: Family')).toEqual([]);
		expect(property('circle: Family', { circles: [] })).toEqual([]);
	});
});

describe('a format of daily notes that tells no day', () => {
	it('is told, where other notes are read', () => {
		const told = (formats: readonly string[], otherNotes: Settings['otherNotes'] = 'telling'): string[] =>
			diagnose(new Roster({ ...DEFAULT_SETTINGS, otherNotes }, formats), TODAY).map(
				({ path, code, found: format }) => `${path} ${code} ${format}`,
			);
		expect(told(['MM-DD ddd', 'YYYY-MM-DD', 'GGGG-[W]WW-E'])).toEqual([
			'.obsidian/daily-notes.json daily-format MM-DD ddd',
		]);
		expect(told(['MM-DD ddd'], 'none')).toEqual([]);
	});

	it('is told in the file that says it, in the folder of settings that the vault has', () => {
		const told = (...[daily, periodic, folder]: Parameters<typeof dailyFormatsIn>): string[] =>
			diagnose(new Roster(DEFAULT_SETTINGS, dailyFormatsIn(daily, periodic, folder)), TODAY).map(
				({ path, found: format }) => `${path} ${format}`,
			);
		const periodic = { daily: { enabled: true, format: 'dddd' } };
		expect(told(null, periodic)).toEqual(['.obsidian/plugins/periodic-notes/data.json dddd']);
		expect(told({ format: 'MM-DD' }, periodic, '.settings')).toEqual([
			'.settings/daily-notes.json MM-DD',
			'.settings/plugins/periodic-notes/data.json dddd',
		]);
		expect(told(null, { calendarSets: [{ day: { enabled: true, format: 'D' } }] }, 'config')).toEqual([
			'config/plugins/periodic-notes/data.json D',
		]);
		expect(told({ format: 'dddd' }, periodic)).toEqual(['.obsidian/daily-notes.json dddd']);
	});
});

describe('a date that could be two', () => {
	it('is offered both ways', () => {
		expect(ana('- 05/06/2026 was it May or June?\n')).toEqual([
			':1 - 2026-06-05 was it May or June?',
			':1 - 2026-05-06 was it May or June?',
		]);
		expect(found({ 'People/Ana.md': '- 05/06/2026 x\n' })[0]?.fixes.map(({ label }) => label)).toEqual([
			'5 June 2026',
			'6 May 2026',
		]);
		expect(property('birthday: 05/06/1990')).toEqual(['birthday: 1990-06-05', 'birthday: 1990-05-06']);
		expect(property('milestones:\n  wedding: 5/6/2014 # hers\n  shop: 2019-09-02')).toEqual([
			'  wedding: 2014-06-05 # hers',
			'  wedding: 2014-05-06 # hers',
		]);
	});

	it('is written as the note writes its dates', () => {
		expect(ana('- 12 Aug 2026 walked\n- 3 Aug 2026 dinner\n- 05/06/2026 call\n- 2026-01-01 x\n')).toEqual([
			':3 - 5 Jun 2026 call',
			':3 - 6 May 2026 call',
		]);
		expect(ana('## Interactions\n| Date | What |\n|---|---|\n| 05/06/2026 | call |\n')).toEqual([
			':4 | 2026-06-05 | call |',
			':4 | 2026-05-06 | call |',
		]);
	});

	it('keeps the note that it links to', () => {
		expect(ana('- [[05-06-2026]] call\n')).toEqual([
			':1 - [[05-06-2026|2026-06-05]] call',
			':1 - [[05-06-2026|2026-05-06]] call',
		]);
		expect(ana('- [05/06/2026](x.md) call\n')).toEqual([
			':1 - [2026-06-05](x.md) call',
			':1 - [2026-05-06](x.md) call',
		]);
	});

	it('is one date where the settings say which', () =>
		expect(found({ 'People/Ana.md': '- 05/06/2026 x\n' }, { ...DEFAULT_SETTINGS, dateOrder: 'day-first' })).toEqual(
			[],
		));
	it('that cannot be is not guessed', () =>
		expect(found({ 'People/Ana.md': '- 2026-02-30 call\n' })).toMatchObject([{ code: 'no-such-day', fixes: [] }]));
});

describe('a link to somebody who is not there', () => {
	const BOB = '---\naliases: [Bobby Tables]\nwhy: x\n---\n';
	const people = (text: string): Notes => ({
		'People/Ana.md': text,
		'People/Bob Okafor.md': BOB,
		'People/José Díaz.md': 'x',
	});
	const written = (text: string, more: Notes = {}): string[] => fixed({ ...people(text), ...more });

	it('leads to the person whose name it nearly is', () => {
		expect(written('- 2026-11-20 lunch with [[Bob Okafr]]\n')).toEqual([
			'People/Ana.md:1 - 2026-11-20 lunch with [[Bob Okafor]]',
		]);
		expect(written('- 2026-11-20 lunch with [[Bob Okafr|Bob]] and [[José Díaz]]\n')).toEqual([
			'People/Ana.md:1 - 2026-11-20 lunch with [[Bob Okafor|Bob]] and [[José Díaz]]',
		]);
		expect(written('- 2026-11-20 lunch with [[People/Bob Okaofr#Work|him]]\n')).toEqual([
			'People/Ana.md:1 - 2026-11-20 lunch with [[Bob Okafor#Work|him]]',
		]);
		expect(written('- 2026-11-20 lunch with [[Jose Diaz]]\n')).toEqual([
			'People/Ana.md:1 - 2026-11-20 lunch with [[José Díaz]]',
		]);
		expect(written('- 2026-11-20 lunch with [[Boby Tables]]\n')).toEqual([
			'People/Ana.md:1 - 2026-11-20 lunch with [[Bob Okafor|Bobby Tables]]',
		]);
	});

	it('is found in properties and among those who attended', () => {
		expect(written('---\nintroduced-by: "[[Bob Okafr]]"\n---\n')).toEqual([
			'People/Ana.md:2 introduced-by: "[[Bob Okafor]]"',
		]);
		expect(written('---\nintroduced-by:\n  - "[[José Díaz]]"\n  - "[[Bob Okafr]]"\n---\n')).toEqual([
			'People/Ana.md:4   - "[[Bob Okafor]]"',
		]);
		expect(written('---\nvia: [[Bob Okafr]]\n---\n')).toEqual(['People/Ana.md:2 via: [[Bob Okafor]]']);
		expect(
			written('', {
				'Meetings/Plan.md':
					'---\ndate: 2026-11-20\nattendees:\n  - "[[José Díaz]]"\n  - "[[Bob Okafr]]"\n---\n',
			}),
		).toEqual(['Meetings/Plan.md:5   - "[[Bob Okafor]]"']);
	});

	it('is found where a daily note, a meeting note or a dated line would tell of contact', () => {
		expect(written('', { '2026-11-20.md': '# Friday\n- lunch with [[Bob Okafr|Bob]]\n' })).toEqual([
			'2026-11-20.md:2 - lunch with [[Bob Okafor|Bob]]',
		]);
		expect(written('', { 'Projects/Press.md': '- 2026-11-20 test print\n\t- with [[Bob Okafr]]\n' })).toEqual([
			'Projects/Press.md:2 \t- with [[Bob Okafor]]',
		]);
		expect(
			written('', {
				'2026-11-20.md': '- [ ] write to [[Bob Okafr]]\n- `[[Bob Okafr]]` ~~[[Bob Okafr]]~~\n> [[Bob Okafr]]\n',
			}),
		).toEqual([]);
		expect(written('', { 'Projects/Press.md': 'a note without a day, of [[Bob Okafr]]\n' })).toEqual([]);
		expect(
			fixed(
				{ ...people(''), '2026-11-20.md': '- lunch with [[Bob Okafr]]\n' },
				{ ...DEFAULT_SETTINGS, otherNotes: 'none' },
			),
		).toEqual([]);
	});

	it('is found in every line of such a note, each once', () => {
		expect(
			written('', {
				'2026-11-20.md':
					'# Friday\n- lunch with [[Bob Okafr|Bob]]\n- [[Bob Okafr]] paid, so [[Bob Okafr]] owes nobody\n\n```\n[[Bob Okafr]]\n```\nlater [[Bob Okafr]] rang\n',
			}),
		).toEqual([
			'2026-11-20.md:2 - lunch with [[Bob Okafor|Bob]]',
			'2026-11-20.md:3 - [[Bob Okafor]] paid, so [[Bob Okafor]] owes nobody',
			'2026-11-20.md:8 later [[Bob Okafor]] rang',
		]);
		expect(
			written('', {
				'Projects/Press.md':
					'- 2026-11-20 test print\n\t- with [[Bob Okafr]]\n- 2026-11-21 [[Bob Okafr]] again\n',
			}),
		).toEqual([
			'Projects/Press.md:2 \t- with [[Bob Okafor]]',
			'Projects/Press.md:3 - 2026-11-21 [[Bob Okafor]] again',
		]);
		expect(
			written('', {
				'Meetings/Plan.md':
					'---\ndate: 2026-11-20\nattendees:\n  - "[[Bob Okafr]]"\n---\n[[Bob Okafr]] spoke\n',
			}),
		).toEqual(['Meetings/Plan.md:4   - "[[Bob Okafor]]"', 'Meetings/Plan.md:6 [[Bob Okafor]] spoke']);
	});

	it('has the path where another note has the name', () => {
		const notes = {
			'People/Work/Bob Okafor.md': 'x',
			'Bob Okafor.md': 'a song',
			'People/Ana.md': '- 2026-11-20 lunch with [[Bob Okafr]]\n',
		};
		expect(fixed(notes)).toEqual(['People/Ana.md:1 - 2026-11-20 lunch with [[People/Work/Bob Okafor]]']);
	});

	it('is no problem where it resembles nobody, two, or a note that is there', () => {
		for (const name of ['Zoë Marsh', 'Bob', 'Bo Okafor Jr', 'Bobby Table', 'bob okafor', 'Bobby Tables'])
			expect([name, written(`- 2026-11-20 lunch with [[${name}]]\n`)]).toEqual([name, []]);
		expect(written('- 2026-11-20 lunch with [[Bob Okafr]]\n', { 'Songs/Bob Okafr.md': 'x' })).toEqual([]);
		expect(written('- 2026-11-20 lunch with [[Bob Okafr]]\n', { 'People/Bob Okafur.md': 'x' })).toEqual([]);
		expect(
			fixed({
				'People/Martin Weber.md': 'x',
				'People/Ana.md': '- 2026-11-20 with [[Martina Weber]], [[Martin 2 Weber]]\n',
			}),
		).toEqual([]);
		expect(written('- 2026-11-20 we spoke of [[Bob Okafr]]\n')).toEqual([]);
	});

	it('means somebody else, or nobody, once people are called otherwise', () => {
		const roster = rosterOf(people('- 2026-11-20 lunch with [[Bob Okafr]] and [[Cara Nobdy]]\n'));
		const labels = (): string[] => diagnose(roster, TODAY).flatMap(({ fixes }) => fixes.map(({ label }) => label));
		expect(labels()).toEqual(['[[Bob Okafor]]']);
		roster.set('People/Bob Okafor.md', BOB.replace('why: x', 'why: y'));
		expect(labels()).toEqual(['[[Bob Okafor]]']);
		roster.set('People/Cara Nobody.md', 'x');
		expect(labels()).toEqual(['[[Bob Okafor]]', '[[Cara Nobody]]']);
		roster.set('People/Bob Okafr Junior.md', '---\naliases: [Bob Okaftr]\n---\n');
		expect(labels()).toEqual(['[[Cara Nobody]]']);
	});

	it('is a problem no longer once its note is made', () => {
		const roster = rosterOf(people('- 2026-11-20 lunch with [[Bob Okafr]]\n'));
		expect(diagnose(roster, TODAY)).toHaveLength(1);
		roster.set('Songs/Bob Okafr.md', 'x');
		expect(diagnose(roster, TODAY)).toEqual([]);
		roster.remove('Songs/Bob Okafr.md');
		expect(diagnose(roster, TODAY)).toHaveLength(1);
	});
});

describe('one person with two notes', () => {
	const pairs = (notes: Notes): string[] =>
		found(notes)
			.filter(({ code }) => code === 'twins' || code === 'copy')
			.map(
				({ code, path, other, expected }) =>
					`${code} ${path} & ${other ?? ''}: ${expected.replace(/^.*: /, '')}`,
			);
	const with_ = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

	it('is seen by name, address or number', () => {
		expect(pairs({ 'People/Ana Díaz.md': 'x', 'People/Work/Ana Diaz.md': 'y' })).toEqual([
			'twins People/Work/Ana Diaz.md & People/Ana Díaz.md: both are called Ana Díaz',
		]);
		expect(
			pairs({
				'People/Bob Okafor.md': with_('email: Bob@example.org'),
				'People/Bob.md': with_('mail: bob@example.org'),
			}),
		).toEqual(['twins People/Bob.md & People/Bob Okafor.md: both have bob@example.org']);
		expect(
			pairs({
				'People/Bob Okafor.md': with_('phone: +32 470 12 34 56'),
				'People/B. Okafor.md': with_('phone: 0470/12.34.56'),
			}),
		).toHaveLength(1);
		expect(pairs({ 'People/Ahlm Gus.md': 'x', 'People/Gus Ahlm.md': 'y' })).toEqual([
			'twins People/Gus Ahlm.md & People/Ahlm Gus.md: both are called Ahlm Gus',
		]);
		expect(pairs({ 'People/Ahlm, Gus.md': 'x', 'People/Gus Ahlm.md': 'y' })).toHaveLength(1);
		expect(
			pairs({ 'People/Paul Martin.md': with_('city: Bern'), 'People/Martin Paul.md': with_('city: Lyon') }),
		).toEqual([]);
		expect(
			pairs({ 'People/Bob Okafor.md': with_('aliases: [Robert Okafor]'), 'People/Robert Okafor.md': 'x' }),
		).toEqual(['twins People/Robert Okafor.md & People/Bob Okafor.md: both are called Robert Okafor']);
		expect(
			pairs({ 'People/Ana.md': with_('birthday: 1990-05-01'), 'People/Work/Ana.md': with_('birthday: 05-01') }),
		).toHaveLength(1);
	});

	it('is a copy of a sync tool', () =>
		expect(pairs({ 'People/Ana.md': 'x', 'People/Ana (conflicted copy 2026-11-20).md': 'y' })).toEqual([
			'copy People/Ana (conflicted copy 2026-11-20).md & People/Ana.md: this is a copy of People/Ana.md',
		]));

	it('is not seen in namesakes, couples, and those who share a switchboard', () => {
		expect(pairs({ 'People/Ana.md': 'x', 'Work/Ana.md': '#person' })).toEqual([]);
		expect(
			pairs({
				'People/Ana Díaz.md': with_('phone: +32 470 12 34 56', 'email: home@example.org'),
				'People/Bo Díaz.md': with_('phone: +32 470 12 34 56', 'email: home@example.org'),
			}),
		).toEqual([]);
		expect(
			pairs({
				'People/John Hart.md': with_('birthday: 1950-05-01'),
				'People/Sons/John Hart.md': with_('birthday: 1980-03-01'),
			}),
		).toEqual([]);
		expect(pairs({ 'People/John Hart.md': with_('died: 2020-05-01'), 'People/Sons/John Hart.md': 'x' })).toEqual(
			[],
		);
		expect(
			pairs({
				'People/Choir/Ana Díaz.md': with_('role: nurse'),
				'People/Work/Ana Díaz.md': with_('role: accountant'),
			}),
		).toEqual([]);
		expect(
			pairs({ 'People/Bob Okafor.md': with_('aliases: [Bob]'), 'People/Bob Marsh.md': with_('aliases: [Bob]') }),
		).toEqual([]);
		expect(
			pairs({
				'People/Ana Díaz.md': with_('email: a@example.org'),
				'People/Work/Ana Díaz.md': with_('email: b@example.org'),
			}),
		).toEqual([]);
		expect(
			pairs(
				Object.fromEntries(
					['Ana A', 'Ana B', 'Ana C', 'Ana D', 'Ana E'].map((name) => [
						`People/${name}.md`,
						with_('email: info@example.org'),
					]),
				),
			),
		).toEqual([]);
	});
});

describe('days that cannot be', () => {
	it('are told; a birthday to come may be one whose year is not known', () => {
		expect(property('birthday: 2031-05-01')).toEqual(['birthday: --05-01']);
		expect(property('born: 1 May 2031 # due')).toEqual(['born: --05-01 # due']);
		expect(
			found({
				'People/Ana.md':
					'---\nborn: 1990-05-01\ndied: 1980-01-01\nlast-contact: 2027-01-01\nmet: 2027-02-01\n---\n',
			}),
		).toMatchObject([
			{ line: 3, found: '1980-01-01', fixes: [] },
			{ line: 4, found: '2027-01-01' },
			{ line: 5, found: '2027-02-01' },
		]);
	});

	it('are none of those that can', () => {
		expect(
			found({
				'People/Ana.md':
					'---\nbirthday: 2026-11-25\nlast-contact: 2026-11\nmet: at the print fair in 2031\nsnooze: 1999-01-01\nnext: 2031-01-01\nmilestones:\n  wedding: 2031-05-01\n---\n- 2031-01-01 a plan\n',
			}),
		).toEqual([]);
	});
});

describe('healthy notes', () => {
	const vault = fileURLToPath(new URL('../vault/', import.meta.url));

	it('of the sample vault have no problems but those they are known for', () => {
		const read = Object.fromEntries(
			notesBelow(vault).map((path) => [path, readFileSync(join(vault, path), 'utf8')]),
		);
		expect(found(read).map(({ path, line, found: what }) => `${path}:${line} ${what}`)).toEqual([
			'People/Ana Díaz (conflicted copy 2026-11-20).md:1 People/Ana Díaz (conflicted copy 2026-11-20).md',
			'People/Linh Nguyễn.md:15 05/06/2026',
			'People/Linh Nguyễn.md:16 2026-09-31',
			'People/Sipho Dlamini.md:2 whenever',
			'People/Theo Brandt.sync-conflict-20261118-073012-K3QXW7A.md:1 People/Theo Brandt.sync-conflict-20261118-073012-K3QXW7A.md',
			'People/Tomás Quispe.md:3 label: @mentor',
			'People/Untitled.md:3 created: "{{date:YYYY-MM-DD}}"',
			'People/Work/Priya Raghunathan 1.md:1 People/Work/Priya Raghunathan 1.md',
		]);
	});

	it('of all cases have none but those that the reading of them reports', () => {
		const folder = new URL('../cases/', import.meta.url);
		const cases = readdirSync(folder)
			.filter((name) => name.endsWith('.md') && name !== 'README.md')
			.flatMap((file) => readCases(readFileSync(new URL(file, folder), 'utf8')));
		expect(cases.length).toBeGreaterThan(400);
		const fresh = cases.flatMap(({ name, path, text, settings }) => {
			const roster = rosterOf({ [path]: text }, parseSettings(settings).settings);
			const { problems } = readPerson(readNote(path, text), roster.reader);
			const known = new Set(problems.map(({ line, found: what }) => `${line} ${what}`));
			return diagnose(roster, TODAY)
				.filter(({ line, found: what }) => !known.has(`${line} ${what}`))
				.map(({ found: what }) => `${name}: ${what}`);
		});
		expect(fresh).toEqual([]);
	});
});

describe('a fix', () => {
	const lines = fc.shuffledSubarray([
		'every: 3 weks',
		'circle: Freinds',
		'birthday: 2031-05-01',
		'met: 05/06/2020',
		'snooze: 05/06/2027',
		'why: "every: 3 weks"',
		'introduced-by: "[[Bob Okafr]]"',
		'label: x',
		'dates: [05/06/2014 wedding]',
		'tags: [a]',
	]);
	const sick = fc
		.tuple(
			lines,
			anyNote,
			fc.constantFrom('\n', '\r\n'),
			fc.boolean(),
			fc.array(
				fc.constantFrom(
					'- 05/06/2026 call',
					'- 2026-11-08 with [[Bob Okafr|Bob]], [[Bob Okafr]]',
					'- [[05-06-2026]] x',
					'every:: montly',
					'| 05/06/2026 | x |',
					'## Interactions',
					'| Date | x |\n|---|---|',
					'- 2026-11-01 with [[Bob Okafr]]',
					'- 3 Nov 2026 x',
				),
				{ maxLength: 6 },
			),
		)
		.map(
			([properties, rest, eol, bom, body]) =>
				`${bom ? '\uFEFF' : ''}---${eol}${properties.map((line) => line + eol).join('')}---${eol}${body.map((line) => line.replaceAll('\n', eol) + eol).join('')}${rest.replace(/^\uFEFF/, '')}`,
		);
	const identity = ({ path, line, found: what, expected }: Finding): string => `${path} ${line} ${what} ${expected}`;

	/** All that a fix may touch: what was found in every way that it can be written, and what takes its place. */
	function named({ code, found: what }: Finding, { label }: Fix): RegExp {
		const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		if (code === 'link')
			return new RegExp(
				`\\[\\[(?:${literal(what.slice(2, -2))}|${literal(label.slice(2, -2))})(?:\\|[^\\]]*)?\\]\\]`,
				'g',
			);
		if (code !== 'ambiguous-date')
			return new RegExp(`"?(?:${literal(what)}|${literal(label.replace(/^[^:]*: /, ''))})"?`, 'g');
		const numbers = String.raw`\d\d[./-]\d\d[./-]\d{4}|\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+ \d{4}`;
		return new RegExp(String.raw`\[\[(?:${numbers})(?:\\?\|(?:${numbers}))?\]\]|${numbers}`, 'g');
	}

	it('changes nothing but the value it names, on its own line, takes its problem away and brings no other', () => {
		const seen = new Set<string>();
		fc.assert(
			fc.property(sick, (text) => {
				const notes = { 'People/Ana.md': text, 'People/Bob Okafor.md': 'x' };
				const roster = rosterOf(notes);
				const before = diagnose(roster, TODAY);
				for (const finding of before)
					for (const fix of finding.fixes) {
						const preview = previewFix(fix, text, roster.reader);
						if (preview === null) continue;
						seen.add(finding.code);
						const [old, now] = [text.split(/(?<=\n)/), preview.after.split(/(?<=\n)/)];
						expect(now).toHaveLength(old.length);
						expect(old.filter((line, at) => line !== now[at])).toHaveLength(1);
						expect(preview.is.replace(named(finding, fix), '•')).toBe(
							preview.was.replace(named(finding, fix), '•'),
						);
						const [values, written] = [preview.was, preview.is].map(
							(line) => line.match(named(finding, fix)) ?? [],
						);
						if (finding.code !== 'link')
							expect(values?.filter((value, at) => value !== written?.[at])).toHaveLength(1);
						const after = diagnose(rosterOf({ ...notes, 'People/Ana.md': preview.after }), TODAY).map(
							identity,
						);
						const others = before.map(identity);
						others.splice(others.indexOf(identity(finding)), 1);
						for (const one of after) expect(others).toContain(one);
						expect(after).not.toContain(identity(finding));
					}
			}),
			{ numRuns: 300 },
		);
		expect([...seen].sort()).toEqual(['ambiguous-date', 'birthday-ahead', 'circle', 'link', 'rhythm']);
	});

	it('is found by the code of its problem, whatever the sentence says', () => {
		const [text, path] = ['---\nevery: 3 weks\ncircle: Freinds\n---\n- 05/06/2026 x\n', 'People/Ana.md'];
		const { reader } = rosterOf({});
		const person = readPerson(readNote(path, text), reader);
		const reworded = person.problems.map((problem) => ({ ...problem, expected: 'something else' }));
		expect(
			knownFindings({ ...person, problems: reworded }, reader).map(({ code, fixes }) => [code, fixes.length]),
		).toEqual([
			['rhythm', 1],
			['circle', 1],
			['ambiguous-date', 2],
		]);
	});

	it('is not made in a text that does not say it any more', () => {
		const roster = rosterOf({ 'People/Ana.md': '---\nevery: 3 weks\n---\n' });
		const [fix] = diagnose(roster, TODAY).flatMap(({ fixes }) => fixes) as [Fix];
		for (const text of [
			'',
			'---\nevery: 3 weeks\n---\n',
			'---\nwhy: x\nevery: 3 weks\n---\n',
			'---\nevery: 13 weks\n---\n',
		])
			expect(previewFix(fix, text, roster.reader)).toBeNull();
	});

	it('is found for each of very many, names alike', () => {
		const names = Array.from({ length: 3000 }, (_, at) => `Person ${'abcdefghij'[at % 10] ?? ''}${at}`);
		const all = found(
			Object.fromEntries(
				names.map((name, at) => [
					`People/${name}.md`,
					`---\nevery: 3 weks\nemail: p${at}@example.org\n---\n- 2026-11-01 with [[${name.replace('Person', 'Persn')}]] and [[Nobody ${at}]]\n`,
				]),
			),
		);
		const count = (code: string): number => all.filter((finding) => finding.code === code).length;
		// Nobody's slip is their own name, so that each link of a note to itself is left alone.
		expect([count('rhythm'), count('link'), count('twins')]).toEqual([3000, 0, 0]);
	});
});
