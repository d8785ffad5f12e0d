/** Contact that notes other than the person's own tell of, as a user would write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTold } from '../../src/core/people/mention';
import { readNote } from '../../src/core/properties/read-note';
import { readerOf } from '../../src/core/entry/reader';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

/** Ana's contacts, each `day kind text @ where`, in a vault of her empty note and these. */
function contacts(
	notes: Readonly<Record<string, string>>,
	settings: Settings = DEFAULT_SETTINGS,
	formats?: readonly string[],
	of = 'People/Ana.md',
): string[] {
	const roster = new Roster(settings, formats);
	for (const [path, text] of Object.entries({ 'People/Ana.md': '', ...notes })) roster.set(path, text);
	return (roster.member(of, TODAY)?.history.interactions ?? []).map(
		({ date, kind, text, path, line, also }) =>
			`${date} ${kind} ${text} @ ${[{ path, line }, ...also].map((at) => `${at.path}:${at.line}`).join(' ')}`,
	);
}
const inDaily = (text: string): string[] => contacts({ '2026-11-20.md': text });
const told = (words: string, line = 1): string[] => [`2026-11-20 ${words} @ 2026-11-20.md:${line}`];

describe('a daily note tells of contact', () => {
	const counts: readonly (readonly [what: string, text: string, expected: string[]])[] = [
		['in a line', 'Saw [[Ana]] at the market.', told('other Saw [[Ana]] at the market.')],
		['in a list item, with its kind', '# Friday\n- coffee with [[Ana]]', told('meet with [[Ana]]', 2)],
		['in a nested item', '- work\n\t- call with [[Ana]]', told('call with [[Ana]]', 2)],
		['in a task that is done', '- [x] call [[Ana]]', told('call [[Ana]]')],
		['in a heading', '## Tea with [[Ana]]\nher knee', told('meet with [[Ana]]')],
		['in a table', '| who | what |\n|---|---|\n| [[Ana]] | tea |', told('other | [[Ana]] | tea |', 3)],
		['by an alias shown', '[[Ana|my sister]] rang', told('other [[Ana|my sister]] rang')],
		[
			'by a heading or block of her note',
			'Saw [[Ana#Facts]] and [[Ana^x1]]',
			told('other Saw [[Ana#Facts]] and [[Ana^x1]]'),
		],
		['by path', '[[People/Ana]] rang', told('other [[People/Ana]] rang')],
		['by a Markdown link', '[Ana](./People/Ana.md) rang', told('other [Ana](./People/Ana.md) rang')],
		[
			'by one percent-encoded',
			'Saw [A](<People/Ana.md>) [B](People%2FAna.md)',
			told('other Saw [A](<People/Ana.md>) [B](People%2FAna.md)'),
		],
		['once, however often she is named', '[[Ana]] rang\n\nlater [[Ana]] came', told('other [[Ana]] rang')],
		['in its properties', '---\npeople: ["[[Ana]]"]\n---\n', told('other 2026-11-20', 2)],
		[
			'on the day of a dated line in it',
			'- [[2026-11-18]] lunch with [[Ana]]',
			['2026-11-18 meet with [[Ana]] @ 2026-11-20.md:1'],
		],
		[
			'on both days',
			'[[Ana]] wrote\n- 2026-11-18 lunch with [[Ana]]',
			['2026-11-20 other [[Ana]] wrote @ 2026-11-20.md:1', '2026-11-18 meet with [[Ana]] @ 2026-11-20.md:2'],
		],
	];
	for (const [what, text, expected] of counts) it(what, () => expect(inDaily(text)).toEqual(expected));

	it('with what stands below the item', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Ana.md', '');
		roster.set('2026-11-20.md', '- saw [[Ana]]\n    - her knee\n    - the move\n- else');
		expect(roster.member('People/Ana.md', TODAY)?.history.interactions[0]?.detail).toBe('- her knee\n- the move');
	});

	const not: readonly (readonly [what: string, text: string])[] = [
		['a task still open', '- [ ] call [[Ana]]'],
		['what is nested in one', '- [ ] calls\n    - saw [[Ana]]'],
		['a task called off', '- [-] call [[Ana]]'],
		['a quotation', '> saw [[Ana]]'],
		['a callout', '> [!note]\n> saw [[Ana]]'],
		['code', 'saw `[[Ana]]`\n\n```\nsaw [[Ana]]\n```\n'],
		['a comment', '%% saw [[Ana]] %%\n\nsaw <!-- [[Ana]] --> b\n\n%%\nsaw [[Ana]]\n%%'],
		['what is struck out', '~~tea with [[Ana]]~~'],
		['an embed', 'saw ![[Ana]] ![x](People/Ana.md)'],
		['a name without a link', 'Ana rang'],
		['a heading set as excluded', '## Tasks\ncalled [[Ana]]\n### More\nsaw [[Ana]]'],
		['a link to another note', '[[Anatole]] rang'],
	];
	for (const [what, text] of not) it(`but not in ${what}`, () => expect(inDaily(text)).toEqual([]));
});

