/** The workbench's server: what it gives, and whom and what it turns away. */
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folder, textOf } from '../support/cli';
import { startWorkbench } from './serve.mjs';

const PROBE = fileURLToPath(new URL('fixtures/probe-plugin', import.meta.url));

interface Answer {
	readonly status: number | undefined;
	readonly text: string;
}

let vault: string;
let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeEach(async () => {
	vault = folder({
		'Ana.md': 'Ana',
		'Deep/Bob.md': 'Bob',
		'.obsidian/app.json': '{}',
		'.git/config': 'secret',
		'node_modules/x/readme.md': 'x',
	});
	workbench = await startWorkbench({ vault, plugin: PROBE });
});
afterEach(() => workbench.close());

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
	return new Promise((done, fail) => {
		const { hostname, port } = new URL(workbench.url);
		const asked = request(
			{ hostname, port, path, method, headers: { 'content-type': 'application/json', ...headers } },
			(response) => {
				let text = '';
				response
					.setEncoding('utf8')
					.on('data', (chunk: string) => {
						text += chunk;
					})
					.on('end', () => done({ status: response.statusCode, text }));
			},
		);
		asked.on('error', fail);
		asked.end(body === undefined ? undefined : JSON.stringify(body));
	});
}
const write = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
	ask('POST', '/vault/write', headers, { path, text: 'written' });

describe('the server', () => {
	it('listens on this machine only, and gives page, plugin and notes', async () => {
		expect(workbench.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
		expect((await ask('GET', '/')).text).toContain('<script');
		const plugin = JSON.parse((await ask('GET', '/plugin')).text) as { script: string; manifest: { id: string } };
		expect(plugin.manifest.id).toBe('probe');
		expect((await ask('GET', plugin.script)).text).toContain('class Probe');
		const { folders, files } = JSON.parse((await ask('GET', '/vault')).text) as {
			folders: string[];
			files: Record<string, { text: string }>;
		};
		expect(folders.sort()).toEqual(['.obsidian', 'Deep']);
		expect(Object.fromEntries(Object.entries(files).map(([path, { text }]) => [path, text]))).toEqual({
			'Ana.md': 'Ana',
			'Deep/Bob.md': 'Bob',
			'.obsidian/app.json': '{}',
		});
	});

	it('writes whole files, and leaves no other behind', async () => {
		expect((await write('New/Folder/Cy.md')).status).toBe(200);
		expect(textOf(vault, 'New/Folder/Cy.md')).toBe('written');
		expect(readdirSync(join(vault, 'New/Folder'))).toEqual(['Cy.md']);
	});

	it('turns other names, other pages and forms away', async () => {
		for (const headers of [
			{ host: 'evil.example' },
			{ origin: 'http://evil.example' },
			{ 'sec-fetch-site': 'cross-site' },
		] as Record<string, string>[]) {
			expect((await write('Ana.md', headers)).status).toBe(403);
			expect((await ask('GET', '/vault', headers)).status).toBe(403);
		}
		expect((await write('Ana.md', { 'content-type': 'text/plain' })).status).toBe(415);
		expect((await ask('GET', '/vault/write')).status).toBe(404);
		expect(textOf(vault, 'Ana.md')).toBe('Ana');
	});

	it('writes and reads nothing outside of the folder', async () => {
		const outside = folder({ 'secret.md': 'secret' });
		symlinkSync(outside, join(vault, 'Link'));
		symlinkSync(join(outside, 'secret.md'), join(vault, 'secret.md'));
		symlinkSync(join(outside, 'not-there.md'), join(vault, 'Dangling.md'));
		for (const path of [
			'../x.md',
			'Deep/../../x.md',
			'/x.md',
			'Link/x.md',
			'secret.md',
			'Deep\\..\\..\\x.md',
			'',
			'.',
		]) {
			expect([path, (await write(path)).status]).toEqual([
				path,
				expect.toSatisfy((status: number) => status === 400 || status === 403),
			]);
		}
		await write('Dangling.md');
		await ask('POST', '/vault/rename', {}, { path: 'Ana.md', to: '../Ana.md' });
		await ask('POST', '/vault/rmdir', {}, { path: 'Link' });
		expect(readdirSync(outside)).toEqual(['secret.md']);
		expect(textOf(outside, 'secret.md')).toBe('secret');
		expect(existsSync(join(vault, '../Ana.md'))).toBe(false);
		for (const path of ['/resource/Link/secret.md', '/resource/..%2F..%2Fetc%2Fpasswd', '/resource/secret.md'])
			expect((await ask('GET', path)).status).toBeGreaterThanOrEqual(400);
		expect((await ask('GET', '/vault')).text).not.toContain('secret');
	});

	it('tells its pages of changes from outside, and not of their own', async () => {
		const controller = new AbortController();
		const response = await fetch(`${workbench.url}events?page=me`, { signal: controller.signal });
		const heard: string[] = [];
		const reading = (async () => {
			const decoder = new TextDecoder();
			for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
				heard.push(
					...decoder
						.decode(chunk)
						.split('\n')
						.filter((line) => line.startsWith('data: ')),
				);
		})().catch(() => undefined);
		mkdirSync(join(vault, 'Fresh'));
		writeFileSync(join(vault, 'Fresh/Dee.md'), 'Dee');
		await expect
			.poll(() => heard.some((line) => line.includes('Fresh/Dee.md') && line.includes('"text":"Dee"')))
			.toBe(true);
		await write('Ana.md', { 'x-page': 'me' });
		await write('Deep/Bob.md', { 'x-page': 'another' });
		await expect.poll(() => heard.some((line) => line.includes('Deep/Bob.md'))).toBe(true);
		// Once this is told, all that is older has been.
		writeFileSync(join(vault, 'Mark.md'), '');
		await expect.poll(() => heard.some((line) => line.includes('Mark.md'))).toBe(true);
		rmSync(join(vault, 'Mark.md'));
		await expect.poll(() => heard.some((line) => line.includes('Mark.md') && line.includes('gone'))).toBe(true);
		expect(heard.filter((line) => line.includes('Ana.md'))).toEqual([]);
		controller.abort();
		await reading;
	});
});

describe('the start', () => {
	it('says what is missing', async () => {
		await expect(startWorkbench({ vault, plugin: vault })).rejects.toThrow(/build the plugin first/);
		await expect(startWorkbench({ vault: join(vault, 'nowhere'), plugin: PROBE })).rejects.toThrow(/nowhere/);
	});
});
