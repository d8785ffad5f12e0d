import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { People } from '../../src/services/people';
import { FixedClock, MemoryStore } from '../support/ports';

const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-10-20 coffee: she moves\n';

let store: MemoryStore;
let clock: FixedClock;
let people: People;

beforeEach(async () => {
	store = new MemoryStore({ 'People/Ana.md': ANA, 'Recipes/Soup.md': 'leek' });
	clock = new FixedClock('2026-11-25');
	people = new People(store, clock, DEFAULT_SETTINGS);
	await people.load();
});

const status = (path = 'People/Ana.md'): string | undefined => people.member(path)?.standing.status;

describe('logging', () => {
	it('changes the note by one line, and the list follows', async () => {
		expect(status()).toBe('overdue');
		const logged = await people.log({
			path: 'People/Ana.md',
			day: '2026-11-25',
			kind: 'call',
			text: 'about the flat',
		});
		expect(logged.line).toBe(5);
		expect(store.files.get('People/Ana.md')).toBe(
			ANA.replace('- 2026-10-20', '- 2026-11-25 call: about the flat\n- 2026-10-20'),
		);
		expect(status()).toBe('ok');
	});

	it('never moves the last contact back', async () => {
		await people.log({ path: 'People/Ana.md', day: '2026-01-01', kind: null, text: 'long ago' });
		expect(people.member('People/Ana.md')?.standing.last).toBe('2026-10-20');
	});

	it('refuses a kind that is none, and a note that is gone', async () => {
		await expect(
			people.log({ path: 'People/Ana.md', day: '2026-11-25', kind: 'telepathy', text: 'x' }),
		).rejects.toThrow(/There is no kind "telepathy"/);
		store.files.delete('People/Ana.md');
		await expect(people.log({ path: 'People/Ana.md', day: '2026-11-25', kind: null, text: 'x' })).rejects.toThrow(
			'Nothing was written: People/Ana.md is no longer there.',
		);
	});

	it('refuses a plan for a day that has passed, as it does once midnight has', async () => {
		const plan = async (day: string) =>
			people.log({ path: 'People/Ana.md', day, kind: null, text: 'supper', planned: true });
		await expect(plan('2026-11-24')).rejects.toThrow(
			'Nothing was written: Tuesday, 24 November 2026 has passed. Choose today or a day to come.',
		);
		await expect(plan('2026-11-25')).resolves.toMatchObject({ path: 'People/Ana.md' });
	});

	it('writes one after another, and a failure stalls nothing', async () => {
		const day = '2026-11-25';
		const results = await Promise.allSettled(
			['a', 'b', 'c'].map((text, at) =>
				people.log({ path: 'People/Ana.md', day, kind: at === 1 ? 'nonsense' : null, text }),
			),
		);
		expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(store.files.get('People/Ana.md')).toContain('- 2026-11-25 c\n- 2026-11-25 a\n- 2026-10-20');
	});
});

describe('new people', () => {
	it('are made from the template, and are on the list at once', async () => {
		const { path, cursor } = await people.create({ name: '  Theo   Brandt ', every: 'monthly', circle: 'friends' });
		const text = store.files.get(path) ?? '';
		expect([path, text.slice(0, cursor).endsWith('## Interactions\n\n'), status(path)]).toEqual([
			'People/Theo Brandt.md',
			true,
			'due',
		]);
	});

	it('are refused where the name is taken in any case or form', async () => {
		await expect(people.create({ name: 'ANA' })).rejects.toThrow('There is a note People/Ana.md already');
		await people.create({ name: 'Zoé' });
		await expect(people.create({ name: 'Zoe\u0301' })).rejects.toThrow('already');
	});

	const refused: readonly [string, { name: string; every?: string; circle?: string }, string][] = [
		['no name', { name: ' \t ' }, 'A person needs a name: type one.'],
		[
			'a slash',
			{ name: 'Ana/Bob' },
			'"Ana/Bob" cannot be a note\'s name because of "/": leave that character out.',
		],
		[
			'a way out of the folder',
			{ name: '..' },
			'".." cannot be a note\'s name: leave out the dot at its beginning or end.',
		],
		[
			'what breaks a link',
			{ name: 'Ana [work]' },
			'"Ana [work]" cannot be a note\'s name because of "[": leave that character out.',
		],
		[
			'a hidden file',
			{ name: '.ana' },
			'".ana" cannot be a note\'s name: leave out the dot at its beginning or end.',
		],
		[
			'what Windows keeps for itself',
			{ name: 'Con' },
			'"Con" is a name that Windows keeps for itself: add a word to it.',
		],
		[
			'far too long a name',
			{ name: 'x'.repeat(300) },
			`"${'x'.repeat(30)}…" is too long for a note's name: shorten it.`,
		],
		['a rhythm that is none', { name: 'Bo', every: 'whenever' }, '"whenever" is not a rhythm I can read'],
		[
			'a circle that is none',
			{ name: 'Bo', circle: 'Chess' },
			'There is no circle "Chess": the circles are Inner circle, Close, Friends, Wider.',
		],
	];
	for (const [what, request, sentence] of refused) {
		it(`are refused for ${what}, and nothing is written`, async () => {
			const before = [...store.files];
			await expect(people.create(request)).rejects.toThrow(sentence);
			expect([...store.files]).toEqual(before);
		});
	}

	it('come only once, however often they are asked for at a time', async () => {
		const results = await Promise.allSettled(['Bo', 'bo', 'Bo'].map((name) => people.create({ name })));
		expect(results.filter(({ status: end }) => end === 'fulfilled')).toHaveLength(1);
		expect([...store.files.keys()].filter((path) => /bo\.md$/i.test(path))).toHaveLength(1);
	});

	it('say that the template cannot be read', async () => {
		await people.load({ ...DEFAULT_SETTINGS, template: 'Templates/Person' });
		await expect(people.create({ name: 'Bo' })).rejects.toThrow(
			'The template Templates/Person.md could not be read: check its path in the settings.',
		);
		store.files.set('Templates/Person.md', '# {{name}}\n');
		await people.create({ name: 'Bo' });
		expect(store.files.get('People/Bo.md')).toBe('# Bo\n');
	});
});

