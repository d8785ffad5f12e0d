import { describe, expect, it } from 'vitest';
import { benefitKind, benefitOrder } from '../../src/core/entry/benefit';

describe('the kind of a benefit', () => {
	it('is one of the four, by the words people use', () => {
		expect(
			['money', 'Loan', 'comfort', 'listening', 'ADVICE', 'feedback', 'referral', 'intro', 'emotional'].map(
				benefitKind,
			),
		).toEqual([
			'monetary',
			'monetary',
			'emotional',
			'emotional',
			'intellectual',
			'intellectual',
			'social',
			'social',
			'emotional',
		]);
	});

	it('is found in any part of a nested tag', () =>
		expect([benefitKind('intellectual/maths'), benefitKind('work/advice'), benefitKind('Garden/Seeds')]).toEqual([
			'intellectual',
			'intellectual',
			'garden',
		]));

	it("is the user's own word otherwise, and nothing where nothing is said", () =>
		expect([benefitKind('Cake'), benefitKind('constructor'), benefitKind(''), benefitKind('/')]).toEqual([
			'cake',
			'constructor',
			'',
			'',
		]));

	it("has an order: the four, the user's own by name, what has no name", () =>
		expect(['', 'soup', 'social', 'cake', 'monetary'].sort(benefitOrder)).toEqual([
			'monetary',
			'social',
			'cake',
			'soup',
			'',
		]));
});
