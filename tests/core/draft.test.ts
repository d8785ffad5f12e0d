/**
 * Filling in a draft: nothing is left open, nothing of the user's is lost, nothing in a value is taken for a
 * placeholder.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asksFor,
	DEFAULT_DRAFTS,
	fillDraft,
	PLACEHOLDERS,
	unknownPlaceholders,
	type Placeholder,
} from '../../src/core/settings/draft';
import { parseSettings } from '../../src/core/settings/settings';

const fill = (template: string, values: Partial<Record<Placeholder, string>> = {}): string =>
	fillDraft(template, new Map(Object.entries(values) as [Placeholder, string][]));

describe('a draft', () => {
	const rows: readonly (readonly [template: string, values: Partial<Record<Placeholder, string>>, text: string])[] = [
		['Hi {{first}},', { first: 'Ana' }, 'Hi Ana,'],
		[
			'Hi {{ First }}, {{last_topic}} {{Last-Topic}}',
			{ first: 'Ana', 'last topic': 'tides' },
			'Hi Ana, tides tides',
		],
		['Hi {{first}}. How is “{{last topic}}”? See you!', { first: 'Ana' }, 'Hi Ana. See you!'],
		[
			'Hi {{first}}. How is “{{last topic}}”? See you!',
			{ first: 'Ana', 'last topic': 'her knee' },
			'Hi Ana. How is “her knee”? See you!',
		],
		['Hi,\n\nHow is {{last topic}}?\n\nSee you!', {}, 'Hi,\n\nSee you!'],
		['Hi,\n\nHow is {{last topic}}?\nSee you!', {}, 'Hi,\n\nSee you!'],
		['Hi,\nHow is {{last topic}}?\n\nSee you!', {}, 'Hi,\n\nSee you!'],
		['{{why}}\n\nHi', {}, 'Hi'],
		['Hi\n\n{{why}}', {}, 'Hi'],
		['{{why}}', {}, ''],
		['Hi\n\n{{why}}\n\n{{place}}\n\nBye', {}, 'Hi\n\nBye'],
		['Hi {{first}}\n\n', { first: 'Ana' }, 'Hi Ana\n\n'],
		['a\n\n\nb', {}, 'a\n\n\nb'],
		['a\r\nb', {}, 'a\nb'],
		['', {}, ''],
		['Look: {{nothing}} and {{first}}', { first: 'Ana' }, 'Look: {{nothing}} and Ana'],
		['{{ }} {{}} {first}', {}, '{{ }} {{}} {first}'],
		['{{first}} {{why}}', { first: '{{why}}', why: '$& $1' }, '{{why}} $& $1'],
		['Version 2.5 of {{why}} came. Good.', {}, 'Good.'],
		['Wait... {{why}}! Good', {}, 'Wait... Good'],
		['「{{why}}。」元気ですか。', {}, '元気ですか。'],
	];
	for (const [template, values, text] of rows)
		it(`${JSON.stringify(template)} ${JSON.stringify(values)}`, () => expect(fill(template, values)).toBe(text));

	it('never has a hole', () =>
		fc.assert(
			fc.property(
				fc
					.array(
						fc.oneof(
							fc.constantFrom(
								...PLACEHOLDERS.map((name) => `{{${name}}}`),
								'. ',
								'\n',
								'\n\n',
								' ',
								'! ',
								'…',
							),
							fc.string({ maxLength: 6 }),
						),
					)
					.map((parts) => parts.join('')),
				fc.uniqueArray(fc.constantFrom(...PLACEHOLDERS)),
				(template, given) => {
					const text = fillDraft(template, new Map(given.map((name) => [name, 'VALUE'])));
					expect(asksFor(text, ...PLACEHOLDERS)).toBe(false);
				},
			),
		));
	it('that asks for nothing stays as it is', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (template) => {
				fc.pre(!template.includes('{{') && !template.includes('\r'));
				expect(fill(template)).toBe(template);
			}),
		));
	it('says which placeholders it does not know', () => {
		expect(unknownPlaceholders('{{first}} {{surname}} {{Last Day}} {{surname}} {{a.b}}')).toEqual([
			'{{surname}}',
			'{{a.b}}',
		]);
		expect(DEFAULT_DRAFTS.flatMap(({ text }) => unknownPlaceholders(text))).toEqual([]);
	});
});

describe('the drafts of the settings', () => {
	const drafts = (value: unknown) => parseSettings({ drafts: value });
	it('have names of their own', () =>
		expect(
			drafts([
				{ name: ' Hi\nthere ', text: 'a' },
				{ name: 'hi there', text: 'b' },
				{ name: '', text: 'c' },
				{ name: 'x' },
				null,
				5,
				{ name: 'Bye', text: '' },
			]).settings.drafts,
		).toEqual([
			{ name: 'Hi there', text: 'a' },
			{ name: 'Bye', text: '' },
		]));
	it('may be none, and have their defaults where they cannot be used', () => {
		expect(drafts([]).settings.drafts).toEqual([]);
		expect(drafts({ a: 1 })).toMatchObject({
			settings: { drafts: DEFAULT_DRAFTS },
			problems: [{ key: 'drafts', expected: 'a list of drafts, each with a name and a text' }],
		});
	});
});
