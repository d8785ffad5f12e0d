/** What is suggested while a line is typed. The day is Wednesday, 25 November 2026. */
import { describe, expect, it } from 'vitest';
import { nameIndex } from '../../src/core/line/line-names';
import { suggestAt, suggestedDay } from '../../src/core/line/line-suggest';
import { readMember } from '../../src/core/people/read';
import { readerOf } from '../../src/core/entry/reader';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);
const member = (name: string, text = '') => readMember(`People/${name}.md`, text, DEFAULT_SETTINGS, TODAY);
const met = (day: string): string => `## Interactions\n- ${day} coffee\n`;
const members = [
	member('Anna Berg', met('2026-10-01')),
	member('Anna Zorn', met('2026-11-01')),
	member('Ana Díaz'),
	member('Bob Okafor', '---\naliases: [Bobby]\n---\n'),
	member('Jean-Luc Ferrand'),
	member('Callum Reid'),
];
const context = {
	members,
	whom: { names: nameIndex(members.map(({ person }) => person)), chosen: false },
	today: TODAY,
	kinds: DEFAULT_SETTINGS.kinds,
	options: reader.options,
};
/** What is suggested at the `|` of a line. */
function at(line: string, more: Partial<typeof context> = {}): readonly string[] {
	const cursor = line.includes('|') ? line.indexOf('|') : line.length;
	const { list } = suggestAt(line.replace('|', ''), cursor, { ...context, ...more });
	return list.map(({ what, text }) => `${what} ${text}`);
}
const people = (line: string): readonly string[] =>
	at(line).flatMap((one) => (one.startsWith('person ') ? [one.slice(7)] : []));

describe('people', () => {
	it.each([
		['an', ['Anna Zorn', 'Anna Berg', 'Ana Díaz']],
		['anna', ['Anna Zorn', 'Anna Berg']],
		['anna b', ['Anna Berg']],
		['dia', ['Ana Díaz']],
		['bobb', ['Bob Okafor']],
		['lu', ['Jean-Luc Ferrand']],
		['kafo', ['Bob Okafor']],
		['@bo', ['Bob Okafor']],
		['Bob, an', ['Anna Zorn', 'Anna Berg', 'Ana Díaz']],
		['Bob and fer', ['Jean-Luc Ferrand']],
		['Bob + fer', ['Jean-Luc Ferrand']],
		['coffee with bo', ['Bob Okafor']],
		['coffee with Bob, fer', ['Jean-Luc Ferrand']],
		['called bo', ['Bob Okafor']],
		['yesterday bo', ['Bob Okafor']],
		['ask bo', ['Bob Okafor']],
		['gift idea for bo', ['Bob Okafor']],
	])('by any part of the name: %s', (line, names) => expect(people(line)).toEqual(names));

	it.each(['Bob told an', 'Bob: an', 'Bob coffee: with an', 'an|other', 'an ', '', ' '])(
		'where no name stands, nobody: %s',
		(line) => expect(people(line)).toEqual([]),
	);

	it('not one who is named already, who would only be named again', () => {
		expect(at('Bob')).toEqual([]);
		expect(at('called Bob')).toEqual([]);
	});

	it('of two, none is chosen beforehand where the words are a kind', () => {
		expect(suggestAt('call', 4, context)).toMatchObject({ isUnderstood: true });
		expect(suggestAt('anna', 4, context)).toMatchObject({ isUnderstood: false });
	});
});

describe('somebody new', () => {
	const made = (line: string, more: Partial<typeof context> = {}): readonly string[] =>
		at(line, more).filter((one) => one.startsWith('new '));

	it.each([
		['zed', ['new Zed']],
		['Zed Marsh', ['new Zed Marsh']],
		['Bob, zed', ['new Zed']],
		['coffee with Zed', ['new Zed']],
		['called Zed', ['new Zed']],
		['Bob told Zed', []],
		['coffee', []],
		['yesterday', []],
		['Zed/x', []],
		['[[Zed', []],
		['z', []],
	])('%s', (line, names) => expect(made(line)).toEqual(names));

	it('not at the start where somebody is chosen: a sentence may begin there', () => {
		expect(made('zed', { whom: { ...context.whom, chosen: true } })).toEqual([]);
		expect(made('Bob, zed', { whom: { ...context.whom, chosen: true } })).toEqual(['new Zed']);
	});
});

describe('days, kinds, aims and tags', () => {
	it.each([
		['Bob coffee yes', ['day yesterday']],
		['Bob yest', ['day yesterday']],
		['Bob coffee last tu', ['day last tuesday']],
		['Bob lunch mon', ['day monday']],
		['coffee with Bob yes', ['day yesterday']],
		['Bob cof', ['kind coffee']],
		['cof', ['kind coffee']],
		['Bob: cof', ['kind coffee']],
		['Bob gift i', ['kind gift idea:']],
		['Bob fac', ['kind facetime', 'kind fact:']],
		['Bob prom', ['kind promise:']],
		[
			'Bob coffee #ga',
			['tag #gave', 'tag #gave/monetary', 'tag #gave/emotional', 'tag #gave/intellectual', 'tag #gave/social'],
		],
		['Bob coffee: it rained #received/so', ['tag #received/social']],
		['Bob said he had cof', []],
		['Bob coffee yesterday', []],
		['Bob saw the sun', []],
	])('%s', (line, found) => expect(at(line)).toEqual(found));

	it('say which day is meant', () =>
		expect(
			suggestAt('Bob coffee last tu', 18, context).list.map((one) => suggestedDay(one, TODAY, reader.options)),
		).toEqual(['2026-11-24']));

	it('are nothing in a line that is too long for one', () => expect(at(`${'a '.repeat(500_000)}an`)).toEqual([]));
});
