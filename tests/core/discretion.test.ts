/** What is told of one person tells of nobody else who is private, wherever in the note that stands. */
import { describe, expect, it } from 'vitest';
import { discreet } from '../../src/core/people/discreet';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

/** Ana as she is told beside others; Nadia is private. */
function ana(note: string, others: Readonly<Record<string, string>> = {}): Member {
	const roster = new Roster(DEFAULT_SETTINGS);
	roster.set('People/Nadia Thornquist.md', '---\nprivate: true\n---\n');
	roster.set('People/Ana.md', note);
	for (const [path, text] of Object.entries(others)) roster.set(path, text);
	const member = roster.member('People/Ana.md', TODAY);
	if (member === null) throw new Error('Ana is nobody.');
	return discreet(member);
}
/** What is left below a dated line. */
const below = (...lines: readonly string[]): string[] =>
	(ana(`- 2026-11-20 call\n${lines.map((line) => `    ${line}\n`).join('')}`).history.interactions[0]?.detail ?? '')
		.split('\n')
		.filter((line) => line !== '');
/** What is said of contacts; `''` where only the day and the kind are left. */
const said = (note: string, others: Readonly<Record<string, string>> = {}): string[] =>
	ana(note, others).history.interactions.map((contact) => contact.said);

describe('below a contact goes what tells of somebody private, with all that belongs to it', () => {
	for (const [what, lines, left] of [
		['an item with its own items', ['- tea', '- Nadia rang', '    - and sang', '- rain'], ['- tea', '- rain']],
		['a callout by its title', ['> [!note] Nadia', '> is ill', '', '- rain'], ['- rain']],
		['a quotation by its last line', ['> so it is,', '> says Nadia', '', '- rain'], ['- rain']],
		['a paragraph by one of its lines', ['it was late', 'and Nadia left', 'by train', '', 'rain'], ['rain']],
		['an item by the line that goes on', ['- it was late', '  for Nadia', '- rain'], ['- rain']],
		['a name on two lines', ['- with Nadia', '  Thornquist', '- rain'], ['- rain']],
		['a row of a table, and not the table', ['| a | Nadia |', '| b | Bo |'], ['| b | Bo |']],
		['an embed', ['![[Nadia Thornquist]]', '', 'rain'], ['rain']],
		['a checked task', ['- [x] Nadia', '- [x] rain'], ['- [x] rain']],
	] as const)
		it(what, () => expect(below(...lines)).toEqual(left));
});

describe('of a contact that tells of somebody private the day and the kind are left', () => {
	for (const [what, note, left] of [
		[
			'in a table',
			'## Interactions\n\n| Date | Type | Notes |\n|---|---|---|\n| 2026-11-04 | call | Nadia rang |\n| 2026-11-03 | call | rain |\n',
			['', 'rain'],
		],
		['in a heading', '### 2026-11-14 At Nadia’s\nShe sang.\n\n### 2026-11-13 Rain\n', ['', 'Rain']],
		['under a heading', '## Nadia\n- 2026-11-14 she sang\n## Rain\n- 2026-11-13 rain\n', ['', 'rain']],
		[
			'in the properties',
			'---\ninteractions:\n  - date: 2026-11-14\n    text: with Nadia\n  - date: 2026-11-13\n    text: rain\n---\n',
			['', 'rain'],
		],
		[
			'in what HTML shows',
			'- 2026-11-14 <span title="Nadia">sang</span>\n- 2026-11-13 <b>rain</b>\n',
			['', '<b>rain</b>'],
		],
	] as const)
		it(what, () => expect(said(note)).toEqual(left));

	it('in a daily note under such a heading, in a meeting with her, in a note that is called by her', () => {
		expect(
			said('', {
				'Journal/2026-11-20.md': '## Nadia\n- [[Ana]] spoke\n',
				'Journal/2026-11-19.md': '- [[Ana]] spoke\n',
				'Meetings/Board.md': '---\ndate: 2026-11-18\npeople: ["[[Ana]]", Nadia Thornquist]\n---\n',
				'Meetings/Nadias move.md': '---\ndate: 2026-11-17\n---\n[[Ana]] drove\n',
			}),
		).toEqual(['', '[[Ana]] spoke', '', '']);
	});
});

it('what the properties list is told without what tells of her', () => {
	const { details, milestones } = ana(
		'---\nlikes: [Nadia’s bread, tea]\nfamily: "Tom, Nadia"\nrole: colleague of Nadia\nplace: Ghent\nmilestones:\n  met Nadia: 2014-12-20\n  wedding: 2015-12-20\n---\n',
	).person;
	expect([details.likes, details.family, details.role, details.place]).toEqual([['tea'], ['Tom'], null, 'Ghent']);
	expect(milestones.map(({ label }) => label)).toEqual(['wedding']);
});

