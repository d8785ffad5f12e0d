/** What else lies in a folder than notes: nothing of it is waited for, and nothing of the user's is passed over. */
import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/cli/folder-store.mts';
import { contents, folder, nurture, nurtureAsUser, textOf } from '../support/cli';

const DAY = ['--today', '2026-11-25'];
const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee\n';
const NEXT = 'Nobody is due. Next: Ana on Friday, 11 December 2026.';

/** What a command says, its warnings first. */
async function say(cwd: string, ...words: string[]): Promise<string> {
	const { out, err } = await nurture(cwd, ...words, ...(words[0] === 'read' ? [] : DAY));
	return (err + out).trimEnd();
}

/** The same without what is left out of the vault for being no file. */
async function answer(cwd: string, ...words: string[]): Promise<string> {
	const lines = (await say(cwd, ...words)).split('\n');
	return lines.filter((line) => !/^Left out: .* not a file\.$/.test(line)).join('\n');
}

/** A pipe that nobody ever writes into: to read it would take for ever. */
const pipe = (root: string, path: string): Buffer => execFileSync('mkfifo', [join(root, path)]);

async function socket(root: string, path: string): Promise<() => void> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(join(root, path), done));
	return () => server.close();
}

describe('what is no file', () => {
	it('is no note, whatever it is called; what is named as one is told', async () => {
		const root = folder({ 'People/Ana.md': ANA, 'People/Folder.md/Bo.md': ANA });
		pipe(root, 'People/Pipe.md');
		symlinkSync('/dev/zero', join(root, 'People/Zero.md'));
		symlinkSync('Pipe.md', join(root, 'People/Link.md'));
		const close = await socket(root, 'People/Socket.md');
		expect(await new FolderStore(root).list()).toEqual(['People/Ana.md', 'People/Folder.md/Bo.md']);
		expect(await say(root, 'due')).toBe(
			'Left out: People/Pipe.md could not be read: it is a pipe, not a file.\n' +
				`Left out: People/Socket.md could not be read: it is a socket, not a file.\n${NEXT}`,
		);
		close();
	});

	it('is refused by what it is, where it is named as a note', async () => {
		const root = folder({ 'People/Folder.md/Bo.md': ANA });
		pipe(root, 'Pipe.md');
		const close = await socket(root, 'Socket.md');
		const store = new FolderStore(root);
		for (const [path, what] of [
			['Pipe.md', 'it is a pipe, not a file'],
			['Socket.md', 'it is a socket, not a file'],
			['People/Folder.md', 'it is a folder'],
		] as const) {
			await expect(store.read(path)).rejects.toThrow(`${path} could not be read: ${what}.`);
			await expect(store.change(path, () => 'x')).rejects.toThrow(`Nothing was written to ${path}: ${what}.`);
			expect(await answer(root, 'read', path)).toBe(`${join(root, path)} could not be read: ${what}.`);
			expect(await answer(root, 'match', path)).toBe(`${join(root, path)} could not be read: ${what}.`);
		}
		close();
	});

	it('is refused as a template and as a text', async () => {
		const root = folder({ 'People/Ana.md': ANA });
		pipe(root, 'template.md');
		const why = `${join(root, 'template.md')} could not be read: it is a pipe, not a file.`;
		expect(await answer(root, 'new', 'Bo', '--template', 'template.md')).toBe(why);
		expect(await answer(root, 'new', 'Bo', '--template', '/dev/zero')).toBe(
			'/dev/zero could not be read: it is a device, not a file.',
		);
		expect(await answer(root, 'match', '/dev/null')).toBe(
			'/dev/null could not be read: it is a device, not a file.',
		);
	});

	it('holds no settings', async () => {
		const root = folder({ 'People/Ana.md': ANA, '.obsidian/plugins/nurture/main.js': '' });
		pipe(root, '.obsidian/daily-notes.json');
		mkdirSync(join(root, '.obsidian/plugins/periodic-notes'), { recursive: true });
		pipe(root, '.obsidian/plugins/periodic-notes/data.json');
		expect(await say(root, 'due')).toBe(NEXT);
		pipe(root, '.obsidian/plugins/nurture/data.json');
		expect(await say(root, 'due')).toBe(
			`Some of Nurture's settings could not be used, so their defaults are: data.json\n${NEXT}`,
		);
	});

	it('may stand where the settings template is looked for', async () => {
		const root = folder({ '.obsidian/plugins/nurture/data.json': '{ "template": "Person" }' });
		pipe(root, 'Person.md');
		expect(await answer(root, 'new', 'Bo')).toBe(
			'The template Person.md could not be read: check its path in the settings.',
		);
		expect(contents(root)).toEqual({ '.obsidian/plugins/nurture/data.json': '{ "template": "Person" }' });
	});
});

