/** The place of a change: whole lines, found again where the rest of the note has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../src/core/log/insert-entry';
import { scanNote } from '../../src/core/markdown/note-scanner';
import { readerOf } from '../../src/core/entry/reader';
import { placeOf, restore } from '../../src/core/edit/place';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';

const change = (before: string, after: string) => {
	const { was, is } = placeOf(before, after);
	return { was: was.join(''), is: is.join('') };
};

describe('the place of a change', () => {
	const cases: readonly (readonly [what: string, before: string, after: string, was: string, is: string])[] = [
		[
			'a line before one that begins alike',
			'- 2026-11-20 a\n',
			'- 2026-11-25 b\n- 2026-11-20 a\n',
			'',
			'- 2026-11-25 b\n',
		],
		['the same twice', 'a\na\n', 'a\na\na\n', '', 'a\n'],
		['a line taken out', 'x\r\nsnooze: 1\r\nsnooze: 2\r\n', 'x\r\nsnooze: 2\r\n', 'snooze: 1\r\n', ''],
		['a part of a line', 'a\nevery: 3 weeks\nb', 'a\nevery: 2 weeks\nb', 'every: 3 weeks', 'every: 2 weeks'],
		['a line behind a last one that was not ended', 'a\nb', 'a\nb\n- c', '', '\n- c'],
		['words at the end of the last line', 'a\nb', 'a\nb c', 'b', 'b c'],
		[
			'the first properties',
			'\uFEFFHello',
			'\uFEFF---\npaused: true\n---\nHello',
			'\uFEFFHello',
			'\uFEFF---\npaused: true\n---\nHello',
		],
		['an empty note', '', 'a\n', '', 'a\n'],
		['other line endings', 'a\r\nb\r\n', 'a\nb\n', '\r\nb\r\n', '\nb\n'],
	];
	it.each(cases)('is whole lines: %s', (...[, before, after, was, is]) =>
		expect(change(before, after)).toEqual({ was, is }),
	);
});

describe('putting back', () => {
	const back = (before: string, after: string, since: (text: string) => string): string | null =>
		restore(since(after), placeOf(before, after));
	const OLD = '# Ana\n\n## Interactions\n\n- 2026-11-20 a\n\nEnd\n';
	const NEW = OLD.replace('- 2026-11-20', '- 2026-11-25 b\n- 2026-11-20');

	it('gives any text again, byte by byte', () => {
		const law = (before: string, after: string): void => {
			expect(restore(after, placeOf(before, after))).toBe(before);
		};
		fc.assert(fc.property(anyNote, anyNote, law));
		fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), law));
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('\r', '\n', '\0', 'a', ' ') }),
				fc.string({ unit: fc.constantFrom('\r', '\n', '\0', 'a', ' ') }),
				law,
			),
			{ numRuns: 2000 },
		);
	});

	it.each<readonly [string, string, string]>([
		['above', '# Ana', 'Hello\n# Ana Díaz'],
		['in the line before', '## Interactions', '## Contacts'],
		['in the line after', '20 a', '20 another'],
		['below', 'End', 'The end\nfor now'],
		[
			'on both sides, of the same length',
			'actions\n\n- 2026-11-25 b\n- 2026-11-20 a',
			'ACTIONS\n\n- 2026-11-25 b\n- 2026-11-20 A',
		],
	])('leaves what others wrote %s', (_, from, to) => {
		const now = NEW.replace(from, to);
		expect(restore(now, placeOf(OLD, NEW))).toBe(now.replace('- 2026-11-25 b\n', ''));
	});

	it.each<readonly [string, string, string]>([
		['the line was written on', '25 b', '25 b and more'],
		['something stands before it', '- 2026-11-25', '> - 2026-11-25'],
		['it is gone', '- 2026-11-25 b\n', ''],
		[
			'it was moved away from all it stood beside',
			'# Ana\n\n## Interactions\n\n- 2026-11-25 b\n',
			'# Ana\n- 2026-11-25 b\n\n## Interactions\n\n',
		],
		['a line was put between', '- 2026-11-25 b\n- 2026-11-20 a', 'x\n- 2026-11-25 b c\n- 2026-11-20 a'],
	])('refuses where %s', (_, from, to) => expect(restore(NEW.replace(from, to), placeOf(OLD, NEW))).toBeNull());

	it('refuses where a last line without an ending was written on', () => {
		expect(back('a', 'a\n- b', (text) => `${text} c`)).toBeNull();
		expect(back('a', 'a\n- b', (text) => `${text}\n- c`)).toBe('a\n- c');
	});

	it('refuses to guess between places that look alike', () => {
		const block = '\nsame\n- x\nsame\n';
		expect(back('\nsame\nsame\n', block, (text) => `moved\n${text}${text}`)).toBeNull();
	});

	it('puts back a line that was taken out only where both its neighbours stand', () => {
		const [before, after] = ['---\na: 1\nsnooze: x\nb: 2\n---\n', '---\na: 1\nb: 2\n---\n'];
		expect(back(before, after, (text) => text.replace('---\n', '---\nnew: 1\n'))).toBe(
			before.replace('---\n', '---\nnew: 1\n'),
		);
		expect(back(before, after, (text) => text.replace('b: 2', 'b: 3'))).toBeNull();
	});

	it.each<readonly [what: string, since: string, before: string, after: string]>([
		['a nested item', '    - her knee is better\n', OLD, NEW],
		['one after a blank line', '\n\t- her knee is better\n', OLD, NEW],
		['an indented line', '  her knee is better\n', OLD, NEW],
		['a line carried on', 'her knee is better\n', OLD, NEW],
		[
			'nested in what is oldest first',
			'    - her knee is better\n',
			'## Interactions\n- 2026-11-20 a\n',
			'## Interactions\n- 2026-11-20 a\n- 2026-11-25 b\n',
		],
		['below a plan', '  - bring the atlas\n', '- 2026-11-20 a\n', '- 2026-11-20 a\n- [ ] 2026-11-25 b\n'],
		[
			'below a nested line that was written with it',
			'    - c\n',
			'- 2026-11-20 a\n',
			'- 2026-11-25 b\n    - details\n- 2026-11-20 a\n',
		],
		[
			'in a section that was made for it',
			'- 2026-11-26 another\n',
			'# Ana\n',
			'# Ana\n\n## Interactions\n\n- 2026-11-25 b\n',
		],
		[
			'behind a last line without an ending',
			'\n    - her knee is better',
			'- 2026-11-20 a',
			'- 2026-11-20 a\n- 2026-11-25 b',
		],
	])('refuses where others wrote what belongs to the lines: %s', (_, since, before, after) => {
		const at = after.includes('    - details\n')
			? after.indexOf('details\n') + 8
			: after.indexOf('25 b') + (after.endsWith('25 b') ? 4 : 5);
		expect(restore(after.slice(0, at) + since + after.slice(at), placeOf(before, after))).toBeNull();
	});

	it('keeps what belongs to an item that stays, or stood there before', () => {
		const nested = (text: string): string => text.replace(/\n/, '\n    - nested\n');
		for (const [before, after] of [
			['- [ ] a\nEnd', '- [x] a\nEnd'],
			['- 2026-11-20 a\n', '- 2026-11-27 a\n'],
			['## Facts\n', '## FACTS\n'],
		] as const)
			expect(back(before, after, nested)).toBe(nested(before));
		expect(back('words\nEnd', '- b\nwords\nEnd', (text) => `${text}\n    - nested`)).toBe(
			'words\nEnd\n    - nested',
		);
		expect(
			back(
				'# Ana\n\n## Interactions\n- 2026-11-20 a\n',
				'# Ana\n\n## Promises\n- [ ] b\n\n## Interactions\n- 2026-11-20 a\n',
				(text) => `${text}    - nested\n`,
			),
		).toBe('# Ana\n\n## Interactions\n- 2026-11-20 a\n    - nested\n');
		expect(back(OLD, NEW, (text) => text.replace('- 2026-11-20', '\n> quoted\n\n- 2026-11-20'))).toBe(
			OLD.replace('- 2026-11-20', '\n> quoted\n\n- 2026-11-20'),
		);
	});

	it('works whatever others write elsewhere, and refuses whatever they write in the line', () => {
		const LINE = '- 2026-11-25 call: quite unlike any other line';
		const law = fc.property(
			anyNote,
			anyNote,
			fc.record({ cut: fc.nat(), inLine: fc.nat(LINE.length), word: fc.stringMatching(/^[a-z ]{1,4}$/) }),
			(above, below, { cut, inLine, word }) => {
				const text = `top\n\n${above}\nabove\nbelow\n\n${below}`;
				const place = placeOf(text, text.replace('above\nbelow', `above\n${LINE}\nbelow`));
				expect(place.is).toEqual([LINE, '\n']);
				const [head, tail] = [above.slice(0, cut % (above.length + 1)), below.slice(cut % (below.length + 1))];
				expect(restore(`${word}${head}\nabove\n${LINE}\nbelow\n${tail}${word}`, place)).toBe(
					`${word}${head}\nabove\nbelow\n${tail}${word}`,
				);
				expect(
					restore(
						text.replace(
							'above\nbelow',
							`above\n${LINE.slice(0, inLine)}${word}${LINE.slice(inLine)}\nbelow`,
						),
						place,
					),
				).toBeNull();
			},
		);
		fc.assert(law);
	});

	it('never leaves to others what was nested in a logged line', () => {
		const reader = readerOf(DEFAULT_SETTINGS);
		const law = fc.property(
			anyNote,
			fc.boolean(),
			fc.constantFrom('\t', '    '),
			fc.constantFrom('- ', ''),
			(text, planned, deeper, bullet) => {
				const result = insertEntry(
					text,
					{ date: planned ? '2026-11-29' : '2026-11-25', kind: null, text: 'call', planned },
					reader,
					{ today: '2026-11-25' },
				);
				if (!result.ok) return;
				const { text: after, line } = result.inserted;
				const { lines, items, eol } = scanNote(after);
				const [to, indent] = [
					lines[line - 1]?.to ?? 0,
					items.find((item) => item.line === line - 1)?.indent ?? '',
				];
				const nested = `${after.slice(0, to)}${eol}${indent}${deeper}${bullet}quite unlike any other line${after.slice(to)}`;
				expect(restore(nested, placeOf(text, after))).toBeNull();
			},
		);
		fc.assert(law, { numRuns: 1000 });
	});
});
