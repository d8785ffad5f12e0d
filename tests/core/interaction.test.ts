import { describe, expect, it } from 'vitest';
import { dateWriting, parseEntry, printEntry } from '../../src/core/entry/interaction';
import { tagsIn } from '../../src/core/markdown/tags';
import { readerOf } from '../../src/core/entry/reader';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const { options } = readerOf(DEFAULT_SETTINGS);

/** `day kind: text`, of a month `day (month)`; what is wrong with the date; or `none`. */
function read(line: string): string {
	const reading = parseEntry(line, options);
	if (reading === null) return 'none';
	if (reading.kind === 'bad-date') return reading.reason;
	const { date, precision, kind, text } = reading.entry;
	return `${date}${precision === 'month' ? ' (month)' : ''} ${kind}: ${text}`;
}
const rows = (readings: readonly (readonly [line: string, expected: string])[]): void => {
	for (const [line, expected] of readings) it(`"${line}"`, () => expect(read(line)).toBe(expected));
};
const withWhom = (line: string): string[] => {
	const reading = parseEntry(`2026-11-20 ${line}`, options);
	return reading?.kind === 'entry' ? reading.entry.participants.map(({ target }) => target) : [];
};
const given = (line: string): string => {
	const reading = parseEntry(`2026-11-20 ${line}`, options);
	return reading?.kind === 'entry' ? `${reading.entry.direction} ${reading.entry.benefits.join(',')}` : 'none';
};

describe('the date of a line', () =>
	rows([
		['*2026-11-20* x', '2026-11-20 other: x'],
		['***2026-11-20*** x', '2026-11-20 other: x'],
		['==2026-11-20==: x', '2026-11-20 other: x'],
		['_2026-11-20_ x', '2026-11-20 other: x'],
		['**[[2026-11-20|Fri]]:** x', '2026-11-20 other: x'],
		['**([[2026-11-20]])** x', '2026-11-20 other: x'],
		['[ 2026-11-20 ] x', '2026-11-20 other: x'],
		['( 2026-11-20 ) x', '2026-11-20 other: x'],
		['(2026-11-20 x', 'none'],
		['[2026-11-20 x', 'none'],
		['(Friday, 20 Nov 2026) x', '2026-11-20 other: x'],
		['date:: 2026-11-20 x', '2026-11-20 other: x'],
		['[date:: [[2026-11-20]]] x', '2026-11-20 other: x'],
		['(date:: 20 Nov 2026): x', '2026-11-20 other: x'],
		['[date:: 2026-11-20 x', 'none'],
		['[date:: soon] x', 'none'],
		['[day:: 2026-11-20] x', 'none'],
		['[[2026-11]] x', '2026-11-01 (month) other: x'],
		['[[2026-11-20T18:30]] x', '2026-11-20 other: x'],
		['[[20 Nov 2026]] x', '2026-11-20 other: x'],
		['[[Journal/2026/11/2026-11-20]] x', '2026-11-20 other: x'],
		['[[2026]] x', 'none'],
		['[[2026-W47]] x', 'none'],
		['[[2026-02-30|30 Feb]] x', 'impossible'],
		['[[05/06/2026]] x', 'ambiguous'],
		['[[Then|05/06/2026]] x', 'ambiguous'],
		['2026-11-20\u00a0– call', '2026-11-20 call: '],
		['\u00a02026-11-20 call', '2026-11-20 call: '],
		['20\u00a0Nov\u00a02026 call', '2026-11-20 call: '],
		['2026-11-20\u3000call', '2026-11-20 call: '],
		['2026‑11‑20 call', '2026-11-20 call: '],
		['2026–11–20 call', '2026-11-20 call: '],
		['2026-11-20\u200b call', '2026-11-20 call: '],
		['', 'none'],
		['   ', 'none'],
		['x 2026-11-20', 'none'],
		['📅 2026-11-20 x', 'none'],
		['"2026-11-20" x', 'none'],
		['`2026-11-20` x', 'none'],
		['![[2026-11-20]]', 'none'],
		['~~2026-11-20~~ x', 'none'],
		['[x](https://example.org/2026-11-20)', 'none'],
	]));

