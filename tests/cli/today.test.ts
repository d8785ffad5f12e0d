/** The verb `today` of the built command line: what a day asks for, as text, Markdown and JSON. */
import { describe, expect, it } from 'vitest';
import { folder, nurture, nurtureProcess } from '../support/cli';
import { leaks, PRIVATE_VAULT } from '../support/private-vault';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana *Díaz*.md':
			'---\nevery: 3 weeks\nbirthday: 1980-11-26\n---\n- [ ] send **the book** 📅 2026-11-25\n- [ ] the slides #theirs 📅 2026-11-20\n- [ ] a lamp 📅 2026-12-24\n## Interactions\n- 2026-10-14 coffee: she moves\n',
		'People/Bob.md': '---\nevery: monthly\n---\n## Interactions\n- [ ] 2026-11-24 lunch\n- 2026-11-23 call\n',
		'People/Cy.md': '---\nevery: monthly\n---\n## Interactions\n- 2026-11-25 call\n- 2026-01-02 call\n',
		'.obsidian/app.json': '{}',
	});
const asked = async (root: string, ...args: string[]): Promise<unknown> =>
	JSON.parse((await nurture(root, 'today', ...args)).out);

describe('today', () => {
	it('is the portion, plans to ask about, promises that are due, and milestones, in one piece', async () => {
		expect(await nurtureProcess(vault(), 'today', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: [
				'Wednesday, 25 November 2026',
				'',
				"Today's portion",
				'Ana *Díaz*  3 weeks past 2×    "she moves" meet, 14 Oct',
				'',
				'Plans',
				'Bob  24 Nov  lunch',
				'',
				'Promises',
				'Ana *Díaz*  5 days past  the slides (theirs)',
				'Ana *Díaz*  today        send the book',
				'',
				'Milestones',
				'Ana *Díaz*  tomorrow  26 Nov  turns 46',
				'',
			].join('\n'),
		});
	});

	it('is the same as Markdown, in which nothing links to anybody', async () => {
		const { out } = await nurture(vault(), 'today', '--format', 'Markdown', ...DAY);
		expect(out).toBe(
			[
				'## Wednesday, 25 November 2026',
				'',
				"### Today's portion",
				'',
				'- **Ana \\*Díaz\\***: 3 weeks past 2×, "she moves" meet, 14 Oct',
				'',
				'### Plans',
				'',
				'- **Bob**: 24 Nov, lunch',
				'',
				'### Promises',
				'',
				'- **Ana \\*Díaz\\***: 5 days past, the slides (theirs)',
				'- **Ana \\*Díaz\\***: today, send the book',
				'',
				'### Milestones',
				'',
				'- **Ana \\*Díaz\\***: tomorrow, 26 Nov, turns 46',
				'',
			].join('\n'),
		);
	});

	it('is the same as JSON, however that is asked for', async () => {
		const root = vault();
		const json = await asked(root, '--json', ...DAY);
		expect(json).toEqual(await asked(root, '--format', 'json', ...DAY));
		expect(json).toMatchObject({
			today: '2026-11-25',
			people: [{ name: 'Ana *Díaz*', status: 'overdue', due: '2026-11-04', last: '2026-10-14', overdueDays: 21 }],
			plans: [{ person: 'Bob', date: '2026-11-24', kind: 'meet', path: 'People/Bob.md', line: 5 }],
			promises: [
				{ person: 'Ana *Díaz*', text: 'the slides #theirs', due: '2026-11-20', owner: 'theirs' },
				{ person: 'Ana *Díaz*', text: 'send **the book**', due: '2026-11-25', owner: 'mine' },
			],
			milestones: [{ person: 'Ana *Díaz*', label: 'birthday', date: '2026-11-26', years: 46 }],
		});
	});

	it('says so where nothing is asked, and is done', async () => {
		const root = folder({ 'People/Ana.md': '- 2026-11-20 call\n', '.obsidian/app.json': '{}' });
		expect(await nurture(root, 'today', ...DAY)).toEqual({
			code: 0,
			err: '',
			out: 'Nothing is asked of you today.\n',
		});
		expect((await nurture(root, 'today', '--format', 'markdown', ...DAY)).out).toBe(
			'## Wednesday, 25 November 2026\n\nNothing is asked of you today.\n',
		);
	});

	it('is misspelt with any other format', async () => {
		expect(await nurture(vault(), 'today', '--format', 'html', ...DAY)).toEqual({
			code: 2,
			err: '"html" is not a format: --format wants text, markdown or json. Try: nurture --help\n',
			out: '',
		});
	});

	it('tells nothing of anybody private', async () => {
		const root = folder(PRIVATE_VAULT);
		const said = async (format: string): Promise<string> =>
			(await nurture(root, 'today', '--format', format, '--today', '2027-01-20')).out;
		const told = [await said('text'), await said('markdown'), await said('json')].join('\n');
		expect([leaks(told), /Pia Quill|Zo[eë]|Vera|Milo/.test(told), told.includes('Ana Díaz')]).toEqual([
			[],
			false,
			true,
		]);
	});
});
