/**
 * The quick ways of reading and the whole grammar are one. The quick ways only say where an expression need not be
 * tried; here the same lines are read once with them, and once by modules in which they always say that it must.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { readerOf } from '../../src/core/entry/reader';
import { readPerson, type Person } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';
import { notesBelow } from '../support/folder';

vi.resetModules();
vi.doMock('../../src/core/text/plain-word', () => ({
	isAscii: () => false,
	isDigit: (code: number) => code >= 48 && code <= 57,
	codesOf: () => ({ has: () => true }),
	plainWordEnd: (_: string, at: number) => at,
	FirstWords: class {
		mostWords = (): number => Infinity;
		mayBegin = (): boolean => true;
	},
	WordStarts: class {
		mayStandIn = (): boolean => true;
	},
}));
vi.doMock('../../src/core/dates/plain-iso', () => ({ plainIsoAt: () => null }));
const general = {
	...(await import('../../src/core/person/person')),
	...(await import('../../src/core/properties/read-note')),
	...(await import('../../src/core/entry/reader')),
};

/** All that is read, each line that something stands in by its number. */
const told = (person: Person): string =>
	JSON.stringify(person, (key, value: { line?: number } | null) => (key === 'within' ? value?.line : value));

function expectSame(text: string): void {
	const quick = told(readPerson(readNote('People/Ana.md', text), readerOf(DEFAULT_SETTINGS)));
	const whole = told(general.readPerson(general.readNote('People/Ana.md', text), general.readerOf(DEFAULT_SETTINGS)));
	expect(quick, text).toBe(whole);
}

const cases = fileURLToPath(new URL('../cases/', import.meta.url));
const DATES = [
	...[
		'2026-11-20',
		'2026-02-30',
		'2026/11/20',
		'20.11.2026',
		'05/06/2026',
		'2026-11',
		'20261120',
		'2026-11-20T10:00',
	],
	...[
		'12 Nov 2026',
		'Nov 12, 2026',
		'12 Nov',
		'12.11.',
		'Fri 2026-11-20',
		'the 12 May 2026',
		'May 2026',
		'12. März 2026',
	],
	...[
		'[[2026-11-20]]',
		'**2026-11-20**',
		'**2026-11-20',
		'(2026-11-20)',
		'_2026-11-20_',
		'[date:: 2026-06-30]',
		'@2026-11-20',
	],
	...[
		'[[Daily/2026-11-20|x]]',
		'[2026-11-20](a.md)',
		'２０２６-11-20',
		'~2026-11-20',
		'on 12 Nov 2026',
		'yesterday',
		'',
	],
];
const JOINTS = [
	...[
		' ',
		' ',
		': ',
		' - ',
		' – ',
		'— ',
		', ',
		'  ',
		'\t',
		' | ',
		'. ',
		'',
		'; ',
		'..',
		'-',
		'/',
		' → ',
		' to ',
		' at ',
	],
	...[
		'T',
		' @',
		' (',
		' [',
		' #',
		'*',
		'** ',
		'_ ',
		']',
		') ',
		' · ',
		'\u00a0',
		'，',
		' ~ ',
		' & ',
		' and ',
		' bis ',
		' -> ',
	],
];
const WORDS = [
	...[
		'coffee',
		'Call',
		'called',
		'met',
		'text:',
		'cancelled',
		'called off',
		'abgesagt',
		'no-show',
		'2026-11-22',
		'22',
	],
	...[
		'14:30',
		'10am',
		'Fri',
		'(Fri)',
		'Friday',
		'sun',
		'so',
		'married',
		'started as',
		'created',
		'imported from',
		'profile',
	],
	...[
		'she got',
		'📞',
		'☎️',
		'☕',
		'❌',
		'🚫',
		'with [[Ana]]',
		'#gave/advice',
		'#cancelled',
		'[kind:: call]',
		'kind:: call',
	],
	...[
		'(call)',
		'**call**',
		'==call==',
		'her knee',
		'#ask',
		'~~x~~',
		'`code`',
		'%%c%%',
		'e-mail',
		'catch up',
		'catch-up',
	],
	...[
		'the',
		'le',
		'März',
		'café',
		'ABGESAGT',
		'postponed',
		'supper',
		'her flight',
		'but she cancelled',
		'Anruf',
		'звонок',
	],
	...[
		'電話',
		'取消',
		'İ',
		'ſynced',
		'until',
		'till',
		'3',
		'May',
		'✖',
		'=',
		'profile_sync',
		'didn’t happen',
		'fell through',
	],
	...['zrušeno', 'odwołane', 'déjeuner', 'annulé', 'annule', '^abc', '<s>x</s>', 'Kaffee mit [[Bo]]', 'due', 'by'],
];
const BULLETS = ['- ', '* ', '- [x] ', '- [ ] ', '  - ', '1. ', '', '### ', '> ', '| ', '- call ', '- Coffee ('];

describe('the quick ways of reading', () => {
	it('read every line of the cases as the whole grammar does', () => {
		const lines = new Set(
			notesBelow(cases)
				.filter((file) => !file.includes('suggestions'))
				.flatMap((file) => readFileSync(join(cases, file), 'utf8').split(/\r?\n/)),
		);
		const all = [...lines].filter((line) => line.length < 400);
		expect(all.length).toBeGreaterThan(2000);
		for (let at = 0; at < all.length; at += 40) {
			const some = all.slice(at, at + 40);
			expectSame(some.join('\n\n'));
			expectSame(`## Interactions\n${some.map((line) => `- ${line.trim()}`).join('\n')}`);
		}
	}, 60_000);

	it('read lines of any dates, joints and words as the whole grammar does', () => {
		const word = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS));
		const line = fc
			.tuple(
				fc.constantFrom(...BULLETS),
				fc.constantFrom(...DATES),
				fc.constantFrom(...JOINTS),
				fc.array(word, { maxLength: 5 }),
			)
			.map(([bullet, date, joint, words]) => bullet + date + joint + words.flat().join(''));
		fc.assert(
			fc.property(fc.boolean(), fc.array(line, { minLength: 8, maxLength: 16 }), (isListed, lines) =>
				expectSame(`${isListed ? '## Interactions\n' : ''}${lines.join('\n')}`),
			),
			{ numRuns: 120 },
		);
	}, 60_000);

	it('read any note as the whole grammar does', () => {
		fc.assert(fc.property(anyNote, expectSame), { numRuns: 120 });
	}, 60_000);
});
