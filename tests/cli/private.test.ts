/**
 * People who are private, through every verb: nothing of theirs is told beside somebody else, and nothing else is lost.
 */
import { expect, it, describe } from 'vitest';
import { folder, nurture, textOf } from '../support/cli';
import { leaks, OPEN_PEOPLE, PRIVATE_DAY, PRIVATE_VAULT, stays } from '../support/private-vault';

const DAY = ['--today', PRIVATE_DAY];
const root = folder(PRIVATE_VAULT);

/** What a verb says, in words and as JSON. */
async function said(...args: readonly string[]): Promise<string> {
	const [words, json] = [await nurture(root, ...args, ...DAY), await nurture(root, ...args, '--json', ...DAY)];
	expect([args, words.err, json.err]).toEqual([args, '', '']);
	return `${words.out}\n${json.out}`;
}
const report = async (...args: readonly string[]): Promise<Record<string, unknown>> =>
	JSON.parse((await nurture(root, ...args, '--json', ...DAY)).out) as Record<string, unknown>;

describe('of one person is told what is theirs, and nothing of somebody else who is private', () => {
	for (const name of OPEN_PEOPLE)
		for (const args of [
			['brief', name],
			['show', name],
			['draft', name],
			['draft', name, '--template', 'All'],
			['balance', '--with', name],
		])
			it(`by ${args.join(' ')}`, async () => expect(leaks(await said(...args))).toEqual([]));

	it('by the brief: all that is not', async () => {
		expect(stays(await said('brief', 'Ana'))).toEqual(
			['01', '02', '04', '05', '06', '07', '08', '09', '10', '12', '13', '14', '15', '16', '17', '18', '26'].map(
				(at) => `stays${at}`,
			),
		);
	});
	it('by show: all that is not', async () => {
		const lost = ['13', '14', '19', '20', '22', '24', '25', '27'].map((at) => `stays${at}`);
		const all = stays(Object.values(PRIVATE_VAULT).join('\n'));
		expect(stays(await said('show', 'Ana'))).toEqual(all.filter((word) => !lost.includes(word)));
	});
	it('by a draft that asks for everything: what is not', async () => {
		expect(stays(await said('draft', 'Ana', '--template', 'All'))).toEqual(
			['01', '02', '05', '10', '12', '13', '15', '16', '17', '18', '26'].map((at) => `stays${at}`),
		);
	});
});

describe("of everybody is told what is nobody private's", () => {
	it('by a match with all the words there are', async () => {
		const told = await said('match', 'Notes/Everything.md');
		expect([leaks(told), stays(told)]).toEqual([[], ['stays05', 'stays06', 'stays25']]);
		const { people } = await report('match', 'Notes/Everything.md');
		expect((people as { name: string }[]).map(({ name }) => name).sort()).toEqual([...OPEN_PEOPLE].sort());
	});

	it('by a suggestion of introductions', async () => {
		const { pairs } = await report('introductions');
		expect(pairs).toMatchObject([{ a: 'Ana Díaz', b: 'Theo Brandt', shared: ['letterpress'] }]);
		expect(leaks(await said('introductions'))).toEqual([]);
	});
	it('by the introductions made: none with somebody who is private', async () => {
		expect(await nurture(root, 'introductions', ...DAY)).toMatchObject({
			out: 'Ana Díaz and Theo Brandt  letterpress\n',
		});
		expect(await report('introductions')).toMatchObject({ promised: [], made: [] });
	});

	it('by the balance, its totals and its kinds', async () => {
		const told = await said('balance');
		expect([leaks(told), stays(told)]).toEqual([[], ['stays09', 'stays14']]);
		expect(told).toContain('Tagged: given once (intellectual 1), received once (social 1).');
		expect(await report('balance', '--with', 'Ana')).toMatchObject({ gave: 1, received: 0 });
	});

	it('by a review, its counts and its totals', async () => {
		const told = await said('review', '--since', '2026-11-01');
		expect([leaks(told), stays(told)]).toEqual([[], ['stays10', 'stays12', 'stays26']]);
		const review = await report('review', '--since', '2026-11-01');
		expect(review).toMatchObject({ contacts: 18, balance: { gave: 1, received: 1 }, introductions: [] });
		expect(
			(review.nurtured as { name: string; contacts: number }[]).map((one) => [one.name, one.contacts]),
		).toEqual([
			['Ana Díaz', 13],
			['Bo Lind', 4],
			['Pia Lund', 2],
			['Theo Brandt', 1],
		]);
	});

	it('by a review that is written', async () => {
		const copy = folder(PRIVATE_VAULT);
		expect((await nurture(copy, 'review', '--period', 'this-month', '--write', ...DAY)).code).toBe(0);
		expect(leaks(textOf(copy, 'Reviews/Review 2026-11.md'))).toEqual([]);
	});
});

