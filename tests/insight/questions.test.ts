import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { brief } from '../../src/insight/brief/brief';
import { questionsFor } from '../../src/insight/brief/questions';
import { sentencesOf } from '../../src/insight/terms/sentences';
import { readToCome } from '../../src/insight/brief/to-come';
import { anyNote } from '../support/any-note';
import { TODAY } from './people';

/** Said on a Wednesday in autumn. */
const SAID = '2026-10-14';

describe('what was going to happen', () => {
	it.each([
		['moves to Lisbon in spring', '2027-03-20'],
		['she will sing next summer', '2027-06-21'],
		['the fall: she starts a course this winter', '2026-12-21'],
		['starts the new job in March', '2027-03-01'],
		['starting in early May', '2027-05-01'],
		['the trial is due at the end of January', '2027-01-28'],
		['her flat is due by mid November', '2026-11-15'],
		['interview next week', '2026-10-19'],
		['surgery tomorrow', '2026-10-15'],
		['the race is this weekend', '2026-10-17'],
		['race next weekend', '2026-10-24'],
		['leaves next month', '2026-11-01'],
		['retires next year', '2027-01-01'],
		['the scan is in two weeks', '2026-10-28'],
		['exam in 10 days', '2026-10-24'],
		['exam on Friday', '2026-10-16'],
		['exam on Wednesday', '2026-10-21'],
		['baby due in May', '2027-05-01'],
		['viva on the 12th of January', '2027-01-12'],
		['wedding on June 12th, 2027', '2027-06-12'],
		['wedding on 2026-12-12', '2026-12-12'],
		['told about her nerves, exam on Friday', '2026-10-16'],
		['excited: she marries in June', '2027-06-01'],
	])('%s', (words, day) => {
		expect(readToCome(words, SAID)?.from).toBe(day);
	});

	it.each([
		'she was in Lisbon in spring',
		'moved in March',
		'the exam on Friday went well',
		'not moving in spring',
		"she isn't starting in March",
		'the interview next week is cancelled',
		'I start in March',
		'we meet next week',
		'our trip in May',
		"let's race in May",
		'choir every Friday',
		'concert in June',
		'it may rain',
		'the march in London',
		'spring rolls',
		'sat in the sun',
		'in March',
		'next week',
		'she talked about March',
		'starts at 9',
		'exam',
		'she was due in May',
		'moves in October',
		'exam on 14 October 2026',
		'trip in 5 years',
		'99-99-2026 exam',
		'exam on 2026-99-99',
		'exam on 31 February',
		'',
	])('is not told by: %s', (words) => {
		expect(readToCome(words, SAID)).toBe(null);
	});

	it('is quoted by its part of the sentence', () => {
		expect(readToCome('Her knee is better, she moves in spring, more soon.', SAID)).toEqual({
			words: 'she moves in spring',
			from: '2027-03-20',
		});
	});
});

describe('sentences', () => {
	it('end where they end for a reader', () => {
		expect(sentencesOf('One. Two? See a.b.c?d=1 "Three?" four; five… 本当？はい。Done')).toEqual([
			'One.',
			'Two?',
			'See a.b.c?d=1 "Three?',
			'four;',
			'five…',
			'本当？',
			'はい。',
			'Done',
		]);
		expect(sentencesOf('  ')).toEqual([]);
	});
});

describe('any note', () => {
	it('gives a brief, with at most five questions and none twice', () => {
		fc.assert(
			fc.property(anyNote, fc.constantFrom('2026-11-25', '2027-04-01'), (text, today) => {
				const member = readMember('People/Ana.md', text, DEFAULT_SETTINGS, today);
				const questions = questionsFor(member, today);
				expect(questions.length).toBeLessThanOrEqual(5);
				expect(new Set(questions.map(({ words }) => words.toLowerCase())).size).toBe(questions.length);
				for (const { day, source } of questions) {
					expect(day === null || day <= today).toBe(true);
					expect(source.line).toBeGreaterThan(0);
				}
				expect(brief(member, { today, settings: DEFAULT_SETTINGS }).meet).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});

	it('is read, however its words are made to hurt', () => {
		const lines = [
			'about '.repeat(2000),
			'?'.repeat(5000),
			'. '.repeat(5000),
			'in March, '.repeat(1000),
			'~~ '.repeat(3000),
			'#ask '.repeat(2000),
			'x'.repeat(20_000),
		];
		const text =
			lines
				.flatMap((words, at) => [`- 2026-10-${10 + at} ${words}`, `    - ${words}`, `- ${words} #ask`])
				.join('\n') + '\n- how is she? #ask\n';
		expect(
			brief(readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY), {
				today: TODAY,
				settings: DEFAULT_SETTINGS,
			}).ask.length,
		).toBeGreaterThan(0);
	});
});

describe('introductions', () => {
	const meet = () => [{ name: 'Theo', path: 'People/Theo.md', reasons: ['letterpress'] }];
	const meetings = (text: string) =>
		brief(readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY), {
			today: TODAY,
			settings: DEFAULT_SETTINGS,
			meet,
		}).meet.length;

	it('are told of nobody who is private or has died', () => {
		expect([meetings(''), meetings('---\nprivate: true\n---\n'), meetings('---\ndeceased: true\n---\n')]).toEqual([
			1, 0, 0,
		]);
	});
});
