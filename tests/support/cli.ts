/** Runs the command line on folders of its own: as it is built, within this process or as one of its own. */
import { spawn } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { commandLine } from '../../src/cli/command-line.mts';
import { filesBelow } from './folder';

const cli = fileURLToPath(new URL('../../dist/nurture.mjs', import.meta.url));

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** A new folder with these files (path to text), to be thrown away by the system. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const root = mkdtempSync(join(tmpdir(), 'nurture-test-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

/** The last time that anything below a folder changed, in milliseconds. */
function lastChange(below: string): number {
	return Math.max(
		0,
		...readdirSync(below, { withFileTypes: true }).map((entry) =>
			entry.isDirectory() ? lastChange(join(below, entry.name)) : statSync(join(below, entry.name)).mtimeMs,
		),
	);
}

/** Builds the command line as it is shipped, to this file. `entry`: the file to begin with, if it is another. */
export async function build(outfile: string, entry?: string): Promise<void> {
	const [esbuild, { BUNDLES }] = await Promise.all([import('esbuild'), import('../../esbuild.config.mjs')]);
	const options = BUNDLES.find(({ platform }) => platform === 'node');
	if (options === undefined) throw new Error('There is no bundle for Node');
	const begun = entry === undefined ? options : { ...options, entryPoints: [entry] };
	await esbuild.build({ ...begun, outfile });
}

/**
 * Builds the command line, if it is not there or older than its source. In one step, for those who run it meanwhile.
 */
async function buildIfStale(): Promise<void> {
	if (existsSync(cli) && statSync(cli).mtimeMs >= lastChange(fileURLToPath(new URL('../../src', import.meta.url))))
		return;
	const fresh = `${cli}.${process.pid}`;
	await build(fresh);
	chmodSync(fresh, 0o755);
	renameSync(fresh, cli);
}

let built: Promise<void> | null = null;

/** The built command line, fresh. */
export async function builtCli(): Promise<string> {
	built ??= buildIfStale();
	await built;
	return cli;
}

let loaded: Promise<typeof commandLine> | null = null;

/** What the built command line does with its words, to be called from here. */
async function load(): Promise<typeof commandLine> {
	const file = join(folder(), 'command-line.mjs');
	await build(file, 'src/cli/command-line.mts');
	const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { commandLine: typeof commandLine };
	return module.commandLine;
}

/** Runs `nurture` with these words in a folder, within this process. */
export async function nurture(cwd: string, ...args: string[]): Promise<Ran> {
	loaded ??= load();
	const run = await loaded;
	let [out, err] = ['', ''];
	const code = await run(args, {
		folder: () => cwd,
		input: () => {
			throw new Error('Nothing is piped in: use nurtureWith');
		},
		out: (text) => void (out += text),
		err: (text) => void (err += text),
	});
	return { code, out, err };
}

/** How a process is run. `uid`: as this user of the system; `input`: what is piped in. */
interface Running {
	readonly cwd: string;
	readonly uid?: number;
	readonly input?: string | Uint8Array;
}

/** Runs a program with these words to its end. */
async function run(program: string, args: readonly string[], { cwd, uid, input }: Running): Promise<Ran> {
	return new Promise((done, fail) => {
		const child = spawn(program, args, {
			cwd,
			uid,
			stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
		});
		child.stdin?.end(input);
		const [out, err]: [Buffer[], Buffer[]] = [[], []];
		child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', fail);
		child.on('close', (code) =>
			done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
		);
	});
}

/** Runs `nurture` as a process of its own: what a shell sees of it. */
export async function nurtureProcess(cwd: string, ...args: string[]): Promise<Ran> {
	return run(process.execPath, [await builtCli(), ...args], { cwd });
}

/** Runs the built file by itself, as a shell does that finds it on its path. */
export async function nurtureFile(cwd: string, ...args: string[]): Promise<Ran> {
	if (process.platform === 'win32') return nurtureProcess(cwd, ...args);
	return run(await builtCli(), args, { cwd });
}

/** The same as `nurtureProcess`, with a text piped in. */
export async function nurtureWith(input: string | Uint8Array, cwd: string, ...args: string[]): Promise<Ran> {
	return run(process.execPath, [await builtCli(), ...args], { cwd, input });
}

/** The same as a user to whom the rights of files apply: the system's administrator may read and write everything. */
export async function nurtureAsUser(cwd: string, ...args: string[]): Promise<Ran> {
	if (process.getuid?.() !== 0) return nurtureProcess(cwd, ...args);
	// What lies in the administrator's folders may be closed to the user.
	const open = folder();
	chmodSync(open, 0o755);
	chmodSync(cwd, 0o777);
	const program = join(open, 'nurture.mjs');
	copyFileSync(await builtCli(), program);
	return run(process.execPath, [program, ...args], { cwd, uid: 65534 });
}

/** The text of a file below a folder. */
export const textOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** All files below a folder with their texts, hidden ones too. */
export function contents(root: string, below = ''): Record<string, string> {
	return Object.fromEntries(
		filesBelow(join(root, below)).map((file) => {
			const path = below === '' ? file : `${below}/${file}`;
			return [path, textOf(root, path)] as const;
		}),
	);
}
