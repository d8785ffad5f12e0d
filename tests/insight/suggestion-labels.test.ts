/** That the labels of tests/cases/suggestions say what is there: what points nowhere would be missed for ever. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/core/time/day';
import { labelsOf, PAIRED, pairOf, QUOTED, quoted, READ, SILENT } from '../support/suggestions/labels';
import { HALVES, measures, readHalf, worldOf } from '../support/suggestions/measures';

const vaults = fileURLToPath(new URL('../cases/suggestions', import.meta.url));

describe.each(HALVES)('the labels of %s', async (name) => {
	const half = await readHalf(`${vaults}/${name}`);
	const { notes, labels } = half;
	const people = new Set((await worldOf(half)).people.list().map(({ person }) => person.path));
	const quotes = QUOTED.flatMap((key) =>
		Object.entries(labels[key]).flatMap(([of, those]) => those.map((quote) => ({ key, of, ...quote }))),
	);
	const clippings = Object.keys(notes).filter((path) => path.startsWith('Clippings/'));
	const lineOf = (note: string, line: number): string | undefined => notes[note]?.split('\n')[line - 1];

	it('have the keys that are known, and no others', () => {
		expect(Object.keys(labels).sort()).toEqual(['today', ...QUOTED, ...READ, ...PAIRED, ...SILENT].sort());
	});

	it('quote what stands in the line they name', () => {
		const astray = quotes.filter(
			(one) => quoted(one) === '' || lineOf(one.note, one.line)?.includes(quoted(one)) !== true,
		);
		expect(astray.map(({ key, note, line }) => `${key} ${note}:${line}`)).toEqual([]);
	});

	it('name further lines only where there is something', () => {
		const further = quotes.flatMap(({ key, also = [] }) => also.map((place) => ({ key, ...place })));
		const astray = further.filter(({ note, line }) => (lineOf(note, line) ?? '').trim() === '');
		expect(astray.map(({ key, note, line }) => `${key} ${note}:${line}`)).toEqual([]);
	});

	it('are about people who are read as such', () => {
		const pairs = PAIRED.flatMap((key) => labels[key].flatMap(({ a, b }) => [a, b]));
		const named = [
			...quotes.map(({ of }) => of),
			...READ.flatMap((key) => Object.values(labels[key]).flat()),
			...pairs,
			...SILENT.flatMap((key) => labels[key].map(({ person }) => person)),
		];
		expect([...new Set(named)].filter((path) => !people.has(path))).toEqual([]);
	});

	it('judge every clipping, and nothing else, for its readers', () => {
		expect(Object.keys(labels.readers).sort()).toEqual(clippings.sort());
		expect(Object.keys(labels.readersMaybe).filter((path) => !clippings.includes(path))).toEqual([]);
	});

	it('tell the day of each gift, up to the day of reading, and when it is to be asked', () => {
		const isPast = (day = ''): boolean => parseIsoDay(day) !== null && day <= labels.today;
		const gifts = quotes.filter(({ key }) => /^gifts|Gifts$/.test(key));
		expect(gifts.filter(({ day }) => !isPast(day)).map(({ note, line }) => `${note}:${line}`)).toEqual([]);
		const asks = quotes.filter(({ key }) => key === 'ask');
		expect(asks.filter(({ when = '' }) => !['passed', 'coming', 'open'].includes(when))).toEqual([]);
	});

	it('judge nothing twice', () => {
		const pairs = PAIRED.flatMap((key) => labels[key].map(({ a, b }) => pairOf(a, b)));
		expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
		expect(PAIRED.flatMap((key) => labels[key].filter(({ a, b }) => a === b))).toEqual([]);
		const all = labelsOf(labels);
		const twice = measures.flatMap((measure) => {
			const keys = all[measure].map(({ of, source, words }) => JSON.stringify([of, source, words]));
			return keys.filter((key, at) => keys.indexOf(key) !== at);
		});
		expect(twice).toEqual([]);
	});
});
