/** The brief in the sidebar, on the walk and in a terminal: laid out once, so that the three tell the same. */
import { h, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { briefWords } from '../../src/words/insight/brief';
import { briefLayout } from '../../src/insight/brief/layout';
import { briefContext } from '../../src/services/brief';
import { printBrief } from '../../src/services/verbs/people/brief';
import { BriefPanel } from '../../src/views/brief/brief-panel';
import { PersonCard } from '../../src/views/reach-out/person-card';
import { aVault } from '../support/builders';

afterEach(() => {
	render(null, document.body);
});

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines by their label, as `Label: line | line`. */
const shown = (list: string): string[] =>
	[...document.querySelectorAll(`${list} > div`)].map((group) => {
		const lines = [...group.querySelectorAll('dd')].map((line) => plain(line.textContent));
		return `${plain(group.querySelector('dt')?.textContent ?? '')}: ${lines.join(' | ')}`;
	});

/** What the three say of a person: in the sidebar, on the walk, in a terminal. */
async function told(notes: Readonly<Record<string, string>>) {
	const { people } = await aVault(notes);
	const member = people.list().find(({ person }) => person.path === 'People/Ana.md');
	if (member === undefined) throw new Error('Ana is no person.');
	const context = briefContext(people);
	const layout = briefLayout(member, context);
	const actions = {} as never;
	render(h(BriefPanel, { member, layout, today: people.today, actions }), document.body);
	const sidebar = shown('.nurture-brief-rows');
	const why = plain(document.querySelector('.nurture-brief-why')?.textContent ?? '');
	render(h(PersonCard, { layout }), document.body);
	const walk = shown('.nurture-card dl');
	expect(plain(document.querySelector('.nurture-card-why')?.textContent ?? '')).toBe(why);
	return { sidebar, walk, why, terminal: printBrief(member, context).split('\n').map(plain) };
}

const ITEMS = ['one', 'two', 'three', 'four', 'five', 'six'];
const MUCH = `---
every: monthly
why: "**She** asks"
likes: [a, b, c, d, e, f, g, h, i, j]
dislikes: noise
family: [Tom]
topics: [tides]
interests: letterpress
gift-ideas: [lamp, atlas, scarf, kite]
---
## Ask
${['sailing boats', 'violin lessons', 'garden roses', 'sourdough bread', 'chess club', 'old bridges'].map((what) => `- #ask ${what}?`).join('\n')}

## Promises
${ITEMS.map((what) => `- [ ] send ${what}`).join('\n')}

## Interactions
${[1, 2, 3, 4, 5].map((day) => `- [ ] 2026-12-0${day} walk ${day}`).join('\n')}
- 2026-11-10 call
- 2026-11-01 gift: socks #gave/gift
`;
const NEWS = Object.fromEntries(
	['12', '13', '14', '15', '16'].map((day) => [`Journal/2026-11-${day}.md`, '- [ ] ring [[Ana]] #someday\n']),
);

describe('the brief is laid out once', () => {
	it('five questions are five, in the sidebar, on the walk and in a terminal', async () => {
		const { sidebar, walk, terminal } = await told({ 'People/Ana.md': MUCH });
		const asked = 'sailing boats? | violin lessons? | garden roses? | sourdough bread? | chess club?';
		expect(sidebar).toContain(`Ask: ${asked}`);
		expect(walk).toContain(`Ask: ${asked}`);
		expect(terminal.slice(4, 9)).toEqual([
			'Ask sailing boats?',
			'violin lessons?',
			'garden roses?',
			'sourdough bread?',
			'chess club?',
		]);
	});

	it('every part has as many lines in each, in one order, and the rest is counted', async () => {
		const { sidebar, walk, why, terminal } = await told({
			'People/Ana.md': MUCH,
			...NEWS,
			'People/Bob.md': '---\nevery: monthly\ninterests: letterpress\n---\n- 2026-11-01 call\n',
		});
		expect(walk).toEqual(sidebar);
		expect(why).toBe('“She asks”');
		expect(sidebar).toEqual([
			'Last: 10 Nov, call',
			'Before: 1 Nov, gift: socks',
			'Ask: sailing boats? | violin lessons? | garden roses? | sourdough bread? | chess club?',
			'Open: send one mine | send two mine | send three mine | and 8 more',
			'Soon: walk 1, planned for 1 Dec | walk 2, planned for 2 Dec | walk 3, planned for 3 Dec | and 2 more',
			'Likes: a · b · c · d · e · f · g · h · and 3 more',
			'Dislikes: noise',
			'Family: Tom',
			'Topics: tides',
			'Gift: lamp | atlas | scarf | socks: given in November | and 1 more',
			'Meet: Bob: letterpress',
			'New: 2026-11-16 | 2026-11-15 | 2026-11-14 | and 2 more',
		]);
		expect(terminal).toEqual([
			'Ana monthly',
			'"She asks"',
			'Last 10 Nov, call',
			'Before 1 Nov, gift: socks',
			'Ask sailing boats?',
			'violin lessons?',
			'garden roses?',
			'sourdough bread?',
			'chess club?',
			'Open ☐ send one mine',
			'☐ send two mine',
			'☐ send three mine',
			'and 8 more',
			'Soon walk 1, planned for 1 Dec',
			'walk 2, planned for 2 Dec',
			'walk 3, planned for 3 Dec',
			'and 2 more',
			'Likes a · b · c · d · e · f · g · h · and 3 more',
			'Dislikes noise',
			'Family Tom',
			'Topics tides',
			'Gift lamp · atlas · scarf · and 1 more (socks: given in November)',
			'Meet Bob: letterpress',
			'New 5 notes mention Ana since: "2026-11-16", "2026-11-15", "2026-11-14"',
		]);
	});

	it('of somebody of whom nothing is known all three say that', async () => {
		const { sidebar, walk, terminal } = await told({ 'People/Ana.md': '' });
		expect([sidebar, walk]).toEqual([[`Last: ${briefWords.never}`], [`Last: ${briefWords.never}`]]);
		expect(terminal).toEqual(['Ana', 'Last no contact noted yet']);
	});

	it('of somebody who has died all three tell the memories in place of the last contact', async () => {
		const note =
			'---\ndeceased: true\n---\n- 2020-05-01 walk: the dunes\n- 2020-04-01 call: the boat\n- 2020-03-01 call: tea\n- 2020-02-01 call: rain\n';
		const { sidebar, walk, terminal } = await told({ 'People/Ana.md': note });
		const memories = ['1 May 2020, meet: the dunes', '1 Apr 2020, call: the boat', '1 Mar 2020, call: tea'];
		expect([sidebar, walk]).toEqual([[`Memories: ${memories.join(' | ')}`], [`Memories: ${memories.join(' | ')}`]]);
		expect(terminal).toEqual(['Ana', `Memories ${memories[0] ?? ''}`, ...memories.slice(1)]);
	});
});
