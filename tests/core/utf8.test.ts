/** Which bytes are text that can be written back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWhole, textOfBytes } from '../../src/core/text/utf8';

const NOTE = '---\r\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 (call) Søren, Zoë, 山田 😀: "yes"\n';

/** A text in UTF-16 or UTF-32, its low byte first or last, with no mark. */
function wide(text: string, width: 2 | 4, lowFirst: boolean): Uint8Array {
	const units = width === 2 ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)) : codePoints(text);
	const bytes = new DataView(new ArrayBuffer(units.length * width));
	units.forEach((unit, at) =>
		width === 2 ? bytes.setUint16(at * 2, unit, lowFirst) : bytes.setUint32(at * 4, unit, lowFirst),
	);
	return new Uint8Array(bytes.buffer);
}

const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

/** With a NUL that somebody has typed, as terminals let one do. */
const ENGLISH = `${'- 2026-11-20 lunch at the harbour, she moves to Lisbon in spring\n'.repeat(3)}\0\n`;

describe('bytes that are text', () => {
	it('are the same when they are written back, BOM, NUL and line ends too', () => {
		for (const text of [
			'',
			NOTE,
			`\uFEFF${NOTE}`,
			'\uFEFFa\r\nb\n\0\u{1F600}\rc\n',
			`${NOTE}a NUL \0 in it\n`,
			'S\u00f8ren\0, who makes type\n',
			ENGLISH,
		])
			expect(textOfBytes(Buffer.from(text))).toBe(text);
	});

	it('survive, whatever text they are of', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 }), (points) => {
				const text = String.fromCodePoint(...points.filter((point) => (point & 0x1ff800) !== 0xd800));
				const bytes = Buffer.from(text);
				const read = textOfBytes(bytes);
				expect(read === null || Buffer.from(read).equals(bytes)).toBe(true);
				if (!text.includes('\0')) expect(read).toBe(text);
			}),
		);
	});

	it('or are refused, whatever they are', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
				const text = textOfBytes(bytes);
				expect(text === null || Buffer.from(text).equals(bytes)).toBe(true);
			}),
		);
	});
});

describe('bytes that are not UTF-8', () => {
	it.each([
		['Latin-1', [0x53, 0xf8, 0x72, 0x65, 0x6e]],
		['a byte at the very end', [0x41, 0x0a, 0xe9]],
		['a character cut off', [0x41, 0xe5, 0xb1]],
		['an overlong slash', [0xc0, 0xaf]],
		['an overlong NUL', [0x41, 0xc0, 0x80]],
		['half of an emoji', [0xed, 0xa0, 0xbd]],
		['an emoji in two halves', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
		['more than Unicode has', [0xf4, 0x90, 0x80, 0x80]],
		['UTF-16 with a mark', [0xff, 0xfe, 0x41, 0x00]],
		['UTF-16 with a mark, high byte first', [0xfe, 0xff, 0x00, 0x41]],
		['UTF-32 with a mark', [0xff, 0xfe, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00]],
	])('are known: %s', (_, bytes) => {
		expect(textOfBytes(Uint8Array.from(bytes))).toBeNull();
	});

	it.each([
		['English', '# Ana\n\n- 2026-11-20 coffee\n'],
		['a name without a line end', 'Ana'],
		['one of every kind of letter', NOTE],
		['Thai', '## บันทึก\n- 2026-11-20 กาแฟ\n'],
		['Chinese', '## 互动\n- 2026-11-20 咖啡\n'],
		[
			'Hindi',
			'- 2026-11-20 \u091a\u093e\u092f, \u092e\u0947\u0930\u0947\u0918\u0930\u092a\u0930\u092c\u0939\u0941\u0924\u0926\u0947\u0930\u0924\u0915\n',
		],
		['Punjabi', '## ਮੁਲਾਕਾਤ\n- 2026-11-20 ਚਾਹ\n'],
		['Japanese with but one line end', '山田さんと花見をした\n'],
	])('are known where they have no mark: %s', (_, text) => {
		for (const width of [2, 4] as const)
			for (const lowFirst of [true, false]) {
				const bytes = wide(text, width, lowFirst);
				expect([width, lowFirst, textOfBytes(bytes)]).toEqual([width, lowFirst, null]);
				expect(textOfBytes(Buffer.concat([bytes, Buffer.from('x')]))).toBeNull();
			}
	});

	it('are known where a power cut has left nothing but NULs', () => {
		expect(textOfBytes(new Uint8Array(4096))).toBeNull();
		expect(textOfBytes(Buffer.concat([Buffer.from(NOTE), new Uint8Array(4096)]))).toBeNull();
	});
});

describe('a text', () => {
	it('is whole where no emoji is cut in two', () => {
		expect([isWhole(''), isWhole('😀 Søren'), isWhole('\uFFFD')]).toEqual([true, true, true]);
		expect([isWhole('\ud83d'), isWhole('\ude00\ud83d'), isWhole('a😀'.slice(0, 2))]).toEqual([false, false, false]);
	});
});
