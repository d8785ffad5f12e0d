/** What is kept of the notes from one run to the next: outside the vault, for its owner alone, never wrong. */
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { contents, folder, nurture, nurtureAsUser, nurtureProcess, type Ran } from '../support/cli';

const COUNT = 120;
const LONG_AGO = new Date('2026-01-01T12:00:00Z');
const VARIABLES = ['NURTURE_NO_CACHE', 'XDG_CACHE_HOME', 'HOME', 'LOCALAPPDATA'] as const;
const before = VARIABLES.map((name) => [name, process.env[name]] as const);

let [vault, caches] = ['', ''];

const note = (at: number): string =>
	`---\nevery: 2 weeks\n---\n## Log\n- 2026-10-${String(1 + (at % 28)).padStart(2, '0')} call: number ${at}\n`;

/** Writes a note as it was long ago: one of this very moment may change unseen. */
function write(path: string, text: string): void {
	writeFileSync(join(vault, path), text);
	utimesSync(join(vault, path), LONG_AGO, LONG_AGO);
}

/** Waits until what was written is old enough to be kept: the system tells when a file was changed, and no test can. */
const untilKept = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2100));

beforeEach(async () => {
	vault = folder({ '.obsidian/app.json': '{}' });
	mkdirSync(join(vault, 'People'));
	for (let at = 0; at < COUNT; at++) write(`People/Person ${at}.md`, note(at));
	caches = folder();
	process.env['NURTURE_NO_CACHE'] = '';
	process.env['XDG_CACHE_HOME'] = caches;
	await untilKept();
});

afterAll(() => {
	for (const [name, value] of before)
		if (value === undefined) Reflect.deleteProperty(process.env, name);
		else process.env[name] = value;
});

const due = async (...more: readonly string[]): Promise<Ran> =>
	nurture(vault, 'due', '--all', '--today', '2026-11-25', ...more);
const dir = (): string => join(caches, 'nurture');
const files = (): string[] => (existsSync(dir()) ? readdirSync(dir()) : []);
const file = (): string => join(dir(), files()[0] ?? 'none');
const kept = (): string => readFileSync(file(), 'utf8');
const known = (): string[] =>
	[...kept().matchAll(/^\{"path":"(?<path>[^"]+)"/gm)].map(({ groups }) => groups?.['path'] ?? '').sort();

describe('what is kept', () => {
	it('says the same in the second run as in the first', async () => {
		const first = await due();
		expect([first.code, first.err, known().length]).toEqual([0, '', COUNT]);
		const bytes = kept();
		expect(await due()).toEqual(first);
		expect(await due('--no-cache')).toEqual(first);
		expect(kept()).toBe(bytes);
	});

	it('lies outside the vault, and is its owner’s alone', async () => {
		const notes = contents(vault);
		await due();
		expect(contents(vault)).toEqual(notes);
		expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.cache$/)]);
		if (process.platform === 'win32') return;
		expect([statSync(dir()).mode & 0o777, statSync(file()).mode & 0o777]).toEqual([0o700, 0o600]);
	});

	it('is that of a vault wherever it is called from', async () => {
		await due();
		const other = join(folder(), 'linked');
		symlinkSync(vault, other);
		await nurture(folder(), 'due', '--vault', other, '--today', '2026-11-25');
		expect(files()).toHaveLength(1);
	});

	it('is nothing where nothing is wanted', async () => {
		await due('--no-cache');
		process.env['NURTURE_NO_CACHE'] = '1';
		await due();
		expect(files()).toEqual([]);
	});

	it('is nothing where it would lie in the vault, or there is no place for it', async () => {
		const notes = contents(vault);
		process.env['XDG_CACHE_HOME'] = join(vault, '.cache');
		expect((await due()).err).toBe('');
		expect(contents(vault)).toEqual(notes);
		process.env['XDG_CACHE_HOME'] = 'no full path';
		process.env['HOME'] = '/';
		expect((await due()).err).toBe('');
	});

	it('is nothing of a small vault', async () => {
		for (let at = 20; at < COUNT; at++) unlinkSync(join(vault, `People/Person ${at}.md`));
		await due();
		expect(files()).toEqual([]);
	});
});

