/** What of a line speaks: code and comments in it are no tag, no question, no idea, no link and no day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAsk } from '../../src/core/entry/ask-text';
import { tagsIn } from '../../src/core/markdown/tags';
import { seenText, spokenText } from '../../src/core/markdown/seen-text';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const member = (text: string) => {
	const roster = new Roster(DEFAULT_SETTINGS);
	roster.set('People/Bob.md', '');
	roster.set('People/Ana.md', text);
	const ana = roster.member('People/Ana.md', TODAY);
	if (ana === null) throw new Error('no Ana');
	return ana;
};

describe('a line as it is seen', () => {
	const rows: readonly (readonly [text: string, seen: string])[] = [
		['a `b` c', 'a     c'],
		['a ``b ` c`` d', 'a           d'],
		['a `b', 'a  b'],
		['a %%b%% c', 'a       c'],
		['a %%b', 'a %%b'],
		['100%% sure', '100%% sure'],
		['a <!-- b --> c', 'a            c'],
		['a <!-- b', 'a       '],
		['`%%` a %%b%%', '     a      '],
		['%%`%% a `b`', '      a    '],
		['plain', 'plain'],
		['', ''],
	];
	for (const [text, seen] of rows) it(JSON.stringify(text), () => expect(seenText(text)).toBe(seen));

	it('keeps every character in its place', () =>
		fc.assert(
			fc.property(
				fc
					.array(fc.constantFrom('`', '``', '%%', '<!--', '-->', 'a', ' ', '#b'))
					.map((parts) => parts.join('')),
				(text) => {
					const seen = seenText(text);
					expect(seen).toHaveLength(text.length);
					for (let at = 0; at < text.length; at++) expect([' ', text[at]]).toContain(seen[at]);
				},
			),
		));
	it('says nothing by what is struck out', () => expect(spokenText('a ~~b~~ `c`')).toBe('a          '));
});

describe('what is not seen in a line', () => {
	it('is no tag', () => expect(tagsIn('#a `#b` %%#c%% <!-- #d --> ``#e ` #f`` #g')).toEqual(['a', 'g']));

	it('is no question, gift idea, gift, kind or tag of a person', () => {
		const { person, asks, history } = member(
			[
				'---\nevery: monthly\n---\n## Interactions',
				'- 2026-11-21 note `#gave/x y` and `a #gave/money b` %% #call [kind:: letter] %%',
				'- 2026-11-20 call: x with %% [[Bob]] %% `with [[Bob]]`',
				'## Notes',
				'- see `code #gift-idea thing` there `#hobby/x`',
				'- see ``code #ask ` thing`` there',
				'- visible %% hidden #ask secret %% end',
				'- visible <!-- hidden #gift-idea secret --> end',
			].join('\n'),
		);
		expect([asks, person.giftIdeas, person.tags]).toEqual([[], [], []]);
		expect(
			history.interactions.map(({ kind, direction, benefits, participants }) => [
				kind,
				direction,
				benefits,
				participants,
			]),
		).toEqual([
			['other', null, [], []],
			['call', null, [], []],
		]);
	});

	it('is no due day, no day of keeping, no side of a promise and no field', () => {
		const { person } = member(
			'- [ ] send the book `📅 2026-12-01` %% #theirs %%\n- [x] ring %% ✅ 2026-11-20 %%\n\nShe %% (place:: Lisbon) %% lives `[place:: Porto]` (place:: Ghent)\n',
		);
		expect(person.promises.map(({ due, owner }) => [due, owner])).toEqual([
			[null, 'mine'],
			[null, 'mine'],
		]);
		expect(person.details.place).toBe('Ghent');
	});

	it('is nothing either where a comment goes on in the next lines', () => {
		const { person, asks, history } = member(
			[
				'- 2026-11-20 call: fine %% #ask secret [[Bob]]',
				'  goes on #gift-idea %% here',
				'    - her knee %%',
				'      a secret of hers',
				'      %%',
				'- tea %% #gift-idea',
				'%%',
				'',
				'#friend %% #foe',
				'%%',
			].join('\n'),
		);
		expect([asks, person.giftIdeas, person.links, person.tags]).toEqual([[], [], [], ['friend']]);
		expect(history.interactions.map(({ said, detail }) => [said, detail])).toEqual([['fine', '- her knee']]);
	});
});

describe('a tag that asks', () => {
	const rows: readonly (readonly [text: string, said: string, asked: string])[] = [
		[
			'her knee is better; Pia starts school #ask how is school',
			'her knee is better; Pia starts school',
			'how is school',
		],
		['she moves to Lisbon #ask/soon: how was the move?', 'she moves to Lisbon', 'how was the move?'],
		['her knee. #ask the boat', 'her knee.', 'the boat'],
		['Lisbon, #ask when?', 'Lisbon,', 'when?'],
		['how is #ask Pia at school?', '', 'how is Pia at school?'],
		['#ask about the slides', '', 'about the slides'],
		['how is Pia at school? #ask', '', 'how is Pia at school?'],
		['her knee is better #ask', 'her knee is better', 'her knee is better'],
		['ask about the boat #ask 📅 2026-12-01', '', 'ask about the boat 📅 2026-12-01'],
		['her knee is better #ask #health', 'her knee is better', 'her knee is better #health'],
		['the #asking price is high', 'the #asking price is high', ''],
		['the code `#ask` is new', 'the code `#ask` is new', ''],
	];
	for (const [text, said, asked] of rows)
		it(`leaves what was said: ${text}`, () => expect(partAsk(text)).toMatchObject({ said, asked }));
});
