/** How the command line behaves towards a shell: streams, exit codes, rights of files, odd folders and names. */
import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli, contents, folder, nurture, nurtureAsUser, nurtureProcess } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee\n';

/** What a shell's own words give: for pipes, and for folders that go away. */
async function shell(cwd: string, script: string): Promise<{ code: number | null; out: string; err: string }> {
	const cli = await builtCli();
	return new Promise((done) => {
		const child = spawn(
			'bash',
			['-c', `set -o pipefail; nurture() { "${process.execPath}" "${cli}" "$@"; }; ${script}`],
			{ cwd },
		);
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
		child.on('close', (code) => done({ code, out, err }));
	});
}

describe('the streams', () => {
	it('may be closed early', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 1500 }, (_, at) => [
				`People/Somebody ${at}.md`,
				'---\nevery: 1 week\nwhy: a long reason that fills the pipe\n---\n',
			]),
		);
		const ran = await shell(folder(many), 'nurture due --json --today 2026-11-25 | head -n 2');
		expect(ran).toEqual({ code: 0, out: '{\n  "today": "2026-11-25",\n', err: '' });
	});

	it('hold one JSON document, and warnings apart from it', async () => {
		const root = folder({
			'People/Ana.md': ANA,
			'People/Bad.md': new Uint8Array([0x41, 0xe9]),
			'.obsidian/plugins/nurture/data.json': '{ "soonDays": ',
		});
		const ran = await nurtureProcess(root, 'due', '--all', '--json', ...DAY);
		expect((JSON.parse(ran.out) as { people: { name: string }[] }).people.map(({ name }) => name)).toEqual(['Ana']);
		expect(ran.err).toBe(
			"Some of Nurture's settings could not be used, so their defaults are: data.json\nLeft out: People/Bad.md could not be read: it is not UTF-8 text.\n",
		);
	});

	const AMBIGUOUS = '"ana" could be People/Ana Two.md or People/Ana Three.md: give the path instead.\n';

	it('stay empty but for one line, where a thing cannot be done', async () => {
		const root = folder({ 'People/Ana\nTwo.md': '', 'People/Ana Three.md': '' });
		const ran = await nurtureProcess(root, 'show', 'ana', ...DAY);
		expect(ran).toEqual({ code: 1, out: '', err: AMBIGUOUS });
	});

	it('say in JSON too why a thing cannot be done, where JSON is asked for', async () => {
		const root = folder({ 'People/Ana\nTwo.md': '', 'People/Ana Three.md': '' });
		const { code, out, err } = await nurture(root, 'show', 'ana', '--json', ...DAY);
		expect([code, err]).toEqual([1, AMBIGUOUS]);
		expect(JSON.parse(out)).toEqual({
			error: '"ana" could be People/Ana\nTwo.md or People/Ana Three.md: give the path instead.',
			paths: ['People/Ana\nTwo.md', 'People/Ana Three.md'],
		});
		expect(JSON.parse((await nurture(root, 'show', 'zoe', '--json', ...DAY)).out)).toEqual({
			error: 'Nobody here is called "zoe".',
		});
	});
});

