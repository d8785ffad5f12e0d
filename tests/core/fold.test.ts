import { describe, expect, it } from 'vitest';
import { foldCase, foldText } from '../../src/core/text/fold';

describe('names as they are compared', () => {
	const same: readonly [string, string][] = [
		['Ana Díaz', 'ana diaz'],
		['Mehmet Yıldız', 'mehmet yildiz'],
		['İpek', 'ipek'],
		['Ólafur Þórsson', 'olafur thorsson'],
		['Łukasz  Groß', ' lukasz gross'],
		['O’Neill', "o'neill"],
		['Nguyễn', 'NGUYEN'],
		['Zoé', 'Zoe\u0301'],
		['한글', '한글'.normalize('NFD')],
	];
	for (const [a, b] of same) it(`${a} is ${b}`, () => expect(foldText(a)).toBe(foldText(b)));

	it('keep their accents where only case is folded', () => {
		expect(foldCase('JOSE\u0301')).toBe(foldCase('josé'));
		expect(foldCase('José')).not.toBe(foldCase('Jose'));
	});

	it('stay what they are when folded again', () => {
		for (const [a] of same) expect(foldText(foldText(a))).toBe(foldText(a));
	});
});
