/** A release's version stands in three files, and they agree. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, textOf } from '../support/cli';

const script = fileURLToPath(new URL('../../version-bump.mjs', import.meta.url));
const bump = (cwd: string, version?: string) =>
	spawnSync(process.execPath, [script], {
		cwd,
		encoding: 'utf8',
		env: { ...process.env, npm_package_version: version },
	});
const FILES = {
	'manifest.json': '{\n\t"id": "nurture",\n\t"version": "0.1.0",\n\t"minAppVersion": "1.7.2"\n}\n',
	'versions.json': '{\n\t"0.1.0": "1.7.0"\n}\n',
};

describe('a new version', () => {
	it('goes into the manifest, and into the versions with the app it needs; older ones stay', () => {
		const root = folder(FILES);
		expect(bump(root, '0.2.0').status).toBe(0);
		expect(textOf(root, 'manifest.json')).toBe(FILES['manifest.json'].replace('0.1.0', '0.2.0'));
		expect(textOf(root, 'versions.json')).toBe('{\n\t"0.1.0": "1.7.0",\n\t"0.2.0": "1.7.2"\n}\n');
	});

	it('is not made up when the script is run by hand', () => {
		const root = folder(FILES);
		const { status, stderr } = bump(root);
		expect(status).not.toBe(0);
		expect(stderr).toContain('npm version');
		expect(textOf(root, 'manifest.json')).toBe(FILES['manifest.json']);
	});
});
