import { describe, expect, it } from 'vitest';
import { asBoolean, asList, asText } from '../../src/core/properties/fields';
import type { PropertyValue } from '../../src/core/properties/frontmatter';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const person = (text: string) => readMember('People/Ana.md', text, DEFAULT_SETTINGS, '2026-11-25').person;
const details = (properties: string) => person(`---\n${properties}\n---\n`).details;

describe('a value as a list', () => {
	const lists: readonly (readonly [PropertyValue | undefined, readonly string[]])[] = [
		['tea, [[Black coffee|coffee]], cake (carrot, dark)', ['tea', 'coffee', 'cake (carrot, dark)']],
		['a,b ,, c', ['a', 'b', 'c']],
		['tea; coffee', ['tea; coffee']],
		['[[Bob]], [[Cy]]', ['Bob', 'Cy']],
		['a) b, (c', ['a) b', '(c']],
		['', []],
		[' , ', []],
		['https://example.org/a,b, https://example.org/c', ['https://example.org/a,b', 'https://example.org/c']],
		[
			['Diaz, Ana', ' ', '[[Bob|B]]', null, true],
			['Diaz, Ana', 'B', 'true'],
		],
		[
			[['a'], new Map([['b', 'c']])],
			['a', 'b: c'],
		],
		[
			new Map<string, PropertyValue>([
				['a', 'b'],
				['c', null],
			]),
			['a: b', 'c'],
		],
		[true, ['true']],
		[null, []],
		[undefined, []],
	];
	for (const [value, expected] of lists)
		it(value instanceof Map ? 'a map' : (JSON.stringify(value) ?? 'nothing'), () =>
			expect(asList(value)).toEqual(expected),
		);
});

describe('a value as a text', () => {
	it('shows links by their words', () =>
		expect([
			asText('[[Bob|B]] and [Cy](People/Cy.md)'),
			asText('[[People/Bob]]'),
			asText([' a ', '[[b]]']),
			asText(false),
			asText('  '),
			asText(new Map()),
			asText(null),
			asText([]),
		]).toEqual(['B and Cy', 'Bob', 'a, b', 'false', null, null, null, null]));
});

describe('yes or no', () => {
	it('may be said in any usual way', () =>
		expect([true, 'yes', 'Y', ' ON ', '1', 'True'].map(asBoolean)).toEqual(Array.from({ length: 6 }, () => true)));
	it('no likewise', () =>
		expect([false, 'no', 'N', 'off', '0', 'FALSE'].map(asBoolean)).toEqual(Array.from({ length: 6 }, () => false)));
	it('is neither for anything else', () =>
		expect(['maybe', '', '2', null, undefined, ['true'], new Map()].map(asBoolean)).toEqual(
			Array.from({ length: 7 }, () => null),
		));
	it('is reported where it is neither', () =>
		expect(person('---\npaused: until May\n---\n')).toMatchObject({
			paused: false,
			problems: [{ line: 2, found: 'until May', expected: 'true or false' }],
		}));
	it('may be said by the status', () =>
		expect(
			[
				'status: Paused',
				'status: [archived]',
				'archived: yes',
				'prm-paused: 1',
				'status: active',
				'paused: false\nstatus: active',
			].map((line) => person(`---\n${line}\n---\n`).paused),
		).toEqual([true, true, true, true, false, false]));
});

describe('ways to reach somebody', () => {
	it('are gathered from all their keys, each once', () =>
		expect(details('mobile: 0470 1\ntel: 0470 2\nphone: [0470 3, 0470 1]').phone).toEqual([
			'0470 3',
			'0470 1',
			'0470 2',
		]));
	it('may carry a vCard type', () =>
		expect(
			details('TEL[1:CELL]: 1\n"TEL[HOME]": 2\nEMAIL[WORK,INTERNET]: a@example.org\nURL: https://example.org'),
		).toMatchObject({ phone: ['1', '2'], email: ['a@example.org'], website: ['https://example.org'] }));
	it('keep zeros, plus signs and figures as they are', () =>
		expect(details('phone: [0470 12, +32 9, 0x1F, 1e3, 007]').phone).toEqual([
			'0470 12',
			'+32 9',
			'0x1F',
			'1e3',
			'007',
		]));
});

describe('inline fields', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['place:: Ghent', 'Ghent'],
		['  place:: Ghent', 'Ghent'],
		['- place:: Ghent', 'Ghent'],
		['1. place:: Ghent', 'Ghent'],
		['**place**:: Ghent', 'Ghent'],
		['**place::** Ghent', 'Ghent'],
		['_Place_:: Ghent', 'Ghent'],
		['- **Based in**:: Ghent', 'Ghent'],
		['City:: [[Ghent]]', 'Ghent'],
		['lives in (place:: Ghent), likes it', 'Ghent'],
		['[place:: Ghent] [why:: kind]', 'Ghent'],
		['[place:: [[Ghent]]]', 'Ghent'],
		['place:: Ghent\nplace:: Lisbon', 'Ghent'],
		['place::\nplace:: Lisbon', 'Lisbon'],
		['place:: Ghent\r\n', 'Ghent'],
		['place: Ghent', null],
		['place::Ghent', null],
		['her place:: Ghent', null],
		['# place:: Ghent', null],
		['> place:: Ghent', null],
		['```\nplace:: Ghent\n```', null],
		['%% place:: Ghent %%', null],
		['- 2026-11-20 call\n    place:: Ghent', null],
		['- 2026-11-20 call [place:: Ghent]', null],
	];
	for (const [text, place] of rows) it(JSON.stringify(text), () => expect(person(text).details.place).toBe(place));

	it('fill in only what the properties lack', () =>
		expect(person('---\nplace: ""\nwhy: kind\n---\nplace:: Ghent\nwhy:: tall\n')).toMatchObject({
			why: 'kind',
			details: { place: 'Ghent' },
		}));
});
