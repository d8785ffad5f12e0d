/** The verbs `promises` and `milestones` of the built command line: what they print, as text and as JSON. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana Díaz.md':
			'---\nbirthday: 1980-12-01\nmilestones: {wedding: 2014-12-24}\n---\n- [ ] send **the book** 📅 2026-12-01\n- [ ] write to [[Bob Okafor]]\n- [x] call\n',
		'People/Bob Okafor.md': '---\nbirthday: --12-24\n---\n- [ ] the slides #theirs 📅 2026-11-20\n',
		'People/Cy.md': '---\nbirthday: 1970-11-20\n---\n',
		'Journal/2026-11-24.md': '- [ ] ask [[Bob Okafor]] (due 2026-11-25)\n- [ ] buy leek\n',
		'.obsidian/app.json': '{}',
	});
const list = async (root: string, verb: string, ...args: string[]): Promise<unknown> =>
	JSON.parse((await nurture(root, verb, '--json', ...args, ...DAY)).out);

describe('promises', () => {
	it('are printed, the overdue first', async () => {
		expect(await nurture(vault(), 'promises', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Bob Okafor  5 days past  the slides (theirs)\nBob Okafor  today        ask Bob Okafor\nAna Díaz    in 6 days    send the book\nAna Díaz                 write to Bob Okafor\n',
		});
	});

	it('are the same as JSON, mine or theirs', async () => {
		const root = vault();
		const theirs = {
			person: 'Bob Okafor',
			text: 'the slides #theirs',
			due: '2026-11-20',
			owner: 'theirs',
			path: 'People/Bob Okafor.md',
			line: 4,
		};
		const mine = [
			{
				person: 'Bob Okafor',
				text: 'ask [[Bob Okafor]]',
				due: '2026-11-25',
				owner: 'mine',
				path: 'Journal/2026-11-24.md',
				line: 1,
			},
			{
				person: 'Ana Díaz',
				text: 'send **the book**',
				due: '2026-12-01',
				owner: 'mine',
				path: 'People/Ana Díaz.md',
				line: 5,
			},
			{
				person: 'Ana Díaz',
				text: 'write to [[Bob Okafor]]',
				due: null,
				owner: 'mine',
				path: 'People/Ana Díaz.md',
				line: 6,
			},
		];
		expect(await list(root, 'promises')).toEqual({ promises: [theirs, ...mine] });
		expect(await list(root, 'promises', '--theirs')).toEqual({ promises: [theirs] });
		expect(await list(root, 'promises', '--mine')).toEqual({ promises: mine });
		expect(await list(root, 'promises', '--mine', '--theirs')).toEqual({ promises: [theirs, ...mine] });
	});

	it('that are none are said so kindly', async () => {
		const root = folder({ 'People/Ana.md': '- [x] call\n' });
		const say = async (...args: string[]): Promise<string> =>
			(await nurture(root, 'promises', ...args, ...DAY)).out;
		expect([await say(), await say('--mine'), await say('--theirs')]).toEqual([
			'No open promises: nothing is owed either way.\n',
			'You have kept every promise there is.\n',
			'Nobody has promised you anything that is still open.\n',
		]);
		expect(await list(root, 'promises')).toEqual({ promises: [] });
	});
});

describe('milestones', () => {
	it('of which only the month is known tell no day', async () => {
		const root = folder({
			'People/Mo.md': '---\nbirthday: 1991-12\n---\n- 2026-11-20 call\n',
			'.obsidian/app.json': '{}',
		});
		expect((await nurture(root, 'milestones', ...DAY)).out).toBe('Mo  in December    turns 35\n');
		expect(await list(root, 'milestones')).toEqual({
			milestones: [{ person: 'Mo', label: 'birthday', date: '2026-12', years: 35 }],
		});
	});

	it('are printed by day', async () => {
		expect(await nurture(vault(), 'milestones', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Ana Díaz    in 6 days   1 Dec   turns 46\nAna Díaz    in 4 weeks  24 Dec  wedding, 12 years\nBob Okafor  in 4 weeks  24 Dec  birthday\n',
		});
	});

	it('are the same as JSON, so many days ahead', async () => {
		const root = vault();
		const birthday = { person: 'Ana Díaz', label: 'birthday', date: '2026-12-01', years: 46 };
		expect(await list(root, 'milestones')).toEqual({
			milestones: [
				birthday,
				{ person: 'Ana Díaz', label: 'wedding', date: '2026-12-24', years: 12 },
				{ person: 'Bob Okafor', label: 'birthday', date: '2026-12-24', years: null },
			],
		});
		expect(await list(root, 'milestones', '--days', '6')).toEqual({ milestones: [birthday] });
		expect(await list(root, 'milestones', '--days', '5')).toEqual({ milestones: [] });
		expect((await nurture(root, 'milestones', '--days', '5', ...DAY)).out).toBe(
			'No milestones in the next 5 days.\n',
		);
	});

	it('that went by without contact are told where that is asked, the longest ago first', async () => {
		const root = folder({
			'People/Lee.md': '---\nbirthday: 1980-11-20\n---\n',
			'People/Mo.md': '---\nbirthday: --11-27\n---\n',
		});
		expect((await nurture(root, 'milestones', ...DAY)).out).toBe('Mo  in 2 days  27 Nov  birthday\n');
		expect((await nurture(root, 'milestones', '--belated', ...DAY)).out).toBe(
			'Lee  5 days past, still time for a word  20 Nov  turned 46\nMo   in 2 days                           27 Nov  birthday\n',
		);
		expect(await list(root, 'milestones', '--belated')).toEqual({
			milestones: [
				{ person: 'Lee', label: 'birthday', date: '2026-11-20', years: 46 },
				{ person: 'Mo', label: 'birthday', date: '2026-11-27', years: null },
			],
		});
	});

	it('of those who have died are told if the settings wish it', async () => {
		const files = { 'People/Ana.md': '---\ndeceased: 2020-12-02\nbirthday: 1940-12-01\n---\n' };
		expect((await nurture(folder(files), 'milestones', ...DAY)).out).toBe('No milestones in the next 30 days.\n');
		expect(
			(
				await nurture(
					folder({ ...files, '.obsidian/plugins/nurture/data.json': '{"rememberDeceased": true}' }),
					'milestones',
					...DAY,
				)
			).out,
		).toBe('Ana  in 6 days  1 Dec  would have turned 86\nAna  in 7 days  2 Dec  in memory, 6 years on\n');
	});
});

describe('both', () => {
	it('write nothing, and are refused with exit 2 where they are misspelt', async () => {
		const root = vault();
		const before = contents(root);
		for (const args of [
			['promises', 'ana'],
			['promises', '--days', '3'],
			['milestones', '--days', 'soon'],
			['milestones', '--days', '-1'],
			['milestones', '--days', '400'],
			['milestones', '--mine'],
		]) {
			const ran = await nurture(root, ...args, ...DAY);
			expect([args, ran.code, ran.out]).toEqual([args, 2, '']);
		}
		await nurture(root, 'promises', ...DAY);
		await nurture(root, 'milestones', ...DAY);
		expect(contents(root)).toEqual(before);
	});

	it('show nothing of a note that would steer the terminal', async () => {
		const root = folder({
			'People/Ana.md': '---\nmilestones: {"a\\e[31m b": 2014-12-01}\n---\n- [ ] x \u001b[31mred\u0007\n',
		});
		for (const verb of ['promises', 'milestones']) {
			const { out } = await nurture(root, verb, ...DAY);
			expect(out).toMatch(/^Ana /);
			for (const steering of ['\u001b', '\u0007']) expect(out).not.toContain(steering);
		}
	});
});