describe('which notes have a day', () => {
	it("daily notes by the vault's formats, whatever their folder", () => {
		expect(
			contacts({ 'Journal/2026/11/20 Friday.md': 'saw [[Ana]]' }, DEFAULT_SETTINGS, ['YYYY/MM/DD dddd']),
		).toEqual(['2026-11-20 other saw [[Ana]] @ Journal/2026/11/20 Friday.md:1']);
		expect(
			contacts({ '20.11.2026.md': 'saw [[Ana]]', '2026-11-19.md': 'saw [[Ana]]' }, DEFAULT_SETTINGS, [
				'DD.MM.YYYY',
			]),
		).toEqual(['2026-11-20 other saw [[Ana]] @ 20.11.2026.md:1']);
	});

	it('meeting notes by their date; the title is what is told of those who attended', () => {
		const note = (properties: string, text = ''): string[] =>
			contacts({ 'Meetings/Call about the flat.md': `---\n${properties}\n---\n${text}` });
		const expected = ['2026-11-18 call about the flat @ Meetings/Call about the flat.md:3'];
		for (const attendees of [
			'attendees: ["[[Ana]]", "[[Bo]]"]',
			'attendees: [Ana, Bo]',
			'people: Bo, Ana',
			'with: "[[Ana]]"',
			'with: [[Ana]]',
			'attendees:\n  - "[[Ana|A]]"',
			'Attendees: "[[Ana]], [[Bo]]"',
		]) {
			expect(note(`date: 2026-11-18\n${attendees}`, '[[Ana]] spoke')).toEqual(expected);
		}
		expect(note('date: 2026-11-18T23:30:00-08:00\nattendees: [Ana]')).toEqual(expected);
		expect(note('date: "[[2026-11-18]]"', '[[Ana]] spoke')).toEqual([
			'2026-11-18 other [[Ana]] spoke @ Meetings/Call about the flat.md:4',
		]);
		expect(note('date: 2026-11', 'saw [[Ana]]')).toEqual([]);
		expect(note('date: someday', 'saw [[Ana]]')).toEqual([]);
		expect(note('created: 2026-11-18', 'saw [[Ana]]')).toEqual([]);
	});

	it('meeting notes whose title begins with their day, which is told once', () => {
		const told = (name: string): string[] =>
			contacts({ [`${name}.md`]: '---\ndate: 2026-11-18\nattendees: [Ana]\n---\n' }).map((line) =>
				line.replace(/ @.*/, ''),
			);
		expect(told('2026-11-18 Certificate')).toEqual(['2026-11-18 other Certificate']);
		expect(told('2026-11-18 - Call about taxes')).toEqual(['2026-11-18 call about taxes']);
		expect(told('2026-11-18 Étienne')).toEqual(['2026-11-18 other Étienne']);
		expect(told('2026-11-17 Planned')).toEqual(['2026-11-18 other 2026-11-17 Planned']);
		expect(told('2026-11-18')).toEqual(['2026-11-18 other 2026-11-18']);
	});

	it('any note on the day of its dated lines', () => {
		const text =
			'# Choir\n[[Ana]] sings alto\n- 2026-11-18 rehearsal with [[Ana]]\n- 2026-11-11 rehearsal\n    - [[Ana]] was late\n- rehearsal with [[Ana]] on 2026-11-04\n- [ ] 2026-11-03 ask [[Ana]]\n';
		expect(contacts({ 'Choir.md': text })).toEqual([
			'2026-11-18 other rehearsal with [[Ana]] @ Choir.md:3',
			'2026-11-11 other rehearsal @ Choir.md:4',
		]);
	});

	it('but no templates', () => {
		expect(
			contacts({
				'Templates/2026-11-20.md': 'saw [[Ana]]',
				'a/2026-11-19.md': '---\nx: <% tp.date %>\n---\nsaw [[Ana]]',
				'b/2026-11-18.md': '---\nx: "{{date}}"\n---\nsaw [[Ana]]',
			}),
		).toEqual([]);
	});

	it('and a day to come is a plan', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Ana.md', '---\nevery: weekly\n---\n');
		roster.set('2026-12-01.md', 'dinner with [[Ana]]');
		expect(roster.member('People/Ana.md', TODAY)?.standing).toMatchObject({
			status: 'planned',
			due: '2026-12-01',
			last: null,
		});
	});
});