describe('emphasis that goes on behind the date', () =>
	rows([
		['**2026-05-30 — Call**: about the flat', '2026-05-30 call: about the flat'],
		['**2026-05-30 call:** about the flat', '2026-05-30 call: about the flat'],
		['**2026-05-30 Dinner at hers**: fish', '2026-05-30 meet: at hers: fish'],
		['**[[2026-05-30]] – call** about **the flat**', '2026-05-30 call: about **the flat**'],
		['__2026-05-30 | 📞__ | about the flat', '2026-05-30 call: about the flat'],
		['*2026-05-30 in Ghent*', '2026-05-30 other: in Ghent'],
		['**2026-05-30 never closed', '2026-05-30 other: never closed'],
	]));

describe('what stands behind the date', () =>
	rows([
		['2026-11-20 10:00–11:30 call', '2026-11-20 call: '],
		['2026-11-20 10:00-11:30 call: x', '2026-11-20 call: x'],
		['2026-11-20 10:00 - 11:30 call', '2026-11-20 call: '],
		['2026-11-20, 10:00: call', '2026-11-20 call: '],
		['2026-11-20 (10:00) call', '2026-11-20 call: '],
		['[[2026-11-20]] 10:00-11:30 call', '2026-11-20 call: '],
		['**2026-11-20** 6 pm: call', '2026-11-20 call: '],
		['2026-11-20 10am call', '2026-11-20 call: '],
		['2026-11-20 at 5 pm call', '2026-11-20 call: '],
		['2026-11-20 @ 10:00 call', '2026-11-20 call: '],
		['2026-11-20 – 18h30 – call', '2026-11-20 call: '],
		['2026-11-20 10 people came', '2026-11-20 other: 10 people came'],
		['2026-11-20 3 h drive', '2026-11-20 other: 3 h drive'],
		['2026-11-20 (Fri) call', '2026-11-20 call: '],
		['2026-11-20 (Friday), 18:30: call', '2026-11-20 call: '],
		['2026-11-20, Friday - call', '2026-11-20 call: '],
		['2026-11-20 Fri: call', '2026-11-20 call: '],
		['[[2026-11-20]] Fri. – call', '2026-11-20 call: '],
		['2026-11-21 sat by the river', '2026-11-21 other: sat by the river'],
		['2026-11-21 Sun and rain', '2026-11-21 other: Sun and rain'],
		['2026-11-21 (sauna) x', '2026-11-21 other: (sauna) x'],
		['2026-11-21 Sat-in with her', '2026-11-21 other: Sat-in with her'],
		['2026-11-20 -> x', '2026-11-20 other: x'],
		['2026-11-20 → call: x', '2026-11-20 call: x'],
		['2026-11-20 · call · x', '2026-11-20 call: x'],
		['2026-11-20. Call. She is well', '2026-11-20 call: She is well'],
		['2026-11-20; call; x', '2026-11-20 call: x'],
		['2026-11-20：call：x', '2026-11-20 call: x'],
		['2026-11-20、call', '2026-11-20 call: '],
		['2026-11-20 ｜ call ｜ x', '2026-11-20 call: x'],
		['2026-11-20 -- x', '2026-11-20 other: x'],
		['2026-11-20 .5 l of soup', '2026-11-20 other: .5 l of soup'],
		['2026-11-20 => x', '2026-11-20 other: => x'],
		['2026-11-20 see 2026-01-01', '2026-11-20 other: see 2026-01-01'],
		['[[2026-11-20]], [[2026-11-21]] x', '2026-11-20 other: [[2026-11-21]] x'],
	]));

