/** What to call somebody, told by the name or by the note. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstName } from '../../src/core/person/first-name';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const of = (name: string): string => firstName({ firstName: null, name });

describe('a first name that the note tells', () => {
	it.each([
		['Anita', 'Anita'],
		['Old Uncle Jo', 'Old Uncle Jo'],
		// What is said of somebody is no name: nothing greets them with it.
		['that awful man who owes me', 'Ana'],
		[' ', 'Ana'],
	])('%j', (own, called) => expect(firstName({ firstName: own, name: 'Ana Díaz' })).toBe(called));
});

describe('a first name', () => {
	const rows: readonly (readonly [string, string])[] = [
		['Ana Díaz', 'Ana'],
		['Ana', 'Ana'],
		['Dr. Ana Díaz', 'Ana'],
		['Prof. Dr. Ana Díaz', 'Ana'],
		['Dr Ana Díaz', 'Ana'],
		['Díaz, Ana', 'Ana'],
		['Díaz Fernández, Dr. Ana María', 'Ana'],
		['Ana Díaz, PhD', 'Ana'],
		['King, Jr., Martin', 'Martin'],
		['Ana Díaz (work)', 'Ana'],
		["Jean-Baptiste N'Diaye", 'Jean-Baptiste'],
		["Siobhán O'Neill-Park", 'Siobhán'],
		['Ólafur Þórsson', 'Ólafur'],
		['William "Bill" Hay', 'Bill'],
		['William “Bill” Hay', 'Bill'],
		['王小明', '王小明'],
		['李 小龍', '李 小龍'],
		['김철수', '김철수'],
		['さくら ももこ', 'さくら ももこ'],
		['محمد علي', 'محمد'],
		['שרה כהן', 'שרה'],
		['Мария Иванова', 'Мария'],
		['J. R. R. Tolkien', 'J. R. R. Tolkien'],
		['J. Edgar Hoover', 'Edgar'],
		['M. Dupont', 'M. Dupont'],
		['Mrs. Patel', 'Mrs. Patel'],
		['Mrs. Anjali Patel', 'Anjali'],
		['Sr. Pedro Ruiz', 'Pedro'],
		['Don Draper', 'Don'],
		['Ana & Bo Lind', 'Ana & Bo'],
		['Ana and Bo', 'Ana and Bo'],
		['🌻 Ana Díaz', 'Ana'],
		['🌻', '🌻'],
		['  Ana   Díaz ', 'Ana'],
		['Anderson and', 'Anderson'],
		[', Ana', 'Ana'],
		['(Ana)', '(Ana)'],
	];
	for (const [name, first] of rows) it(JSON.stringify(name), () => expect(of(name)).toBe(first));

	it("is the note's own where it has one", () => {
		const person = (properties: string) =>
			readMember('People/Nguyễn Văn An.md', `---\n${properties}\n---\n`, DEFAULT_SETTINGS, '2026-11-25').person;
		expect(
			['first: An', 'nickname: Bo', 'First-Name: An', 'N.GN: An', 'aliases: [Annie]'].map((line) =>
				firstName(person(line)),
			),
		).toEqual(['An', 'Bo', 'An', 'An', 'Nguyễn']);
	});
	it('is never empty for a name', () =>
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'grapheme', minLength: 1 }),
					fc
						.array(fc.constantFrom('Dr.', 'J.', 'Ana', ',', '&', 'and', '(x)', '"', ' '), { minLength: 1 })
						.map((parts) => parts.join(' ')),
				),
				(name) => {
					fc.pre(name.trim() !== '');
					expect(of(name)).not.toBe('');
				},
			),
		));
});