describe('one contact told in two places', () => {
	it("is one, in her note's words, and both places are named", () => {
		expect(
			contacts({
				'People/Ana.md': '- 2026-11-20 her knee is better',
				'2026-11-20.md': 'Long talk with [[Ana]].',
			}),
		).toEqual(['2026-11-20 other her knee is better @ People/Ana.md:1 2026-11-20.md:1']);
		expect(
			contacts({
				'Meetings/Flat.md': '---\ndate: 2026-11-20\nattendees: [Ana]\n---\n',
				'2026-11-20.md': '- saw [[Ana]], the flat',
			}),
		).toEqual(['2026-11-20 other Flat @ Meetings/Flat.md:3 2026-11-20.md:1']);
	});

	it('is two where the kinds differ', () => {
		expect(contacts({ 'People/Ana.md': '- 2026-11-20 call', '2026-11-20.md': 'lunch with [[Ana]]' })).toEqual([
			'2026-11-20 call  @ People/Ana.md:1',
			'2026-11-20 meet with [[Ana]] @ 2026-11-20.md:1',
		]);
	});
});

describe('whom a link means', () => {
	it('two people of one name: by path, else the one with the shorter path', () => {
		const notes = {
			'People/Work/Cy.md': '',
			'People/Choir/Cy.md': '',
			'2026-11-20.md': 'saw [[People/Work/Cy]]',
			'2026-11-19.md': 'saw [[Cy]]',
			'2026-11-18.md': 'saw [[Choir/Cy]]',
			'Log/2026-11-17.md': 'saw [C](../People/Choir/Cy.md)',
			'Log/2026-11-16.md': 'saw [C](../../People/Choir/Cy.md)',
		};
		const days = (of: string): string[] =>
			contacts(notes, DEFAULT_SETTINGS, undefined, of).map((line) => line.slice(0, 10));
		expect([days('People/Work/Cy.md'), days('People/Choir/Cy.md')]).toEqual([
			['2026-11-20', '2026-11-19'],
			['2026-11-18', '2026-11-17'],
		]);
	});

	it("an alias, and nobody where a nearer note of that name is no person's", () => {
		expect(contacts({ 'People/Ana.md': '---\naliases: [Anita]\n---\n', '2026-11-20.md': 'saw [[Anita]]' })).toEqual(
			['2026-11-20 other saw [[Anita]] @ 2026-11-20.md:1'],
		);
		expect(contacts({ 'Ana.md': 'a ship', '2026-11-20.md': 'saw [[Ana]]' })).toEqual([]);
	});
});

describe('can be turned off', () => {
	it('whole', () =>
		expect(
			contacts(
				{ '2026-11-20.md': 'saw [[Ana]]', 'People/Bo.md': '- 2026-11-19 tea with [[Ana]]' },
				{ ...DEFAULT_SETTINGS, otherNotes: 'none' },
			),
		).toEqual(['2026-11-19 meet with [[Ana]] @ People/Bo.md:1']));
	it("for one person, who took part in what others' notes tell all the same", () =>
		expect(
			contacts({
				'People/Ana.md': '---\nignore-mentions: true\n---\n',
				'2026-11-20.md': 'saw [[Ana]]',
				'People/Bo.md': '- 2026-11-19 tea with [[Ana]]',
			}),
		).toEqual(['2026-11-19 meet with [[Ana]] @ People/Bo.md:1']));
});

describe('promises that were kept', () => {
	const notes = {
		'People/Ana.md': '- [x] lend her the tent ✅ 2026-11-18\n- [ ] call ✅ 2026-11-19\n- [x] long ago\n',
		'Letters.md': '- [x] call [[Ana]] 📅 2026-11-20 ✅ 2026-11-21\n- [x] write to [[Ana]] ✅ 2026-02-30\n',
	};
	it('count on the day they say, if that is wanted', () => {
		expect(contacts(notes)).toEqual([]);
		expect(contacts(notes, { ...DEFAULT_SETTINGS, promisesCount: true })).toEqual([
			'2026-11-21 call [[Ana]] @ Letters.md:1',
			'2026-11-18 other lend her the tent @ People/Ana.md:1',
		]);
	});
});

