import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterStart, cut, headOf } from '../../src/core/text/cut';

/** Characters as a reader sees them: letters, letters with marks, emoji of one and of many parts, flags. */
const CHARACTERS = ['a', ' ', 'é', 'e\u0301', '🙂', '👩‍👩‍👧‍👦', '👍🏽', '🇧🇪', '人', 'กำ', '\r\n'];
const text = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 });

/** The places between the characters of a text that was put together from these. */
function boundaries(parts: readonly string[]): Set<number> {
	const segments = new Intl.Segmenter().segment(parts.join(''));
	return new Set([...segments].map(({ index }) => index));
}

/** Whether no half of a surrogate pair stands alone. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

describe('a text that is too long', () => {
	it('stays as it is where there is room', () => {
		expect(cut('a'.repeat(160))).toBe('a'.repeat(160));
		expect(cut('abc', 3)).toBe('abc');
	});

	it('ends with an ellipsis within the room', () => {
		expect(cut('a'.repeat(161))).toBe(`${'a'.repeat(159)}…`);
		expect(cut('some words', 6)).toBe('some…');
	});

	it('is cut before an emoji that does not fit, never within it', () => {
		expect(cut('abcd🙂ef', 6)).toBe('abcd…');
		expect(cut('abcd🙂ef', 7)).toBe('abcd🙂…');
		expect(cut('ab👩‍👩‍👧‍👦cdef', 10)).toBe('ab…');
		expect(cut('ab👍🏽cdef', 5)).toBe('ab…');
		expect(cut('ab🇧🇪cdef', 5)).toBe('ab…');
		expect(cut('abe\u0301def', 4)).toBe('ab…');
	});

	it('is cut between code points where marks are piled up beyond any character', () => {
		const piled = `a${'\u0301'.repeat(500)}`;
		expect(cut(piled)).toBe(`${piled.slice(0, 159)}…`);
		expect(isWhole(cut('\u{1D16D}'.repeat(500)))).toBe(true);
	});

	it('is cut between characters wherever the room ends', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 2, max: 80 }), (parts, most) => {
				const whole = parts.join('');
				const short = cut(whole, most);
				expect(short.length).toBeLessThanOrEqual(most);
				if (short === whole) return;
				expect(short.endsWith('…')).toBe(true);
				expect(whole.startsWith(short.slice(0, -1))).toBe(true);
				expect(boundaries(parts).has(headOf(whole, most - 1).length)).toBe(true);
			}),
		);
	});

	it('is never broken, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (whole, index) => {
				const place = characterStart(whole, Math.min(index, whole.length));
				expect(isWhole(whole.slice(0, place))).toBe(true);
				expect(isWhole(whole.slice(place))).toBe(true);
			}),
		);
	});
});