describe('files and folders', () => {
	it('that are not there are named in one line', async () => {
		const root = folder({ 'People/Ana.md': ANA });
		const tell = async (...args: string[]) => nurture(root, ...args);
		const refused = (err: string) => ({ code: 1, out: '', err });
		expect(await tell('read', 'nowhere/Ana.md')).toEqual(
			refused(`There is no file ${join(root, 'nowhere/Ana.md')}.\n`),
		);
		expect(await tell('read', 'People')).toEqual(
			refused(`${join(root, 'People')} could not be read: it is a folder.\n`),
		);
		expect(await tell('new', 'Bo', '--template', 'none.md')).toEqual(
			refused(`There is no file ${join(root, 'none.md')}.\n`),
		);
		expect(await tell('due', '--vault', 'People/Ana.md')).toEqual(
			refused('People/Ana.md is a file: give the folder of the vault with --vault DIR.\n'),
		);
		expect(contents(root)).toEqual({ 'People/Ana.md': ANA });
	});

	it('that went away under the command are named too', async () => {
		const ran = await shell(folder(), 'mkdir gone; cd gone; rmdir ../gone; nurture due');
		expect(ran).toEqual({
			code: 1,
			out: '',
			err: 'The folder you are in is no longer there: change to another and try again.\n',
		});
	});

	it('that may not be written stay as they are', async () => {
		const root = folder({ 'People/Ana.md': ANA });
		chmodSync(join(root, 'People'), 0o777);
		chmodSync(join(root, 'People/Ana.md'), 0o444);
		expect(await nurtureAsUser(root, 'log', 'Ana', 'tea', ...DAY)).toEqual({
			code: 1,
			out: '',
			err: 'Nothing was written to People/Ana.md: it may not be read or written.\n',
		});
		expect(contents(root)).toEqual({ 'People/Ana.md': ANA });
	});

	it('that may not be read are named, folders too', async () => {
		const root = folder({ 'People/Ana.md': ANA, 'People/Bo.md': ANA, 'Closed/Cy.md': ANA });
		chmodSync(join(root, 'People/Bo.md'), 0o000);
		chmodSync(join(root, 'Closed'), 0o000);
		const ran = await nurtureAsUser(root, 'due', ...DAY);
		chmodSync(join(root, 'Closed'), 0o755);
		expect(ran).toEqual({
			code: 0,
			out: 'Nobody is due. Next: Ana on Friday, 11 December 2026.\n',
			err:
				'Left out: Closed could not be read: it may not be read or written.\n' +
				'Left out: People/Bo.md could not be read: it may not be read or written.\n',
		});
	});

	it('in which no note may be made stay empty', async () => {
		const root = folder({ 'People/Ana.md': ANA });
		chmodSync(join(root, 'People'), 0o555);
		expect((await nurtureAsUser(root, 'new', 'Bo', ...DAY)).err).toBe(
			'Nothing was written to People/Bo.md: it may not be read or written.\n',
		);
		expect(contents(root)).toEqual({ 'People/Ana.md': ANA });
	});

	it('may be reached by a link to the vault, and are named from its root', async () => {
		const root = folder({ 'real/.obsidian/app.json': '{}', 'real/People/Ana.md': ANA, 'real/..odd.md': ANA });
		symlinkSync('real', join(root, 'vault'));
		const path = async (file: string) =>
			(JSON.parse((await nurture(root, 'read', file, '--json', ...DAY)).out) as { path: string }).path;
		expect([await path('vault/People/Ana.md'), await path('real/..odd.md')]).toEqual(['People/Ana.md', '..odd.md']);
		expect((await nurture(root, 'log', 'Ana', 'tea', '--vault', 'vault', ...DAY)).out).toBe(
			'People/Ana.md, line 5: - 2026-11-25 tea\n',
		);
	});

	it('may be none: an empty vault has nobody, no problem, and takes a first person', async () => {
		const root = folder();
		expect(JSON.parse((await nurture(root, 'due', '--all', '--json', ...DAY)).out)).toEqual({
			today: '2026-11-25',
			people: [],
		});
		expect(JSON.parse((await nurture(root, 'check', '--json', ...DAY)).out)).toEqual({ problems: [], notRead: [] });
		expect((await nurture(root, 'log', 'Ana', 'tea', ...DAY)).err).toBe('Nobody here is called "Ana".\n');
		expect(await nurture(root, 'new', '山田 花子', '--json', ...DAY)).toEqual({
			code: 0,
			out: '{\n  "path": "People/山田 花子.md"\n}\n',
			err: '',
		});
		expect(Object.keys(contents(root))).toEqual(['People/山田 花子.md']);
	});
});

describe('words that begin with a dash', () => {
	it('are names and texts after --', async () => {
		const root = folder({ 'People/-dash.md': ANA });
		expect((await nurture(root, 'show', ...DAY, '--', '-dash')).out).toMatch(/^-dash · every 3 weeks\n/);
		expect((await nurture(root, 'log', ...DAY, '--', '-dash', '--help')).out).toBe(
			'People/-dash.md, line 5: - 2026-11-25 --help\n',
		);
		const ran = await nurtureProcess(root, 'show', '-dash', ...DAY);
		expect([ran.code, ran.out, ran.err.trimEnd().split('\n').length]).toEqual([2, '', 1]);
	});
});