describe('promises in other notes', () => {
	it('are those of everybody they link to', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		for (const [path, text] of [
			['People/Ana.md', '- [ ] her book'],
			['People/Bo.md', '- [ ] tell [[Ana]] too'],
			['Letters.md', '- [ ] write to [[Ana]] and [[Bo]] 📅 2026-12-01\n- [x] [[Ana]]\n- [ ] stamps'],
		] as const)
			roster.set(path, text);
		const of = (path: string) =>
			roster
				.member(path, TODAY)
				?.promises.map(
					({ path: at, promise }) => `${at}:${promise.line} ${promise.text} ${promise.due} ${promise.done}`,
				);
		expect(of('People/Ana.md')).toEqual([
			'People/Ana.md:1 her book null false',
			'Letters.md:1 write to [[Ana]] and [[Bo]] 2026-12-01 false',
			'Letters.md:2 [[Ana]] null true',
			'People/Bo.md:1 tell [[Ana]] too null false',
		]);
		expect(of('People/Bo.md')).toEqual([
			'People/Bo.md:1 tell [[Ana]] too null false',
			'Letters.md:1 write to [[Ana]] and [[Bo]] 2026-12-01 false',
		]);
	});
});

it('no text makes it throw, or tells of a line that is not there', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'[[Ana]]',
			'- ',
			'- [ ] ',
			'\n',
			'    ',
			'> ',
			'`',
			'%%',
			'## ',
			'2026-11-18 ',
			'~~',
			'| ',
			'---\n',
			'date: 2026-11-18\n',
			'attendees: ',
		),
		fc.string({ maxLength: 6 }),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const text = pieces.join('');
			const { entries, promises } = readTold(readNote('2026-11-20.md', text), readerOf(DEFAULT_SETTINGS));
			const lines = text.split(/\r\n?|\n/).length;
			for (const line of [
				...entries.map(({ entry }) => entry.line),
				...promises.map(({ promise }) => promise.line),
			])
				expect(line >= 1 && line <= lines).toBe(true);
		}),
	);
});

describe('those who attended', () => {
	const mail = (...values: string[]): string => `---\nemail: [${values.join(', ')}]\n---\n`;
	const PEOPLE = {
		'People/Mara.md': mail('mara@example.org', '"work: m.lind@acme.example"'),
		'People/Bob.md': mail('"mailto:Bob@example.org"'),
		'People/Eva Berg.md': mail('home@example.org'),
		'People/Tom Berg.md': mail('home@example.org'),
	};
	const who = (attendees: string, people: Readonly<Record<string, string>> = PEOPLE): string[] => {
		const roster = new Roster(DEFAULT_SETTINGS);
		for (const [path, text] of Object.entries(people)) roster.set(path, text);
		roster.set('Meetings/G.md', `---\ndate: 2026-11-20\n${attendees}\n---\nnotes\n`);
		return roster
			.on(TODAY)
			.filter(({ standing }) => standing.last === '2026-11-20')
			.map(({ person }) => person.name);
	};

	it('are known by the mail address in their notes', () => {
		for (const attendees of [
			'attendees: [mara@example.org]',
			'attendees: Mara@Example.org; nobody@example.org',
			'participants: ["Mara Lind <mara@example.org>"]',
			'attendees: ["mailto:mara@example.org"]',
			'people: "[Mara](mailto:mara@example.org)"',
			'attendees:\n  - "\\"Lind, Mara\\" <m.lind@acme.example>"',
			'attendees: [{email: mara@example.org, name: M. Lind, status: accepted}]',
			'attendees:\n  - displayName: Mara\n    responseStatus: accepted',
		])
			expect([attendees, who(attendees)]).toEqual([attendees, ['Mara']]);
		expect(who('attendees: [mara@example.org, "Bob <bob@example.org>"]')).toEqual(['Bob', 'Mara']);
		expect(who('attendees: ["Bob <bob@elsewhere.example>"]')).toEqual(['Bob']);
	});

	it('are nobody where two have the address, unless the name beside it says whose it is', () => {
		expect(who('attendees: [home@example.org]')).toEqual([]);
		expect(who('attendees: ["Tom Berg <home@example.org>"]')).toEqual(['Tom Berg']);
		expect(who('attendees: ["Bob <mara@example.org>"]')).toEqual([]);
		expect(who('attendees: [mara@example.com, ara@example.org]')).toEqual([]);
	});

	it('are others once an address has moved', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		roster.set('People/Mara.md', '');
		roster.set('Meetings/G.md', '---\ndate: 2026-11-20\nattendees: [mara@example.org]\n---\n');
		const last = (): unknown => roster.member('People/Mara.md', TODAY)?.standing.last;
		expect(last()).toBe(null);
		roster.set('People/Mara.md', mail('mara@example.org'));
		expect(last()).toBe('2026-11-20');
		roster.set('People/Mo.md', mail('mara@example.org'));
		expect(last()).toBe(null);
	});
});

