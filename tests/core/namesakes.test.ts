/** What tells those of one name apart. */
import { expect, it } from 'vitest';
import { discreet } from '../../src/core/people/discreet';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { tellingName, toldApart } from '../../src/words/namesakes';

const TODAY = '2026-11-25';
const rosterOf = (notes: Readonly<Record<string, string>>): Roster => {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster;
};
const told = (notes: Readonly<Record<string, string>>): readonly string[] => rosterOf(notes).on(TODAY).map(tellingName);

it.each([
	['a name of their own', { 'People/Ana.md': '', 'People/Bo.md': '' }, ['Ana', 'Bo']],
	['the folder', { 'People/Ana.md': '', 'People/Work/Ana.md': '' }, ['Ana (People)', 'Ana (Work)']],
	[
		'all folders, where the last is called alike',
		{ 'People/A/Work/Ana.md': '', 'People/B/Work/Ana.md': '' },
		['Ana (People/A/Work)', 'Ana (People/B/Work)'],
	],
	[
		'the place, where there is no folder',
		{ 'Ana.md': '---\ntype: person\nplace: Ghent\n---\n', 'People/Ana.md': '---\nplace: Ghent\n---\n' },
		['Ana (Ana.md)', 'Ana (People)'],
	],
	[
		'the place',
		{ 'Ana.md': '---\ntype: person\nplace: Ghent\n---\n', 'People/Ana.md': '---\nplace: Porto\n---\n' },
		['Ana (Ghent)', 'Ana (People)'],
	],
	[
		'the last contact',
		{ 'Ana.md': '---\ntype: person\n---\n- 2026-10-05 call\n', 'People/Ana.md': '- 2026-09-01 call\n' },
		['Ana (last 5 Oct 2026)', 'Ana (People)'],
	],
])('%s', (_, notes, names) => {
	expect(told(notes as Readonly<Record<string, string>>)).toEqual(names);
});

it('is told as soon as there are two, and no longer than that', () => {
	const roster = rosterOf({ 'People/Ana.md': '- 2026-10-05 call\n', 'People/Bo.md': '' });
	const ana = () => roster.member('People/Ana.md', TODAY) as NonNullable<ReturnType<Roster['member']>>;
	expect(toldApart(ana())).toBe('');
	roster.set('People/Work/Ana.md', '');
	expect(toldApart(ana())).toBe('People');
	roster.remove('People/Work/Ana.md');
	expect(toldApart(ana())).toBe('');
});

it('tells of somebody discreetly as well', () => {
	const roster = rosterOf({
		'People/Ana.md': '',
		'People/Work/Ana.md': '- 2026-10-05 call with [[Zed]]\n',
		'People/Zed.md': '---\nprivate: true\n---\n',
	});
	const member = roster.member('People/Work/Ana.md', TODAY) as NonNullable<ReturnType<Roster['member']>>;
	expect(discreet(member)).not.toBe(member);
	expect(tellingName(discreet(member))).toBe('Ana (Work)');
});
