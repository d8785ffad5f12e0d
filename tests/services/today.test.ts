/** Today's people put into a note: who is asked for, where the tasks go, and that only who is missing is added. */
import { describe, expect, it } from 'vitest';
import { asksForToday, insertToday } from '../../src/services/today';
import { aPerson, aVault, type World } from '../support/builders';

const DAILY = '2026-11-25.md';
const vault = async (): Promise<World> =>
	aVault({
		'People/Ana.md': aPerson().every('3 weeks').met('2026-10-14', 'coffee'),
		'People/Bo.md':
			'---\nevery: monthly\n---\n- [ ] send **the book** 📅 2026-11-24\n- [ ] a lamp 📅 2026-12-24\n## Interactions\n- 2026-09-20 call\n',
		'People/Cy.md': '---\nbirthday: 1980-11-25\n---\n',
		'People/Di.md': '---\nbirthday: 1980-11-26\ndeceased: true\n---\n',
		'People/Ed.md': aPerson().every('weekly').met('2026-11-25').met('2026-01-01'),
		'People/Pia.md': '---\nprivate: true\nevery: weekly\nbirthday: 1980-11-25\n---\n- 2026-09-01 call\n',
	});
const put = ({ people }: World, text: string, cursor = 0, path = DAILY): string =>
	insertToday(people, { path, text, cursor }, ({ person }) => `[[${person.name}]]`).text;

const CY = '- [ ] [[Cy]]: turns 46 %%nurture%%';
const BO = '- [ ] [[Bo]]: send the book %%nurture%%';
const ANA = '- [ ] [[Ana]] %%nurture%%';
const ALL = [CY, BO, ANA].join('\n');

describe("today's people in a note", () => {
	it('are those of the day: days of note, promises that are due, whoever is left; nobody private, dead or done', async () => {
		expect(put(await vault(), '')).toBe(ALL);
	});

	it('are those of the portion that the list shows, and not one chosen anew; a portion of another day is none', async () => {
		const { people } = await vault();
		await people.load({ ...people.settings, portionSize: 1 });
		const put1 = (day: string, path: string): string =>
			insertToday(people, { path: DAILY, text: '', cursor: 0 }, ({ person }) => person.name, {
				day,
				paths: [path],
			}).text;
		const shown = ['People/Ana.md', 'People/Bo.md'].map((path) => put1(people.today, path).includes('] Ana %%'));
		expect(shown).toEqual([true, false]);
		expect(put1('2026-11-24', 'People/Ana.md')).toBe(put1('2026-11-24', 'People/Bo.md'));
	});

	it('stand at the cursor, in a blank line or behind what it says, with the endings of the note', async () => {
		const world = await vault();
		expect(put(world, '# Day\r\n\r\nlater\r\n', 1)).toBe(`# Day\r\n${ALL.replace(/\n/g, '\r\n')}\r\nlater\r\n`);
		expect(put(world, '# Day\nnow\nlater', 1)).toBe(`# Day\nnow\n${ALL}\nlater`);
		expect(put(world, '# Day\nlater', Infinity)).toBe(`# Day\nlater\n${ALL}`);
	});

	it('never stand among properties or in code', async () => {
		const world = await vault();
		expect(put(world, '---\ntags: [a]\n---\nhi', 1)).toBe(`---\ntags: [a]\n---\nhi\n${ALL}`);
		expect(put(world, '```\ncode\n```\nhi', 1)).toBe(`\`\`\`\ncode\n\`\`\`\nhi\n${ALL}`);
		expect(() => put(world, 'hi\n```\ncode', 0)).toThrow(/never closed/);
	});

	it('take the place of the placeholder, which goes in any case', async () => {
		const world = await vault();
		for (const line of ['{{nurture:today}}', '- {{nurture:today}}', '- [ ] {{nurture:today}} '])
			expect(put(world, `# Day\n${line}\n\nx`)).toBe(`# Day\n${ALL}\n\nx`);
		expect(put(world, `${ALL}\n{{nurture:today}}\nx`)).toBe(`${ALL}\nx`);
	});

	it('are added only as far as they are missing, below those that are there, whatever became of those', async () => {
		const world = await vault();
		const there = `# Day\n- [x] [[Ana]] called, no answer %%nurture%%\n\t- her knee\n- [-] [[Bo]] %%nurture%%\n\nx`;
		expect(put(world, there, 5)).toBe(there.replace('%%\n\nx', `%%\n${CY}\n\nx`));
		expect(() => put(world, ALL)).toThrow('Everybody of today is in this note already.');
		expect(put(world, '- [ ] [[Ana]]\n- [ ] call [[Cy]]', 1)).toContain(ALL);
	});

	it('have their day where the note is of another, or of none', async () => {
		const world = await vault();
		const dated = ALL.replace(/\[ \] /g, '[ ] 2026-11-25 ');
		expect(put(world, '', 0, 'Inbox.md')).toBe(dated);
		expect(put(world, '', 0, '2026-11-24.md')).toBe(dated);
	});

	it('are nothing until they are ticked, and contact of the day then', async () => {
		const { people } = await vault();
		const of = (path: string): unknown => {
			const { promises, history, standing } = people.member(path) ?? {};
			return [promises?.length, history?.plans.length, history?.last, standing?.status];
		};
		const before = [of('People/Ana.md'), of('People/Bo.md')];
		people.noteChanged(DAILY, ALL);
		expect([of('People/Ana.md'), of('People/Bo.md')]).toEqual(before);
		people.noteChanged(DAILY, ALL.replace('[ ] [[Ana]]', '[x] [[Ana]]'));
		expect([of('People/Ana.md'), of('People/Bo.md')]).toEqual([[0, 0, '2026-11-25', 'ok'], before[1]]);
	});

	it('are asked for by a placeholder alone in its line, in a note of today', async () => {
		const { people } = await vault();
		expect(asksForToday(people, DAILY, 'a\n{{nurture:today}}\n')).toBe(true);
		for (const text of ['', 'see {{nurture:today}}', '```\n{{nurture:today}}\n```', '{{nurture:today}}\n```\n'])
			expect([text, asksForToday(people, DAILY, text)]).toEqual([text, false]);
		for (const path of ['2026-11-24.md', 'Inbox.md', 'Templates/2026-11-25.md'])
			expect([path, asksForToday(people, path, '{{nurture:today}}')]).toEqual([path, false]);
	});
});