describe('what cannot be read', () => {
	it('is told by every verb that reads the vault: a note, and a folder with all that is in it', async () => {
		const root = folder({ 'People/Ana.md': ANA, 'People/Closed/Cy.md': ANA, 'Deep/In/Shut/Di.md': ANA });
		chmodSync(join(root, 'People/Closed'), 0o000);
		chmodSync(join(root, 'Deep/In/Shut'), 0o444);
		const told = ['Deep/In/Shut/Di.md', 'People/Closed'].map(
			(path) => `Left out: ${path} could not be read: it may not be read or written.\n`,
		);
		for (const verb of ['due', 'promises']) {
			const { code, err } = await nurtureAsUser(root, verb, ...DAY);
			expect([verb, code, err.split(/(?<=\n)/).sort()]).toEqual([verb, 0, told]);
		}
		const { out } = await nurtureAsUser(root, 'check', '--json', ...DAY);
		const { problems } = JSON.parse(out) as { problems: { path: string; expected: string }[] };
		expect(problems.map(({ path, expected }) => `${path}: ${expected}`).sort()).toEqual([
			'Deep/In/Shut/Di.md: a note that can be read as UTF-8 text',
			'People/Closed: a folder that can be read',
		]);
		for (const path of ['People/Closed', 'Deep/In/Shut']) chmodSync(join(root, path), 0o755);
	});

	it('is told of the vault itself', async () => {
		const root = folder({ 'vault/People/Ana.md': ANA });
		chmodSync(join(root, 'vault'), 0o311);
		const ran = await nurtureAsUser(root, 'due', '--vault', 'vault', ...DAY);
		chmodSync(join(root, 'vault'), 0o755);
		expect(ran).toEqual({
			code: 1,
			out: '',
			err: `${join(root, 'vault')} could not be read: it may not be read or written.\n`,
		});
	});

	it('holds settings that are told to be unused, never those of a first run', async () => {
		const root = folder({ 'Contacts/Ana.md': ANA, '.obsidian/plugins/nurture/data.json': '{}' });
		chmodSync(join(root, '.obsidian/plugins/nurture'), 0o000);
		const ran = await nurtureAsUser(root, 'new', 'Bo', ...DAY);
		chmodSync(join(root, '.obsidian/plugins/nurture'), 0o755);
		expect([ran.out, ran.err]).toEqual([
			'Made People/Bo.md\n',
			"Some of Nurture's settings could not be used, so their defaults are: data.json\n",
		]);
	});

	it('may be a note that went away while the vault was read', async () => {
		const root = folder({ 'People/Ana.md': ANA, 'People/Bo.md': ANA });
		const store = new FolderStore(root);
		const paths = await store.list();
		rmSync(join(root, 'People/Bo.md'));
		expect(paths).toContain('People/Bo.md');
		await expect(store.read('People/Bo.md')).rejects.toThrow('People/Bo.md could not be read: it is not there.');
	});

	it('may be a note that is larger than any is', async () => {
		const root = folder({ 'People/Ana.md': ANA, 'People/Huge.md': '' });
		truncateSync(join(root, 'People/Huge.md'), 5_000_000_000);
		expect(await say(root, 'due')).toBe(
			`Left out: People/Huge.md could not be read: it is larger than 20 MB.\n${NEXT}`,
		);
	});

	it('may be settings and templates that are not UTF-8', async () => {
		const settings = Buffer.from('{ "newNoteFolder": "S\xf8ren", "peopleFolders": ["S\xf8ren"] }', 'latin1');
		const root = folder({ 'People/Ana.md': ANA, '.obsidian/plugins/nurture/data.json': settings });
		expect(await say(root, 'due')).toBe(
			`Some of Nurture's settings could not be used, so their defaults are: data.json\n${NEXT}`,
		);
		const template = Buffer.from('# S\xf8ren\n', 'latin1');
		writeFileSync(join(root, 'template.md'), template);
		writeFileSync(join(root, 'wide.md'), Buffer.from('# Ana\n', 'utf16le'));
		for (const name of ['template.md', 'wide.md'])
			expect(await say(root, 'new', 'Bo', '--template', name)).toMatch(
				/could not be read: it is not UTF-8 text\.$/,
			);
		expect(Object.keys(contents(root, 'People'))).toEqual(['People/Ana.md']);
	});
});

