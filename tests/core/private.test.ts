/** A note is private where it says so, and where what it says of it cannot be read: then it is told. */
import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const read = (text: string) => readMember('People/Pia.md', text, DEFAULT_SETTINGS, '2026-11-25').person;
const block = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n- 2026-10-05 call\n`;
/** Whether it is private, and the problems that say so, by their lines. */
function said(text: string): readonly [isPrivate: boolean, ...problems: string[]] {
	const person = read(text);
	const told = person.problems.filter(({ expected }) => expected.includes('private'));
	return [person.private, ...told.map(({ line, found, expected }) => `${line}: ${found} (${expected})`)];
}

const VALUE = 'true or false; until it can be read, the note is taken as private';
const BLOCK = 'properties that can be read; until then the note is taken as private';

describe('a note is private, and nothing has to be told, where it says so plainly', () => {
	for (const line of [
		'private: true',
		'Private: YES',
		'private: "true"',
		'private: on # since May',
		'private: 1',
		'"private": true',
	])
		it(line, () => expect(said(block(line))).toEqual([true]));
	it('private:: yes in the text', () => expect(said('Text.\n\nprivate:: yes\n')).toEqual([true]));
});

describe('a note is private, and it is told, where what it says cannot be read', () => {
	const rows: readonly (readonly [line: string, told: string])[] = [
		['private: maybe', `2: maybe (${VALUE})`],
		['private: true, I think', `2: true, I think (${VALUE})`],
		['private: [true]', `2: true (${VALUE})`],
		['private: {of: health}', `2: private (${VALUE})`],
		['private: 2026-01-01', `2: 2026-01-01 (${VALUE})`],
		['private: ja', `2: ja (${VALUE})`],
		['privat: true', `2: privat (the key "private"; until then the note is taken as private)`],
		['private: false\nPrivate: true', `3: Private: true (${BLOCK})`],
	];
	for (const [line, told] of rows) it(JSON.stringify(line), () => expect(said(block(line))).toEqual([true, told]));
	it('private:: maybe in the text', () =>
		expect(said('Text.\n\nprivate:: maybe\n')).toEqual([true, `3: maybe (${VALUE})`]));
});

describe('a note is private, and it is told, beside properties that cannot be read', () => {
	const told = (line: number, found: string): string => `${line}: ${found} (${BLOCK})`;
	const rows: readonly (readonly [what: string, text: string, told: string])[] = [
		['before a fault', block('private: true', 'label: @mentor'), told(2, 'private: true')],
		['behind a fault', block('why: she said: go', 'Private:   yes'), told(3, 'Private: yes')],
		['maybe', block('private: maybe', 'label: @mentor'), told(2, 'private: maybe')],
		['misspelt', block('privte: true', 'label: @mentor'), told(2, 'privte: true')],
		['without a blank', block('private:true', 'label: @mentor'), told(2, 'private:true')],
		['without a colon', block('private true', 'every: monthly'), told(2, 'private true')],
		['with another sign', block('private = true', 'every: monthly'), told(2, 'private = true')],
		['in quotes', block('"private": true', 'why: "open'), told(2, '"private": true')],
		['indented', block('why: x', '  private: true'), told(3, 'private: true')],
		['in a list', block('- private: true', '- every: monthly'), told(2, '- private: true')],
		['in braces that are not closed', block('{private: true'), told(2, '{private: true')],
		['the same key twice', block('private: false', 'private: true'), told(3, 'private: true')],
		['never closed', '---\nprivate: true\nevery: monthly\n\n- 2026-10-05 call\n', told(2, 'private: true')],
		['below a blank line', '\n---\nprivate: true\n---\n- 2026-10-05 call\n', told(3, 'private: true')],
		['below the title', '# Pia\n---\nprivate: true\n---\n', told(3, 'private: true')],
		['in another form of block', '+++\nprivate = true\n+++\n', told(2, 'private = true')],
		['in a language that is named', '---yaml\nprivate: true\n---\n', told(2, 'private: true')],
		['without the lines around', 'private: true\nevery: monthly\n\n- 2026-10-05 call\n', told(1, 'private: true')],
		['with one colon in the text', '# Pia\n\nText.\n\nprivate: true\n', told(5, 'private: true')],
		['behind too many values', block(`likes: [${'a, '.repeat(6000)}a]`, 'private: true'), told(3, 'private: true')],
		['in too long a block', block(`why: ${'x'.repeat(300_000)}`, 'private: true'), told(3, 'private: true')],
		[
			'with line ends of Windows',
			block('private: true', 'label: @mentor').replace(/\n/g, '\r\n'),
			told(2, 'private: true'),
		],
		['behind a byte order mark', `\uFEFF${block('private: true', 'label: @mentor')}`, told(2, 'private: true')],
	];
	for (const [what, text, problem] of rows) it(what, () => expect(said(text)).toEqual([true, problem]));
});

describe('a note is not private where it says no, or nothing', () => {
	const rows: readonly (readonly [what: string, text: string])[] = [
		['nothing', block('every: monthly')],
		['no', block('private: no')],
		['false beside a fault', block('private: false', 'label: @mentor')],
		['a quoted false beside a fault', block('private: "false" # for now', 'label: @mentor')],
		['a fault alone', block('label: @mentor')],
		['a key without a value, as templates have it', block('private:', 'every: monthly')],
		['a comment', block('# private: true', 'every: monthly')],
		['the key of another property', block('settings:', '  private: true')],
		['words that go on below', block('why: |', '  private: true she said')],
		['another key', block('private-school: true', 'privateers: true')],
		['prose', 'Text.\n\nPrivate: the flat is hers.\n'],
		['code', 'Text.\n\n```\nprivate: true\n```\n'],
	];
	for (const [what, text] of rows) it(what, () => expect(said(text)).toEqual([false]));
});
