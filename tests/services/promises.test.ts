import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { Promises } from '../../src/services/promises';
import { aVault, type World } from '../support/builders';

const ANA =
	'## Promises\n- [ ] send the book 📅 2026-12-01\n- [ ] write to [[Bob]] about the flat\n- [x] call\n\n## Interactions\n- [ ] 2026-12-04 lunch\n';
const BOB = '- [ ] the slides #theirs 📅 2026-11-20\n';
const vault = async (more: Readonly<Record<string, string>> = {}): Promise<World & { promises: Promises }> => {
	const world = await aVault({
		'People/Ana.md': ANA,
		'People/Bob.md': BOB,
		'Journal/2026-11-24.md': '- [ ] ask [[Bob]] and [[Ana]] (due 2026-11-24)\n- [ ] buy leek\n',
		...more,
	});
	return { ...world, promises: new Promises(world.people) };
};

describe('the open promises', () => {
	it('are the overdue ones, then those to come, then those of no day; each once', async () => {
		const { promises } = await vault();
		expect(
			promises
				.list()
				.map(({ members, path, promise, overdue }) => [
					members.map(({ person }) => person.name).join('+'),
					path,
					promise.line,
					promise.text,
					promise.due,
					promise.owner,
					overdue,
				]),
		).toEqual([
			['Bob', 'People/Bob.md', 1, 'the slides #theirs', '2026-11-20', 'theirs', true],
			['Ana+Bob', 'Journal/2026-11-24.md', 1, 'ask [[Bob]] and [[Ana]]', '2026-11-24', 'mine', true],
			['Ana', 'People/Ana.md', 2, 'send the book', '2026-12-01', 'mine', false],
			['Ana+Bob', 'People/Ana.md', 3, 'write to [[Bob]] about the flat', null, 'mine', false],
		]);
		expect([promises.list('theirs').length, promises.list('mine').length]).toEqual([1, 3]);
	});

	it('are listed for the person of the note where they link to a private note that is nobody’s, and for nobody else', async () => {
		const { promises } = await vault({
			'People/Ana.md': '- [ ] ask [[Bob]] for the [[Loan plan]]\n',
			'Notes/Loan plan.md': '---\nprivate: true\n---\n- [ ] tell [[Ana]] the sums\n',
		});
		const told = promises
			.list('mine')
			.map(({ members, promise }) => [members.map(({ person }) => person.name), promise.text]);
		expect(told).toEqual([
			[['Ana', 'Bob'], 'ask [[Bob]] and [[Ana]]'],
			[['Ana'], 'ask [[Bob]] for the [[Loan plan]]'],
		]);
	});

	it('name the person first in whose note they stand', async () => {
		const { promises } = await vault({ 'People/Zoe.md': '- [ ] thank [[Ana]]\n' });
		expect(
			promises
				.list()
				.at(-1)
				?.members.map(({ person }) => person.name),
		).toEqual(['Zoe', 'Ana']);
	});
});

describe('a new promise', () => {
	it('is written with its day, and listed', async () => {
		const { promises, store } = await vault();
		const added = await promises.add({
			path: 'People/Bob.md',
			text: 'the keys',
			owner: 'theirs',
			due: 'in 2 weeks',
		});
		expect(added.line).toBe(5);
		expect(store.files.get('People/Bob.md')).toBe(`${BOB}\n## Promises\n\n- [ ] the keys #theirs 📅 2026-12-09\n`);
		expect(promises.list('theirs').map(({ promise }) => promise.text)).toEqual([
			'the slides #theirs',
			'the keys #theirs',
		]);
	});

	it('is refused without words, for a day that is none, in an open code block, in a note that is gone', async () => {
		const { promises, store } = await vault({ 'People/Cy.md': '```\n' });
		const before = [...store.files];
		const refused = async (path: string, text: string, due = ''): Promise<unknown> =>
			promises.add({ path, text, due, owner: 'mine' }).catch((error: Error) => error.message);
		expect(await refused('People/Ana.md', ' \n ')).toBe('There is nothing to promise yet: say what.');
		expect(await refused('People/Ana.md', 'x', ' soonish ')).toBe(
			'"soonish" is not a day I can read: try "friday", "in 2 weeks" or 2026-12-01.',
		);
		expect(await refused('People/Cy.md', 'x')).toBe(
			'Nothing was written to People/Cy.md: a code block that begins in line 1 is never closed and would swallow the new line. Close it first.',
		);
		expect(await refused('People/Ana.md', '~~x~~')).toMatch(
			/^Nothing was written to People\/Ana\.md: these words would not be read as a promise there\./,
		);
		expect(await refused('People/Nobody.md', 'x')).toBe(
			'Nothing was written: People/Nobody.md is no longer there.',
		);
		expect([...store.files]).toEqual(before);
	});
});

describe('ticking a promise off', () => {
	it('changes its line in whatever note it stands, and opens it again', async () => {
		const { promises, store } = await vault();
		const [, journal] = promises.list();
		if (journal === undefined) throw new Error('No promise');
		store.files.set(journal.path, `New\n${store.files.get(journal.path) ?? ''}`);
		await promises.tick(journal.path, journal.promise);
		expect(store.files.get(journal.path)).toBe(
			'New\n- [x] ask [[Bob]] and [[Ana]] (due 2026-11-24)\n- [ ] buy leek\n',
		);
		expect(promises.list()).toHaveLength(3);
		await promises.tick(journal.path, journal.promise, false);
		expect(promises.list()).toHaveLength(4);
	});

	it("tells the day where the vault's tasks do", async () => {
		const { promises, store } = await vault({ 'People/Cy.md': '- [x] a ✅ 2026-11-01\n' });
		await promises.tick('People/Bob.md', { text: 'the slides #theirs', due: '2026-11-20', line: 1 });
		expect(store.files.get('People/Bob.md')).toBe('- [x] the slides #theirs 📅 2026-11-20 ✅ 2026-11-25\n');
	});

	it('is refused where it is gone, done, or twice there', async () => {
		const { promises, store } = await vault({
			'People/Cy.md': '- [ ] a\n- [ ] a\n- [ ] b 🔁 every week\n- TODO c\n',
		});
		const before = [...store.files];
		const refused = async (path: string, text: string, due: string | null = null): Promise<unknown> =>
			promises.tick(path, { text, due, line: 9 }).catch((error: Error) => error.message);
		expect(await refused('People/Ana.md', 'send the map')).toBe(
			'Nothing was written: there is no task "send the map" in People/Ana.md any more.',
		);
		expect(await refused('People/Ana.md', 'send the book', '2026-11-20')).toBe(
			'Nothing was written: there is no task "send the book", due Friday, 20 November 2026, in People/Ana.md any more.',
		);
		expect(await refused('People/Ana.md', 'call')).toBe('"call" in People/Ana.md is ticked off already.');
		expect(await refused('People/Cy.md', 'a')).toBe(
			'Nothing was written: People/Cy.md has "a" more than once. Change it in the note.',
		);
		expect(await refused('People/Cy.md', 'b 🔁 every week')).toMatch(/comes back/);
		expect(await refused('People/Cy.md', 'c')).toBe(
			'Nothing was written: "c" in People/Cy.md is a task of an outliner (TODO): tick it off where it is at home.',
		);
		expect([...store.files]).toEqual(before);
	});

	it('does not count as contact of itself', async () => {
		expect(DEFAULT_SETTINGS.promisesCount).toBe(false);
		const { promises, people } = await vault();
		await promises.tick('People/Ana.md', { text: 'send the book', due: '2026-12-01', line: 2 });
		expect(people.member('People/Ana.md')?.history.last).toBeNull();
	});
});
