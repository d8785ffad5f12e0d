/** That a new line is one more of what a note has: the notes of `tests/cases/manner`, and notes made at random. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../src/core/log/insert-entry';
import { placeOf, restore } from '../../src/core/edit/place';
import { readEntries } from '../../src/core/entry/entries';
import { entryDay, type NewEntry } from '../../src/core/entry/interaction';
import { readerOf } from '../../src/core/entry/reader';
import { scanNote } from '../../src/core/markdown/note-scanner';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);

const text = ['cases', 'shapes', 'habits']
	.map((name) => readFileSync(fileURLToPath(new URL(`../cases/manner/${name}.md`, import.meta.url)), 'utf8'))
	.join('\n');
const cases = [...text.matchAll(/^## ([^\n]+)\n\n(?:([^\n`]+)\n\n)?````\n([\s\S]*?)^````$/gm)].map(
	([, name = '', logged = `${TODAY} | | coffee: she sings again`, shown = '']) => {
		const [date = '', kind = '', said = ''] = logged.split('|').map((part) => part.trim());
		const lines = shown.split('\n');
		return {
			name,
			entry: { date, kind: kind === '' ? null : kind, text: said },
			before: lines.filter((line) => !line.startsWith('+')).join('\n'),
			after: lines.map((line) => line.replace(/^\+/, '')).join('\n'),
		};
	},
);

function log(note: string, entry: NewEntry): { text: string; line: number } {
	const result = insertEntry(note, entry, reader, { today: TODAY });
	if (!result.ok) throw new Error('refused');
	return result.inserted;
}

const entriesIn = (note: string) => readEntries(scanNote(note), undefined, DEFAULT_SETTINGS, reader.options).entries;

describe('a new line in the manner of the note', () => {
	it.each(cases)('$name', ({ entry, before, after }) => {
		const made = log(before, entry);
		expect(made.text).toBe(after);
		const [own] = entriesIn(made.text).filter(({ line }) => line === made.line);
		expect(own === undefined ? null : [entryDay(own, TODAY), own.kind]).toEqual([entry.date, entry.kind ?? 'meet']);
		expect(restore(made.text, placeOf(before, made.text))).toBe(before);
	});
});

describe('a line into any log', () => {
	/** How a log of each shape writes a day, its words and what stands below. */
	const SHAPES: Readonly<Record<string, (day: string, words: string) => string[]>> = {
		items: (day, words) => [`- ${day} — ${words}`],
		linked: (day, words) => [`* [[${day}]] ${words}`],
		nested: (day, words) => [`- [[${day}]]`, `\t- ${words}`],
		headings: (day, words) => [`### ${day}: ${words}`, '', 'Told me of the sea.', ''],
		days: (day, words) => [`### ${day}`, words, ''],
		paragraphs: (day, words) => [`**${day}** — ${words}`, ''],
		callouts: (day, words) => [`> [!log] ${day}`, `> ${words}`, ''],
		emoji: (day, words) => [`- 📞 ${day} ${words}`],
		bracketed: (day, words) => [`- Coffee (${day}): ${words}`],
	};
	const day = fc
		.integer({ min: 0, max: 1400 })
		.map((offset) => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10));
	const words = fc.constantFrom(
		'the harbour',
		'her knee',
		'with [[Bob]]',
		'walked\tfar',
		'a | b',
		'30 % off',
		'令和',
	);
	const anyLog = fc.record({
		shape: fc.constantFrom(...Object.keys(SHAPES)),
		lines: fc.array(fc.tuple(day, words), { minLength: 1, maxLength: 5 }),
		eol: fc.constantFrom('\n', '\r\n'),
		isClosed: fc.boolean(),
		head: fc.constantFrom('', '# Ana\n\nSome words.\n\n', '---\nevery: monthly\n---\n', '\uFEFF## Facts\n- a\n\n'),
		tail: fc.constantFrom('', '\n## Next\n- x\n', '\n---\n\n## Next\n'),
	});

	it('is read as what was logged, and nothing else changes', () => {
		fc.assert(
			fc.property(anyLog, day, fc.constantFrom(null, 'call'), words, (made, date, kind, said) => {
				const body = made.lines.flatMap(([on, told]) => SHAPES[made.shape]?.(on, told) ?? []).join('\n');
				const plain = `${made.head}## Log\n${body}\n${made.tail}`;
				const before = (made.isClosed ? plain : plain.trimEnd()).replace(/\n/g, made.eol);
				const result = insertEntry(before, { date, kind, text: said }, reader, { today: TODAY });
				if (!result.ok) throw new Error('refused');
				const { edit, text: after, line } = result.inserted;
				expect(after.slice(0, edit.from) + after.slice(edit.from + edit.insert.length)).toBe(before);
				expect(restore(after, placeOf(before, after))).toBe(before);
				if (made.eol === '\r\n') expect(/[^\r]\n/.test(after)).toBe(false);
				const told = (of: string): string[] =>
					entriesIn(of).map((one) => `${one.date} ${one.kind} ${one.text}`);
				const [own] = entriesIn(after).filter((one) => one.line === line);
				expect(own?.date).toBe(date);
				expect(own?.kind).toBe(kind ?? 'other');
				expect(`${own?.text} ${own?.detail}`.replace(/\s+/g, ' ')).toContain(said.replace(/\s+/g, ' '));
				expect(told(after).length).toBe(told(before).length + 1);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a line into a part of a note', () => {
	const NOTE =
		'# Friends\n\n## Ana\nbirthday: May 4\n- 2026-11-12 coffee\n\n## Bo\n- likes rye\n\n## Cy\n\n### Log\n- 2 Oct 2026: rowed\n';
	const under = (name: string) =>
		insertEntry(NOTE, { date: TODAY, kind: 'call', text: 'the boat' }, reader, {
			today: TODAY,
			part: ({ headings }) => headings.find(({ text: heading }) => heading === name) ?? null,
		});

	it.each([
		['Ana', '- 2026-11-12 coffee', '- 2026-11-25 call: the boat\n- 2026-11-12 coffee'],
		['Bo', '- likes rye', '- likes rye\n- 2026-11-25 call: the boat'],
		['Cy', '- 2 Oct 2026: rowed', '- 25 Nov 2026: call: the boat\n- 2 Oct 2026: rowed'],
	])('goes below %s', (name, was, is) => {
		const made = under(name);
		expect(made.ok ? made.inserted.text : null).toBe(NOTE.replace(was, is));
	});
});
