/** Laws of reading and printing, for any input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntry, printEntry, type Entry } from '../../src/core/entry/interaction';
import { readerOf } from '../../src/core/entry/reader';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { splitLines } from '../../src/core/markdown/note-text';
import { DEFAULT_KINDS } from '../../src/core/settings/kinds';
import { personReport } from '../../src/services/answers/person-report';
import { anyNote } from '../support/any-note';

const { options } = readerOf(DEFAULT_SETTINGS);
const TODAY = '2026-11-25';

function parse(line: string): Entry | null {
	const reading = parseEntry(line, options);
	return reading?.kind === 'entry' ? reading.entry : null;
}

const day = fc
	.date({ min: new Date('2000-01-01T12:00:00Z'), max: new Date('2040-01-01T12:00:00Z'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(...DEFAULT_KINDS.map(({ id }) => id));
const piece = fc.constantFrom(
	'coffee',
	'call',
	'Lunch',
	'with [[Bob Okafor|Bob]]',
	'and [[Cy]]',
	'#gave/advice',
	'#received',
	':',
	'-',
	'–',
	'—',
	'|',
	',',
	'(call)',
	'**',
	'18:30',
	'to 2026-01-01',
	'..22',
	'[[2026-10-12]]',
	'☕',
	'📞',
	'text',
	'called',
	'other',
	'other:',
	'kind:: call',
	'[type:: gift]',
	'[x]',
	'~~gone~~',
	'2026-01-01',
	'she said',
	'$&',
	'%%',
);
const words = fc.oneof(
	fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(' ')),
	fc.string({ maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 30 }),
);
const writing = fc.constantFrom(
	{ before: '', after: '' },
	{ before: '[[', after: ']]' },
	{ before: '**', after: '**' },
	{ before: '**[[', after: ']]**' },
	{ before: '[[Journal/', after: ']]' },
);

describe('parse after print', () => {
	it('is the identity on what was parsed', () => {
		fc.assert(
			fc.property(day, kind, words, writing, (date, of, said, around) => {
				const first = parse(`${date} ${of}: ${said}`);
				if (first === null || first.precision !== 'day') return;
				const second = parse(
					printEntry({ date: first.date, kind: first.kind, text: first.text }, around, options),
				);
				// How it is said may differ: `visit to Bo` is written as `meet: to Bo`.
				expect(second).toEqual({
					...first,
					text: first.text.replace(/\s+/g, ' ').trim(),
					said: second?.said,
					word: second?.word,
					participants: second?.participants,
				});
				expect(second?.participants.map(({ target }) => target)).toEqual(
					first.participants.map(({ target }) => target),
				);
			}),
			{ numRuns: 3000 },
		);
	});

	it('keeps the day and the words of any line of one kind', () => {
		fc.assert(
			fc.property(
				day,
				fc.constantFrom('call', 'meet', 'letter'),
				fc.constantFrom('about the flat', 'her knee is better', 'with [[Bob]] and [[Cy]]', 'x: y - z'),
				writing,
				(date, of, said, around) => {
					expect(parse(printEntry({ date, kind: of, text: said }, around, options))).toMatchObject({
						date,
						kind: of,
						text: said,
					});
				},
			),
		);
	});
});

describe('any text', () => {
	it('is read without an exception, with every line it names inside the note', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const report = personReport(readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY), TODAY);
				const count = splitLines(text).length;
				for (const { source } of [...report.interactions, ...report.plans, ...report.promises])
					expect(source !== null && source.line >= 1 && source.line <= count).toBe(true);
				for (const { line } of report.problems) expect(line >= 1 && line <= count).toBe(true);
				for (const { date } of report.interactions) expect(date <= TODAY).toBe(true);
			}),
			{ numRuns: 1500 },
		);
	});

	it('is read the same after a blank is put at its end', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const dates = (note: string): string[] =>
					personReport(readMember('People/Ana.md', note, DEFAULT_SETTINGS, TODAY), TODAY).interactions.map(
						({ date }) => date,
					);
				expect(dates(`${text}\n`)).toEqual(dates(text));
			}),
			{ numRuns: 500 },
		);
	});
});
