/** What stands in for parts of chrono in the bundle reads the words of a date as the package itself does. */
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { leanChrono } from '../../scripts/lean-chrono.mjs';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { dateInWords, type Direction } from '../../src/core/dates/spoken-date';

type Read = (words: string, today: string, direction: Direction) => string | null;

const SOURCE = `
	import { dateInWords } from './src/core/dates/spoken-date';
	import { DEFAULT_SETTINGS } from './src/core/settings/settings';
	globalThis.read = (words, today, direction) => dateInWords(words, today, direction, DEFAULT_SETTINGS);
`;

const PHRASES = [
	'last tuesday',
	'next friday',
	'this monday',
	'tuesday',
	'a week from tuesday',
	'yesterday evening',
	'tomorrow morning',
	'tonight',
	'noon',
	'friday at 3pm',
	'friday 15:30',
	'friday, 3 pm',
	'this morning',
	'last night',
	'tuesday in the evening',
	'yesterday at noon',
	'3pm',
	'15:30',
	'tomorrow at 9',
	'20 nov',
	'nov 20th',
	'the 20th of november',
	'mid november',
	'end of the month',
	'end of month',
	'november',
	'next month',
	'early december',
	'3 weeks ago',
	'three weeks ago',
	'in 2 weeks',
	'a couple of days ago',
	'within 3 days',
	'in half a year',
	'2 days before yesterday',
	'3 days after tomorrow',
	'last weekend',
	'this weekend',
	'christmas',
	'someday',
	'now',
	'today',
	'monday to friday',
	'20 nov - 22 nov',
	'20 and 22 november',
	'from 3 to 5 may',
	'12/25',
	'2026',
	'tue 12/25',
	'tuesday 24/11',
	'tuesday, 2026-11-24',
	'2026-11-24 tuesday',
	'11/2026',
	'2026/11/24',
	'24.11.',
	'tue 24.11.2026',
	'may',
	'may 2027',
	'x tuesday',
	'tuesday x',
	'5 minutes ago',
	'an hour ago',
	'last year',
	'20 nov 2025',
];

let read: Read;

beforeAll(async () => {
	const built = await esbuild.build({
		stdin: { contents: SOURCE, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
		bundle: true,
		write: false,
		format: 'iife',
		plugins: [leanChrono()],
	});
	const context = createContext({ Intl, Date });
	runInContext(built.outputFiles[0]?.text ?? '', context);
	read = context.read as Read;
});

describe('chrono in the bundle', () => {
	for (const words of PHRASES) {
		it(`reads "${words}" as the package does`, () => {
			for (const today of ['2026-11-25', '2024-02-29']) {
				for (const direction of ['past', 'future'] as const)
					expect(read(words, today, direction)).toBe(dateInWords(words, today, direction, DEFAULT_SETTINGS));
			}
		});
	}
});