describe('bytes that are not UTF-8', () => {
	const LINE = '- 2026-11-25 tea';

	it.each([
		['Latin-1', Buffer.from('# S\xf8ren\n', 'latin1')],
		['UTF-16', Buffer.from(ANA, 'utf16le')],
		['UTF-16 with a mark', Buffer.from(`\uFEFF${ANA}`, 'utf16le')],
		['UTF-16, high byte first', Buffer.from(ANA, 'utf16le').swap16()],
		['a broken character', Buffer.concat([Buffer.from(ANA), Buffer.from([0xe5, 0xb1])])],
		['NULs of a power cut', Buffer.concat([Buffer.from(ANA), Buffer.alloc(512)])],
	])('stay, and what to do is said: %s', async (_, bytes) => {
		const root = folder({ 'People/Ana.md': bytes });
		await expect(new FolderStore(root).change('People/Ana.md', (text) => text + LINE)).rejects.toThrow(
			'People/Ana.md could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.',
		);
		expect(await say(root, 'log', 'Ana', 'tea')).toBe(
			'Left out: People/Ana.md could not be read: it is not UTF-8 text.\nNobody here is called "Ana".',
		);
		expect(contents(root)).toEqual({ 'People/Ana.md': bytes.toString() });
	});

	it('come into no note: half an emoji is refused', async () => {
		const root = folder({ 'a.md': 'one\n' });
		const store = new FolderStore(root);
		const why = (path: string): string =>
			`Nothing was written to ${path}: a character in these words is broken, such as half an emoji. Type it anew.`;
		await expect(store.change('a.md', (text) => `${text}\ud83d\n`)).rejects.toThrow(why('a.md'));
		await expect(store.create('New/b.md', '\ude00')).rejects.toThrow(why('New/b.md'));
		expect(contents(root)).toEqual({ 'a.md': 'one\n' });
	});

	it('are not taken for words that were typed', async () => {
		const root = folder({ 'People/Ana.md': ANA });
		for (const words of [
			['log', 'Ana', 'S\uFFFDren'],
			['new', 'S\uFFFDren'],
			['introduce', 'Ana', 'Ana', '--about', 'S\uFFFDren'],
		])
			expect(await say(root, ...words)).toBe(
				'"S\uFFFDren" holds a character that could not be read: type it anew, as UTF-8.',
			);
		expect(contents(root)).toEqual({ 'People/Ana.md': ANA });
	});
});

describe('names of notes', () => {
	const [ONE, TWO] = ['Zo\u00eb', 'Zoe\u0308'];

	it('that differ only in how they compose an accent are told apart, and each can be named', async () => {
		const root = folder({ [`People/${ONE}.md`]: ANA, [`People/${TWO}.md`]: ANA });
		expect(await say(root, 'log', ONE, 'tea')).toBe(
			`"${ONE}" could be People/Zoe\\u0308.md or People/${ONE}.md: give the path instead.`,
		);
		expect(await say(root, 'log', `People/${ONE}.md`, 'one')).toBe(`People/${ONE}.md, line 5: - 2026-11-25 one`);
		expect(await say(root, 'log', `People/${TWO}`, 'two')).toBe(`People/${TWO}.md, line 5: - 2026-11-25 two`);
		expect(await say(root, 'log', 'People/Zoe\\u0308.md', 'three')).toBe(
			`People/${TWO}.md, line 5: - 2026-11-25 three`,
		);
		expect(textOf(root, `People/${ONE}.md`)).toBe(ANA.replace('- 2026-11-20', '- 2026-11-25 one\n- 2026-11-20'));
	});

	it('are found in either composition where there is but one', async () => {
		const root = folder({ [`People/${TWO}.md`]: ANA });
		expect(await say(root, 'log', `People/${ONE}.md`, 'tea')).toMatch(/^People\/Zoe\u0308\.md, line 5/);
	});

	it('that are strange can be given as they are, and as they are printed', async () => {
		const names = ['Ana ', 'Ana.', 'Bo\nTwo', 'Cy\\Di', ' Eve', 'Fay\u001b[31m', '-', '%41', "Gus' $(x) `y`"];
		const root = folder(Object.fromEntries(names.map((name) => [`People/${name}.md`, ANA])));
		for (const name of names)
			expect(await say(root, 'log', `People/${name}.md`, `to ${names.indexOf(name)}`)).toMatch(/, line 5: /);
		expect(await say(root, 'log', 'People/Bo Two.md', 'tea')).toBe('People/Bo Two.md, line 5: - 2026-11-25 tea');
		for (const [at, name] of names.entries())
			expect(textOf(root, `People/${name}.md`)).toContain(`\n- 2026-11-25 to ${at}\n`);
	});

	it('of which one is fixed can be told apart too', async () => {
		const bad = '---\nevery: 3 weks\n---\n';
		const root = folder({ [`People/${ONE}.md`]: bad, [`People/${TWO}.md`]: bad });
		expect(await say(root, 'fix', '--note', `People/${TWO}.md`, '--apply')).toContain(`People/${TWO}.md`);
		expect([textOf(root, `People/${ONE}.md`), textOf(root, `People/${TWO}.md`)]).toEqual([
			bad,
			'---\nevery: 3 weeks\n---\n',
		]);
	});
});

describe('a note with two names on the disk', () => {
	it('is written under the one that is given', async () => {
		const root = folder({ 'a.md': 'one\n' });
		linkSync(join(root, 'a.md'), join(root, 'b.md'));
		await new FolderStore(root).change('a.md', () => 'two\n');
		expect(contents(root)).toEqual({ 'a.md': 'two\n', 'b.md': 'one\n' });
	});
});
