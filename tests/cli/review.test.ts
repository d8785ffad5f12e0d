/** The verb `review` of the built command line: what it prints, as text and as JSON. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana.md':
			'- 2026-11-20 call: her knee #received/advice\n- 2026-10-01 call\n## Promises\n- [ ] send \u001B[31mthe book 📅 2026-12-01\n- [x] the key ✅ 2026-11-10\n',
		'People/Bob.md': '---\nevery: monthly\n---\n- 2026-09-01 visit\n',
		'People/Zed.md': '---\nprivate: true\n---\n- 2026-11-20 visit\n',
		'.obsidian/app.json': '{}',
	});

describe('review', () => {
	it('tells of the last thirty days, and writes nothing', async () => {
		const root = vault();
		const before = contents(root);
		const { code, err, out } = await nurture(root, 'review', ...DAY);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect(out.split('\n')).toEqual([
			'## Review of the time since 26 October 2026',
			'',
			'26 October 2026 to 25 November 2026, as it looks on 25 November 2026.',
			'',
			'### Whom you nurtured',
			'',
			'1 contact with 1 person: 1 call.',
			'',
			'- Ana: 1 call; last on 20 Nov',
			'',
			'### Who has been quiet',
			'',
			'- Bob 7 weeks past, rhythm monthly',
			'',
			'### Promises kept',
			'',
			'- the key – Ana, kept on 10 Nov',
			'',
			'### Promises open',
			'',
			'- send  [31mthe book – Ana, in 6 days',
			'',
			'### Giving and receiving',
			'',
			'Tagged: received once (intellectual 1).',
			'',
			'### Without a rhythm yet',
			'',
			'You were in touch with Ana.',
			'',
			'### To think about',
			'',
			...out.split('\n').filter((line) => line.endsWith('?')),
			'',
		]);
		expect(contents(root)).toEqual(before);
	});

	it('begins on the day asked for, in words too, and is the same as JSON', async () => {
		const root = vault();
		const found: unknown = JSON.parse(
			(await nurture(root, 'review', '--since', '1 september', '--json', ...DAY)).out,
		);
		const ana = { name: 'Ana', path: 'People/Ana.md' };
		const bob = { name: 'Bob', path: 'People/Bob.md' };
		expect(found).toMatchObject({
			since: '2026-09-01',
			until: '2026-11-25',
			contacts: 3,
			kinds: [
				{ kind: 'call', count: 2 },
				{ kind: 'meet', count: 1 },
			],
			nurtured: [
				{ ...ana, contacts: 2, kinds: [{ kind: 'call', count: 2 }], last: '2026-11-20' },
				{ ...bob, contacts: 1, last: '2026-09-01' },
			],
			fading: [
				{
					...bob,
					last: '2026-09-01',
					every: 'monthly',
					silentDays: null,
					usualDays: null,
					status: 'overdue',
					overdueDays: 55,
				},
			],
			kept: [
				{
					person: 'Ana',
					people: [ana],
					kept: '2026-11-10',
					due: null,
					owner: 'mine',
					path: 'People/Ana.md',
					line: 5,
				},
			],
			open: [{ person: 'Ana', kept: null, due: '2026-12-01', line: 4 }],
			balance: { gave: 0, received: 1, kinds: [{ kind: 'intellectual', gave: 0, received: 1 }] },
			voices: [],
			milestones: { were: [], come: [] },
			introductions: [],
			untracked: [ana],
		});
		expect(JSON.stringify(found)).not.toContain('Zed');
	});

	it('is refused for what is no day, or one to come', async () => {
		expect(await nurture(vault(), 'review', '--since', 'soonish', ...DAY)).toMatchObject({
			code: 1,
			out: '',
			err: expect.stringContaining('"soonish" is not a date I can read') as string,
		});
		expect(await nurture(vault(), 'review', '--since', '2026-12-01', ...DAY)).toMatchObject({
			code: 1,
			out: '',
			err: expect.stringContaining('2026-12-01 is still to come: --since wants a day up to today.') as string,
		});
	});

	it('says kindly that there is nothing', async () => {
		expect((await nurture(folder({ 'People/Ana.md': '' }), 'review', ...DAY)).out).toContain(
			'No contact is noted for this time.',
		);
	});
});