describe('the kind of a line', () =>
	rows([
		['2026-11-20 [call] x', '2026-11-20 call: x'],
		['2026-11-20 _call_: x', '2026-11-20 call: x'],
		['2026-11-20 ==call== x', '2026-11-20 call: x'],
		['2026-11-20 (📞) x', '2026-11-20 call: x'],
		['2026-11-20 (call) (zoom) x', '2026-11-20 call: (zoom) x'],
		['2026-11-20 (call, 20 min) x', '2026-11-20 call: (call, 20 min) x'],
		['2026-11-20 **Call about x**: y', '2026-11-20 call: **Call about x**: y'],
		['2026-11-20 (call me) x', '2026-11-20 other: (call me) x'],
		['2026-11-20 call/email x', '2026-11-20 call: call/email x'],
		['2026-11-20 call & walk', '2026-11-20 call: call & walk'],
		['2026-11-20 Call and walk', '2026-11-20 call: Call and walk'],
		['2026-11-20 text and ink', '2026-11-20 other: text and ink'],
		['2026-11-20 call: and then some', '2026-11-20 call: and then some'],
		['2026-11-20 call order', '2026-11-20 call: order'],
		['2026-11-20 phone call with Bo', '2026-11-20 call: with Bo'],
		['2026-11-20 Phone-call: x', '2026-11-20 call: x'],
		['2026-11-20 phone  call x', '2026-11-20 call: x'],
		['2026-11-20 Video call x', '2026-11-20 call: x'],
		['2026-11-20 catch up with Bo', '2026-11-20 meet: with Bo'],
		['2026-11-20 call-back later', '2026-11-20 other: call-back later'],
		["2026-11-20 call's over", "2026-11-20 other: call's over"],
		['2026-11-20 met her', '2026-11-20 meet: met her'],
		['2026-11-20 met: her', '2026-11-20 meet: her'],
		['2026-11-20 text from her', '2026-11-20 other: text from her'],
		['2026-11-20 text: from her', '2026-11-20 message: from her'],
		['2026-11-20 post office', '2026-11-20 other: post office'],
		['2026-11-20 ☎️ x', '2026-11-20 call: x'],
		['2026-11-20 ☎ x', '2026-11-20 call: x'],
		['2026-11-20 ☕️☕️ x', '2026-11-20 meet: x'],
		['2026-11-20 👋🏽 x', '2026-11-20 intro: x'],
		['2026-11-20 🎁x', '2026-11-20 gift: x'],
		['2026-11-20 😀 call', '2026-11-20 other: 😀 call'],
		['2026-11-20 📞 called her', '2026-11-20 call: called her'],
		['2026-11-20 ✉️ Email', '2026-11-20 message: '],
		['2026-11-20 kind:: call about x', '2026-11-20 call: about x'],
		['2026-11-20 coffee at hers [kind:: call]', '2026-11-20 call: coffee at hers [kind:: call]'],
		['2026-11-20 [kind:: nonsense] coffee', '2026-11-20 other: [kind:: nonsense] coffee'],
		['2026-11-20 coffee: x #call', '2026-11-20 call: coffee: x #call'],
		['2026-11-20 #coffee #call x', '2026-11-20 meet: #coffee #call x'],
		['2026-11-20 #Call/long x', '2026-11-20 call: #Call/long x'],
		['2026-11-20 [[Call]] x', '2026-11-20 other: [[Call]] x'],
		['2026-11-20 [call](https://example.org) x', '2026-11-20 other: [call](https://example.org) x'],
		['2026-11-20 [coffee](Coffee.md) x', '2026-11-20 other: [coffee](Coffee.md) x'],
	]));

