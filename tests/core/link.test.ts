import { describe, expect, it } from 'vitest';
import { baseName, linkAt, linksIn, withoutLinks } from '../../src/core/markdown/link';

describe('a link', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['[[Ana]]', 'Ana > Ana'],
		['[[Ana|A]]', 'Ana > A'],
		['[[Ana\\|A]]', 'Ana > A'],
		['[[People/Ana#Notes|A]]', 'People/Ana > A'],
		['[[Ana#^id]]', 'Ana > Ana#^id'],
		['[[Ana.md]]', 'Ana > Ana.md'],
		['[[ Ana ]]', 'Ana > Ana'],
		['[[/Ana]]', 'Ana > /Ana'],
		['[[Ana|]]', 'Ana > '],
		['[[山田 花子]]', '山田 花子 > 山田 花子'],
		['[A](Ana.md)', 'Ana > A'],
		['[A](People/Ana%20D%C3%ADaz.md)', 'People/Ana Díaz > A'],
		['[A](<People/Ana Díaz.md>)', 'People/Ana Díaz > A'],
		['[A](Ana.md "title")', 'Ana > A'],
		['[A](Ana (1).md)', null],
		['[A](Ana_(1).md)', 'Ana_(1) > A'],
		['[A](./Ana.md#Notes)', 'Ana > A'],
		['[A](100%.md)', '100% > A'],
		['[](Ana.md)', 'Ana > '],
		['[A](https://example.org)', ' > A'],
		['[A](mailto:a@example.org)', ' > A'],
		['[A](obsidian://open)', ' > A'],
		['[[]]', null],
		['[[a]', null],
		['[[a\nb]]', null],
		['[a]()', null],
		['[a] (b)', null],
		['[a]', null],
		['a', null],
		['', null],
		['[[[a]]]', null],
	];
	for (const [line, expected] of rows)
		it(JSON.stringify(line), () => {
			const link = linkAt(line, 0);
			expect(link === null ? null : `${link.target} > ${link.text}`).toBe(expected);
		});

	it('has its place in the line', () =>
		expect(linksIn('x [[a]] and [b](c.md).').map(({ from, to }) => [from, to])).toEqual([
			[2, 7],
			[12, 21],
		]));
	it('is neither an embed nor on the web', () =>
		expect(
			linksIn('![[a]] [b](https://example.org) [[[c]]] [[d]][[e]] ![x](f.png)').map(({ target }) => target),
		).toEqual(['c', 'd', 'e']));
	it('is shown by its words', () =>
		expect(
			[
				'[[People/Ana]] and [[Bo|B]]',
				'[A](x.md)[[b]]',
				'[web](https://example.org)',
				'![[a]]',
				'no [link',
				'[[Ana#Notes]]',
			].map(withoutLinks),
		).toEqual(['Ana and B', 'Ab', 'web', '![[a]]', 'no [link', 'Ana#Notes']));
	it('names a note by its last part', () =>
		expect([baseName('People/Work/Ana'), baseName('Ana'), baseName('')]).toEqual(['Ana', 'Ana', '']));
});
