import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/core/people/roster';
import { balance, exchanges, exchangesWith, voiceFor, voiceOf } from '../../src/insight/giving/balance';
import { spansUntil } from '../../src/insight/contact/period';
import { aPerson, type PersonBuilder } from '../support/builders';
import { memberOf, membersOf, TODAY } from './people';

const told = (note: PersonBuilder): string[] =>
	exchangesWith(memberOf(note)).map(
		({ day, gave, received }) => `${day} gave ${gave.join('+') || '-'} received ${received.join('+') || '-'}`,
	);
const year = spansUntil(TODAY, 'year', 1);

describe('an exchange', () => {
	it('is a contact that says which way it went', () => {
		expect(
			told(
				aPerson()
					.met('2026-11-20', 'coffee #gave/advice')
					.met('2026-11-10', 'call')
					.met('2026-11-01', 'soup when I was ill #received/soup'),
			),
		).toEqual(['2026-11-20 gave intellectual received -', '2026-11-01 gave - received soup']);
	});

	it('keeps apart what went each way in one contact', () => {
		expect(
			told(aPerson().met('2026-11-20', 'talk #gave/advice #gave/cake #received/referral #received/advice')),
		).toEqual(['2026-11-20 gave intellectual+cake received social+intellectual']);
	});

	it('is not guessed of gifts, help, shares and introductions', () => {
		expect(
			told(
				aPerson()
					.met('2026-11-20', 'gift: a book')
					.met('2026-11-19', 'help')
					.met('2026-11-18', 'share: an article')
					.met('2026-11-17', 'intro'),
			),
		).toEqual([]);
	});

	it('is not one while it is only planned', () =>
		expect(told(aPerson().met('2026-12-20', 'lunch #gave'))).toEqual([]));
});

describe('a contact with several people', () => {
	const two = membersOf({ Ana: aPerson().met('2026-11-20', 'lunch with [[Bob]] #gave/comfort'), Bob: aPerson() });

	it('counts for each in their own picture, and once for all', () => {
		expect(two.map((member) => balance(exchangesWith(member), year).gave)).toEqual([1, 1]);
		expect(exchanges(two).map(({ members }) => members.map(({ person }) => person.name))).toEqual([['Ana', 'Bob']]);
	});

	it('has all that any of their notes tells', () => {
		const both = membersOf({
			Ana: aPerson().met('2026-11-20', 'lunch with [[Bob]] #gave/comfort'),
			Bob: aPerson().met('2026-11-20', 'lunch with [[Ana]] #received/advice'),
		});
		expect(exchanges(both).map(({ gave, received }) => [gave, received])).toEqual([
			[['emotional'], ['intellectual']],
		]);
	});
});

describe('the balance', () => {
	const note = aPerson()
		.met('2026-11-20', '#gave/advice')
		.met('2026-11-01', '#gave/tip #received/loan')
		.met('2026-09-30', '#received')
		.met('2025-01-01', '#received/cake');

	it('counts contacts by time and by kind', () => {
		const { gave, received, kinds, spans } = balance(exchangesWith(memberOf(note)), spansUntil(TODAY, 'month', 3));
		expect({ gave, received }).toEqual({ gave: 2, received: 2 });
		expect(kinds).toEqual([
			{ kind: 'monetary', gave: 0, received: 1 },
			{ kind: 'intellectual', gave: 2, received: 0 },
			{ kind: '', gave: 0, received: 1 },
		]);
		expect(spans.map((span) => `${span.from} ${span.gave} ${span.received}`)).toEqual([
			'2026-09-01 0 1',
			'2026-10-01 0 0',
			'2026-11-01 2 1',
		]);
		expect(spans[2]?.kinds).toEqual([
			{ kind: 'monetary', gave: 0, received: 1 },
			{ kind: 'intellectual', gave: 2, received: 0 },
		]);
	});

	it('is all noughts of nobody', () =>
		expect(balance(exchanges([]), year)).toEqual({
			gave: 0,
			received: 0,
			kinds: [],
			spans: [{ ...year[0], gave: 0, received: 0, kinds: [] }],
		}));

	it('is looked for once, until somebody changes', () => {
		const crowd = membersOf({
			Ana: note,
			Bob: aPerson().met('2026-11-20', 'party with [[Ana]] #gave'),
			Cy: aPerson().met('2026-11-20', 'party with [[Ana]] #gave'),
		});
		expect(exchanges(crowd)).toBe(exchanges(crowd));
		expect(exchangesWith(crowd[0] as Member)).toBe(exchangesWith(crowd[0] as Member));
	});
});

describe('what is said of a balance', () => {
	it('is kind, and nothing where it is even, too little, or more was given', () => {
		expect(
			[
				[0, 2],
				[0, 3],
				[1, 2],
				[2, 3],
				[2, 4],
				[3, 3],
				[9, 0],
				[9, 2],
			].map(([gave = 0, received = 0]) => voiceOf({ gave, received })),
		).toEqual([null, 'give', 'generous', null, 'generous', null, null, null]);
	});

	const generous = aPerson()
		.met('2026-11-20', '#received')
		.met('2026-10-20', '#received')
		.met('2026-09-20', '#received');

	it('is of the last twelve months', () => {
		expect(voiceFor(memberOf(generous), TODAY)).toBe('give');
		expect(voiceFor(memberOf(generous), '2028-01-01')).toBeNull();
	});

	it('is never said of people who are private, paused or deceased', () => {
		for (const key of ['private', 'paused', 'deceased'])
			expect(voiceFor(memberOf(generous.with(key, 'true')), TODAY)).toBeNull();
	});
});
