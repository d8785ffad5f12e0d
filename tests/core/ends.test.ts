import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upTo, withoutEnd, withoutEnds } from '../../src/core/text/ends';
import { lastTagsAt } from '../../src/core/markdown/tags';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', ';', '/', '#', '?', '\n', '🙂'), maxLength: 40 });

describe('the ends of a text', () => {
	it('lose the characters that are not wanted there, and no others', () => {
		expect(withoutEnd('bread, cheese ,; ', /[\s,;]/)).toBe('bread, cheese');
		expect(withoutEnd('', /a/)).toBe('');
		expect(withoutEnd(',,,', /,/)).toBe('');
		expect(withoutEnds('//notes/2026//', /\//)).toBe('notes/2026');
		expect(withoutEnds('🙂', /,/)).toBe('🙂');
	});

	it('are cut as the expressions for the same would cut them', () => {
		fc.assert(
			fc.property(text, (any) => {
				expect(withoutEnd(any, /[\s,;]/)).toBe(any.replace(/[\s,;]+$/, ''));
				expect(withoutEnds(any, /\//)).toBe(any.replace(/^\/+|\/+$/g, ''));
				expect(upTo(any, /[?#]/)).toBe(any.replace(/[?#].*$/s, ''));
			}),
		);
	});

	it('hold the tags that nothing but tags stands behind', () => {
		expect(['walk #gave/time #x', 'walk #a b', '#a #b', 'walk', 'issue#7', ''].map(lastTagsAt)).toEqual([
			4, 9, 0, 4, 7, 0,
		]);
	});
});
