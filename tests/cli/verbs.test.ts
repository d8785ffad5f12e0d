/** The built command line, as a user runs it: what it prints, what it writes, how it ends. */
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureFile, nurtureProcess, textOf } from '../support/cli';
import { readCases, subset } from '../support/cases';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\nevery: 3 weeks\ncircle: Close\nwhy: she asks\n---\n## Interactions\n- 2026-11-20 coffee: she moves\n';
const BOB = '---\nevery: 2 weeks\n---\n## Interactions\n- 2026-10-20 call: about the flat\n';
const two = (): string =>
	folder({ 'People/Ana Díaz.md': ANA, 'People/Bob Okafor.md': BOB, '.obsidian/app.json': '{}' });
const json = (out: string): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;

describe('due', () => {
	it('prints who is due, with what was said last', async () => {
		expect(await nurtureProcess(two(), 'due', ...DAY)).toEqual({
			code: 0,
			out: 'Bob Okafor  3 weeks past 2.5×    "about the flat" call, 20 Oct\n',
			err: '',
		});
	});

	it('gives the same as JSON, and nothing else', async () => {
		const { out } = await nurture(two(), 'due', '--all', '--json', ...DAY);
		expect(json(out)).toEqual({
			today: '2026-11-25',
			people: [
				{
					name: 'Bob Okafor',
					path: 'People/Bob Okafor.md',
					status: 'overdue',
					due: '2026-11-03',
					last: '2026-10-20',
					lastPrecision: 'day',
					every: '2 weeks',
					overdueDays: 22,
					urgency: 22 / 14,
					circle: null,
					why: null,
					reason: 'last contact 20 Oct, rhythm 2 weeks',
				},
				{
					name: 'Ana Díaz',
					path: 'People/Ana Díaz.md',
					status: 'ok',
					due: '2026-12-11',
					last: '2026-11-20',
					lastPrecision: 'day',
					every: '3 weeks',
					overdueDays: -16,
					urgency: -16 / 21,
					circle: 'Close',
					why: 'she asks',
					reason: 'last contact 20 Nov, rhythm 3 weeks',
				},
			],
		});
	});

	it('filters by circle, tag and place, and limits', async () => {
		const root = folder({
			'People/A.md': '---\ncircle: Friends\ntags: [person/work]\nplace: Ghent\n---\n',
			'People/B.md': '---\nevery: monthly\n---\n',
		});
		const names = async (...args: string[]): Promise<unknown> =>
			(json((await nurture(root, 'due', '--json', ...args, ...DAY)).out).people as { name: string }[]).map(
				({ name }) => name,
			);
		expect(await names()).toEqual(['A', 'B']);
		expect(await names('--circle', 'friends')).toEqual(['A']);
		expect(await names('--tag', '#person')).toEqual(['A']);
		expect(await names('--place', 'ghent')).toEqual(['A']);
		expect(await names('--limit', '1')).toEqual(['A']);
	});

	it('says who is next where nobody is due, and what to do where nobody is', async () => {
		expect((await nurture(folder({ 'People/Ana Díaz.md': ANA }), 'due', ...DAY)).out).toBe(
			'Nobody is due. Next: Ana Díaz on Friday, 11 December 2026.\n',
		);
		expect((await nurture(folder(), 'due', ...DAY)).out).toMatch(/^No people here yet/);
	});

	it('agrees with the truth table of the sample vault', async () => {
		const truth = JSON.parse(readFileSync(new URL('../cases/vault-truth.json', import.meta.url), 'utf8')) as {
			path: string;
			source: string | null;
		}[];
		const { out } = await nurtureProcess(
			fileURLToPath(new URL('../vault', import.meta.url)),
			'due',
			'--all',
			'--json',
			...DAY,
		);
		const rows = (
			json(out).people as { path: string; status: string; due: string; last: string; every: string }[]
		).map(({ path, status, due, last, every }) => ({ path, status, due, last, every }));
		const sorted = (list: { path: string }[]): unknown[] => [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
		expect(sorted(rows)).toEqual(sorted(truth.map(({ source: _, ...row }) => row)));
	});
});

describe('log', () => {
	it('changes the note by exactly one line', async () => {
		const root = two();
		const before = contents(root);
		const ran = await nurtureProcess(
			root,
			'log',
			'ana',
			'walked along the river',
			'--date',
			'last tuesday',
			'--kind',
			'walk',
			'--with',
			'bob',
			...DAY,
		);
		expect(ran).toEqual({
			code: 0,
			out:
				'People/Ana Díaz.md, line 7: - 2026-11-24 walk: walked along the river with [[Bob Okafor]]\n' +
				'People/Bob Okafor.md: linked in that line, which counts for them too. It stands in People/Ana Díaz.md alone.\n',
			err: '',
		});
		expect(contents(root)).toEqual({
			...before,
			'People/Ana Díaz.md': ANA.replace(
				'- 2026-11-20',
				'- 2026-11-24 walk: walked along the river with [[Bob Okafor]]\n- 2026-11-20',
			),
		});
	});

	it('moves the person, and those who took part, off the list', async () => {
		const root = two();
		await nurture(root, 'log', 'ana', 'coffee', '--with', 'bob', ...DAY);
		expect((await nurture(root, 'due', ...DAY)).out).toMatch(/^Nobody is due/);
	});

	it('writes nothing on a dry run', async () => {
		const root = two();
		const { out } = await nurture(root, 'log', 'ana', 'coffee', '--dry-run', '--json', ...DAY);
		expect(json(out)).toEqual({
			path: 'People/Ana Díaz.md',
			line: 7,
			text: '- 2026-11-25 coffee',
			created: false,
			date: '2026-11-25',
			dateFrom: 'today',
			planned: false,
		});
		expect(textOf(root, 'People/Ana Díaz.md')).toBe(ANA);
	});

	it('keeps CRLF, BOM and the file mode, and leaves nothing beside the note', async () => {
		const text = '\uFEFF## Interactions\r\n* 2026-11-20 a  \r\n\t* detail';
		const root = folder({ 'People/Ana.md': text });
		chmodSync(join(root, 'People/Ana.md'), 0o640);
		await nurture(root, 'log', 'Ana', 'b', ...DAY);
		expect(contents(root)).toEqual({
			'People/Ana.md': '\uFEFF## Interactions\r\n* 2026-11-25 b\r\n* 2026-11-20 a  \r\n\t* detail',
		});
		expect(statSync(join(root, 'People/Ana.md')).mode & 0o777).toBe(0o640);
	});

	it('makes the section where there is none, and says so', async () => {
		const root = folder({ 'People/Ana.md': 'Hello' });
		expect(json((await nurture(root, 'log', 'Ana', 'b', '--json', ...DAY)).out)).toEqual({
			path: 'People/Ana.md',
			line: 5,
			text: '- 2026-11-25 b',
			created: true,
			date: '2026-11-25',
			dateFrom: 'today',
			planned: false,
		});
	});

	const refusals: readonly [string, string[], string][] = [
		['an unknown person', ['log', 'Zoe', 'x'], 'Nobody here is called "Zoe".\n'],
		['a misspelt person', ['log', 'Anna', 'x'], 'Nobody here is called "Anna". Did you mean Ana Díaz?\n'],
		[
			'a date that is none',
			['log', 'ana', 'x', '--date', 'someday'],
			'"someday" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.\n',
		],
		[
			'a kind that is none',
			['log', 'ana', 'x', '--kind', 'telepathy'],
			'There is no kind "telepathy": the kinds are meet, call, message, letter, gift, share, intro, help, event, other, and any word for one of them will do.\n',
		],
		['no words', ['log', 'ana', '  '], 'There is nothing to log yet: say a word about it.\n'],
	];
	for (const [what, args, sentence] of refusals) {
		it(`refuses ${what} in one line, and writes nothing`, async () => {
			const root = two();
			expect(await nurture(root, ...args, ...DAY)).toEqual({ code: 1, out: '', err: sentence });
			expect(textOf(root, 'People/Ana Díaz.md')).toBe(ANA);
		});
	}

	it("asks for the path where a name is two people's", async () => {
		const root = folder({ 'People/Ana.md': '', 'People/Work/Ana.md': '' });
		expect((await nurture(root, 'log', 'Ana', 'x', ...DAY)).err).toBe(
			'"Ana" could be People/Ana.md or People/Work/Ana.md: give the path instead.\n',
		);
		expect((await nurture(root, 'log', 'People/Work/Ana.md', 'x', ...DAY)).code).toBe(0);
	});

	it('refuses a note that something open would swallow, naming the line', async () => {
		const root = folder({ 'People/Ana.md': 'Hi\n```\ncode\n' });
		expect((await nurture(root, 'log', 'Ana', 'x', ...DAY)).err).toBe(
			'Nothing was written to People/Ana.md: a code block that begins in line 2 is never closed and would swallow the new line. Close it first.\n',
		);
	});

	it('refuses words that would hide lines of the note, and leaves it as it is', async () => {
		const note = 'Met 50 %% of them.\n\n## Interactions\n- 2026-11-20 a\n';
		const root = folder({ 'People/Ana.md': note });
		expect((await nurture(root, 'log', 'Ana', '%% x', ...DAY)).err).toBe(
			'Nothing was written to People/Ana.md: a sign such as %% in these words would hide lines of the note. Leave it out.\n',
		);
		expect(readFileSync(join(root, 'People/Ana.md'), 'utf8')).toBe(note);
	});

	it('follows no link out of the vault', async () => {
		const outside = folder({ 'Eve.md': 'secret\n' });
		const root = folder({ 'People/Ana.md': ANA });
		symlinkSync(join(outside, 'Eve.md'), join(root, 'People/Eve.md'));
		symlinkSync(outside, join(root, 'People/Linked'));
		expect((await nurture(root, 'log', 'Eve', 'x', ...DAY)).code).toBe(1);
		expect(textOf(outside, 'Eve.md')).toBe('secret\n');
	});

	it('does not re-encode a note that is not UTF-8', async () => {
		const bytes = new Uint8Array([0x41, 0xe9, 0x0a]);
		const root = folder({ 'People/Ana.md': bytes });
		const ran = await nurture(root, 'log', 'People/Ana.md', 'x', ...DAY);
		expect([ran.code, [...readFileSync(join(root, 'People/Ana.md'))]]).toEqual([1, [...bytes]]);
		expect((await nurture(root, 'check', ...DAY)).out).toMatch(/People\/Ana\.md, line 1: .*not UTF-8/);
	});
});

describe('new', () => {
	it('makes a note from the built-in template', async () => {
		const root = folder({ '.obsidian/app.json': '{}' });
		expect(await nurture(root, 'new', 'Theo Brandt', '--every', '6 weeks', '--circle', 'friends', ...DAY)).toEqual({
			code: 0,
			out: 'Made People/Theo Brandt.md\n',
			err: '',
		});
		expect(textOf(root, 'People/Theo Brandt.md')).toBe(
			'---\nevery: 6 weeks\ncircle: Friends\nbirthday:\nplace:\ninterests: []\nwhy:\n---\n\n## Interactions\n\n',
		);
		expect((await nurture(root, 'due', '--json', ...DAY)).out).toContain('"status": "due"');
	});

	it("makes a note from a template of one's own; what it does not know stays", async () => {
		const root = folder({ 'mine.md': '# {{name}}\n{{date:D MMM YYYY}} {{every}}{{cursor}} {{title2}} <% x %>\n' });
		await nurture(root, 'new', 'Ana $& Co', '--template', 'mine.md', '--every', 'monthly', ...DAY);
		expect(textOf(root, 'People/Ana $& Co.md')).toBe('# Ana $& Co\n25 Nov 2026 monthly {{title2}} <% x %>\n');
	});

	it('refuses names and rhythms that cannot be, and overwrites nothing', async () => {
		const root = folder({ 'People/Ana.md': 'mine\n' });
		const tell = async (...args: string[]): Promise<string> => (await nurture(root, 'new', ...args, ...DAY)).err;
		expect(await tell('ANA')).toBe(
			'There is a note People/Ana.md already: choose another name, or open that note.\n',
		);
		expect(await tell('a/b')).toBe('"a/b" cannot be a note\'s name because of "/": leave that character out.\n');
		expect(await tell(' ')).toBe('A person needs a name: type one.\n');
		expect(await tell('Bo', '--every', 'whenever')).toBe(
			'"whenever" is not a rhythm I can read: try "3 weeks", "monthly", "twice a year" or "never".\n',
		);
		expect(await tell('Bo', '--circle', 'Chess')).toBe(
			'There is no circle "Chess": the circles are Inner circle, Close, Friends, Wider.\n',
		);
		expect(contents(root)).toEqual({ 'People/Ana.md': 'mine\n' });
	});
});

describe('show, read and check', () => {
	it('shows what links say, and a rhythm as it is said', async () => {
		const root = folder({
			'People/Cy.md':
				'---\nevery: month\nwhy: the sister of [[Bo Lind|Bo]]\nfamily: ["[[Bo Lind]]"]\n---\n- 2026-11-02 call with [[Bo Lind]]\n\t- and [Zoë](Zoe.md) sang\n- [ ] tell [[Bo Lind]]\n',
		});
		const { out } = await nurture(root, 'show', 'Cy', ...DAY);
		expect(out).not.toMatch(/\[\[|\]\(/);
		expect(out).toContain('Cy · every month\n           "the sister of Bo"\n');
		expect(out).toContain('rhythm every month)');
		expect(out).toContain('  [ ] tell Bo Lind\n');
		expect(out).toContain('call: call with Bo Lind  (line 6)\n              - and Zoë sang\n');
	});

	it('shows one person', async () => {
		const { out } = await nurture(two(), 'show', 'bob', ...DAY);
		expect(out).toBe(
			'Bob Okafor · every 2 weeks\nStanding   3 weeks past (last contact 20 Oct, rhythm 2 weeks)\nPath       People/Bob Okafor.md\nInteractions\n  2026-10-20  call: about the flat  (line 5)\n',
		);
	});

	it('reads one note anywhere, in or out of a vault', async () => {
		const root = folder({ 'x/Ana.md': ANA });
		const report = json((await nurture(root, 'read', 'x/Ana.md', '--json', ...DAY)).out);
		expect(report).toMatchObject({ path: 'Ana.md', name: 'Ana', every: '3 weeks', standing: { status: 'ok' } });
		expect((await nurture(root, 'read', 'none.md', ...DAY)).err).toMatch(/^There is no file .*none\.md\.\n$/);
	});

	it('checks the notes', async () => {
		const root = folder({ 'People/Ana.md': '---\nevery: whenever\n---\n- 2026-02-30 x\n' });
		expect((await nurture(root, 'check', ...DAY)).out).toBe(
			'People/Ana.md, line 2: found "whenever", expected a rhythm such as "3 weeks", "monthly" or "twice a year".\nPeople/Ana.md, line 4: found "2026-02-30", expected a day that exists, such as 2026-02-28.\n2 problems.\n',
		);
		const slip = folder({
			'People/Ana.md': '---\nevery: 3 weks\n---\n',
			'People/Ana (conflicted copy 2026-11-20).md': 'x',
		});
		expect((await nurture(slip, 'check', ...DAY)).out).toBe(
			'People/Ana (conflicted copy 2026-11-20).md, line 1: found "People/Ana (conflicted copy 2026-11-20).md", expected one note for one person: this is a copy of People/Ana.md.\n  Fix: compare it with People/Ana.md, keep one of the two\nPeople/Ana.md, line 2: found "3 weks", expected a rhythm such as "3 weeks", "monthly" or "twice a year".\n  Fix: every: 3 weeks\n2 problems.\n',
		);
		expect((await nurture(two(), 'check', ...DAY)).out).toBe('No problems found.\n');
	});

	it('tells in a check which dated lines of people are no contact', async () => {
		const root = folder({
			'People/Ana.md': '- 2026-11-20 call\n- [-] 2026-11-19 lunch\n- 2026-11-18 Married Lot\n',
		});
		expect((await nurture(root, 'check', ...DAY)).out).toBe(
			[
				'No problems found.',
				'',
				'2 lines that begin with a date and tell of no contact:',
				'  People/Ana.md, line 2: 2026-11-19',
				'  People/Ana.md, line 3: 2026-11-18',
				'  What was cancelled, is still to be done or happened in somebody’s life is no contact. The rest is one where the line says so: “- 2026-11-20 call: her new job”.',
				'',
			].join('\n'),
		);
		const { notRead } = json((await nurture(root, 'check', '--json', ...DAY)).out) as { notRead: unknown };
		expect(notRead).toEqual([
			{ path: 'People/Ana.md', line: 2, found: '2026-11-19' },
			{ path: 'People/Ana.md', line: 3, found: '2026-11-18' },
		]);
	});

	it('tells what was read, from which ways of writing, and what was not', async () => {
		const root = folder({
			'People/Ana.md':
				'---\nbirthday: 1990-03-14\ntempo: monthly\n---\n- 2026-11-01 call: tides\n- [-] 2026-11-02 coffee\n',
			'People/Bo.md': '---\nevery: whenever\n---\n',
			'Daily/2026-11-20.md': 'Met [[Bo]] at the fair.\n',
			'Lists/Birthdays.md': '- [[Ana]]\n',
		});
		expect((await nurture(root, 'arrive', ...DAY)).out).toBe(
			`2 people · 2 contacts · 1 birthday · 0 open promises

Read from
1 dated bullet  (for example People/Ana.md, line 5)
1 line in a daily, meeting or other note  (for example Daily/2026-11-20.md, line 1)

Not counted
1 note that links to somebody and tells of no contact  (for example Lists/Birthdays.md, line 1)
  A link alone is no contact: lists, plans and clippings have them too. A setting counts them all.
One line that begins with a date and tells of no contact:
  People/Ana.md, line 6: 2026-11-02
  What was cancelled, is still to be done or happened in somebody’s life is no contact. The rest is one where the line says so: “- 2026-11-20 call: her new job”.

Not read
One thing could not be read as it seems to be meant  (nurture check)
“tempo” looks like a rhythm in 1 note  (for example People/Ana.md, line 3)
  A rhythm is read under the name “every”.

Next
One person has no rhythm yet, and will not be due.
`,
		);
		expect((await nurture(folder({ 'x.md': '' }), 'arrive', ...DAY)).out).toBe(
			'Nobody was found in this vault yet.\nA person is a note in a folder of people, or one that says so. The settings name both.\n',
		);
	});

	it('reads a case of every case file as the core does', async () => {
		for (const file of ['dates', 'kinds', 'note-format-doc', 'line-endings']) {
			const [first] = readCases(readFileSync(new URL(`../cases/${file}.md`, import.meta.url), 'utf8'));
			if (!first) throw new Error(`No case in ${file}`);
			const root = folder({ [first.path]: first.text, '.obsidian/app.json': '{}' });
			const report = json((await nurture(root, 'read', first.path, '--json', ...DAY)).out);
			expect(subset(report, first.expected)).toEqual(first.expected);
		}
	});

	it("takes a terminal's escapes out of a note", async () => {
		const root = folder({ 'People/Ana.md': '- 2026-11-20 \u001b[31mred\u0007\n' });
		const { out } = await nurture(root, 'show', 'Ana', ...DAY);
		for (const steering of ['\u001b', '\u0007']) expect(out).not.toContain(steering);
	});
});

describe('the words of a command', () => {
	it('are refused with exit 2 where they are misspelt', async () => {
		const root = two();
		for (const args of [
			['dew'],
			['log'],
			['due', 'x'],
			['due', '--today', 'monday'],
			['due', '--limit', '0'],
			['due', '--kind', 'x'],
			['due', '--nope'],
			[],
		]) {
			const ran = await nurture(root, ...args);
			expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
			expect(ran.err).not.toBe('');
		}
		expect(await nurtureProcess(root, 'dew')).toEqual(await nurture(root, 'dew'));
	});

	it('are explained, and the version told', async () => {
		expect((await nurture(two(), '--help')).out).toMatch(/nurture due/);
		expect((await nurtureFile(two(), '--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	it('find the vault upward, or where they are told', async () => {
		const root = two();
		expect((await nurture(join(root, 'People'), 'show', 'bob', ...DAY)).code).toBe(0);
		expect((await nurture(folder(), 'show', 'bob', '--vault', root, ...DAY)).code).toBe(0);
		expect((await nurture(folder(), 'due', '--vault', 'nowhere')).err).toBe(
			'There is no folder nowhere: give the vault with --vault DIR.\n',
		);
	});

	it('follow the settings of the vault, and name what in them cannot be used', async () => {
		const root = folder({
			'Friends/Ana.md': '---\nevery: monthly\n---\n',
			'.obsidian/plugins/nurture/data.json': '{"peopleFolders": ["Friends"], "soonDays": "many"}',
		});
		const ran = await nurture(root, 'due', ...DAY);
		expect(ran.out).toMatch(/^Ana {2}today/);
		expect(ran.err).toBe(
			"Some of Nurture's settings could not be used, so their defaults are: soonDays (expected a whole number of days from 0 to 366)\n",
		);
	});

	it('read a copy of the whole sample vault without a word on standard error', async () => {
		const root = folder();
		await cp(fileURLToPath(new URL('../vault', import.meta.url)), root, { recursive: true });
		expect((await nurtureProcess(root, 'due', ...DAY)).err).toBe('');
	});
});