describe('a list of everybody loses nothing: people who are private stand in it by themselves', () => {
	const rows = async (...args: readonly string[]): Promise<string[]> =>
		(await nurture(root, ...args, ...DAY)).out.trimEnd().split('\n');

	it('of who is due, in rows of their own', async () => {
		const all = await rows('due', '--all');
		expect(all).toHaveLength(8);
		const open = all.filter((row) => OPEN_PEOPLE.some((name) => row.startsWith(name)));
		expect([leaks(open.join('\n')), stays(open.join('\n'))]).toEqual([[], ['stays19', 'stays22', 'stays27']]);
		expect(all.find((row) => row.startsWith('Ana Díaz'))).toMatch(/Close +other, 24 Nov$/);
		const { people } = await report('due', '--all');
		const reasons = (people as { name: string }[]).filter(({ name }) => OPEN_PEOPLE.some((one) => one === name));
		expect(leaks(JSON.stringify(reasons))).toEqual([]);
	});

	it('of promises: each that tells of somebody private under their name alone', async () => {
		const all = await rows('promises');
		expect(all.filter((row) => /canary(?:14|15|16|30|35|46|47|56)/.test(row))).toHaveLength(8);
		const open = all.filter((row) => OPEN_PEOPLE.some((name) => row.startsWith(name)));
		expect([leaks(open.join('\n')), stays(open.join('\n'))]).toEqual([[], ['stays12', 'stays26']]);
		const { promises } = await report('promises');
		const reasons = (promises as { person: string }[]).filter(({ person }) =>
			OPEN_PEOPLE.some((one) => one === person),
		);
		expect([reasons.length, leaks(JSON.stringify(reasons))]).toEqual([2, []]);
	});
	it('of milestones', async () => {
		const all = await rows('milestones', '--days', '60');
		expect(all).toEqual([
			expect.stringMatching(/^Pia Quill +in 5 days +(?:30 Nov +)?turns 36$/),
			expect.stringMatching(/^Ana Díaz +in 3 weeks +(?:20 Dec +)?wedding stays10, 12 years$/),
		]);
	});

	it('of what was read: numbers, and no line of theirs', async () => {
		const { out } = await nurture(root, 'arrive', ...DAY);
		expect([leaks(out), out.split('\n')[0]]).toEqual([[], expect.stringMatching(/^\d+ people · \d+ contacts · /)]);
		expect(leaks(JSON.stringify(await report('arrive')))).toEqual([]);
	});

	it('of what has to be put right: that a note is private until it can be read', async () => {
		const told = await rows('check');
		expect(told).toContain(
			'People/Vera Okonkwo.md, line 2: found "maybe", expected true or false; until it can be read, the note is taken as private.',
		);
		expect(told).toContain(
			'People/Milo Brandvold.md, line 2: found "private: true", expected properties that can be read; until then the note is taken as private.',
		);
	});
});

it('a private note that is nobody’s is told nowhere, also where nobody is private', async () => {
	const vault = folder({
		'People/Ana.md': '---\nevery: monthly\n---\n- 2026-11-01 call: stays01\n',
		'Notes/Plan.md':
			'---\nprivate: true\ndate: 2026-11-20\n---\n- a feast with [[Ana]] canary01\n- [ ] buy [[Ana]] canary02\n- canary03 for [[Ana]]? #ask\n',
	});
	for (const args of [
		['brief', 'Ana'],
		['show', 'Ana'],
		['draft', 'Ana'],
		['due', '--all'],
		['promises'],
		['review'],
	]) {
		const { out, err } = await nurture(vault, ...args, ...DAY);
		expect([args, err, leaks(out)]).toEqual([args, '', []]);
	}
	expect((await nurture(vault, 'brief', 'Ana', ...DAY)).out).toContain('Last    20 Nov');
	expect((await nurture(vault, 'show', 'Ana', ...DAY)).out).toContain('stays01');
});

describe('of somebody private is told, where they are asked for, all that is theirs', () => {
	it('by the brief: also what other notes tell', async () => {
		expect(await said('brief', 'Pia Quill')).toMatch(
			/canary39[\s\S]*canary44[\s\S]*canary36[\s\S]*canary35[\s\S]*canary14[\s\S]*canary37/,
		);
	});
	it("by show: not what is somebody else's who is private", async () => {
		const told = await said('show', 'Bo Lind');
		expect(told).not.toContain('canary53');
		expect(await said('show', 'Zoë')).toContain('canary53');
	});
	it('by a draft that is asked for', async () =>
		expect(await said('draft', 'Pia Quill', '--template', 'All')).toContain('canary39'));
});
