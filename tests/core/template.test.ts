import { describe, expect, it } from 'vitest';
import { builtInTemplate, renderTemplate } from '../../src/core/time/template';
import { nameFault, noteName, notePath } from '../../src/core/text/vault-path';
import { faults } from '../../src/words/words';

const values = { name: 'Ana Díaz', today: '2026-11-25', every: '3 weeks', circle: 'Close' };

describe('a template', () => {
	it('is filled in', () => {
		expect(
			renderTemplate('# {{name}} {{ title }}\n{{date}} {{date:D MMM}} {{Every}} {{circle}}', values).text,
		).toBe('# Ana Díaz Ana Díaz\n2026-11-25 25 Nov 3 weeks Close');
	});

	it('keeps what it does not know, for other engines', () => {
		expect(renderTemplate('{{time}} {{constructor}} <% tp.x %> {{a b}} {{', values).text).toBe(
			'{{time}} {{constructor}} <% tp.x %> {{a b}} {{',
		);
	});

	it('takes no part of a name for a pattern or a placeholder', () => {
		expect(renderTemplate('{{name}}', { ...values, name: '$& {{date}} $1' }).text).toBe('$& {{date}} $1');
	});

	it('says where the cursor goes, and takes its marks out', () => {
		expect(renderTemplate('a{{cursor}}b{{cursor}}c', values)).toEqual({ text: 'abc', cursor: 1 });
		expect(renderTemplate('abc', values).cursor).toBe(null);
	});

	it('writes values that YAML reads as they are meant', () => {
		const yaml = (every: string): string =>
			renderTemplate('---\nevery: {{every}}\nx: a {{every}}\n---\n', { ...values, every }).text.split('\n')[1] ??
			'';
		expect([yaml('3 weeks'), yaml('@x: y'), yaml('"q"'), yaml(''), yaml('true')]).toEqual([
			'every: 3 weeks',
			'every: "@x: y"',
			'every: "\\"q\\""',
			'every:',
			'every: "true"',
		]);
	});

	it('is built in, with the section of the settings', () => {
		expect(renderTemplate(builtInTemplate('Log'), { ...values, every: '', circle: '' }).text).toBe(
			'---\nevery:\ncircle:\nbirthday:\nplace:\ninterests: []\nwhy:\n---\n\n## Log\n\n',
		);
	});
});

describe("a note's name", () => {
	it('is one that every system can hold', () => {
		for (const name of ['Ana Díaz', "O'Neill-Park", '山田 花子', 'J. R. Lind', '1'])
			expect(nameFault(name)).toBe(null);
		for (const character of ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '#', '^', '[', ']', '\u0000', '\n'])
			expect(nameFault(`a${character}b`)).toEqual({ fault: 'character', character });
		expect(
			[
				nameFault(''),
				nameFault(' '),
				nameFault('.a'),
				nameFault('a.'),
				nameFault('CON'),
				nameFault('lpt1.x'),
				nameFault('é'.repeat(130)),
			].map((fault) => fault?.fault),
		).toEqual(['empty', 'empty', 'dot', 'dot', 'reserved', 'reserved', 'long']);
	});

	it('is refused in one clear sentence', () => {
		expect(faults.name('a/b', { fault: 'character', character: '/' })).toBe(
			'"a/b" cannot be a note\'s name because of "/": leave that character out.',
		);
	});

	it('goes with a folder to a path and back', () => {
		expect([
			notePath('', 'Ana'),
			notePath('People/Work', 'Ana'),
			noteName('People/Ana Díaz.md'),
			noteName('Ana.MD'),
		]).toEqual(['Ana.md', 'People/Work/Ana.md', 'Ana Díaz', 'Ana']);
	});
});
