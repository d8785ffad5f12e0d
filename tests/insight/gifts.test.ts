import { describe, expect, it } from 'vitest';
import { namesNothing, waysIn } from '../../src/insight/giving/gift-way';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { gifts, giftsOf as giftsOfAll } from '../../src/insight/giving/gifts';
import { TODAY } from './people';

const giftsOf = (text: string) => gifts(readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY));
const left = (text: string): string[] => giftsOf(text).left.map(({ words }) => words);

describe('gift ideas', () => {
	it('are the words of a dated line, without its date and kind', () => {
		expect(left('- 2026-11-20 call: she needs a lamp #gift-idea\n- 2026-11-02: a tide atlas #gift-idea\n')).toEqual(
			['she needs a lamp', 'a tide atlas'],
		);
	});

	it('come from the property, from under the heading and from the tag, with their lines', () => {
		const note =
			'---\ngift-ideas: [a tide atlas, socks]\n---\n## Gift ideas\n- [[Trail shoes|trail shoes]]\n    - size 39\n- [x] a scarf\n- ~~a mug~~\n\n## Notes\n- she needs a lamp #gift-idea\n';
		expect(giftsOf(note).left).toEqual([
			{ words: 'a tide atlas', source: { path: 'People/Ana.md', line: 2 } },
			{ words: 'socks', source: { path: 'People/Ana.md', line: 2 } },
			{ words: 'trail shoes', source: { path: 'People/Ana.md', line: 5 } },
			{ words: 'she needs a lamp', source: { path: 'People/Ana.md', line: 11 } },
		]);
	});

	it('are listed once, however they are written', () => {
		expect(
			left('---\ngift-ideas: An Atlas of Tides\n---\n## Gift ideas\n- the tide atlas\n- an átlas of tides\n'),
		).toEqual(['An Atlas of Tides']);
	});

	it('are left out once they were given, whatever the order, the case and the small words', () => {
		const ideas = '---\ngift-ideas: [a tide atlas, socks, dark chocolate]\n---\n## Interactions\n';
		expect(left(`${ideas}- 2026-08-12 gift: the Atlas of Tides, wrapped\n- 2026-08-02 🎁 warm Socks\n`)).toEqual([
			'dark chocolate',
		]);
		expect(left(`${ideas}- 2026-08-12 gift: an atlas\n- 2026-08-02 call: about socks\n`)).toEqual([
			'a tide atlas',
			'socks',
			'dark chocolate',
		]);
		expect(left(`${ideas}- 2026-08-12 gift: for her birthday\n    - the socks\n`)).toEqual([
			'a tide atlas',
			'dark chocolate',
		]);
	});

	it('are not given by what was received, nor by what is only planned', () => {
		expect(
			left('---\ngift-ideas: socks\n---\n- 2026-08-12 gift: socks #received\n- 2026-12-24 gift: socks\n'),
		).toEqual(['socks']);
		expect(giftsOf('- 2026-08-12 gift: socks #received\n').given).toEqual([]);
	});

	it('are given by any contact that says so: #gave/gift', () => {
		const ideas = '---\ngift-ideas: [a scarf, socks]\n---\n## Interactions\n';
		expect(
			left(
				`${ideas}- 2026-08-12 coffee: gave her the scarf #gave/gift\n- 2026-08-02 lunch #received/gift and socks #gave/advice\n`,
			),
		).toEqual(['socks']);
		expect(
			left(`${ideas}- 2026-08-12 lunch: a scarf for her #gave/Present/wool, a cake for me #received\n`),
		).toEqual(['socks']);
		expect(
			giftsOf(`${ideas}- 2026-08-12 coffee: gave her the scarf #gave/gift\n- 2026-08-02 gift: socks\n`).given.map(
				({ words }) => words,
			),
		).toEqual(['gave her the scarf', 'socks']);
	});

	it('do not have to be given with the remarks in brackets', () => {
		expect(left('---\ngift-ideas: [socks (the warm ones)]\n---\n- 2026-08-12 gift: socks\n')).toEqual([]);
	});

	it('are compared in scripts that part no words', () => {
		expect(left('---\ngift-ideas: [京都の本, 茶碗]\n---\n- 2026-08-12 gift: 新しい京都の本を\n')).toEqual(['茶碗']);
	});

	it('are none where there is nothing to read', () => {
		expect(giftsOf('')).toEqual({ left: [], given: [], received: [], either: [] });
		expect(left('## Gift ideas\n- \n- #gift-idea\n- ""\n## Gifts\n- 2026-08-12 gift: socks\n')).toEqual(['""']);
		expect(left('```\n## Gift ideas\n- socks\n```\n> - a mug #gift-idea\n')).toEqual([]);
	});
});

describe('gifts given', () => {
	it('are told newest first, with day, words and place', () => {
		expect(giftsOf('- 2025-12-24 gift #gave\n- 2026-08-02 gift: warm **socks** #gave\n').given).toEqual([
			{ words: 'warm socks', day: '2026-08-02', precision: 'day', source: { path: 'People/Ana.md', line: 2 } },
			{ words: 'gift', day: '2025-12-24', precision: 'day', source: { path: 'People/Ana.md', line: 1 } },
		]);
	});
});

