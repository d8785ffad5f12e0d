/** Installing copies three files, and leaves everything else as it was. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contents, folder, textOf } from '../support/cli';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['main.js', 'manifest.json', 'styles.css'];

function install(cwd: string, ...args: string[]): { code: number | null; err: string } {
	const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/install-plugin.mjs'), ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...process.env, INIT_CWD: cwd },
	});
	return { code: status, err: stderr };
}

/** Everything in a vault, with the three files as whether they are those of the project. */
function after(vault: string): Record<string, string | boolean> {
	const same = FILES.map(
		(file) =>
			[
				`.obsidian/plugins/nurture/${file}`,
				textOf(vault, `.obsidian/plugins/nurture/${file}`) === textOf(root, file),
			] as const,
	);
	return { ...contents(vault), ...Object.fromEntries(same) };
}
const INSTALLED = Object.fromEntries(FILES.map((file) => [`.obsidian/plugins/nurture/${file}`, true]));

describe('installing the plugin', () => {
	it('puts the three files there and leaves settings, notes and other plugins alone', () => {
		const before = {
			'Ana.md': 'Hello\n',
			'.obsidian/app.json': '{}',
			'.obsidian/plugins/other/main.js': 'x',
			'.obsidian/plugins/nurture/data.json': '{"a":1}',
		};
		const vault = folder({ ...before, '.obsidian/plugins/nurture/main.js': 'old' });
		expect(install(vault, '.')).toEqual({ code: 0, err: '' });
		expect(after(vault)).toEqual({ ...before, ...INSTALLED });
	});

	it('asks for a vault, and says how to make a folder one', () => {
		const plain = folder({ 'Ana.md': 'Hello\n' });
		expect(install(plain).err).toMatch(/^Say which vault/);
		expect(install(plain, '--frce', '.').err).toMatch(/^Say which vault/);
		expect(install(plain, 'nowhere').err).toMatch(/^There is no folder/);
		expect(install(plain, '.')).toMatchObject({
			code: 1,
			err: expect.stringMatching(/has no \.obsidian folder.*--force/) as string,
		});
		expect(contents(plain)).toEqual({ 'Ana.md': 'Hello\n' });
		expect(install(plain, '.', '--force').code).toBe(0);
		expect(after(plain)).toEqual({ 'Ana.md': 'Hello\n', ...INSTALLED });
	});

	it('follows no link out of the vault: not a folder, not a file, not one that leads nowhere', () => {
		const elsewhere = folder({ 'main.js': 'theirs' });
		const links: [from: string, to: string][] = [
			['.obsidian/plugins', elsewhere],
			['.obsidian/plugins/nurture', elsewhere],
			['.obsidian/plugins/nurture/main.js', join(elsewhere, 'main.js')],
			['.obsidian/plugins/nurture/styles.css', join(elsewhere, 'new.css')],
		];
		for (const [from, to] of links) {
			const vault = folder({ '.obsidian/app.json': '{}' });
			mkdirSync(join(vault, from, '..'), { recursive: true });
			symlinkSync(to, join(vault, from));
			expect(install(vault, '.')).toMatchObject({
				code: 1,
				err: expect.stringMatching(/leads out of the vault/) as string,
			});
			expect(contents(elsewhere)).toEqual({ 'main.js': 'theirs' });
			expect(existsSync(join(vault, '.obsidian/plugins/nurture/manifest.json'))).toBe(false);
		}
	});
});