describe('a note with an unsettled merge', () => {
	const MERGE =
		'---\nevery: monthly\n---\n## Interactions\n<<<<<<< HEAD\n- 2026-11-20 a\n=======\n- 2026-11-21 b\n>>>>>>> phone\n';
	const SENTENCE =
		'Nothing was written to People/Ana.md: a merge that begins in line 5 is not settled, and what is written now could be lost with one of its sides. Settle it first.';

	it('is not written to, whatever is written', async () => {
		for (const text of [MERGE, MERGE.replaceAll('\n', '\r\n'), MERGE.replace('=======', '||||||| base\n=======')]) {
			store.files.set('People/Ana.md', text);
			people.noteChanged('People/Ana.md', text);
			const request = { path: 'People/Ana.md', day: '2026-11-25', kind: 'call', text: 'x' };
			await expect(people.log(request)).rejects.toThrow(SENTENCE);
			expect(() => people.planLog(text, request)).toThrow(SENTENCE);
			await expect(people.write('People/Ana.md', () => ({ text: 'x' }))).rejects.toThrow(SENTENCE);
			expect(store.files.get('People/Ana.md')).toBe(text);
		}
	});

	it('is written to again once the merge is settled', async () => {
		const settled = MERGE.replace(/^[<=>]{7}.*\n/gm, '');
		store.files.set('People/Ana.md', settled);
		await people.log({ path: 'People/Ana.md', day: '2026-11-25', kind: 'call', text: 'x' });
		expect(store.files.get('People/Ana.md')).toContain('- 2026-11-25 call: x\n');
	});
});

describe('the list', () => {
	it('tells its listeners of changes that matter, until they leave', () => {
		let told = 0;
		const leave = people.onChange(() => (told += 1));
		people.noteChanged('Recipes/Soup.md', 'more leek');
		expect(told).toBe(0);
		people.noteChanged('People/Ana.md', '---\nevery: never\n---\n');
		expect([told, status()]).toEqual([1, 'untracked']);
		people.noteChanged('Friends/Ana.md', ANA, 'People/Ana.md');
		expect([told, people.list().length]).toEqual([2, 0]);
		people.noteRemoved('Friends/Ana.md');
		leave();
		people.noteChanged('People/Ana.md', ANA);
		expect(told).toBe(2);
	});

	it('is of the new day after midnight', () => {
		clock.day = '2026-11-09';
		expect(status()).toBe('soon');
		clock.day = '2026-11-10';
		expect(status()).toBe('due');
		clock.day = '2026-11-11';
		expect(status()).toBe('overdue');
	});

	it('leaves out and names the notes that cannot be read', async () => {
		store.files.set('People/Bo.md', '');
		const read = store.read.bind(store);
		store.read = (path) => (path === 'People/Bo.md' ? Promise.reject(new Error('locked')) : read(path));
		expect((await people.load()).unread.map(({ path }) => path)).toEqual(['People/Bo.md']);
		expect(people.list().map(({ person }) => person.name)).toEqual(['Ana']);
	});
});
