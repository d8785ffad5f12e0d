/** A vault of daily notes only, as somebody keeps it who writes nothing into the people's own notes. */
import { describe, expect, it } from 'vitest';
import { folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];

describe('daily notes', () => {
	it('are enough, named as the vault names them, and the source of every contact is said', async () => {
		const root = folder({
			'.obsidian/daily-notes.json': '{"folder":"Journal","format":"YYYY/MM/DD-MM-YYYY"}',
			'People/Ana.md': '---\nevery: 3 weeks\n---\n',
			'People/Bo.md': '---\nevery: weekly\n---\n',
			'Journal/2026/11/20-11-2026.md': '# Friday\r\n\r\n- coffee with [[Ana]], her knee\r\n- [ ] call [[Bo]]\r\n',
			'Journal/2026/11/19-11-2026.md': 'Wrote to [Bo](../../../People/Bo.md).\n',
			'2026-11-24.md': 'saw [[Bo]]\n',
		});
		expect((await nurture(root, 'due', '--all', ...DAY)).out).toBe(
			'Bo   tomorrow      "Wrote to Bo." other, 19 Nov\nAna  in 2 weeks    "coffee with Ana, her knee" meet, 20 Nov\n',
		);
		const shown = JSON.parse((await nurture(root, 'show', 'Ana', '--json', ...DAY)).out) as {
			interactions: { source: unknown; also: unknown }[];
		};
		expect(shown.interactions.map(({ source, also }) => [source, also])).toEqual([
			[{ path: 'Journal/2026/11/20-11-2026.md', line: 3 }, []],
		]);
		expect((await nurture(root, 'show', 'Bo', ...DAY)).out).toContain(
			'Interactions\n  2026-11-19  other: Wrote to Bo.  (Journal/2026/11/19-11-2026.md, line 1)',
		);
	});

	it('follow Periodic Notes as well, and broken settings cost nothing', async () => {
		const root = folder({
			'.obsidian/daily-notes.json': '{',
			'.obsidian/plugins/periodic-notes/data.json': '{"daily":{"enabled":true,"format":"DD.MM.YYYY"}}',
			'People/Ana.md': '',
			'20.11.2026.md': 'saw [[Ana]]',
		});
		expect(
			(JSON.parse((await nurture(root, 'show', 'Ana', '--json', ...DAY)).out) as { standing: { last: string } })
				.standing.last,
		).toBe('2026-11-20');
	});
});

describe('templates', () => {
	it('lie where the vault says, and who is taken for one is told', async () => {
		const root = folder({
			'.obsidian/templates.json': '{"folder":"Vorlagen"}',
			'People/Ana.md': '---\nwhy: "writes {{mustache}} templates"\n---\n- 2026-11-20 call\n',
			'People/Bo.md': '---\nwhy: {{why}}\n---\n- 2026-11-20 call\n',
			'Vorlagen/Person.md': '#person\n',
		});
		expect((await nurture(root, 'due', '--all', ...DAY)).out).toMatch(/^Ana {2}.*\n$/);
		expect((await nurture(root, 'check', ...DAY)).out).toBe(
			'People/Bo.md, line 2: found "why: {{why}}", expected a value in place of the template\'s placeholder; until then the note is taken for a template and left out.\n1 problem.\n',
		);
	});
});

describe('a meeting note that a calendar wrote', () => {
	const interested = (film: string, ...more: string[]): string =>
		['---', 'every: monthly', ...more, 'interests:', '  - category: movie', `    text: ${film}`, '---', ''].join(
			'\n',
		);
	const root = (): string =>
		folder({
			'People/Mara.md': `${interested('Her', 'email: mara@example.org')}- 2026-11-01 call\n`,
			'People/Bob.md': `${interested('Oppenheimer')}- 2026-11-10 call\n`,
			'Meetings/Plan.md': '---\ndate: 2026-11-20\nattendees: [mara@example.org, "Bob <bob@example.org>"]\n---\n',
		});

	it('names people by their addresses, and a list of maps names what it names', async () => {
		const shown = JSON.parse((await nurture(root(), 'show', 'Mara', '--json', ...DAY)).out) as {
			interests: unknown;
			standing: { last: unknown };
		};
		expect([shown.interests, shown.standing.last]).toEqual([['Her'], '2026-11-20']);
		expect((await nurture(root(), 'brief', 'Mara', ...DAY)).out).not.toContain('category');
		expect((await nurture(root(), 'introductions', ...DAY)).out).not.toContain('movie');
		expect((await nurture(root(), 'due', '--all', ...DAY)).out).toMatch(/^Bob .*20 Nov\nMara .*20 Nov\n$/);
	});
});
