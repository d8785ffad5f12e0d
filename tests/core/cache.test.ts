/** What a note tells is kept as a text and made again of it: the same for every note, and nothing of any other text. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decodeReading } from '../../src/core/cache/decode';
import { encodeReading } from '../../src/core/cache/encode';
import { shapes } from '../../src/core/cache/shapes';
import { readerOf } from '../../src/core/entry/reader';
import { readingOf, textAtHand, type Reading } from '../../src/core/people/reading';
import { Roster } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { noteOf } from '../bench/habits';
import { anyNote } from '../support/any-note';
import { notesBelow } from '../support/folder';

const PATHS = ['People/Ana.md', '2026-11-20.md', 'Meetings/With Bo.md'];
const reader = readerOf(DEFAULT_SETTINGS);
const read = (path: string, text: string): Reading => readingOf(path, text, reader);

/** The notes of all case files, and the parts of those that hold several. */
function cases(): string[] {
	const root = fileURLToPath(new URL('../', import.meta.url));
	const files = ['cases', 'vault'].flatMap((folder) =>
		notesBelow(join(root, folder)).map((path) => join(root, folder, path)),
	);
	const texts = files.map((path) => readFileSync(path, 'utf8'));
	return [...texts, ...texts.flatMap((text) => text.split(/^(?:````|```)\w*\n/m))];
}

function expectSame(path: string, text: string): void {
	const reading = read(path, text);
	const kept = encodeReading(reading);
	if (reading.isTemplate) return expect(kept).toBeNull();
	expect(kept, text).not.toBeNull();
	const again = decodeReading(path, kept ?? '');
	// The quick comparison first: that of the tests tells where they differ, and takes its time.
	if (!isDeepStrictEqual(again, reading)) expect(again, text).toStrictEqual(reading);
}

describe('a reading that is kept', () => {
	it('is the same again for the notes of all cases', () => {
		for (const text of cases()) for (const path of PATHS) expectSame(path, text);
	});

	it('is the same again for notes of every habit', () => {
		for (let at = 0; at < 24; at++) for (const path of PATHS) expectSame(path, noteOf(at, 30));
	});

	it('is the same again for whatever is called a note', () => {
		fc.assert(fc.property(anyNote, fc.constantFrom(...PATHS), (text, path) => expectSame(path, text)));
	});

	it('keeps what lines stand in as one thing, not as one for each', () => {
		const text = '## Interactions\n- 2026\n\t- 2026-11-20 call\n\t- 2026-11-21 coffee\n';
		const again = decodeReading('People/Ana.md', encodeReading(read('People/Ana.md', text)) ?? '');
		const [one, other] = (again?.person?.entries ?? []).map(({ within }) => within ?? null);
		expect([one?.line, other?.line]).toEqual([2, 3]);
		expect(one?.parent).toBe(other?.parent);
	});

	it('takes items that nest a thousand deep', () => {
		const deep = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- ${at}`).join('\n');
		expect(encodeReading(read('People/Ana.md', `${deep}\n${' '.repeat(2002)}- [ ] call Bo`))).not.toBeNull();
	});

	it('is not kept where something in it is not known', () => {
		const reading = read('People/Ana.md', '- 2026-11-20 call');
		for (const strange of [new Set(), (): number => 1, { unheardOf: 1 }, new Date(0), Symbol('x')])
			expect(encodeReading({ ...reading, beside: strange as never })).toBeNull();
	});
});

const PATH = 'People/Ana.md';
const NOTE = '---\nevery: 2 weeks\n---\n## Log\n- 2026-11-20 call: with [[Bo]]\n- [ ] a promise\n';
const KEPT = encodeReading(read(PATH, NOTE)) ?? '';

/** Whatever the text is: nothing, or something that the roster takes. */
function expectHarmless(text: string): void {
	const reading = decodeReading(PATH, text);
	if (reading === null) return;
	expect(reading.path).toBe(PATH);
	expect(Object.getPrototypeOf(reading)).toBe(Object.prototype);
}

