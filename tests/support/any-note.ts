/** Notes of every shape for property tests: real structure in random order, odd bytes, every line ending. */
import fc from 'fast-check';

const LINES = [
	'',
	'',
	'  ',
	'\t',
	'---',
	'***',
	'===',
	'every: 3 weeks',
	'circle: Friends',
	'# Ana',
	'# Sources',
	'## Interactions',
	'## interactions',
	'### 2026-05-11 Workshop',
	'## Facts',
	'## Gift ideas',
	'- 2026-11-20 coffee: she moves',
	'- 2026-11-03 (call) asked',
	'* [[2026-10-12]] Lunch with [[Bob]]',
	'+ **2026-09-01**: call',
	'1. 2026-08-01 a',
	'2. 2026-08-02 b',
	'    - nested',
	'\t- 2026-07-01 nested and dated',
	'  - 2',
	'- [ ] 2026-12-24 plan',
	'- [x] 2026-06-01 done',
	'- [ ] a promise 📅 2026-12-01',
	'- ',
	'-',
	'> quoted',
	'> - 2026-01-01 quoted',
	'```',
	'```js',
	'~~~',
	'    code',
	'%%',
	'%% hidden %%',
	'<!--',
	'-->',
	'<!-- one line -->',
	'Some words',
	'birthday:: 1990-05-01',
	'| Date | Type |',
	'|---|---|',
	'| 2026-04-28 | Email |',
	'Setext',
	'-----',
	'- ```',
	'  ```',
	'05/06/2026 x',
	'- 2026-02-30 no day',
	'- ~~2026-01-01 struck~~',
	'[x]',
	'![[2026-01-01]]',
];

const line = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...LINES) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const frontmatter = fc.constantFrom('', '', '---\nevery: 3 weeks\n---\n', '---\nlabel: @mentor\n---\n', '---\n---\n');
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r');

/** Any text that somebody might call a note. */
export const anyNote: fc.Arbitrary<string> = fc
	.tuple(fc.boolean(), frontmatter, fc.array(line, { maxLength: 25 }), ending, fc.boolean())
	.map(
		([bom, properties, lines, eol, final]) =>
			`${bom ? '\uFEFF' : ''}${properties.replaceAll('\n', eol)}${lines.join(eol)}${final ? eol : ''}`,
	);
