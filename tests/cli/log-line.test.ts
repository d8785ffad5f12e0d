/** `nurture log` with one line: what the line of the app's dialog understands, and one refusal where it does not. */
import { describe, expect, it } from 'vitest';
import { contents, folder, nurture } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const vault = (): string =>
	folder({
		'People/Ana Díaz.md': '## Interactions\n',
		'People/Bob.md': '## Interactions\n',
		'People/Theo Brandt.md': '',
		'People/Theo Lind.md': '',
	});

describe('a line', () => {
	it.each([
		[
			'Ana, Bob coffee yesterday #gave/advice',
			[
				'People/Ana Díaz.md, line 2: - 2026-11-24 coffee with [[Bob]] #gave/advice',
				'People/Bob.md, line 2: - 2026-11-24 coffee with [[Ana Díaz]] #gave/advice',
				'Noted for Tuesday, 24 November, the day the text tells.',
			],
		],
		[
			'coffee with Bob yesterday',
			['People/Bob.md, line 2: - 2026-11-24 coffee', 'Noted for Tuesday, 24 November, the day the text tells.'],
		],
		['coffee with Bob', ['People/Bob.md, line 2: - 2026-11-25 coffee']],
		['called Bob about the move', ['People/Bob.md, line 2: - 2026-11-25 called about the move']],
		['Ana ask: how was the exam', ['People/Ana Díaz.md, line 3: - how was the exam #ask']],
		['promise to Bob: the key by friday', ['People/Bob.md, line 3: - [ ] the key 📅 2026-11-27']],
		['Ana like: dark chocolate', ['People/Ana Díaz.md, line 3:   - dark chocolate']],
	])('%s', async (line, said) =>
		expect((await nurture(vault(), 'log', line, ...DAY)).out.trimEnd().split('\n')).toEqual(said),
	);

	it('writes nothing on a dry run, and says the same', async () => {
		const root = vault();
		const before = contents(root);
		const { out } = await nurture(root, 'log', 'Ana, Zed coffee', '--new', '--dry-run', ...DAY);
		expect(out).toContain('Would write People/Zed.md, line 12: - 2026-11-25 coffee with [[Ana Díaz]]\n');
		expect(contents(root)).toEqual(before);
	});

	it('makes the notes of those who have none, if asked', async () => {
		const { out } = await nurture(vault(), 'log', 'Ana, Zed coffee', '--new', '--json', ...DAY);
		expect(JSON.parse(out)).toEqual({
			path: 'People/Ana Díaz.md',
			line: 2,
			text: '- 2026-11-25 coffee with [[Zed]]',
			created: false,
			date: '2026-11-25',
			dateFrom: 'today',
			planned: false,
			also: [{ path: 'People/Zed.md', line: 12, text: '- 2026-11-25 coffee with [[Ana Díaz]]', created: false }],
		});
	});

	it.each([
		['Zed coffee', 'Nobody here is called "Zed". --new makes the note, with the line in it.'],
		[
			'Bobb, Ana coffee',
			'Nobody here is called "Bobb". Did you mean Bob? --new makes the note, with the line in it.',
		],
		[
			'Theo coffee',
			'"Theo" could be People/Theo Brandt.md or People/Theo Lind.md: write the whole name, or give a path and a text.',
		],
		[
			'Zed, Theo coffee',
			'Nobody here is called "Zed". "Theo" could be People/Theo Brandt.md or People/Theo Lind.md: ' +
				'write the whole name, or give a path and a text.',
		],
		['walked', 'No name of anybody here is in the line: begin it with one, as in "Ana coffee yesterday".'],
		['Ana', 'There is nothing to log yet: say a word about it.'],
		[
			'Ana 2025-02-29 lunch',
			'"2025-02-29" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.',
		],
		['Ana 2026-13-01', '"2026-13-01" is not a date I can read: try "yesterday", "last tuesday" or 2026-11-20.'],
	])('is refused with one sentence, and nothing written: %s', async (line, err) => {
		const root = vault();
		const before = contents(root);
		expect(await nurture(root, 'log', line, ...DAY)).toEqual({ code: 1, out: '', err: `${err}\n` });
		expect(contents(root)).toEqual(before);
	});

	it('that tells of no contact takes no day and no kind', async () => {
		expect((await nurture(vault(), 'log', 'Ana ask: x', '--date', 'today', ...DAY)).err).toBe(
			'A question for next time has no day and no kind: leave out --date and --kind.\n',
		);
	});

	it('of a name and a text stands in one note, and says of whom it tells as well', async () => {
		const root = vault();
		expect((await nurture(root, 'log', 'Ana', 'tea', '--with', 'Bob', ...DAY)).out).toBe(
			'People/Ana Díaz.md, line 2: - 2026-11-25 tea with [[Bob]]\n' +
				'People/Bob.md: linked in that line, which counts for them too. It stands in People/Ana Díaz.md alone.\n',
		);
	});
});