describe('a note of a meeting has its day', () => {
	const at = (path: string, text: string): string[] =>
		contacts({ [path]: text }).map((line) => line.replace(/ .*/, ''));

	it('in its name, wherever it stands there', () => {
		expect(at('Calls/Roof - 2026-11-12 again.md', 'with [[Ana]]')).toEqual(['2026-11-12']);
		expect(at('20261114 Roof.md', '---\nguests: [Ana]\n---\n')).toEqual(['2026-11-14']);
	});
	it('in a property or a line that says when', () => {
		expect(at('a/Roof.md', '---\ninterview_date: 2026-11-12\nwho: "[[Ana]]"\n---\n')).toEqual(['2026-11-12']);
		expect(at('Meetings/Roof.md', '# Roof\n\n- **Day:** 3 November 2026\n- [[Ana]]')).toEqual(['2026-11-03']);
	});
	it('in a name that is nothing but a day, in any form', () => {
		expect(at('journals/2026_11_12.md', '- tea with [[Ana]]')).toEqual(['2026-11-12']);
		expect(at('November 12th, 2026.md', '- tea with [[Ana]]')).toEqual(['2026-11-12']);
	});
	it('but no other note does, nor a property that says when something else was', () => {
		expect(at('2026-11-12 Roof tiles.md', 'a book [[Ana]] owns')).toEqual([]);
		expect(at('Roof.md', '---\nstart: 2026-11-12\n---\n[[Ana]] owns the ladder')).toEqual([]);
		expect(at('Meetings/Roof.md', '---\ndate_created: 2026-11-12\n---\n[[Ana]]')).toEqual([]);
	});
	it('names who took part under any key for that', () => {
		for (const key of ['attending', 'Meeting with', 'persons', 'contact'])
			expect(at('Roof.md', `---\ndate: 2026-11-12\n${key}: [Ana]\n---\n`)).toEqual(['2026-11-12']);
		expect(at('Roof.md', '---\ndate: 2026-11-12\nguests:\n  - guest: "[[Ana]]"\n---\n')).toEqual(['2026-11-12']);
		expect(at('Roof.md', '---\ndate: 2026-11-12\nrelated people: [Ana]\n---\n')).toEqual([]);
	});
});