it('a private note that is nobody’s is told of nobody, as soon as it is private and no longer', () => {
	const roster = new Roster(DEFAULT_SETTINGS);
	const wordsOf = (): string[] => {
		const member = roster.member('People/Ana.md', TODAY);
		return member === null ? [] : discreet(member).history.interactions.map((contact) => contact.said);
	};
	roster.set('People/Ana.md', '');
	roster.set('Notes/Plan.md', '---\ndate: 2026-11-20\n---\n- tea with [[Ana]]\n');
	expect(wordsOf()).toEqual(['tea with [[Ana]]']);
	roster.set('Notes/Plan.md', '---\ndate: 2026-11-20\nprivate: true\n---\n- tea with [[Ana]]\n');
	expect(wordsOf()).toEqual(['']);
	roster.set('Notes/Plan.md', '---\ndate: 2026-11-20\n---\n- tea with [[Ana]] again\n');
	expect(wordsOf()).toEqual(['tea with [[Ana]] again']);
});

describe('the title of a private note that is nobody’s is told of nobody', () => {
	const SECRET = { 'Money/Loan plan.md': '---\nprivate: true\n---\nSums.\n' };
	const alone = (note: string, others: Readonly<Record<string, string>>): readonly string[] => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Ana.md', note);
		for (const [path, text] of Object.entries(others)) roster.set(path, text);
		const member = roster.member('People/Ana.md', TODAY);
		return member === null ? [] : discreet(member).history.interactions.map((contact) => contact.said);
	};
	for (const [what, line, left] of [
		['a link', 'call: see [[Loan plan]]', ''],
		['a link in other words', 'call: see [[Loan plan|the sums]]', ''],
		['a link by its path', 'call: see [[Money/Loan plan#Sums]]', ''],
		['a link by an inner path', 'call: see [[../Money/Loan plan]]', ''],
		['a Markdown link', 'call: see [it](../Money/Loan%20plan.md)', ''],
		['a link in another case', 'call: see [[loan Plan]]', ''],
		['an embed', 'call: see ![[Loan plan]]', ''],
		['a link to another note', 'call: see [[Plan]]', 'see [[Plan]]'],
		['a link to a note of that name elsewhere', 'call: see [[Work/Loan plan]]', 'see [[Work/Loan plan]]'],
		['the words alone', 'call: no loan plan yet', 'no loan plan yet'],
	] as const)
		it(what, () => expect(alone(`- 2026-11-20 ${line}\n`, SECRET)).toEqual([left]));

	it('as soon as it is private, and no longer', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		const said = (): string | undefined => {
			const member = roster.member('People/Ana.md', TODAY);
			return member === null ? undefined : discreet(member).history.interactions[0]?.said;
		};
		roster.set('People/Ana.md', '- 2026-11-20 call: see [[Loan plan]]\n');
		expect(said()).toBe('see [[Loan plan]]');
		roster.set('Loan plan.md', '---\nprivate: maybe\n---\n');
		expect(said()).toBe('');
		roster.set('Loan plan.md', '---\nprivate: no\n---\n');
		expect(said()).toBe('see [[Loan plan]]');
		roster.set('Loan plan.md', '---\nprivate: yes\n---\n');
		roster.remove('Loan plan.md');
		expect(said()).toBe('see [[Loan plan]]');
	});

	it('but a day is no title: a private daily note hides no line that links to it', () =>
		expect(
			alone('- 2026-11-20 call: as on [[2026-11-02]]\n', {
				'Journal/2026-11-02.md': '---\nprivate: true\n---\n',
			}),
		).toEqual(['as on [[2026-11-02]]']));

	it('in properties and details neither', () => {
		const member = ana(
			'---\nlikes: ["[[Loan plan]]", tea]\n---\n- 2026-11-20 call\n\t- [[Loan plan]]\n\t- rain\n',
			SECRET,
		);
		expect([member.person.details.likes, member.history.interactions[0]?.detail]).toEqual([['tea'], '- rain']);
	});
});

describe('private fails closed', () => {
	const OPEN = '---\nprivate: no\n---\n';
	for (const [what, note] of [
		['what is no yes and no no', '---\nprivate: maybe\n---\n'],
		['a list', '---\nprivate: [no]\n---\n'],
		['properties that are not valid YAML', '---\nprivate: true\nlabel: @mentor\n---\n'],
		['properties that never close', '---\nprivate: true\n'],
		['a key that is misspelt', '---\nprivat: true\n---\n'],
		['a line in the text', 'private:: yes\n'],
	] as const)
		it(`${what}: private and told as a problem until it can be read, and no longer`, () => {
			const roster = new Roster(DEFAULT_SETTINGS);
			const line = (): string => {
				const member = roster.member('People/Ana.md', TODAY);
				return member === null ? '' : (discreet(member).history.interactions[0]?.said ?? '');
			};
			roster.set('People/Ana.md', '- 2026-11-20 with [[Nadia]]\n');
			roster.set('People/Nadia.md', note);
			const problems = roster.problems(TODAY).filter(({ path }) => path === 'People/Nadia.md');
			expect([line(), roster.member('People/Nadia.md', TODAY)?.person.private]).toEqual(['', true]);
			expect(problems.length > 0 || /yes/.test(note)).toBe(true);
			roster.set('People/Nadia.md', OPEN);
			expect(line()).toBe('with [[Nadia]]');
			expect(roster.problems(TODAY)).toEqual([]);
		});
});
