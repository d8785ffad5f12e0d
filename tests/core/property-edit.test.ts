/** A property set or removed: its own lines change, and nothing else does. */
import fc from 'fast-check';
import matter from 'gray-matter';
import { CORE_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { propertyKey, readFrontmatter } from '../../src/core/properties/frontmatter';
import { scanNote } from '../../src/core/markdown/note-scanner';
import { setProperties, type Values } from '../../src/core/edit/property-edit';

/** The text after a change; why there is none, with the line. */
function after(text: string, values: Values): string {
	const edit = setProperties(text, values);
	return edit.ok ? edit.text : `${edit.fault.why} ${edit.fault.line}`;
}
const note = (...lines: string[]): string => ['---', ...lines, '---', 'Hello', ''].join('\n');
const snoozed = (text: string): string => after(text, { snooze: '2026-12-24' });

describe('a property that the note lacks', () => {
	it('is the last of its properties; comments, quotes and links in all others stay as they are', () => {
		const head = [
			'# keep this comment',
			'key: "a:b"',
			"other:   'x'\t# and this one",
			'every: monthly # trailing',
			'introduced-by: [[Bob Okafor|Bob]]',
			'born: 1990-05-01T00:00:00Z',
			'tel: 0470',
			'',
			'# the end',
		];
		expect(snoozed(note(...head))).toBe(note(...head, 'snooze: 2026-12-24'));
	});

	it.each([
		['no block', 'Hello\n', '---\nsnooze: 2026-12-24\n---\nHello\n'],
		['no text at all', '', '---\nsnooze: 2026-12-24\n---\n'],
		['a byte order mark alone', '\uFEFF', '\uFEFF---\nsnooze: 2026-12-24\n---\n'],
		['CRLF and a byte order mark', '\uFEFFa\r\nb\r\n', '\uFEFF---\r\nsnooze: 2026-12-24\r\n---\r\na\r\nb\r\n'],
		['a blank line first', '\nHello\n', '---\nsnooze: 2026-12-24\n---\n\nHello\n'],
		['a block that is never closed', '---\nevery: x\n', '---\nsnooze: 2026-12-24\n---\n---\nevery: x\n'],
		['an empty block', '---\n---\nHello', '---\nsnooze: 2026-12-24\n---\nHello'],
		['a blank block', '---\n\n---\nHello', '---\n\nsnooze: 2026-12-24\n---\nHello'],
		['a block of comments', '---\n# none\n---\n', '---\n# none\nsnooze: 2026-12-24\n---\n'],
		['blanks behind the lines', '--- \t\na: 1\n---  \nx', '--- \t\na: 1\nsnooze: 2026-12-24\n---  \nx'],
		['CRLF', '---\r\na: 1\r\n---\r\nx', '---\r\na: 1\r\nsnooze: 2026-12-24\r\n---\r\nx'],
		['CR', '---\ra: 1\r---\rx', '---\ra: 1\rsnooze: 2026-12-24\r---\rx'],
		['no end of the last line', '---\na: 1\n---', '---\na: 1\nsnooze: 2026-12-24\n---'],
	])('is written into a note with %s', (_, text, expected) => expect(snoozed(text)).toBe(expected));

	it('stands in line with keys that are indented', () => {
		expect(snoozed(note('  a: 1', '  b: 2'))).toBe(note('  a: 1', '  b: 2', '  snooze: 2026-12-24'));
	});

	it('leaves a text of several lines what it was, its blank lines too', () => {
		for (const head of [
			['a: |', '  one', '', '  two', ''],
			['a: |+', '  one', '', ''],
			['a: >-', '  one', '    two', '# note'],
			['a: "one', '  two"'],
			['a: one', '  two'],
			['a:'],
			['a: |', '  \tone', '\t', 'b: [x,', '\ty]', '\t# c'],
			['a:', '  - x', '  -'],
			['a:', '- x', '- y: 1', '  z: 2'],
		])
			expect(snoozed(note(...head))).toBe(note(...head, 'snooze: 2026-12-24'));
	});

	it('is not one of the same name within another', () => {
		const head = ['trip:', '  snooze: 2020-01-01', '  notes: [{snooze: x}]'];
		expect(snoozed(note(...head))).toBe(note(...head, 'snooze: 2026-12-24'));
		expect(after(note(...head), { snooze: undefined })).toBe(note(...head));
	});

	it('goes into the brackets where all properties stand in some', () => {
		expect(snoozed(note('{a: 1, b: [x, y]} # so'))).toBe(note('{a: 1, b: [x, y], snooze: 2026-12-24} # so'));
		expect(snoozed(note('{', '  a: 1, # one', '  b: 2,', '}'))).toBe(
			note('{', '  a: 1, # one', '  b: 2, snooze: 2026-12-24,', '}'),
		);
		expect(snoozed(note('{}'))).toBe(note('{snooze: 2026-12-24}'));
		expect(snoozed(note('{snooze: x, b: 2}'))).toBe(note('{snooze: 2026-12-24, b: 2}'));
		expect(snoozed(note('{b: 2, snooze}'))).toBe(note('{b: 2, snooze: 2026-12-24}'));
	});

	it('does not mind words about placeholders', () => {
		const head = ['why: "writes {{mustache}} templates"'];
		expect(snoozed(note(...head))).toBe(note(...head, 'snooze: 2026-12-24'));
	});

	it('does not mind tags, anchors and aliases of others', () => {
		const head = ['a: &me !!str 3', 'b: *me', 'c: {<<: *me}', 'd: [&x y, *x]'];
		expect(snoozed(note(...head))).toBe(note(...head, 'snooze: 2026-12-24'));
	});
});

describe('a property that the note has', () => {
	it.each([
		['bare', 'snooze: 2026-01-01', 'snooze: 2026-12-24'],
		['with a comment', 'snooze:  2026-01-01   # hers', 'snooze:  2026-12-24   # hers'],
		['in double quotes', 'snooze: "2026-01-01" # a', 'snooze: "2026-12-24" # a'],
		['in single quotes', "snooze: '2026-01-01'", "snooze: '2026-12-24'"],
		['behind a tab', 'snooze:\t2026-01-01', 'snooze:\t2026-12-24'],
		['without a value', 'snooze:', 'snooze: 2026-12-24'],
		['without a value, with a comment', 'snooze: # when?', 'snooze: 2026-12-24 # when?'],
		['null', 'snooze: ~', 'snooze: 2026-12-24'],
		['with a key in quotes', '"snooze" : x', '"snooze" : 2026-12-24'],
		['with a key in another case', 'Snooze_Until: x', 'Snooze_Until: 2026-12-24'],
		['with a blank before the colon', 'snooze : x', 'snooze : 2026-12-24'],
		['as a complex key', '? snooze\n: x # a', '? snooze\n: 2026-12-24 # a'],
		['as a complex key without a value', '? snooze # a', '? snooze\n: 2026-12-24 # a'],
		['in the next line', 'snooze:\n  # until then\n  x # a', 'snooze:\n  # until then\n  2026-12-24 # a'],
		['in several lines', 'snooze: until\n  some\n\n  day # a', 'snooze: 2026-12-24 # a'],
		['in several lines in quotes', 'snooze: "until\n  some day" # a', 'snooze: "2026-12-24" # a'],
		['below a bar', 'snooze: |- # a\n  one\n\n  two', 'snooze: 2026-12-24 # a'],
		['folded', 'snooze: >\n  one', 'snooze: 2026-12-24'],
		['as a list', 'snooze: [a, # b\n  c] # d', 'snooze: 2026-12-24 # d'],
		['as a list of lines', 'snooze: # a\n  - x\n  - y # b', 'snooze: # a\n  2026-12-24 # b'],
		['as a list of lines at the margin', 'snooze:\n- x\n-', 'snooze: 2026-12-24'],
		['as a map', 'snooze:\n  a: 1\n  b:\n    c: 2\n', 'snooze: 2026-12-24\n'],
		['as a link without quotes', 'snooze: [[2026-01-01]]', 'snooze: 2026-12-24'],
		['with a tag', 'snooze: !!str x', 'snooze: 2026-12-24'],
		['with an anchor that nothing asks for', 'snooze: &a x', 'snooze: 2026-12-24'],
		['as an alias', 'snooze: *me', 'snooze: 2026-12-24'],
	])('is written in its place: %s', (_, was, is) => {
		const [above, below] = [['a: &me 1 # one'], ['# b', 'b: "2"', 'c: |', '  x', '']];
		expect(snoozed(note(...above, was, ...below))).toBe(note(...above, is, ...below));
		const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
		expect(snoozed(crlf(note(...above, was, ...below)))).toBe(crlf(note(...above, is, ...below)));
	});

	it('stays as it is where it says that already', () => {
		for (const line of ['snooze: "2026-12-24"', 'snoozed-until: 2026-12-24', 'snooze: >-\n  2026-12-24'])
			expect(snoozed(note(line))).toBe(note(line));
	});

	it('goes where it is read from if the note has several names for it', () => {
		const every = (...lines: string[]): string => after(note(...lines), { every: '2 weeks' });
		expect(every('Contact Frequency: 1 month')).toBe(note('Contact Frequency: 2 weeks'));
		expect(every('every: ""', 'cadence: monthly')).toBe(note('every: ""', 'cadence: 2 weeks'));
		expect(every('cadence: monthly', 'every: weekly')).toBe(note('cadence: monthly', 'every: 2 weeks'));
		expect(every('Every: ', 'every: weekly')).toBe(note('Every: ', 'every: 2 weeks'));
	});

	it('that Nurture does not know keeps its own name', () => {
		expect(after(note('Type: note'), { type: 'person' })).toBe(note('Type: person'));
	});
});

describe('what is written', () => {
	it.each([
		['Close', 'x: Close'],
		["her's", "x: her's"],
		['', 'x: ""'],
		['a: b', 'x: "a: b"'],
		['#one', 'x: "#one"'],
		['[[Bob]]', 'x: "[[Bob]]"'],
		['10', 'x: "10"'],
		['1e3', 'x: "1e3"'],
		['no', 'x: "no"'],
		['--05-01', 'x: --05-01'],
		['- a', 'x: "- a"'],
		['say "hi"\\', 'x: "say \\"hi\\"\\\\"'],
		['two\nlines', 'x: "two\\nlines"'],
		['\u2028\uFEFF', 'x: "\\u2028\\ufeff"'],
		['Grün 🌸', 'x: "Grün 🌸"'],
	])('is in quotes only where YAML needs them: %s', (value, line) => {
		expect(after(note('a: 1'), { x: value })).toBe(note('a: 1', line));
	});

	it('may be a key that needs quotes', () => {
		expect(after(note('a: 1'), { 'what: so': 'x' })).toBe(note('a: 1', '"what: so": x'));
	});

	it('keeps the quotes of what stood there', () => {
		expect(after(note("x: 'a'"), { x: "her's" })).toBe(note("x: 'her''s'"));
		expect(after(note('x: "a"'), { x: 'say "hi"' })).toBe(note('x: "say \\"hi\\""'));
		expect(after(note("x: 'a'"), { x: 'two\nlines' })).toBe(note('x: "two\\nlines"'));
	});

	it('may be yes or no', () => {
		expect(after(note('paused: "no" # a'), { paused: true })).toBe(note('paused: true # a'));
	});
});

describe('a list', () => {
	const KEY = 'never-introduce';
	const [BOB, CY, DEE] = ['[[Bob]]', '[[Cy]]', 'Dee, Jo'];

	it.each([
		['lacked', 'a: 1', `a: 1\n${KEY}:\n  - "[[Bob]]"\n  - "[[Cy]]"`],
		['without a value', `${KEY}: # a`, `${KEY}: # a\n  - "[[Bob]]"\n  - "[[Cy]]"`],
		[
			'of lines',
			`${KEY}:\n  # b\n  - "[[Bob]]" # c\n  # d`,
			`${KEY}:\n  # b\n  - "[[Bob]]" # c\n  - "[[Cy]]"\n  # d`,
		],
		['at the margin', `${KEY}:\n- '[[Bob]]'`, `${KEY}:\n- '[[Bob]]'\n- "[[Cy]]"`],
		['of links without quotes', `${KEY}:\n    - [[Bob]]`, `${KEY}:\n    - [[Bob]]\n    - "[[Cy]]"`],
		['in brackets', `${KEY}: ['[[Bob]]' ] # e`, `${KEY}: ['[[Bob]]', "[[Cy]]" ] # e`],
		['empty', `${KEY}: [] # e`, `${KEY}: ["[[Bob]]", "[[Cy]]"] # e`],
		['a text', `${KEY}: "[[Bob]]" # e`, `${KEY}: # e\n  - "[[Bob]]"\n  - "[[Cy]]"`],
		['a link without quotes', `${KEY}: [[Bob]]`, `${KEY}:\n  - "[[Bob]]"\n  - "[[Cy]]"`],
		['below a comment', `${KEY}:\n  # b\n  Bob # e`, `${KEY}:\n  # b\n  - "[[Bob]]"\n  - "[[Cy]]" # e`],
		['of others', `${KEY}:\n  - x # f\n  - y # g`, `${KEY}: # g\n  - "[[Bob]]"\n  - "[[Cy]]"`],
	])('keeps its form: %s', (_, was, is) => {
		expect(after(note(was, 'z: 1'), { [KEY]: [BOB, CY] })).toBe(
			was === 'a: 1' ? note('a: 1', 'z: 1', ...is.split('\n').slice(1)) : note(is, 'z: 1'),
		);
	});

	it('puts each item in quotes that needs them', () => {
		expect(after(note('{a: 1}'), { [KEY]: [DEE, CY] })).toBe(note(`{a: 1, ${KEY}: ["Dee, Jo", "[[Cy]]"]}`));
		expect(after(note(`${KEY}: [Ed]`), { [KEY]: ['Ed', DEE] })).toBe(note(`${KEY}: [Ed, "Dee, Jo"]`));
	});
});

describe('a property that is removed', () => {
	it('goes with all its lines and under every name; what stands around it stays', () => {
		const text = note('# a', 'snooze: x # b', '# c', 'Snoozed-Until: |', '  y', '', 'why: "x"', 'snooze-until:');
		expect(after(text, { snooze: undefined })).toBe(note('# a', '# c', '', 'why: "x"'));
	});

	it.each([
		[['snooze:', '  - x # a', '  # b', '  -'], []],
		[
			['snooze:', '- x', '', '# c'],
			['', '# c'],
		],
		[['snooze: "a', '  b" # c'], []],
		[['? snooze', ': x'], []],
		[['"snooze": {a: [b,', '  c]}'], []],
		[['{a: 1, snooze: x, b: 2}'], ['{a: 1, b: 2}']],
		[['{a: 1, snooze: x}'], ['{a: 1}']],
		[['{snooze: x}'], ['{}']],
		[
			['a: |+', '  x', 'snooze: |+', '  y', '', 'c: 1'],
			['a: |+', '  x', 'c: 1'],
		],
	])('may be written in any way: %j', (was, is) => {
		expect(after(note(...was), { snooze: undefined })).toBe(note(...is));
	});

	it('is removed together with others, or not at all', () => {
		expect(after(note('paused: yes', 'status: paused', 'a: 1'), { paused: undefined, status: undefined })).toBe(
			note('a: 1'),
		);
		expect(after(note('paused: yes', 'status: &s x', 'a: *s'), { paused: undefined, status: undefined })).toBe(
			'bound 2',
		);
	});
});

describe('refused, with the line, is', () => {
	it.each([
		['what is no valid YAML', note('a: 1', 'b: [', 'c: 2'), /^unread [2-5]$/],
		['a map that tabs indent', note('trip:', '\tsnooze: 1', '\tb: 1'), /^unread 3$/],
		['a list that tabs indent', note('a:', '  \t- b'), /^unread 3$/],
		['a first key behind a tab', note('\ta: 1'), /^unread 2$/],
		['a key that stands there twice', note('a: 1', 'a: 2'), /^unread 3$/],
		['what is no map', note('- a'), /^unread 2$/],
		['a tag that nobody knows', note('a: !foo x'), /^unread 2$/],
		['a placeholder', note('a: 1', 'every: {{every}}'), /^placeholder 3$/],
		['a value that another one is taken from', note('snooze: &a x', 'b: *a'), /^bound 2$/],
		['what stands behind the end of a document', note('a: 1', '...'), /^(?:bound|unread) \d$/],
	])('%s', (_, text, why) => expect(snoozed(text)).toMatch(why));
});

/** A property in one of many forms: its lines, as they stand in a note. */
const VALUES = [
	' x',
	' "a: b"',
	" 'it''s' # why",
	'',
	' # nothing',
	' ~',
	' [a, "b, c"]',
	' [[Bob]]',
	' {a: 1, b: [2]}',
	' [a,\n  b] # c',
	' |\n  one\n\n  two',
	' >-\n  one\n  two # no comment',
	' |+\n  one\n\n',
	'\n  - a\n  # between\n  - b: 1\n    c: 2',
	'\n- a\n-',
	'\n  # first\n  text',
	'\n  a:\n    - 1\n  b: "2"',
	' "two\n  lines"',
	' two\n  lines',
	' !!str 3',
	' 2026-01-01',
	' 1_000',
	' "\\u00e9\\n"',
];
const KEYS = ['a', 'why', '"q: k"', 'Likes', '? cx\n', 'every', 'Snooze', 'snoozed-until', 'never_introduce'];
const property = fc.record({
	key: fc.constantFrom(...KEYS),
	value: fc.constantFrom(...VALUES),
	above: fc.constantFrom('', '# remark\n', '# remark\n\n'),
});
const block = fc.uniqueArray(property, { selector: ({ key }) => key, maxLength: 6 }).map((properties) =>
	properties.map(({ key, value, above }) => ({
		above,
		own: `${key.replace(/\n$/, '\n:')}${key.startsWith('?') ? '' : ':'}${value}\n`,
	})),
);
const wanted = fc.oneof(
	fc.record({ snooze: fc.constantFrom('2026-12-24', undefined) }),
	fc.record({ every: fc.oneof(fc.constantFrom('3 weeks', '10'), fc.string({ unit: 'grapheme' })) }),
	fc.record({ paused: fc.boolean() }),
	fc.record({
		'never-introduce': fc.array(fc.constantFrom('a', 'b, c', '[[Bob]]', '#x'), { minLength: 1, maxLength: 3 }),
	}),
);
/** What gray-matter reads, but for the names of one property. */
function othersIn(text: string, names: readonly string[]): Record<string, unknown> {
	const options: object = { schema: CORE_SCHEMA };
	return Object.fromEntries(Object.entries(matter(text, options).data).filter(([key]) => !names.includes(key)));
}
/** Whether texts stand in another in this order. */
function standIn(text: string, parts: readonly string[]): boolean {
	let from = 0;
	return parts.every((part) => {
		const at = text.indexOf(part, from);
		from = at + part.length;
		return at !== -1;
	});
}

it('in any note nothing changes but the lines of that property, and every other value is what it was', () => {
	const eol = fc.constantFrom('\n', '\r\n');
	fc.assert(
		fc.property(block, wanted, eol, (properties, values, ending) => {
			const inEnding = (text: string): string => text.replace(/\n/g, ending);
			const all = properties.map(({ above, own }) => above + own).join('');
			const before = inEnding(`\uFEFF---\n${all}z: 1\n---\nHello\n`);
			const edit = setProperties(before, values);
			if (!edit.ok) throw new Error(JSON.stringify(edit.fault));
			const [[key = '', value] = []] = Object.entries(values);
			const names = key === 'snooze' ? ['Snooze', 'snoozed-until', 'snooze'] : [key, key.replace('-', '_')];
			const isOwn = (own: string): boolean => names.some((name) => own.startsWith(`${name}:`));
			const kept = properties.flatMap(({ above, own }) => (isOwn(own) ? [above] : [above, own]));
			expect(standIn(edit.text, [...kept, 'z: 1\n', '---\nHello\n'].map(inEnding))).toBe(true);
			expect(othersIn(edit.text, names)).toEqual(othersIn(before, names));
			const read = readFrontmatter(scanNote(edit.text)).properties.get(propertyKey(key))?.value;
			if (value !== undefined && key !== 'snooze') expect(read).toEqual(value);
			expect(setProperties(edit.text, values)).toEqual(edit);
		}),
		{ numRuns: 1500 },
	);
});