describe('a link tells of contact by the words around it', () => {
	const yes: readonly string[] = [
		'Walked with [[Ana]] along the canal',
		'lunch with [[Bo]], [[Cy]] and [[Ana]]',
		'Lunch at the mill: [[Bo]], [[Ana]]',
		'Met my old friend [[Ana]]',
		'- ran into [[Ana]] at the market',
		'- mail to [[Ana]]',
		'- a long letter from [[Ana]] today',
		'Dinner at [[Ana]]’s.',
		'- [[Ana]] came by, her knee is better',
		'- [[Ana]] and I had coffee',
		'- [[Ana]]: call about the roof',
		'- 📞 [[Ana]]',
		'- [[Ana]] #call',
		'- Call: [[Ana]]',
		'## 14:00 1:1 w/ [[Ana]]',
		'## Calls\n- [[Ana]] about the roof',
		'- Meetings\n\t- [[Ana]]',
		'- [[Ana]]\n\t- coffee by the canal',
		'- [x] call [[Ana]]',
		'- [x] write to [[Ana]]',
		'Attendees: [[Bo]], [[Ana]]',
		'Called [[Ana]], she didn’t look well last week',
		'It rained. Saw [[Ana]]. Must buy milk.',
	];
	for (const text of yes) it(text, () => expect(inDaily(text)).toHaveLength(1));

	const no: readonly string[] = [
		'[[Ana]]',
		'## [[Ana]]\nher knee',
		'- [[Ana]] got married',
		'- [[Ana]] has a new job',
		'- [[Ana]]’s birthday',
		'- call [[Ana]]',
		'- tomorrow: lunch with [[Ana]]',
		'## Tomorrow\n- lunch with [[Ana]]',
		'## Birthdays\n- dinner: [[Ana]]',
		'- should have tea with [[Ana]] again',
		'- tried to call [[Ana]], no answer',
		'- called [[Ana]], she did not pick up',
		'- called [[Ana]]: voicemail',
		'- cancelled lunch with [[Ana]]',
		'- did not meet [[Ana]]',
		'- call about [[Ana]]',
		'- talked with Bo about [[Ana]]',
		'- bought a gift for [[Ana]]',
		'- [[Bo]] met [[Ana]]',
		'- [[Bo]]’s call with [[Ana]]',
		'- grateful for dinner with [[Ana]]',
		'- an article by [[Ana]]',
		'- [x] buy a gift for [[Ana]]',
		'- [x] ask Bo about [[Ana]]',
		'- lunch with [[Bo]]\n\t- [[Ana]] has moved',
		'Modified: [[Fence]], [[Ana]], [[Roof]]',
	];
	for (const text of no) it(`but not ${text}`, () => expect(inDaily(text)).toEqual([]));

	it('or by leading a dated line that says something', () => {
		expect(contacts({ 'Fence.md': '- 2026-11-12 [[Ana]] (42)\n- 2026-11-10 Bo likes [[Ana]]' })).toEqual([]);
		expect(contacts({ 'Fence.md': '- 2026-11-12 [[Ana]] – the posts are in\n- 2026-11-10 [[Ana]]' })).toEqual([
			'2026-11-12 other [[Ana]] – the posts are in @ Fence.md:1',
		]);
		expect(contacts({ 'Fence.md': '- 2026-11-12 call: [[Ana]]\n- 2026-11-10 [[Ana]]’s birthday' })).toEqual([
			'2026-11-12 call [[Ana]] @ Fence.md:1',
		]);
	});

	it('but not in a note that keeps what somebody else wrote', () => {
		const kept = (properties: string): string[] =>
			contacts({ 'Bees.md': `---\ndate: 2026-11-12\n${properties}\n---\nAn interview with [[Ana]]\n` });
		expect(kept('type: article')).toEqual([]);
		expect(kept('source: https://example.org/bees')).toEqual([]);
		expect(kept('topic: bees')).toHaveLength(1);
	});

	it('where every mention counts, all do, and where none does, none', () => {
		const of = (otherNotes: Settings['otherNotes']): string[] =>
			contacts({ '2026-11-20.md': 'for [[Ana]]\n' }, { ...DEFAULT_SETTINGS, otherNotes });
		expect(of('every')).toEqual(told('other for [[Ana]]'));
		expect(of('none')).toEqual([]);
	});
});

describe('who is only talked of in a meeting did not take part', () => {
	const last = (path: string, text: string): boolean => contacts({ [path]: text }).length > 0;

	it('where the note says who did', () => {
		const attendees = '---\nattendees: [Bo]\n---\n';
		expect(last('Meetings/2026-11-12 Roof.md', `${attendees}- call with [[Ana]] was useful`)).toBe(false);
		expect(last('Meetings/2026-11-12 Roof.md', '## Attendees\n- [[Bo]]\n\n## Notes\n[[Ana]] said so')).toBe(false);
	});
	it('by a heading, a label, the title, or the first thing it says', () => {
		expect(last('Meetings/2026-11-12 Roof.md', '## Attendees\n- [[Bo]]\n- [[Ana]]')).toBe(true);
		expect(last('Meetings/2026-11-12 Roof.md', '**Organizer:** [[Ana]] <ana@example.org>')).toBe(true);
		expect(last('1on1/Roof.md', '---\nsession_date: 2026-11-12\n---\n# 1:1 with [[Ana]]')).toBe(true);
		expect(last('Meetings/2026-11-12 Roof.md', '# Roof\n[[Bo]], [[Ana]]\n\n## Notes')).toBe(true);
		expect(last('Meetings/2026-11-12 Roof.md', '# Roof\n\n## Links\n[[Bo]], [[Ana]]')).toBe(false);
	});
});
