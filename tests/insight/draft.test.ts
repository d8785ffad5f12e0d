/** What a draft can say of a person, and which draft fits today. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDraft } from '../../src/core/settings/draft';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { draftValues, suggestedDraft } from '../../src/insight/brief/draft';
import { aPerson, type PersonBuilder } from '../support/builders';
import { memberOf, TODAY } from './people';

const values = (note: PersonBuilder) => Object.fromEntries(draftValues(memberOf(note), TODAY, DEFAULT_SETTINGS));
const suggested = (note: PersonBuilder) =>
	suggestedDraft(DEFAULT_SETTINGS.drafts, memberOf(note), TODAY, DEFAULT_SETTINGS)?.name ?? null;
const filled = (name: string, note: PersonBuilder) =>
	fillDraft(
		DEFAULT_SETTINGS.drafts.find((draft) => draft.name === name)?.text ?? '',
		draftValues(memberOf(note), TODAY, DEFAULT_SETTINGS),
	);

describe('the values', () => {
	it('are those that the note has', () => {
		const note = aPerson()
			.with('why', 'She opened the first door for me.')
			.with('birthday', '1980-12-01')
			.with('interests', '[letterpress, tides]')
			.with('place', '"[[Ghent]]"')
			.with('company', 'Kaai')
			.met('2026-10-05', 'call: her **knee** is better, says [[Bo Lind|Bo]]. #received/advice');
		expect(values(note)).toEqual({
			first: 'Ana',
			name: 'Ana',
			'last contact': 'our call in October',
			'last topic': 'her knee is better, says Bo',
			'last day': '5 October',
			wishes: 'all my best for your birthday on Tuesday! I hope the day is good to you.',
			milestone: 'birthday',
			'milestone day': 'Tuesday',
			years: '46',
			interest: 'letterpress',
			why: 'She opened the first door for me',
			place: 'Ghent',
			company: 'Kaai',
			today: '25 November',
		});
	});
	it('have nothing that the note of somebody private promises', () => {
		const promise = (frontmatter: string): string | undefined => {
			const roster = new Roster(DEFAULT_SETTINGS);
			roster.set('People/Ana.md', '');
			roster.set('People/Zed.md', `${frontmatter}- [ ] tell [[Ana]] of the party\n`);
			const ana = roster.member('People/Ana.md', TODAY);
			return ana === null ? 'nobody' : draftValues(ana, TODAY, DEFAULT_SETTINGS).get('promise');
		};
		expect([promise(''), promise('---\nprivate: true\n---\n')]).toEqual(['tell Ana of the party', undefined]);
	});
	it('are few for an empty note', () =>
		expect(values(aPerson().with('every', 'monthly'))).toEqual({
			first: 'Ana',
			name: 'Ana',
			today: '25 November',
		}));
	it('take the words of the newest contact that has any', () =>
		expect(
			values(aPerson().met('2026-11-20').met('2026-11-01', 'call').met('2026-10-05', 'call: tides')),
		).toMatchObject({ 'last topic': 'tides', 'last day': 'Friday' }));
	it('name no day of a month alone, and the year of another', () => {
		expect(values(aPerson().met('2026-10', 'call: tides'))).not.toHaveProperty('last day');
		expect(values(aPerson().met('2024-10-05', 'call: tides'))).toMatchObject({ 'last day': '5 October 2024' });
	});
	it('cut a long line at a word', () => {
		const topic = values(aPerson().met('2026-10-05', `call: ${'tides '.repeat(60)}`))['last topic'] ?? '';
		expect(topic).toMatch(/tides…$/);
		expect(topic.length).toBeLessThanOrEqual(161);
	});
	it('take the promise that is due first, of each side', () => {
		const note = aPerson().met(
			'2026-10-05',
			'call\n\n## Promises\n- [ ] the tide atlas\n- [ ] send **the book** 📅 2026-12-01\n- [x] done 📅 2026-01-01\n- [ ] the slides #theirs',
		);
		expect(values(note)).toMatchObject({ promise: 'send the book', 'their promise': 'the slides' });
	});
	it('take no task to ask about for a promise', () => {
		expect(
			values(
				aPerson().met('2026-10-05', 'call\n\n## Promises\n- [ ] how is the cello? #ask\n- [ ] send the book'),
			),
		).toMatchObject({ promise: 'send the book' });
	});
	it('tell of no plan whose day has gone by: the next one is meant', () => {
		expect(
			values(aPerson().met('2026-10-05', 'call').met('[ ] 2026-11-20', 'lunch at the pier')),
		).not.toHaveProperty('plan');
		expect(
			values(aPerson().met('[ ] 2026-11-20', 'lunch at the pier').met('[ ] 2026-11-27', 'a swim')),
		).toMatchObject({ plan: 'a swim', 'plan day': 'Friday' });
		expect(values(aPerson().met('[ ] 2026-11-25', 'a swim'))).toMatchObject({
			plan: 'a swim',
			'plan day': '25 November',
		});
	});
	it('tell of a plan and an anniversary as one says them', () =>
		expect(
			values(aPerson().with('milestones', '{wedding: 2014-12-20}').met('2026-12-02', 'lunch at the harbour')),
		).toMatchObject({
			plan: 'lunch at the harbour',
			'plan day': '2 December',
			milestone: 'wedding anniversary',
			'milestone day': '20 December',
			years: '12',
		}));
});

describe('the draft to begin with', () => {
	it('is a hello', () => expect(suggested(aPerson())).toBe('Hello'));
	it('is good wishes where a milestone is near or was missed', () => {
		expect(suggested(aPerson().with('birthday', '--11-27'))).toBe('Good wishes');
		expect(suggested(aPerson().with('birthday', '--11-20'))).toBe('Good wishes');
		expect(suggested(aPerson().with('birthday', '--12-20'))).toBe('Hello');
	});
	it('is none for somebody private, paused or dead, and where there are none', () => {
		expect(suggested(aPerson().with('paused', 'true'))).toBeNull();
		expect(suggested(aPerson().with('private', 'true'))).toBeNull();
		expect(suggested(aPerson().with('deceased', 'true'))).toBeNull();
		expect(suggestedDraft([], memberOf(aPerson()), TODAY, DEFAULT_SETTINGS)).toBeNull();
	});
});

describe('the drafts that come with Nurture', () => {
	const bare = aPerson().with('every', 'monthly');
	it('have no hole for somebody of whom little is known', () => {
		expect(filled('Hello', bare)).toBe('Hi Ana,\n\nyou came to my mind today.\n\nHow are you?');
		expect(filled('Good wishes', bare)).toBe('Dear Ana,\n\nHow are you?');
		expect(filled('Following up', bare)).toBe('Hi Ana,\n\nMore soon!');
		expect(filled('Sharing', bare)).toBe('Hi Ana,\n\nthis made me think of you.\n\n');
	});
	it('quote nothing of what was talked about', () =>
		expect(filled('Hello', aPerson().met('2026-10-05', 'call: her knee is better'))).toBe(
			'Hi Ana,\n\nyou came to my mind today. I was thinking of our call in October.\n\nHow are you?',
		));
});

describe('the last contact is said by its kind and its day', () => {
	const said = (note: PersonBuilder) => values(note)['last contact'];
	// 25 November 2026 is a Wednesday.
	for (const [day, words, told] of [
		['2026-11-25', 'call: long', 'our call today'],
		['2026-11-24', 'call', 'our call yesterday'],
		['2026-11-20', 'lunch at the pier', 'our lunch on Friday'],
		['2026-11-17', 'Lunch: her knee', 'our lunch last week'],
		['2026-11-15', 'walk', 'our walk on 15 November'],
		['2026-11-03', 'visit', 'our meeting on 3 November'],
		['2026-10-05', '(video call) the boat', 'our video call in October'],
		['2026-11', 'dinner', 'our dinner this month'],
		['2025-10', 'dinner', 'our dinner in October 2025'],
		['2024-10-05', 'concert by the river', 'the concert in October 2024'],
		['2026-10-05', 'letter: four pages #received', 'your letter in October'],
		['2026-10-05', '☕', 'our meeting in October'],
		['2026-10-05', '**Coffee** with the others', 'our coffee in October'],
	] as const)
		it(`${day} ${words}`, () => expect(said(aPerson().met(day, words))).toBe(told));

	for (const words of [
		'letter: four pages',
		'message',
		'we looked at the stars',
		'funeral of her aunt',
		'call: no answer',
		"call: didn't pick up",
		'call, went to voicemail',
		'lunch cancelled',
		'call\n    - no answer',
	])
		it(`is not said where that might not be true: ${words}`, () =>
			expect(said(aPerson().met('2026-10-05', words))).toBeUndefined());
	it('is not that of a day before the last', () =>
		expect(said(aPerson().met('2026-11-20', 'message').met('2026-10-05', 'call'))).toBeUndefined());
	it('is not the call of two others that a note tells beside them', () => {
		const of = (line: string) => {
			const roster = new Roster(DEFAULT_SETTINGS);
			roster.set('People/Ana.md', '');
			roster.set('People/Bo.md', '');
			roster.set('Journal/2026-10-05.md', line);
			const ana = roster.member('People/Ana.md', TODAY);
			return ana === null ? 'nobody' : draftValues(ana, TODAY, DEFAULT_SETTINGS).get('last contact');
		};
		expect([of('- call with [[Bo]] about [[Ana]]\n'), of('- call with [[Ana]]\n')]).toEqual([
			undefined,
			'our call in October',
		]);
	});
});

describe('a milestone is said well, whatever its label', () => {
	const wished = (label: string, day: string) =>
		filled('Good wishes', aPerson().with('milestones', JSON.stringify({ [label]: day }))).split('\n\n')[1];
	for (const [label, day, told] of [
		['birthday', '1980-11-25', 'all my best for your birthday! I hope the day is good to you.'],
		['Birthday', '1980-11-27', 'all my best for your birthday on Friday! I hope the day is good to you.'],
		['birthday', '1980-11-20', 'belated best wishes for your birthday! I hope the day was good to you.'],
		['wedding', '2014-11-25', 'all my best for your wedding anniversary! I hope the day is good to you.'],
		['Wedding day', '2026-11-27', 'all my best for your wedding on Friday! I hope the day is good to you.'],
		[
			'wedding_anniversary',
			'2014-11-25',
			'all my best for your wedding anniversary! I hope the day is good to you.',
		],
		['Name day', '11-25', 'all my best for your name day! I hope the day is good to you.'],
		['birthday', '1991-12', 'all my best for your birthday in December! I hope the day is good to you.'],
		['birthday', '1991-11', 'all my best for your birthday this month! I hope the day is good to you.'],
		['Day we met', '2014-12', 'I will be thinking of you in December.'],
		['Day we met', '2014-11-25', 'I am thinking of you today.'],
		['Day we met', '2014-11-27', 'I will be thinking of you on Friday.'],
		['opened the shop', '2014-11-20', 'this comes late: I have been thinking of you.'],
		["Pia's birthday", '2014-11-25', 'I am thinking of you today.'],
		["Mum's death", '2014-11-25', 'I am thinking of you today.'],
		["Mum's death", '2014-11-27', 'I will be thinking of you on Friday.'],
		['Dad died', '2014-11-20', 'I have been thinking of you.'],
		['death anniversary', '2014-11-25', 'I am thinking of you today.'],
		['Todestag Oma', '2014-11-25', 'I am thinking of you today.'],
	] as const)
		it(`${label}, ${day}`, () => expect(wished(label, day)).toBe(told));

	it('a day of mourning is none to wish for: no such draft is suggested, and no template says it', () => {
		const note = aPerson().with('milestones', '{"Mum\'s death": 2014-11-27}');
		expect(suggested(note)).toBe('Hello');
		expect(values(note)).not.toHaveProperty('milestone');
		expect(values(note)).not.toHaveProperty('years');
		const both = note.with('birthday', '1980-11-28');
		expect(values(both)).toMatchObject({ milestone: 'birthday', wishes: 'I will be thinking of you on Friday.' });
	});
	it('of a marriage that is over nothing is wished', () => {
		const note = (label: string) =>
			aPerson().with('milestones', JSON.stringify({ wedding: '2004-11-25', [label]: '2019-03-01' }));
		for (const label of ['divorce', "Tom's death", 'widowed'])
			expect(filled('Good wishes', note(label))).toBe('Dear Ana,\n\nI am thinking of you today.\n\nHow are you?');
	});
	it('nor where a line tells that it is over; a bill that was split and lost keys tell nothing', () => {
		const note = (line: string) =>
			aPerson()
				.with('milestones', '{wedding: 2004-11-25}')
				.met('2026-10-05', line)
				.met('2026-09-05', 'call: tea');
		const over = [
			'call: the divorce is through',
			'they separated in May',
			'call: her husband died',
			'die Scheidung',
		];
		for (const line of over) expect(values(note(line)).wishes).toBe('I am thinking of you today.');
		for (const line of ['lunch, we split the bill', 'she lost her keys', 'her husband passed the exam'])
			expect(values(note(line)).wishes).toContain('wedding anniversary');
	});
});

describe('somebody is called', () => {
	const called = (note: PersonBuilder) => values(note).first;
	const lines = (note: PersonBuilder) => note.met('2026-10-05', "call: Annie's knee").met('2026-09-05', 'Annie sang');
	it('by what the note says', () =>
		expect(called(lines(aPerson().with('called', 'Nan').aliases('Annie')))).toBe('Nan'));
	it('else by an alias that is in use', () =>
		expect(called(lines(aPerson().aliases('Annie', 'Boss')))).toBe('Annie'));
	it('by no alias that the notes do not use, nor less than the name', () => {
		expect(called(aPerson().aliases('Annie').met('2026-10-05', 'call: her knee'))).toBe('Ana');
		expect(called(aPerson().aliases('Annie').met('2026-10-05', 'Ana, whom Bo calls Annie'))).toBe('Ana');
	});
	it('by no alias that is a title, initials, several words, a handle, or a part of the name', () => {
		for (const alias of ['Dr', 'AD', 'Aunt Annie', 'annie', 'Ana', '@annie'])
			expect(called(aPerson().aliases(alias).met('2026-10-05', `call: ${alias} ${alias} sang`))).toBe('Ana');
	});
});

describe('no draft that comes with Nurture', () => {
	/** Words of notes that no draft has by itself. */
	const word = fc.constantFrom(
		...'knee better harbour Lisbon cello moved flat tide school sings Antwerp kite'.split(' '),
	);
	const line = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
	const kind = fc.constantFrom('', 'call: ', 'lunch ', 'coffee, ', 'letter: ', 'concert ', 'gift: ', '#call ');
	const day = fc.constantFrom('2026-11-25', '2026-11-20', '2026-10-05', '2025-02', '2026-12-04');
	const about = fc.constantFrom(
		'birthday',
		'wedding',
		'opened the shop by the old harbour',
		"Mum's death last spring",
	);
	const note = fc.record({
		why: line,
		likes: fc.array(line, { maxLength: 3 }),
		place: line,
		company: line,
		label: about,
		date: fc.constantFrom('2014-11-25', '2014-11-28', '2014-11-20', '2014-12-10'),
		contacts: fc.array(fc.tuple(day, kind, line, line), { maxLength: 5 }),
		promises: fc.array(line, { maxLength: 3 }),
		asks: fc.array(line, { maxLength: 3 }),
	});
	const text = ({
		why,
		likes,
		place,
		company,
		label,
		date,
		contacts,
		promises,
		asks,
	}: typeof note extends fc.Arbitrary<infer T> ? T : never) =>
		[
			'---',
			`why: ${why}`,
			`likes: ${JSON.stringify(likes)}`,
			`place: ${place}`,
			`company: ${company}`,
			`milestones: ${JSON.stringify({ [label]: date })}`,
			'---',
			...promises.map((one) => `- [ ] ${one}`),
			...asks.map((one) => `- ${one}? #ask`),
			'## Interactions',
			...contacts.map(([on, of, said, below]) => `- ${on} ${of}${said}\n    - ${below}`),
			'',
		].join('\n');
	const words = (of: string): string[] => of.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
	const threes = (of: string): string[] =>
		words(of).flatMap((_, at, all) => (at < 2 ? [] : [all.slice(at - 2, at + 1).join(' ')]));

	it("holds three words in a row of the notes' own", () =>
		fc.assert(
			fc.property(note, (of) => {
				const roster = new Roster(DEFAULT_SETTINGS);
				const written = text(of);
				roster.set('People/Ana.md', written);
				const member = roster.member('People/Ana.md', TODAY);
				if (member === null) throw new Error('The note is no person.');
				const own = new Set(threes(written));
				for (const draft of DEFAULT_SETTINGS.drafts) {
					const filledIn = fillDraft(draft.text, draftValues(member, TODAY, DEFAULT_SETTINGS));
					expect([draft.name, threes(filledIn).filter((three) => own.has(three))]).toEqual([draft.name, []]);
				}
			}),
		));
});