describe('who took part', () => {
	const links: readonly (readonly [string, readonly string[]])[] = [
		['with [[Bob]]', ['Bob']],
		['(with [[Bob]])', ['Bob']],
		['With: [[Bob]] and [[Cy]]', ['Bob', 'Cy']],
		['with **[[Bob]]** and _[[Cy]]_', ['Bob', 'Cy']],
		['with both [[Bob]] and [[Cy]]', ['Bob', 'Cy']],
		['with [[Bob]]\u00a0and [[Cy]]', ['Bob', 'Cy']],
		['with [[Bob]] + [[Cy]]', ['Bob', 'Cy']],
		['with [[Bob]] and with [[Cy]]', ['Bob', 'Cy']],
		['together with [[Bob]], [[Cy]] & [[Di]] at [[The café]]', ['Bob', 'Cy', 'Di']],
		['with [[Bob]], who brought [[Cy]]', ['Bob']],
		['with [[Bob]] (and [[Cy]])', ['Bob']],
		['about [[Bob]], with [[Cy]]', ['Cy']],
		['with my friend [[Bob]]', []],
		['with `[[Bob]]`', []],
		['with ![[Bob]]', []],
		['with [[#Notes]]', []],
		['without [[Bob]]', []],
		['forthwith [[Bob]]', []],
		['[[Bob]] with her', []],
	];
	for (const [line, expected] of links) it(line, () => expect(withWhom(line)).toEqual(expected));
});

describe('what was given', () => {
	const directions: readonly (readonly [string, string])[] = [
		['#GAVE/b x #gave/a', 'gave b,a'],
		['#gave/a #gave/a', 'gave a'],
		['#received/c/d', 'received c/d'],
		['(#gave/advice)', 'gave advice'],
		['#gave/advice, and more', 'gave advice'],
		['#gave/', 'gave '],
		['#gave #received/tea', 'both tea'],
		['x,#gave', 'null '],
		['[[#gave]]', 'null '],
		['https://example.org/#gave', 'null '],
		['#gave-up', 'null '],
		['`#gave`', 'null '],
	];
	for (const [line, expected] of directions) it(line, () => expect(given(line)).toBe(expected));
});

describe('tags', () => {
	it('begin a word, and are no number', () =>
		expect(tagsIn('#a b#c (#d/e) #1 #1a #ü_-/x/ ##f')).toEqual(['a', 'd/e', '1a', 'ü_-/x']));
});

describe('a line to be written', () => {
	const plain = { before: '', after: '' };
	const print = (text: string, kind: string | null): string =>
		printEntry({ date: '2026-11-20', kind, text }, plain, options);

	it('names its kind, if it has one', () =>
		expect([
			print('about tides', 'call'),
			print('', 'call'),
			print('coffee with Bo', null),
			print('about tides', 'other'),
			print('', 'other'),
		]).toEqual([
			'2026-11-20 call: about tides',
			'2026-11-20 call',
			'2026-11-20 coffee with Bo',
			'2026-11-20 about tides',
			'2026-11-20 ',
		]));
	it('says "other" where the text would be read as something else', () =>
		expect([
			print('coffee', 'other'),
			print(': x', 'other'),
			print('18:30', 'other'),
			print('to 2026-12-01', 'other'),
			print('Friday: x', 'other'),
		]).toEqual([
			'2026-11-20 other: coffee',
			'2026-11-20 other: : x',
			'2026-11-20 other: 18:30',
			'2026-11-20 other: to 2026-12-01',
			'2026-11-20 other: Friday: x',
		]));
	it('is one line', () => expect(print('a\r\nb\u2028c', 'call')).toBe('2026-11-20 call: a b c'));
	it('wears the date as its neighbours do', () => {
		const writings: readonly (readonly [string, string])[] = [
			['2026-11-20 x', '|'],
			['[[2026-11-20]] x', '[[|]]'],
			['**2026-11-20** x', '**|**'],
			['**[[Journal/2026-11-20|20 Nov]]** x', '**[[Journal/|]]**'],
			['[[2026-11-20', '|'],
			['20 Nov 2026 x', '|'],
			['[2026-11-20](x.md)', '|'],
			['', '|'],
		];
		for (const [line, expected] of writings)
			expect(`${dateWriting(line).before}|${dateWriting(line).after}`).toBe(expected);
	});
});
