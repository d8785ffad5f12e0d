/** The JSON of a person and of problems, key by key: other programs rely on it. */
import { describe, expect, it } from 'vitest';
import { folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = `---
aliases: [Anita]
tags: [person/work]
every: 3 weeks
circle: Close
why: she asks
birthday: 1990-12-01
place: Ghent
interests: tides, letterpress
milestones:
  2015-03-14: the studio
---
- [ ] send her the book 📅 2026-12-01
- [x] lend me the atlas #theirs

## Interactions
- 2026-12-24 dinner
- 2026-11-20 coffee with [[Bob]]: she moves #gave/advice
    - in spring
- 2026-09 call
- 2026-02-30 walk
`;

describe('the JSON of a person', () => {
	it('has these keys and values', async () => {
		const root = folder({ 'People/Ana Díaz.md': ANA, 'People/Bob.md': '', '.obsidian/app.json': '{}' });
		const shown = JSON.parse((await nurture(root, 'show', 'anita', '--json', ...DAY)).out) as Record<
			string,
			unknown
		>;
		expect(shown).toMatchObject({
			path: 'People/Ana Díaz.md',
			name: 'Ana Díaz',
			aliases: ['Anita'],
			tags: expect.arrayContaining(['person/work']) as unknown,
			circle: 'Close',
			every: '3 weeks',
			why: 'she asks',
			birthday: '1990-12-01',
			place: 'Ghent',
			interests: ['tides', 'letterpress'],
			deceased: false,
			paused: false,
			snooze: null,
			next: null,
			milestones: [{ label: 'the studio', date: '2015-03-14', next: '2027-03-14' }],
			promises: [
				{
					text: 'send her the book',
					due: '2026-12-01',
					owner: 'mine',
					done: false,
					source: { path: 'People/Ana Díaz.md', line: 13 },
				},
				{ owner: 'theirs', done: true, due: null, source: { line: 14 } },
			],
			standing: { status: 'planned', due: '2026-12-24', last: '2026-11-20', reason: 'planned for 24 Dec' },
			problems: [
				{
					path: 'People/Ana Díaz.md',
					line: 21,
					code: 'no-such-day',
					found: '2026-02-30',
					expected: 'a day that exists, such as 2026-02-28',
					severity: 'error',
				},
			],
		});
		expect(shown.interactions).toEqual([
			{
				date: '2026-11-20',
				precision: 'day',
				kind: 'meet',
				direction: 'gave',
				benefits: ['advice'],
				text: 'with [[Bob]]: she moves #gave/advice',
				detail: expect.stringContaining('in spring') as unknown,
				with: ['Bob'],
				source: { path: 'People/Ana Díaz.md', line: 18 },
				also: [],
			},
			{
				date: '2026-09-30',
				precision: 'month',
				kind: 'call',
				direction: null,
				benefits: [],
				text: '',
				detail: '',
				with: [],
				source: { path: 'People/Ana Díaz.md', line: 20 },
				also: [],
			},
		]);
		expect(shown.plans).toMatchObject([{ date: '2026-12-24', kind: 'meet', source: { line: 17 } }]);
	});

	it("is the same for a file as for a name, but for what others' notes say", async () => {
		const root = folder({ 'People/Ana Díaz.md': ANA, '.obsidian/app.json': '{}' });
		expect((await nurture(root, 'read', 'People/Ana Díaz.md', '--json', ...DAY)).out).toBe(
			(await nurture(root, 'show', 'Ana', '--json', ...DAY)).out,
		);
	});
});

describe('the JSON of problems', () => {
	it('names each with its line, the notes that could not be read first', async () => {
		const root = folder({
			'People/Ana.md': '---\nevery: whenever\n---\n- 2026-02-30 x\n',
			'People/Zoe.md': new Uint8Array([0x41, 0xe9]),
		});
		const ran = await nurture(root, 'check', '--json', ...DAY);
		expect(ran.err).toBe('');
		expect(JSON.parse(ran.out)).toEqual({
			notRead: [],
			problems: [
				{
					path: 'People/Zoe.md',
					line: 1,
					code: 'unreadable-note',
					found: 'People/Zoe.md could not be read: it is not UTF-8 text.',
					expected: 'a note that can be read as UTF-8 text',
					severity: 'error',
					fix: null,
				},
				{
					path: 'People/Ana.md',
					line: 2,
					code: 'rhythm',
					found: 'whenever',
					expected: 'a rhythm such as "3 weeks", "monthly" or "twice a year"',
					severity: 'error',
					fix: null,
				},
				{
					path: 'People/Ana.md',
					line: 4,
					code: 'no-such-day',
					found: '2026-02-30',
					expected: 'a day that exists, such as 2026-02-28',
					severity: 'error',
					fix: null,
				},
			],
		});
	});

	it('has what would put it right, both ways where it could be two', async () => {
		const root = folder({ 'People/Ana.md': '---\nevery: 3 weks\n---\n- 05/06/2026 x\n' });
		const { problems } = JSON.parse((await nurture(root, 'check', '--json', ...DAY)).out) as {
			problems: { fix: string }[];
		};
		expect(problems.map(({ fix }) => fix)).toEqual(['every: 3 weeks', '5 June 2026 or 6 May 2026']);
	});
});