describe('what has changed', () => {
	it('is read: a note that is new, another, or gone', async () => {
		await due();
		write('People/Person 1.md', '---\nevery: never\n---\n');
		write('People/Somebody new.md', note(7));
		unlinkSync(join(vault, 'People/Person 2.md'));
		const now = await due();
		expect(now).toEqual(await due('--no-cache'));
		expect(now.out).toContain('Somebody new');
		await untilKept();
		await due();
		expect(known()).toHaveLength(COUNT);
		expect(known()).toContain('People/Somebody new.md');
		expect(known()).not.toContain('People/Person 2.md');
	});

	it('is read where size and time of the note stayed as they were', async () => {
		await due();
		write('People/Person 1.md', note(1).replace('2026-10-02', '2025-10-02'));
		const now = await due();
		expect(now).toEqual(await due('--no-cache'));
		expect(now.out).toContain('2025');
	});

	it('is read with the settings as they are now', async () => {
		await due();
		mkdirSync(join(vault, '.obsidian/plugins/nurture'), { recursive: true });
		writeFileSync(join(vault, '.obsidian/plugins/nurture/data.json'), '{"peopleFolders":["Nowhere"]}');
		expect(await due()).toEqual(await due('--no-cache'));
	});
});

describe('those who are private', () => {
	const secret = `---\nevery: 2 weeks\nprivate: true\n---\n- 2026-11-01 call: the quincunx\n`;

	it('are not in it, nor what others’ notes tell of them', async () => {
		write('People/Pia Quill.md', secret);
		write('2026-11-02.md', 'Lunch with [[Pia Quill]], of the trebuchet\n');
		write('2026-11-03.md', 'Lunch with [[Person 3]], of the harvest\n');
		await untilKept();
		await due();
		expect(kept()).not.toMatch(/Pia|Quill|quincunx|trebuchet/i);
		expect(kept()).toContain('harvest');
		const bytes = kept();
		expect(await due()).toEqual(await due('--no-cache'));
		expect(kept()).toBe(bytes);
	});

	it('are taken out of it once they are', async () => {
		write('People/Pia Quill.md', secret.replace('private: true', 'private: false'));
		write('2026-11-02.md', 'Lunch with [[Pia Quill]], of the trebuchet\n');
		await untilKept();
		await due();
		expect(kept()).toContain('trebuchet');
		write('People/Pia Quill.md', secret);
		await due();
		expect(kept()).not.toMatch(/Pia|Quill|quincunx|trebuchet/i);
	});
});

const BROKEN = 'What was kept of the notes could not be used: every note was read, and it is kept anew.\n';

describe('what cannot be used', () => {
	const spoil: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
		'is cut': (bytes) => bytes.subarray(0, bytes.length >> 1),
		'is empty': () => Buffer.alloc(0),
		'has a byte turned': (bytes) => {
			bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
			return bytes;
		},
		'is of another program': () => Buffer.from('{"form":"something else"}\n'.repeat(100)),
		'is of bytes': () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255)),
	};
	for (const [what, how] of Object.entries(spoil))
		it(`is dropped and told once, where it ${what}`, async () => {
			const first = await due();
			writeFileSync(file(), how(readFileSync(file())));
			expect(await due()).toEqual({ ...first, err: BROKEN });
			expect(await due()).toEqual(first);
		});

	it('is dropped where others may read it, or it is a link', async () => {
		if (process.platform === 'win32') return;
		const first = await due();
		chmodSync(file(), 0o644);
		expect((await due()).err).toBe(BROKEN);
		expect(statSync(file()).mode & 0o777).toBe(0o600);
		const [own, other] = [file(), join(folder(), 'other')];
		writeFileSync(other, readFileSync(own));
		rmSync(own);
		symlinkSync(other, own);
		expect(await due()).toEqual({ ...first, err: BROKEN });
		expect(existsSync(other)).toBe(true);
	});

	it('is no hindrance where nothing can be written', async () => {
		if (process.platform === 'win32') return;
		process.env['XDG_CACHE_HOME'] = '/proc/nowhere';
		const { code, out, err } = await due();
		expect([code, out]).toEqual([0, (await due('--no-cache')).out]);
		expect(err).toMatch(
			/^What was read could not be kept for the next time \(.+\): with --no-cache that is not tried\.\n$/,
		);
	});

	it('is no hindrance in a home that is closed', async () => {
		const home = realpathSync(folder());
		chmodSync(home, 0o555);
		process.env['XDG_CACHE_HOME'] = home;
		chmodSync(vault, 0o755);
		const { code, err } = await nurtureAsUser(vault, 'due', '--today', '2026-11-25');
		expect([code, err]).toEqual([
			0,
			'What was read could not be kept for the next time (it may not be read or written): with --no-cache that is not tried.\n',
		]);
	});
});

describe('several runs at once', () => {
	it('say the same, and leave a whole file and nothing else', async () => {
		const args = ['due', '--all', '--today', '2026-11-25'];
		const runs = await Promise.all([1, 2, 3].map(async () => nurtureProcess(vault, ...args)));
		expect(runs.map(({ code, err }) => [code, err])).toEqual([1, 2, 3].map(() => [0, '']));
		expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
		expect([files().length, known().length]).toEqual([1, COUNT]);
		expect((await due()).err).toBe('');
	});
});
