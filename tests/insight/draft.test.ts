/** What a draft can say of a person, and which draft fits today. */
import { describe, expect, it } from 'vitest';
import { fillDraft } from '../../src/core/draft';
import { Roster } from '../../src/core/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { draftValues, suggestedDraft } from '../../src/insight/draft';
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
			'last topic': 'her knee is better, says Bo',
			'last day': '5 October',
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
		expect(filled('Good wishes', bare)).toBe('Dear Ana,\n\nI hope the day is good to you.');
		expect(filled('Following up', bare)).toBe('Hi Ana,\n\nMore soon!');
		expect(filled('Sharing', bare)).toBe('Hi Ana,\n\nthis made me think of you.\n\n');
	});
	it('quote nothing of what was talked about', () =>
		expect(filled('Hello', aPerson().met('2026-10-05', 'call: her knee is better'))).toBe(
			'Hi Ana,\n\nyou came to my mind today.\n\nHow are you?',
		));
});