describe('which way a gift went', () => {
	const ways = (line: string): string => {
		const { given, received, either } = giftsOf(`---\naliases: [Mama]\n---\n- 2026-08-02 ${line}\n`);
		return `${'>'.repeat(given.length)}${'<'.repeat(received.length)}${'?'.repeat(either.length)}`;
	};
	const each = (expected: string, lines: readonly string[]): void => {
		for (const line of lines) it(`${expected || 'none'}: ${line}`, () => expect(ways(line)).toBe(expected));
	};

	each('>', [
		'gave her the blue thermos',
		'coffee: took him the elderflower syrup',
		'supper. Gave Ana four plates',
		'gave one of them on to [[Ana]], she has the cough again',
		'daffodils for his birthday, and leek soup',
		'birthday: the good secateurs',
		'he got the pizza stone from me',
		'sloffen voor mama van de sint',
		'ik heb haar een amaryllis gegeven, een rode',
		'je lui ai apporté du spéculoos',
		'fête sur le toit ; de ma part, un couteau',
		'habe ihr eine Kerze mitgebracht',
		'le llevé un libro',
		'levei-lhe uns bolos',
		'gift: a scarf for her',
	]);
	each('<', [
		'she gave me a scarf, dyed with walnut',
		'honey from her, two jars',
		'gift: a spoon, from them',
		'bottle of wine from him for the move',
		'he brought bread, his own',
		'she sent me home with half the cake',
		'she in turn pressed a dahlia on me',
		'he gave everyone at the table a slate coaster',
		'simit for free because I was sad',
		'secret santa; I got a stamp with an owl',
		'mama gaf me haar oude naaidoos mee',
		"elle m'a offert un bol bleu",
		'er hat mir ein Glas Honig mitgebracht',
		'me regaló un jersey',
		'trouxe-me um queijo',
		'courgettes from his allotment',
	]);
	each('?', ['gift: a jar of quince with a ribbon', 'gift: the port, as every Christmas', 'gift']);
	each('', [
		'gave me a lift home, his back is bad',
		'gave her my number',
		'gave him back the bicycle',
		'he lent me the drill',
		'he gave Nele a bow hair bracelet',
		'her neighbour gave her a rake, an odd present',
		'Fien gave her mother a succulent',
		'letter from her, six pages',
		'news from her aunt',
		'talked about what to give her',
		'I should have brought her something',
		'chrysanten voor tante Rosa',
		'she made me laugh',
		'she brought her dog',
		'took her to the station',
		'present at the vote',
		'brought her shopping up #gave/help',
		"elle m'a prêté sa tente",
	]);

	it('is told by a tag before any word, and both ways of one line are two gifts', () => {
		expect(ways('gift: from her #gave')).toBe('>');
		expect(ways('birthday, gave her the secateurs; she gave me a bowl')).toBe('><');
	});

	it('is given where an unclear one names an idea kept for the person, and only then uses it up', () => {
		const ideas = '---\ngift-ideas: [socks, a roller (a proper one), plates! he has two]\n---\n';
		expect(left(`${ideas}- 2026-08-02 gift: warm socks\n`)).not.toContain('socks');
		expect(left(`${ideas}- 2026-08-02 talked about socks\n- 2026-08-03 she gave me socks\n`)).toContain('socks');
		expect(
			left(`${ideas}- 2026-08-02 gave her the roller from the market\n- 2026-08-01 gave him four plates\n`),
		).toEqual(['socks']);
	});
});

describe('what names no gift', () => {
	it('is a postcard, whoever it is from', () => {
		expect(waysIn('Postcard from me, the goat one')).toEqual([]);
		expect(waysIn('daffodils from me')).toEqual(['given']);
	});

	it('is not listed where the words only say what somebody is, whatever the tag', () => {
		expect(namesNothing('Chidi is one #gave/gift')).toBe(true);
		expect(namesNothing('the thermos is blue, for her #gave/gift')).toBe(false);
	});
});

describe('a gift of which only the month is known', () => {
	it('says so', () =>
		expect(giftsOf('- 2026-09 gift: a tin of tea\n').either).toMatchObject([
			{ words: 'a tin of tea', precision: 'month' },
		]));
});

describe('the gifts of several people', () => {
	const member = (name: string, properties: string) =>
		readMember(
			`People/${name}.md`,
			`---\ngift-ideas: [${name} idea]\n${properties}---\n- 2026-08-0${name.length} gift: socks for ${name} #gave\n`,
			DEFAULT_SETTINGS,
			TODAY,
		);
	const said = (...members: readonly ReturnType<typeof member>[]): readonly (readonly string[])[] => {
		const { left: ideas, given } = giftsOfAll(members);
		return [
			ideas.map(({ member: { person }, idea }) => `${person.name}: ${idea.words}`),
			given.map(({ member: { person }, gift }) => `${person.name}: ${gift.words}`),
		];
	};

	it('are told with whose they are, what was given the newest first', () => {
		expect(said(member('Al', ''), member('Bob', ''))).toEqual([
			['Al: Al idea', 'Bob: Bob idea'],
			['Bob: socks for Bob', 'Al: socks for Al'],
		]);
	});

	it('are no ideas for people who are not to be suggested, unless one is asked about; never for the deceased', () => {
		const [hidden, away, gone] = [
			member('Al', 'private: true\n'),
			member('Bob', 'paused: true\n'),
			member('Cleo', 'deceased: true\n'),
		];
		expect(said(hidden, away, gone)).toEqual([
			[],
			['Cleo: socks for Cleo', 'Bob: socks for Bob', 'Al: socks for Al'],
		]);
		expect([hidden, away, gone].map((one) => said(one)[0])).toEqual([['Al: Al idea'], ['Bob: Bob idea'], []]);
	});
});
