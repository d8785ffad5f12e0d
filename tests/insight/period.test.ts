import { describe, expect, it } from 'vitest';
import { spanBefore, spanOf, spansUntil } from '../../src/insight/contact/period';

const said = ({ from, to }: { from: string; to: string }): string => `${from}..${to}`;

describe('a span', () => {
	it('is a week from Monday, a month, a quarter, a year', () => {
		expect((['week', 'month', 'quarter', 'year'] as const).map((unit) => said(spanOf('2026-11-25', unit)))).toEqual(
			['2026-11-23..2026-11-29', '2026-11-01..2026-11-30', '2026-10-01..2026-12-31', '2026-01-01..2026-12-31'],
		);
		expect(said(spanOf('2026-11-29', 'week'))).toBe('2026-11-23..2026-11-29');
		expect(said(spanOf('2024-02-29', 'month'))).toBe('2024-02-01..2024-02-29');
	});

	it('has one before it, over the turn of the year too', () =>
		expect(
			(['week', 'month', 'quarter', 'year'] as const).map((unit) =>
				said(spanBefore(spanOf('2026-01-02', unit), unit)),
			),
		).toEqual([
			'2025-12-22..2025-12-28',
			'2025-12-01..2025-12-31',
			'2025-10-01..2025-12-31',
			'2025-01-01..2025-12-31',
		]));

	it('comes in rows, the earliest first, and stops where days begin', () => {
		expect(spansUntil('2026-02-10', 'month', 3).map(said)).toEqual([
			'2025-12-01..2025-12-31',
			'2026-01-01..2026-01-31',
			'2026-02-01..2026-02-28',
		]);
		expect(spansUntil('1000-03-05', 'month', 9).map(said)).toEqual(['1000-03-01..1000-03-31']);
	});
});
