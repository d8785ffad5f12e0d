/** What a form asks for, as the words of one line, and that the line is read back as it was meant. */
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/core/entry/interaction';
import { composeLogText } from '../../src/core/entry/log-text';
import { readerOf } from '../../src/core/entry/reader';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const { options } = readerOf(DEFAULT_SETTINGS);
const compose = (text: string, others: string[] = [], direction: 'gave' | 'received' | null = null, benefit = '') =>
	composeLogText({ text, others, direction, benefit });

describe('the words of an interaction', () => {
	it('are the text alone where nothing else was said', () => {
		expect(compose('  coffee:\n talked ')).toBe('coffee: talked');
		expect(compose('')).toBe('');
	});

	it('name the others before the tags', () => {
		expect(compose('coffee: talked #gave/advice #fun', ['[[Bob]]', '[[Cy]]'])).toBe(
			'coffee: talked with [[Bob]] and [[Cy]] #gave/advice #fun',
		);
		expect(compose('', ['[[Bob]]'])).toBe('with [[Bob]]');
		expect(compose('We talked.', ['[[Bob]]'])).toBe('We talked. (with [[Bob]])');
		expect(compose('#fun', ['[[Bob]]'])).toBe('with [[Bob]] #fun');
	});

	it('say what was given once', () => {
		expect(compose('coffee', [], 'gave', 'emotional')).toBe('coffee #gave/emotional');
		expect(compose('coffee #Gave/Emotional', [], 'gave', 'emotional')).toBe('coffee #Gave/Emotional');
		expect(compose('coffee', [], 'received', ' home cooking! ')).toBe('coffee #received/home-cooking');
		expect(compose('coffee', [], 'received', '//')).toBe('coffee #received');
	});

	it('are read back', () => {
		const line = `2026-11-20 ${compose('coffee: She was here.', ['[[Bob]]', '[[Cy|C]]', '[[Di]]'], 'gave', 'emotional')}`;
		const read = parseEntry(line, options);
		if (read?.kind !== 'entry') throw new Error('not read');
		expect(read.entry.participants.map(({ target }) => target)).toEqual(['Bob', 'Cy', 'Di']);
		expect(read.entry).toMatchObject({ kind: 'meet', direction: 'gave', benefits: ['emotional'] });
	});
});
