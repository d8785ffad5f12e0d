/** The verb `import` with histories: lines for days that have none, shown first. */
import { describe, expect, it } from 'vitest';
import { folder, nurture, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const CHAT = ['20/11/2026, 18:30 - Ana: hi', '20/11/2026, 18:31 - Jo Me: hi', '21/11/2026, 18:31 - Ana: hi', ''].join(
	'\n',
);
const vault = (): string =>
	folder({
		'People/Ana Díaz.md': '## Interactions\n- 2026-11-21 tea\n',
		'chat.txt': CHAT,
		'.obsidian/app.json': '{}',
	});

describe('import of a chat', () => {
	it('asks whom a name means, then writes a line a day, once', async () => {
		const root = vault();
		expect((await nurture(root, 'import', 'chat.txt', ...DAY)).out).toBe(
			[
				'History in chat.txt',
				'',
				'New: 0 lines',
				'',
				"Nobody's note, or not for certain: 2 names",
				'  Ana: 2 days',
				'  Jo Me: 2 days',
				'',
				'There is nothing to write.',
				'',
			].join('\n'),
		);
		const words = ['import', 'chat.txt', '--me', 'Jo Me', '--who', 'Ana=Ana Díaz', ...DAY];
		expect((await nurture(root, ...words)).out).toBe(
			[
				'History in chat.txt',
				'',
				'New: 1 line',
				'  Ana Díaz: People/Ana Díaz.md, 1 line, 2026-11-20',
				'      2026-11-20 message: 2 messages, WhatsApp',
				'',
				'Left out: one day has a line of your own',
				'',
				'Nothing is written yet: --apply writes this.',
				'',
			].join('\n'),
		);
		expect((await nurture(root, ...words, '--apply')).out).toContain('Written: 1 line\n');
		const written = '## Interactions\n- 2026-11-21 tea\n- 2026-11-20 message: 2 messages, WhatsApp\n';
		expect(textOf(root, 'People/Ana Díaz.md')).toBe(written);
		expect((await nurture(root, ...words, '--apply')).out).toContain('There already: 1 line\n');
		expect(textOf(root, 'People/Ana Díaz.md')).toBe(written);
	});

	it('says what is wrong in a line', async () => {
		const root = vault();
		expect((await nurture(root, 'import', 'chat.txt', '--who', 'Ana', ...DAY)).err).toMatch(
			/^"Ana" names nobody: /,
		);
		expect((await nurture(root, 'import', 'chat.txt', '--who', 'Ana=Zoe', ...DAY)).err).toBe(
			'Nobody here is called "Zoe".\n',
		);
		expect((await nurture(root, 'import', 'chat.txt', '--since', 'May', ...DAY)).err).toMatch(
			/^"May" is not a day: /,
		);
	});
});