describe('a text that is none of ours', () => {
	it('gives nothing where it is cut', () => {
		for (let at = 0; at < KEPT.length; at++)
			expect(decodeReading(PATH, KEPT.slice(0, at)), KEPT.slice(0, at)).toBeNull();
	});

	it('gives nothing where a sign is lost or one too many', () => {
		const tokens = JSON.parse(KEPT) as unknown[];
		for (let at = 0; at < tokens.length; at++) {
			expectHarmless(JSON.stringify([...tokens.slice(0, at), ...tokens.slice(at + 1)]));
			expectHarmless(JSON.stringify([...tokens.slice(0, at), 5, ...tokens.slice(at)]));
		}
		expect(decodeReading(PATH, JSON.stringify([...tokens, 0]))).toBeNull();
	});

	it('never throws, whatever its signs are', () => {
		const token = fc.oneof(
			fc.integer({ min: -2, max: 14 }),
			fc.string(),
			fc.constantFrom(1e9, -1, 0.5, null, true),
		);
		fc.assert(fc.property(fc.array(token, { maxLength: 40 }), (tokens) => expectHarmless(JSON.stringify(tokens))));
		fc.assert(fc.property(fc.string(), (text) => expectHarmless(text)));
		fc.assert(fc.property(fc.json(), (text) => expectHarmless(text)));
	});

	it('never makes room for what only claims to be there', () => {
		const claim = 1_000_000_000;
		for (const tokens of [[claim], [0, 6, claim], [0, 7, claim], [0, 9, claim], [0, 8, claim], [0, 12, claim]])
			expect(decodeReading(PATH, JSON.stringify(tokens))).toBeNull();
	});

	it('nests no deeper than can be followed', () => {
		const deep = [0, ...Array.from({ length: 200_000 }, () => [6, 1]).flat(), 'x'];
		expect(decodeReading(PATH, JSON.stringify(deep))).toBeNull();
	});

	it('reaches no prototype', () => {
		expect(shapes().keys).not.toContain('__proto__');
		expect(decodeReading(PATH, '{"__proto__":{"membership":"folder"}}')).toBeNull();
		const map = decodeReading(PATH, KEPT.replace('"every"', '"__proto__"'));
		expect(map === null || Object.getPrototypeOf(map) === Object.prototype).toBe(true);
		expect(({} as Record<string, unknown>)['every']).toBeUndefined();
	});

	it('is nobody else’s', () => {
		expect(decodeReading('People/Bo.md', KEPT)).toBeNull();
	});
});

const COPY = 'People/Ana (conflicted copy 2026-11-01).md';

describe('a roster of readings that were kept', () => {
	const take = (roster: Roster, path: string, text: string, atHand: boolean): void => {
		const again = decodeReading(path, encodeReading(read(path, text)) ?? '');
		if (again === null) throw new Error(path);
		const { whole } = textAtHand(text);
		roster.take(again, atHand ? textAtHand(text) : { text: null, whole });
	};

	it('asks for the texts of notes that may be copies, and of those that say the same', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		take(roster, PATH, NOTE, false);
		take(roster, 'People/Bo.md', '- 2026-11-20 call', false);
		take(roster, 'People/Cy.md', '- 2026-11-19 call', false);
		expect(roster.wanting()).toEqual([]);
		take(roster, 'People/Ana 2.md', '- 2026-11-18 call', true);
		expect(roster.wanting()).toEqual([PATH]);
		take(roster, 'People/Di.md', '- 2026-11-19 call', false);
		expect([...roster.wanting()].sort()).toEqual(['People/Cy.md', 'People/Di.md']);
		expect(roster.wanting()).toEqual([]);
	});

	it('knows copies once it has them', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		take(roster, 'People/Ana copy.md', NOTE, false);
		take(roster, PATH, NOTE, false);
		expect([...roster.wanting()].sort()).toEqual(['People/Ana copy.md', PATH]);
		for (const path of ['People/Ana copy.md', PATH]) roster.set(path, NOTE);
		expect(roster.certainCopies()).toEqual([{ path: 'People/Ana copy.md', original: PATH }]);
	});

	it('asks again where a copy comes later', () => {
		const roster = new Roster(DEFAULT_SETTINGS);
		take(roster, PATH, NOTE, false);
		expect(roster.wanting()).toEqual([]);
		roster.set(COPY, NOTE);
		expect(roster.wanting()).toEqual([PATH]);
		expect(roster.certainCopies()).toEqual([{ path: COPY, original: PATH }]);
	});

	it('says what one says that has read the notes', () => {
		const texts = Array.from({ length: 60 }, (_, at) => [`People/Person ${at}.md`, noteOf(at, 10)] as const);
		const notes = [...texts, ['2026-11-20.md', 'Lunch with [[Person 3]] and [[Person 4]]'] as const];
		const [one, other] = [new Roster(DEFAULT_SETTINGS), new Roster(DEFAULT_SETTINGS)];
		for (const [path, text] of notes) {
			one.set(path, text);
			take(other, path, text, false);
		}
		expect(isDeepStrictEqual(other.on('2026-11-25'), one.on('2026-11-25'))).toBe(true);
		expect(one.problems('2026-11-25')).toEqual(other.problems('2026-11-25'));
	});
});
